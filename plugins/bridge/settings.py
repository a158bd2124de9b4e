"""The settings of a project as Pelican reads them, and what they order; Pelican itself is not needed for that."""

import importlib
import runpy
import sys
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from ..domain.announcement import Announcement
from ..domain.problems import ContentError, Problem
from .content_folder import Folder
from .environment import FILTERS, OPTIONS
from .folder import real
from .kept_templates import KeptTemplates
from .making import Order
from .output import shown
from .own_theme import together
from .state import seal
from .store import Store
from .templates import Templates

_WORTH_A_BAR = 200
_PLACES = ("PATH", "THEME", "OUTPUT_PATH", "CACHE_PATH")
_BRIDGE = __package__
_THEMES = "theme"

Settings = dict[str, Any]


def settings_of(
    file: str, content: str, output: str | None, now: datetime | None, more: Mapping[str, object]
) -> Settings:
    """The settings in a file, for other content, output, clock and extent. Raises ``ContentError`` and ``OSError``.

    As with Pelican, places are relative to the file.
    """
    if not Path(file).is_file():
        raise ContentError([Problem(path=file, text="Bitte im Hauptordner des Projekts aufrufen.")])
    if not Path(content).is_dir():
        raise ContentError([Problem(path=content, text="Diesen Ordner gibt es nicht.")])
    found = {name: value for name, value in runpy.run_path(file).items() if name.isupper()}
    home = Path(file).resolve().parent
    found |= {name: str(home / found[name]) for name in _PLACES}
    found |= {"PATH": str(Path(content).resolve()), "CONTENT_LABEL": content, "NOW": now, **more}
    if output is not None:
        found["OUTPUT_PATH"] = str(real(output))
    return found


def connect(settings: Mapping[str, Any]) -> None:
    """Let the slices take part that the settings name. Raises ``ImportError`` when there is no such slice."""
    for name in settings["PLUGINS"]:
        if name != _BRIDGE:
            importlib.import_module(name).register()


def order(settings: Mapping[str, Any]) -> Order:
    """What the settings order, with templates of the theme and no others. Raises ``ContentError``."""
    path, store, own = Path(settings["PATH"]), store_of(settings), _own_ways(settings)
    theme = together(Path(settings["THEME"]), own_theme(settings), Path(settings["CACHE_PATH"]) / _THEMES)
    options = {"bytecode_cache": KeptTemplates(store, own)} | settings["JINJA_ENVIRONMENT"]
    return Order(
        folder=Folder(path, settings.get("CONTENT_LABEL") or shown(path)),
        theme=theme,
        environment=Templates(theme, options, settings["JINJA_FILTERS"]),
        store=store,
        ways=own,
        now=settings.get("NOW"),
        address=settings.get("ADDRESS"),
        is_full=bool(settings.get("IS_FULL")),
        is_publishing=bool(settings.get("IS_PUBLISHING")),
        is_served=bool(settings.get("IS_SERVED")),
        held=settings.get("HELD", {}),
        progress=_progress,
    )


def own_theme(settings: Mapping[str, Any]) -> Path | None:
    """Where the town's own theme is, if the settings name one: beside the store, as Pelican knows no such place."""
    name = settings.get("OWN_THEME")
    return Path(settings["CACHE_PATH"]).parent / name if name else None


def _own_ways(settings: Mapping[str, Any]) -> str:
    """A digest of the settings and modules beside them, when they read templates in other ways than ours; or nothing.

    What a filter of its own does can only be told by the text that it stands in.
    """
    if settings["JINJA_ENVIRONMENT"] == OPTIONS and settings["JINJA_FILTERS"] == FILTERS:
        return ""
    return seal(b"\0".join(file.read_bytes() for file in sorted(Path().glob("*.py")))).hex()


def store_of(settings: Mapping[str, Any]) -> Store:
    """What earlier builds have kept."""
    return Store(Path(settings["CACHE_PATH"]), is_fresh=bool(settings.get("IS_CLEAN")))


def _progress(announcements: Iterable[Announcement]) -> Iterable[Announcement]:
    known = list(announcements)
    if len(known) < _WORTH_A_BAR or not (sys.stderr and sys.stderr.isatty()):
        return known
    from rich.console import Console  # noqa: PLC0415 - takes longer to import than an ordinary build takes
    from rich.progress import track  # noqa: PLC0415 - as above

    return track(known, "Meldungen", console=Console(stderr=True), transient=True)
