"""What stands on the page ``/feeds/``: every address that can be subscribed to, in groups."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..bridge.stages import Build
from ..domain.subscribing import WayIn, calendar_way, feed_way

_CALENDARS = (
    "Abonnieren Sie die Termine in Ihrem Kalender. "
    "Neue kommen von selbst dazu, geänderte werden angepasst, abgesagte als abgesagt gezeigt."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Some of them under a heading; those of many districts are ``folded`` up, under a line of their own."""

    heading: str
    anchor: str = ""
    intro: str = ""
    ways: tuple[WayIn, ...] = ()
    folded: tuple[WayIn, ...] = ()


def groups(build: Build) -> Iterator[Group]:
    """All of them, as far as the build has what they lead to."""
    town, places = build.site.town, build.offers.places
    part, many = town.words.part, town.has_many_districts
    whole = [feed_way(town, "Alle Meldungen", "/")]
    if "/kanal/" in places:
        whole.append(feed_way(town, "Texte aus dem WhatsApp-Kanal", "/kanal/"))
    yield Group(heading=f"Für alle {part.many}" if town.districts else "Alles", ways=tuple(whole))
    topics = tuple(feed_way(town, topic.name, topic.url) for topic in town.topics)
    yield Group(heading="Nach Thema", ways=topics)
    if town.districts:
        intro = f"Meldungen, die für alle {part.many} gelten, sind überall dabei."
        ways = tuple(feed_way(town, district.name, district.url) for district in town.districts)
        yield Group(heading=f"Nach {part.one}", intro=intro, ways=() if many else ways, folded=ways if many else ())
    if "/termine.ics" in places:
        ways = tuple(calendar_way(town, f"Termine {district.name}", district.url) for district in town.districts)
        yield Group(
            heading="Termine im Kalender",
            anchor="kalender",
            intro=_CALENDARS,
            ways=(calendar_way(town, "Alle Termine", "/"), *(() if many else ways)),
            folded=ways if many else (),
        )
