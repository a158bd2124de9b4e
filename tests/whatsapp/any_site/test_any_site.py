"""An ordinary Pelican site with nothing of ours but the plugin: 20 articles of Markdown and reStructuredText."""

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import cast

import pytest
from lxml.html import HtmlElement, document_fromstring

from plugins.whatsapp.articles import Wishes
from tests.tools import ROOT
from tests.whatsapp.reader import READINGS, STRICT, Style, shown_lines

HOME = Path(__file__).parent
PELICAN = str(Path(sys.executable).parent / "pelican")
NOON = "1732363200"  # 23 November 2024
TEXTS = sorted(file.name for file in (HOME / "expected").glob("*.txt"))
SITE = "https://news.example/blog/"
GERMAN = re.compile(r"Mehr dazu|\[Bild|[„]|Kontakt")
_LOOKALIKES = str.maketrans("∗＿∼ˋ", "*_~`")


class Run:
    """A site, and what Pelican said when it was built."""

    def __init__(self, folder: Path, **settings: object) -> None:
        self.folder = folder
        shutil.copytree(HOME / "content", folder / "content")
        shutil.copy(HOME / "pelicanconf.py", folder)
        given = {"PLUGIN_PATHS": [str(ROOT)], **settings}
        command = [PELICAN, "--verbose", "-s", "pelicanconf.py", "-e"]
        done = subprocess.run(
            [*command, *(f"{name}={json.dumps(value)}" for name, value in given.items())],
            cwd=folder,
            env=os.environ | {"SOURCE_DATE_EPOCH": NOON, "COLUMNS": "1000"},
            capture_output=True,
            text=True,
            check=False,
        )
        self.said = " ".join((done.stdout + done.stderr).split())
        assert done.returncode == 0, self.said

    def texts(self) -> dict[str, str]:
        """Every channel text by its path in the output."""
        output = self.folder / "output"
        found = sorted(output.rglob("*.whatsapp.txt"))
        return {file.relative_to(output).as_posix(): file.read_text("utf-8") for file in found}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Run:
    """As its settings say."""
    return Run(tmp_path_factory.mktemp("site") / "site")


def test_there_are_twenty_articles_half_of_each_markup() -> None:
    endings = [file.suffix for file in (HOME / "content").rglob("*.*")]
    assert (endings.count(".md"), endings.count(".rst")) == (10, 10)


def test_each_new_article_has_a_text_beside_its_page_and_nothing_else_has(
    site: Run, request: pytest.FixtureRequest
) -> None:
    """With ``--golden`` the texts are written instead, to be read as on a phone."""
    texts = site.texts()
    named = {path.rpartition("/")[2]: text for path, text in texts.items()}
    if request.config.getoption("--golden"):
        for name, text in named.items():
            (HOME / "expected" / name).write_text(text, encoding="utf-8")
    assert sorted(named) == TEXTS
    assert all((site.folder / "output" / path).with_name("index.html").is_file() for path in texts)
    assert "posts/2024/about/us/us.whatsapp.txt" in texts
    assert "posts/2024/straßenfest/de/straßenfest-de.whatsapp.txt" in texts


@pytest.mark.parametrize("name", TEXTS)
def test_the_text_is_the_one_that_was_approved(site: Run, name: str) -> None:
    found = {path.rpartition("/")[2]: text for path, text in site.texts().items()}
    assert found[name] == (HOME / "expected" / name).read_text("utf-8")


def test_what_is_not_public_or_not_wanted_is_in_no_text(site: Run) -> None:
    texts = "\n".join(site.texts().values())
    assert "SECRET" not in texts
    assert "on a phone" not in texts
    assert "It was cold" not in texts


def test_only_a_german_article_has_german_words_of_ours(site: Run) -> None:
    texts = site.texts()
    assert [path for path, text in texts.items() if GERMAN.search(text)] == [
        "posts/2024/straßenfest/de/straßenfest-de.whatsapp.txt"
    ]


def test_the_last_line_is_the_address_of_a_page_that_was_written(site: Run) -> None:
    for path, text in site.texts().items():
        folder = path.rpartition("/")[0].replace("ß", "%C3%9F")
        assert text.endswith(f"\n{SITE}{folder}/\n")


def test_a_text_is_as_long_as_allowed_at_most_and_says_when_it_is_shortened(site: Run) -> None:
    assert max(map(len, site.texts().values())) <= 1001
    assert "long.md: the channel text is shortened to WHATSAPP_MAX_LENGTH = 1000" in site.said


def page(file: Path) -> HtmlElement:
    """What the theme shows of an article, without what only leads around in it."""
    document = cast("HtmlElement", document_fromstring(file.read_text("utf-8")))
    article = document.find_class("entry-content")[0]
    for name in ("post-info", "contents", "linenos", "footnote-backref"):
        for element in article.find_class(name):
            element.drop_tree()
    for mark in article.find_class("footnote-ref"):
        mark.text = f" [{mark.text}]"
    for image in article.iter("img"):
        image.tail = f" {image.get('alt')} {image.tail or ''}"
    return article


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.translate(_LOOKALIKES))


def whole(site: Run) -> Iterator[tuple[str, HtmlElement, str]]:
    """The path, page and text of all that have the whole text of their article, and no rows for links."""
    for path, text in site.texts().items():
        if not re.search("report-in|plan-for|fireworks|where-to|mill-bridge|meeting", path):
            body = text.rstrip("\n").split("\n", 2)[2].rpartition("\n\n")[0]
            yield path, page((site.folder / "output" / path).with_name("index.html")), body


def test_a_phone_shows_the_words_of_the_page_however_its_client_reads(site: Run) -> None:
    seen = list(whole(site))
    assert len(seen) == 9
    for path, html, text in seen:
        on_page = _unlisted(words(str(html.text_content())))
        for reading in READINGS:
            shown = "\n".join(line.text for line in shown_lines(text.replace("[Bild:", "["), reading))
            assert _unlisted(words(shown)) == on_page, (path, reading.name)


def _unlisted(found: list[str]) -> list[str]:
    """Without the numbers of ordered lists, which a page shows by its style sheet."""
    return [word for word in found if not re.fullmatch(r"\d", word)]


def test_what_is_bold_on_the_page_is_bold_on_a_phone(site: Run) -> None:
    for path, html, text in whole(site):
        on_page = {word for each in html.iter("strong", "h1", "h2", "th", "dt") for word in words(each.text_content())}
        segments = [each for line in shown_lines(text, STRICT) for each in line.segments]
        assert on_page <= {word for each in segments if Style.BOLD in each.styles for word in words(each.text)}, path


def test_relative_links_on_the_pages_make_no_other_texts(site: Run, tmp_path: Path) -> None:
    assert Run(tmp_path / "site", RELATIVE_URLS=True).texts() == site.texts()


def test_without_an_address_a_site_is_warned_and_its_texts_have_no_link_to_it(tmp_path: Path) -> None:
    run = Run(tmp_path / "site", SITEURL="")
    assert run.said.count("Channel texts have no links, for SITEURL is no full address") == 1
    texts = {path.rpartition("/")[2]: text for path, text in run.texts().items()}
    assert sorted(texts) == TEXTS
    assert texts["straßenfest.whatsapp.txt"] == "🎉 *Street fête*\n\nMusic and _cake_, from *2 pm*.\n"
    linked = re.findall(r"https?://[^/\s]+", "\n".join(texts.values()))
    assert set(linked) == {"https://maps.example", "https://town.example", "https://news.example"}  # the own text's


def test_a_site_may_have_its_texts_elsewhere_of_any_age_and_length(tmp_path: Path) -> None:
    flat = {f"ARTICLE_{name}": value for name, value in PATTERNS.items()}
    wishes = {"SAVE_AS": "/channel/{slug}.whatsapp.txt", "MAX_AGE": 0, "MAX_LENGTH": 70, "DEFAULT_EMOJI": ""}
    run = Run(
        tmp_path / "site", THEME="simple", **flat, **{f"WHATSAPP_{name}": value for name, value in wishes.items()}
    )
    texts = run.texts()
    assert texts["channel/old.whatsapp.txt"] == f"*Last year's news*\n\nIt was cold.\n\n{SITE}old.html\n"
    assert texts["channel/about/us.whatsapp.txt"] == f"*How we are built*\n\n{SITE}about/us.html\n"
    assert "straßenfest-de.whatsapp.txt" in texts
    assert "bridge.md: the channel text has" in run.said


PATTERNS = {
    "URL": "{slug}.html",
    "SAVE_AS": "{slug}.html",
    "LANG_URL": "{slug}-{lang}.html",
    "LANG_SAVE_AS": "{slug}-{lang}.html",
}


def test_the_example_of_the_documentation_is_what_comes_out(tmp_path: Path) -> None:
    """Every setting of its table has the default that it says."""
    shown = (ROOT / "docs/pelican.md").read_text("utf-8")
    article, text = (re.findall(rf"```{kind}\n(.*?)```", shown, re.DOTALL)[0] for kind in ("markdown", "text"))
    content = tmp_path / "new" / "Road works"
    content.mkdir(parents=True)
    (content / "bridge.md").write_text(article, encoding="utf-8")
    (content / "plan.md").write_text("Title: Plan\nDate: 2024-11-20\n\nSoon.\n", encoding="utf-8")
    flat = {f"ARTICLE_{name}": value for name, value in PATTERNS.items()}
    run = Run(tmp_path / "site", PATH=str(content.parent), SITEURL="https://news.example", **flat)
    assert run.texts()["mill-bridge-closed.whatsapp.txt"] == text
    table = dict(re.findall(r"^\| `WHATSAPP_(\w+)` \| `([^`]*)`", shown, re.MULTILINE))
    defaults = {name: getattr(Wishes(), name.lower()) for name in table}
    assert {name: json.loads(value) for name, value in table.items()} == defaults
    assert len(table) == len(fields(Wishes)) - 1  # the address of the site is Pelican's own setting


def test_no_more_libraries_are_needed_than_the_documentation_names() -> None:
    line = next(line for line in (ROOT / "docs/pelican.md").read_text("utf-8").split("\n") if "pip install" in line)
    named = set(re.findall(r"[a-z0-9]+", line.partition("pip install")[2]))
    program = """import sys; before = set(sys.modules); import plugins.whatsapp
new = {name: sys.modules[name] for name in set(sys.modules) - before}
print(*{n.split(".")[0] for n, m in new.items() if "site-packages" in str(getattr(m, "__file__", ""))})"""
    run = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = {name.strip("_") for name in run.stdout.split()}
    assert {"lxml", "nh3"} <= loaded <= named | {"blinker", "jinja2", "markupsafe"}  # Pelican's own


def test_no_text_takes_the_place_of_a_page(tmp_path: Path) -> None:
    run = Run(tmp_path / "site", WHATSAPP_SAVE_AS="index.html", WHATSAPP_LANG_SAVE_AS="../../../../../x.txt")
    assert "quiet.md" not in run.said.partition("WHATSAPP_SAVE_AS says")[2]
    assert "links.rst: WHATSAPP_SAVE_AS says posts/2024/where-to-look/index.html, which is taken" in run.said
    assert "fete-de.rst: WHATSAPP_SAVE_AS says ../x.txt" in run.said
    assert "<html" in (run.folder / "output/posts/2024/where-to-look/index.html").read_text("utf-8")
    assert not (run.folder / "x.txt").exists()


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        (
            {"WHATSAPP_MAX_LENGTH": "x"},
            "WHATSAPP_MAX_LENGTH is 'x', which is no whole number; no",
        ),
        ({"WHATSAPP_EMOJI": []}, "WHATSAPP_EMOJI is [], which is no dictionary; no channel text is written"),
        ({"WHATSAPP_SAVE_AS": "{nix}.txt"}, "The pattern of WHATSAPP_SAVE_AS or WHATSAPP_LANG_SAVE_AS is none"),
        ({"WHATSAPP_SAVE_AS": "", "WHATSAPP_LANG_SAVE_AS": ""}, ""),
    ],
)
def test_a_setting_that_says_nothing_or_cannot_be_leaves_the_site_without_texts(
    tmp_path: Path, settings: dict[str, object], said: str
) -> None:
    site = Run(tmp_path / "site", **settings)
    assert said in site.said
    assert site.texts() == {}
    assert (site.folder / "output/index.html").is_file()
