import os
from pathlib import Path

import pytest

from benchmarks.duel.edits import Times
from benchmarks.duel.folders import Difference, difference, lay, tree

BEFORE = {"a/eins.md": b"1", "zwei.md": b"2"}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    lay(tmp_path, {}, BEFORE)
    for path in BEFORE:
        os.utime(tmp_path / path, (1_700_000_000, 1_700_000_000))
    return tmp_path


def test_files_are_stale_missing_or_left_over() -> None:
    found = {"same": b"1", "old": b"1", "more": b"1", "too": b"1"}
    expected = {"same": b"1", "old": b"2", "lacks": b"1"}
    assert difference(found, expected) == Difference(
        frozenset({"old"}), frozenset({"lacks"}), frozenset({"more", "too"})
    )
    assert difference(found, expected).size == 4


def test_equal_folders_do_not_differ() -> None:
    assert difference(BEFORE, dict(BEFORE)).size == 0


def test_what_was_wrong_before_is_not_new_unless_it_is_wrong_in_another_way() -> None:
    before = Difference(stale=frozenset({"a", "b"}))
    now = Difference(stale=frozenset({"a", "c"}), left_over=frozenset({"b"}))
    assert now.since(before) == Difference(stale=frozenset({"c"}), left_over=frozenset({"b"}))


def test_what_is_laid_stands_there_and_nothing_else(home: Path) -> None:
    after = {"a/eins.md": b"1!", "drei.md": b"3"}
    changes = lay(home, BEFORE, after)
    assert tree(home) == after
    assert changes == (["a/eins.md", "drei.md"], ["zwei.md"])


def test_an_unchanged_file_is_not_touched(home: Path) -> None:
    before = (home / "zwei.md").stat()
    lay(home, BEFORE, BEFORE | {"a/eins.md": b"9"})
    assert (home / "zwei.md").stat() == before


def test_a_file_under_another_name_is_renamed(home: Path) -> None:
    number = (home / "zwei.md").stat().st_ino
    lay(home, BEFORE, {"a/eins.md": b"1", "b/zwei.md": b"2"})
    assert (home / "b/zwei.md").stat().st_ino == number


def test_a_copy_has_the_time_of_its_original(home: Path) -> None:
    lay(home, BEFORE, BEFORE | {"kopie.md": b"2"})
    assert (home / "kopie.md").stat().st_mtime_ns == (home / "zwei.md").stat().st_mtime_ns


@pytest.mark.parametrize(("times", "seconds"), [(Times.KEPT, 0), (Times.OLDER, -86_400)])
def test_a_file_can_be_written_with_a_time_of_the_past(home: Path, times: Times, seconds: int) -> None:
    lay(home, BEFORE, BEFORE | {"zwei.md": b"3"}, times)
    assert (home / "zwei.md").read_bytes() == b"3"
    assert (home / "zwei.md").stat().st_mtime == 1_700_000_000 + seconds
