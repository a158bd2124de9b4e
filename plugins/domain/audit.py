"""The last automatic test of accessibility, as the statement on the site tells it."""

from dataclasses import dataclass
from datetime import date

from plugins.domain.problems import Problem

AUDIT_FILE = "pruefung.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What was run, on which day, on how many pages in how many views of them, and how many violations it found."""

    tested_on: date
    rules: str
    tool: str
    pages: int
    views: int
    violations: int

    def is_outdated(self, today: date) -> bool:
        """Whether the test is older than a year: the statement must be reviewed yearly (NBGG § 9b).

        >>> audit = Audit(tested_on=date(2026, 3, 1), rules="", tool="", pages=1, views=4, violations=0)
        >>> audit.is_outdated(date(2027, 3, 1)), audit.is_outdated(date(2027, 3, 2))
        (False, True)
        """
        tested = self.tested_on
        return (today.year, today.month, today.day) > (tested.year + 1, tested.month, tested.day)


def refusals(audit: Audit | None, path: str, today: date, *, is_served: bool = False) -> list[Problem]:
    """Why a site with this test, or without one, must not be published; a hint when the site ``is_served`` already.

    An old test must not keep an Eilmeldung from those who need it.
    """
    advice = "Bitte »invoke test --record« laufen lassen."
    if audit is None:
        text = f"Das Ergebnis der Prüfung auf Barrierefreiheit fehlt. {advice}"
    elif audit.is_outdated(today):
        text = f"Die Prüfung auf Barrierefreiheit ist älter als ein Jahr. {advice}"
    else:
        return []
    return [Problem(path=path, text=text, is_hint=is_served)]
