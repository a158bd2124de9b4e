"""Adds ``Im Kanal`` to a file's head in place; not another byte changes."""

import re

from plugins.domain.fields import ANNOUNCEMENT_ROWS, Field, folded
from plugins.formats.front_matter import decoded, head

KEY = "Im Kanal"
_LINE = re.compile(rb"[^\r\n]*(?:\r\n|\n|\r|$)")


def with_posted(raw: bytes, instant: str, path: str) -> bytes:
    """The file with one more instant (``JJJJ-MM-TT HH:MM``), in the file's own line ends and indentation.

    Raises ``HeadError`` when the head cannot be read.
    """
    found = head(decoded(raw, path), path, ANNOUNCEMENT_ROWS, lambda _problem: None)
    lines = _LINE.findall(raw)
    field = next((field for field in found.fields if folded(field.key) == folded(KEY)), None)
    fence = found.body_line - 2
    beside = field.line if field else fence
    ending = lines[beside - 1][len(lines[beside - 1].rstrip(b"\r\n")) :]
    if field is None:
        lines.insert(fence, f"{KEY}: {instant}".encode() + ending)
    elif field.items:
        last = max(item.line for item in field.items)
        indent = lines[last - 1][: lines[last - 1].index(b"-")]
        lines.insert(last, indent + f"- {instant}".encode() + ending)
    else:
        while field.is_block and lines[field.line][:1].isspace():
            del lines[field.line]
        lines[field.line - 1] = _as_list(field, instant, ending)
    return b"".join(lines)


def _as_list(field: Field, instant: str, ending: bytes) -> bytes:
    """A single value becomes the first of a list; an empty one is filled."""
    if not field.value:
        return f"{field.key}: {instant}".encode() + ending
    lines = [f"{field.key}:", f"  - {field.value}", f"  - {instant}"]
    return b"".join(line.encode() + ending for line in lines)
