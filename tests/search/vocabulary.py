"""The words of ``vocabulary.toml`` as a site, asked through Pagefind's own script in a browser."""

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from plugins.bridge.store import Store
from plugins.search.search_index import index_files
from plugins.search.searchable import Page
from tests.building import a_build
from tests.server import running_nginx

_KNOWN: dict[str, Any] = tomllib.loads((Path(__file__).parent / "vocabulary.toml").read_text("utf-8"))
_ASKING = """async queries => {
    const pagefind = await import("/pagefind/pagefind.js");
    const found = {};
    for (const query of queries) {
        const { results } = await pagefind.search(query);
        const pages = await Promise.all(results.map(result => result.data()));
        found[query] = pages.map(page => page.url);
    }
    return found;
}"""


class Question(NamedTuple):
    """A query, a word that stands alone on its page, and whether it is to be found."""

    section: str
    query: str
    word: str
    expected: bool


def questions() -> Iterator[Question]:
    """All that the collected words ask."""
    other = _KNOWN["other"]
    sections = {f"compounds: {group['about']}": group["words"] for group in _KNOWN["compounds"]}
    sections |= {name: other[name] for name in other if isinstance(other[name][0], dict)}
    for section, entries in sections.items():
        for entry in entries:
            for key, expected in (("found_by", True), ("not_by", False)):
                yield from (Question(section, query, entry["word"], expected) for query in entry.get(key, ()))
    for section in ("spellings", "inflections", "apart"):
        for group in other[section]:
            pairs = [(query, word) for query in group for word in group if query != word]
            yield from (Question(section, query, word, section != "apart") for query, word in pairs)


def answers(asked: Iterable[Question], browser: Browser, home: Path) -> dict[Question, bool]:
    """Whether each question finds its word, in one index of all of them."""
    asked = list(asked)
    words = {word: f"meldungen/{number}/index.html" for number, word in enumerate(sorted({q.word for q in asked}))}
    contents = {
        path: f"<html><body><div data-pagefind-body><p>{word}</p></div></main></body></html>".encode()
        for word, path in words.items()
    }
    contents = {path: html.replace(b"<body>", b"<body><main>") for path, html in contents.items()}
    parts = [[Page(path, path, contents) for path in contents]]
    for path, content in index_files(a_build(store=Store(home / "store")), parts):
        file = home / "site/pagefind" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
    search = home / "site/suche/index.html"
    search.parent.mkdir()
    search.write_text("<!doctype html><title>Suche</title>")
    (home / "nginx").mkdir()
    with running_nginx(home / "site", home / "nginx") as address, browser.new_context(base_url=address) as context:
        page = context.new_page()
        page.goto("/suche/")
        found = page.evaluate(_ASKING, sorted({question.query for question in asked}))
    return {q: f"/{words[q.word].removesuffix('index.html')}" in found[q.query] for q in asked}


def tally(found: dict[Question, bool]) -> dict[str, tuple[int, int, int, int]]:
    """For each section: found, of how many to be found; wrongly found, of how many not to be found."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for question, is_found in found.items():
        at = 0 if question.expected else 2
        counts[question.section][at] += is_found
        counts[question.section][at + 1] += 1
    return {section: (a, b, c, d) for section, (a, b, c, d) in counts.items()}
