"""The program beside a town's content: one file, the lock that names it, and what it brings for use."""

import hashlib
import re
import zipfile
from pathlib import Path

import pytest

from plugins.town_folder.pin import PLACES, pin, renew, tools
from plugins.town_folder.wheel import NoWheelError, Wheel, made, of, opened, pinned
from tests.tools import ROOT


def a_wheel(more: dict[str, str] | None = None) -> Wheel:
    brought = {"Makefile": "site:\n", "Containerfile": "", ".dockerignore": ""}
    brought |= {"docs/pipelines/zugang.sh": "#!/bin/sh\n", "docs/pipelines/github.yml": "a: 1\n"}
    contents = {path: text.encode() for path, text in (brought | (more or {})).items()}
    return Wheel(file=Path("aktuelles-1.0.0-py3-none-any.whl"), version="1.0.0", sha256="", files=contents)


def test_the_same_files_make_the_same_program(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    assert made(ROOT, tmp_path).read_bytes() == this_version[0].read_bytes()


def test_it_holds_what_a_folder_begins_with_and_no_announcement(this_version: tuple[Path, Path]) -> None:
    files = opened(this_version[0]).files
    assert {
        "Makefile",
        "CHANGELOG.md",
        "requirements.txt",
        "content/stadt.toml",
        "docs/pipelines/github.yml",
    } <= files.keys()
    assert not [path for path in files if path.startswith(("content/meldungen", "content/bilder"))]


def test_the_lock_is_the_programs_with_the_program_in_it(tmp_path: Path) -> None:
    wheel = opened(made(ROOT, tmp_path / "dist"))
    pin(tmp_path / "town", wheel)
    lock = (tmp_path / "town/requirements.txt").read_text("utf-8")
    assert lock.endswith((ROOT / "requirements.txt").read_text("utf-8"))
    assert f"aktuelles=={wheel.version} \\\n    --hash=sha256:{wheel.sha256}\n" in lock
    held = tmp_path / "town/programm" / wheel.file.name
    assert hashlib.sha256(held.read_bytes()).hexdigest() == wheel.sha256
    assert "--find-links programm\n" in lock
    assert "://" not in re.sub(r"#.*", "", lock)
    assert pinned(tmp_path / "town") == opened(held)


def test_what_the_town_has_not_changed_is_renewed_and_what_it_has_is_named(tmp_path: Path) -> None:
    before = a_wheel()
    after = a_wheel({"Makefile": "site: all\n", "docs/pipelines/neu": "b\n", "docs/pipelines/github.yml": "a: 2\n"})
    for place, _, content in tools(before):
        (tmp_path / place).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / place).write_bytes(content)
    (tmp_path / ".github/workflows/aktuelles.yml").write_text("a: mine\n", "utf-8")
    result = renew(tmp_path, before, after)
    assert result.changed == [PLACES["github"][1]]
    assert "Makefile" in result.renewed
    assert "docs/pipelines/neu" in result.renewed
    assert (tmp_path / "docs/pipelines/github.yml").read_text("utf-8") == "a: 2\n"
    assert (tmp_path / ".github/workflows/aktuelles.yml").read_text("utf-8") == "a: mine\n"
    assert renew(tmp_path, after, after).renewed == []


def test_a_pipeline_that_a_town_has_not_chosen_does_not_appear(tmp_path: Path) -> None:
    renew(tmp_path, a_wheel(), a_wheel({"docs/pipelines/gitlab-ci.yml": "x"}))
    assert not (tmp_path / ".gitlab-ci.yml").exists()


def test_what_is_no_program_or_damaged_is_refused(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    whole = this_version[0].read_bytes()
    middle = len(whole) // 2
    damaged = bytes(each ^ 255 for each in whole[middle : middle + 64])
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as archive:
        archive.writestr("aktuelles/__init__.py", "")
    named = {
        this_version[0].name: whole[:middle] + damaged + whole[middle + 64 :],
        "aktuelles-9.9.9-py3-none-any.whl": whole,
        "aktuelles-1.0.1-py3-none-any.whl": (tmp_path / "other.zip").read_bytes(),
        "aktuelles-1.0.2-py3-none-any.whl": whole[:middle],
        "aktuelles-1.0.3-py3-none-any.whl": b"",
        "aktuelles-1.x!y-py3-none-any.whl": whole,
        "andere-1.0.0-py3-none-any.whl": whole,
    }
    for name, content in named.items():
        (tmp_path / name).write_bytes(content)
        with pytest.raises(NoWheelError):
            opened(tmp_path / name)


def test_the_program_of_a_folder_is_what_its_lock_names(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    wheel = opened(this_version[0])
    pin(tmp_path, wheel)
    (tmp_path / "programm/aktuelles-9.0.0-py3-none-any.whl").write_bytes(b"half")
    assert of(tmp_path).version == wheel.version
    pin(tmp_path, wheel)
    assert [file.name for file in (tmp_path / "programm").iterdir()] == [wheel.file.name]


def test_without_a_program_a_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(NoWheelError, match="Hier liegt kein Programm"):
        of(tmp_path)
