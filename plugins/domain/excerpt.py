"""The line of a file that a message is about, with a mark under the place, and the line to write instead."""

import re
import unicodedata
from collections.abc import Iterator

from .fields import folded
from .problems import Problem, visible
from .shown_line import CUT, INDENT, TAB, WIDTH, Place, marked, signs
from .unseen import is_unseen

_SO = "  So: "
_MOST_SHOWN = 20
_QUOTED = re.compile("»([^»«]+)«")
_KEY = re.compile(r"\s*(?P<key>[^\s:][^:]*):\s*(?P<value>.*?)\s*\Z", re.DOTALL)
_ITEM = re.compile(r"\s*-\s+(?P<value>.*?)\s*\Z", re.DOTALL)


def place_of(problem: Problem, line: str) -> Place | None:
    """What the problem is about in its line: the words that it means or quotes, else the value of its field, else all.

    ``None`` when the line has nothing to do with it, as the first line of a file in which something is missing.

    >>> place_of(Problem(path="a.md", text="»20.11.26« ist kein Datum.", field="Datum"), "Datum: 20.11.26")
    Place(start=7, end=15)
    """
    if problem.wrong is None and problem.right is not None:
        return None
    sentence = problem.text.partition("\n")[0]
    words = [problem.wrong] if problem.wrong else [match[1] for match in _QUOTED.finditer(sentence)]
    for each in words:
        found = _found(each.split("\n")[0], line, problem.field)
        if found:
            return found
    if problem.field:
        return _value(problem.field, line)
    return None if line.strip() in {"", "---"} or problem.line == 1 else _all(line)


def _value(field: str, line: str) -> Place | None:
    """The value of a key, the key when it has none, or an item of its list; on the first line stands no key."""
    key, item = _KEY.fullmatch(line), _ITEM.fullmatch(line)
    if key and folded(key["key"]) == folded(field):
        return Place(*key.span("value" if key["value"] else "key"))
    if item and item["value"]:
        return Place(*item.span("value"))
    return None if line.strip() in {"", "---"} else _all(line)


def _all(line: str) -> Place | None:
    text = line.strip()
    start = line.find(text)
    return Place(start, start + len(text)) if text else None


def _found(words: str, line: str, field: str | None) -> Place | None:
    """Where the words stand, however their letters are composed, and whatever nobody sees is between them.

    In the line of a field they are looked for in its value first, unless they are its key.
    """
    key = _KEY.fullmatch(line)
    is_value = field and key and folded(key["key"]) == folded(field) and folded(words) != folded(field)
    for begin in dict.fromkeys((key.start("value") if key and is_value else 0, 0)):
        start = line.find(words, begin)
        if start >= 0:
            return Place(start, start + len(words))
    seen = [sign for sign in signs(line) if not all(map(is_unseen, line[slice(*sign.place)]))]
    read = [_plain(line[slice(*sign.place)]) for sign in seen]
    wanted = "".join(_plain(words[slice(*sign.place)]) for sign in signs(words))
    start = "".join(read).find(wanted) if wanted.strip() else -1
    if start < 0:
        return None
    numbers = [number for number, text in enumerate(read) for _ in text]
    first, last = numbers[start], numbers[start + len(wanted) - 1]
    return Place(seen[first].place.start, seen[last].place.end)


def _plain(text: str) -> str:
    return " " if text.isspace() else unicodedata.normalize("NFC", text)


def excerpt(problem: Problem, line: str | None) -> list[str]:
    r"""What is to be shown below the sentence, indented; nothing when nothing is known of the line.

    >>> about = Problem(path="a.md", line=3, field="Datum", text="…", wrong="20.11.26", right="2026-11-20")
    >>> print("\n".join(excerpt(about, "Datum: 20.11.26")))
          Datum: 20.11.26
                 ^^^^^^^^
      So: Datum: 2026-11-20
    """
    place = place_of(problem, line) if line is not None else None
    tail = str(problem).split("\n")[1:]
    shows_itself = line is not None and tail[:1] and line.strip().startswith(tail[0].strip()[:WIDTH])
    shown = [] if line is None or place is None or shows_itself else marked(line, place)
    return [*shown, *tail, *_so(correction(problem, line))]


def correction(problem: Problem, line: str | None) -> str | None:
    """The line to write, whole, or several instead of it, or what to add; ``None`` when only a person can tell."""
    if problem.right is None or problem.wrong is None:
        return problem.right
    if "\n" in problem.right:
        return problem.right
    place = _found(problem.wrong, line, problem.field) if line is not None else None
    if line is None or place is None:
        return None
    return f"{line[: place.start]}{problem.right}{line[place.end :]}".rstrip()


def _so(right: str | None) -> Iterator[str]:
    lines = right.split("\n") if right is not None else []
    for number, line in enumerate(lines[:_MOST_SHOWN]):
        yield f"{INDENT if number else _SO}{visible(line.expandtabs(len(TAB)))}".rstrip()
    if len(lines) > _MOST_SHOWN:
        yield f"{INDENT}{CUT}"
