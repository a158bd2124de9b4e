"""The last automatic test of accessibility, as the statement on the site tells it."""

from dataclasses import dataclass
from datetime import date

from .problems import Problem

AUDIT_FILE = "pruefung.toml"
ADVICE = "Bitte »invoke audit« laufen lassen."
_NOBODYS = "nennt keine »kennung«"


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """What was run, on which day, on how many of all pages in how many views of them, and what it found.

    ``tag_authority`` says whose site it was; ``None`` where the file does not, as older ones did not. A violation is
    one rule on one page, in however many places and views.
    """

    tag_authority: str | None
    tested_on: date
    rules: str
    tool: str
    pages: int
    all_pages: int
    views: int
    violations: int

    def is_outdated(self, today: date) -> bool:
        """Whether the test is older than a year: the statement must be reviewed yearly (NBGG § 9b)."""
        tested = self.tested_on
        return (today.year, today.month, today.day) > (tested.year + 1, tested.month, tested.day)


def own(audit: Audit | None, tag_authority: str) -> Audit | None:
    """The test, unless it is that of another site or says not of which: nobody may boast of another's."""
    return audit if audit and audit.tag_authority == tag_authority else None


def strangeness(audit: Audit | None, tag_authority: str, path: str, *, is_hint: bool) -> list[Problem]:
    """Why a test does not count as this site's; nothing when it does, or when there is none."""
    if audit is None or own(audit, tag_authority):
        return []
    whose = f"gehört zu einer anderen Website (»{audit.tag_authority}«)" if audit.tag_authority else _NOBODYS
    text = f"Dieses Ergebnis der Prüfung auf Barrierefreiheit {whose} und ist deshalb nicht zu sehen. {ADVICE}"
    return [Problem(path=path, text=text, is_hint=is_hint)]


def refusals(
    audit: Audit | None, tag_authority: str, path: str, today: date, *, is_served: bool = False
) -> list[Problem]:
    """Why a site with this test, or without one, must not be published.

    A test that is old, missing, or from the time when none said whose it was is a hint once the site ``is_served``: it
    must not keep an Eilmeldung from those who need it. Another site's test is refused whenever: it was copied here.
    """
    is_anothers = audit is not None and audit.tag_authority is not None
    strange = strangeness(audit, tag_authority, path, is_hint=is_served and not is_anothers)
    if audit is None:
        text = f"Das Ergebnis der Prüfung auf Barrierefreiheit fehlt. {ADVICE}"
    elif audit.is_outdated(today):
        text = f"Die Prüfung auf Barrierefreiheit ist älter als ein Jahr. {ADVICE}"
    else:
        return strange
    return strange or [Problem(path=path, text=text, is_hint=is_served)]
