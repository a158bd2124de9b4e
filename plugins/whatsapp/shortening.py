"""What a text could say, the best first: all of it, then ever less, but never a cut sentence."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import Protocol

from . import news
from .facts import FEWER_DATES, MOST_DATES
from .fitting import Draft
from .paragraph import Paragraph

_MARKERS = re.compile(r"[*_~`]")
_SENTENCE = re.compile(r"[.!?…][*_~`“”\"»«’‘)]*$")
_QUOTED = 40

Repeats = Callable[[Sequence[str]], bool]


class Facts(Protocol):
    """The short lines below a text, as ``facts.facts`` makes them of an announcement."""

    def __call__(
        self,
        *,
        names_districts: bool = True,
        has_contact: bool = True,
        said: str = "",
        most_dates: int = MOST_DATES,
    ) -> list[str]:
        """As many of them as asked for."""


def no_facts(
    *, names_districts: bool = True, has_contact: bool = True, said: str = "", most_dates: int = MOST_DATES
) -> list[str]:
    """Those of a text about which nothing is known but what it says itself."""
    del names_districts, has_contact, said, most_dates
    return []


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """What a text is made of, whether of an announcement or of an article of another site.

    ``repeats`` tells whether blocks of the ``body`` say what the ``summary`` says; ``names``, ``contact`` and
    ``others`` are words for what is lost without these ``facts``.
    """

    body: Sequence[str]
    summary: str
    repeats: Repeats
    notes: Sequence[str] = ()
    facts: Facts = no_facts
    names: tuple[str, ...] = ()
    contact: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


def drafts(matter: Matter, longest: int) -> Iterator[Draft]:
    """The best first; what holds the others up is shortened one after the other."""
    summary, notes, body, lost = matter.summary, matter.notes, matter.body, matter.names
    whole = [*notes, *body] if matter.repeats(body) else [summary, *notes, *body]
    said = "\n".join(whole)
    yield Draft(blocks=whole, facts=matter.facts(said=said))
    if lost:
        yield Draft(blocks=whole, facts=matter.facts(names_districts=False, said=said), left_out=lost)
    for has_contact in (True, False):
        yield from _shortened(matter, longest, has_contact=has_contact)
    lost = (*lost, *((_beginning(body[0]),) if body else ()))
    without_contact = (*lost, *matter.contact)
    yield from _newest(matter, matter.facts(names_districts=False, has_contact=False), without_contact)
    for most in FEWER_DATES:
        lines = matter.facts(names_districts=False, has_contact=False, most_dates=most)
        left_out = (*without_contact, "weitere Termine")
        yield Draft(blocks=[summary, *notes], facts=lines, left_out=left_out, is_whole=False)
    lost = (*lost, *matter.others)
    yield Draft(blocks=[summary, *notes], left_out=lost, is_whole=False)
    yield from _newest(matter, [], lost)
    yield Draft(blocks=[summary], left_out=(*lost, "Änderungen"), is_whole=False)
    yield Draft(blocks=[], left_out=("alles außer der Überschrift",), is_whole=False)


def _newest(matter: Matter, lines: list[str], lost: tuple[str, ...]) -> Iterator[Draft]:
    """Ever fewer changes, without the oldest; one is left at least, for the Kurztext alone may be outdated."""
    for count in range(len(matter.notes) - 1, 0, -1):
        left_out = (*lost, news.older(len(matter.notes) - count))
        yield Draft(blocks=[matter.summary, *matter.notes[:count]], facts=lines, left_out=left_out, is_whole=False)


def _shortened(matter: Matter, longest: int, *, has_contact: bool) -> Iterator[Draft]:
    """Ever fewer leading blocks, each time with the names of the districts, and with their number."""
    for leading, following in _cuts(matter.body, longest, may_be_whole=not has_contact):
        shown = [*([] if matter.repeats(leading) else [matter.summary]), *matter.notes, *leading]
        rest = (*(() if has_contact else ("Kontakt",)), *((_beginning(following),) if following else ()))
        for lost in ((), matter.names) if matter.names else ((),):
            lines = matter.facts(names_districts=not lost, has_contact=has_contact, said="\n".join(shown))
            yield Draft(blocks=shown, facts=lines, left_out=(*lost, *rest), is_whole=False)


def _cuts(body: Sequence[str], longest: int, *, may_be_whole: bool) -> Iterator[tuple[list[str], str]]:
    """Ever fewer leading blocks and lines, each time with what would follow them."""
    for count in range(_most([*body, ""] if may_be_whole else body, longest), -1, -1):
        leading, following = list(body[:count]), body[count] if count < len(body) else ""
        if count and _leads_on(body[count - 1]):
            continue
        for opening, rest in _openings(following, longest):
            yield [*leading, opening], rest
        yield leading, following


def _openings(block: str, longest: int) -> Iterator[tuple[str, str]]:
    """Ever fewer lines of a paragraph, up to the end of a sentence, and what would follow them.

    A release that was pasted without blank lines is a single block.
    """
    lines = block.split("\n") if isinstance(block, Paragraph) else []
    for count in range(len(lines) - 1, 0, -1):
        opening = "\n".join(lines[:count])
        if len(opening) <= longest and _SENTENCE.search(lines[count - 1]):
            yield opening, "\n".join(lines[count:])


def _most(body: Sequence[str], longest: int) -> int:
    """How many leading blocks, but not all, could fit at best: trying more would only take time."""
    lengths = accumulate(len(block) + 1 for block in body[:-1])
    return sum(1 for _ in takewhile(lambda length: length <= longest, lengths))


def _leads_on(block: str) -> bool:
    """Whether a block announces the next one, which is left out: a heading, or „Das gilt:“."""
    last = block.rsplit("\n", 1)[-1]
    return last.endswith(":") or (block == last and last.startswith("*") and last.endswith("*"))


def _beginning(block: str) -> str:
    """A block by its first words."""
    line = _MARKERS.sub("", block.split("\n", 1)[0])
    words = line if len(line) <= _QUOTED else line[:_QUOTED].rsplit(" ", 1)[0] + " …"
    return f"der Text ab »{words}«"
