"""``results.svg``: seconds of each kind of build at the largest number compared in all, and as content grows.

Colours are those of Okabe and Ito, which people with any colour vision tell apart; bars have hatches and lines markers
of their own. The ground is white, so that it can be read on a dark page too.
"""

from pathlib import Path
from textwrap import fill

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from benchmarks.cases import BASIC
from benchmarks.report import OURS, PAIR
from benchmarks.results import Results

_COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#333333")
_MARKERS = ("o", "s", "^")
_HATCHES = ("", "//", "..", "xx", "\\\\", "--", "++")


def plot(results: Results, file: Path) -> None:
    """Draw it; the same results give the same file."""
    mpl.rcParams.update({"svg.hashsalt": "aktuelles", "font.family": "DejaVu Sans", "font.size": 10})
    figure = Figure(figsize=(11, 10), layout="constrained", facecolor="white")
    bars, lines = figure.subplots(2, 1)
    most = max((count for count in results.counts() if len(results.cases(count)) > len(BASIC)), default=0)
    _draw_bars(bars, results, most or results.counts()[-1])
    _draw_lines(lines, results)
    figure.savefig(file, metadata={"Date": None})


def _draw_bars(axes: Axes, results: Results, count: int) -> None:
    cases, peers = results.cases(count), results.peers(count)
    width = 0.85 / len(peers)
    for place, peer in enumerate(peers):
        found = [(number, results.usage(count, case, peer)) for number, case in enumerate(cases)]
        points = [(number + (place - (len(peers) - 1) / 2) * width, usage.wall) for number, usage in found if usage]
        places, seconds = zip(*points, strict=True)
        drawn = axes.bar(
            places, seconds, width, label=peer, color=_COLOURS[place], hatch=_HATCHES[place], edgecolor="white"
        )
        axes.bar_label(drawn, fmt="{:.3g}", fontsize=7, padding=1)
    axes.set_xticks(range(len(cases)), [fill(case, 14) for case in cases])
    axes.set_yscale("log")
    axes.set_ylabel("seconds (logarithmic)")
    axes.set_title(f"{count:,} announcements: one build, from the command to its end")
    _dress(axes, -0.1)


def _draw_lines(axes: Axes, results: Results) -> None:
    for colour, peer in zip(_COLOURS, (OURS, PAIR), strict=False):
        for marker, case in zip(_MARKERS, BASIC, strict=True):
            found = [(count, results.usage(count, case, peer)) for count in results.counts()]
            points = [(count, usage.wall) for count, usage in found if usage]
            if points and (peer == OURS or case == BASIC[0]):
                label = f"{peer}, {case}" if peer == OURS else f"{peer} (always everything)"
                axes.plot(*zip(*points, strict=True), color=colour, marker=marker, label=label)
    counts = results.counts()
    axes.set_xscale("log")
    axes.set_yscale("log")
    axes.set_xticks(counts, [f"{count:,}" for count in counts])
    axes.minorticks_off()
    axes.set_xlabel("announcements (logarithmic)")
    axes.set_ylabel("seconds (logarithmic)")
    axes.set_title("As content grows")
    _dress(axes, -0.12)


def _dress(axes: Axes, below: float) -> None:
    axes.grid(visible=True, axis="y", alpha=0.4)
    axes.set_axisbelow(True)
    axes.yaxis.set_major_formatter("{x:g}")
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(fontsize=9, ncols=4, loc="upper center", bbox_to_anchor=(0.5, below), frameon=False)
