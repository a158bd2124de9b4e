"""``invoke check`` and ``invoke build``."""

from datetime import datetime

from plugins.bridge.output import ForeignFolderError
from plugins.bridge.run import Extent, check_site, write_site
from plugins.commands.summary import summary
from plugins.domain.problems import ContentError, Problem

_FEW = 10


def check(content: str, now: datetime | None) -> int:
    """Print every problem and hint; 1 when there is a problem."""
    try:
        generator = check_site(content, now)
    except ContentError as error:
        _show(error.problems)
        return 1
    _show(generator.content.problems)
    if not generator.content.problems:
        print("Alles in Ordnung.")
    return 0


def build(content: str, output: str | None, now: datetime | None, *, extent: Extent, clean: bool = False) -> int:
    """Check, then build; 1 when anything is wrong, and then the output is as it was."""
    try:
        generator = write_site(content, output, now, extent=extent, clean=clean)
    except ContentError as error:
        _show(error.problems)
        print("Nichts wurde gebaut. Bitte zuerst die Punkte ohne »Hinweis« beheben.")
        return 1
    except ForeignFolderError as error:
        print(f"Der Ordner »{error}« enthält Dateien, die nicht von hier stammen. Bitte einen leeren Ordner angeben.")
        return 1
    except OSError as error:
        print(f"Die Website lässt sich nicht schreiben: {error.strerror} (»{error.filename}«).")
        return 1
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
