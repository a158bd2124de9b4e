"""The lines of a head: look like YAML, are friendlier (PyYAML for blocks and nested maps only).

``Schlüssel: Wert`` where the first colon ends the key; values and list items are literal, so colons, ``#``, ``*`` or
quotation marks are just text. Only a block (``|``, ``>``) and a nested map are YAML. An indented line below a value
goes on with it.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Any

import yaml

from ..domain.advice.dressed_keys import dressed_key
from ..domain.advice.stray_head_lines import advice_for_stray, looks_like_fence
from ..domain.fields import Field, Item, folded, nearest
from ..domain.problems import Problem
from ..domain.rows import Row, Rows, advice_for_unknown, row_named
from .head_values import clean, continued, literal, scalar

_KEY = re.compile(r"(?P<key>(?![•·▪‣–—]|[*+]\s)[^\s:#\-][^:]*):(?P<value>.*)")
_ITEM = re.compile(r"\s*-(?:\s+(?P<text>.*))?")
_BLOCK = re.compile(r"[|>][+-]?[1-9]?[+-]?(?:\s+#.*)?")
_OPENS_BLOCK = re.compile(rf"(?P<indent> *)[^\s:#][^:]*:\s+{_BLOCK.pattern}")
_NOTE = re.compile(r"\s*#{1,6}\s+\S")
_LITERAL = re.compile(r":\s+\|")
_EMPTY_LIST = "[]"
_OWN_TEXT = "WhatsApp"
_SIGN = re.compile(r"\s*[^\w\s\"'„»(]")
_MOST_STRAYS = 3


class HeadLines:
    """What stands between the two fences; line numbers are those of the file, from 1."""

    def __init__(self, lines: list[str], start: int, path: str, rows: Rows, report: Callable[[Problem], None]) -> None:
        self._lines, self._at, self._path, self._rows, self._report = lines, start, path, rows, report
        self._strays = 0

    def fields(self) -> tuple[Field, ...]:
        """Every field in file order; lines that fit nowhere are reported."""
        fields = list[Field]()
        while self._at < len(self._lines):
            line = self._lines[self._at]
            key = self._key(line)
            if not _is_aside(line) and self._is_body(line, fields):
                self._at += 1
                self._complain_stray(line, is_in_head=False)
                break
            dressed = dressed_key(line.strip(), self._rows)
            if dressed:
                self._complain(self._at + 1, str(dressed.advice), dressed.advice.wrong, dressed.advice.right)
                fields.append(replace(self._field(dressed.name, dressed.value), is_guess=True))
                continue
            if key:
                fields.append(self._field(key["key"].rstrip(), key["value"].strip()))
                continue
            self._at += 1
            if not _is_aside(line):
                meant = self._complain_stray(line, is_in_head=bool(self._lines[self._at - 2]))
                fields += [Field(key=meant[0], line=self._at, value=meant[1], is_guess=True)] if meant else []
        return tuple(fields)

    def _is_body(self, line: str, fields: Sequence[Field]) -> bool:
        """Whether the body begins here without its fence: behind an empty line, when all that must be there is."""
        if self._lines[self._at - 1] or any(row.required and not _has(fields, row) for row in self._rows):
            return False
        key = _KEY.fullmatch(line.strip())
        return key is None or not (row_named(key["key"], self._rows) or advice_for_unknown(key["key"], self._rows)[0])

    def _key(self, line: str) -> re.Match[str] | None:
        """A key at the margin, or a known one that slipped to the right."""
        key = _KEY.fullmatch(line.strip())
        return key if key and (line[:1] not in {" ", "\t"} or row_named(key["key"], self._rows)) else None

    def _field(self, key: str, value: str) -> Field:
        line = self._at + 1
        self._at += 1
        row = row_named(key, self._rows)
        if value == _EMPTY_LIST and row and row.takes_list:
            return Field(key=key, line=line)
        if _BLOCK.fullmatch(value):
            return Field(key=key, line=line, value=self._block(key, value, line), is_block=True)
        if value or self._begins_below(key):
            text = self._value(value, 0)
            field = Field(key=key, line=line, value=text)
            return self._with_list(field, value) if row and row.takes_list and value else field
        items = tuple(self._items(key))
        is_alone = items or self._at != line or row is None or row.takes_list or row.name == _OWN_TEXT
        below = [] if is_alone else self._unindented()
        if not below:
            return Field(key=key, line=line, items=items)
        return self._raised(Field(key=key, line=line, value=" ".join(below), is_guess=True))

    def _raised(self, field: Field) -> Field:
        """A value that stands at the margin of the next line."""
        right = f"{field.key}: {field.value}"
        text = f"Der Text gehört in dieselbe Zeile. Bitte von unten heraufholen, hinter »{field.key}:«."
        self._complain(field.line, text, f"{field.key}:", right)
        return field

    def _with_list(self, field: Field, first: str) -> Field:
        """A value with a list below it: all of it is meant as the list."""
        items = tuple(self._items(field.key))
        if not items:
            return field
        lines = [first, *(each.text or ": ".join((each.parts or {}).values()) for each in items)]
        right = "\n".join([f"{field.key}:", *(f"  - {each}" for each in lines)])
        text = "Ein Wert hinter dem Doppelpunkt und eine Liste darunter gehen nicht zusammen."
        self._complain(field.line, f"{text} Bitte alles als Liste schreiben.", first, right)
        return replace(field, value="", items=(Item(field.line, field.value), *items), is_guess=True)

    def _unindented(self) -> list[str]:
        """Take the lines right below an empty key that are its text."""
        begin = self._at
        while self._at < len(self._lines) and self._is_text(self._lines[self._at]):
            self._at += 1
        return [line.strip() for line in self._lines[begin : self._at]]

    def _is_text(self, line: str) -> bool:
        key = _KEY.fullmatch(line.strip())
        is_key = key and (row_named(key["key"], self._rows) or advice_for_unknown(key["key"], self._rows)[0])
        is_other = _is_aside(line) or _ITEM.fullmatch(line) or looks_like_fence(line) or _SIGN.match(line)
        return not (is_key or is_other or dressed_key(line.strip(), self._rows))

    def _begins_below(self, key: str) -> bool:
        """Whether the next line is the value, as writers of YAML put a long one."""
        line = self._lines[self._at] if self._at < len(self._lines) else ""
        row = row_named(key, self._rows)
        is_indented = row is not None and not row.parts and line[:1] in {" ", "\t"}
        return is_indented and not self._is_something_else(line)

    def _block(self, key: str, indicator: str, line: int) -> str:
        below = self._indented()
        if not any(below) and self._at < len(self._lines) and not self._key(self._lines[self._at]):
            text = f"Unter »{key}: {indicator}« bitte jede Zeile mit zwei Leerzeichen einrücken."
            self._complain(self._at + 1, text)
            begin = self._at
            while self._at < len(self._lines) and not self._key(self._lines[self._at]):
                self._at += 1
            return "\n".join(self._lines[begin : self._at]).strip()
        self._hint_at_notes(key, below if indicator.startswith("|") else [], line + 1)
        return self._yaml([f"x: {indicator}", *below], line).get("x", "").strip("\n")

    def _value(self, first: str, indent: int) -> str:
        """A value or an item with the lines below that go on with it, which are indented deeper."""
        begin = end = self._at
        opens = first or self._lines[begin].strip()
        is_quoted = opens[:1] in {'"', "'"}
        for number in range(begin, len(self._lines)):
            line = self._lines[number].expandtabs(4)
            if line.lstrip().startswith("#") or (not line and is_quoted):
                continue
            if not line or len(line) - len(line.lstrip()) <= indent or self._is_something_else(line):
                break
            end = number + 1
        self._at = end
        below = (line for line in self._lines[begin:end] if not line.lstrip().startswith("#"))
        parts = [first, *below][not first :]
        return continued(parts[0], parts[1:]) if parts[1:] else literal(parts[0])

    def _is_something_else(self, line: str) -> bool:
        key = _KEY.fullmatch(line.strip())
        names = [name for row in self._rows for name in (row.name, *row.parts)]
        is_key = key is not None and nearest(key["key"], names) is not None
        return is_key or _is_aside(line) or _ITEM.fullmatch(line) is not None

    def _indented(self) -> list[str]:
        """Take the following lines that are blank or indented."""
        begin = self._at
        while self._at < len(self._lines) and (not self._lines[self._at] or self._lines[self._at][0] in " \t"):
            self._at += 1
        return [line.expandtabs(4) for line in self._lines[begin : self._at]]

    def _items(self, key: str) -> list[Item]:
        row = row_named(key, self._rows)
        parts = [folded(part) for part in row.parts] if row else []
        items: list[Item] = []
        while self._at < len(self._lines):
            line = self._lines[self._at]
            item = _ITEM.fullmatch(line)
            if not item and _opens_part(line, parts) and line[0] in " \t":
                begin = self._at
                items.append(self._map(key, self._indented(), begin + 1))
            elif not item:
                if not _is_aside(line):
                    break
                self._at += 1
            else:
                items.append(self._item(key, item["text"] or "", parts))
        return items

    def _item(self, key: str, text: str, parts: list[str]) -> Item:
        begin = self._at
        self._at += 1
        line = self._lines[begin].expandtabs(4)
        if not _opens_part(text, parts):
            return Item(begin + 1, self._value(text, len(line) - len(line.lstrip())) if text else "")
        return self._map(key, self._below(line.replace("-", " ", 1)), begin + 1)

    def _below(self, first: str) -> list[str]:
        """The lines of a nested map; in a block of it, a line that begins with a dash is text."""
        lines, block = [first], _block_indent(first)
        while self._at < len(self._lines):
            line = self._lines[self._at].expandtabs(4)
            indent = len(line) - len(line.lstrip())
            if line and (block is None or indent <= block):
                if not indent or _ITEM.fullmatch(line):
                    break
                block = _block_indent(line)
            lines.append(line)
            self._at += 1
        return lines

    def _map(self, key: str, lines: list[str], line: int) -> Item:
        block: int | None = None
        for number, each in enumerate(lines):
            is_inside = block is not None and (not each or len(each) - len(each.lstrip()) > block)
            block = block if is_inside else _block_indent(each) if _LITERAL.search(each) else None
            if is_inside:
                self._hint_at_notes(key, [each], line + number)
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
        values = {clean(str(key.value)): scalar(value) for key, value in node.value}
        if None in values.values():
            self._complain_yaml(line)
        return {key: value for key, value in values.items() if value is not None}

    def _hint_at_notes(self, key: str, block: list[str], line: int) -> None:
        """In a block everything is text, also what looks like a note; the channel's own text has its own advice."""
        if folded(key) == "whatsapp":
            return
        for number, each in enumerate(block):
            if _NOTE.match(each):
                text = (
                    f"»{each.strip()}« gehört hier zum Text und wird veröffentlicht. Ist es eine Notiz, bitte löschen."
                )
                self._report(Problem(path=self._path, line=line + number, field=key, text=text, is_hint=True))

    def _complain_stray(self, line: str, *, is_in_head: bool) -> tuple[str, str] | None:
        """Where a fence is missing, the first lines of the body say enough; the key and the value that were meant."""
        self._strays += 1
        advice = advice_for_stray(line.strip(), self._rows if is_in_head else ())
        if self._strays <= _MOST_STRAYS:
            self._complain(self._at, str(advice), advice.wrong, advice.right)
        key = _KEY.fullmatch(advice.right or "")
        return (key["key"].rstrip(), key["value"].strip()) if key and row_named(key["key"], self._rows) else None

    def _complain_yaml(self, line: int) -> None:
        text = (
            "Dieser Eintrag ist nicht lesbar. Bitte gleichmäßig mit Leerzeichen einrücken "
            'und Text mit Doppelpunkt in gerade Anführungszeichen setzen: "…".'
        )
        self._complain(min(line, len(self._lines)), text)

    def _complain(self, line: int, text: str, wrong: str | None = None, right: str | None = None) -> None:
        self._report(Problem(path=self._path, line=line, text=text, wrong=wrong, right=right))


def _has(fields: Sequence[Field], row: Row[Any]) -> bool:
    return any(row_named(field.key, (row,)) for field in fields)


def _is_aside(line: str) -> bool:
    """Empty, or a note that is not published."""
    return not line or line.lstrip().startswith("#")


def _opens_part(text: str, parts: list[str]) -> bool:
    key = _KEY.fullmatch(text.strip())
    return key is not None and folded(key["key"]) in parts


def _block_indent(line: str) -> int | None:
    """How far the key is indented whose block the line opens."""
    match = _OPENS_BLOCK.fullmatch(line)
    return len(match["indent"]) if match else None
