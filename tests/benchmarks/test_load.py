"""The page about web servers, from answers that are known."""

import pytest

from benchmarks.load import Load, counted, report


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("requests: 9 total, 9 started, 9 done, 9 succeeded, 0 failed, 0 errored, 0 timeout", (9, 0)),
        ("requests: 9 total, 8 started, 7 done, 6 succeeded, 1 failed, 1 errored, 0 timeout", (6, 3)),
        ("", (0, 9)),
    ],
)
def test_what_is_missing_is_an_error(said: str, expected: tuple[int, int]) -> None:
    assert counted(said, 9) == expected


def test_answers_are_held_against_those_with_a_plain_file() -> None:
    load = Load("nginx", "feed", answers=20_000, cpu=2.0, errors=3, plain=40_000.0)
    assert "| nginx | feed | 20,000 | 3 | 10,000 | 40,000 | 25% |" in report([load], 2000, "here")
