"""The words of a bundle, prepared so that many bundles are joined quickly."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from .bundles import Bundle
from .file_format import decoded, encoded, items, opened

_Places = Sequence[int]


class Found(NamedTuple):
    """Where a bundle has one spelling of a word; ``form`` is empty when it has no accents.

    Pages are counted from the start of the bundle and written as the distance from the page before. So only the first
    of them depends on what other bundles hold: its number is ``first``, and all that follows it is encoded in ``rest``.
    ``size`` counts as Pagefind does for the size of a file.
    """

    form: str
    size: int
    pages: int
    first: int
    last: int
    rest: bytes


def words(bundle: Bundle, fields: Sequence[str]) -> bytes:
    """For each word, all that was found; ``fields`` are the names of what is known of pages, in the joined order."""
    order = [fields.index(name) for name in meta(bundle)[5]]
    known: dict[str, list[Found]] = {}
    for path, file in bundle.files.items():
        if path.startswith("index/"):
            for word, pages, variants in opened(file)[0]:
                forms = [("", pages), *variants]
                known[word] = [_found(form, places, order) for form, places in forms if places]
    return encoded(known)


def read(prepared: bytes) -> dict[str, list[Found]]:
    """What ``words`` has written."""
    return {word: [Found(*found) for found in forms] for word, forms in decoded(prepared).items()}


def meta(bundle: Bundle) -> list[Any]:
    """Version, pages, files of words, of filters, orders, names of fields."""
    (file,) = (content for path, content in bundle.files.items() if path.endswith(".pf_meta"))
    known: list[Any] = opened(file)
    return known


def _found(form: str, pages: list[tuple[int, _Places, _Places]], order: Sequence[int]) -> Found:
    renumbered = [(step, places, _renumbered(in_fields, order)) for step, places, in_fields in pages]
    first, *following = renumbered
    return Found(
        form,
        size=sum(len(places) + 1 for _, places, _ in pages),
        pages=len(pages),
        first=first[0],
        last=sum(step for step, *_ in pages),
        rest=items(first[1:]) + items(following),
    )


def _renumbered(places: _Places, order: Sequence[int]) -> _Places:
    """Places in fields; a negative number begins those in the field of that number, counted from -1."""
    return [place if place >= 0 else -1 - order[-1 - place] for place in places]
