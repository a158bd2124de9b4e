"""Which browser of this machine can be driven: Chromium, or one that is made of it."""

import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import chain
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
    """The path of the browser that is ``asked`` for by name or path, or of the first that there is; else ``None``.

    One from Ubuntu's snap comes last: it sees no other folders, and a program that drives it may wait in vain.
    """
    path = environment.get("PATH", os.defpath)
    if asked:
        return shutil.which(asked, path=path)
    on_path = filter(None, (shutil.which(name, path=path) for name in NAMES))
    elsewhere = (str(place) for place in places or known_places(environment) if place.is_file())
    confined = []
    for where in chain(on_path, elsewhere):
        if not _is_confined(where):
            return where
        confined.append(where)
    return next(iter(confined), None)


def _is_confined(browser: str) -> bool:
    """Whether it is one of snap, or the script that Debian's name for it is on Ubuntu."""
    if browser.startswith("/snap/"):
        return True
    with suppress(OSError), Path(browser).open("rb") as file:
        begin = file.read(4000)
        return begin.startswith(b"#!") and b"/snap/bin/" in begin
    return False


def known_places(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where Windows, macOS and Linux keep them when they are not on the path."""
    for programs in filter(None, map(environment.get, _PROGRAMS)):
        yield from (Path(programs, place) for place in _BELOW_PROGRAMS)
    for root in ("/", environment.get("HOME") or "/"):
        yield from (Path(root, f"Applications/{name}.app/Contents/MacOS/{name}") for name in _APPLICATIONS)
    yield from map(Path, _ELSEWHERE)
