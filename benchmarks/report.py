"""``results.md`` from what was found: one table a number of announcements, ours beside everybody's, losses shown."""

from collections.abc import Iterator

from benchmarks.cases import BASIC
from benchmarks.results import Results

OURS, PAIR = "Aktuelles", "Hugo"


def report(results: Results) -> str:
    """The whole page in Markdown."""
    versions = ", ".join(f"{name} {version}" for name, version in results.versions.items())
    full = [count for count in results.counts() if len(results.cases(count)) > len(BASIC)]
    parts = [
        "# How long a build takes, beside other generators",
        f"Made by `invoke bench` on {results.day}: {results.machine}. {versions}.",
        _METHOD,
        "![Seconds of each kind of build, and as content grows](results.svg)",
        "## In short",
        f"{OURS}, and how many times as long as {PAIR}'s build of the same announcements it took; bold is slower.",
        _table(["build", *(f"{count:,}" for count in full)], _short(results, full)),
    ]
    for count in full:
        heads = ["build", "generator", "seconds", "processor seconds", "megabytes", f"times {PAIR}", "rounds"]
        parts += [f"## {count:,} announcements", _table(heads, _rows(results, count))]
    parts += ["## As content grows", _table(_growth_heads(), _growth(results))]
    parts += ["## What a page weighs", _WEIGHT, _table(_WEIGHT_HEADS, _weights(results))] if results.weights else []
    return "\n\n".join([*parts, "Lighthouse's scores stand in [lighthouse.md](lighthouse.md)."]) + "\n"


_METHOD = f"""\
Every number is of a whole process with its children, from the command to its end. The same bodies for all; the others'
templates stand in `sites/`. They make pages, lists by topic, district and year, feeds and a sitemap; {OURS} also checks
every text and makes calendars, channel texts and three kinds of feeds. Rounds alternate; shown are medians, and the
median of the ratios of each round. *Cold* is without output and caches, with the program compiled. Memory is the most
at any time, shared memory of several processes counted once. An Eilmeldung changes every page. {PAIR}, Pelican and
Eleventy build everything each time; where they or `--full` are missing from a case, it was left out to save time.
*Eleventy, watching* is the exception: a process that keeps running with `--incremental`, from saving a file until it
says that all is written."""

_WEIGHT = """\
Kilobytes as they are, by gzip and by Brotli. The others' templates for this comparison have neither styles nor scripts,
so only their HTML can be compared."""
_WEIGHT_HEADS = ["page", "generator", "what", "as it is", "gzip", "Brotli"]


def _table(heads: list[str], rows: Iterator[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def _times(ratio: float | None) -> str:
    """A ratio; what is slower stands in bold."""
    if ratio is None:
        return "–"
    return f"{ratio:.2f} ×" if ratio <= 1 else f"**{ratio:.2f} ×**"


def _short(results: Results, counts: list[int]) -> Iterator[list[str]]:
    for peer in (OURS, f"{OURS} --full"):
        for case in results.cases(counts[0]) if counts else ():
            cells = [_cell(results, count, case, peer) for count in counts]
            if any(cell != "–" for cell in cells):
                yield [case if peer == OURS else f"{case}, `--full`", *cells]


def _cell(results: Results, count: int, case: str, peer: str) -> str:
    usage = results.usage(count, case, peer)
    return f"{usage.wall:.2f} s, {_times(results.ratio(count, case, peer, PAIR))}" if usage else "–"


def _rows(results: Results, count: int) -> Iterator[list[str]]:
    for case in results.cases(count):
        for peer in results.peers(count):
            usage = results.usage(count, case, peer)
            if usage:
                ratio = "" if peer == PAIR else _times(results.ratio(count, case, peer, PAIR))
                name, ratio = (f"**{peer}**", ratio) if peer.startswith(OURS) else (peer, ratio.replace("**", ""))
                numbers = [f"{usage.wall:.2f}", f"{usage.cpu:.2f}", f"{usage.memory:.0f}"]
                yield [case, name, *numbers, ratio, str(results.rounds(count, case, peer))]


def _growth_heads() -> list[str]:
    return ["announcements", *(f"{case}: {name}" for case in BASIC for name in (OURS, PAIR)), "a cold page"]


def _growth(results: Results) -> Iterator[list[str]]:
    for count in results.counts():
        cells = [results.usage(count, case, peer) for case in BASIC for peer in (OURS, PAIR)]
        cold = f"{1000 * cells[0].wall / count:.2f} ms" if cells[0] else "–"
        yield [f"{count:,}", *(f"{cell.wall:.2f} s" if cell else "–" for cell in cells), cold]


def _weights(results: Results) -> Iterator[list[str]]:
    for each in results.weights:
        sizes = (f"{size / 1000:.1f}" for size in (each.plain, each.gzip, each.brotli))
        yield [each.page, each.peer, each.kind, *sizes]
