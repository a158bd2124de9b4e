"""A village of a few announcements, with a theme and settings of its own, that is built here and built anew there."""

import hashlib
import io
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, chdir, contextmanager, redirect_stdout
from datetime import datetime
from functools import cache
from pathlib import Path
from types import CodeType
from typing import NamedTuple

import pytest
from jinja2 import Environment

import pelicanconf
from plugins.bridge import code, run, stages, state
from plugins.bridge.extent import Extent
from plugins.commands import building
from plugins.commands.building import build
from tests.tools import ROOT

STAGES = (stages.offering, stages.making_outputs, stages.listing_outputs)
CLOCKS = ("2026-11-23T12:00", "2026-11-23T12:01", "2026-11-24T00:00", "2026-11-27T18:00", "2026-12-24T08:00")
_TOWN = """\
[stadt]
name = "Gemeinde Kleinau"
kurzname = "Kleinau"
adresse = "https://kleinau.example"
hauptseite = "https://www.kleinau.example"
zeitzone = "Europe/Berlin"
kennung = "tag:kleinau.example,2026"

[kanal]
name = "Gemeinde Kleinau"
link = "https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O"
tage = 30
zeichen = 300

[[themen]]
name = "Verkehr"
kuerzel = "verkehr"
emoji = "🚧"

[[ortsteile]]
name = "Oberau"
kuerzel = "oberau"

[kontakt]
name = "Gemeindebüro"
telefon = "04261 00000"
email = "buero@kleinau.example"
strasse = "Am Markt 1"
plz = "00000"
ort = "Kleinau"
"""


class Built(NamedTuple):
    """What came of a build: whether it ended well, and what it said."""

    is_done: bool
    text: str


class Village:
    """A folder ``home`` that is a project: settings, content, theme, outputs and cache."""

    def __init__(self, home: Path) -> None:
        self.home, self.content, self.theme = home, home / "content", home / "theme"
        self.output, self.cache = home / "output", home / ".cache"
        _compiled_once()
        self.now, self.plugins = CLOCKS[0], list(pelicanconf.PLUGINS)
        self.version = ""
        self._theme: dict[str, bytes] = {}
        self._known: dict[str, tuple[Built, dict[str, bytes | None]]] = {}
        for folder in ("meldungen", "seiten", "bilder", "dokumente"):
            (self.content / folder).mkdir(parents=True)
        shutil.copytree(ROOT / "theme", self.theme, ignore=shutil.ignore_patterns("papier"))
        self.town({})

    def town(self, changes: Mapping[str, str]) -> None:
        """Write the town's file, with other words for some."""
        text = _TOWN
        for old, new in changes.items():
            text = text.replace(old, new)
        self.put("content/stadt.toml", text)

    def put(self, path: str, content: str | bytes) -> Path:
        """A file of the project; never written into the file that stands there, which may be a link to ours."""
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        if path.startswith("theme/"):
            self._theme[path] = file.read_bytes()
        return file

    def build(self, target: Path | None = None, *, clean: bool = False) -> Built:
        """As ``invoke build`` does it."""
        return self._built(target or self.output, self.cache, clean=clean)

    def from_nothing(self) -> tuple[Built, dict[str, bytes | None]]:
        """What a build into an empty folder says and makes, without a cache."""
        state = (tree(self.content), self._theme, self.plugins, self.now, self.version)
        key = hashlib.sha256(repr(state).encode()).hexdigest()
        if key not in self._known:
            anew, cache = self.home / "anew", self.home / ".cache-anew"
            built = self._built(anew, cache)
            self._known[key] = (built, tree(anew) if built.is_done else {})
            for folder in (anew, cache):
                shutil.rmtree(folder, ignore_errors=True)
        return self._known[key]

    def _built(self, target: Path, cache: Path, *, clean: bool = False) -> Built:
        settings = {"THEME": str(self.theme), "CACHE_PATH": str(cache), "PLUGINS": self.plugins}
        lines = "".join(f"{key} = {value!r}\n" for key, value in settings.items())
        file, text = self.home / f"conf-{cache.name[1:]}.py", f"{_settings()}\n{lines}"
        if not file.is_file() or file.read_text("utf-8") != text:
            self.put(file.name, text)
        at = datetime.fromisoformat(self.now)
        with ExitStack() as stack:
            stack.enter_context(chdir(self.home))
            stack.enter_context(_connected(self.plugins))
            stack.enter_context(_patched(file.name, self.version))
            said = stack.enter_context(redirect_stdout(io.StringIO()))
            code = build("content", str(target), at, extent=Extent.PLAIN, clean=clean)
        return Built(code == 0, said.getvalue().replace(f"»{target.name}«", "»output«"))


@cache
def _compiled_once() -> None:
    """Let Jinja compile a text once in this process, whichever build asks for it: that takes most of a build's time.

    Nothing else goes into compiling: the text, the name, the place, how it is read, and the filters, which it may call.
    """
    compile_, known = Environment.compile, dict[object, CodeType]()

    def remembering(self: Environment, source: str, name: str | None = None, filename: str | None = None) -> CodeType:
        key = (source, name, filename, self.trim_blocks, self.lstrip_blocks, self.autoescape, *self.filters.items())
        if key not in known:
            known[key] = compile_(self, source, name, filename)
        return known[key]

    Environment.compile = remembering  # type: ignore[method-assign,assignment]


def _settings() -> str:
    return (ROOT / "pelicanconf.py").read_text("utf-8").replace("Path(__file__).parent", f"Path({str(ROOT)!r})")


@contextmanager
def _connected(plugins: list[str]) -> Iterator[None]:
    """Only these slices take part, though this process has met all of them."""
    taken = [
        (stage, receiver)
        for stage in STAGES
        for receiver in list(stage.receivers_for(None))
        if receiver.__module__ not in plugins
    ]
    for stage, receiver in taken:
        stage.disconnect(receiver)
    try:
        yield
    finally:
        for stage, receiver in taken:
            stage.connect(receiver)


@contextmanager
def _patched(settings: str, version: str) -> Iterator[None]:
    """With settings of a name, and as if the program had been updated."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (building, run):
            patch.setattr(module, "SETTINGS", settings)
        known = code._program()  # noqa: SLF001 - what an update changes
        patch.setattr(sys, "version", sys.version + version)
        patch.setattr(code, "_program", lambda: known + version)
        patch.setattr(state, "_TICK", 12_000_000)  # no shorter than that of a kernel, and short for a test
        yield


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every file with its bytes, and every folder; what is of no size or readable by nobody is there too."""
    return {
        file.relative_to(folder).as_posix(): None if file.is_dir() else file.read_bytes()
        for file in sorted(folder.rglob("*"))
    }
