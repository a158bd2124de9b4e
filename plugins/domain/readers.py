"""How a key's value is read: from what an editor wrote to a typed value, ``None`` when there is none."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import lru_cache, partial
from pathlib import PurePosixPath
from typing import NamedTuple, TypeVar

from . import moments, occurrence_line, written
from .advice.channel_words import meant_answer
from .advice.date_messages import Around, as_list, day_of, lines_of
from .advice.withdrawals import newest_stays
from .approval import Approval, approval
from .channel import html_complaint, left_over_html
from .entry import Entry
from .fields import Words, folded
from .flyer import LONGEST_ANSWER
from .former_addresses import former_address
from .moments import Moment
from .parts import Attachment, FormerAddress, Occurrence, Revision, Status, Urgency, Withdrawal
from .problems import UnfitError
from .spelling import is_spelt
from .town import District, Topic, Town
from .town_names import between_commas, is_whole_town, meant
from .written import Finder

_BOLD = re.compile(r"\*\*(?=[^\s*])(?P<words>(?:(?!\*\*).)*[^\s*])\*\*(?!\*)")
_LINK = re.compile(r"\[(?P<words>[^\]\n]+)\]\([^)\s]*\)")
LONGEST_TITLE = 120
LONGEST_SUMMARY = 300
_Named = TypeVar("_Named", Topic, District)


_URGENCIES, _STATUSES = Words({word.value: word for word in Urgency}), Words({word.value: word for word in Status})
_MENUS = Words({"Kopf": "kopf", "Fuß": "fuss"})
_NO_DISTRICTS = (
    "Hier gibt es keine, jede Meldung gilt überall. Bitte die Zeile löschen oder in »stadt.toml« jeden mit "
    "»[[ortsteile]]« eintragen."
)
_WITHOUT_END = re.compile(
    r"(?:bis )?auf weiteres|unbefristet|unbegrenzt|offen|dauerhaft|immer|kein(?:e|s)?(?: ende)?|[-–]"
)
_SPANS = {key: span for span in (("Beginn", "Ende"), ("Gültig ab", "Gültig bis")) for key in span}


class Given(NamedTuple):
    """What the values of an announcement may refer to, and what advice may: the build's instant, the other fields."""

    town: Town
    find: Finder
    now: datetime
    written: Mapping[str, str]

    def around(self, key: str) -> Around:
        """What stands around a date under ``key``; an end without a day is on that of its beginning."""
        span = _SPANS.get(key)
        return Around(self.now, self._day_of(span[0]) if span and key == span[1] else None, span)

    def _day_of(self, key: str) -> date | None:
        """The day that a field says, however it is spelt."""
        words = self.written.get(key, "")
        return day_of(words, Around(self.now)) if words else None


def text(entry: Entry, _given: object) -> str | None:
    """Plain text, possibly of several lines."""
    return entry.text()


def lines(entry: Entry, _given: object) -> str | None:
    """Plain text, or a list, whose items become its lines."""
    return "\n".join(entry.values(str)) or None


def line(entry: Entry, _given: object) -> str | None:
    """Text on one line."""
    return entry.line()


def title(entry: Entry, _given: object) -> str | None:
    """A headline."""
    return entry.at_most(LONGEST_TITLE, _without_bold(entry, entry.line()))


def summary(entry: Entry, _given: object) -> str | None:
    """A Kurztext; how it was broken into lines does not matter."""
    return entry.at_most(LONGEST_SUMMARY, _without_bold(entry, _unbroken(entry)))


def flyer_answer(entry: Entry, _given: object) -> str | None:
    """Plain text for paper, where nothing can be touched."""
    words = _unbroken(entry)
    link = _LINK.search(words)
    if link:
        entry.complain(f"»{link[0]}« ist auf Papier kein Link. Bitte nur Text schreiben: »{link['words']}«.")
    return entry.at_most(LONGEST_ANSWER, _without_bold(entry, words))


def _unbroken(entry: Entry) -> str:
    return re.sub(r"[ \t\n]+", " ", entry.text() or "")


def _without_bold(entry: Entry, words: str | None) -> str | None:
    """Headline and Kurztext are set in one weight, so pairs of ``**`` are dropped there; single stars are text."""
    bold = _BOLD.search(words or "")
    if bold:
        sentence = "erscheint ohne die Sterne, denn hier ist nichts fett. Bitte die Sterne löschen."
        entry.hint(f"»**{bold['words']}**« {sentence}")
    return without_bold(words or "") or None


def without_bold(words: str) -> str:
    """The words without the pairs of stars that would set some of them in bold type."""
    return _BOLD.sub(lambda match: match["words"], words)


def moment(entry: Entry, given: Given) -> Moment | None:
    """A day or an instant."""
    return entry.value(lambda words: _moment(entry.name, words, given))


def _moment(key: str, words: str, given: Given) -> Moment:
    if key == "Gültig bis" and _WITHOUT_END.fullmatch(folded(words)):
        raise UnfitError(f"»{words}« ist kein Datum. Ohne Ende bitte die Zeile löschen.", words)
    try:
        return moments.moment(words, given.town.zone, given.around(key))
    except UnfitError as error:
        is_taken = error.right is not None and "\n" in error.right and len(set(_SPANS[key]) & given.written.keys()) > 1
        raise UnfitError(str(error), error.wrong, None if is_taken else error.right) from None


def beginning(entry: Entry, given: Given) -> Moment | None:
    """The beginning of an event on one date."""
    words = entry.text() or ""
    dates = [] if is_spelt(words) else lines_of(words, given.around(entry.name))
    if len(dates) > 1:
        entry.complain(as_list(dates))
        return None
    return moment(entry, given)


def occurrences(entry: Entry, given: Given) -> tuple[Occurrence, ...]:
    """The dates of an event, earliest first; two at once stay as they are written."""
    placed = entry.placed(lambda words: occurrence_line.occurrence(words, given.town.zone, given.around(entry.name)))
    dates = [replace(date, line=number) for number, date in placed]
    return tuple(sorted(dates, key=lambda date: date.starts.at))


def postings(entry: Entry, given: Given) -> tuple[tuple[datetime, ...], tuple[str | None, ...]]:
    """When it was posted, earliest first, and the digest of the facts at each instant that has one."""
    around = given.around(entry.name)
    posted = entry.values(lambda words: written.posting(words, given.town.zone, around))
    posted = sorted(posted, key=lambda each: each[0])
    return tuple(at for at, _ in posted), tuple(facts for _, facts in posted)


def topic(entry: Entry, given: Given) -> Topic | None:
    """One topic, by name or slug."""
    choices, names = _named(given.town.topics)
    words = entry.text()
    if words and folded(words) not in choices.by_folded:
        several = [*dict.fromkeys(choices[name].name for name in meant(words, choices) or ())]
        if several[1:] or "," in words:
            example = f", zum Beispiel »{entry.name}: {several[0]}«" if several else ""
            text = f"Nur ein Thema ist möglich. Bitte das wichtigste wählen{example}."
            entry.complain(text, wrong=words, right=several[0] if several else None)
            return None
    return entry.choice(choices, names)


def districts(entry: Entry, given: Given) -> tuple[District, ...]:
    """Districts by name or slug, each once, as they are written."""
    if not given.town.districts:
        if entry.is_filled:
            entry.complain(_NO_DISTRICTS)
        return ()
    (choices, names), part = _named(given.town.districts), given.town.words.part

    def refusal(words: str) -> UnfitError | None:
        pieces = list(between_commas(words.strip("[]"), choices))
        if all(piece.name for piece in pieces) and not words.startswith("["):
            return None
        several = meant(words.strip("[]"), choices)
        if several and (several[1:] or words.startswith("[")):
            right = ", ".join(dict.fromkeys(choices[name].name for name in several))
            return UnfitError(f"{part.many} trennt ein Komma. Bitte »{entry.name}: {right}« schreiben.", words, right)
        if is_whole_town(words, (given.town.name, given.town.short_name)):
            text = f"»{words}« ist {part.none}: Ohne diese Zeile gilt die Meldung überall."
            return UnfitError(f"{text} Bitte die Zeile löschen.", words)
        return None

    return tuple(dict.fromkeys(entry.names(choices, names, refusal)))


def urgency(entry: Entry, _given: object) -> Urgency | None:
    """The Dringlichkeit that the word stands for."""
    return entry.choice(_URGENCIES)


def status(entry: Entry, _given: object) -> Status | None:
    """The status that the word stands for."""
    return entry.choice(_STATUSES)


def picture(entry: Entry, given: Given) -> PurePosixPath | None:
    """The path of a picture made of pixels."""
    return entry.value(partial(written.picture, find=given.find))


def attachments(entry: Entry, given: Given) -> tuple[Attachment, ...]:
    """Files, each with its Beschriftung."""
    return tuple(entry.values(partial(written.attachment, find=given.find)))


def revisions(entry: Entry, given: Given) -> tuple[Revision, ...]:
    """What changed, earliest first."""
    placed = entry.placed(partial(written.timed_text, zone=given.town.zone, around=given.around(entry.name)))
    changes = [Revision(at=at, note=note, line=number) for number, (at, note) in placed]
    return tuple(sorted(changes, key=lambda revision: revision.at))


def withdrawal(entry: Entry, given: Given) -> Withdrawal | None:
    """The Aufhebung; there can be only one."""
    around, key = given.around(entry.name), f"{entry.name}: "
    pairs = entry.values(partial(written.timed_text, zone=given.town.zone, around=around, key=key))
    if len(pairs) > 1:
        entries = [f"{at:%Y-%m-%d %H:%M}: {reason}" for at, reason in pairs]
        entry.complain(f"Hier ist nur ein Eintrag möglich. {newest_stays(entries, around)}")
    return Withdrawal(at=pairs[0][0], reason=pairs[0][1]) if pairs else None


def channel(entry: Entry, given: Given) -> tuple[bool, str | None]:
    """Whether it goes into the channel, and the editor's own text."""
    words, field = entry.text(), entry.field
    if words is None or field is None or folded(words) in {"ja", "nein"}:
        return words is None or folded(words) == "ja", None
    longest = given.town.longest_channel_text
    if not field.is_block and "\n" not in words:
        right = meant_answer(entry.name, words)
        answer = "ja" if right == "ja" else "nein"
        advice = f"Bitte »{answer}« schreiben oder »WhatsApp: |« und darunter eingerückt den eigenen Text."
        entry.complain(f"»{words}« ist hier nicht möglich. {advice}", wrong=words, right=right)
    elif given.town.channel is None:
        return True, words  # nobody will see it, which is said elsewhere
    elif len(words) > longest:
        entry.complain(f"Der Text hat {len(words)} Zeichen, erlaubt sind {longest}. Bitte kürzen.")
    for offset, tag in left_over_html(words):
        entry.complain(html_complaint(tag), field.value_line + (offset if field.is_block else 0))
    return True, words


def approved(entry: Entry, given: Given) -> Approval | None:
    """The Freigabe."""
    return entry.value(lambda words: approval(words, given.town.zone, given.around(entry.name)))


def day(entry: Entry, given: Given) -> date | None:
    """A day."""
    found = moment(entry, given)
    if found and not found.is_day:
        entry.complain(f"Hier ist nur ein Tag möglich. Bitte »{entry.name}: {found.day}« schreiben.")
    return found.day if found else None


def former_addresses(entry: Entry, _given: object) -> tuple[FormerAddress, ...]:
    """Old paths, with their lines."""
    return tuple(FormerAddress(*placed) for placed in entry.placed(former_address))


def address(entry: Entry, _given: object) -> str | None:
    """The address of a page."""
    return entry.value(written.page_address)


def navigation(entry: Entry, _given: object) -> str | None:
    """The menu in which a page stands."""
    return entry.choice(_MENUS)


def number(entry: Entry, _given: object) -> int | None:
    """A whole number."""
    return entry.value(written.whole_number)


@lru_cache(maxsize=16)
def _named(known: tuple[_Named, ...]) -> tuple[Words[_Named], list[str]]:
    """What the town has, by name and slug, and the names that advice shows."""
    return Words({name: each for each in known for name in (each.name, each.slug)}), [each.name for each in known]
