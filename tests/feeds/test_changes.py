"""What has changed reaches a reader, also one that never shows an edited entry again."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from plugins.domain.parts import Revision, Urgency, Withdrawal
from plugins.domain.standing import ChannelState, ChannelText
from plugins.feeds.entries import announcement_entries, apart, channel_entry
from tests.building import a_build
from tests.factory import a_post, a_site, an_announcement, an_event, at, when
from tests.feeds.reading import Item, items
from tests.feeds.test_feedgen import AT, entry
from tests.workshop import Workshop

MARKET = an_event(when("2026-12-05 15:00"))
AGAIN = Revision(at=at("2026-11-22 12:00"), note="Gilt wieder: Doch.")
TAG = "tag:musterfelde.example,2026:meldung"
STORM = f"{TAG}/2026-11-21-sturm"


def withdrawn(reason: str, written: str = "2026-11-22 09:00") -> Withdrawal:
    return Withdrawal(at=at(written), reason=reason)


def by_id(site: Path, path: str) -> dict[str, Item]:
    return {item.id: item for item in items((site / path).read_bytes())}


@pytest.mark.parametrize(
    "path", ["feed.atom", "feed.rss", "feed.json", "themen/verkehr/feed.atom", "ortsteile/borchel/feed.rss"]
)
def test_each_change_of_an_emergency_is_an_item_of_its_own(full_site: Path, path: str) -> None:
    found = by_id(full_site, path)
    first, second = found[f"{STORM}/aenderung/2026-11-22T08:00"], found[f"{STORM}/aenderung/2026-11-22T14:00"]
    assert first.title == second.title == "Aktualisiert: Titel von 2026-11-21-sturm"
    assert "Der Sturm ist stärker." in first.html
    assert "Der Sturm lässt nach." in second.html
    assert second.published == second.updated > found[STORM].updated > first.updated > found[STORM].published
    assert "https://aktuelles.musterfelde.example/meldungen/2026-11-21-sturm/" in first.html


def test_a_withdrawal_is_an_item_of_its_own(full_site: Path) -> None:
    found = by_id(full_site, "feed.atom")
    withdrawn, news = found[f"{TAG}/2026-11-19-markt"], found[f"{TAG}/2026-11-19-markt/aufhebung"]
    assert withdrawn.title == "Abgesagt: Titel von 2026-11-19-markt"
    assert news.title == "Absage: Titel von 2026-11-19-markt"
    assert "<strong>Aufgehoben am 23." in withdrawn.html
    assert "<strong>Aufgehoben am 23." in news.html
    assert "Kein Platz &amp; keine Buden &lt;3." in news.html
    assert news.updated > withdrawn.updated


@pytest.mark.parametrize(
    ("changes", "titles"),
    [
        ({"withdrawal": withdrawn("Ein Irrtum.")}, ["Aufgehoben: Titel", "Aufhebung: Titel"]),
        ({"withdrawal": withdrawn("Entwarnung! Heim.")}, ["Entwarnung: Titel", "Entwarnung: Titel"]),
        ({"withdrawal": withdrawn("Zu kalt."), "event": MARKET}, ["Abgesagt: Titel", "Absage: Titel"]),
        ({"event": MARKET}, ["Titel"]),
        (
            {"withdrawal": withdrawn("Zu kalt."), "event": MARKET, "revisions": (AGAIN,)},
            ["Titel", "Aktualisiert: Titel", "Absage: Titel"],
        ),
    ],
)
def test_a_feed_says_in_the_word_of_page_and_channel_what_has_become_of_it(
    changes: dict[str, Any], titles: list[str]
) -> None:
    post = a_post(an_announcement(title="Titel", **changes))
    build = a_build(a_site(post))
    assert [each.words().title for each in announcement_entries(build, post)] == titles
    assert channel_entry(build, post, ChannelText(text="x", state=ChannelState.NEW)).words().title == titles[0]


@pytest.mark.parametrize("urgency", list(Urgency))
def test_the_item_of_a_withdrawal_stays_when_a_second_takes_its_place(urgency: Urgency) -> None:
    first = a_post(an_announcement(withdrawal=withdrawn("Zu kalt."), urgency=urgency))
    noted = Revision(at=withdrawn("").at, note="Aufgehoben: Zu kalt.")
    second = replace(first.announcement, withdrawal=withdrawn("Zu nass.", "2026-11-23 09:00"), revisions=(noted, AGAIN))
    found = {each.id: each for each in announcement_entries(a_build(), a_post(second))}
    (item,) = (each for each in announcement_entries(a_build(), first) if each.id.endswith("/aufhebung"))
    assert replace(found[item.id], saying=item.saying) == item
    assert found[item.id].words() == item.words()
    assert sorted(each.rsplit("/", 1)[1] for each in found if "/aufhebung" in each) == ["2026-11-23T09:00", "aufhebung"]
    assert len(found) == 4


def test_an_ordinary_change_makes_no_new_item_but_stands_on_top(full_site: Path) -> None:
    found = by_id(full_site, "feed.atom")
    changed = f"{TAG}/2026-11-18-aenderung"
    assert [each for each in found if each.startswith(changed)] == [changed]
    lead = "<p><strong>Geändert am 19.&nbsp;November&nbsp;2026, 9&nbsp;Uhr:</strong> "
    assert found[changed].html.startswith(f'{lead}<span dir="auto">L')


def test_no_two_entries_tie(full_site: Path) -> None:
    for file in full_site.rglob("feed.atom"):
        updated = [item.updated for item in items(file.read_bytes())]
        assert len(updated) == len(set(updated)), file


def test_of_two_that_tie_the_later_id_moves_on_whatever_the_order() -> None:
    a, b, c = (entry(number, updated_at=AT, published_at=AT) for number in (1, 2, 3))
    assert [each.id for each in apart([a, b, c])] == [each.id for each in apart([c, a, b])]
    assert [each.id[-1] for each in apart([b, c, a])] == ["3", "2", "1"]
    assert [each.updated_at.second for each in apart([a, b, c])] == [19, 18, 17]
    assert [each.published_at for each in apart([a, b, c])] == [each.updated_at for each in apart([a, b, c])]


def test_the_instants_of_the_contract_stay_inside_their_minute_or_hour(full_site: Path) -> None:
    found = by_id(full_site, "feed.atom")
    assert f"{found[STORM].published:%H:%M}" == "07:15"
    assert f"{found[f'{TAG}/2024-02-29-schalttag'].published:%Y-%m-%d %H}" == "2024-02-29 00"


def test_an_item_of_a_change_never_changes_again(workshop: Workshop) -> None:
    urgent = "Dringlichkeit: eilmeldung\nÄnderungen:\n  - 2026-11-22 08:00: Stärker.\n"
    workshop.announce("2026-11-21-sturm", urgent, date="2026-11-21 07:15")
    workshop.build()
    before = by_id(workshop.output, "feed.atom")[f"{STORM}/aenderung/2026-11-22T08:00"]
    more = f"{urgent}  - 2026-11-23 09:00: Vorbei.\n"
    workshop.announce("2026-11-21-sturm", more, date="2026-11-21 07:15", body="Ein anderer Text.")
    workshop.build()
    assert by_id(workshop.output, "feed.atom")[f"{STORM}/aenderung/2026-11-22T08:00"] == before


def test_an_old_announcement_that_is_revised_comes_back_into_the_feed(workshop: Workshop) -> None:
    workshop.announce("2026-01-10-alt", date="2026-01-10")
    for number in range(1, 29):
        for month in (9, 10):
            workshop.announce(f"2026-{month:02}-{number:02}-neu", date=f"2026-{month:02}-{number:02}")
    workshop.build()
    assert f"{TAG}/2026-01-10-alt" not in by_id(workshop.output, "feed.atom")
    workshop.announce("2026-01-10-alt", "Änderungen:\n  - 2026-11-20 10:00: Neu.\n", date="2026-01-10")
    workshop.build()
    assert next(iter(by_id(workshop.output, "feed.atom"))) == f"{TAG}/2026-01-10-alt"


def test_ids_survive_another_domain(workshop: Workshop) -> None:
    workshop.announce("2026-11-20-a", "Beginn: 2026-12-05\n")
    workshop.build()
    before = list(by_id(workshop.output, "feed.atom"))
    town = workshop.content / "stadt.toml"
    town.write_text(town.read_text("utf-8").replace("aktuelles.musterfelde.example", "neu.example"), "utf-8")
    workshop.build()
    assert list(by_id(workshop.output, "feed.atom")) == before
    assert "https://neu.example/meldungen/2026-11-20-a/" in workshop.read("feed.atom")
    assert "UID:2026-11-20-a@musterfelde.example" in workshop.read("termine.ics")
