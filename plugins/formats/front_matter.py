"""A content file taken apart: bytes to text, text to the fields of its head and its body."""

from collections.abc import Callable, Iterable, Iterator

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
_PROGRAMS = {
    b"PK\x03\x04": "eine Datei aus Word oder einem anderen Büroprogramm",
    b"\xd0\xcf\x11\xe0": "eine ältere Word-Datei",
    b"{\\rtf": "eine RTF-Datei",
    b"%PDF": "eine PDF-Datei",
    b"\xff\xd8\xff": "ein Foto",
    b"\x89PNG": "ein Bild",
}
_NO_TEXT = (
    "Das ist {}, nur der Name endet auf ».md«. Bitte eine neue Datei anlegen und den Text hineinkopieren; "
    "ein neuer Name macht aus ihr keinen Text."
)


class HeadError(ContentError):
    """The head cannot be read at all; the problems say where and why, the first of them above all."""

    def __init__(self, *problems: Problem) -> None:
        self.problem = problems[0]
        super().__init__(problems)


def decoded(raw: bytes, path: str) -> str:
    """UTF-8 to NFC text with LF line ends, without BOM and the characters XML 1.0 § 2.2 forbids.

    Line breaks of word processors are line separators (U+2028): lines in the body, blanks in the head. The lines of
    the file are not counted by them.

    Raises ``HeadError`` with the line of the first byte that is not UTF-8.
    """
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        program = next((name for start, name in _PROGRAMS.items() if raw.startswith(start)), None)
        if program:
            raise HeadError(Problem(path=path, line=1, text=_NO_TEXT.format(program))) from None
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
        from ..domain.advice.fences import missing_fences  # noqa: PLC0415 - needed only where something is wrong

        raise HeadError(*missing_fences(lines, first, path, rows))
    try:
        last = lines.index(_FENCE, first + 1)
    except ValueError:
        from ..domain.advice.fences import unclosed  # noqa: PLC0415 - needed only where something is wrong

        raise HeadError(unclosed(lines, first, path, rows)) from None
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
