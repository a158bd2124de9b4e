"""What a contestant is: a format for the state, a build from nothing, and one or more ways to build again."""

import os
import sys
import traceback
import warnings
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple, Protocol

from benchmarks.duel.folders import Changes, Files
from benchmarks.duel.state import State


class Project(Protocol):
    """One folder with sources of a site, built again and again in one way."""

    output: Path

    def build(self, state: State, changes: Changes | None) -> None:
        """Build what has been laid; without changes, for the first time."""

    def close(self) -> None:
        """End what still runs."""


class Contestant(NamedTuple):
    """A generator with its ways of building again; ``clean`` builds what lies in a folder, and says where."""

    name: str
    files: Callable[[State], Files]
    clean: Callable[[Path, State], Path]
    ways: Mapping[str, Callable[[Path], Project]]


def in_a_process(call: Callable[[], int], folder: Path) -> None:
    """Run a command in a process of its own that need not import first, in a folder; what it said counts if it fails.

    Raises ``RuntimeError``.
    """
    log = folder / "said.txt"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside a thread, which stays here
        child = os.fork()
    if child == 0:
        code = 1
        try:
            os.chdir(folder)
            said = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(said, 1)
            os.dup2(said, 2)
            code = call()
        except SystemExit as end:
            code = int(end.code or 0)
        except BaseException:  # noqa: BLE001 - this process ends here, whatever happens
            traceback.print_exc()
        finally:
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(code)
    _, status = os.waitpid(child, 0)
    if status:
        raise RuntimeError(f"{folder}: {log.read_text('utf-8', errors='replace')}")
