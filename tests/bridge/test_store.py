from pathlib import Path

from plugins.bridge.store import Store


def names(folder: Path, kind: str) -> int:
    return len(list((folder / kind).iterdir()))


def refused() -> bytes:
    raise AssertionError("it is kept, so it is not made")


def test_what_was_made_of_the_same_inputs_is_not_made_again(tmp_path: Path) -> None:
    assert Store(tmp_path).kept("bilder", b"a", lambda: b"1") == b"1"
    assert Store(tmp_path).kept("bilder", b"a", refused) == b"1"
    assert Store(tmp_path).kept("bilder", b"b", lambda: b"2") == b"2"
    assert Store(tmp_path).kept("anderes", b"a", lambda: b"3") == b"3"


def test_a_clean_build_makes_everything_anew(tmp_path: Path) -> None:
    Store(tmp_path).kept("bilder", b"a", lambda: b"1")
    assert Store(tmp_path, is_fresh=True).kept("bilder", b"a", lambda: b"2") == b"2"
    assert Store(tmp_path).kept("bilder", b"a", refused) == b"2"


def test_what_a_build_did_not_use_goes_but_only_of_the_kinds_that_it_made(tmp_path: Path) -> None:
    first, second = Store(tmp_path), Store(tmp_path)
    for kind in ("bilder", "vorschau"):
        first.kept(kind, b"old", lambda: b"1")
    (tmp_path / "bilder/halb.4711").write_bytes(b"of a killed build")
    second.kept("bilder", b"new", lambda: b"2")
    second.sweep()
    assert (names(tmp_path, "bilder"), names(tmp_path, "vorschau")) == (1, 1)


def test_two_builds_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    one, other = Store(tmp_path), Store(tmp_path)

    def swept_meanwhile() -> bytes:
        other.kept("bilder", b"other", lambda: b"2")
        other.sweep()
        return b"1"

    assert one.kept("bilder", b"one", swept_meanwhile) == b"1"
    one.sweep()
    assert other.kept("bilder", b"other", lambda: b"2") == b"2"
