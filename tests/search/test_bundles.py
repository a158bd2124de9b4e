"""Of a site that has changed, only the years are indexed again in which something to find has changed."""

import subprocess
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from plugins.bridge.output import Output
from plugins.bridge.store import Store
from plugins.domain.digest import digest
from plugins.search import _index
from plugins.search.bundles import Bundle, divided
from plugins.search.file_format import closed, encoded, opened
from plugins.search.joining import joined, page_files
from plugins.search.searchable import Page
from tests.building import a_build
from tests.factory import a_post, a_site, an_announcement, when
from tests.search.reading import fragments, said
from tests.workshop import Workshop, tree

TOWN_PAGE = "impressum/index.html"


def announced(words: str, year: int, banner: str = "") -> str:
    """The page of an announcement, as the theme writes it where it matters."""
    return (
        f'<html lang="de"><head><title>{words}</title>\n<meta name="description" content="{words}">\n'
        f'<meta property="x" content="{year}-01-05T10:00+01:00" data-pagefind-meta="datum[content]" '
        'data-pagefind-sort="datum[content]">\n'
        '<meta content="Verkehr" data-pagefind-filter="thema[content]" data-pagefind-meta="thema[content]">'
        f"</head><body><header>{banner}</header><main><div>"
        f'<article class="a" data-pagefind-body data-pagefind-filter="jahr:{year}"><h1>{words}</h1>'
        f'<p data-pagefind-meta="kurztext">Kurz: {words}</p><p class="kicker" data-pagefind-ignore>{banner}</p>'
        f"</article><aside>{banner}</aside></div></main><footer>{banner}</footer></body></html>"
    )


class Indexer:
    """A site of given pages; ``asked`` are the paths that Pagefind was given, one list a run."""

    def __init__(self, home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.home = home
        self.asked: list[list[str]] = []
        run = subprocess.run

        def noted(command: list[str], **options: Any) -> Any:  # noqa: ANN401 - as the standard library's
            site = Path(command[command.index("--site") + 1])
            self.asked.append(sorted(tree(site)))
            return run(command, **options)

        monkeypatch.setattr(subprocess, "run", noted)

    def index(self, announcements: Mapping[str, tuple[str, str]]) -> dict[str, bytes]:
        """The files of the index when these are announced, by stem with date and HTML; a build with a store."""
        self.asked.clear()
        dated = {stem: when(date) for stem, (date, _) in announcements.items()}
        site = a_site(*(a_post(an_announcement(stem, date=date)) for stem, date in dated.items()))
        contents = {f"meldungen/{stem}/index.html": html.encode() for stem, (_, html) in announcements.items()}
        contents[TOWN_PAGE] = b"<body><main><div data-pagefind-body><h1>Impressum</h1><p>Amt</p></div></main></body>"
        outputs = tuple(
            Output(path=path, inputs_of=partial(digest, html), make=bytes, findable_at=f"/{path}")
            for path, html in contents.items()
        )
        store = Store(self.home / "store")
        build = a_build(site, store=store)
        files = {output.path: output.make() for output in _index(None, build, outputs, contents)}
        store.sweep()
        return {path.removeprefix("pagefind/"): content for path, content in files.items()}


@pytest.fixture
def indexer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Indexer:
    return Indexer(tmp_path, monkeypatch)


YEARS = {
    "2024-01-05-a": ("2024-01-05", announced("Glatteis am Morgen", 2024)),
    "2025-01-05-b": ("2025-01-05", announced("Glatteis am Abend", 2025)),
    "2026-01-05-c": ("2026-01-05", announced("Tauwetter", 2026)),
}


def test_a_first_build_indexes_each_year_and_the_pages_of_the_town(indexer: Indexer) -> None:
    files = indexer.index(YEARS)
    assert sorted(indexer.asked) == [[TOWN_PAGE], *([f"meldungen/{stem}/index.html"] for stem in YEARS)]
    assert said(files)["words"]["glatteis"][""].keys() == {"/meldungen/2024-01-05-a/", "/meldungen/2025-01-05-b/"}


def test_nothing_is_indexed_again_when_nothing_has_changed(indexer: Indexer) -> None:
    files = indexer.index(YEARS)
    assert indexer.index(YEARS) == files
    assert indexer.asked == []


def test_only_the_year_with_the_changed_announcement_is_indexed_again(indexer: Indexer) -> None:
    before = indexer.index(YEARS)
    after = indexer.index(YEARS | {"2025-01-05-b": ("2025-01-05", announced("Glatteis mittags", 2025))})
    assert indexer.asked == [["meldungen/2025-01-05-b/index.html"]]
    assert {"abend", "mittag"} & said(before)["words"].keys() == {"abend"}
    assert {"abend", "mittag"} & said(after)["words"].keys() == {"mittag"}


def test_a_banner_on_every_page_indexes_nothing_again(indexer: Indexer) -> None:
    files = indexer.index(YEARS)
    with_banner = {"2025-01-05-b": ("2025-01-05", announced("Glatteis am Abend", 2025, banner="Hochwasser"))}
    assert indexer.index(YEARS | with_banner) == files
    assert indexer.asked == []
    assert "hochwass" not in said(files)["words"]


def test_an_announcement_that_moves_to_another_year_is_found_there_only(indexer: Indexer) -> None:
    stem = "2025-01-05-b"
    more = YEARS | {"2025-02-05-d": ("2025-02-05", announced("Sturm", 2025))}
    indexer.index(more)
    files = indexer.index(more | {stem: ("2024-03-01", announced("Glatteis am Abend", 2024))})
    assert sorted(map(len, indexer.asked)) == [1, 2]
    years = said(files)["filters"]["jahr"]
    assert f"/meldungen/{stem}/" in years["2024"]
    assert f"/meldungen/{stem}/" not in years["2025"]
    assert [fragment["url"] for fragment in fragments(files).values()].count(f"/meldungen/{stem}/") == 1


def test_the_last_announcement_of_a_year_leaves_nothing_behind(indexer: Indexer) -> None:
    indexer.index(YEARS)
    files = indexer.index({stem: known for stem, known in YEARS.items() if stem != "2025-01-05-b"})
    assert indexer.asked == []
    assert said(files)["filters"]["jahr"].keys() == {"2024", "2026"}
    assert "/meldungen/2025-01-05-b/" not in fragments(files)
    assert len(fragments(files)) == 3


def test_a_site_without_announcements_has_its_pages_to_find(indexer: Indexer) -> None:
    files = indexer.index({})
    assert fragments(files).keys() == {"/impressum/"}
    assert said(files)["orders"] == {}


def test_the_newest_stands_last_in_the_order_by_date_across_years(indexer: Indexer) -> None:
    assert said(indexer.index(YEARS))["orders"] == {"datum": [f"/meldungen/{stem}/" for stem in YEARS]}


def test_spellings_with_accents_of_many_years_stay_apart_and_are_found_together(indexer: Indexer) -> None:
    files = indexer.index(
        {
            "2024-01-05-a": ("2024-01-05", announced("Bäume fällen", 2024)),
            "2025-01-05-b": ("2025-01-05", announced("Baume im Café", 2025)),
            "2026-01-05-c": ("2026-01-05", announced("Bäume pflanzen", 2026)),
        }
    )
    known = said(files)["words"]["baum"]
    assert {form: set(pages) for form, pages in known.items()} == {
        "": {"/meldungen/2025-01-05-b/"},
        "bäume": {"/meldungen/2024-01-05-a/", "/meldungen/2026-01-05-c/"},
    }


def test_a_store_that_lost_one_year_still_gives_an_index_that_fits(indexer: Indexer) -> None:
    """Pagefind's files of the same pages differ from run to run, so what was joined before would name others."""
    before = said(indexer.index(YEARS))
    kept = sorted((indexer.home / "store/suche").iterdir())
    for lost in kept[::2]:
        lost.unlink()
    assert said(indexer.index(YEARS)) == before


def test_two_pages_whose_files_have_the_same_name_are_both_found(indexer: Indexer) -> None:
    files = indexer.index(YEARS)
    names = [path.split("/")[1].split(".")[0] for path in files if path.startswith("fragment/")]
    one, other = (_bundle(files, name, called="de_0000000") for name in names[:2])
    both = dict(page_files([one, other]))
    assert both.keys() == {"fragment/de_0000000.pf_fragment", "fragment/de_00000000.pf_fragment"}
    assert set(both.values()) == {files[f"fragment/{name}.pf_fragment"] for name in names[:2]}
    (path,) = (path for path in joined([one, other], [], [encoded({}), encoded({})]) if path.endswith("pf_meta"))
    content = joined([one, other], [], [encoded({}), encoded({})])[path]
    assert [name for name, _ in opened(content)[1]] == ["de_0000000", "de_00000000"]


def _bundle(files: Mapping[str, bytes], name: str, *, called: str) -> Bundle:
    """One that holds nothing but one page's file, under another name."""
    meta = closed(encoded(["1", [[called, 3]], [], [], [], []]))
    return Bundle.of({"x.pf_meta": meta, f"fragment/{called}.pf_fragment": files[f"fragment/{name}.pf_fragment"]})


def test_a_year_with_very_many_announcements_is_indexed_by_quarters() -> None:
    dates = {f"2025-01-01-{number}": f"2025-{number % 12 + 1:02}-10" for number in range(401)}
    dates |= {"2024-01-01-x": "2024-12-31", "2026-01-01-y": "2026-01-01"}
    posts = [a_post(an_announcement(stem, date=when(date))) for stem, date in dates.items()]
    known = [Page(f"meldungen/{stem}/index.html", "", {}) for stem in dates] + [Page(TOWN_PAGE, "", {})]
    parts = divided(known, posts)
    assert [len(part) for part in parts] == [1, 1, 102, 101, 99, 99, 1]
    assert {page.path for page in parts[2]} == {
        f"meldungen/{stem}/index.html" for stem, date in dates.items() if date[:7] in {"2025-01", "2025-02", "2025-03"}
    }


def test_after_edits_a_search_finds_what_it_would_find_in_an_index_of_a_first_build(workshop: Workshop) -> None:
    workshop.announce("2025-03-01-alt", date="2025-03-01", body="Der Bauhof streut.")
    workshop.announce("2024-03-01-bleibt", date="2024-03-01", body="Die Bücherei öffnet.")
    workshop.build("--full")
    workshop.announce("2026-11-21-neu", body="Der Bauhof räumt.")
    workshop.announce("2025-03-01-alt", date="2024-12-31", body="Der Bauhof fegt.")
    workshop.build("--full")
    files = tree(workshop.output / "pagefind")
    workshop.build("--full", "--clean")
    assert said(files) == said(tree(workshop.output / "pagefind"))
    assert said(files)["words"]["bauhof"][""].keys() == {"/meldungen/2025-03-01-alt/", "/meldungen/2026-11-21-neu/"}
