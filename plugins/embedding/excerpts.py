"""Which lists of the site other websites can show, where their frames stand, and the line of HTML for each."""

from dataclasses import dataclass
from html import escape

from ..domain.town import District, Topic, Town

FOLDER = "/einbetten/"

HEIGHT = 480
"""Pixels: four or five announcements on a phone, and no more than its screen has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """The newest of one list: what it is called among others, over itself, and in the link to ``all`` of the list.

    ``base`` is the root-relative address of the list, ``path`` that of the frame: it stands on other people's pages, so
    it is for ever.
    """

    name: str
    heading: str
    all: str
    base: str
    path: str

    def title(self, town: Town) -> str:
        """What the frame is called among all that stands on somebody else's page."""
        return f"{town.name} – {self.heading}"

    def line(self, town: Town) -> str:
        """The one line of HTML that shows it.

        ``width`` in percent is what editors of websites keep when they drop styles; without ``style`` there is an edge
        too many. No ``sandbox``: the frame runs no script, and where an editor shortens that attribute its links are
        dead. ``referrerpolicy``: which page somebody reads elsewhere is none of the town's business.
        """
        return (
            f'<iframe src="{escape(town.absolute(self.path))}" title="{escape(self.title(town))}" width="100%" '
            f'height="{HEIGHT}" loading="lazy" referrerpolicy="no-referrer" style="border:0"></iframe>'
        )


def whole_site() -> Excerpt:
    """All announcements."""
    return Excerpt(
        name="Alle Meldungen", heading="Aktuelles", all="Alle Meldungen", base="/", path=f"{FOLDER}alles.html"
    )


def of_topic(town: Town, topic: Topic) -> Excerpt:
    """Those of a topic."""
    return _of(topic, town.german("Alle Meldungen zu „{}“").format(topic.name), f"thema-{topic.slug}")


def of_district(district: District) -> Excerpt:
    """Those for a district, and for the whole town."""
    return _of(district, f"Alle Meldungen für {district.name}", f"ortsteil-{district.slug}")


def _of(part: Topic | District, words: str, file: str) -> Excerpt:
    heading = f"Aktuelles: {part.name}"
    return Excerpt(name=part.name, heading=heading, all=words, base=part.url, path=f"{FOLDER}{file}.html")
