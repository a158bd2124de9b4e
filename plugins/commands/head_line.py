"""Writes one key into the head of a file in place; not another byte changes."""

import re
from collections.abc import Callable

from ..domain.fields import Field, folded
from ..domain.keys import ANNOUNCEMENT_ROWS
from ..formats.front_matter import decoded, head

_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|$)")
_Change = Callable[[Field, list[bytes], bytes, int], None]
"""Gets the field, all lines of the file, the field's line end, and how many lines there are before the next one."""


def with_item(raw: bytes, key: str, item: str, path: str) -> bytes:
    """The file with one more item below a key, in the file's own line ends and indentation.

    Raises ``HeadError`` when the head cannot be read.
    """

    def add(field: Field, lines: list[bytes], ending: bytes, _end: int) -> None:
        if field.items:
            last = max(each.line for each in field.items)
            indent = lines[last - 1][: lines[last - 1].index(b"-")]
            lines.insert(last, indent + f"- {item}".encode() + ending)
        elif not field.value:
            lines[field.line - 1] = f"{field.key}: {item}".encode() + ending
        else:
            value = _value(field, lines, ending)
            written = lines[field.line - 1].split(b":", maxsplit=1)[0]
            lines[field.line - 1] = b"".join([written, b":", ending, b"  - ", value, b"  - ", item.encode(), ending])

    return _changed(raw, key, item, path, add)


def with_value(raw: bytes, key: str, value: str, path: str) -> bytes:
    """The file with this value, and no other, for a key. Raises ``HeadError`` when the head cannot be read."""

    def replace(field: Field, lines: list[bytes], ending: bytes, end: int) -> None:
        written = lines[field.line - 1].split(b":", maxsplit=1)[0]
        notes = [line for line in lines[field.line : end] if line.strip()[:1] in {b"", b"#"}]
        lines[field.line - 1 : end] = [written + b": " + value.encode() + ending, *notes]

    return _changed(raw, key, value, path, replace)


def _changed(raw: bytes, key: str, value: str, path: str, change: _Change) -> bytes:
    """The file after a change of the field, or with a new one at the end of the head."""
    written = head(decoded(raw, path), path, ANNOUNCEMENT_ROWS, lambda _problem: None)
    lines = _LINE.findall(raw)
    field = next((field for field in written.fields if folded(field.key) == folded(key)), None)
    fence = written.body_line - 2
    beside = field.line if field else fence
    ending = lines[beside - 1][len(lines[beside - 1].rstrip(b"\r\n")) :]
    if field is None:
        lines.insert(fence, f"{key}: {value}".encode() + ending)
    else:
        following = (each.line - 1 for each in written.fields if each.line > field.line)
        change(field, lines, ending, min(following, default=fence))
    return b"".join(lines)


def _value(field: Field, lines: list[bytes], ending: bytes) -> bytes:
    """A single value as it is written, with its line end; when it stands below its key, its lines are taken away."""
    behind = lines[field.line - 1].split(b":", maxsplit=1)[1].lstrip(b" \t")
    if behind.strip() and not field.is_block:
        return behind
    while lines[field.line][:1].isspace():
        del lines[field.line]
    return field.value.encode() + ending
