"""Plain Pelican with its own content cache, in three settings."""

import os
from collections.abc import Callable, Mapping
from functools import cache, partial
from pathlib import Path

import pelican
import pelican.generators
import pelican.readers

from benchmarks.duel.folders import Changes, Files, tree
from benchmarks.duel.projects import Contestant, Project, in_a_process
from benchmarks.duel.state import Announcement, State, picture

_HERE = Path(__file__).parent / "sites/pelican"
_CACHED = ("CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true")
_UNCACHED = ("CACHE_CONTENT=false", "LOAD_CONTENT_CACHE=false")


class _Pelican:
    def __init__(self, home: Path, *, extra: tuple[str, ...]) -> None:
        self._home, self._extra, self.output = home, extra, home / "output"

    def build(self, state: State, changes: Changes | None) -> None:
        """As its command does it, in a process of its own."""
        del changes
        _build(self._home, state, (*_CACHED, *self._extra))

    def close(self) -> None:
        """Nothing runs."""


def _build(home: Path, state: State, settings: tuple[str, ...]) -> None:
    def run() -> int:
        os.environ["DUEL_CLOCK"] = state.now
        pelican.main(["content", "-s", "pelicanconf.py", "--fatal", "errors", "-e", *settings])
        return 0

    in_a_process(run, home)


def _clean(home: Path, state: State) -> Path:
    _build(home, state, _UNCACHED)
    return home / "output"


@cache
def _site() -> Files:
    return tree(_HERE)


def _files(state: State) -> Files:
    found = dict(_site())
    theme = "theme/templates/"
    found[f"{theme}base.html"] += b"<!-- %d -->" % state.layout
    found[f"{theme}footer.html"] += b"<!-- %d -->" % state.footer
    found["theme/static/css/main.css"] += b".touched { order: %d }" % state.style
    breaks = '"markdown.extensions.nl2br": {}' if state.rendering else ""
    markdown = f'{{"extension_configs": {{"markdown.extensions.extra": {{}}, {breaks}}}, "output_format": "html5"}}'
    settings = f"SITENAME = {state.town!r}\nPHONE = {state.phone!r}\nMARKDOWN = {markdown}\n"
    found["pelicanconf.py"] += settings.encode()
    found["content/bilder/rathaus.png"] = picture(state.picture)
    found["content/seiten/impressum.md"] = f"Title: Impressum\n\n{state.imprint}\n".encode()
    for each in state.announcements:
        place = f"content/meldungen/{each.folder}/{each.stem}.md"
        found[place] = _source(each, state).encode()
    return found


def _source(each: Announcement, state: State) -> str:
    head = f"Title: {each.title}\nDate: {each.at}\nCategory: {each.topic}\nSummary: {each.teaser}\n"
    if each.until:
        head += f"Until: {each.until}\n"
    if each.is_draft:
        head += "Status: draft\n"
    body = each.body.replace("(@bilder/", "({static}/bilder/")
    for other in state.announcements:
        body = body.replace(f"(@{other.stem})", f"({{filename}}/meldungen/{other.folder}/{other.stem}.md)")
    return f"{head}\n{body}"


def _way(*extra: str) -> Callable[[Path], Project]:
    return partial(_Pelican, extra=extra)


_WAYS: Mapping[str, Callable[[Path], Project]] = {
    "as its cache comes: `reader`, `mtime`": _way(),
    "`generator`, `mtime`": _way('CONTENT_CACHING_LAYER="generator"'),
    "`reader`, `sha256`, `DELETE_OUTPUT_DIRECTORY`": _way(
        'CHECK_MODIFIED_METHOD="sha256"', "DELETE_OUTPUT_DIRECTORY=true"
    ),
}
PELICAN = Contestant("Pelican", _files, _clean, _WAYS)
