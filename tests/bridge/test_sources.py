"""Nothing that lies in ``meldungen/`` vanishes: it is read, or named."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from plugins.bridge.content_folder import Folder
from plugins.bridge.files import RefusedFileError
from plugins.bridge.sources import sources, strays
from plugins.domain.limits import LONGEST_FILE, LONGEST_STEM

NOBODY = 65534


@pytest.fixture
def content() -> Iterator[Path]:
    """A folder that another user may enter, which pytest's own is not."""
    with tempfile.TemporaryDirectory() as home:
        Path(home).chmod(0o755)
        folder = Path(home) / "content"
        (folder / "meldungen/2026").mkdir(parents=True)
        (folder / "meldungen/2026/2026-11-20-a.md").write_text("a")
        yield folder


@contextmanager
def as_somebody_else() -> Iterator[None]:
    """Root may read everything, so what cannot be read has to be read as somebody else."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def read(content: Path) -> tuple[list[str], list[str]]:
    """The names of the files that are read, and the messages."""
    problems: list[str] = []
    found = sources(Folder(content, "content"), "meldungen", lambda it: problems.append(str(it)), is_required=True)
    return [file.name for file in found], problems


def test_markdown_files_are_read_in_a_fixed_order_at_any_depth(content: Path) -> None:
    (content / "meldungen/2025/winter").mkdir(parents=True)
    (content / "meldungen/2025/winter/2025-01-02-b.md").write_text("b")
    assert read(content) == (["2025-01-02-b.md", "2026-11-20-a.md"], [])


def test_hidden_files_and_copies_of_editors_do_not_count(content: Path) -> None:
    for name in (".2026-11-20-a.md.swp", "2026-11-20-a.md~", ".git/x.md"):
        file = content / "meldungen/2026" / name
        file.parent.mkdir(exist_ok=True)
        file.write_text("b")
    assert read(content) == (["2026-11-20-a.md"], [])


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (".2026-11-20-b.md", ".2026-11-20-b.md"),
        (".2026-11-20-b.MD", ".2026-11-20-b.MD"),
        (".entwurf/2026-11-20-b.md", ".entwurf"),
        (".alt/2024/2024-11-20-b.md", ".alt"),
    ],
)
def test_an_announcement_that_hides_gets_a_hint(content: Path, name: str, shown: str) -> None:
    file = content / "meldungen/2026" / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("b")
    found, [hint] = read(content)
    assert found == ["2026-11-20-a.md"]
    assert hint.startswith(f"content/meldungen/2026/{shown}:1: Hinweis: »{shown}« wird nicht gelesen")


def test_a_folder_is_no_copy_whatever_its_name_ends_with(content: Path) -> None:
    (content / "meldungen/2026").rename(content / "meldungen/2026~")
    assert read(content) == (["2026-11-20-a.md"], [])


@pytest.mark.parametrize("name", ["2026-11-20-b.md", "Meldungen/2026/2026-11-20-b.md", "bilder/2026-11-20-b.MD"])
def test_an_announcement_in_the_wrong_folder_gets_a_hint(content: Path, name: str) -> None:
    for file in (content / name, content / "vorlagen/2026-11-20-muster.md", content / "README.md"):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("b")
    hints: list[str] = []
    strays(Folder(content, "content"), lambda it: hints.append(str(it)))
    assert [hint.split("Bitte")[0] for hint in hints] == [
        f"content/{name}:1: Hinweis: Diese Datei wird nicht gelesen. Eine Meldung gehört in den Ordner »meldungen«."
    ]


@pytest.mark.parametrize("closed", ["bilder", "bilder/2026", "bilder/2026/a.jpg"])
def test_a_picture_that_cannot_be_reached_is_said_in_german(content: Path, closed: str) -> None:
    (content / "bilder/2026").mkdir(parents=True)
    (content / "bilder/2026/a.jpg").write_bytes(b"\xff\xd8\xff")
    (content / closed).chmod(0o000)
    with as_somebody_else(), pytest.raises(RefusedFileError) as raised:
        Folder(content, "content").find("bilder/2026/a.jpg")
    (content / closed).chmod(0o755)
    assert str(raised.value).startswith("»bilder/2026/a.jpg« lässt sich nicht lesen (Die Berechtigung fehlt). Bitte")


def test_a_file_with_another_ending_gets_a_hint(content: Path) -> None:
    (content / "meldungen/2026/2026-11-20-b.docx").write_text("b")
    [hint] = read(content)[1]
    assert hint.startswith("content/meldungen/2026/2026-11-20-b.docx:1: Hinweis: Diese Datei wird nicht gelesen")


@pytest.mark.parametrize("name", ["meldungen", "meldungen/2026"])
def test_a_folder_that_cannot_be_read_is_a_problem(content: Path, name: str) -> None:
    (content / name).chmod(0o000)
    with as_somebody_else():
        found, problems = read(content)
    (content / name).chmod(0o755)
    assert found == []
    assert problems == [f"content/{name}: Der Ordner lässt sich nicht lesen (Die Berechtigung fehlt)."]


def test_a_folder_whose_files_cannot_be_looked_at_is_a_problem(content: Path) -> None:
    (content / "meldungen/2026").chmod(0o744)
    with as_somebody_else():
        found, problems = read(content)
    (content / "meldungen/2026").chmod(0o755)
    assert found == []
    [problem] = problems
    assert problem.startswith("content/meldungen/2026/2026-11-20-a.md: Die Datei lässt sich nicht lesen")


@pytest.mark.parametrize("target", ["2026", "../../elsewhere", "nowhere", "2027"])
def test_a_linked_folder_is_a_problem_wherever_it_leads(content: Path, target: str) -> None:
    (content.parent / "elsewhere").mkdir()
    (content / "meldungen/2027").symlink_to(target)
    found, problems = read(content)
    assert found == ["2026-11-20-a.md"]
    [problem] = problems
    assert problem.startswith("content/meldungen/2027: »2027« ist eine Verknüpfung.")


@pytest.mark.parametrize("target", ["2026-11-20-a.md", "/etc/hostname", "../../stadt.toml", "gibt-es-nicht.md"])
def test_a_linked_file_is_a_problem_wherever_it_leads(content: Path, target: str) -> None:
    (content / "meldungen/2026/2026-11-21-b.md").symlink_to(target)
    found, problems = read(content)
    assert found == ["2026-11-20-a.md"]
    [problem] = problems
    assert problem.startswith("content/meldungen/2026/2026-11-21-b.md: »2026-11-21-b.md« ist eine Verknüpfung.")


def test_the_folder_itself_may_not_be_a_link(content: Path) -> None:
    (content / "meldungen").rename(content.parent / "elsewhere")
    (content / "meldungen").symlink_to(content.parent / "elsewhere")
    [problem] = read(content)[1]
    assert problem.startswith("content/meldungen: »meldungen« ist eine Verknüpfung.")


def test_a_missing_folder_is_a_problem_and_an_empty_one_is_none(content: Path) -> None:
    (content / "meldungen").rename(content / "Meldungen")
    [problem] = read(content)[1]
    assert problem.startswith("content/meldungen: Dieser Ordner fehlt.")
    (content / "meldungen").mkdir()
    assert read(content) == ([], [])


def test_a_file_in_place_of_the_folder_is_a_problem(content: Path) -> None:
    (content / "meldungen").rename(content / "alt")
    (content / "meldungen").write_text("x")
    [problem] = read(content)[1]
    assert problem.startswith("content/meldungen: Das ist kein Ordner.")


@pytest.mark.parametrize("name", [b"2026-11-20-\xff.md", b"2026-11-20-stra\xdfe.md", b"\xe4"])
def test_a_name_that_is_not_utf_8_is_a_problem(content: Path, name: bytes) -> None:
    (content / "meldungen/2026" / os.fsdecode(name)).write_text("b")
    found, problems = read(content)
    assert found == ["2026-11-20-a.md"]
    [problem] = problems
    assert problem.startswith("content/meldungen/2026/")
    assert "Der Name ist nicht in UTF-8 geschrieben." in problem
    assert problem.isprintable()


def test_what_is_no_file_at_all_is_a_problem_and_is_not_opened(content: Path) -> None:
    os.mkfifo(content / "meldungen/2026/2026-11-21-b.md")
    assert read(content)[1] == ["content/meldungen/2026/2026-11-21-b.md: Das ist keine Datei mit Text. Bitte löschen."]


def test_a_folder_named_as_a_file_is_a_problem(content: Path) -> None:
    (content / "meldungen/2026/2026-11-21-b.md").mkdir()
    [problem] = read(content)[1]
    assert problem.startswith("content/meldungen/2026/2026-11-21-b.md: Das ist ein Ordner, keine Datei.")


def test_a_name_has_its_limit_in_bytes(content: Path) -> None:
    longest, too_long = f"2026-11-20-{'b' * (LONGEST_STEM - 11)}", f"2026-11-20-{'b' * (LONGEST_STEM - 10)}"
    for stem in (longest, too_long, f"2026-11-20-{'ä' * (LONGEST_STEM // 2)}"):
        (content / f"meldungen/2026/{stem}.md").write_text("b")
    found, problems = read(content)
    assert found == ["2026-11-20-a.md", f"{longest}.md"]
    assert ["121" in problems[0], "131" in problems[1]] == [True, True]


def test_a_huge_file_is_not_even_read(content: Path) -> None:
    with (content / "meldungen/2026/2026-11-21-b.md").open("wb") as file:
        file.truncate(LONGEST_FILE + 1)
    found, problems = read(content)
    assert found == ["2026-11-20-a.md"]
    [problem] = problems
    assert problem.startswith("content/meldungen/2026/2026-11-21-b.md:1: Die Datei ist größer als 300 KB.")
