"""Lists as they look in the editor's window: where one begins, which lines belong to which item, what it counts.

Any bullet begins a list; a dash or a point only where two such lines follow each other. Numbers do where they run on,
so that „24. Dezember“ stays a line.
"""

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import NamedTuple

from .body_lines import STEP, Line, Mark, mark

_NO_WORDS = "#>|=\x02"
"""What begins a line that is no item's text below a lone number."""

_LONGEST_GAP = 2
"""Numbers that may be missing inside a list, as when a point was deleted."""


class Item(NamedTuple):
    """The lines of one item, the number typed before it, and whether an empty line leads to the next one.

    ``is_loose`` says that some of its lines are not indented.
    """

    lines: list[Line]
    number: int | None
    is_apart: bool
    is_loose: bool


class Found(NamedTuple):
    """A list and the place behind it; a list of nothing but ``1.`` counts itself."""

    items: list[Item]
    end: int
    counts_itself: bool


def begins_list(lines: Sequence[Line], place: int, *, is_noted: bool, last: int | None = None) -> bool:
    """Whether a list begins here, where a star marks a footnote somewhere or not.

    ``last`` is the number of the last item before, from which another list may go on.
    """
    found = mark(lines[place])
    if found is None:
        return False
    if found.number is not None:
        is_next = found.number - 1 == last or _runs_on(found, _next_mark(lines, place))
        return is_next and _has_words(lines, place, found)
    if not found.rest.text:
        return _has_words(lines, place, found)
    if found.is_weak or (found.sign == "*" and is_noted):
        following = _next_mark(lines, place, is_near=found.is_weak)
        is_alone = following is None or following.number is not None
        return not is_alone or (found.sign == "*" and _is_beside_stars(lines, place))
    return True


def _has_words(lines: Sequence[Line], place: int, found: Mark) -> bool:
    """Whether words stand behind the mark, or on the next line, as they are pasted from a PDF."""
    if found.rest.text:
        return True
    following = lines[place + 1] if place + 1 < len(lines) else None
    if following is None or not following.text:
        return False
    return found.number is None or (mark(following) is None and following.text[0] not in _NO_WORDS)


def _runs_on(found: Mark, following: Mark | None) -> bool:
    if following is None or following.number is None or following.sign != found.sign:
        return False
    return following.number - 1 == found.number or following.number == found.number == 1


def _next_mark(lines: Sequence[Line], place: int, *, is_near: bool = False) -> Mark | None:
    """The mark of the next line beside this one that has one, unless a paragraph stands between them.

    ``is_near`` looks no further than the next empty line.

    Bullets between two numbers stand below the first, indented or not.
    """
    indent, is_apart, counts = lines[place].indent, False, lines[place].text[0].isdigit()
    for line in lines[place + 1 :]:
        if not line.text and is_near:
            return None
        if not line.text:
            is_apart = True
        elif line.indent < indent + STEP:
            found = mark(line)
            if (found is None and is_apart) or (found is not None and not (counts and found.number is None)):
                return found
            is_apart = False
    return None


def _is_beside_stars(lines: Sequence[Line], place: int) -> bool:
    """Whether another star begins a line as far to the left, with no empty line between."""
    for step in (-1, 1):
        at = place + step
        while 0 <= at < len(lines) and lines[at].text:
            found = mark(lines[at]) if abs(lines[at].indent - lines[place].indent) < STEP else None
            if found and found.sign == "*":
                return True
            at += step
    return False


def list_at(lines: Sequence[Line], place: int, begins_block: Callable[[int], bool], *, is_noted: bool) -> Found:
    """The list that begins at ``place``; ``begins_block`` says whether something else than a paragraph begins there."""
    items, indent, counts_itself = list[Item](), lines[place].indent, False
    found = mark(lines[place])
    while found is not None:
        start = place
        place, loose = _gathered(lines, start, indent, begins_block)
        following = mark(lines[place]) if place < len(lines) else None
        if not items:
            counts_itself = found.number == 1
        is_next = following is not None and _has_words(lines, place, following)
        is_next = (
            is_next
            and following is not None
            and _is_beside(lines, place, found, following, counts_itself=counts_itself)
        )
        counts_itself = counts_itself and (not is_next or following is None or following.number == 1)
        is_next = is_next and not (is_noted and _is_note(lines, (start, place), found, items))
        if loose and not is_next and not _stays(found, lines[loose], items):
            place = loose
        body = [found.rest, *(line.nearer(indent + STEP) for line in lines[start + 1 : place])]
        is_loose = any(line.text and line.indent < indent + STEP for line in lines[start + 1 : place])
        items.append(Item(body, found.number, is_next and lines[place - 1].text == "", is_loose))
        found = following if is_next else None
        indent = min(indent, lines[place].indent) if found else indent
    return Found(items, place, counts_itself)


def _gathered(lines: Sequence[Line], place: int, indent: int, begins_block: Callable[[int], bool]) -> tuple[int, int]:
    """Where an item ends, and where its last lines begin that are not indented, if it ends with such (else 0)."""
    loose = 0
    for at in range(place + 1, len(lines)):
        line = lines[at]
        if line.text and line.indent >= indent + STEP:
            loose = 0
        elif line.text:
            if lines[at - 1].text == "" or mark(line) or begins_block(at):
                return at, loose
            loose = loose or at
    return len(lines), loose


def _is_beside(lines: Sequence[Line], place: int, before: Mark, found: Mark, *, counts_itself: bool) -> bool:
    """Whether an item goes on with a list: any bullet, the next number, or a later one that runs on or is near."""
    if before.number is None or found.number is None:
        is_alike = before.sign == found.sign or lines[place - 1].text != ""
        return before.number is None and found.number is None and is_alike
    if before.sign != found.sign:
        return False
    step = found.number - before.number
    if step == 1 or (counts_itself and found.number == 1):
        return True
    is_near = step <= 1 + _LONGEST_GAP and lines[place - 1].text != ""
    return step > 1 and (is_near or _runs_on(found, _next_mark(lines, place)))


def _is_note(lines: Sequence[Line], item: tuple[int, int], before: Mark, items: Sequence[Item]) -> bool:
    """Whether a star below a list explains one in the list: another sign than its bullets, or alone and set apart.

    ``item`` is where the item above begins and where the star stands.
    """
    start, place = item
    if lines[place].text[0] != "*":
        return False
    has_gaps = any(item.is_apart for item in items) or any(
        not above.text and below.text for above, below in pairwise(lines[start:place])
    )
    is_apart = lines[place - 1].text == "" and not has_gaps
    return before.sign != "*" or (is_apart and len(items) > 0 and _next_mark(lines, place) is None)


def _stays(found: Mark, line: Line, items: Sequence[Item]) -> bool:
    """Whether lines below the last item that are not indented belong to it: it has no words, or its sentence goes on.

    So they do where a line below an item before was not indented either.
    """
    return not found.rest.text or line.text[:1].islower() or any(item.is_loose for item in items)
