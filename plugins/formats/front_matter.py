"""A content file taken apart: bytes to text, text to the fields of its head and its body."""

from collections.abc import Callable, Iterable, Iterator

from ..domain.advice.stray_head_lines import NEARLY, looks_like_fence
from ..domain.fields import Field, Head
from ..domain.limits import MOST_ITEMS, body_too_large, too_large
from ..domain.problems import ContentError, Problem
from ..domain.rows import Rows
from ..domain.unseen import trimmed, unbroken
from .head_lines import HeadLines
from .head_values import clean

LINE_SEPARATOR = "\N{LINE SEPARATOR}"
_FENCE = "---"
_SHORT = 20
_OPEN = "Nach dem Kopf fehlt die zweite Zeile »---«. Bitte zwischen Kopf und Text einfügen."


class HeadError(ContentError):
    """The head cannot be read at all; ``problem`` says where and why."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        super().__init__([problem])


def decoded(raw: bytes, path: str) -> str:
    """UTF-8 to NFC text with LF line ends, without BOM and the characters XML 1.0 § 2.2 forbids.

    Line breaks of word processors are line separators (U+2028): lines in the body, blanks in the head. The lines of
    the file are not counted by them.

    Raises ``HeadError`` with the line of the first byte that is not UTF-8.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = "Die Datei ist nicht in UTF-8 gespeichert. Bitte im Editor »UTF-8« als Kodierung wählen."
        raise HeadError(Problem(path=path, line=line, text=message)) from None
    return clean(text, LINE_SEPARATOR)


def head(text: str, path: str, rows: Rows, report: Callable[[Problem], None]) -> Head:
    """Split decoded ``text`` into fields and body; lines that fit nowhere go to ``report``.

    Raises ``HeadError`` when the head is absent or not closed, or the file holds more than one may.
    """
    large = too_large(text)
    if large:
        raise HeadError(Problem(path=path, line=large[0], text=large[1]))
    typed = text.split("\n")
    lines = list(_down_to_second_fence(typed))
    first = next((number for number, line in enumerate(lines) if line), 0)
    if lines[first] != _FENCE:
        *names, last_name = (row.name for row in rows if row.required)
        message = f"Die Datei muss mit einer Zeile »---« beginnen, danach kommen {', '.join(names)} und {last_name}."
        raise HeadError(Problem(path=path, line=first + 1, text=message))
    try:
        last = lines.index(_FENCE, first + 1)
    except ValueError:
        nearly = next((at for at in range(first + 1, len(lines)) if looks_like_fence(lines[at])), first)
        message = NEARLY if nearly > first else _OPEN
        raise HeadError(Problem(path=path, line=nearly + 1, text=message)) from None
    fields = HeadLines(lines[:last], first + 1, path, rows, report).fields()
    _check_lists(fields, path)
    body = "\n".join(typed[last + 1 :])
    large = body_too_large(body)
    if large:
        raise HeadError(Problem(path=path, line=last + 2 + large[0], text=large[1]))
    return Head(fields, body, last + 2)


def _down_to_second_fence(typed: Iterable[str]) -> Iterator[str]:
    """The lines of a head as they are seen; all lines when there are no two fences."""
    fences = 0
    for line in map(_seen, typed):
        yield line
        fences += line == _FENCE
        if fences > 1:
            return


def _seen(line: str) -> str:
    """A line of the head without soft hyphens; nothing unseen makes another line of an empty one or a fence."""
    line = unbroken(line.replace(LINE_SEPARATOR, " ")).rstrip()
    is_fence = len(line) < _SHORT and line[:1] not in {" ", "\t"} and trimmed(line) in {"", _FENCE}
    return trimmed(line) if is_fence else line


def _check_lists(fields: tuple[Field, ...], path: str) -> None:
    for field in fields:
        if len(field.items) > MOST_ITEMS:
            text = f"Die Liste hat {len(field.items)} Punkte, erlaubt sind {MOST_ITEMS}. Bitte kürzen."
            raise HeadError(Problem(path=path, line=field.items[0].line, text=text))
