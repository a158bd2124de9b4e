"""A town's folder made with this version, upgraded through a later one: nothing that the town wrote changes."""

import re
from pathlib import Path

import pytest

from plugins.commands import upgrading
from plugins.town_folder.wheel import made, of
from tests.town_folder.living import built, change, checkout, installed, invoked
from tests.town_folder.test_town import ANNOUNCED, settled
from tests.workshop import tree

LATER = "1.99.0"
_MADE = (".cache", "output", "programm", "requirements", "__pycache__")
CHANGES = f"""\
## {LATER} – 2027-03-01

### Beim Aktualisieren zu tun

- In `stadt.toml` kann jetzt auch `[laune]` stehen.

"""


@pytest.fixture(scope="module")
def later(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A later version as one file: other templates, another pipeline, another lock, a list of what is to be done."""
    home = tmp_path_factory.mktemp("later")
    copy = checkout(home / "checkout")
    pyproject = (copy / "pyproject.toml").read_text("utf-8")
    version = re.search(r'(?m)^version = "(.+)"$', pyproject)
    assert version
    change(copy / "pyproject.toml", version[0], f'version = "{LATER}"')
    change(copy / "theme/templates/404.html", "<h1", '<h1 data-later="yes"')
    change(copy / "docs/pipelines/github.yml", "name: Aktuelles\n", "name: Später\n")
    log = (copy / "CHANGELOG.md").read_text("utf-8")
    (copy / "CHANGELOG.md").write_text(log.replace("\n## ", f"\n{CHANGES}## ", 1), "utf-8")
    (copy / "requirements.txt").write_text("# später\n" + (copy / "requirements.txt").read_text("utf-8"), "utf-8")
    return made(copy, home / "dist")


def of_the_town(folder: Path) -> dict[str, bytes]:
    return {path: content for path, content in tree(folder).items() if not any(part in path for part in _MADE)}


def ids(folder: Path) -> list[str]:
    return re.findall("<id>(.+?)</id>", (folder / "output/feed.atom").read_text("utf-8"))


def test_an_upgrade_changes_no_byte_of_the_town(this_version: tuple[Path, Path], later: Path, tmp_path: Path) -> None:
    folder = settled(tmp_path, "--forge", "github")
    (folder / "content/meldungen/2026").mkdir()
    (folder / "content/meldungen/2026/2026-11-20-bruecke.md").write_text(ANNOUNCED, "utf-8")
    (folder / "theme/static/css").mkdir(parents=True)
    (folder / "theme/static/css/stadt.css").write_text(".stadt { color: inherit; }", "utf-8")
    change(folder / "docs/pipelines/gitlab-ci.yml", "python:3.13", "python:3.12")
    built(folder, this_version[1])
    known, before = ids(folder), of_the_town(folder)

    run = invoked(folder, this_version[1], "upgrade", str(later))
    assert run.returncode == 0, run.stdout + run.stderr
    assert f"auf {LATER}." in run.stdout
    assert "- In `stadt.toml` kann jetzt auch `[laune]` stehen." in run.stdout
    assert "\nErneuert: .github/workflows/aktuelles.yml, CHANGELOG.md, docs/pipelines/github.yml\n" in run.stdout
    assert [file.name for file in (folder / "programm").iterdir()] == [later.name]
    assert f"aktuelles=={LATER} " in (folder / "requirements.txt").read_text("utf-8")
    assert "# später" in (folder / "requirements.txt").read_text("utf-8")

    program = installed(later, tmp_path / "later")
    built(folder, program)
    assert 'data-later="yes"' in (folder / "output/404.html").read_text("utf-8")
    assert ids(folder) == known
    after = of_the_town(folder)
    renewed = {".github/workflows/aktuelles.yml", "CHANGELOG.md", "docs/pipelines/github.yml"}
    assert {path for path in before if after.get(path) != before[path]} == renewed
    assert "Alles ist schon so geschrieben" in invoked(folder, program, "migrate").stdout


def test_a_file_of_its_theme_whose_counterpart_has_changed_is_named(
    this_version: tuple[Path, Path], later: Path, tmp_path: Path
) -> None:
    folder = settled(tmp_path)
    for name in ("404.html", "page.html"):
        file = folder / "theme/templates" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f'{{% extends "!theme/{name}" %}}', "utf-8")
    run = invoked(folder, this_version[1], "upgrade", str(later))
    assert "theme/templates/404.html: Diese Datei ersetzt eine, die sich geändert hat." in run.stdout
    assert "page.html" not in run.stdout


def test_going_back_is_an_upgrade_too(this_version: tuple[Path, Path], later: Path, tmp_path: Path) -> None:
    folder = settled(tmp_path)
    before = tree(folder)
    assert invoked(folder, this_version[1], "upgrade", str(later)).returncode == 0
    run = invoked(folder, this_version[1], "upgrade", str(this_version[0]))
    assert run.stdout.startswith(f"Zurück von {LATER} auf ")
    assert {path: content for path, content in tree(folder).items() if "__pycache__" not in path} == before


@pytest.mark.parametrize("killed_at", range(1, 8))
def test_an_upgrade_that_is_killed_is_finished_by_the_next(
    later: Path, tmp_path: Path, killed_at: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = settled(tmp_path, "--forge", "github")
    monkeypatch.chdir(folder)
    writes = iter(range(1, 100))
    whole = Path.replace

    def killed(fresh: Path, target: Path) -> Path:
        if next(writes) == killed_at:
            raise KeyboardInterrupt
        return whole(fresh, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "replace", killed)
        upgrading.upgrade(str(later))
    left = of(folder)
    assert left.sha256 in (folder / "requirements.txt").read_text("utf-8")
    assert upgrading.upgrade(str(later)) == 0
    assert [file.name for file in (folder / "programm").iterdir()] == [later.name]
    assert "name: Später" in (folder / ".github/workflows/aktuelles.yml").read_text("utf-8")
    assert f"aktuelles=={LATER} " in (folder / "requirements-audit.txt").read_text("utf-8")


def test_where_the_version_before_is_damaged_all_that_was_ever_to_do_is_said(
    this_version: tuple[Path, Path], later: Path, tmp_path: Path
) -> None:
    folder = settled(tmp_path)
    [old] = (folder / "programm").iterdir()
    old.write_bytes(b"")
    run = invoked(folder, this_version[1], "upgrade", str(later))
    assert run.returncode == 0
    assert run.stdout.startswith(f"Auf {LATER}. Die bisherige Fassung ist nicht zu erkennen.")
    assert "[laune]" in run.stdout
    assert "invoke town" in run.stdout


def test_what_is_no_program_changes_nothing(this_version: tuple[Path, Path], tmp_path: Path) -> None:
    folder = settled(tmp_path)
    before = tree(folder)
    run = invoked(folder, this_version[1], "upgrade", "fehlt.whl")
    assert (run.returncode, run.stdout) == (
        1,
        "Nichts wurde geändert. »fehlt.whl« ist kein Programm. Es heißt wie »aktuelles-1.0.0-py3-none-any.whl«.\n",
    )
    assert {path: content for path, content in tree(folder).items() if "__pycache__" not in path} == before
