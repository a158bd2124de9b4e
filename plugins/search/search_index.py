"""The index that a browser searches without a server (Pagefind), made in bundles and joined.

What can be filtered stands in the theme: ``partials/article_search.html`` and the year in ``article.html`` say it of an
announcement, ``search.html`` offers it, ``search.js`` asks for it.
"""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from ..bridge.stages import Desk
from .bundles import Bundle
from .inside import Inside, Insight
from .joining import joined, page_files
from .lexicon import Lexicon, lexicon
from .pagefind import indexed, packed, unpacked
from .searchable import Page
from .words import meta, words

_ENTRY = "pagefind-entry.json"
_JOINED = ("index/", "filter/", "pagefind.de_")

_AT_ONCE = 2
"""Pagefind's programs that run beside each other, each on one core."""


def index_files(desk: Desk, parts: Sequence[Sequence[Page]]) -> Iterator[tuple[str, bytes]]:
    """Each file's path below Pagefind's folder, and its bytes; ``parts`` are pages that are indexed together.

    All is kept: the index of a part, since Pagefind takes long and writes the same index differently each time, which a
    server would send again; its words, prepared for joining; and what was joined.
    """
    if not parts:  # a new town has nothing to find yet, and Pagefind calls that an error
        return
    with ThreadPoolExecutor(_AT_ONCE) as pool:
        made = pool.map(partial(desk.kept, "suche", indexed), parts)
        bundles = [Bundle.of(unpacked(content)) for content in made]
    fields = sorted({name for bundle in bundles for name in meta(bundle)[5]})
    seeing = partial(_inside, desk, Insight(Lexicon(partial(desk.kept, "woerter", lexicon))))
    prepared = [desk.kept("suche", words, bundle, fields, tools=(seeing,)) for bundle in bundles]
    yield from unpacked(desk.kept("suche", _joined, bundles, fields, prepared)).items()
    yield from page_files(bundles)
    yield from ((path, content) for path, content in bundles[-1].files.items() if _is_program(path))


def _inside(desk: Desk, insight: Insight, text: str) -> Inside:
    """Kept for each text, so that an edit looks at its own words alone."""
    return desk.remembered("woerter", _seen, text, tools=(insight,))


def _seen(text: str, insight: Insight) -> Inside:
    return insight.inside(text)


def _joined(bundles: Sequence[Bundle], fields: Sequence[str], prepared: Sequence[bytes]) -> bytes:
    files = joined(bundles, fields, prepared)
    (path,) = (path for path in files if path.endswith(".pf_meta"))
    entries = [json.loads(bundle.files[_ENTRY]) for bundle in bundles]
    pages = sum(entry["languages"]["de"]["page_count"] for entry in entries)
    language = {**entries[-1]["languages"]["de"], "hash": path.split(".")[1], "page_count": pages}
    return packed({**files, _ENTRY: json.dumps({**entries[-1], "languages": {"de": language}}).encode()})


def _is_program(path: str) -> bool:
    """Whether a file reads the index; every bundle comes with the same."""
    return not path.startswith(("fragment/", *_JOINED, _ENTRY))
