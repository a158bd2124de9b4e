"""The editor that somebody has set for files of text (``VISUAL``, ``EDITOR``)."""

import os
import shlex
import signal
import subprocess
from pathlib import Path

from ..bridge.disk import why


def opened(file: Path) -> str:
    """Open the file and wait until it is closed; a German sentence when that fails, empty otherwise or without one."""
    name = next((name for name in ("VISUAL", "EDITOR") if os.environ.get(name, "").strip()), None)
    if name is None:
        return ""
    command = os.environ[name]
    # Ctrl-C is the editor's while it is open; a handler of ours is not inherited, as ignoring the signal would be.
    before = signal.signal(signal.SIGINT, lambda *_: None)
    try:
        ended = subprocess.run([*_words(command), str(file)], check=False)  # noqa: S603 - the person's own editor
    except (OSError, ValueError) as error:
        reason = why(error) if isinstance(error, OSError) else "die Anführungszeichen gehen nicht auf"
        return f"Der Editor »{command}« ({name}) lässt sich nicht öffnen: {reason}. Bitte die Datei selbst öffnen."
    finally:
        signal.signal(signal.SIGINT, before)
    if ended.returncode:
        return f"Der Editor »{command}« ({name}) endete mit einem Fehler. Die Datei ist trotzdem geschrieben."
    return ""


def _words(command: str) -> list[str]:
    """Program and arguments (``code --wait``); on Windows, a backslash is a part of a path."""
    if os.name != "nt":
        return shlex.split(command)
    return [word.strip('"') for word in shlex.split(command, posix=False)]
