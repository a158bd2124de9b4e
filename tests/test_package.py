"""``pip install .``: the program as a package, in a site that has a folder of plugins of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import ROOT
from tests.workshop import Workshop

SETTINGS = """\
from pathlib import Path

import aktuelles
import plugins
from aktuelles.bridge.environment import FILTERS, OPTIONS

assert plugins.OWNER == "another site"
THEME = str(Path(aktuelles.__file__).parent / "theme")
PATH, OUTPUT_PATH, CACHE_PATH = "content", "output", ".cache"
PLUGINS = [f"aktuelles.{name}" for name in ("bridge", "whatsapp", "images", "pages", "feeds", "join", "events")]
JINJA_ENVIRONMENT, JINJA_FILTERS = OPTIONS, FILTERS
ARTICLE_PATHS = PAGE_PATHS = STATIC_PATHS = THEME_STATIC_PATHS = DIRECT_TEMPLATES = []
TIMEZONE, DEFAULT_LANG = "Europe/Berlin", "de"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
"""


def run(*line: str | Path, cwd: Path = ROOT, path: Path | None = None) -> str:
    """What a command says; it must succeed."""
    around = {**os.environ, "PYTHONPATH": str(path or ""), "SOURCE_DATE_EPOCH": "1795431600"}
    done = subprocess.run(
        [sys.executable, "-m", *map(str, line)], cwd=cwd, env=around, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder into which the package is installed, without what it needs, which is there."""
    home = tmp_path_factory.mktemp("package")
    run("pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", home / "wheel", ".")
    [wheel] = (home / "wheel").iterdir()
    run("pip", "install", "--quiet", "--no-deps", "--no-index", "--target", home / "installed", wheel)
    return home / "installed"


def test_the_package_is_one_folder_with_the_theme_in_it(installed: Path) -> None:
    found = sorted(each.name for each in installed.iterdir())
    assert [name for name in found if not name.endswith(".dist-info")] == ["aktuelles"]
    ours = {file.relative_to(ROOT / "theme") for file in (ROOT / "theme").rglob("*") if file.is_file()}
    theme = installed / "aktuelles/theme"
    assert {file.relative_to(theme) for file in theme.rglob("*") if file.is_file()} == ours


def test_the_handbook_and_what_the_preview_needs_are_in_it(installed: Path) -> None:
    ours = installed / "aktuelles"
    pictures = {file.name for file in (ROOT / "docs/bilder").iterdir()}
    assert {file.name for file in (ours / "origin/docs/bilder").iterdir()} == pictures
    assert (ours / "origin/docs/redaktion.md").read_bytes() == (ROOT / "docs/redaktion.md").read_bytes()
    for folder in ("templates", "static", "sa11y"):
        here = {file.name for file in (ROOT / "plugins/preview" / folder).iterdir()}
        assert {file.name for file in (ours / "preview" / folder).iterdir()} == here


def test_it_builds_a_site_beside_plugins_of_another(installed: Path, tmp_path: Path) -> None:
    town = Workshop(tmp_path)
    town.announce("2026-11-20-markt")
    (tmp_path / "plugins").mkdir()
    (tmp_path / "plugins/__init__.py").write_text('OWNER = "another site"\n', "utf-8")
    (tmp_path / "pelicanconf.py").write_text(SETTINGS, "utf-8")
    run("pelican", "content", "-s", "pelicanconf.py", "--fatal", "warnings", cwd=tmp_path, path=installed)
    output = tmp_path / "output"
    assert (output / "meldungen/2026-11-20-markt/index.html").is_file()
    assert (output / "redaktion/2026-11-20-markt.txt").is_file()
    town.build()
    same = [path for path in ("feed.atom", "meldungen/2026-11-20-markt/index.html") if path]
    assert [path for path in same if (output / path).read_bytes() != (town.output / path).read_bytes()] == []
