"""Small things that a build remembers are each made of their own row, in threads or not."""

from pathlib import Path

import pytest

from plugins.bridge.store import Store
from tests.building import a_build

_KIND = "worte"


def twice(word: str) -> str:
    return word * 2


@pytest.mark.parametrize("words", [["a", "a", "b"], ["b", "a", "b", "c", "d"], []])
def test_rows_that_are_the_same_and_rows_that_are_known_leave_the_others_theirs(
    tmp_path: Path, words: list[str]
) -> None:
    earlier = a_build(store=Store(tmp_path))
    earlier.remembered(_KIND, twice, "c")
    earlier.store.save_notes()
    build = a_build(store=Store(tmp_path))
    assert build.remembered(_KIND, twice, "a") == "aa"
    assert list(build.remembered_each(_KIND, twice, [(word,) for word in words])) == [twice(word) for word in words]
