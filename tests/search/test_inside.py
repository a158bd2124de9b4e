"""Which words an index is told of besides those that stand alone, and that they are written as Pagefind writes them."""

from pathlib import Path

import pytest

from plugins.bridge.store import Store
from plugins.search.file_format import opened
from plugins.search.inside import Insight, stemmed
from plugins.search.lexicon import Lexicon, lexicon
from plugins.search.pagefind import indexed, unpacked
from plugins.search.search_index import index_files
from plugins.search.searchable import Page
from tests.building import a_build
from tests.search.reading import said

INSIGHT = Insight(Lexicon(lexicon))
FAINT = -2


def pages(*texts: str) -> list[Page]:
    contents = {
        f"{number}/index.html": f"<main><div data-pagefind-body><p>{text}</p></div></main>".encode()
        for number, text in enumerate(texts)
    }
    return [Page(path, html.decode(), contents) for path, html in contents.items()]


def test_a_word_inside_another_stands_where_that_stands() -> None:
    assert INSIGHT.inside("Eine „Straßensperrung“ gilt, Sperrmüllabfuhr\n entfällt.") == {
        "sperrung": [1],
        "mullabfuhr": [3],
        "abfuhr": [3],
    }


def test_a_word_with_hyphens_is_seen_into_piece_by_piece() -> None:
    assert INSIGHT.inside("Die B75-Vollsperrung und Corona-Schutzimpfung/Blutspende")["sperrung"] == [1]
    assert INSIGHT.inside("Die B75-Vollsperrung und Corona-Schutzimpfung/Blutspende")["impfung"] == [3]


def test_only_nouns_are_seen_into() -> None:
    assert INSIGHT.inside("abendessen und fahrradfahren STRASSENSPERRUNG") == {"sperrung": [3]}


@pytest.mark.parametrize(
    ("word", "part"),
    [
        ("Bürger*innensprechstunde", "sprechstunde"),
        ("Senior:innenberatung", "beratung"),
        ("Schüler_innenaustausch", "austausch"),
        ("Mitarbeiter/-innenversammlung", "versammlung"),
        ("Bürger(innen)sprechstunde", "sprechstunde"),
        ("MieterInnenberatung", "beratung"),
    ],
)
def test_a_word_for_all_genders_is_seen_into_as_one_word(word: str, part: str) -> None:
    assert stemmed(part) in INSIGHT.inside(word)
    assert stemmed("rinne") not in INSIGHT.inside(word)


@pytest.mark.parametrize("mark", ["\u2011", "\u2010", "–", "—"])  # the no-break hyphen as Word writes it, and dashes
def test_a_noun_behind_a_mark_that_is_no_gap_to_pagefind_is_found(tmp_path: Path, mark: str) -> None:
    assert "sperrung" in INSIGHT.inside(f"Straßen{mark}Vollsperrung")
    files = dict(index_files(a_build(store=Store(tmp_path)), [pages(f"Der Zug Hamburg{mark}Bremen", "Der Zug")]))
    assert said(files)["words"]["brem"] == {"": {"/0/": ([FAINT, 2], [])}}


def test_a_noun_that_pagefind_parts_itself_is_not_noted_again() -> None:
    assert INSIGHT.inside("Hamburg-Bremen, Hamburg/Bremen, „Bremen“ – Bremen") == {}


@pytest.mark.parametrize(
    ("one", "another"),
    [("Kita", "Kitas"), ("Bus", "Busse"), ("Kurs", "Kurse"), ("Praktikum", "Praktika"), ("Museum", "Museen")],
)
def test_the_other_form_of_a_noun_is_found_where_the_stemmer_sees_another_word(one: str, another: str) -> None:
    for said_, asked in ((one, another), (another, one)):
        known = {stemmed(said_), *INSIGHT.inside(said_)}
        assert any(word.startswith(stemmed(asked)) for word in known), (said_, asked)


def test_stems_are_those_that_pagefind_writes() -> None:
    nouns, stems, _ = opened_lexicon()
    words = [word for shelves in (nouns, stems) for held in list(shelves.values())[::40] for word in held.split()]
    words += ["Bäume", "Größe", "Straße", "Café", "Räte", "Häuser", "Gebühren", "Maßnahmen", "Übergänge", "Trasse"]
    assert len(words) > 5000
    (page,) = pages(" ".join(words))
    known = {
        word
        for path, file in unpacked(indexed([page])).items()
        if path.startswith("index/")
        for word, *_ in opened(file)[0]
    }
    assert {stemmed(word) for word in words} <= known


def opened_lexicon() -> tuple[dict[str, str], dict[str, str], dict[str, str]]:
    nouns, stems, forms = Lexicon(lexicon)._shelves  # noqa: SLF001 - there is no other list of German words here
    return nouns, stems, forms


def test_an_index_holds_both_and_what_stands_alone_counts_more(tmp_path: Path) -> None:
    texts = ("Eine Straßensperrung", "Die Sperrung und eine Vollsperrung", "Die Sonne")
    files = dict(index_files(a_build(store=Store(tmp_path)), [pages(*texts)]))
    assert said(files)["words"]["sperrung"] == {
        "": {"/0/": ([FAINT, 1], []), "/1/": ([-25, 1, FAINT, 4], [])},
    }


def test_a_word_that_many_compounds_hold_is_noted_three_times_a_page(tmp_path: Path) -> None:
    """So pages full of compounds do not stand before one that has the word itself."""
    files = dict(index_files(a_build(store=Store(tmp_path)), [pages("Vollsperrung " * 9)]))
    assert said(files)["words"]["sperrung"] == {"": {"/0/": ([FAINT, 0, 1, 1], [])}}


def test_the_dictionary_is_not_opened_where_no_text_is_new(tmp_path: Path) -> None:
    def made() -> dict[str, bytes]:
        store = Store(tmp_path)
        files = dict(index_files(a_build(store=store), [pages("Eine Straßensperrung")]))
        store.sweep()
        return files

    before = made()
    (kept,) = (tmp_path / "woerter").iterdir()
    kept.unlink()
    assert made() == before
    assert not list((tmp_path / "woerter").iterdir())
