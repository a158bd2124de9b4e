"""Adds ``Im Kanal`` to a file's head in place; not another byte changes."""

import re

from ..domain.fields import Field, folded
from ..domain.keys import ANNOUNCEMENT_ROWS
from ..formats.front_matter import decoded, head

KEY = "Im Kanal"
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|$)")


def with_posted(raw: bytes, instant: str, path: str) -> bytes:
    """The file with one more entry (``JJJJ-MM-TT HH:MM [ab12cd34]``), in the file's own line ends and indentation.

    Raises ``HeadError`` when the head cannot be read.
    """
    written = head(decoded(raw, path), path, ANNOUNCEMENT_ROWS, lambda _problem: None)
    lines = _LINE.findall(raw)
    field = next((field for field in written.fields if folded(field.key) == folded(KEY)), None)
    fence = written.body_line - 2
    beside = field.line if field else fence
    ending = lines[beside - 1][len(lines[beside - 1].rstrip(b"\r\n")) :]
    if field is None:
        lines.insert(fence, f"{KEY}: {instant}".encode() + ending)
    elif field.items:
        last = max(item.line for item in field.items)
        indent = lines[last - 1][: lines[last - 1].index(b"-")]
        lines.insert(last, indent + f"- {instant}".encode() + ending)
    elif not field.value:
        lines[field.line - 1] = f"{field.key}: {instant}".encode() + ending
    else:
        value = _value(field, lines, ending)
        key = lines[field.line - 1].split(b":", maxsplit=1)[0]
        lines[field.line - 1] = b"".join([key, b":", ending, b"  - ", value, b"  - ", instant.encode(), ending])
    return b"".join(lines)


def _value(field: Field, lines: list[bytes], ending: bytes) -> bytes:
    """A single value as it is written, with its line end; when it stands below its key, its lines are taken away."""
    behind = lines[field.line - 1].split(b":", maxsplit=1)[1].lstrip(b" \t")
    if behind.strip() and not field.is_block:
        return behind
    while lines[field.line][:1].isspace():
        del lines[field.line]
    return field.value.encode() + ending
