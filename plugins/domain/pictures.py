"""A picture as pages show it: its size, and the sizes and formats that a build makes of it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from urllib.parse import quote

from .file_kinds import media_type


@dataclass(frozen=True, slots=True)
class Size:
    """One width of a picture, in pixels, and where it stands below the output folder."""

    path: PurePosixPath
    width: int

    @property
    def url(self) -> str:
        """Its address on this site."""
        return "/" + quote(str(self.path))


@dataclass(frozen=True, slots=True)
class Source:
    """A picture in one format, narrowest first."""

    media_type: str
    sizes: tuple[Size, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What is published at ``path``: its ``pixels`` (width, height) if it has any, its bytes where readers are told.

    It may stand beside smaller ``sizes`` of its own format and ``sources`` of newer formats, best first. What moves has
    a ``still`` for those who want no motion, and ``is_long`` when everybody must be able to stop it (WCAG 2.2.2).
    ``description`` is what an image shared with a link shows, in words.
    """

    path: PurePosixPath
    pixels: tuple[int, int] | None = None
    size: int | None = None
    sizes: tuple[Size, ...] = ()
    sources: tuple[Source, ...] = ()
    still: Size | None = None
    is_long: bool = False
    description: str = ""

    @property
    def url(self) -> str:
        """Its address on this site."""
        return "/" + quote(str(self.path))

    @property
    def media_type(self) -> str:
        """IANA media type."""
        return media_type(self.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Print:
    """A picture for paper: a small, clean JPEG of so many ``pixels``, made when it is read.

    ``made_of`` names its bytes; in a digest it stands for them.
    """

    made_of: str
    pixels: tuple[int, int]
    read: Callable[[], bytes] = field(compare=False)
