"""What is spelt as it should be needs none of the advice for all other spellings, which would say the same."""

from contextlib import suppress
from datetime import date, datetime
from random import Random

from plugins.domain.advice.date_messages import Around, day_of, instants_of, lines_of
from plugins.domain.advice.days_and_times import ImpossibleDateError
from plugins.domain.advice.typed_dates import typed
from plugins.domain.spelling import is_spelt

NOW = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - an instant of its own
NOON = Around(NOW)


def spelt(number: int) -> list[str]:
    random = Random(number)  # noqa: S311 - the same texts on every run
    days = (f"{random.randint(1900, 2199)}-{random.randint(0, 13):02}-{random.randint(0, 32):02}" for _ in range(1000))
    return [day + random.choice(("", f" {random.randint(0, 25):02}:{random.randint(0, 61):02}")) for day in days]


def test_its_day_is_the_one_that_advice_would_read() -> None:
    for text in spelt(1):
        read: date | None = None
        with suppress(ImpossibleDateError):
            said = typed(text, NOW)
            read = said.day if said else None
        assert is_spelt(text)
        assert day_of(text, NOON) == read, text


def test_it_says_one_day_or_instant_only() -> None:
    assert all(len(lines_of(text, NOON)) < 2 and len(instants_of(text, NOON)) < 2 for text in spelt(2))


def test_other_words_beside_it_are_advised_on() -> None:
    others = ("2026-11-27 bis 2026-11-28", "2026-11-27, 9 Uhr", "27.11.2026", "2026-11-27 9:30", "am 2026-11-27", "")
    assert not any(map(is_spelt, others))
