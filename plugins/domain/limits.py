"""How much one Markdown file may hold, so that none takes more than its share of a build.

For pictures see ``images/picture_file.py``.

Far beyond what a town hall writes: 200 KB are a hundred printed pages. Each limit has a message of its own that names
the line. Below them, no text takes a reading longer than a few seconds (``tests/bridge/test_limits.py``).
"""

import re
from collections.abc import Iterator

LONGEST_STEM = 120
"""Bytes of a file's name without its ending; with its folders and temporary names a path stays below 255."""

LONGEST_FILE = 300_000
"""Bytes of a Markdown file."""

LONGEST_BODY = 200_000
"""Bytes of its text below the head."""

LONGEST_LINE = 10_000
"""Characters of one line of the head or the body."""

LONGEST_BLOCK, MOST_LINES = 20_000, 1_000
"""Characters and lines between two empty lines."""

MOST_BRACKETS, MOST_NOTES, MOST_COLUMNS = 1_000, 300, 50
"""Opening square brackets in one block, footnote marks in one body, columns of a table."""

MOST_ITEMS = 500
"""Items of a list in the head."""

DEEPEST_LIST, DEEPEST_QUOTE, DEEPEST_ELEMENT = 20, 10, 60
"""Levels of lists, of quotes, and of any HTML elements within each other."""

_DIVIDE = "Bitte mit leeren Zeilen teilen."
_TAG = re.compile(r"<(?P<closing>/?)(?P<name>[a-z][a-z0-9]*)")
_EMPTY = {"br", "col", "hr", "img", "wbr"}
_LISTS = {"dl", "ol", "ul"}
_LIST_TAGS = ("<dl", "<ol", "<ul")


def too_large(text: str) -> tuple[int, str] | None:
    """The first line of a file with more than it may hold, from 1, and what to say of it."""
    if len(text) <= LONGEST_LINE and text.count("|") <= MOST_COLUMNS:
        return None
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LONGEST_LINE:
            return number, f"Die Zeile hat {len(line)} Zeichen, erlaubt sind {LONGEST_LINE}. Bitte Absätze machen."
        if line.count("|") > MOST_COLUMNS + 1:
            return number, f"Die Tabelle hat mehr als {MOST_COLUMNS} Spalten. Bitte kürzen oder als Datei anhängen."
    return None


def body_too_large(body: str) -> tuple[int, str] | None:
    """As ``too_large``, for what counts in the body only; its lines from 0."""
    size = len(body.encode())
    if size > LONGEST_BODY:
        return 0, f"Der Text hat {size // 1000} KB, erlaubt sind {LONGEST_BODY // 1000}. Bitte kürzen oder anhängen."
    if body.count("[^") > MOST_NOTES:
        return 0, f"Der Text hat mehr als {MOST_NOTES} Fußnoten. Bitte kürzen."
    return next(_large_blocks(body), None)


def _large_blocks(body: str) -> Iterator[tuple[int, str]]:
    if len(body) <= LONGEST_BLOCK and body.count("\n") <= MOST_LINES and body.count("[") <= MOST_BRACKETS:
        return
    line = 0
    for block in re.split(r"\n[ \t]*(?=\n)", body):
        lines, first = block.count("\n"), line + len(block) - len(block.lstrip("\n"))
        if len(block) > LONGEST_BLOCK or lines > MOST_LINES:
            yield first, f"Dieser Absatz ist zu lang. {_DIVIDE} Eine lange Liste bitte als Datei anhängen."
        if block.count("[") > MOST_BRACKETS:
            yield first, f"In diesem Absatz stehen mehr als {MOST_BRACKETS} eckige Klammern. {_DIVIDE}"
        line += lines + 1


def too_deep(html: str) -> str | None:
    """What to say of well-formed HTML with lists, quotes or elements nested too deep; ``None`` when it is not."""
    if _is_flat(html):
        return None
    open_, lists, quotes = 0, 0, 0
    for tag in _TAG.finditer(html):
        name, step = tag["name"], -1 if tag["closing"] else 1
        open_ += step if name not in _EMPTY else 0
        lists += step if name in _LISTS else 0
        quotes += step if name == "blockquote" else 0
        if lists > DEEPEST_LIST:
            return f"Hier stehen mehr als {DEEPEST_LIST} Listen ineinander. Bitte weniger einrücken."
        if quotes > DEEPEST_QUOTE:
            return f"Hier stehen mehr als {DEEPEST_QUOTE} Zitate ineinander. Bitte weniger Zeichen »>« schreiben."
        if open_ > DEEPEST_ELEMENT:
            return f"Hier steht HTML mehr als {DEEPEST_ELEMENT}-mal ineinander. Bitte vereinfachen."
    return None


def _is_flat(html: str) -> bool:
    """Whether there are so few elements that they cannot be nested too deep, however they are."""
    return (
        html.count("<") - html.count("</") <= DEEPEST_ELEMENT
        and html.count("<blockquote") <= DEEPEST_QUOTE
        and sum(map(html.count, _LIST_TAGS)) <= DEEPEST_LIST
    )
