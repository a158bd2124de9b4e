"""Which browser of this machine can be driven: Chromium, or one that is made of it."""

import os
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path

NAMES = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "brave-browser",
)
_BELOW_PROGRAMS = (
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
)
_PROGRAMS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
_APPLICATIONS = ("Google Chrome", "Chromium", "Microsoft Edge")
_ELSEWHERE = ("/usr/lib/chromium/chromium", "/opt/google/chrome/chrome", "/opt/microsoft/msedge/msedge")


def found(asked: str | None, environment: Mapping[str, str], places: Iterator[Path] | None = None) -> str | None:
    """The path of the browser that is ``asked`` for by name or path, or of the first that there is; else ``None``."""
    path = environment.get("PATH", os.defpath)
    for name in (asked,) if asked else NAMES:
        if where := shutil.which(name, path=path):
            return where
    if asked:
        return None
    return next((str(place) for place in places or known_places(environment) if place.is_file()), None)


def known_places(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where Windows, macOS and Linux keep them when they are not on the path."""
    for programs in filter(None, map(environment.get, _PROGRAMS)):
        yield from (Path(programs, place) for place in _BELOW_PROGRAMS)
    for root in ("/", environment.get("HOME") or "/"):
        yield from (Path(root, f"Applications/{name}.app/Contents/MacOS/{name}") for name in _APPLICATIONS)
    yield from map(Path, _ELSEWHERE)
