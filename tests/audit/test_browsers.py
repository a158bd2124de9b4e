from pathlib import Path

import pytest

from plugins.audit.browsers import found, known_places


def program(place: Path) -> str:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text("#!/bin/sh\n", "utf-8")
    place.chmod(0o755)
    return str(place)


def test_the_first_browser_on_the_path_is_taken(tmp_path: Path) -> None:
    edge, chrome = program(tmp_path / "a/microsoft-edge"), program(tmp_path / "b/google-chrome")
    assert found(None, {"PATH": f"{tmp_path / 'a'}:{tmp_path / 'b'}"}) == chrome
    assert found(None, {"PATH": str(tmp_path / "a")}) == edge


def test_one_of_snap_comes_last(tmp_path: Path) -> None:
    """On Ubuntu ``chromium-browser`` is a script that calls it."""
    snap, chrome = program(tmp_path / "a/chromium-browser"), program(tmp_path / "b/google-chrome")
    Path(snap).write_text('#!/bin/sh\nexec /snap/bin/chromium "$@"\n', "utf-8")
    assert found(None, {"PATH": f"{tmp_path / 'a'}:{tmp_path / 'b'}"}) == chrome
    assert found(None, {"PATH": str(tmp_path / "a")}, iter([])) == snap
    assert found("chromium-browser", {"PATH": str(tmp_path / "a")}) == snap


def test_the_one_that_is_asked_for_is_taken_by_name_or_path_or_none(tmp_path: Path) -> None:
    program(tmp_path / "chromium")
    own = program(tmp_path / "eigener/browser")
    assert found(own, {"PATH": str(tmp_path)}) == own
    assert found("browser", {"PATH": str(tmp_path / "eigener")}) == own
    assert found("fehlt", {"PATH": str(tmp_path)}) is None


@pytest.mark.parametrize(
    ("variable", "place"),
    [
        ("PROGRAMFILES", "Google/Chrome/Application/chrome.exe"),
        ("PROGRAMFILES(X86)", "Microsoft/Edge/Application/msedge.exe"),
        ("HOME", "Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
    ],
)
def test_one_that_is_not_on_the_path_is_found_where_systems_keep_it(variable: str, place: str, tmp_path: Path) -> None:
    there, environment = program(tmp_path / place), {"PATH": "", variable: str(tmp_path)}
    assert found(None, environment, iter([tmp_path / "fehlt", Path(there)])) == there
    assert Path(there) in known_places(environment)


def test_without_any_there_is_none(tmp_path: Path) -> None:
    assert found(None, {"PATH": str(tmp_path)}, iter([tmp_path / "chrome.exe"])) is None
