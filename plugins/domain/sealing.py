"""How the value of each key is written where it is sealed: what it says, however it was typed.

Approvals stand in editors' files for years, so this is a text of its own. What is written here is what the contract
says of the grammar of a head, and a test holds it to seals that were given before; no later version may write a value
otherwise. A key that says nothing of how it is sealed is sealed as the words that stand there.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from . import readers as read
from .entry import Entry
from .facts import date_in_a_line
from .fields import folded
from .parts import Revision
from .readers import Given
from .rows import Row
from .sealing_body import seen
from .town import District, Topic
from .unseen import bare

_QUOTES = " \"'"


def plain(text: str) -> str:
    r"""Words without regard to how they were broken into lines and which blank stands between them.

    >>> plain("Am\u00a0 Markt\n12 \u200b")
    'Am Markt 12'
    """
    return " ".join(seen(text).split())


def _one(entry: Entry, _given: object) -> list[str]:
    """Words that could stand on one line."""
    return _filled([plain(entry.text() or "")])


def _several(entry: Entry, _given: object) -> list[str]:
    """Lines, as a list or one below the other."""
    return _filled(plain(line) for value in entry.values(str) for line in value.split("\n"))


def _heading(entry: Entry, _given: object) -> list[str]:
    """Words that are shown without the stars of bold type."""
    return _filled([plain(read.without_bold(plain(entry.text() or "")))])


def _fixed(entry: Entry, _given: object) -> list[str]:
    """A fixed word, a date or a path: what is unseen in it, or around it, does not count."""
    return _filled([bare(entry.text() or "")])


def _word(entry: Entry, _given: object) -> list[str]:
    """A fixed word, of which ``normal`` says the same as none."""
    said = folded(entry.text() or "")
    return _filled(["" if said == "normal" else said])


def _topic(entry: Entry, given: Given) -> list[str]:
    """What stands for it in addresses, be it called by its name."""
    found = read.topic(entry, given)
    return [_slug(found)] if found else _one(entry, given)


def _districts(entry: Entry, given: Given) -> list[str]:
    """As ``topic``, in the order in which they are shown."""
    return [_slug(each) for each in read.districts(entry, given)]


def _slug(named: Topic | District) -> str:
    return named.slug


def _dates(entry: Entry, given: Given) -> list[str]:
    """The lines of ``Termine``, earliest first, as they are digested beside ``Im Kanal`` as well."""
    return [plain(date_in_a_line(each)) for each in read.occurrences(entry, given)]


def _attachments(entry: Entry, given: object) -> list[str]:
    """Each file with its Beschriftung."""
    pairs = (line.partition(":") for line in _several(entry, given))
    return [f"{plain(path.strip(_QUOTES))}: {plain(caption)}" for path, _, caption in pairs]


def _revisions(entry: Entry, given: Given) -> list[str]:
    """What changed, earliest first."""
    return [_timed(each) for each in read.revisions(entry, given)]


def _withdrawal(entry: Entry, given: Given) -> list[str]:
    """Since when it no longer holds, and why."""
    found = read.withdrawal(entry, given)
    return [_timed(Revision(at=found.at, note=found.reason))] if found else []


def _timed(revision: Revision) -> str:
    return f"{revision.at:%Y-%m-%d %H:%M}: {plain(revision.note)}"


def _channel(entry: Entry, _given: object) -> list[str]:
    """``nein``, or the channel's own text line by line, which is posted as it stands; ``ja`` says the same as none."""
    text = entry.text() or ""
    if folded(text) in {"ja", "nein"}:
        return [] if folded(text) == "ja" else ["nein"]
    return [seen(line).rstrip() for line in text.split("\n")] if text else []


def _filled(texts: Iterable[str]) -> list[str]:
    return [text for text in texts if text]


UNSEALED = frozenset({"Im Kanal", "Freigabe", "Prüfen am", "Status"})
"""What may change without a new approval. A draft is approved as what it becomes, so ``Status`` is no part of it."""

_WRITERS: Mapping[Callable[..., Any], Callable[[Entry, Any], list[str]]] = {
    read.title: _heading,
    read.summary: _heading,
    read.moment: _fixed,
    read.beginning: _fixed,
    read.picture: _fixed,
    read.topic: _topic,
    read.districts: _districts,
    read.urgency: _word,
    read.occurrences: _dates,
    read.attachments: _attachments,
    read.revisions: _revisions,
    read.withdrawal: _withdrawal,
    read.channel: _channel,
}
"""By how a value is read; all others are words."""


def sealed_value(row: Row[Any], entry: Entry, given: Given) -> list[str]:
    """The texts that are sealed of what stands under a key; none when that says the same as no key."""
    if row.name in UNSEALED:
        return []
    writer = _WRITERS.get(row.read, _several if row.takes_list else _one)
    return writer(entry, given)
