from datetime import date
from random import Random

import pytest

from plugins.domain import dated_words
from plugins.domain.dated_words import mentions

DAY = date(2026, 7, 1)
SHORT = ["Jan", "Feb", "Mrz", "Mär", "Apr", None, "Jun", None, None, "Aug", "Sep", "Sept", "Okt", "Nov", "Dez"]
WORDS = (
    *("bis", "Bis zum", "einschließlich", "Montag", "Mi.", "Fr,", "den", "dem", "werden", "1.", "3.", "12.", "31."),
    *("2026", "26", "5.12.", "27.11.2026", "Dez.", "Januar", "–", "-", "1.–3.", "um", "Nr.", "§", "8.30", ",", "("),
)
MONTHS = [1, 2, 3, 3, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11, 12]


@pytest.mark.parametrize(("short", "month"), [pair for pair in zip(SHORT, MONTHS, strict=True) if pair[0]])
@pytest.mark.parametrize("ending", [".", ". 2026", " 2026", ""])
def test_a_month_may_be_short(short: str, month: int, ending: str) -> None:
    [found] = mentions(f"am 3. {short}{ending} um acht", DAY)
    assert (found.day, found.words) == (date(2026, month, 3), f"3. {short}{ending}")


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("bis Dienstag, 5. Jänner", "bis Dienstag, 5. Jänner", date(2027, 1, 5)),
        ("am 5. Jän. 2027", "5. Jän. 2027", date(2027, 1, 5)),
        ("ab 3. Feber", "3. Feber", date(2027, 2, 3)),
    ],
)
def test_months_are_read_as_austria_names_them(text: str, words: str, day: date) -> None:
    [found] = mentions(text, date(2026, 12, 20))
    assert (found.words, found.day) == (words, day)


def test_the_line_is_that_of_the_day() -> None:
    found = mentions("\nam 3. Juli\nvom 4. Juli\n\nbis\n5. Juli", DAY)
    assert [(each.day.day, each.line) for each in found] == [(3, 1), (4, 2), (5, 5)]


@pytest.mark.parametrize(
    ("text", "is_right"),
    [
        ("Mittwoch, 1. Juli", True),
        ("Mi. 1. Juli", True),
        ("Donnerstag, 1. Juli", False),
        ("Sonnabend, 4. Juli", True),
        ("Samstag, 4. Juli", True),
        ("Sonntag, 4. Juli", False),
        ("4. Juli", True),
    ],
)
def test_a_weekday_is_right_or_wrong(text: str, is_right: bool) -> None:  # noqa: FBT001 - a case's answer
    [found] = mentions(text, DAY)
    assert found.is_on_its_weekday is is_right


def test_around_the_dots_all_is_found_that_the_whole_pattern_finds() -> None:
    random = Random(4)  # noqa: S311 - the same texts on every run
    found = 0
    for _ in range(4000):
        text = "".join(random.choice(WORDS) + random.choice((" ", " ", "", "\n")) for _ in range(random.randint(1, 12)))
        expected = [match.span() for match in dated_words.DATE.finditer(text)]
        assert [match.span() for match in dated_words.dates(text)] == expected, text
        found += len(expected)
    assert found > 1000
