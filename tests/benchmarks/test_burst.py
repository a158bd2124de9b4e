"""An Eilmeldung is measured when a server really shows it."""

from pathlib import Path

import pytest

from benchmarks import burst
from benchmarks.burst import Burst, bursts, p95, report
from benchmarks.measure import Failed, Usage
from benchmarks.peers.published import Published
from tests.tools import require


@pytest.fixture(autouse=True)
def _tools() -> None:
    require("nginx")
    require("git")


def test_an_eilmeldung_is_seen_before_the_command_ends() -> None:
    [found] = bursts(3, 1)
    assert 0 < found.seen <= found.usage.wall
    assert found.usage.cpu > 0.1


def test_a_site_that_never_shows_it_is_no_measurement(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(Published, "command", lambda _: ["true"])
    with pytest.raises(Failed, match=r"/redaktion/ do not show 2026-11-23-rohrbruch-1215\."):
        list(bursts(1, 1))
    assert burst.main([1], 1, tmp_path) == 1
    assert list(tmp_path.iterdir()) == []


def test_the_page_says_what_nineteen_of_twenty_did_not_exceed() -> None:
    found = [Burst(float(seconds), Usage(seconds + 1.0, 2.0 * seconds, 100.0)) for seconds in range(1, 22)]
    assert "| 1,000 | 11.00 | 20.00 | 12.00 | 22.00 | 100 | 21 |" in report({1000: found}, "here", "2026-11-26")
    assert p95([3.0]) == 3.0
