"""What needs ``--force``."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from plugins.publishing.explained import Reasons
from plugins.publishing.folder import Release
from plugins.publishing.loss import losses
from plugins.publishing.record import Record, Standing

HAD = 100
STEMS = [f"2026-01-01-a{number:03}" for number in range(HAD)]


def pages(stems: list[str]) -> list[str]:
    return [f"meldungen/{stem}/index.html" for stem in stems]


def sources(stems: list[str]) -> list[str]:
    return [f"meldungen/2026/{stem}.md" for stem in stems]


BEFORE = Record(
    name="x",
    version="y",
    authority="tag:a.de,2026",
    program="p",
    files=dict.fromkeys([*pages(STEMS), "feed.atom", "themen/verkehr/feed.rss"], Standing("", 0, 0)),
    sources=dict.fromkeys(sources(STEMS), ()),
)
FEEDS = ["feed.atom", "themen/verkehr/feed.rss"]


def said(paths: list[str], left: list[str], before: Record | None = BEFORE, explained: str = "nothing") -> list[str]:
    """What is said when these are made and left, and what has a word in its path is explained."""
    reasons = lambda _: lambda path: explained in path  # noqa: E731 - a case
    return [str(problem) for problem in losses(paths, left, "tag:a.de,2026", before, reasons)]


@pytest.mark.parametrize(("gone", "is_loss"), [(20, False), (21, True)])
def test_more_than_twenty_announcements_whose_file_is_there_are_a_loss(gone: int, is_loss: bool) -> None:  # noqa: FBT001 - a case
    found = said([*FEEDS, *pages(STEMS[gone:])], sources(STEMS))
    assert bool(found) == is_loss
    assert not is_loss or found[0].startswith("/meldungen/: 21 von 100 Meldungen gäbe es nicht mehr: 2026-01-01-a016, ")


def test_deleted_files_explain_what_vanishes() -> None:
    assert said([*FEEDS, *pages(STEMS[60:])], sources(STEMS[60:])) == []


def test_a_missing_folder_explains_nothing() -> None:
    assert len(said(FEEDS, ["stadt.toml"])) == 1


def test_a_tenth_of_many_may_vanish() -> None:
    many = [f"2026-01-01-b{number:03}" for number in range(300)]
    files = dict.fromkeys(pages(many), Standing("", 0, 0))
    before = replace(BEFORE, files=files, sources=dict.fromkeys(sources(many), ()))
    assert said(pages(many[30:]), sources(many), before) == []
    assert len(said(pages(many[31:]), sources(many), before)) == 1


def test_a_feed_that_vanishes_is_named() -> None:
    [found] = said(["feed.atom", *pages(STEMS)], sources(STEMS))
    named = "/: 1 Feeds oder Kalender gäbe es nicht mehr: /themen/verkehr/feed.rss … "
    assert found == f"{named}Wenn es so sein soll: »invoke publish --force«."


def test_another_towns_site_is_no_loss() -> None:
    assert said([], [], replace(BEFORE, authority="tag:b.de,2026")) == []
    assert said([], [], None) == []


@pytest.mark.parametrize(
    "path",
    [
        "parken/index.html",
        "themen/verkehr/index.html",
        "whatsapp/karte-a6.pdf",
        "dokumente/satzung.docx",
        "seite/3/index.html",
        "themen/verkehr/seite/1/index.html",
        "archiv/2025/index.html",
        "google123.html",
    ],
)
def test_an_address_that_vanishes_is_named_unless_a_change_of_the_content_explains_it(path: str) -> None:
    before = replace(BEFORE, files={**BEFORE.files, path: Standing("", 0, 0)})
    made = [*FEEDS, *pages(STEMS)]
    [found] = said(made, sources(STEMS), before)
    address = path.removesuffix("index.html")
    named = "/: 1 Adressen gäbe es nicht mehr, ohne dass sich an den Inhalten etwas geändert hat, das es erklärt: "
    assert found == f"{named}/{address} … Wenn es so sein soll: »invoke publish --force«."
    assert said(made, sources(STEMS), before, explained=address) == []


@pytest.mark.parametrize(
    "path",
    [
        "assets/main.1.css",
        "bilder/a.webp",
        "vorschau/a.png",
        "redaktion/a.txt",
        "pagefind/x.json",
        "whatsapp/a.png",
    ],
)
def test_what_pages_load_and_what_comes_and_goes_is_no_loss(path: str) -> None:
    before = replace(BEFORE, files={**BEFORE.files, path: Standing("", 0, 0)})
    assert said([*FEEDS, *pages(STEMS)], sources(STEMS), before) == []


@pytest.mark.parametrize("path", ["seite/3/index.html", "archiv/2025/index.html", "archiv/2025/feed.atom"])
def test_lists_and_the_feed_of_a_year_go_with_their_announcements(path: str) -> None:
    before = replace(BEFORE, files={**BEFORE.files, path: Standing("", 0, 0)})
    assert len(said([*FEEDS, *pages(STEMS)], sources(STEMS), before)) == 1
    assert said([*FEEDS, *pages(STEMS[1:])], sources(STEMS), before) == []
    assert said([*FEEDS, *pages(STEMS)], sources(STEMS), before, explained=STEMS[0]) == []


def release(folder: Path, files: Mapping[str, str]) -> Release:
    for path, text in files.items():
        (folder / "quellen" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "quellen" / path).write_text(text, encoding="utf-8")
    return Release(folder, replace(BEFORE, sources=dict.fromkeys(files, ())))


def test_a_path_is_explained_by_what_named_it_and_was_deleted_changed_or_hidden(tmp_path: Path) -> None:
    then = {
        "seiten/parken.md": "Adresse: /parkplaetze/",
        "stadt.toml": 'kuerzel = "verkehr"',
        "meldungen/2026/a.md": "Frühere Adressen: /alt/",
        "meldungen/2026/b.md": "Anhänge: dokumente/b.pdf",
        "dokumente/satzung.pdf": "",
        "dokumente/plan.pdf": "",
    }
    now = {**then, "seiten/parken.md": "Adresse: /parken/", "meldungen/2026/a.md": "Ohne."}
    del now["dokumente/satzung.pdf"]
    before, after = release(tmp_path / "1", then), release(tmp_path / "2", now)
    reasons = Reasons(before, after.sources, ["b"])
    for path in ("parkplaetze/index.html", "alt/index.html", "dokumente/b.pdf", "dokumente/satzung.pdf"):
        assert reasons.explains(path), path
    for path in ("themen/verkehr/index.html", "dokumente/plan.pdf", "impressum/index.html"):
        assert not reasons.explains(path), path
    assert not Reasons(before, after.sources, []).explains("dokumente/b.pdf")
