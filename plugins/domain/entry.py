"""One key of one head, to be read into a value; whatever is wrong with it is said here."""

from collections.abc import Callable, Mapping
from typing import TypeVar

from plugins.domain.fields import Field, advice, folded
from plugins.domain.problems import Problem

_T = TypeVar("_T")


class Entry:
    """What stands under the key ``name``, possibly nothing; ``parts`` are the names in a nested map of its list."""

    def __init__(self, name: str, parts: tuple[str, ...], path: str, report: Callable[[Problem], None]) -> None:
        self.name, self._parts, self._path, self._report = name, parts, path, report
        self.field: Field | None = None
        self.has_faults = False
        self._is_refused = False

    @property
    def is_filled(self) -> bool:
        """Whether the key is there and not empty."""
        return self._is_refused or (self.field is not None and bool(self.field.value.strip() or self.field.items))

    @property
    def line_number(self) -> int:
        """The line of the key, the first when it is not there."""
        return self.field.line if self.field else 1

    def text(self, longest: int | None = None) -> str | None:
        """Plain text, possibly of several lines."""
        value = self.field.value.strip() if self.field else ""
        if longest is not None and len(value) > longest:
            self.complain(f"Der Text hat {len(value)} Zeichen, erlaubt sind {longest}. Bitte kürzen.")
        return value or None

    def line(self, longest: int | None = None) -> str | None:
        """Text that must stand on one line."""
        value = self.text(longest)
        if value and "\n" in value:
            self.complain("Hier ist nur eine Zeile möglich. Bitte in einer Zeile schreiben.")
        return value

    def value(self, parse: Callable[[str], _T]) -> _T | None:
        """One value through ``parse``, whose ``ValueError`` is the sentence to report."""
        text = self.text()
        return self._parsed(text, parse) if text else None

    def values(self, parse: Callable[[str], _T]) -> list[_T]:
        """Every list item (or the single value) through ``parse``; a nested map is joined to ``first: second``."""
        return [value for _, value in self.placed(parse)]

    def placed(self, parse: Callable[[str], _T]) -> list[tuple[int, _T]]:
        """As ``values``, each with its line."""
        if self.field is None:
            return []
        written = [(item.line, item.text, item.parts) for item in self.field.items]
        if self.field.value.strip():
            written.append((self.field.value_line, self.field.value.strip(), None))
        read = []
        for line, text, parts in written:
            joined = self._joined(line, parts) if parts is not None and self._parts else text
            value = self._parsed(joined, parse, line) if joined else None
            if value is not None:
                read.append((line, value))
            elif not joined and parts is None:
                self.complain("Dieser Listenpunkt ist leer. Bitte ausfüllen oder löschen.", line)
        return read

    def _joined(self, line: int, given: Mapping[str, str]) -> str:
        if not given:
            self.has_faults = True
            return ""
        for key in given:
            if key not in map(folded, self._parts):
                self.complain(f"»{key}« gibt es hier nicht. Möglich sind: {', '.join(self._parts)}.", line)
        pieces = [given.get(folded(part), "").strip() for part in self._parts]
        missing = next((part for part, piece in zip(self._parts, pieces, strict=True) if not piece), None)
        if missing:
            self.complain(f"Hier fehlt »{missing}«. Bitte ergänzen.", line)
            return ""
        return ": ".join(pieces)

    def choice(self, choices: Mapping[str, _T], shown: list[str] | None = None) -> _T | None:
        """One of some fixed words; ``shown`` are those that advice names."""
        return self.value(lambda text: _chosen(text, choices, shown or list(choices)))

    def choices(self, choices: Mapping[str, _T], shown: list[str]) -> list[_T]:
        """Some of some fixed words: a list, or separated by commas."""
        if self.field is None:
            return []
        written = [(item.line, item.text) for item in self.field.items]
        written += [(self.field.value_line, part) for part in self.field.value.replace("\n", ",").split(",")]
        read = [
            self._parsed(word.strip(), lambda text: _chosen(text, choices, shown), line)
            for line, word in written
            if word.strip()
        ]
        return [value for value in read if value is not None]

    def _parsed(self, text: str, parse: Callable[[str], _T], line: int | None = None) -> _T | None:
        try:
            return parse(text)
        except ValueError as error:
            self.complain(str(error), line)
            return None

    def refuse(self, text: str) -> None:
        """Complain about what is written here and count as filled, so that nobody also says that it is missing."""
        self.field = Field(key=self.name, line=self.line_number)
        self._is_refused = True
        self.complain(text)

    def complain(self, text: str, line: int | None = None) -> None:
        """Report a problem on a line of the value, else on that of the key, or the first when the key is not there."""
        self.has_faults = True
        self._report(Problem(path=self._path, line=line or self.line_number, field=self.name, text=text))


def _chosen(text: str, choices: Mapping[str, _T], shown: list[str]) -> _T:
    by_folded = {folded(word): value for word, value in choices.items()}
    value = by_folded.get(folded(text))
    if value is not None:
        return value
    raise ValueError(f"»{text}« gibt es hier nicht. {advice(text, shown)}")
