"""What is said of a command's processor time and memory, children included."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.measure import Failed, end, measured

HELD = 64 * 2**20
FORKED = f"""
import os
held = b"x" * {HELD}
child = os.fork()
if not child:
    {{own}}
    for _ in range(6):  # long enough to be looked at on a busy machine
        sum(range(10**7))
    os._exit(0)
os.waitpid(child, 0)
"""


def python(code: str) -> list[str]:
    return [sys.executable, "-S", "-c", code]


def test_what_forked_processes_share_counts_once_and_what_each_has_of_its_own_is_added(tmp_path: Path) -> None:
    shared = measured(python(FORKED.format(own="pass")), tmp_path)
    both = measured(python(FORKED.format(own=f'own = b"y" * {HELD}')), tmp_path)
    assert 60 < shared.memory < 110
    assert both.memory > shared.memory + 50


def test_the_memory_of_whoever_measures_does_not_count(tmp_path: Path) -> None:
    held = b"x" * (256 * 2**20)
    assert measured(python("sum(range(10**7))"), tmp_path).memory < 100 < len(held) / 2**20


def test_the_work_of_children_counts(tmp_path: Path) -> None:
    alone = measured(python("pass"), tmp_path)
    assert measured(python(FORKED.format(own="sum(range(10**7))")), tmp_path).cpu > alone.cpu


def test_python_may_keep_what_it_compiled(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    measured(python("import os, sys; sys.exit('PYTHONDONTWRITEBYTECODE' in os.environ)"), tmp_path)


def test_a_command_that_fails_says_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(Failed, match=r"ended with 3 after .*: no town here"):
        measured(python("import sys; print('no town here', flush=True); sys.exit(3)"), tmp_path)


def test_a_command_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="ended with -9"):
        measured(python("import signal; signal.pause()"), tmp_path, limit=0.1)


def test_what_is_ended_is_ended_with_its_children() -> None:
    """Nobody is left who could write."""
    waiting = "import os, signal; os.fork() or print('started', flush=True); signal.pause()"
    with subprocess.Popen(python(waiting), stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"started\n"
        end(process.pid)
        assert process.stdout.read() == b""
    assert process.returncode == -signal.SIGKILL
