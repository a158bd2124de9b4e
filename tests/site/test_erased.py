"""One announcement with everything, built, erased, and built again: nothing of it is left, wherever one looks."""

import gzip
from pathlib import Path
from typing import NamedTuple

import pytest
from PIL import Image

from plugins.bridge import run, settings
from plugins.bridge.extent import Extent
from plugins.bridge.making import Result
from tests.asking import asked
from tests.factory import NOW
from tests.server import running_nginx
from tests.workshop import Workshop, tree

STEM, WORD = "2026-11-20-fundsache", "Quittenmus"
HEAD = f"""\
Ortsteile: Borchel
Dringlichkeit: eilmeldung
Beginn: 2026-11-28 10:00
Ort: {WORD}-Saal
Bild: bilder/nur-hier.jpg
Bildbeschreibung: {WORD} auf einem Teller
Bildnachweis: Foto: Stadt
Anhänge:
  - dokumente/nur-hier.pdf: Rezept
  - dokumente/auch-dort.pdf: Plan
Frühere Adressen: /alt/{WORD.lower()}/
"""
PAGE = "---\nTitel: {0}\nAdresse: /{0}/\n---\n## Eins\n\nText.\n"
ERASED = "---\nGelöscht: 2026-11-23\n---\n"
REST = (
    f"{STEM}.md:2: Hinweis: Diese Meldung ist von der Website verschwunden, ihr Text steht aber noch in dieser Datei. "
    "Bitte alles andere aus der Datei löschen, auch unter dem Kopf."
)


class Story(NamedTuple):
    """The files of the site and of the store before and after, what the last build said, and where all that stands."""

    before: dict[str, bytes]
    kept_before: dict[str, bytes]
    after: dict[str, bytes]
    kept_after: dict[str, bytes]
    hints_at_once: list[str]
    result: Result
    workshop: Workshop


def holding_word(files: dict[str, bytes]) -> list[str]:
    """The files that hold the word, in their path or in themselves, also where they are packed."""
    wanted = WORD.lower().encode()

    def words(content: bytes) -> bytes:
        return (gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content).lower()

    return [path for path, content in files.items() if wanted in path.lower().encode() or wanted in words(content)]


def write(workshop: Workshop) -> Path:
    Image.new("RGB", (1200, 800), "purple").save(workshop.content / "bilder/nur-hier.jpg")
    for name in ("nur-hier", "auch-dort"):
        (workshop.content / f"dokumente/{name}.pdf").write_bytes(f"%PDF-1.4\n%{name}\n%%EOF".encode())
    for name in ("feeds", "whatsapp", "presse"):
        (workshop.content / f"seiten/{name}.md").write_text(PAGE.format(name), "utf-8")
    link = f"Mehr steht in [der anderen](/meldungen/{STEM}/)."
    workshop.announce("2026-11-21-andere", "Anhänge: dokumente/auch-dort.pdf: Plan", body=link)
    file = workshop.announce(STEM, HEAD, body=f"Text über {WORD}.")
    file.write_text(file.read_text("utf-8").replace("Titel: ", f"Titel: {WORD} "), "utf-8")
    return file


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Story:
    """First only the line is added, and the site checked; then the rest is deleted, and the site built."""
    home = tmp_path_factory.mktemp("erased")
    workshop, store = Workshop(home), home / "store"
    file = write(workshop)

    def ours(*asked: object) -> settings.Settings:
        return settings.settings_of(*asked) | {"CACHE_PATH": str(store)}  # type: ignore[arg-type]

    def built() -> Result:
        return run.write_site(str(workshop.content), str(workshop.output), NOW, extent=Extent.FULL)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(run, "settings_of", ours)
        run.check_site(str(workshop.content), NOW)
        built()
        before, kept_before = tree(workshop.output), tree(store)
        file.write_text(file.read_text("utf-8").replace("---\n", "---\nGelöscht: 2026-11-23\n", 1), "utf-8")
        hints = [str(problem) for problem in run.check_site(str(workshop.content), NOW).problems]
        assert holding_word(tree(store)) == []
        file.write_text(ERASED, "utf-8")
        result = built()
    return Story(before, kept_before, tree(workshop.output), tree(store), hints, result, workshop)


def test_it_was_everywhere_before(story: Story) -> None:
    found = holding_word(story.before)
    assert {"index.html", "feed.atom", "termine.ics", f"meldungen/{STEM}/termin.ics", "archiv/2026/feed.atom"} <= set(
        found
    )
    assert any(path.startswith("pagefind/") for path in found)
    assert {path.split("/")[0] for path in holding_word(story.kept_before)} >= {"inhalt", "notizen"}


def test_no_file_of_the_site_holds_a_word_of_it(story: Story) -> None:
    assert holding_word(story.after) == []


def test_only_the_page_and_its_mark_are_left_and_the_page_says_the_same_for_all(story: Story) -> None:
    left = {path for path in story.after if STEM in path}
    assert left == {f"meldungen/{STEM}/index.html", f"meldungen/{STEM}/geloescht.txt"}
    page = story.after[f"meldungen/{STEM}/index.html"].decode()
    assert "<h1>Hier stand eine Meldung</h1>" in page
    assert '<meta name="robots" content="noindex">' in page
    assert STEM not in page
    assert story.after[f"meldungen/{STEM}/geloescht.txt"].decode() == f"/meldungen/{STEM}/\n"


def test_only_the_words_of_somebody_else_name_its_address(story: Story) -> None:
    naming = [content for path, content in story.after.items() if STEM.encode() in content and STEM not in path]
    assert naming
    assert [content for content in naming if b"der anderen" not in content] == []
    assert STEM.encode() not in story.after["sitemap.xml"] + story.after["termine.ics"]


def test_its_files_are_gone_but_for_those_that_others_use(story: Story) -> None:
    assert "dokumente/nur-hier.pdf" in story.before
    assert [path for path in story.after if "nur-hier" in path] == []
    assert story.after["dokumente/auch-dort.pdf"] == story.before["dokumente/auch-dort.pdf"]


def test_nothing_that_builds_keep_holds_a_word_of_it(story: Story) -> None:
    assert holding_word(story.kept_after) == []


def test_one_line_erases_and_says_what_is_left_to_do(story: Story) -> None:
    assert any(hint.endswith(REST.replace(":2:", ":3:")) for hint in story.hints_at_once), story.hints_at_once
    links = [str(problem) for problem in story.result.problems if "ist gelöscht" in problem.text]
    assert len(links) == 1
    assert "2026-11-21-andere.md:8: Hinweis: Die Meldung »2026-11-20-fundsache« ist gelöscht." in links[0]


def test_the_server_says_that_it_is_gone(story: Story, tmp_path: Path) -> None:
    (tmp_path / "nginx").mkdir()
    with running_nginx(story.workshop.output, tmp_path / "nginx") as address:
        host = address.removeprefix("http://")
        for name in ("", "termin.ics", "index.html", "geloescht.txt"):
            answer = asked(host, f"/meldungen/{STEM}/{name}")
            assert (answer.status, b"Hier stand eine Meldung" in answer.body) == (410, True), name
            assert answer.headers["Content-Security-Policy"]
        assert asked(host, "/meldungen/2026-11-21-andere/").status == 200
        assert asked(host, "/meldungen/2026-11-21-nie/").status == 404
