"""How a key's value is read: from what an editor wrote to a typed value, ``None`` when there is none."""

import re
from dataclasses import replace
from datetime import datetime
from functools import partial
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from plugins.domain import moments, written, written_dates
from plugins.domain.channel import html_complaint, left_over_html
from plugins.domain.entry import Entry
from plugins.domain.former_addresses import former_address
from plugins.domain.loose_dates import date_lines
from plugins.domain.moments import Moment
from plugins.domain.parts import Attachment, FormerAddress, Occurrence, Revision, Status, Urgency, Withdrawal
from plugins.domain.several_dates import as_list
from plugins.domain.town import District, Topic, Town
from plugins.domain.written import Finder

LONGEST_TITLE = 120
LONGEST_SUMMARY = 300
_Named = TypeVar("_Named", Topic, District)


class Given(NamedTuple):
    """What the values of an announcement may refer to."""

    town: Town
    find: Finder


def text(entry: Entry, _given: object) -> str | None:
    """Plain text, possibly of several lines."""
    return entry.text()


def line(entry: Entry, _given: object) -> str | None:
    """Text on one line."""
    return entry.line()


def title(entry: Entry, _given: object) -> str | None:
    """A headline."""
    return entry.line(LONGEST_TITLE)


def summary(entry: Entry, _given: object) -> str | None:
    """A Kurztext; how it was broken into lines does not matter."""
    words = entry.text(LONGEST_SUMMARY)
    return re.sub(r"[ \t\n]+", " ", words) if words else None


def moment(entry: Entry, given: Given) -> Moment | None:
    """A day or an instant."""
    return entry.value(lambda words: moments.moment(words, given.town.zone))


def beginning(entry: Entry, given: Given) -> Moment | None:
    """The beginning of an event on one date."""
    dates = date_lines(entry.text() or "")
    if len(dates) > 1:
        entry.complain(as_list(dates))
        return None
    return moment(entry, given)


def occurrences(entry: Entry, given: Given) -> tuple[Occurrence, ...]:
    """The dates of an event, earliest first; two at once stay as they are written."""
    placed = entry.placed(lambda words: written_dates.occurrence(words, given.town.zone))
    dates = [replace(date, line=number) for number, date in placed]
    return tuple(sorted(dates, key=lambda date: date.starts.at))


def postings(entry: Entry, given: Given) -> tuple[tuple[datetime, ...], tuple[str | None, ...]]:
    """When it was posted, earliest first, and the digest of the facts at each instant that has one."""
    found = sorted(entry.values(partial(written.posting, zone=given.town.zone)), key=lambda each: each[0])
    return tuple(at for at, _ in found), tuple(facts for _, facts in found)


def topic(entry: Entry, given: Given) -> Topic | None:
    """One topic, by name or slug."""
    words = entry.text()
    if words and "," in words:
        entry.complain("Nur ein Thema ist möglich. Bitte das wichtigste wählen.")
        return None
    return entry.choice(*_named(given.town.topics))


def districts(entry: Entry, given: Given) -> tuple[District, ...]:
    """Districts by name or slug, each once, as they are written."""
    return tuple(dict.fromkeys(entry.choices(*_named(given.town.districts))))


def urgency(entry: Entry, _given: object) -> Urgency | None:
    """The Dringlichkeit that the word stands for."""
    return entry.choice({word.value: word for word in Urgency})


def status(entry: Entry, _given: object) -> Status | None:
    """The status that the word stands for."""
    return entry.choice({word.value: word for word in Status})


def picture(entry: Entry, given: Given) -> PurePosixPath | None:
    """The path of a picture made of pixels."""
    return entry.value(partial(written.picture, find=given.find))


def attachments(entry: Entry, given: Given) -> tuple[Attachment, ...]:
    """Files, each with its Beschriftung."""
    return tuple(entry.values(partial(written.attachment, find=given.find)))


def revisions(entry: Entry, given: Given) -> tuple[Revision, ...]:
    """What changed, earliest first."""
    placed = entry.placed(partial(written.timed_text, zone=given.town.zone))
    changes = [Revision(at=at, note=note, line=number) for number, (at, note) in placed]
    return tuple(sorted(changes, key=lambda revision: revision.at))


def withdrawal(entry: Entry, given: Given) -> Withdrawal | None:
    """The Aufhebung; there can be only one."""
    pairs = entry.values(partial(written.timed_text, zone=given.town.zone))
    if len(pairs) > 1:
        entry.complain("Eine Meldung kann nur einmal aufgehoben werden. Bitte einen Eintrag löschen.")
    return Withdrawal(at=pairs[0][0], reason=pairs[0][1]) if pairs else None


def channel(entry: Entry, given: Given) -> tuple[bool, str | None]:
    """Whether it goes into the channel, and the editor's own text."""
    words, field = entry.text(), entry.field
    if words is None or field is None or words.casefold() in {"ja", "nein"}:
        return words is None or words.casefold() == "ja", None
    longest = given.town.channel.characters
    if not field.is_block:
        advice = "Bitte »nein« schreiben oder »WhatsApp: |« und darunter eingerückt den eigenen Text."
        entry.complain(f"»{words}« ist hier nicht möglich. {advice}")
    elif len(words) > longest:
        entry.complain(f"Der Text hat {len(words)} Zeichen, erlaubt sind {longest}. Bitte kürzen.")
    for offset, tag in left_over_html(words):
        entry.complain(html_complaint(tag), field.value_line + offset)
    return True, words


def former_addresses(entry: Entry, _given: object) -> tuple[FormerAddress, ...]:
    """Old paths, with their lines."""
    return tuple(FormerAddress(*placed) for placed in entry.placed(former_address))


def address(entry: Entry, _given: object) -> str | None:
    """The address of a page."""
    return entry.value(written.page_address)


def navigation(entry: Entry, _given: object) -> str | None:
    """The menu in which a page stands."""
    return entry.choice({"Kopf": "kopf", "Fuß": "fuss"})


def number(entry: Entry, _given: object) -> int | None:
    """A whole number."""
    return entry.value(written.whole_number)


def _named(known: tuple[_Named, ...]) -> tuple[dict[str, _Named], list[str]]:
    """What the town has, by name and slug, and the names that advice shows."""
    return {name: each for each in known for name in (each.name, each.slug)}, [each.name for each in known]
