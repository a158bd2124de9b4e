"""However it is saved, it is seen, and once."""

from collections.abc import Callable
from pathlib import Path

import pytest

from plugins.preview.watching import _Filter, _Seen, saved


def in_place(file: Path, text: str) -> None:
    file.write_text(text, "utf-8")


def by_another_name(file: Path, text: str) -> None:
    """As most editors do, so that a crash loses nothing."""
    copy = file.with_name(f"{file.name}.tmp")
    copy.write_text(text, "utf-8")
    copy.replace(file)


def by_moving_the_old_away(file: Path, text: str) -> None:
    """As Vim and Word do."""
    if file.exists():
        file.replace(file.with_name(f"{file.name}~"))
    file.write_text(text, "utf-8")


@pytest.mark.parametrize("is_asking", [False, True])
@pytest.mark.parametrize("save", [in_place, by_another_name, by_moving_the_old_away])
def test_a_save_is_told(save: Callable[[Path, str], None], is_asking: bool, tmp_path: Path) -> None:  # noqa: FBT001 - parameter
    folder = tmp_path / "meldungen/2026"
    folder.mkdir(parents=True)
    file = folder / "2026-11-20-a.md"
    save(file, "zuerst")
    told = saved([tmp_path], is_asking=is_asking)
    assert next(told) == frozenset()
    save(file, "dann")
    assert file in next(filter(None, told))


def test_the_same_bytes_again_are_no_change(tmp_path: Path) -> None:
    file, seen = tmp_path / "a.md", _Seen()
    file.write_text("eins", "utf-8")
    assert seen.changed([file]) == {file}
    file.write_text("eins", "utf-8")
    assert seen.changed([file]) == frozenset()
    file.unlink()
    assert seen.changed([file]) == {file}
    assert seen.changed([file]) == frozenset()


@pytest.mark.parametrize(
    "name", ["a.md~", ".#a.md", "#a.md#", ".a.md.swp", "a.md.tmp", "4913", ".DS_Store", "a.md.bak"]
)
def test_copies_beside_a_file_are_not_meant(name: str, tmp_path: Path) -> None:
    from watchfiles import Change  # noqa: PLC0415

    assert not _Filter()(Change.added, str(tmp_path / name))
    assert _Filter()(Change.added, str(tmp_path / "2026-11-20-a.md"))
    assert _Filter()(Change.added, str(tmp_path / "foto.jpg"))
