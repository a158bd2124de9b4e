"""What is written into a file: the head in our grammar, then the text."""

import re
from collections.abc import Iterable

from .head_values import literal

_BLOCK = re.compile(r"[|>]|\[\]$")


def head_value(text: str) -> str:
    r"""One line that the head reads as exactly this text.

    >>> head_value('Straße: "Am Markt" # gesperrt'), head_value('"Sommerfest"'), head_value("| x")
    ('Straße: "Am Markt" # gesperrt', '"\\"Sommerfest\\""', '"| x"')
    """
    text = " ".join(text.split())
    if literal(text) == text and not _BLOCK.match(text):
        return text
    quoted = f'"{text}"' if _BLOCK.match(text) else '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return quoted if literal(quoted) == text else text.strip("\"'|>~[] ") or "–"


class HeadText:
    """The lines of a head, and which line each key stands on."""

    def __init__(self) -> None:
        self.lines = ["---"]
        self.line_of = dict[str, int]()

    def put(self, key: str, value: str) -> None:
        """A key with one value."""
        self.lines.append(f"{key}: {head_value(value)}")
        self.line_of[key] = len(self.lines)

    def put_list(self, key: str, values: Iterable[str]) -> None:
        """A key with a list below it, unless there is nothing in it."""
        items = [f"  - {head_value(each)}" for each in values]
        if items:
            self.lines.append(f"{key}:")
            self.line_of[key] = len(self.lines)
            self.lines.extend(items)

    def note(self, text: str) -> None:
        """A line that is not published."""
        self.lines.append(" ".join(text.split()))

    def with_body(self, body: str) -> str:
        """The whole file."""
        return "\n".join([*self.lines, "---", body])
