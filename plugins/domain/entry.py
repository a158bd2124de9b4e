"""One key of one head, to be read into a value; whatever is wrong with it is said here."""

import re
from collections.abc import Callable, Mapping
from typing import TypeVar

from .fields import Field, Words, advice, folded, nearest
from .problems import Problem, UnfitError
from .town_names import between_commas
from .unseen import trimmed

_T = TypeVar("_T")
_FLOW = re.compile(r"\[\s*[\"'{\d].*\]")


class Entry:
    """What stands under the key ``name``, possibly nothing; ``parts`` are the names in a nested map of its list."""

    def __init__(self, name: str, parts: tuple[str, ...], path: str, report: Callable[[Problem], None]) -> None:
        self.name, self._parts, self._path, self._report = name, parts, path, report
        self.field: Field | None = None
        self.has_faults = False
        self.is_refused = False

    @property
    def is_filled(self) -> bool:
        """Whether the key is there and not empty."""
        return self.is_refused or (self.field is not None and bool(trimmed(self.field.value) or self.field.items))

    @property
    def is_guess(self) -> bool:
        """Whether it was read from a line that is no key as it stands."""
        return self.field is not None and self.field.is_guess

    @property
    def line_number(self) -> int:
        """The line of the key, the first when it is not there."""
        return self.field.line if self.field else 1

    def text(self) -> str | None:
        """Plain text, possibly of several lines."""
        value = self.field.value.strip() if self.field and trimmed(self.field.value) else ""
        return value or None

    def at_most(self, longest: int, value: str | None) -> str | None:
        """A value that was read, which may have so many characters."""
        if value and len(value) > longest:
            text = f"Der Text hat {len(value)} Zeichen, erlaubt sind {longest}. Bitte kürzen."
            self.complain(text, wrong=value[longest:])
        return value

    def line(self) -> str | None:
        """Text that must stand on one line; a break that a writer of YAML has put into quotation marks is a blank."""
        value = self.text()
        if value and "\n" in value and self.field and self.field.is_block:
            self.complain("Hier ist nur eine Zeile möglich. Bitte in einer Zeile schreiben.")
        return " ".join(value.split("\n")) if value else None

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
        if _FLOW.fullmatch(trimmed(self.field.value)):
            self.complain(_advice_for_flow(self.field.value))
            return []
        written = [(item.line, item.text, item.parts) for item in self.field.items]
        if trimmed(self.field.value):
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
        unknown = [key for key in given if key not in map(folded, self._parts)]
        for key in unknown:
            self.complain(f"»{key}« gibt es hier nicht. Möglich sind: {', '.join(self._parts)}.", line)
        pieces = [given.get(folded(part), "").strip() for part in self._parts]
        missing = next((part for part, piece in zip(self._parts, pieces, strict=True) if not piece), None)
        if missing and not unknown:
            self.complain(f"Hier fehlt »{missing}«. Bitte ergänzen.", line)
        return "" if missing else ": ".join(pieces)

    def choice(self, choices: Words[_T], shown: list[str] | None = None) -> _T | None:
        """One of some fixed words; ``shown`` are those that advice names."""
        return self.value(lambda text: _chosen(text, choices, shown or list(choices)))

    def names(self, choices: Words[_T], shown: list[str], refusal: Callable[[str], UnfitError | None]) -> list[_T]:
        """Some of some names, separated by commas or as a list; ``refusal`` says what else is wrong with a text."""
        if self.field is None:
            return []
        written = [(item.line, item.text) for item in self.field.items]
        chosen: list[_T] = []
        for line, text in [*written, (self.field.value_line, self.field.value)]:
            refused = refusal(trimmed(text)) if trimmed(text) else None
            if refused:
                self.complain(str(refused), line, refused.wrong, refused.right)
                continue
            for piece in between_commas(text, choices):
                read = self._parsed(piece.name or piece.written, lambda word: _chosen(word, choices, shown), line)
                chosen += [] if read is None else [read]
        return chosen

    def _parsed(self, text: str, parse: Callable[[str], _T], line: int | None = None) -> _T | None:
        try:
            return parse(trimmed(text))
        except ValueError as error:
            given = error if isinstance(error, UnfitError) else UnfitError(str(error))
            self.complain(str(error), line, given.wrong, given.right)
            return None

    def refuse(self, text: str) -> None:
        """Complain about what is written here and count as filled, so that nobody also says that it is missing.

        Without a text enough has been said elsewhere.
        """
        self.field = Field(key=self.name, line=self.line_number)
        self.is_refused = self.has_faults = True
        if text:
            self.complain(text)

    def hint(self, text: str) -> None:
        """Say what is worth a second look on the line of the value."""
        line = self.field.value_line if self.field else 1
        self._report(Problem(path=self._path, line=line, field=self.name, text=text, is_hint=True))

    def complain(self, text: str, line: int | None = None, wrong: str | None = None, right: str | None = None) -> None:
        """Report a problem on a line of the value, else on that of the key, or the first when the key is not there.

        ``wrong`` and ``right`` as in ``Problem``.
        """
        self.has_faults = True
        place = line or self.line_number
        self._report(Problem(path=self._path, line=place, field=self.name, text=text, wrong=wrong, right=right))


def _chosen(text: str, choices: Words[_T], shown: list[str]) -> _T:
    value = choices.by_folded.get(folded(text))
    if value is not None:
        return value
    word = text.partition(" # ")[0]
    raise UnfitError(f"»{text}« gibt es hier nicht. {advice(word, shown)}", text, nearest(word, shown))


def _advice_for_flow(text: str) -> str:
    """For a list as YAML also writes it, which looks like the editor's own brackets."""
    first = trimmed(text)[1:].split(",")[0].strip(" ]\"'")
    return f"Eckige Klammern sind hier Text. Bitte jeden Eintrag auf eine eigene Zeile schreiben: »- {first}«."
