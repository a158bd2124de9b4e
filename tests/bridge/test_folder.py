"""The folder with the finished site, replaced: links, users, permissions, and builds that end in the middle."""

import ctypes
import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.bridge.folder import heal, real
from plugins.bridge.output import OutputError
from tests.bridge.disk import closed, hidden, ordinary_user, replace_folder, site, small_files
from tests.workshop import tree

OLD, NEW = site(index_html=b"old", weg__index_html=b"old"), site(index_html=b"new")
AFTER = {"assets/main.0.css": b"x", "index.html": b"new"}


@pytest.fixture
def target(tmp_path: Path) -> Path:
    replace_folder(tmp_path / "output", OLD)
    return tmp_path / "output"


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """As on a system that can exchange two folders, and on one that cannot."""
    if request.param == "in two steps":
        monkeypatch.setattr(ctypes, "CDLL", lambda _: object())


@contextmanager
def umask(mask: int) -> Iterator[None]:
    before = os.umask(mask)
    try:
        yield
    finally:
        os.umask(before)


@pytest.mark.usefixtures("way")
def test_a_folder_is_replaced_as_a_whole_and_nothing_else_stays(target: Path) -> None:
    replace_folder(target, NEW)
    assert tree(target) == AFTER
    assert [each.name for each in target.parent.iterdir()] == ["output"]


@pytest.mark.parametrize("text", ["web", "./web/", "unter/../web", "web/."])
def test_a_link_stays_a_link_and_its_folder_is_replaced(target: Path, text: str) -> None:
    (target.parent / "unter").mkdir()
    (target.parent / "web").symlink_to("link")
    (target.parent / "link").symlink_to(target)
    replace_folder(real(f"{target.parent}/{text}"), NEW)
    assert (target.parent / "web").is_symlink()
    assert tree(target.parent / "web") == tree(target) == AFTER


def test_a_link_that_leads_nowhere_yet_gets_its_folder(tmp_path: Path) -> None:
    (tmp_path / "web").symlink_to("unter/output")
    replace_folder(real(tmp_path / "web"), NEW)
    assert tree(tmp_path / "unter/output") == AFTER


def test_a_link_that_leads_in_a_circle_is_an_error_with_its_path(tmp_path: Path) -> None:
    (tmp_path / "web").symlink_to("web")
    with pytest.raises(OSError, match="web"):
        replace_folder(real(tmp_path / "web"), NEW)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux exchanges two folders in one step")
def test_no_visitor_finds_nothing_while_the_folder_is_replaced(target: Path) -> None:
    missed, is_over = list[OSError](), threading.Event()

    def visit() -> None:
        while not is_over.is_set():
            try:
                (target / "index.html").stat()
            except OSError as error:
                missed.append(error)

    visitor = threading.Thread(target=visit)
    visitor.start()
    for _ in range(50):
        replace_folder(target, NEW)
    is_over.set()
    visitor.join()
    assert missed == []


@pytest.mark.parametrize("mask", [0o077, 0o027, 0o777, 0o000])
def test_everything_is_readable_by_the_server_whatever_the_umask(tmp_path: Path, mask: int) -> None:
    with umask(mask):
        replace_folder(tmp_path / "neu/unter/output", OLD)
    for each in (tmp_path / "neu").rglob("*"):
        assert oct(each.stat().st_mode & 0o7777) == (oct(0o755) if each.is_dir() else oct(0o644)), each
    assert oct((tmp_path / "neu").stat().st_mode & 0o7777) == oct(0o755)


@pytest.mark.usefixtures("way")
@pytest.mark.parametrize("left", [".output-alt", ".output-alt-abcd1234", ".output-neu-abcd1234"])
def test_what_nobody_can_delete_is_no_obstacle(left: str) -> None:
    with ordinary_user() as home:
        replace_folder(home / "output", OLD)
        closed(home / left)
        for _ in range(2):
            replace_folder(home / "output", NEW)
            assert tree(home / "output") == AFTER
            assert left in hidden(home)


def test_a_site_that_cannot_be_read_or_deleted_is_replaced_all_the_same() -> None:
    with ordinary_user() as home:
        replace_folder(home / "output", OLD)
        (home / "output/index.html").chmod(0)
        (home / "output/weg").chmod(0o555)
        replace_folder(home / "output", NEW)
        assert tree(home / "output") == AFTER


def test_the_folders_of_another_build_whose_name_begins_alike_are_left_alone(target: Path) -> None:
    theirs = [".output-neu-neu-abcd1234", ".output-neu-alt-abcd1234", ".output2-neu-abcd1234", ".output.lock.lock"]
    for name in theirs:
        (target.parent / name).mkdir()
    replace_folder(target, NEW)
    assert hidden(target.parent) == sorted(theirs)


@pytest.mark.parametrize("name", ["[a]", "Bürger öffentlich", "*", "-o", "a.b"])
def test_any_name_will_do_and_is_healed(tmp_path: Path, name: str) -> None:
    target = tmp_path / name
    replace_folder(target, OLD)
    (tmp_path / f".{name}-neu-abcd1234").mkdir()
    target.rename(tmp_path / f".{name}-alt-abcd1234")
    heal(target)
    assert [each.name for each in tmp_path.iterdir()] == [name]
    replace_folder(target, NEW)
    assert tree(target) == AFTER


def test_a_killed_build_is_healed_also_when_someone_has_made_the_folder_anew(target: Path) -> None:
    before = tree(target)
    target.rename(target.parent / ".output-alt-abcd1234")
    target.mkdir()
    heal(target)
    assert tree(target) == before
    assert hidden(target.parent) == []


@pytest.mark.usefixtures("way")
def test_a_full_disk_is_named_with_the_file_and_changes_nothing(target: Path) -> None:
    before = tree(target)
    with small_files(1000), pytest.raises(OSError, match="big") as error:
        replace_folder(target, [*NEW, *site(big=b"x" * 5000)])
    assert str(error.value.filename).endswith("/big")
    assert tree(target) == before
    assert hidden(target.parent) == []


@pytest.mark.parametrize("interruption", [KeyboardInterrupt, SystemExit])
@pytest.mark.parametrize("at", [1, 2])
def test_an_interruption_between_the_two_steps_leaves_a_whole_site(
    target: Path, monkeypatch: pytest.MonkeyPatch, interruption: type[BaseException], at: int
) -> None:
    before, rename, count = tree(target), Path.rename, iter(range(1, 99))

    def interrupted(self: Path, to: Path) -> Path:
        done = rename(self, to)
        if next(count) == at:
            raise interruption
        return done

    monkeypatch.setattr(ctypes, "CDLL", lambda _: object())
    monkeypatch.setattr(Path, "rename", interrupted)
    with pytest.raises(interruption):
        replace_folder(target, NEW)
    assert tree(target) == (before if at == 1 else AFTER)
    assert hidden(target.parent) == []


@pytest.mark.parametrize("foreign", ["steuer.txt", "unter/steuer.txt", ".versteckt"])
def test_a_folder_with_other_files_is_refused_and_left(tmp_path: Path, foreign: str) -> None:
    (tmp_path / "output" / foreign).parent.mkdir(parents=True)
    (tmp_path / "output" / foreign).write_bytes(b"wichtig")
    with pytest.raises(OutputError, match="nicht von hier stammen"):
        replace_folder(tmp_path / "output", NEW)
    assert tree(tmp_path / "output") == {foreign: b"wichtig"}
    assert hidden(tmp_path) == []
