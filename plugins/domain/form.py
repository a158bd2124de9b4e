"""Reads typed values out of a head's fields and says, per field, what is wrong."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from plugins.domain.fields import Field, Row, advice_for_unknown, folded, nearest, row_named
from plugins.domain.problems import Problem

_T = TypeVar("_T")


class Form:
    """The fields of one head, checked against their table: unknown, duplicate and missing keys are reported at once."""

    def __init__(
        self, fields: tuple[Field, ...], rows: tuple[Row, ...], path: str, report: Callable[[Problem], None]
    ) -> None:
        self._path, self._report = path, report
        self._fields: dict[str, Field] = {}
        self._meant: set[str | None] = set()
        self.has_faults = False
        for field in fields:
            self._admit(field, rows)
        for row in rows:
            if not row.required or self.has(row.name) or row.name in self._meant:
                continue
            if row.name in self._fields:
                self.complain(row.name, "Das Feld ist leer. Bitte ausfüllen.")
            else:
                self.complain_missing(row.name, f"Das Feld fehlt. Bitte »{row.name}: …« in den Kopf schreiben.")

    def _admit(self, field: Field, rows: tuple[Row, ...]) -> None:
        row = row_named(field.key, rows)
        if row is None:
            meant, advice = advice_for_unknown(field.key, rows)
            self._meant.add(meant)
            self._complain(field.line, field.key, f"Dieses Feld gibt es nicht. {advice}")
        elif row.name in self._fields:
            earlier = self._fields[row.name].line
            self._complain(
                field.line, row.name, f"Das Feld steht schon in Zeile {earlier}. Bitte nur einmal schreiben."
            )
        elif field.items and not row.takes_list:
            self._fields[row.name] = Field(key=row.name, line=field.line, value=" ")
            self._complain(field.line, row.name, "Hier ist nur ein Wert möglich, keine Liste.")
        else:
            self._fields[row.name] = field

    def field(self, name: str) -> Field | None:
        """The field as written, or ``None`` when it is absent."""
        return self._fields.get(name)

    def has(self, name: str) -> bool:
        """Whether the key is there and not empty."""
        field = self._fields.get(name)
        return field is not None and bool(field.value or field.items)

    def text(self, name: str, longest: int | None = None) -> str | None:
        """Plain text, possibly of several lines."""
        field = self._fields.get(name)
        value = field.value.strip() if field else ""
        if longest is not None and len(value) > longest:
            self.complain(name, f"Der Text hat {len(value)} Zeichen, erlaubt sind {longest}. Bitte kürzen.")
        return value or None

    def line(self, name: str, longest: int | None = None) -> str | None:
        """Text that must stand on one line."""
        value = self.text(name, longest)
        if value and "\n" in value:
            self.complain(name, "Hier ist nur eine Zeile möglich. Bitte in einer Zeile schreiben.")
        return value

    def read(self, name: str, parse: Callable[[str], _T]) -> _T | None:
        """One value through ``parse``, whose ``ValueError`` is the sentence to report."""
        value = self.text(name)
        return self._parsed(self._fields[name].line, name, value, parse) if value else None

    @property
    def lines(self) -> dict[str, int]:
        """The line of each field that is there."""
        return {name: field.line for name, field in self._fields.items()}

    def read_all(self, name: str, parse: Callable[[str], _T], parts: tuple[str, str] | None = None) -> list[_T]:
        """Every list item (or the single value) through ``parse``; a nested map is joined to ``first: second``."""
        return [value for _, value in self.read_placed(name, parse, parts)]

    def read_placed(
        self, name: str, parse: Callable[[str], _T], parts: tuple[str, str] | None = None
    ) -> list[tuple[int, _T]]:
        """As ``read_all``, each with its line."""
        field = self._fields.get(name)
        if field is None:
            return []
        written = [(item.line, item.text, item.parts) for item in field.items]
        if field.value.strip():
            written.append((field.value_line, field.value.strip(), None))
        read = []
        for line, text, found in written:
            joined = self._joined(line, name, found, parts) if found is not None and parts else text
            value = self._parsed(line, name, joined, parse) if joined else None
            if value is not None:
                read.append((line, value))
            elif not joined and found is None:
                self._complain(line, name, "Dieser Listenpunkt ist leer. Bitte ausfüllen oder löschen.")
        return read

    def _joined(self, line: int, name: str, found: Mapping[str, str], parts: tuple[str, str]) -> str:
        if not found:
            self.has_faults = True
            return ""
        for key in found:
            if key not in map(folded, parts):
                self._complain(line, name, f"»{key}« gibt es hier nicht. Möglich sind: {', '.join(parts)}.")
        first, second = (found.get(folded(part), "").strip() for part in parts)
        if not first or not second:
            self._complain(line, name, f"Hier fehlt »{parts[0] if not first else parts[1]}«. Bitte ergänzen.")
            return ""
        return f"{first}: {second}"

    def choice(self, name: str, choices: Mapping[str, _T], shown: list[str] | None = None) -> _T | None:
        """One of some fixed words."""
        return self.read(name, lambda text: _chosen(text, choices, shown or list(choices)))

    def choices(self, name: str, choices: Mapping[str, _T], shown: list[str]) -> list[_T]:
        """Some of some fixed words: a list, or separated by commas."""
        field = self._fields.get(name)
        if field is None:
            return []
        written = [(item.line, item.text) for item in field.items]
        written += [(field.value_line, part) for part in field.value.replace("\n", ",").split(",")]
        found = [
            self._parsed(line, name, word.strip(), lambda text: _chosen(text, choices, shown))
            for line, word in written
            if word.strip()
        ]
        return [value for value in found if value is not None]

    def _parsed(self, line: int, name: str, text: str, parse: Callable[[str], _T]) -> _T | None:
        try:
            return parse(text)
        except ValueError as error:
            self._complain(line, name, str(error))
            return None

    def complain(self, name: str, text: str, line: int | None = None) -> None:
        """Report a problem on the line of a field that is there, or on a line of its value."""
        self._complain(line or self._fields[name].line, name, text)

    def complain_missing(self, name: str, text: str) -> None:
        """Report a field that is empty, on its line, or not there, on the first line."""
        self._complain(self._fields[name].line if name in self._fields else 1, name, text)

    def complain_at(self, line: int, text: str) -> None:
        """Report a problem that belongs to no field."""
        self.has_faults = True
        self._report(Problem(path=self._path, line=line, text=text))

    def _complain(self, line: int, name: str, text: str) -> None:
        self.has_faults = True
        self._report(Problem(path=self._path, line=line, field=name, text=text))


def _chosen(text: str, choices: Mapping[str, _T], shown: list[str]) -> _T:
    by_folded = {folded(word): value for word, value in choices.items()}
    found = by_folded.get(folded(text))
    if found is not None:
        return found
    meant = nearest(text, shown)
    advice = f"Meinten Sie »{meant}«?" if meant else f"Möglich sind: {', '.join(shown)}."
    raise ValueError(f"»{text}« gibt es hier nicht. {advice}")
