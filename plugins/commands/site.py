"""``invoke check`` and ``invoke build``."""

from datetime import datetime

from plugins.bridge.output import OutputError
from plugins.bridge.run import Extent, read_site, write_site
from plugins.commands.disk import unwritable
from plugins.commands.summary import summary
from plugins.domain.problems import ContentError, Problem

_FEW = 10
_INTERRUPTED = 130  # as shells say: 128 and the number of SIGINT


def check(content: str, now: datetime | None) -> int:
    """Print every problem and hint; 1 when there is a problem."""
    try:
        generator = read_site(content, now)
    except ContentError as error:
        _show(error.problems)
        return 1
    _show(generator.content.problems)
    if not generator.content.problems:
        print("Alles in Ordnung.")
    return 0


def build(
    content: str,
    output: str | None,
    now: datetime | None,
    *,
    extent: Extent,
    clean: bool = False,
    force: bool = False,
) -> int:
    """Check, then build; 1 when anything is wrong, and then the output is as it was; 130 when interrupted."""
    try:
        generator = write_site(content, output, now, extent=extent, clean=clean, force=force)
    except ContentError as error:
        _show(error.problems)
        print("Nichts wurde gebaut. Bitte zuerst die Punkte ohne »Hinweis« beheben.")
        return 1
    except OutputError as error:
        print(error.problem)
        return 1
    except OSError as error:
        print(unwritable(error))
        return 1
    except KeyboardInterrupt:
        print("Abgebrochen. Nichts ist halb geschrieben.")
        return _INTERRUPTED
    _show_briefly(generator.content.problems)
    print(summary(generator))
    return 0


def _show(problems: list[Problem]) -> None:
    for problem in problems:
        print(problem)


def _show_briefly(hints: list[Problem]) -> None:
    """After a build the summary counts; the check has room for every hint."""
    _show(hints[:_FEW])
    if len(hints) > _FEW:
        print(f"… und {len(hints) - _FEW} weitere Hinweise, »invoke check« nennt alle.")
