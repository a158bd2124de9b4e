"""A village of a few announcements, with a theme and settings of its own, that is built here and built anew there."""

import hashlib
import importlib
import io
import os
import shutil
import sys
from collections.abc import Callable
from contextlib import chdir, redirect_stdout
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import pelicanconf
from plugins.bridge import code, stages, state, workers
from plugins.bridge.extent import Extent
from plugins.commands import channel, posted, site
from plugins.commands.building import build
from tests.incremental.looking import Tree, tree
from tests.incremental.running import Built, Hook, Running, begun
from tests.tools import ROOT

CLOCK = datetime(2026, 11, 23, 12)  # noqa: DTZ001 - the town knows its zone
_MOST_KNOWN = 60


@dataclass(frozen=True)
class Ways:
    """How a village is built, besides all that stands in its files; ``now`` and ``epoch`` set its clock."""

    now: str | None = CLOCK.isoformat()
    epoch: str | None = None
    extent: Extent = Extent.PLAIN
    address: str | None = None
    plugins: tuple[str, ...] = tuple(pelicanconf.PLUGINS)
    lines: str = ""
    version: str = ""


@dataclass
class Village:
    """A folder ``home`` that is a project: settings, content, theme, outputs and cache."""

    home: Path
    ways: Ways = field(default_factory=Ways)
    is_torn: bool = False
    """Whether a build was killed, so that the next one, even if it fails, finishes or takes back what was begun."""

    def __post_init__(self) -> None:
        self.content, self.theme, self.output = self.home / "content", self.home / "theme", self.home / "output"
        self.cache = self.home / ".cache"
        for folder in ("meldungen", "seiten", "bilder", "dokumente"):
            (self.content / folder).mkdir(parents=True)
        shutil.copytree(ROOT / "theme", self.theme)

    def go(self, **changes: object) -> None:
        """Be built in another way from now on."""
        self.ways = replace(self.ways, **changes)  # type: ignore[arg-type]

    def put(self, path: str, content: str | bytes) -> Path:
        """A file of the project; never written into the file that stands there, but a new one in its place."""
        file = self.home / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        file.write_bytes(content.encode() if isinstance(content, str) else content)
        return file

    def build(self, target: str = "output", content: str = "content", *, clean: bool = False) -> Built:
        """As ``invoke build`` does it."""
        return self.building(target, content, clean=clean).finished()

    def building(
        self, target: str = "output", content: str = "content", *, clean: bool = False, first: Hook | None = None
    ) -> Running:
        """A build that goes on beside this process; it begins with what is to happen ``first``."""
        place, extent, address = str(self.home / target), self.ways.extent, self.ways.address
        return self._begun(
            lambda now: build(content, place, now, extent=extent, address=address, clean=clean), first, target
        )

    def check(self) -> Built:
        """As ``invoke check`` does it."""
        return self._begun(lambda now: site.check("content", now)).finished()

    def asked(self, first: Hook | None = None) -> Running:
        """As ``invoke whatsapp`` does it, beside this process."""
        return self._begun(lambda now: channel.whatsapp("content", now, None, as_json=False), first)

    def whatsapp(self) -> Built:
        """As ``invoke whatsapp`` does it."""
        return self.asked().finished()

    def posted(self, stem: str) -> Built:
        """As ``invoke posted`` does it."""
        return self._begun(lambda now: posted.posted("content", now, stem)).finished()

    def from_nothing(self) -> tuple[Built, Tree]:
        """What a build into an empty folder says and makes, without a cache."""

        def made() -> tuple[Built, Tree]:
            built, anew = self.build("anew"), self.home / "anew"
            found = tree(anew) if built.is_done else {}
            shutil.rmtree(anew, ignore_errors=True)
            return built, found

        return self._known("build", made)

    def fresh(self, command: Callable[["Village"], Built]) -> Built:
        """What a command says without a cache."""
        return self._known(command.__name__, lambda: (command(self), {}))[0]

    def _known(self, what: str, make: Callable[[], tuple[Built, Tree]]) -> tuple[Built, Tree]:
        """The cache is put aside meanwhile, so that place and settings are the same; no village is built anew twice."""
        around = (what, str(self.home), tree(self.content), tree(self.theme), tree(self.home / "abseits"), self.ways)
        key = hashlib.sha256(repr(around).encode()).hexdigest()
        if key not in _KNOWN:
            aside = self.home / ".cache-aside"
            if self.cache.exists():
                self.cache.rename(aside)
            _KNOWN[key] = make()
            shutil.rmtree(self.cache, ignore_errors=True)
            if aside.exists():
                aside.rename(self.cache)
            while len(_KNOWN) > _MOST_KNOWN:
                del _KNOWN[next(iter(_KNOWN))]
        return _KNOWN[key]

    def warm_up(self) -> None:
        """Build in this process, without what starts threads, so that what a build has to import is there for all."""
        set_by_typst = {"plugins.paper", "plugins.feeds"}
        ways = replace(self.ways, plugins=tuple(name for name in self.ways.plugins if name not in set_by_typst))
        importlib.import_module("plugins.feeds.xml_feeds")
        self._write_settings(ways)
        with chdir(self.home), redirect_stdout(io.StringIO()):
            _set_up(ways)
            build("content", str(self.output), CLOCK, extent=Extent.PLAIN)

    def _begun(
        self, command: Callable[[datetime | None], int], first: Hook | None = None, target: str = "output"
    ) -> Running:
        at = datetime.fromisoformat(self.ways.now) if self.ways.now else None
        self._write_settings(self.ways)

        def work() -> int:
            os.chdir(self.home)
            _set_up(self.ways)
            if first:
                sys.addaudithook(first)
            return command(at)

        return begun(work, target)

    def _write_settings(self, ways: Ways) -> None:
        for name, text in _settings(ways).items():
            if not (self.home / name).is_file() or (self.home / name).read_text("utf-8") != text:
                self.put(name, text)


_KNOWN: dict[str, tuple[Built, Tree]] = {}


def _settings(ways: Ways) -> dict[str, str]:
    """Both files of settings: those of the project, but for what differs here."""
    ours = (ROOT / "pelicanconf.py").read_text("utf-8").replace("Path(__file__).parent", f"Path({str(ROOT)!r})")
    text = f"{ours}\nPLUGINS = {list(ways.plugins)!r}\n{ways.lines}\n"
    return {"pelicanconf.py": text, "publishconf.py": f"{text}IS_FULL = IS_PUBLISHING = True\n"}


def _set_up(ways: Ways) -> None:
    """In the process of a build: no slice takes part yet, the clock may stand around, the program may be an update."""
    for stage in (stages.offering, stages.making_outputs, stages.listing_outputs):
        for receiver in list(stage.receivers_for(None)):
            stage.disconnect(receiver)
    for name in ("SOURCE_DATE_EPOCH", "GITHUB_STEP_SUMMARY"):
        os.environ.pop(name, None)
    if ways.epoch:
        os.environ["SOURCE_DATE_EPOCH"] = ways.epoch
    known = code._program()  # noqa: SLF001 - what an update changes
    sys.version += ways.version
    code._program = lambda: known + ways.version  # type: ignore[assignment]  # noqa: SLF001
    workers.MANY = 5  # a village, too, is built by several processes
    state._TICK = 12_000_000  # noqa: SLF001 - no shorter than that of a kernel, and short for a test
