"""``invoke serve``: the site in a browser on this machine, anew after each save."""

import os
import sys
import threading
import time
import webbrowser
from datetime import datetime
from pathlib import Path

from ..bridge.extent import SETTINGS
from ..bridge.making import Order
from ..bridge.settings import connect, order, settings_of
from ..domain.problems import ContentError, Problem, visible
from ..preview.current import Current, State
from ..preview.server import Server
from ..preview.watching import saved
from .arguments import unusable

_ENDED = "Vorschau beendet."


def serve(content: str, now: datetime | None, port: int, *, is_asking: bool = False, is_quiet: bool = False) -> int:
    """Show the site until Ctrl-C; the exit code. ``is_quiet`` opens no browser, ``is_asking`` as in ``saved``."""
    try:
        settings = settings_of(SETTINGS, content, None, now, {"IS_FULL": True})
        connect(settings)
        asked = order(settings)
    except ContentError as error:
        return unusable(error)
    try:
        return _served(asked, port, is_asking=is_asking, is_quiet=is_quiet)
    except KeyboardInterrupt:
        print(f"\n{_ENDED}")
        return 0


def _served(asked: Order, port: int, *, is_asking: bool, is_quiet: bool) -> int:
    changes = saved([asked.folder.path, asked.theme], is_asking=is_asking)
    next(changes)  # from now on nothing is missed
    current = Current(asked)
    said = _say(current.refresh(), ())
    try:
        server = Server(current, port)
    except OSError:
        print(f"Die Ports ab {port} sind alle belegt. Bitte mit »--port« einen anderen nennen.")
        return 1
    with server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"Vorschau: {server.address}  (beenden mit Strg+C)", flush=True)
        if not is_quiet and _has_screen():
            webbrowser.open(server.address)
        for paths in changes:
            if paths or current.is_outdated():
                began = time.monotonic()
                state = current.refresh(paths)
                _tell(asked, paths, time.monotonic() - began)
                said = _say(state, said)
    print(_ENDED)
    return 0


def _tell(asked: Order, paths: frozenset[Path], took: float) -> None:
    if not paths:
        return
    there = [path for path in paths if path.is_file()]  # editors write elsewhere first, and put that in its place
    names = sorted(asked.folder.shown(path) for path in there or paths)
    more = f" und {len(names) - 1} weitere" if len(names) > 1 else ""
    seconds = f"{took:.1f}".replace(".", ",")
    print(visible(f"Gespeichert: {names[0]}{more} ({seconds} s)"), flush=True)


def _say(state: State, before: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """What is wrong, when that is news; what is wrong now."""
    if state.faults != before:
        for fault in state.faults:
            print(fault)
        if state.faults:
            print("Die Vorschau zeigt so lange den letzten guten Stand." if state.is_whole else "Bitte zuerst beheben.")
        else:
            print("Alles ist wieder in Ordnung.")
        sys.stdout.flush()
    return state.faults


def _has_screen() -> bool:
    """Whether somebody sits at this machine, before a browser."""
    if not (sys.stdout and sys.stdout.isatty()) or "SSH_CONNECTION" in os.environ:
        return False
    return os.name == "nt" or sys.platform == "darwin" or bool({"DISPLAY", "WAYLAND_DISPLAY"} & os.environ.keys())
