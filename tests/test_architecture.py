"""The rooms of the house and who may import whom, as ``plugins/__init__.py`` says."""

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

import pelicanconf
from plugins import settings
from tests.tools import ROOT

PLUGINS = ROOT / "plugins"
SERVING = ("publishing", "audit", "moving_in", "town_folder", "writing", "preview")
"""What commands do before and after a build."""
ROOMS = ("domain", "formats", "bridge", *SERVING)
SLICES = sorted(
    folder.name for folder in PLUGINS.iterdir() if (folder / "__init__.py").is_file() and folder.name not in ROOMS
)
LONGEST_FILE, LONGEST_ADAPTER = 300, 40


def files(room: str = "") -> list[Path]:
    return sorted((PLUGINS / room).rglob("*.py"))


@cache
def parsed(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"))


@cache
def imported(file: Path) -> frozenset[str]:
    """The full names of all modules that a file imports, wherever it does so."""
    return frozenset(_imported(file))


def _imported(file: Path) -> Iterator[str]:
    for node in ast.walk(parsed(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = _above(file, node.level) if node.level else ()
            module = ".".join((*above, *filter(None, [node.module])))
            assert above or not module.startswith("plugins"), f"{file}: installed, the package has another name"
            is_package = (ROOT / module.replace(".", "/")).is_dir()
            yield from (f"{module}.{alias.name}" if is_package else module for alias in node.names)


def _above(file: Path, level: int) -> tuple[str, ...]:
    """The package that a relative import begins at (PEP 328)."""
    return file.relative_to(ROOT).parts[:-level]


def own(file: Path) -> set[str]:
    """The rooms and slices that a file imports from."""
    return {name.split(".")[1] for name in imported(file) if name.startswith("plugins.")}


def foreign(file: Path) -> set[str]:
    """The third-party libraries that a file imports."""
    roots = {name.split(".")[0] for name in imported(file)} - sys.stdlib_module_names - {"plugins"}
    return {"fonts" if name.startswith("fontpkg_") else name for name in roots}


def module(file: Path) -> str:
    return ".".join(file.relative_to(ROOT).with_suffix("").parts)


def users(name: str, seen: frozenset[str] = frozenset()) -> set[str]:
    """The rooms and slices that import a module, themselves or through other formats."""
    found = set[str]()
    for file in files():
        if name in imported(file) and module(file) not in seen:
            room = file.relative_to(PLUGINS).parts[0]
            found |= users(module(file), seen | {name}) if room == "formats" else {room}
    return found


def place(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def registers(slice_name: str) -> bool:
    adapter = parsed(PLUGINS / slice_name / "__init__.py")
    return any(isinstance(node, ast.FunctionDef) and node.name == "register" for node in adapter.body)


def test_the_rooms_and_slices_are_found() -> None:
    assert all(files(room) for room in ROOMS)
    assert {"commands", "feeds", "join", "pages", "whatsapp"} <= set(SLICES)


@pytest.mark.parametrize("file", files("domain"), ids=place)
def test_the_domain_imports_only_the_standard_library_and_itself(file: Path) -> None:
    assert own(file) <= {"domain"}
    assert foreign(file) == set()


@pytest.mark.parametrize("file", files("formats"), ids=place)
def test_a_format_imports_only_the_domain_and_formats_and_one_library(file: Path) -> None:
    assert own(file) <= {"domain", "formats"}
    assert len(foreign(file)) <= 1


@pytest.mark.parametrize("file", files("formats"), ids=place)
def test_a_format_serves_two_rooms_or_the_bridge(file: Path) -> None:
    """What only one slice reads or writes stands in its folder."""
    rooms = users(module(file)) - {"formats"}
    assert file.name == "__init__.py" or "bridge" in rooms or len(rooms) != 1, rooms


@pytest.mark.parametrize(
    "file",
    [file for name in (*SERVING, *SLICES) for file in files(name)],
    ids=place,
)
def test_a_module_of_a_slice_knows_one_library(file: Path) -> None:
    assert len(foreign(file)) <= 1


@pytest.mark.parametrize(
    "file",
    [file for name in ("bridge", *SERVING) for file in files(name)],
    ids=place,
)
def test_the_bridge_and_what_follows_a_build_know_no_slice(file: Path) -> None:
    assert own(file) <= set(ROOMS)


@pytest.mark.parametrize("room", SERVING)
def test_only_commands_know_what_comes_before_and_after_a_build(room: str) -> None:
    """A build knows nothing of releases and other systems, and needs no browser."""
    knowing = {file.relative_to(PLUGINS).parts[0] for file in files() if room in own(file)}
    assert knowing == {"commands", room}


@pytest.mark.parametrize("name", SLICES)
def test_slices_never_import_each_other(name: str) -> None:
    for file in files(name):
        assert own(file) <= {*ROOMS, name}, place(file)


def test_pelican_is_known_in_the_bridge_and_in_adapters_only() -> None:
    knowing = [file for file in files() if "pelican" in foreign(file)]
    assert knowing
    adapters = {PLUGINS / name / "__init__.py" for name in SLICES}
    assert [place(file) for file in knowing if file.parent.name != "bridge" and file not in adapters] == []


@pytest.mark.parametrize("name", SLICES)
def test_an_adapter_is_short(name: str) -> None:
    lines = (PLUGINS / name / "__init__.py").read_text("utf-8").splitlines()
    assert len(lines) <= LONGEST_ADAPTER


@pytest.mark.parametrize("file", files(), ids=place)
def test_a_file_can_be_read_in_one_sitting(file: Path) -> None:
    assert len(file.read_text("utf-8").splitlines()) <= LONGEST_FILE


@pytest.mark.parametrize("file", files(), ids=place)
def test_every_module_says_what_it_is(file: Path) -> None:
    assert ast.get_docstring(parsed(file))


def test_the_settings_list_exactly_what_registers_itself() -> None:
    expected = {f"plugins.{name}" for name in (*ROOMS, *SLICES) if registers(name)}
    assert len(pelicanconf.PLUGINS) == len(set(pelicanconf.PLUGINS))
    assert set(pelicanconf.PLUGINS) == expected
    assert pelicanconf.PLUGINS == settings.PLUGINS, "a town's own folder has the other list"


def test_an_adapter_registers_or_is_not_loaded_by_pelican() -> None:
    """``commands`` is called by Invoke, every other slice by Pelican."""
    assert [name for name in SLICES if not registers(name)] == ["commands"]
