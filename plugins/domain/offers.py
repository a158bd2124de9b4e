"""What a slice shows of itself on pages and in files that other slices make.

Slices never import each other. What one of them knows and others show is a value of this type: the bridge collects the
offers of all slices before anything is made, in no particular order, so an offer is worked out from the site alone.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from .papers import Paper
from .pictures import Picture, Print
from .problems import Problem
from .standing import ChannelText


@dataclass(frozen=True, slots=True, kw_only=True)
class Offers:
    """Addresses come from every slice, all else from one; what none offers is empty, and pages do without it."""

    places: frozenset[str] = frozenset()
    """Root-relative addresses that the slice promises to make, so that pages may link to them.

    Only such as stay when announcements come and go: every page is made of them.
    """
    beside: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The names of files that stand in the folder of an announcement's page, by stem."""
    channel_texts: Mapping[str, ChannelText] = field(default_factory=dict)
    """By stem."""
    pictures: Mapping[PurePosixPath, Picture] = field(default_factory=dict)
    """By the path of the file below the content folder."""
    prints: Mapping[PurePosixPath, Print] = field(default_factory=dict)
    """The same of those that paper can show."""
    share_images: Mapping[str, Picture] = field(default_factory=dict)
    """What a chat shows of a link to an announcement, by stem."""
    share_image: Picture | None = None
    """The one for all other pages."""
    papers: tuple[Paper, ...] = ()
    """About the channel, to print."""
    problems: tuple[Problem, ...] = ()

    def __or__(self, other: "Offers") -> "Offers":
        """Both together."""
        return Offers(
            places=self.places | other.places,
            beside=_together(self.beside, other.beside)
            if self.beside and other.beside
            else self.beside or other.beside,
            channel_texts={**self.channel_texts, **other.channel_texts},
            pictures={**self.pictures, **other.pictures},
            prints={**self.prints, **other.prints},
            share_images={**self.share_images, **other.share_images},
            share_image=self.share_image or other.share_image,
            papers=self.papers + other.papers,
            problems=self.problems + other.problems,
        )


def _together(one: Mapping[str, frozenset[str]], other: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    return {stem: one.get(stem, frozenset()) | other.get(stem, frozenset()) for stem in (*one, *other)}
