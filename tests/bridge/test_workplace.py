import os
from functools import partial
from pathlib import Path

import pytest

from plugins.bridge import state
from plugins.bridge.inventory import known, save
from plugins.bridge.output import Output
from plugins.bridge.store import Store
from plugins.bridge.workplace import Workplace
from tests.bridge.disk import hidden

FILES = {"assets/main.0.css": b"x", "index.html": b"start", "meldungen/a/index.html": b"a", "bild.jpg": b"photo"}


@pytest.fixture(autouse=True)
def _short_ticks(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if some time had passed between the builds of a test."""
    monkeypatch.setattr(state, "_TICK", -60_000_000_000)
    monkeypatch.setattr(state, "_COARSE_TICK", -60_000_000_000)


def built(home: Path, files: dict[str, bytes], inputs: str = "") -> list[str]:
    """Build these files into the same target; the paths that were made."""
    target, store, made = home / "output", Store(home / ".cache"), list[str]()
    with Workplace(target, known(store, target)) as place:
        for path, content in files.items():
            output = Output(
                path=path, inputs_of=partial(str, f"{path} {content!r}{inputs}"), make=partial(bytes, content)
            )
            if not place.has(output):
                made.append(path)
                place.note(output, place.write(output, output.make()))
        save(store, target, place.finish())
    return made


def states(home: Path) -> dict[str, tuple[int, int]]:
    return {
        path: ((home / "output" / path).stat().st_ino, (home / "output" / path).stat().st_mtime_ns) for path in FILES
    }


def test_only_what_changed_is_made_and_nothing_else_is_touched(tmp_path: Path) -> None:
    assert built(tmp_path, FILES) == list(FILES)
    before = states(tmp_path)
    assert built(tmp_path, FILES) == []
    assert states(tmp_path) == before
    assert built(tmp_path, FILES | {"index.html": b"neu"}) == ["index.html"]
    assert {path for path, found in states(tmp_path).items() if found != before[path]} == {"index.html"}
    assert hidden(tmp_path / "output") == []


def test_what_is_made_of_other_inputs_with_the_same_bytes_is_not_written(tmp_path: Path) -> None:
    built(tmp_path, FILES)
    before = states(tmp_path)
    assert built(tmp_path, FILES, "of another program") == list(FILES)
    assert states(tmp_path) == before


def test_what_is_no_longer_made_goes_with_its_folder_and_so_do_strangers(tmp_path: Path) -> None:
    built(tmp_path, FILES)
    (tmp_path / "output/fremd/unter").mkdir(parents=True)
    (tmp_path / "output/fremd/unter/x.html").write_bytes(b"x")
    built(tmp_path, {path: content for path, content in FILES.items() if "meldungen" not in path})
    assert sorted(each.name for each in (tmp_path / "output").iterdir()) == ["assets", "bild.jpg", "index.html"]


@pytest.mark.parametrize("harm", ["changed", "gone", "closed", "a folder", "a link"])
def test_a_file_that_is_not_as_it_was_left_is_made_again(tmp_path: Path, harm: str) -> None:
    built(tmp_path, FILES)
    file = tmp_path / "output/bild.jpg"
    times = file.stat()
    if harm == "changed":
        file.write_bytes(b"PHOTO")
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    elif harm == "closed":
        file.chmod(0o600)
    else:
        file.unlink()
        if harm == "a folder":
            file.mkdir()
        elif harm == "a link":
            file.symlink_to("index.html")
    assert built(tmp_path, FILES) == ["bild.jpg"]
    assert file.read_bytes() == b"photo"
    assert not file.is_symlink()


def test_a_copy_of_the_site_is_read_once_and_then_known(tmp_path: Path) -> None:
    """As after a restored backup: other states, the same bytes."""
    built(tmp_path, FILES)
    for path in FILES:
        (tmp_path / "output" / path).touch()
    assert built(tmp_path, FILES) == []


def test_a_build_that_fails_leaves_everything_as_it_was(tmp_path: Path) -> None:
    built(tmp_path, FILES)
    before = states(tmp_path)
    with Workplace(tmp_path / "output", known(Store(tmp_path / ".cache"), tmp_path / "output")) as place:
        output = Output(path="index.html", inputs_of=str, make=bytes)
        place.note(output, place.write(output, b"neu"))  # and then something is wrong
        assert place["index.html"] == b"neu"
    assert states(tmp_path) == before
    assert hidden(tmp_path / "output") == []
