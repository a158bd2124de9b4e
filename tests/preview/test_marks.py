from plugins.domain.parts import Status
from plugins.domain.wording import NBSP
from plugins.preview.marks import marks
from tests.factory import a_post, a_site, an_announcement, when


def test_what_is_public_has_no_mark() -> None:
    assert marks(a_site(a_post())) == {}


def test_what_comes_later_says_when_everybody_will_see_it() -> None:
    by_hour = a_post(an_announcement("2026-11-24-a", date=when("2026-11-24 10:00")))
    by_day = a_post(an_announcement("2026-11-24-b", date=when("2026-12-01")))
    found = marks(a_site(by_hour, by_day))
    assert found["2026-11-24-a"].label.replace(NBSP, " ") == "nur hier · öffentlich ab 24. November 2026, 10 Uhr"
    assert found["2026-11-24-a"].at == "2026-11-24T10:00"
    assert found["2026-11-24-b"].label.replace(NBSP, " ") == "nur hier · öffentlich ab 1. Dezember 2026"
    assert found["2026-11-24-b"].at == "2026-12-01T00:00"


def test_a_draft_stays_one_whatever_its_date() -> None:
    for date in ("2026-11-20", "2027-01-01"):
        draft = a_post(an_announcement("2026-11-24-a", date=when(date), status=Status.DRAFT))
        [mark] = marks(a_site(draft)).values()
        assert (mark.is_draft, mark.label) == (True, "nur hier · Entwurf")
