"""What a disk and its users can do to a build: real users, permissions, limits and processes."""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.bridge.folder import heal, put, staged
from plugins.bridge.lock import locked
from plugins.bridge.output import Made
from tests.tools import ROOT

NOBODY = 65534


@contextmanager
def ordinary_user() -> Iterator[Path]:
    """A folder of a user whom permissions bind, who we are meanwhile."""
    home = Path(tempfile.mkdtemp(prefix="aktuelles-test-"))
    is_root, groups = os.geteuid() == 0, os.getgroups()
    if is_root:
        os.chown(home, NOBODY, NOBODY)
        os.setgroups([])
        os.setegid(NOBODY)
        os.seteuid(NOBODY)
    try:
        yield home
    finally:
        if is_root:
            os.seteuid(0)
            os.setegid(0)
            os.setgroups(groups)
        for folder in (home, *home.rglob("*/")):
            folder.chmod(0o755)
        shutil.rmtree(home)


def closed(folder: Path) -> None:
    """Fill the folder with what nobody but root can delete, change or, in part, read."""
    (folder / "unter").mkdir(parents=True)
    (folder / "unter/datei").write_text("fremd", encoding="utf-8")
    for each in (folder / "unter", folder):
        each.chmod(0o555)


@contextmanager
def small_files(size: int) -> Iterator[None]:
    """Writing more than ``size`` bytes into a file fails, as on a full disk: with an error that names no file."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


@contextmanager
def being_built(target: Path) -> Iterator[subprocess.Popen[str]]:
    """Another process holds the lock of the folder, until its input ends or it is killed."""
    code = (
        "import sys; from pathlib import Path; from plugins.bridge.lock import locked\n"
        "with locked(Path(sys.argv[1])): print('ready', flush=True); sys.stdin.read()"
    )
    line = [sys.executable, "-c", code, str(target)]
    with subprocess.Popen(line, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "ready\n"
        yield process
        process.kill()


def site(**files: bytes) -> list[Made]:
    """The outputs of a small site; in the names ``__`` is a slash and ``_`` a dot."""
    named = {name.replace("__", "/").replace("_", "."): content for name, content in files.items()}
    return [Made("assets/main.0.css", b"x"), *(Made(name, content) for name, content in named.items())]


def hidden(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir() if each.name.startswith("."))


def replace_folder(target: Path, outputs: Sequence[Made]) -> None:
    """A build of these files that knows nothing of earlier ones; ``target`` is ``real``."""
    with locked(target):
        heal(target)
        with staged(target) as stage:
            stage.write(outputs)
            put(stage, target, [output.path for output in outputs])


@contextmanager
def small_disk(folder: Path, size: int) -> Iterator[None]:
    """The folder, which is made, is a disk of so many bytes; only root may do that, so the test skips for others."""
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(folder)],  # noqa: S607 - of the system
        capture_output=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip("Only root may mount a small disk; that disks are full is also tested without.")
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)  # noqa: S607 - as above


def room(folder: Path) -> int:
    """Bytes that are left on a folder's disk."""
    return shutil.disk_usage(folder).free
