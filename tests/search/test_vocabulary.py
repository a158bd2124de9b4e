"""The words on which the search is measured are of the shape and number that its figures promise."""

import tomllib
from collections import Counter
from pathlib import Path
from typing import NotRequired, TypedDict, cast

import pytest


class Entry(TypedDict):
    """A word, with the queries that must find it and those that must not."""

    word: str
    found_by: NotRequired[list[str]]
    not_by: NotRequired[list[str]]


VOCABULARY = tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text("utf-8"))
COMPOUNDS: list[Entry] = [entry for group in VOCABULARY["compounds"] for entry in group["words"]]
GROUPS = ("spellings", "inflections", "apart")
ENTRIES = ("spellings_inside", "inflections_inside", "apart_beginnings", "wholes")


def other(name: str) -> list[Entry]:
    return cast("list[Entry]", VOCABULARY["other"][name])


def groups(name: str) -> list[list[str]]:
    return cast("list[list[str]]", VOCABULARY["other"][name])


def test_at_least_three_hundred_compounds_stand_once_each() -> None:
    times = Counter(entry["word"].lower() for entry in COMPOUNDS)
    assert [word for word, count in times.items() if count > 1] == []
    assert len(times) >= 300


def test_each_compound_has_one_to_three_queries_shorter_than_itself() -> None:
    for entry in COMPOUNDS:
        queries = entry["found_by"]
        assert 1 <= len(queries) == len(set(queries)) <= 3, entry
        assert entry["word"] not in queries


def test_every_other_list_is_long_enough() -> None:
    least = {"spellings": 20, "inflections": 60, "apart": 40, "apart_beginnings": 20, "wholes": 40}
    least |= {"spellings_inside": 10, "inflections_inside": 20}
    assert {*GROUPS, *ENTRIES} == VOCABULARY["other"].keys() == least.keys()
    assert [name for name, count in least.items() if len(VOCABULARY["other"][name]) < count] == []


@pytest.mark.parametrize("name", ENTRIES)
def test_no_word_is_asked_the_same_twice(name: str) -> None:
    asked = Counter((entry["word"], *entry.get("found_by", []), *entry.get("not_by", [])) for entry in other(name))
    assert [entry for entry, count in asked.items() if count > 1] == []


@pytest.mark.parametrize("name", GROUPS)
def test_no_group_stands_twice_and_none_repeats_a_word(name: str) -> None:
    times = Counter(frozenset(group) for group in groups(name))
    assert [group for group, count in times.items() if count > 1] == []
    assert [group for group in groups(name) if not 2 <= len(group) == len(set(group))] == []


def test_what_must_not_find_a_word_stands_inside_it_and_not_at_its_beginning() -> None:
    for entry in [*COMPOUNDS, *other("wholes")]:
        for query in entry.get("not_by", []):
            assert entry["word"].lower().find(query.lower()) > 0, (entry["word"], query)
            assert query not in entry.get("found_by", [])


def test_only_the_list_of_beginnings_has_words_that_begin_with_the_query() -> None:
    for entry in other("apart_beginnings"):
        assert all(entry["word"].lower().startswith(query.lower()) for query in entry["not_by"]), entry
    for one, another in groups("apart"):
        assert not one.lower().startswith(another.lower()), (one, another)
        assert not another.lower().startswith(one.lower()), (one, another)


def test_no_pair_is_both_one_word_and_two() -> None:
    together = {frozenset(pair) for name in ("spellings", "inflections") for pair in groups(name)}
    assert [pair for pair in groups("apart") if any(set(pair) <= group for group in together)] == []
