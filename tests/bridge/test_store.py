from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.bridge.store import Store


def counted(made: list[str], content: bytes) -> Callable[[], bytes]:
    def make() -> bytes:
        made.append(content.decode())
        return content

    return make


def test_the_same_input_is_made_once(tmp_path: Path) -> None:
    made: list[str] = []
    for _ in range(2):
        assert Store(tmp_path).kept("qr", b"input", counted(made, b"code")) == b"code"
    assert made == ["code"]


def test_another_input_is_made_anew(tmp_path: Path) -> None:
    made: list[str] = []
    store = Store(tmp_path)
    store.kept("qr", b"one", counted(made, b"1"))
    assert store.kept("qr", b"two", counted(made, b"2")) == b"2"
    assert made == ["1", "2"]


def test_a_clean_build_trusts_nothing_that_was_kept(tmp_path: Path) -> None:
    Store(tmp_path).kept("qr", b"input", lambda: b"old")
    assert Store(tmp_path, is_fresh=True).kept("qr", b"input", lambda: b"new") == b"new"
    assert Store(tmp_path).kept("qr", b"input", lambda: b"never") == b"new"


def test_a_build_killed_while_writing_leaves_no_half_file(tmp_path: Path) -> None:
    def killed() -> bytes:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        Store(tmp_path).kept("qr", b"input", killed)
    assert Store(tmp_path).kept("qr", b"input", lambda: b"whole") == b"whole"


def test_what_a_build_did_not_use_is_swept_kind_by_kind(tmp_path: Path) -> None:
    first = Store(tmp_path)
    for kind, name in (("qr", b"a"), ("qr", b"b"), ("paper", b"c")):
        first.kept(kind, name, lambda: b"x")
    second = Store(tmp_path)
    second.kept("qr", b"a", lambda: b"x")
    second.sweep()
    assert len(list((tmp_path / "qr").iterdir())) == 1
    assert len(list((tmp_path / "paper").iterdir())) == 1
