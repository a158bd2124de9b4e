"""A folder that cannot be renamed, here because what it stands in is not ours."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from plugins.bridge import in_place
from plugins.bridge.folder import heal
from plugins.bridge.output import Made
from tests.bridge.disk import hidden, ordinary_user, replace_folder, site, small_files
from tests.tools import ROOT
from tests.workshop import Workshop, tree

OLD = site(index_html=b"old", weg__a__index_html=b"old", a=b"file", b__c=b"folder", bild_jpg=b"old")
NEW = site(index_html=b"new", neu__index_html=b"new", a__b=b"folder", b=b"file", bild_jpg=b"new", neu_jpg=b"new")


def files(outputs: list[Made]) -> dict[str, bytes]:
    return {output.path: output.content for output in sorted(outputs, key=lambda output: output.path)}


@pytest.fixture
def target() -> Iterator[Path]:
    """Holds the old site; its parent is closed."""
    with ordinary_user() as home:
        (home / "output").mkdir()
        home.chmod(0o555)
        replace_folder(home / "output", OLD)
        yield home / "output"


def test_the_whole_site_is_put_into_it(target: Path) -> None:
    assert tree(target) == files(OLD)
    inode = target.stat().st_ino
    replace_folder(target, NEW)
    assert tree(target) == files(NEW)
    assert target.stat().st_ino == inode
    assert not (target / "weg").exists()
    assert hidden(target) == []


def test_it_and_all_in_it_can_be_read_by_the_server(target: Path) -> None:
    for each in (target / "b", target):
        each.chmod(0o700)
    before = os.umask(0o077)
    try:
        replace_folder(target, OLD)
    finally:
        os.umask(before)
    assert oct(target.stat().st_mode)[-3:] == "755"
    for each in target.rglob("*"):
        assert oct(each.stat().st_mode)[-3:] == ("755" if each.is_dir() else "644"), each


def test_unchanged_files_keep_their_time(target: Path) -> None:
    os.utime(target / "assets/main.0.css", (1_600_000_000, 1_600_000_000))
    replace_folder(target, NEW)
    assert (target / "assets/main.0.css").stat().st_mtime == 1_600_000_000


def test_what_the_file_system_puts_there_is_no_foreign_file_and_stays(target: Path) -> None:
    shutil.rmtree(target / "assets")
    for each in tree(target):
        (target / each).unlink()
    for folder in sorted(target.rglob("*/"), reverse=True):
        folder.rmdir()
    (target / "lost+found").mkdir(mode=0o700)
    replace_folder(target, NEW)
    replace_folder(target, NEW)
    assert tree(target) == files(NEW)
    assert (target / "lost+found").is_dir()


def test_links_in_it_are_replaced_and_not_followed(target: Path) -> None:
    with ordinary_user() as elsewhere:
        (elsewhere / "index.html").write_bytes(b"theirs")
        (target / "neu").symlink_to(elsewhere)
        (target / "dangling").symlink_to(elsewhere / "nothing")
        replace_folder(target, NEW)
        assert tree(elsewhere) == {"index.html": b"theirs"}
    assert tree(target) == files(NEW)


@pytest.mark.parametrize("path", ["", "weg", "weg/a", "b"])
def test_a_folder_that_cannot_be_written_is_named_before_anything_changes(target: Path, path: str) -> None:
    before = tree(target)
    (target / path).chmod(0o555)
    with pytest.raises(PermissionError, match=str(target / path)):
        replace_folder(target, NEW)
    assert tree(target) == before


def test_a_full_disk_changes_nothing(target: Path) -> None:
    before = tree(target)
    with small_files(1000), pytest.raises(OSError, match="big"):
        replace_folder(target, [*NEW, *site(big=b"x" * 5000)])
    assert tree(target) == before


class KilledError(BaseException):
    """As if the process ended here: nothing below catches it."""


def after_each_step(monkeypatch: pytest.MonkeyPatch, look: Callable[[], None]) -> None:
    """Call ``look`` whenever a file has been moved or deleted."""
    for name in ("replace", "unlink", "rename"):
        original = getattr(Path, name)

        def step(self: Path, *args: Any, original: Callable[..., object] = original, **more: Any) -> object:  # noqa: ANN401
            done = original(self, *args, **more)
            look()
            return done

        monkeypatch.setattr(Path, name, step)


@pytest.mark.parametrize("ending", [KilledError, OSError, KeyboardInterrupt])
def test_what_ended_in_the_middle_is_finished_or_taken_back(
    target: Path, monkeypatch: pytest.MonkeyPatch, ending: type[BaseException]
) -> None:
    seen = set[bool]()
    for last in range(1, 25):
        replace_folder(target, OLD)
        left = iter([False] * (last - 1) + [True])

        def look(left: Iterator[bool] = left) -> None:
            if next(left, False):
                raise ending

        with monkeypatch.context() as patched:
            after_each_step(patched, look)
            with suppress(ending):
                stage = in_place.new_stage(target)
                stage.write(NEW)
                in_place.publish(target, stage, list(files(NEW)))
        heal(target)
        assert tree(target) in (files(OLD), files(NEW))
        assert hidden(target) == []
        seen.add(tree(target) == files(NEW))
    assert True in seen


def test_no_page_ever_stands_without_what_it_shows(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each page here names the files that it shows or links to."""
    before = [Made("index.html", b"alt/index.html"), Made("alt/index.html", b"alt.jpg"), Made("alt.jpg", b"")]
    after = [Made("index.html", b"neu/index.html"), Made("neu/index.html", b"a.jpg"), Made("a.jpg", b"")]
    replace_folder(target, [*site(), *before])
    steps = list[str]()

    def look() -> None:
        pages = [page for page in target.rglob("*.html") if in_place.STARTED not in str(page)]
        steps.extend(page.read_text("utf-8") for page in pages)
        assert all((target / page.read_text("utf-8")).exists() for page in pages)

    with monkeypatch.context() as patched:
        after_each_step(patched, look)
        replace_folder(target, [*site(), *after])
    assert {"alt/index.html", "neu/index.html"} <= set(steps)


def test_a_mount_point_is_filled(workshop: Workshop, tmp_path: Path) -> None:
    workshop.announce("2026-11-20-gut")
    workshop.build()
    expected = tree(workshop.output)
    unshare = ["unshare", "--mount", *([] if os.geteuid() == 0 else ["--user", "--map-root-user"])]
    mount = 'mkdir "$0/mnt" && mount -t tmpfs tmpfs "$0/mnt"'
    if (
        not shutil.which("unshare")
        or subprocess.run([*unshare, "sh", "-c", mount, str(tmp_path)], check=False).returncode
    ):
        pytest.skip("mounting is not allowed here; that such a folder is filled in place is tested by the tests above")
    build = '"$1" -m invoke build --content "$0/content" --now 2026-11-23T12:00 --output "$0/mnt"'
    script = f'set -e; mount -t tmpfs tmpfs "$0/mnt"; {build}; {build}; cp -R "$0/mnt/." "$0/copy"'
    line = [*unshare, "sh", "-c", script, str(tmp_path), sys.executable]
    run = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert tree(tmp_path / "copy") == expected
    assert hidden(tmp_path) == []
