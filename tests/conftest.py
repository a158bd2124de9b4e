"""The demo, built once by the command line that a town uses, served as a town serves it, and seen in a browser."""

import gc
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from plugins.audit.tabs import FLAGS
from plugins.bridge.environment import OPTIONS
from tests.feeds.town import a_full_town
from tests.server import running_nginx
from tests.tools import ROOT, require
from tests.workshop import CompiledTemplates, Workshop, invoked

HEAVY_FIXTURES = {"browser", "served", "demo_site", "plain_site", "full_site", "full_town"}
HEAVY_TOOLS = {"require", "html_checker", "running_nginx", "running_tls", "subprocess", "being_built", "photo"}
AUDIT = ROOT / "tests/audit"
HEAVY_PLACES = {
    ROOT / "tests" / place
    for place in (
        *(
            "browser",
            "events",
            "feeds",
            "fuzz",
            "images",
            "incremental",
            "officetext",
            "paper",
            "search",
            "servers",
            "site",
        ),
        *("benchmarks/test_cases.py", "benchmarks/test_measure.py", "benchmarks/test_peers.py"),
        *("bridge/test_limits.py", "content/test_files.py", "content/test_handbook.py", "content/test_links.py"),
        *("content/test_boundary.py", "content/test_embargo.py", "whatsapp/test_properties.py"),
        "benchmarks/test_replay.py",
    )
}
OPTIONS["bytecode_cache"] = CompiledTemplates()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark what needs another program as ``heavy``; ``invoke test --quick`` leaves it out.

    Nobody marks a test by hand: it is heavy when it uses one of the fixtures, itself, through another or as a
    parameter, when its module imports one of the tools or what starts processes, or when it stands in a room or
    module whose tests set papers, encode pictures, read texts of a hundred pages or make whole builds by the dozen.
    """
    for item in items:
        used = {*getattr(item, "fixturenames", ()), *_parameters(item)}
        tools = vars(getattr(item, "module", None) or object).keys()
        if used & HEAVY_FIXTURES or tools & HEAVY_TOOLS or {item.path, item.path.parent} & HEAVY_PLACES:
            item.add_marker("heavy")
    _put_browsers_last(items)


def _put_browsers_last(items: list[pytest.Item]) -> None:
    """What drives the browser leaves threads in this process, beside which builds do not fork."""
    driving = {item.path for item in items if "browser" in getattr(item, "fixturenames", ())}
    driving |= {item.path for item in items if item.path.parent == AUDIT}
    items.sort(key=lambda item: item.path in driving)


def pytest_collection_finish() -> None:
    """What is there by now stays till the end: the garbage collector need not look at it again and again."""
    gc.freeze()


def _parameters(item: pytest.Item) -> set[str]:
    found = getattr(item, "callspec", None)
    return {value for value in found.params.values() if isinstance(value, str)} if found else set()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="write the expected files anew; then read the diff")


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A town of its own, without announcements."""
    return Workshop(tmp_path)


@pytest.fixture(scope="session")
def demo_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo as ``make site`` builds it, in a process: with papers, share images and search."""
    output = tmp_path_factory.mktemp("demo") / "output"
    command = [sys.executable, "-m", "invoke", "build", "--full", "--output", str(output)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    return output


@pytest.fixture(scope="session")
def plain_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the demo without them, as it is built while editing."""
    output = tmp_path_factory.mktemp("plain") / "output"
    run = invoked(["build", "--output", str(output)])
    assert run.returncode == 0, run.stdout + run.stderr
    return output


@pytest.fixture(scope="session")
def full_town(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """The town that has everything, built."""
    workshop = a_full_town(tmp_path_factory.mktemp("town"))
    workshop.build()
    return workshop


@pytest.fixture(scope="session")
def full_site(full_town: Workshop) -> Path:
    """The folder of its site."""
    return full_town.output


@pytest.fixture(scope="session")
def served(demo_site: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demo's address on a real server with the strict policy; without a slash at the end."""
    with running_nginx(demo_site, tmp_path_factory.mktemp("nginx")) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The system's Chromium."""
    chromium = require("chromium")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()
