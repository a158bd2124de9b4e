"""Bundles joined to the one index that Pagefind's script reads: what it finds is what it would have found.

Pagefind's script could ask bundles side by side, but then each is searched as if it were alone (``docs/adr/0015``). So
they are put together as Pagefind's program does with all pages at once: pages are numbered through, and for each word
the pages of all bundles follow each other.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from .bundles import Bundle
from .file_format import array, closed, encoded, named, opened
from .words import Found, meta, read

_SIZE = 20_000
"""Pagefind's own: about so many places of words in a file."""

_Chunk = tuple[list[str], bytes]


def joined(bundles: Sequence[Bundle], fields: Sequence[str], prepared: Sequence[bytes]) -> dict[str, bytes]:
    """The files that tell of all pages, by path below Pagefind's folder, without the pages' own.

    ``bundles`` follow each other as their pages do in every order that Pagefind knows; ``prepared`` are their words.
    """
    metas = [meta(bundle) for bundle in bundles]
    starts = [0]
    for known in metas:
        starts.append(starts[-1] + len(known[1]))
    files: dict[str, bytes] = {}
    chunks = list(_chunks(_words(starts, [read(words) for words in prepared])))
    names = [_filed(files, "index", "pf_index", content) for _, content in chunks]
    ranges = [[*span, name] for span, name in zip(spans([words for words, _ in chunks]), names, strict=True)]
    filters = [
        [name, _filed(files, "filter", "pf_filter", encoded([name, values]))]
        for name, values in _filters(starts, bundles).items()
    ]
    orders = [[name, pages] for name, pages in _orders(starts, metas).items()]
    pages = [
        [name, *more]
        for names, known in zip(page_names(bundles), metas, strict=True)
        for name, (_, *more) in zip(names, known[1], strict=True)
    ]
    content = encoded([metas[-1][0], pages, ranges, filters, orders, list(fields)])
    files[f"pagefind.{named(content)}.pf_meta"] = closed(content)
    return files


def page_files(bundles: Sequence[Bundle]) -> Iterator[tuple[str, bytes]]:
    """The file of each page, by path below Pagefind's folder."""
    for bundle, names in zip(bundles, page_names(bundles), strict=True):
        for (own, *_), name in zip(meta(bundle)[1], names, strict=True):
            yield f"fragment/{name}.pf_fragment", bundle.files[f"fragment/{own}.pf_fragment"]


def page_names(bundles: Sequence[Bundle]) -> list[list[str]]:
    """What the file of each page is called: as in its bundle, or longer where another bundle has that name.

    Pagefind's names are so short that among 10,000 pages two would share one in one site of six.
    """
    taken: set[str] = set()
    return [[_free(name, taken) for name, *_ in meta(bundle)[1]] for bundle in bundles]


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "0"
    taken.add(name)
    return name


def _filed(files: dict[str, bytes], folder: str, ending: str, content: bytes) -> str:
    name = named(content)
    files[f"{folder}/{name}.{ending}"] = closed(content)
    return name


def _words(starts: Sequence[int], bundles: Sequence[Mapping[str, list[Found]]]) -> Iterator[tuple[str, int, bytes]]:
    """Each word in order, its size, and where it is found."""
    for word in sorted({word for known in bundles for word in known}):
        forms: dict[str, list[tuple[int, Found]]] = {}
        for start, known in zip(starts, bundles, strict=False):
            for found in known.get(word, ()):
                forms.setdefault(found.form, []).append((start, found))
        size = sum(found.size for parts in forms.values() for _, found in parts)
        plain = _pages(forms.pop("", ()))
        variants = array([array([encoded(form), _pages(parts)]) for form, parts in forms.items()])
        yield word, size, array([encoded(word), plain, variants])


def _pages(parts: Iterable[tuple[int, Found]]) -> bytes:
    """The pages of one spelling, each with its distance from the page before."""
    pages: list[bytes] = []
    count = last = 0
    for start, found in parts:
        pages.append(b"\x83" + encoded(start + found.first - last) + found.rest)
        count, last = count + found.pages, start + found.last
    return array(pages, length=count)


def _chunks(words: Iterable[tuple[str, int, bytes]]) -> Iterator[_Chunk]:
    """Files of words, with the words that they hold."""
    held: list[tuple[str, bytes]] = []
    size = 0
    for word, more, content in words:
        held.append((word, content))
        size += more
        if size >= _SIZE:
            yield _chunk(held)
            held, size = [], 0
    if held:
        yield _chunk(held)


def _chunk(held: Sequence[tuple[str, bytes]]) -> _Chunk:
    return [word for word, _ in held], array([array([content for _, content in held])])


def spans(chunks: Sequence[Sequence[str]]) -> list[list[str]]:
    """From which beginning of a word to which each file reaches: as short as tells it from its neighbour.

    >>> spans([["apple"], ["apricot", "banana"], ["peach"]])
    [['apple', 'apple'], ['apr', 'b'], ['p', 'peach']]
    """
    known = [[words[0], words[-1]] for words in chunks]
    for before, after in pairwise(known):
        length = sum(1 for _ in _alike(before[1], after[0])) + 1
        if before[1][:length] >= before[0]:
            before[1] = before[1][:length]
        after[0] = after[0][:length]
    return known


def _alike(one: str, other: str) -> Iterator[str]:
    for mine, yours in zip(one, other, strict=False):
        if mine != yours:
            return
        yield mine


def _filters(starts: Sequence[int], bundles: Sequence[Bundle]) -> dict[str, list[tuple[str, list[int]]]]:
    known: dict[str, dict[str, list[int]]] = {}
    for start, bundle in zip(starts, bundles, strict=False):
        for path, file in bundle.files.items():
            if path.startswith("filter/"):
                name, values = opened(file)
                for value, pages in values:
                    known.setdefault(name, {}).setdefault(value, []).extend(start + page for page in pages)
    return {name: sorted(values.items()) for name, values in sorted(known.items())}


def _orders(starts: Sequence[int], metas: Sequence[list[Any]]) -> dict[str, list[int]]:
    known: dict[str, list[int]] = {}
    for start, of_bundle in zip(starts, metas, strict=False):
        for name, pages in of_bundle[4]:
            known.setdefault(name, []).extend(start + page for page in pages)
    return known
