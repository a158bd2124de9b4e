"""The words of a bundle, prepared so that many bundles are joined quickly."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, pairwise
from typing import Any, NamedTuple

from .bundles import Bundle
from .file_format import decoded, encoded, items, opened, text
from .inside import Inside

_Places = Sequence[int]
_Pages = list[tuple[int, _Places, _Places]]

FAINT, _MOST = 1, 3
"""How much a word inside another counts, where Pagefind gives one that stands alone 24, and how often on a page: so
pages that have it as a word of its own come first."""


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


def words(bundle: Bundle, fields: Sequence[str], inside: Callable[[str], Inside]) -> bytes:
    """For each word, all that was found; ``fields`` are the names of what is known of pages, in the joined order.

    ``inside`` tells which words stand inside those of a text.
    """
    order = [fields.index(name) for name in meta(bundle)[5]]
    hidden = _hidden(inside(content) for content in texts(bundle))
    known: dict[str, list[Found]] = {}
    for word, pages, variants in _indexed(bundle, hidden):
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


def texts(bundle: Bundle) -> Iterator[str]:
    """What each page says, in the order of the pages."""
    for name, *_ in meta(bundle)[1]:
        yield text(bundle.files[f"fragment/{name}.pf_fragment"])


def _hidden(pages: Iterable[Inside]) -> dict[str, dict[int, list[int]]]:
    """For each word, on which pages it stands inside others, and where."""
    hidden: dict[str, dict[int, list[int]]] = {}
    for number, page in enumerate(pages):
        for word, places in page.items():
            hidden.setdefault(word, {})[number] = places
    return hidden


def _indexed(bundle: Bundle, hidden: dict[str, dict[int, list[int]]]) -> Iterator[tuple[str, _Pages, Any]]:
    """Each word that Pagefind found, then each that stands only inside others."""
    for path, file in bundle.files.items():
        if path.startswith("index/"):
            for word, pages, variants in opened(file)[0]:
                yield word, _joined(pages, hidden.pop(word, {})), variants
    for word, places in hidden.items():
        yield word, _joined([], places), []


def _joined(pages: _Pages, hidden: Mapping[int, list[int]]) -> _Pages:
    """Pages with more places, which are written behind their weight, each as the distance from the one before."""
    if not hidden:
        return pages
    numbers = accumulate(step for step, *_ in pages)
    known = {number: (places, in_fields) for number, (_, places, in_fields) in zip(numbers, pages, strict=True)}
    for number, places in hidden.items():
        before, in_fields = known.get(number, ((), ()))
        steps = (place - last for last, place in pairwise([0, *places[:_MOST]]))
        known[number] = ([*before, -1 - FAINT, *steps], in_fields)
    return [(number - last, *known[number]) for last, number in pairwise([0, *sorted(known)])]


def _found(form: str, pages: _Pages, order: Sequence[int]) -> Found:
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
