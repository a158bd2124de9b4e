"""What there is to print about the channel."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class PagePicture:
    """A picture of one page of a paper (PNG), ``pixels`` wide and high, and what it shows in words."""

    url: str
    pixels: tuple[int, int]
    description: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A PDF to print: its address, its bytes counted, and what a reader should know before printing it."""

    url: str
    size: int
    title: str
    advice: str
    page_pictures: tuple[PagePicture, ...]
