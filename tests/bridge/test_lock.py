import os
from pathlib import Path

import pytest

from plugins.bridge.lock import locked
from plugins.bridge.output import OutputError
from tests.bridge.disk import being_built, hidden, ordinary_user


@pytest.fixture
def target(tmp_path: Path) -> Path:
    return tmp_path / "output"


def test_a_second_build_does_not_wait_for_ever_and_says_who_builds(target: Path) -> None:
    with (
        being_built(target) as other,
        pytest.raises(OutputError, match=rf"\(Prozess {other.pid}, seit \d{{4}}-"),
        locked(target, patience=0),
    ):
        pass


def test_a_second_build_goes_on_when_the_first_has_ended(target: Path) -> None:
    with being_built(target) as other:
        assert other.stdin is not None
        other.stdin.close()
        with locked(target):
            assert other.wait() == 0


def test_a_killed_build_locks_nobody_out(target: Path) -> None:
    with being_built(target) as other:
        other.kill()
        other.wait()
        assert hidden(target.parent) == [".output.lock"]
        with locked(target, patience=0):
            pass
    assert hidden(target.parent) == []


def test_the_lock_leaves_nothing_behind_and_may_be_asked_for_twice(target: Path) -> None:
    with locked(target), locked(target, patience=0):
        assert hidden(target.parent) == [".output.lock"]
    assert hidden(target.parent) == []


def test_another_folder_beside_it_is_free(target: Path) -> None:
    with being_built(target), locked(target.parent / "output2", patience=0):
        pass


@pytest.mark.parametrize("left", [b"", b"4711", b"\x1b[31mrot\x07", b"4711 2026-11-25 10:00\n\x1b]0;x", b"\xff" * 9999])
def test_whatever_stands_in_the_file_neither_locks_nor_reaches_the_terminal(target: Path, left: bytes) -> None:
    lock = target.parent / ".output.lock"
    lock.write_bytes(left)
    with being_built(target):
        lock.write_bytes(left)
        with pytest.raises(OutputError) as error, locked(target, patience=0):
            pass
    assert str(error.value).isprintable()
    with locked(target, patience=0):
        pass


@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_a_file_that_someone_else_has_left_is_no_obstacle(mode: int) -> None:
    with ordinary_user() as home:
        (home / ".output.lock").write_text("1 2026-11-25 10:00\n", encoding="utf-8")
        (home / ".output.lock").chmod(mode)
        with locked(home / "output", patience=0):
            assert hidden(home) == [".output.lock"]
        assert hidden(home) == []


def test_a_file_that_cannot_be_read_is_named() -> None:
    with ordinary_user() as home:
        (home / ".output.lock").touch(mode=0)
        with pytest.raises(PermissionError, match=r"\.output\.lock"), locked(home / "output", patience=0):
            pass


def test_a_link_in_its_place_is_not_followed(target: Path) -> None:
    (target.parent / ".output.lock").symlink_to(target.parent / "steuer.txt")
    with pytest.raises(OSError, match=r"\.output\.lock"), locked(target, patience=0):
        pass
    assert not (target.parent / "steuer.txt").exists()


def test_a_folder_or_a_pipe_in_its_place_does_not_hang(target: Path) -> None:
    (target.parent / ".output.lock").mkdir()
    with pytest.raises(OSError, match=r"\.output\.lock"), locked(target, patience=0):
        pass
    os.mkfifo(target.parent / ".other.lock")
    with locked(target.parent / "other", patience=0):
        pass


def test_where_no_file_can_be_made_the_folder_itself_is_locked_and_unchanged() -> None:
    with ordinary_user() as home:
        target = home / "output"
        target.mkdir()
        target.chmod(0o755)
        home.chmod(0o555)
        with locked(target, patience=0):
            assert oct(target.stat().st_mode)[-3:] == "755"
            child = os.fork()
            if child == 0:
                os._exit(_is_free(target))
            assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        assert hidden(home) == []


def _is_free(target: Path) -> int:
    from plugins.bridge import lock  # noqa: PLC0415 - the child forgets what its parent holds

    lock._held.clear()  # noqa: SLF001 - as above
    try:
        with locked(target, patience=0):
            return 1
    except OutputError:
        return 0
