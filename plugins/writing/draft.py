"""What is known of a new announcement: values by key, each of which the head's own reader has accepted."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from ..domain.announcement import Announcement
from ..domain.entry import Entry
from ..domain.fields import Field, Item
from ..domain.keys import ANNOUNCEMENT_ROWS, HEAD_ROWS
from ..domain.moments import moment
from ..domain.parts import Occurrence
from ..domain.problems import ContentError, Problem
from ..domain.readers import Given
from ..domain.reading import announcement
from ..domain.rows import row_named
from ..domain.town import Town
from ..domain.written import Finder
from ..formats.front_matter import decoded, head
from ..formats.head_text import HeadText
from ..formats.head_values import clean
from .typed_days import line_of, spelt
from .when import When, when

Value = str | tuple[str, ...]


class Draft:
    """The head and the body so far; ``dates`` are those of an event, which several keys say."""

    def __init__(self, town: Town, now: datetime, find: Finder) -> None:
        self.town, self.now, self.find = town, now, find
        self.values: dict[str, Value] = {"Datum": f"{now:%Y-%m-%d %H:%M}"}
        self.dates: tuple[Occurrence, ...] = ()
        self.body = ""

    def put(self, key: str, value: Value) -> None:
        """Take a value as the head would; nothing that is empty. Raises ``ValueError`` with the German sentence."""
        found = _unbroken(value)
        problems = list[Problem]()
        row = row_named(key, HEAD_ROWS)
        if row is None:
            raise KeyError(key)
        entry = Entry(row.name, row.parts, "", problems.append)
        is_list = not isinstance(found, str)
        items = tuple(Item(1, each) for each in found) if is_list else ()
        entry.field = Field(key=row.name, line=1, value="" if is_list else str(found), items=items)
        row.read(entry, Given(self.town, self.find, self.now, {}))
        fault = next((each.text for each in problems if not each.is_hint), None)
        if fault:
            raise ValueError(fault)
        if found:
            self.values[row.name] = found

    def put_dates(self, dates: Sequence[Occurrence]) -> None:
        """The dates of an event in the keys that say them; a place that all of them share is its ``Ort``."""
        for key in ("Beginn", "Ende", "Termine"):
            self.values.pop(key, None)
        places = {each.place for each in dates}
        common = next(iter(places)) if len(places) == 1 else None
        if common:
            self.put("Ort", common)
        if len(dates) == 1:
            self.put("Beginn", spelt(dates[0].starts))
            self.put("Ende", spelt(dates[0].ends) if dates[0].ends else "")
        else:
            self.put("Termine", tuple(line_of(each, common) for each in dates))
        self.dates = tuple(dates)

    def forget_place(self) -> None:
        """Ask for the place of a single date, or of all that share it, once more."""
        self.values.pop("Ort", None)
        self.dates = tuple(replace(each, place=None) for each in self.dates)

    def copy(self) -> "Draft":
        """One to try an answer on."""
        other = Draft(self.town, self.now, self.find)
        other.values, other.dates, other.body = dict(self.values), self.dates, self.body
        return other

    @property
    def when(self) -> When:
        """When it is about: on which days it takes place, from and until when it holds."""
        since, until = (
            moment(str(self.values[key]), self.town.zone) if key in self.values else None
            for key in ("Gültig ab", "Gültig bis")
        )
        return when(self.dates, since, until)

    @property
    def lacks_place(self) -> bool:
        """Whether nobody has said where an event takes place."""
        return any(each.place is None for each in self.dates) and "Ort" not in self.values

    def text(self, notes: Sequence[str] = ()) -> str:
        """The whole file; ``notes`` stand below the keys and are not published."""
        written = HeadText()
        for row in ANNOUNCEMENT_ROWS:
            value = self.values.get(row.name)
            if isinstance(value, str):
                written.put(row.name, value)
            elif value:
                written.put_list(row.name, value)
        written.lines += notes
        return written.with_body(f"{self.body.strip(chr(10))}\n")


def checked(draft: Draft, text: str, path: str, stem: str) -> Announcement:
    """The file as it is read from now on. Raises ``ContentError`` when an editor would have to mend it."""
    problems = list[Problem]()
    fields = head(decoded(text.encode(), path), path, HEAD_ROWS, problems.append)
    found = announcement(
        fields, path=path, stem=stem, town=draft.town, find=draft.find, now=draft.now, report=problems.append
    )
    faults = [each for each in problems if not each.is_hint]
    if found is None or faults:
        raise ContentError(faults)
    return found


def _unbroken(value: Value) -> Value:
    """On one line each, without what no file may hold: pasted line breaks are blanks."""
    if isinstance(value, str):
        return " ".join(clean(value).split())
    return tuple(filter(None, (" ".join(clean(each).split()) for each in value)))
