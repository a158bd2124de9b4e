"""The published numbers, from runs whose outcome is known."""

from pathlib import Path

import pytest

from benchmarks.cases import Case, Run
from benchmarks.measure import Usage
from benchmarks.report import report
from benchmarks.results import Results
from benchmarks.weight import Weight


def runs(count: int, case: str, peer: str, *walls: float) -> tuple[Run, ...]:
    """A round each; processor time is twice as long, memory a hundred times as many megabytes."""
    return tuple(Run(count, case, peer, number, Usage(wall, 2 * wall, 100 * wall)) for number, wall in enumerate(walls))


KNOWN = Results(
    day="2026-11-23",
    machine="2 cores of a quick processor",
    versions={"Hugo": "0.1", "Pelican": "4.0"},
    runs=(
        *runs(1000, Case.COLD, "Aktuelles", 3.0, 2.0, 9.0),
        *runs(1000, Case.COLD, "Hugo", 1.0, 2.0, 3.0),
        *runs(1000, Case.COLD, "Pelican", 8.0),
        *runs(1000, Case.EDITED, "Aktuelles", 0.5),
        *runs(1000, Case.EDITED, "Hugo", 2.0),
        *runs(1000, Case.EDITED, "Aktuelles --full", 5.0),
        *runs(1000, Case.NOTHING, "Aktuelles", 0.1),
        *runs(1000, Case.TEMPLATE, "Aktuelles", 4.0),
        *runs(2000, Case.COLD, "Aktuelles", 6.0),
        *runs(2000, Case.COLD, "Hugo", 4.0),
    ),
    weights=(Weight("Hugo", "start page", "html", 7500, 2200, 1800),),
)


def test_shown_is_the_median_of_each_number() -> None:
    assert KNOWN.usage(1000, Case.COLD, "Aktuelles") == Usage(3.0, 6.0, 300.0)


def test_a_ratio_is_the_median_of_the_ratios_of_each_round() -> None:
    """Of 3, 1 and 3, not 3 divided by 2."""
    assert KNOWN.ratio(1000, Case.COLD, "Aktuelles", "Hugo") == 3.0


def test_only_rounds_that_both_took_part_in_are_compared() -> None:
    assert KNOWN.ratio(1000, Case.COLD, "Pelican", "Aktuelles") == pytest.approx(8 / 3)
    assert KNOWN.ratio(1000, Case.NOTHING, "Aktuelles", "Hugo") is None


def test_what_was_found_is_read_as_it_was_written(tmp_path: Path) -> None:
    KNOWN.write(tmp_path / "results.json")
    assert Results.read(tmp_path / "results.json") == KNOWN


@pytest.mark.parametrize(
    "line",
    [
        "Made by `invoke bench` on 2026-11-23: 2 cores of a quick processor. Hugo 0.1, Pelican 4.0.",
        "| cold | 3.00 s, **3.00 ×** |",
        "| one edited | 0.50 s, 0.25 × |",
        "| nothing changed | 0.10 s, – |",
        "| one edited, `--full` | 5.00 s, **2.50 ×** |",
        "| cold | **Aktuelles** | 3.00 | 6.00 | 300 | **3.00 ×** | 3 |",
        "| cold | Hugo | 2.00 | 4.00 | 200 |  | 3 |",
        "| cold | Pelican | 8.00 | 16.00 | 800 | 8.00 × | 1 |",
        "| 1,000 | 3.00 s | 2.00 s | 0.50 s | 2.00 s | 0.10 s | – | 3.00 ms |",
        "| 2,000 | 6.00 s | 4.00 s | – | – | – | – | 3.00 ms |",
        "| start page | Hugo | html | 7.5 | 2.2 | 1.8 |",
    ],
)
def test_losses_stand_beside_gains(line: str) -> None:
    assert line in report(KNOWN).splitlines()


def test_only_what_was_compared_in_all_cases_has_a_table_of_its_own() -> None:
    heads = [line for line in report(KNOWN).splitlines() if line.startswith("## ")]
    assert heads == ["## In short", "## 1,000 announcements", "## As content grows", "## What a page weighs"]


def test_the_drawing_is_the_same_each_time(tmp_path: Path) -> None:
    from benchmarks.plot import plot  # noqa: PLC0415 - only this test needs what draws

    first, second = tmp_path / "first.svg", tmp_path / "second.svg"
    plot(KNOWN, first)
    plot(KNOWN, second)
    assert first.read_bytes() == second.read_bytes()
    assert first.read_text("utf-8").count("<path") > 50
