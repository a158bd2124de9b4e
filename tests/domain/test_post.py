from pathlib import PurePosixPath

from plugins.domain.announcement import Event, Revision, Urgency, Validity, Withdrawal
from plugins.domain.post import File, Page
from tests.factory import BORCHEL, CENTRE, LIBRARY, TOWN, TRAFFIC, a_post, a_site, an_announcement, at, when

PAST, FUTURE = Validity(ends=when("2026-11-22")), Validity(starts=when("2026-11-24"))


def test_a_post_is_over_when_its_validity_or_its_event_is() -> None:
    assert not a_post().is_over
    assert a_post(an_announcement(validity=PAST)).is_over
    assert a_post(an_announcement(event=Event(starts=when("2026-11-22")))).is_over
    assert not a_post(an_announcement(event=Event(starts=when("2026-11-23")))).is_over


def test_only_what_holds_now_is_current() -> None:
    assert a_post().is_current
    assert not a_post(an_announcement(validity=PAST)).is_current
    assert not a_post(an_announcement(validity=FUTURE)).is_current
    assert not a_post(an_announcement(withdrawal=Withdrawal(at=at("2026-11-23 12:00"), reason="Weg."))).is_current
    assert a_post(an_announcement(withdrawal=Withdrawal(at=at("2026-11-23 12:01"), reason="Weg."))).is_current


def test_an_expired_announcement_leaves_the_banner_and_its_pinned_place() -> None:
    expected = {Urgency.NORMAL: (False, False), Urgency.IMPORTANT: (True, False), Urgency.EMERGENCY: (True, True)}
    for urgency, shown in expected.items():
        now, later = a_post(an_announcement(urgency=urgency)), a_post(an_announcement(urgency=urgency, validity=PAST))
        assert (now.is_pinned, now.is_banner) == shown
        assert (later.is_pinned, later.is_banner) == (False, False)


def test_the_newest_happening_is_the_last_of_date_revision_and_withdrawal() -> None:
    revision = Revision(at=at("2026-11-21 10:00"), note="x")
    withdrawal = Withdrawal(at=at("2026-11-22 10:00"), reason="x")
    early = Revision(at=at("2026-11-01 10:00"), note="x")
    assert a_post().newest_at == at("2026-11-20 09:30")
    assert a_post(an_announcement(revisions=(early,))).newest_at == at("2026-11-20 09:30")
    assert a_post(an_announcement(revisions=(revision,))).newest_at == revision.at
    assert a_post(an_announcement(revisions=(revision,), withdrawal=withdrawal)).newest_at == withdrawal.at


def test_what_concerns_the_whole_town_stands_under_every_district() -> None:
    everywhere = a_post(an_announcement("2026-11-20-a"))
    borchel = a_post(an_announcement("2026-11-20-b", districts=(BORCHEL,), topic=LIBRARY))
    site = a_site(everywhere, borchel)
    assert site.of_district(BORCHEL) == [everywhere, borchel]
    assert site.of_district(CENTRE) == [everywhere]
    assert site.of_topic(LIBRARY) == [borchel]
    assert site.of_topic(TRAFFIC) == [everywhere]


def test_the_banner_holds_emergencies_in_the_order_of_the_site() -> None:
    newer, older = (
        a_post(an_announcement(stem, urgency=Urgency.EMERGENCY)) for stem in ("2026-11-22-b", "2026-11-20-a")
    )
    assert a_site(newer, a_post(), older).banner == [newer, older]


def test_pages_stand_in_the_navigation_in_their_order() -> None:
    def page(title: str, navigation: str | None, order: int) -> Page:
        return Page(source="x.md", title=title, url="/x/", html="", navigation=navigation, order=order)

    first, second, third = page("Z", "fuss", 10), page("A", "fuss", 20), page("B", "fuss", 20)
    site = a_site()
    object.__setattr__(site, "pages", (third, page("Kopf", "kopf", 0), second, page("Ohne", None, 0), first))
    assert site.navigation("fuss") == [first, second, third]


def test_a_file_knows_its_address_type_and_kind() -> None:
    file = File(path=PurePosixPath("dokumente/Größe & Co.PDF"), size=1)
    assert file.url == "/dokumente/Gr%C3%B6%C3%9Fe%20%26%20Co.PDF"
    assert (file.media_type, file.kind) == ("application/pdf", "PDF")
    assert File(path=PurePosixPath("dokumente/x.unbekannt"), size=1).media_type == "application/octet-stream"


def test_addresses_of_posts_and_town() -> None:
    assert a_post().url == "/meldungen/2026-11-20-sperrung/"
    assert TOWN.absolute("/a/") == "https://aktuelles.musterfelde.de/a/"
    assert not TOWN.is_demo
