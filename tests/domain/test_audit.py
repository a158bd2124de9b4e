from datetime import date

import pytest

from plugins.domain.audit import Audit, refusals

TESTED = Audit(tested_on=date(2026, 3, 1), rules="WCAG", tool="axe", pages=1, views=4, violations=0)


@pytest.mark.parametrize(
    ("audit", "today", "reason"),
    [
        (None, date(2026, 3, 1), "Das Ergebnis der Prüfung auf Barrierefreiheit fehlt."),
        (TESTED, date(2027, 3, 2), "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr."),
        (TESTED, date(2028, 1, 1), "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr."),
    ],
)
def test_without_a_test_of_this_year_nothing_is_published(audit: Audit | None, today: date, reason: str) -> None:
    [problem] = refusals(audit, "content/pruefung.toml", today)
    assert str(problem) == f"content/pruefung.toml: {reason} Bitte »invoke test --record« laufen lassen."


@pytest.mark.parametrize("today", [date(2026, 3, 1), date(2026, 12, 31), date(2027, 2, 28), date(2027, 3, 1)])
def test_for_a_year_a_test_is_good(today: date) -> None:
    assert refusals(TESTED, "content/pruefung.toml", today) == []
