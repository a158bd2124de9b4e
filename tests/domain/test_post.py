from pathlib import PurePosixPath

import pytest

from plugins.domain.local_topic import local_topics
from plugins.domain.parts import Event, Urgency, Withdrawal
from plugins.domain.post import File, Page
from tests.factory import BORCHEL, CENTRE, LIBRARY, TOWN, TRAFFIC, a_post, a_site, an_announcement, an_event, when


def test_what_concerns_the_whole_town_stands_under_every_district() -> None:
    everywhere = a_post(an_announcement("2026-11-20-a"))
    borchel = a_post(an_announcement("2026-11-20-b", districts=(BORCHEL,), topic=LIBRARY))
    site = a_site(everywhere, borchel)
    assert site.of_district(BORCHEL) == [everywhere, borchel]
    assert site.of_district(CENTRE) == [everywhere]
    assert site.of_topic(LIBRARY) == [borchel]
    assert site.of_topic(TRAFFIC) == [everywhere]


def test_a_topic_in_a_district_has_its_own_and_what_concerns_the_whole_town_newest_first() -> None:
    newer = a_post(an_announcement("2026-11-21-c", districts=(BORCHEL, CENTRE)))
    everywhere = a_post(an_announcement("2026-11-20-a"))
    other_topic = a_post(an_announcement("2026-11-20-b", districts=(BORCHEL,), topic=LIBRARY))
    site = a_site(newer, everywhere, other_topic)
    found = {(local.topic, local.district): site.of_local_topic(local) for local in local_topics(TOWN)}
    assert len(found) == len(TOWN.topics) * len(TOWN.districts)
    assert found[TRAFFIC, BORCHEL] == found[TRAFFIC, CENTRE] == [newer, everywhere]
    assert found[LIBRARY, BORCHEL] == [other_topic]
    assert found[LIBRARY, CENTRE] == []


def test_the_banner_holds_the_emergencies_whatever_happened_last_on_top() -> None:
    older, newer = (
        a_post(an_announcement(f"{day}-a", date=when(day), urgency=Urgency.EMERGENCY))
        for day in ("2026-11-20", "2026-11-22")
    )
    assert a_site(older, a_post(), newer).banner == [newer, older]


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


@pytest.mark.parametrize(
    ("reason", "event", "expected"),
    [
        ("Ein Irrtum.", None, "Aufgehoben"),
        ("Entwarnung!", None, "Entwarnung"),
        ("Krank.", an_event(when("2026-12-01 16:00")), "Abgesagt"),
    ],
)
def test_what_became_of_it_is_a_word(reason: str, event: Event | None, expected: str) -> None:
    withdrawn = an_announcement(event=event, withdrawal=Withdrawal(at=when("2026-11-21 08:00").at, reason=reason))
    post = a_post(withdrawn)
    assert post.outcome == expected
