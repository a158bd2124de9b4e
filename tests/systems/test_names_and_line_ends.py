"""What a clone or a site becomes where names and line ends count otherwise: Windows and macOS."""

import shutil
import subprocess
import tarfile
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from plugins.bridge.content_folder import Folder
from plugins.bridge.sources import strays
from plugins.domain.limits import LONGEST_STEM
from plugins.domain.portable_names import complaints
from tests.tools import ROOT, require
from tests.workshop import Workshop, tree

LONGEST_PATH, AROUND_IT = 259, 70
"""What Windows takes unless somebody allows more, and what is left for the folder of the clone and the one built in."""

TEXTS = {".md", ".toml", ".svg", ".txt"}


def refused(paths: Iterable[str]) -> list[tuple[str, str]]:
    """The names of files and folders that some system would not take."""
    folders = defaultdict[PurePosixPath, set[str]](set)
    for path in map(PurePosixPath, paths):
        for part in (path, *path.parents[:-1]):
            folders[part.parent].add(part.name)
    return [complaint for names in folders.values() for complaint in complaints(sorted(names))]


def test_every_system_can_have_a_clone() -> None:
    listed = subprocess.run([require("git"), "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True)
    paths = listed.stdout.decode().split("\0")[:-1]
    assert len(paths) > 500
    assert refused(paths) == []
    assert [path for path in paths if len(path) > LONGEST_PATH - AROUND_IT] == []


def test_every_system_can_have_the_site(demo_site: Path) -> None:
    assert refused(tree(demo_site)) == []


def test_names_that_one_system_refuses_are_found() -> None:
    odd = ["a/b", "A/c", "x/con", "x/nul.txt", "x/was?.pdf", "x/ende.", "y/com1", "y/Übung.md", "y/übung.md"]
    assert [name for name, _ in refused(odd)] == ["a", "con", "ende.", "nul.txt", "was?.pdf", "com1", "übung.md"]


def test_an_editor_hears_of_a_picture_that_stops_a_clone_elsewhere(workshop: Workshop) -> None:
    for name in ("Plan: neu.pdf", "markt.jpg", "MARKT.JPG"):
        (workshop.content / "bilder" / name).write_bytes(b"")
    heard: list[str] = []
    strays(Folder(workshop.content, "content"), lambda problem: heard.append(str(problem)))
    assert [text.partition(". Bitte ")[0] for text in heard] == [
        "content/bilder/Plan: neu.pdf: Hinweis: Unter Windows kann keine Datei »Plan: neu.pdf« heißen",
        "content/bilder/markt.jpg: Hinweis: »MARKT.JPG« und »markt.jpg« sind unter Windows und macOS dieselbe Datei",
    ]


def test_the_longest_name_of_an_announcement_stays_within_the_paths_of_windows(workshop: Workshop) -> None:
    stem = f"2026-11-20-{'a' * LONGEST_STEM}"[:LONGEST_STEM]
    file = workshop.announce("2026-11-20-fest", "Beginn: 2026-12-01 10:00\n")
    file.rename(file.with_stem(stem))
    workshop.build("--full")
    paths = tree(workshop.output)
    assert any(stem in path for path in paths)
    assert [path for path in paths if len(path) > LONGEST_PATH - AROUND_IT] == []


def test_a_checkout_has_the_same_line_ends_whatever_git_is_set_to(tmp_path: Path) -> None:
    """Git for Windows turns them by default (``core.autocrlf``); ``.gitattributes`` says no."""
    git = [require("git"), "-c", "core.autocrlf=true", "-c", "core.eol=crlf"]
    packed = tmp_path / "clone.tar"
    subprocess.run([*git, "archive", "--output", str(packed), "HEAD"], cwd=ROOT, check=True)
    turned = []
    with tarfile.open(packed) as archive:
        for member in archive:
            content = archive.extractfile(member)
            if content and member.name.endswith((".py", ".md", ".html", ".css", ".toml", ".txt", ".sh", "Makefile")):
                turned += [member.name] if b"\r\n" in content.read() else []
    assert [name for name in turned if not name.startswith("tests/content/")] == []


def test_content_with_the_line_ends_of_windows_makes_the_same_site(workshop: Workshop) -> None:
    """Notepad writes them."""
    shutil.rmtree(workshop.content)
    shutil.copytree(ROOT / "content", workshop.content)
    workshop.build("--full")
    before = tree(workshop.output)
    for file in workshop.content.rglob("*"):
        if file.suffix in TEXTS and "wurzel" not in file.parts:
            file.write_bytes(file.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    workshop.build("--full", "--clean")
    after = tree(workshop.output)
    exempt = {path for path in {*before, *after} if path.startswith("pagefind/")}
    assert before.keys() - exempt == after.keys() - exempt
    assert [path for path in before.keys() - exempt if before[path] != after[path]] == []
