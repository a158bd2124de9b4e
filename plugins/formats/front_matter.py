"""The head of a content file: looks like YAML, is friendlier (PyYAML for blocks and nested maps only).

``Schlüssel: Wert`` where the first colon ends the key; values and list items are literal to the end of the line, so
colons, ``#``, ``*`` or quotation marks are just text. Only a block (``|``, ``>``) and a nested map are YAML.
"""

import re
import unicodedata
from collections.abc import Callable

import yaml

from plugins.domain.fields import Field, Head, Item, folded
from plugins.domain.limits import MOST_ITEMS, body_too_large, too_large
from plugins.domain.problems import ContentError, Problem
from plugins.domain.rows import Rows, row_named
from plugins.formats.legal_text import legal

_FENCE = "---"
_KEY = re.compile(r"(?P<key>[^\s:#\-][^:]*):(?P<value>.*)")
_ITEM = re.compile(r"\s*-(?:\s+(?P<text>.*))?")
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?")
_QUOTED = re.compile(r"""(?P<quote>["'])(?P<text>(?:(?!(?P=quote)).)*)(?P=quote)""")
# Line breaks of word processors become blanks; YAML would end a block there.
_WORD_BREAKS = dict.fromkeys([0x0B, 0x0C, 0x85, 0x2028, 0x2029], " ")


class HeadError(ContentError):
    """The head cannot be read at all; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__([problem])


def decoded(raw: bytes, path: str) -> str:
    """UTF-8 to NFC text with LF line ends, without BOM and the characters XML 1.0 § 2.2 forbids.

    Raises ``HeadError`` with the line of the first byte that is not UTF-8.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor »UTF-8« als Kodierung wählen."
        raise HeadError(Problem(path=path, line=line, text=message)) from None
    return _clean(text)


def _clean(text: str) -> str:
    """What may stand in a page, a feed, a calendar and a terminal; an escape in YAML can name any character."""
    return unicodedata.normalize("NFC", legal(text.translate(_WORD_BREAKS)))


def head(text: str, path: str, rows: Rows, report: Callable[[Problem], None]) -> Head:
    """Split decoded ``text`` into fields and body; lines that fit nowhere go to ``report``.

    Raises ``HeadError`` when the head is absent or not closed, or the file holds more than one may.
    """
    large = too_large(text)
    if large:
        raise HeadError(Problem(path=path, line=large[0], text=large[1]))
    lines = [line.rstrip() for line in text.split("\n")]
    first = next((number for number, line in enumerate(lines) if line), 0)
    if lines[first] != _FENCE:
        *names, last_name = (row.name for row in rows if row.required)
        message = f"Die Datei muss mit einer Zeile »---« beginnen, danach kommen {', '.join(names)} und {last_name}."
        raise HeadError(Problem(path=path, line=first + 1, text=message))
    try:
        last = lines.index(_FENCE, first + 1)
    except ValueError:
        message = "Nach dem Kopf fehlt die zweite Zeile »---«. Bitte zwischen Kopf und Text einfügen."
        raise HeadError(Problem(path=path, line=first + 1, text=message)) from None
    parser = _Parser(lines[:last], first + 1, path, rows, report)
    body = "\n".join(text.split("\n")[last + 1 :])
    large = body_too_large(body)
    if large:
        raise HeadError(Problem(path=path, line=last + 2 + large[0], text=large[1]))
    return Head(parser.fields(), body, last + 2)


class _Parser:
    """Reads the lines between the two fences; line numbers are those of the file, from 1."""

    def __init__(self, lines: list[str], start: int, path: str, rows: Rows, report: Callable[[Problem], None]) -> None:
        self._lines, self._at, self._path, self._rows, self._report = lines, start, path, rows, report

    def fields(self) -> tuple[Field, ...]:
        """Every field in file order."""
        found = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            key = _KEY.fullmatch(line) or self._indented_key(line)
            if key:
                found.append(self._field(key["key"].rstrip(), key["value"].strip()))
                continue
            self._at += 1
            if line and not line.lstrip().startswith("#"):
                self._complain(self._at, line)
        return tuple(found)

    def _indented_key(self, line: str) -> re.Match[str] | None:
        """A known key that slipped to the right."""
        key = _KEY.fullmatch(line.strip())
        return key if key and row_named(key["key"], self._rows) else None

    def _field(self, key: str, value: str) -> Field:
        line = self._at + 1
        self._at += 1
        if _BLOCK.fullmatch(value):
            below = self._indented()
            block = self._yaml([f"x: {value}", *below], line)
            return Field(key=key, line=line, value=block.get("x", "").strip("\n"), is_block=True)
        if value:
            return Field(key=key, line=line, value=unquoted(value))
        return Field(key=key, line=line, items=tuple(self._items(key)))

    def _indented(self) -> list[str]:
        """Take the following lines that are blank or indented."""
        begin = self._at
        while self._at < len(self._lines) and (not self._lines[self._at] or self._lines[self._at][0] in " \t"):
            self._at += 1
        return [line.expandtabs(4) for line in self._lines[begin : self._at]]

    def _items(self, key: str) -> list[Item]:
        row = row_named(key, self._rows)
        parts = [folded(part) for part in row.parts] if row else []
        found: list[Item] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            item = _ITEM.fullmatch(line)
            if not item and self._opens_part(line, parts) and line[0] in " \t":
                begin = self._at
                found.append(self._map(self._indented(), begin + 1))
            elif not item:
                if line and not line.lstrip().startswith("#"):
                    break
                self._at += 1
            else:
                found.append(self._item(item["text"] or "", parts))
        if len(found) > MOST_ITEMS:
            text = f"Die Liste hat {len(found)} Punkte, erlaubt sind {MOST_ITEMS}. Bitte kürzen."
            raise HeadError(Problem(path=self._path, line=found[0].line, text=text))
        return found

    def _item(self, text: str, parts: list[str]) -> Item:
        begin = self._at
        self._at += 1
        if not self._opens_part(text, parts):
            return Item(begin + 1, unquoted(text))
        dash = self._lines[begin].replace("-", " ", 1).expandtabs(4)
        below = []
        while self._at < len(self._lines) and self._continues(self._lines[self._at]):
            below.append(self._lines[self._at].expandtabs(4))
            self._at += 1
        return self._map([dash, *below], begin + 1)

    @staticmethod
    def _continues(line: str) -> bool:
        return not line or (line[0] in " \t" and not _ITEM.fullmatch(line))

    @staticmethod
    def _opens_part(text: str, parts: list[str]) -> bool:
        key = _KEY.fullmatch(text.strip())
        return key is not None and folded(key["key"]) in parts

    def _map(self, lines: list[str], line: int) -> Item:
        return Item(line, "", {folded(key): value for key, value in self._yaml(lines, line).items()})

    def _yaml(self, lines: list[str], line: int) -> dict[str, str]:
        """A map of scalars, every one as the text that was written (no dates, no booleans, no numbers)."""
        try:
            node = yaml.compose("\n".join(lines) + "\n", Loader=yaml.SafeLoader)
        except RecursionError:
            self._complain_yaml(line)
            return {}
        except yaml.YAMLError as error:
            is_open_quote = "quoted scalar" in str(getattr(error, "context", ""))
            mark = getattr(error, "context_mark" if is_open_quote else "problem_mark", None)
            self._complain_yaml(line + (mark.line if mark else 0))
            return {}
        if not isinstance(node, yaml.MappingNode):
            self._complain_yaml(line)
            return {}
        pairs = [(key, value) for key, value in node.value if isinstance(value, yaml.ScalarNode)]
        if len(pairs) < len(node.value):
            self._complain_yaml(line)
        return {_clean(str(key.value)): _clean(str(value.value)) for key, value in pairs}

    def _complain(self, line: int, text: str) -> None:
        message = (
            f"Die Zeile »{text.strip()}« gehört zu keinem Feld. Bitte »Schlüssel: Wert« schreiben, "
            "oder davor die Zeile »---« einfügen, die den Kopf beendet."
        )
        self._report(Problem(path=self._path, line=line, text=message))

    def _complain_yaml(self, line: int) -> None:
        message = (
            "Dieser Eintrag ist nicht lesbar. Bitte gleichmäßig mit Leerzeichen einrücken "
            'und Text mit Doppelpunkt in gerade Anführungszeichen setzen: "…".'
        )
        self._report(Problem(path=self._path, line=min(line, len(self._lines)), text=message))


def unquoted(text: str) -> str:
    """Remove one pair of matching straight quotes around the whole.

    >>> unquoted('"Heimatgenuss"'), unquoted('"Nord" und "Süd"'), unquoted("'")
    ('Heimatgenuss', '"Nord" und "Süd"', "'")
    """
    text = text.strip()
    found = _QUOTED.fullmatch(text)
    return found["text"] if found else text
