"""A head against its table: what should not be there, what is missing, and the values that its keys hold."""

from collections.abc import Callable
from dataclasses import MISSING, fields
from typing import Any, Generic, TypeVar

from .advice.date_messages import NOWHERE, SAID_ELSEWHERE, Around
from .entry import Entry
from .fields import Field
from .problems import Problem
from .rows import Row, advice_for_unknown, row_named

_S = TypeVar("_S")


def _none(_key: str) -> None:
    """No example."""


class Form(Generic[_S]):
    """The fields of one head; unknown, duplicate and missing keys are reported at once, the rest when it is read."""

    def __init__(
        self,
        written: tuple[Field, ...],
        rows: tuple[Row[_S], ...],
        path: str,
        report: Callable[[Problem], None],
        around: Around = NOWHERE,
        example: Callable[[str], str | None] = _none,
    ) -> None:
        """``example`` has a value for a key that is missing."""
        self._written, self._rows, self._path, self._report, self._around = written, rows, path, report, around
        self._entries = {row.name: Entry(row.name, row.parts, path, report) for row in rows}
        self._has_faults = False
        self._meant = {self._admit(field) for field in written}
        for row in rows:
            if row.required and not self.is_given(row.name):
                self._miss(row.name, example(row.name))

    def _miss(self, name: str, example: str | None) -> None:
        entry, right = self[name], f"{name}: {example}" if example else None
        if entry.field:
            entry.complain(
                "Das Feld ist leer. Bitte ausfüllen.", wrong=f"{entry.field.key}:" if right else None, right=right
            )
        else:
            entry.complain(f"Das Feld fehlt. Bitte »{name}: …« in den Kopf schreiben.", right=right)

    def is_given(self, name: str) -> bool:
        """Whether a key is filled, or was meant by another word, of which enough has been said."""
        return self[name].is_filled or name in self._meant

    def _admit(self, field: Field) -> str | None:
        """Put a field in its place; for one that has none, the key that was probably meant."""
        row = row_named(field.key, self._rows)
        if row is None:
            meant, advice = advice_for_unknown(field.key, self._rows)
            there = self._line_of(meant)
            also = f" Das steht schon in Zeile {there}, bitte dort ergänzen und diese Zeile löschen." if there else ""
            right = None if there else meant
            self.complain_at(field.line, f"Dieses Feld gibt es nicht. {advice}{also}", field.key, right)
            return meant
        entry = self[row.name]
        if entry.field:
            instead = row.repeated(self._written, field, self._around)
            if instead != SAID_ELSEWHERE:
                advice = instead or "Bitte nur einmal schreiben."
                entry.complain(f"Das Feld steht schon in Zeile {entry.field.line}. {advice}", field.line)
            return None
        entry.field = field
        if field.items and not row.takes_list:
            alone = f"Bitte »{row.name}: {field.items[0].text}« schreiben." if len(field.items) == 1 else ""
            instead = row.repeated(self._written, field, self._around)
            said = f"Hier ist nur ein Wert möglich, keine Liste. {alone if instead is None else instead}".rstrip()
            entry.refuse("" if instead == SAID_ELSEWHERE else said)
        return None

    def _line_of(self, name: str | None) -> int | None:
        """The line of a key, wherever in the head it stands."""
        rows = ((row_named(field.key, self._rows), field.line) for field in self._written)
        return next((line for row, line in rows if row is not None and row.name == name), None)

    def __getitem__(self, name: str) -> Entry:
        """What stands under a key of the table; ``KeyError`` when it has no such row."""
        return self._entries[name]

    @property
    def has_faults(self) -> bool:
        """Whether anything was wrong so far."""
        return self._has_faults or any(entry.has_faults for entry in self._entries.values())

    @property
    def lines(self) -> dict[str, int]:
        """The line of each key of the table that is there."""
        return {name: entry.field.line for name, entry in self._entries.items() if entry.field}

    @property
    def written(self) -> dict[str, str]:
        """What stands under each key of the table that is there."""
        return {name: entry.text() or "" for name, entry in self._entries.items() if entry.field}

    def values(self, given: _S) -> dict[str, Any]:
        """Every row that is there read, by what it fills; what there is none of is left out."""
        values: dict[str, Any] = {}
        for row in self._rows:
            field = self[row.name].field
            if field is None or self[row.name].is_refused:
                continue
            if not row.takes_list and row.repeated(self._written, field, self._around) is not None:
                self[row.name].refuse("")  # with its right spelling, it is part of the advice for all of them
                continue
            value = row.read(self[row.name], given)
            if isinstance(row.fills, str):
                values[row.fills] = value
            elif isinstance(value, tuple):
                values |= zip(row.fills, value, strict=True)
        return {name: value for name, value in values.items() if value is not None}

    def complain_at(self, line: int, text: str, name: str | None = None, right: str | None = None) -> None:
        """Report a problem that belongs to no key of the table; ``right`` is the key that was meant."""
        self._has_faults = True
        self._report(Problem(path=self._path, line=line, field=name, text=text, wrong=name, right=right))


def gathered(values: dict[str, Any], groups: dict[str, type]) -> dict[str, Any]:
    """The values that fill parts (``event.place``) made into their wholes; one that lacks what it needs is left out.

    >>> from plugins.domain.parts import Image, Validity
    >>> gathered({"title": "Markt", "image.credit": "Stadt"}, {"image": Image, "validity": Validity})
    {'title': 'Markt', 'validity': Validity(starts=None, ends=None)}
    """
    wholes = {name: value for name, value in values.items() if "." not in name}
    for name, kind in groups.items():
        prefix = f"{name}."
        parts = {key[len(prefix) :]: value for key, value in values.items() if key.startswith(prefix)}
        if all(part.name in parts for part in fields(kind) if part.default is MISSING):
            wholes[name] = kind(**parts)
    return wholes
