"""What a save costs is measured in a real browser, and told."""

from benchmarks.saving import Save, report, savings
from tests.tools import require


def test_a_save_is_seen() -> None:
    require("chromium")
    assert [save.seen > 0 for save in savings(3, 2)] == [True, True]


def test_the_page_tells_medians() -> None:
    text = report({10_000: [Save(seen, 0.5) for seen in (0.8, 1.2, 1.0, 0.6, 1.4)]}, "2 cores", "2026-11-26")
    assert "| 10,000 | 1.00 | 1.36 | 0.50 | 5 |" in text
