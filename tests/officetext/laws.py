"""What holds of any text, whatever was meant: no word is lost, none doubled, and each stands on its line, in order."""

import re
import unicodedata
from collections.abc import Iterable
from itertools import zip_longest
from random import Random

from tests.officetext.rows import INVISIBLE, Row, plain

_WORD = re.compile(r"[^\W_]+")
_LINK = re.compile(r"(\[[^][]*\])\([^)\s]*\)")
_ENTITY = re.compile(r"&#?\w+;")
_BEFORE = (
    "- ",
    "* ",
    "• ",
    "– ",
    "1. ",
    "2) ",
    "> ",
    "## ",
    "##",
    "| ",
    "  ",
    "    ",
    "\t",
    " ",
    "+ ",
    "\\",
    "*",
    "_",
    "||",
)
_BEHIND = (" |", "|", "\\", "  ", "*", "**", "_", ":", " -", "\t", " #", "|  |")
_INSIDE = (
    "*",
    "**",
    "_",
    "|",
    " | ",
    "\\",
    "]",
    "}",
    "{",
    "#",
    ">",
    "~",
    "-",
    ".",
    "\t",
    "\u00a0",
    "  ",
    "`",
    "!",
    "^",
    "$",
    "=",
)


def lost(source: str, rows: Iterable[Row]) -> str | None:
    """The first line of the source whose words are not one row's, or the other way round."""
    typed = [words for line in unicodedata.normalize("NFC", source).splitlines() if (words := _typed(line))]
    seen = [words for row in rows if (words := _seen(row))]
    for line, row in zip_longest(_below_numbers(typed, seen), seen, fillvalue=list[str]()):
        if not _is_same(line, row):
            return f"typed {' '.join(line)}\n seen {' '.join(row)}"
    return None


def _below_numbers(typed: list[list[str]], seen: list[list[str]]) -> list[list[str]]:
    """The lines; a number that stands alone above its words is seen before them."""
    lines = list[list[str]]()
    for line in typed:
        place = len(lines) - 1
        is_above = place >= 0 and len(lines[place]) == 1 and lines[place][0].isdigit() and place < len(seen)
        if is_above and _is_same(lines[place] + line, seen[place]):
            lines[place] = lines[place] + line
        else:
            lines.append(line)
    return lines


def _is_same(line: list[str], row: list[str]) -> bool:
    """A list of nothing but 1. counts itself; signs within a word may part it."""
    if line and row and line[0] == "1" and row[0].isdigit():
        line, row = line[1:], row[1:]
    return "".join(line) == "".join(row)


def _typed(line: str) -> list[str]:
    return _words(_LINK.sub(r"\1", line))


def _seen(row: Row) -> list[str]:
    return _words(plain(row.seen))


def _words(text: str) -> list[str]:
    return _WORD.findall(_ENTITY.sub(" ", text.translate(INVISIBLE)))


def mutated(source: str, number: int) -> str:
    """The text as somebody in a hurry might have left it: lines moved, indented, marked, signs put anywhere."""
    random = Random(number)  # noqa: S311 - the same texts on every run
    lines = [*source.splitlines(), "Ende"]
    for _ in range(random.randint(1, min(3, len(lines) - 1))):
        place = random.randrange(len(lines))
        lines[place : place + 1] = _mutated(lines[place], random)
    if random.random() < 0.3:
        lines.insert(random.randrange(len(lines)), lines.pop(random.randrange(len(lines))))
    if random.random() < 0.3:
        lines = [line for line in lines if line.strip() or random.random() < 0.5]
    return "\n".join(lines)


def _mutated(line: str, random: Random) -> list[str]:
    at = random.randint(0, len(line))
    return random.choice(
        (
            [],
            [line, ""],
            [line, line],
            [line.lstrip()],
            [random.choice(_BEFORE) + line],
            [line + random.choice(_BEHIND)],
            [line[:at] + random.choice(_INSIDE) + line[at:]],
        )
    )
