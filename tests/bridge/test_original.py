"""A file of the content is read again only when it is not sure to be the same."""

import os
from pathlib import Path

import pytest

from plugins.bridge import state
from plugins.bridge.original import Original, original
from plugins.bridge.store import Store
from plugins.domain.digest import digest
from plugins.domain.problems import ContentError


@pytest.fixture
def photo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that was not changed just now."""
    monkeypatch.setattr(state, "_TICK", -10_000_000_000)
    monkeypatch.setattr(state, "_COARSE_TICK", -10_000_000_000)
    file = tmp_path / "photo.jpg"
    file.write_bytes(b"1234")
    return file


def looked_at(photo: Path) -> Original:
    """In a build of its own."""
    store = Store(photo.parent / "kept")
    found = original(photo, store)
    store.sweep()
    return found


def test_the_digest_of_an_unchanged_file_is_known_without_reading_it(
    photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = looked_at(photo)
    assert digest(first) == digest(Original(Path("elsewhere"), first.digest))
    read, read_bytes = list[Path](), Path.read_bytes

    def noted(file: Path) -> bytes:
        read.append(file)
        return read_bytes(file)

    monkeypatch.setattr(Path, "read_bytes", noted)
    assert looked_at(photo) == first
    assert photo not in read
    assert first.read() == b"1234"


@pytest.mark.parametrize("tick", [-10_000_000_000, 10_000_000_000])
def test_another_content_of_the_same_size_and_time_is_noticed(
    photo: Path, tick: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(state, "_TICK", tick)  # at the latest by reading, when it was changed just now
    times = photo.stat()
    first = looked_at(photo)
    other = photo.with_name("other")
    other.write_bytes(b"4321")
    os.utime(other, ns=(times.st_atime_ns, times.st_mtime_ns))
    other.replace(photo)
    assert looked_at(photo).digest != first.digest
    with pytest.raises(ContentError, match="während gebaut wurde"):
        first.read()


def test_a_link_is_as_what_it_leads_to(photo: Path) -> None:
    link = photo.with_name("link.jpg")
    link.symlink_to(photo)
    first = looked_at(link)
    photo.write_bytes(b"12345")
    assert looked_at(link).digest != first.digest
