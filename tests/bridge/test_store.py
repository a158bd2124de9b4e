import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bridge.store import Store
from tests.bridge.disk import closed, ordinary_user, small_files


def names(folder: Path, kind: str) -> int:
    return len(list((folder / kind).iterdir()))


def refused() -> bytes:
    raise AssertionError("it is kept, so it is not made")


def test_what_was_made_of_the_same_inputs_is_not_made_again(tmp_path: Path) -> None:
    assert Store(tmp_path).kept("bilder", "a", lambda: b"1") == b"1"
    assert Store(tmp_path).kept("bilder", "a", refused) == b"1"
    assert Store(tmp_path).kept("bilder", "b", lambda: b"2") == b"2"
    assert Store(tmp_path).kept("anderes", "a", lambda: b"3") == b"3"


def test_a_clean_build_makes_everything_anew(tmp_path: Path) -> None:
    Store(tmp_path).kept("bilder", "a", lambda: b"1")
    assert Store(tmp_path, is_fresh=True).kept("bilder", "a", lambda: b"2") == b"2"
    assert Store(tmp_path).kept("bilder", "a", refused) == b"2"


def test_a_look_at_another_instant_knows_what_is_kept_and_keeps_nothing(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.kept("bilder", "a", lambda: b"1")
    store.save("inhalt", "a", b"1")
    look = store.read_only()
    assert (look.kept("bilder", "a", refused), look.load("inhalt", "a")) == (b"1", b"1")
    assert look.kept("bilder", "b", lambda: b"2") == b"2"
    look.save("inhalt", "a", b"2")
    look.remembered("worte", "a", lambda: 1)
    look.save_notes()
    assert store.load("inhalt", "a") == b"1"
    assert sorted(place.name for place in tmp_path.rglob("*") if place.is_file()) == ["a", "a"]


def test_what_a_build_did_not_use_goes_but_only_of_the_kinds_that_it_made(tmp_path: Path) -> None:
    first, second = Store(tmp_path), Store(tmp_path)
    for kind in ("bilder", "vorschau"):
        first.kept(kind, "old", lambda: b"1")
    (tmp_path / "bilder/halb.4711").write_bytes(b"of a killed build")
    second.kept("bilder", "new", lambda: b"2")
    second.sweep()
    assert (names(tmp_path, "bilder"), names(tmp_path, "vorschau")) == (1, 1)


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)

    def swept_meanwhile() -> bytes:
        other.kept("bilder", "other", lambda: b"2")
        other.sweep()
        return b"1"

    assert one.kept("bilder", "one", swept_meanwhile) == b"1"
    one.sweep()
    assert other.kept("bilder", "other", lambda: b"2") == b"2"


def replaced(file: Path, make: Callable[[Path], object]) -> None:
    file.unlink()
    make(file)


DAMAGES: dict[str, Callable[[Path], object]] = {
    "nothing in it": lambda file: file.write_bytes(b""),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "cut off early": lambda file: file.write_bytes(file.read_bytes()[:32]),
    "grown": lambda file: file.write_bytes(file.read_bytes() + b"0"),
    "one bit": lambda file: file.write_bytes(file.read_bytes()[:-1] + b"2"),
    "of a version without digests": lambda file: file.write_bytes(b"1"),
    "zeros, as after a crash": lambda file: file.write_bytes(bytes(len(file.read_bytes()))),
    "that of another": lambda file: shutil.copy(file.parent / other(file), file),
    "that of another kind": lambda file: shutil.copy(file.parents[1] / "anderes" / file.name, file),
    "a folder": lambda file: replaced(file, Path.mkdir),
    "a full folder": lambda file: replaced(file, lambda place: shutil.copytree(place.parent, place)),
    "a pipe": lambda file: replaced(file, os.mkfifo),
    "a link to nothing": lambda file: replaced(file, lambda place: place.symlink_to("nirgends")),
    "a link to itself": lambda file: replaced(file, lambda place: place.symlink_to(place)),
    "a device": lambda file: replaced(file, lambda place: place.symlink_to("/dev/zero")),
    "unreadable": lambda file: file.chmod(0),
}


def other(file: Path) -> str:
    return next(each.name for each in file.parent.iterdir() if each.name != file.name)


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_made_anew_and_whole_again(damage: str) -> None:
    with ordinary_user() as folder:
        Store(folder).kept("bilder", "a", lambda: b"1")
        (file,) = (folder / "bilder").iterdir()
        Store(folder).kept("bilder", "b", lambda: b"2")
        Store(folder).kept("anderes", "a", lambda: b"3")
        DAMAGES[damage](file)
        store = Store(folder)
        assert store.kept("bilder", "a", lambda: b"1") == b"1"
        assert Store(folder).kept("bilder", "a", refused) == b"1"
        store.sweep()
        assert names(folder, "bilder") == 1


def test_a_part_of_an_opened_file_is_whole_or_an_error(tmp_path: Path) -> None:
    Store(tmp_path).save("inhalt", "a", b"0123456789")
    opened = Store(tmp_path).opened("inhalt", "a")
    assert opened is not None
    assert opened.content == b"0123456789"
    Store(tmp_path).save("inhalt", "a", b"other")
    assert opened.read(2, 5) == b"234"
    again = Store(tmp_path).opened("inhalt", "a")
    assert again is not None
    os.truncate(tmp_path / "inhalt/a", 34)
    with pytest.raises(OSError, match="inhalt"):
        again.read(1, 4)


@pytest.mark.parametrize("where", ["", "bilder"])
@pytest.mark.parametrize("mode", [0o555, 0o000])
def test_a_store_that_is_closed_is_done_without(where: str, mode: int) -> None:
    with ordinary_user() as folder:
        Store(folder).kept("bilder", "old", lambda: b"0")
        (folder / where).chmod(mode)
        store = Store(folder)
        assert store.kept("bilder", "a", lambda: b"1") == b"1"
        assert store.kept("anderes", "a", lambda: b"2") == b"2"
        store.sweep()


@pytest.mark.parametrize("path", ["kept", "kept/bilder"])
def test_a_file_where_the_store_should_be_is_done_without(tmp_path: Path, path: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_bytes(b"")
    store = Store(tmp_path / "kept")
    assert store.kept("bilder", "a", lambda: b"1") == b"1"
    store.sweep()


def test_a_full_disk_leaves_no_half_file(tmp_path: Path) -> None:
    with small_files(1000):
        assert Store(tmp_path).kept("bilder", "a", lambda: b"1" * 5000) == b"1" * 5000
    assert names(tmp_path, "bilder") == 0


def test_what_cannot_be_swept_stays_and_the_rest_goes() -> None:
    with ordinary_user() as folder:
        Store(folder).kept("bilder", "old", lambda: b"0")
        closed(folder / "bilder/fremd")
        store = Store(folder)
        store.kept("bilder", "a", lambda: b"1")
        store.sweep()
        assert names(folder, "bilder") == 2


def test_an_interrupted_write_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(_: Path, __: Path) -> Path:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path).kept("bilder", "a", lambda: b"1")
    assert names(tmp_path, "bilder") == 0
