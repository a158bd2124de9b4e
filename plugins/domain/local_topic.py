"""One topic in one district: what somebody follows who wants the news of the own village, and not all of it."""

from collections.abc import Iterator
from dataclasses import dataclass

from .town import District, Topic, Town


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalTopic:
    """A topic in a district, with a list, feeds and a calendar of its own."""

    topic: Topic
    district: District

    @property
    def name(self) -> str:
        """„Verkehr – Borchel“: with a dash, for no preposition fits the name of every district."""
        return f"{self.topic.name} – {self.district.name}"

    @property
    def url(self) -> str:
        """Address of its list on this site."""
        return self.topic.url_in(self.district)


def local_topics(town: Town) -> Iterator[LocalTopic]:
    """Each topic in each district, in the order of the town; none where there are no districts."""
    for topic in town.topics:
        for district in town.districts:
            yield LocalTopic(topic=topic, district=district)
