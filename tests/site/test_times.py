"""The times of the files in the output folder: servers tell readers by them what is new."""

import os
from pathlib import Path

from plugins.bridge.output import Made
from tests.bridge.disk import replace_folder

LONG_AGO = 1_600_000_000


def written(site: Path, **files: bytes) -> dict[str, int]:
    """Replace the folder; the time of each file in whole seconds."""
    replace_folder(site, [Made("assets/main.0.css", b"x"), *(Made(f"a/{name}", text) for name, text in files.items())])
    return {file.name: int(file.stat().st_mtime) for file in (site / "a").iterdir()}


def test_an_unchanged_file_keeps_its_time(tmp_path: Path) -> None:
    site = tmp_path / "output"
    written(site, same=b"1", other=b"1", gone=b"1")
    for name in ("same", "other"):
        os.utime(site / "a" / name, (LONG_AGO, LONG_AGO))
    times = written(site, same=b"1", other=b"2", new=b"1")
    assert times["same"] == LONG_AGO
    assert times["other"] > LONG_AGO
    assert times.keys() == {"same", "other", "new"}


def test_a_change_of_the_same_length_in_the_same_second_gets_a_later_one(tmp_path: Path) -> None:
    site = tmp_path / "output"
    written(site, text=b"1")
    ahead = 4_000_000_000  # as if the file had been written in this very second, or by a clock that runs ahead
    os.utime(site / "a/text", (ahead, ahead))
    assert written(site, text=b"2")["text"] == ahead + 1


def test_a_folder_that_became_a_file_is_new(tmp_path: Path) -> None:
    site = tmp_path / "output"
    replace_folder(site, [Made("assets/main.0.css", b"x"), Made("a/b", b"x")])
    replace_folder(site, [Made("assets/main.0.css", b"x"), Made("a", b"x")])
    replace_folder(site, [Made("assets/main.0.css", b"x"), Made("a/b", b"x")])
    assert (site / "a/b").read_bytes() == b"x"
