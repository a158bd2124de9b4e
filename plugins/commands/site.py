"""``invoke check`` and ``invoke build``."""

import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TextIO

from ..bridge.boundary import described
from ..bridge.disk import why
from ..bridge.extent import Extent
from ..bridge.output import OutputError
from ..bridge.rest import Rest
from ..bridge.run import check_site, write_site
from ..domain.problems import ContentError, Problem, visible
from .problem_formats import FORMATS, told
from .source_lines import SourceLines
from .summary import summary

_FEW = 10
_QUOTED = re.compile(r"»[^«]*«|\[[^\]]*\]|\d+")
_UNBUILT = "Nichts wurde gebaut. Bitte zuerst die Punkte ohne »Hinweis« beheben."
_INTERRUPTED = 130  # as shells say: 128 and the number of SIGINT


def check(content: str, now: datetime | None, form: str = "text", *, is_publishing: bool = False) -> int:
    """Print every problem and hint in one of the ``FORMATS``; 1 when there is a problem.

    ``is_publishing`` also names what a build for the public refuses now, and as hints what it will within 60 days.

    What else stands in the way is said on standard error, where a program reads standard output.
    """
    if form not in FORMATS:
        print(f"Die Form »{form}« gibt es nicht. Bitte eine von diesen nehmen: {', '.join(FORMATS)}.", file=sys.stderr)
        return 1
    try:
        problems = check_site(content, now, is_publishing=is_publishing).problems
    except ContentError as error:
        print(FORMATS[form](error.problems, SourceLines().line_of))
        return 1
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - as below
        return stopped(error, None if form == "text" else sys.stderr)
    print(FORMATS[form](problems, SourceLines().line_of))
    return 0


def build(  # noqa: PLR0913 - the options of a command
    content: str,
    output: str | None,
    now: datetime | None,
    *,
    extent: Extent,
    address: str | None = None,
    clean: bool = False,
    force: bool = False,
    rest: Rest | None = None,
) -> int:
    """Check, then build; 1 when anything is wrong, and then the output is as it was; 130 when interrupted.

    ``rest`` is told what was said, unless the clock ran.
    """
    try:
        result = write_site(content, output, now, extent=extent, address=address, clean=clean, force=force, rest=rest)
    except ContentError as error:
        print("\n".join([*_briefly(error.problems), _UNBUILT]))
        return 1
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - an editor reads a sentence, whatever breaks
        return stopped(error)
    text = "\n".join([*_briefly(result.problems), summary(result)])
    print(text)
    is_told = now is not None or "SOURCE_DATE_EPOCH" in os.environ or result.site.town.demo_now is not None
    if rest and is_told and result.written_to:
        rest.note(text, result.written_to)
    return 0


def stopped(error: BaseException, to: TextIO | None = None) -> int:
    """Say in German what stood in the way; the exit code."""
    if isinstance(error, KeyboardInterrupt):
        print("Abgebrochen. Nichts ist halb geschrieben.", file=to)
        return _INTERRUPTED
    if isinstance(error, OutputError):
        said = str(error.problem)
    elif isinstance(error, OSError):
        said = visible(f"Das Lesen oder Schreiben scheitert: {why(error)}.")
    else:
        said = visible(f"Das Programm scheitert an einem eigenen Fehler. Bitte melden: {described(error)}")
    print(said, file=to)
    return 1


def _briefly(problems: Sequence[Problem]) -> Iterator[str]:
    """Few hints, so that they bury neither a problem nor the summary; a check has room for all."""
    hints = [problem for problem in problems if problem.is_hint]
    yield from map(str, _few(hints))
    if len(hints) > _FEW:
        yield f"… und {len(hints) - _FEW} weitere Hinweise, »invoke check« nennt alle."
    line_of = SourceLines().line_of
    yield from (told(problem, line_of(problem)) for problem in problems if not problem.is_hint)


def _few(hints: Sequence[Problem]) -> list[Problem]:
    """Of each kind as many as there is room for: dozens of one kind do not hide the only one of another."""
    counted = Counter[tuple[str | None, str]]()
    ranked = []
    for number, hint in enumerate(hints):
        kind = hint.field, _QUOTED.sub("", hint.text)
        ranked.append((counted[kind], number))
        counted[kind] += 1
    return [hints[number] for number in sorted(number for _, number in sorted(ranked)[:_FEW])]
