"""``invoke check`` and ``invoke build``."""

import os
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from functools import partial

from plugins.bridge.boundary import described
from plugins.bridge.disk import why
from plugins.bridge.extent import Extent
from plugins.bridge.making import Result
from plugins.bridge.output import OutputError
from plugins.bridge.rest import Rest
from plugins.bridge.run import check_site, write_site
from plugins.commands.summary import summary
from plugins.domain.problems import ContentError, Problem, visible

_FEW = 10
_QUOTED = re.compile(r"»[^«]*«|\[[^\]]*\]|\d+")
_UNBUILT = "Nichts wurde gebaut. Bitte zuerst die Punkte ohne »Hinweis« beheben."
_INTERRUPTED = 130  # as shells say: 128 and the number of SIGINT


def check(content: str, now: datetime | None) -> int:
    """Print every problem and hint; 1 when there is a problem."""
    result = _done(lambda: check_site(content, now))
    if isinstance(result, int):
        return result
    _show(result.problems)
    if not result.problems:
        print("Alles in Ordnung.")
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
    made = partial(
        write_site, content, output, now, extent=extent, address=address, clean=clean, force=force, rest=rest
    )
    result = _done(made, _UNBUILT)
    if isinstance(result, int):
        return result
    text = "\n".join([*_briefly(result.problems), summary(result)])
    print(text)
    is_told = now is not None or "SOURCE_DATE_EPOCH" in os.environ or result.site.town.demo_now is not None
    if rest and is_told and result.written_to:
        rest.note(text, result.written_to)
    return 0


def _done(run: Callable[[], Result], otherwise: str = "") -> Result | int:
    """What ``run`` returns, or the exit code after saying in German what stood in its way."""
    try:
        return run()
    except ContentError as error:
        _show(_briefly(error.problems) if otherwise else error.problems)
        if otherwise:
            print(otherwise)
    except OutputError as error:
        print(error.problem)
    except OSError as error:
        print(visible(f"Das Lesen oder Schreiben scheitert: {why(error)}."))
    except KeyboardInterrupt:
        print("Abgebrochen. Nichts ist halb geschrieben.")
        return _INTERRUPTED
    except Exception as error:  # noqa: BLE001 - an editor reads a sentence, whatever breaks
        print(visible(f"Das Programm scheitert an einem eigenen Fehler. Bitte melden: {described(error)}"))
    return 1


def _show(problems: Iterable[Problem | str]) -> None:
    for problem in problems:
        print(problem)


def _briefly(problems: Sequence[Problem]) -> Iterator[str]:
    """Few hints, so that they bury neither a problem nor the summary; a check has room for all."""
    hints = [problem for problem in problems if problem.is_hint]
    yield from map(str, _few(hints))
    if len(hints) > _FEW:
        yield f"… und {len(hints) - _FEW} weitere Hinweise, »invoke check« nennt alle."
    yield from (str(problem) for problem in problems if not problem.is_hint)


def _few(hints: Sequence[Problem]) -> list[Problem]:
    """Of each kind as many as there is room for: dozens of one kind do not hide the only one of another."""
    counted = Counter[tuple[str | None, str]]()
    ranked = []
    for number, hint in enumerate(hints):
        kind = hint.field, _QUOTED.sub("", hint.text)
        ranked.append((counted[kind], number))
        counted[kind] += 1
    return [hints[number] for number in sorted(number for _, number in sorted(ranked)[:_FEW])]
