from dataclasses import replace
from datetime import date

import pytest

from plugins.domain.audit import Audit, own, refusals, strangeness
from plugins.domain.problems import Problem

OURS, PATH = "tag:stadt.de,2026", "content/pruefung.toml"
TESTED = Audit(
    tag_authority=OURS,
    tested_on=date(2026, 3, 1),
    rules="WCAG",
    tool="axe",
    pages=1,
    all_pages=1,
    views=4,
    violations=0,
)
ANOTHERS, OF_AN_OLDER_FORM = replace(TESTED, tag_authority="tag:dorf.de,2026"), replace(TESTED, tag_authority=None)
MARCH = date(2026, 3, 1)


def refused(audit: Audit | None, today: date, *, is_served: bool = False) -> list[Problem]:
    return refusals(audit, OURS, PATH, today, is_served=is_served)


@pytest.mark.parametrize(
    ("audit", "today", "reason"),
    [
        (None, MARCH, "Das Ergebnis der Prüfung auf Barrierefreiheit fehlt."),
        (TESTED, date(2027, 3, 2), "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr."),
        (TESTED, date(2028, 1, 1), "Die Prüfung auf Barrierefreiheit ist älter als ein Jahr."),
    ],
)
def test_without_a_test_of_this_year_nothing_is_published(audit: Audit | None, today: date, reason: str) -> None:
    [problem] = refused(audit, today)
    assert str(problem) == f"{PATH}: {reason} Bitte »invoke audit« laufen lassen."
    [hint] = refused(audit, today, is_served=True)
    assert str(hint) == f"{PATH}: Hinweis: {reason} Bitte »invoke audit« laufen lassen."


@pytest.mark.parametrize("today", [MARCH, date(2026, 12, 31), date(2027, 2, 28), date(2027, 3, 1)])
def test_for_a_year_a_test_is_good(today: date) -> None:
    assert refused(TESTED, today) == []


@pytest.mark.parametrize("is_served", [True, False])
@pytest.mark.parametrize("today", [MARCH, date(2028, 1, 1)])
def test_the_test_of_another_site_is_refused_even_when_a_site_is_served(today: date, *, is_served: bool) -> None:
    [problem] = refused(ANOTHERS, today, is_served=is_served)
    assert str(problem) == (
        f"{PATH}: Dieses Ergebnis der Prüfung auf Barrierefreiheit gehört zu einer anderen Website "
        "(»tag:dorf.de,2026«) und ist deshalb nicht zu sehen. Bitte »invoke audit« laufen lassen."
    )


def test_a_test_that_says_not_whose_it_is_holds_up_the_first_release_only() -> None:
    [problem] = refused(OF_AN_OLDER_FORM, MARCH)
    assert "nennt keine »kennung« und ist deshalb nicht zu sehen. Bitte »invoke audit«" in str(problem)
    assert not problem.is_hint
    [hint] = refused(OF_AN_OLDER_FORM, MARCH, is_served=True)
    assert hint.is_hint


@pytest.mark.parametrize("audit", [ANOTHERS, OF_AN_OLDER_FORM, None])
def test_only_the_sites_own_test_is_shown_on_it(audit: Audit | None) -> None:
    assert own(audit, OURS) is None
    assert own(TESTED, OURS) is TESTED


def test_while_nobody_publishes_another_sites_test_is_a_hint() -> None:
    assert [problem.is_hint for problem in strangeness(ANOTHERS, OURS, PATH, is_hint=True)] == [True]
    assert strangeness(TESTED, OURS, PATH, is_hint=True) == strangeness(None, OURS, PATH, is_hint=True) == []
