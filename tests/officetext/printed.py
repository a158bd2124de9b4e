"""What is printed on a notice, row by row."""

import re
import unicodedata
from collections.abc import Iterable

import pypdfium2

from tests.officetext.rows import CELL, Row, plain

_BESIDE = re.compile("[\\s\\-\u00ad\u200b\u2010\u2011\ufffe]")
"""Where a line ends is the printer's matter; U+FFFE is pdfium's hyphen at the end of a line."""
_BULLETS = "•‣–◦"


def printed(pdf: bytes) -> str:
    """All text of a paper, its lines as they are."""
    with pypdfium2.PdfDocument(pdf) as opened:
        return "\n".join(page.get_textpage().get_text_range() for page in opened)


def unprinted(rows: Iterable[Row], text: str) -> str | None:
    """The first row that is not there, behind the one before and at the beginning of a line."""
    signs = [(sign, at == 0 or text[at - 1] in "\r\n") for at, sign in enumerate(text) if not _BESIDE.match(sign)]
    letters = _letters("".join(sign for sign, _ in signs))
    begins = [begins for sign, begins in signs for _ in _letters(sign)]
    place = 0
    for row in rows:
        said = row.text if row.number is None else row.seen
        for number, part in enumerate(said.split(CELL)):
            wanted = _letters(_BESIDE.sub("", plain(part)))
            place = _place(letters, begins, wanted, place, is_beginning=not number)
            if place < 0:
                return f"not printed at the beginning of a line: {part}" if not number else f"not printed: {part}"
            place += len(wanted)
    return None


def _letters(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()


def _place(letters: str, begins: list[bool], wanted: str, place: int, *, is_beginning: bool) -> int:
    """Where the words stand next; -1 if they do not."""
    while (place := letters.find(wanted, place)) >= 0:
        if not is_beginning or begins[place] or (place and letters[place - 1] in _BULLETS):
            return place
        place += 1
    return place
