"""How publishing ended, in German, whatever went wrong."""

from collections.abc import Callable
from dataclasses import dataclass
from errno import EACCES, EDQUOT, EFBIG, ENOSPC, EPERM, EROFS

from ..bridge.boundary import described
from ..bridge.disk import why
from ..bridge.output import OutputError
from ..domain.problems import ContentError, visible
from ..publishing.verification import UnsoundError

FAILED, HELD, INTERRUPTED = 1, 3, 130
_UNCHANGED = "Nichts wurde veröffentlicht, die Website bleibt, wie sie ist."
_APART = "Alles andere geht trotzdem hinaus mit »invoke publish --zurueckhalten«."
_ROOM, _RIGHTS = "Bitte Platz schaffen.", "Bitte die Rechte prüfen."
_ADVICE = {ENOSPC: _ROOM, EDQUOT: _ROOM, EFBIG: _ROOM, EACCES: _RIGHTS, EPERM: _RIGHTS, EROFS: _RIGHTS}
_WHOLE = "Zu sehen ist eine ganze Website, die bisherige oder schon die neue."
_NEXT = f"{_WHOLE} Der nächste Lauf macht sie fertig."


@dataclass(frozen=True, kw_only=True)
class Done:
    """How a command ended: its exit code, what a person wants to know, and what must be mended."""

    code: int = 0
    text: str = ""
    faults: tuple[str, ...] = ()


def outcome(work: Callable[[], Done]) -> Done:
    """What the work returns, or what stopped it."""
    try:
        return work()
    except (ContentError, UnsoundError) as error:
        faults = [each for each in error.problems if not each.is_hint]
        more = (_APART,) if all("/meldungen/" in each.path and each.path.endswith(".md") for each in faults) else ()
        return Done(code=FAILED, faults=(*map(str, faults), _UNCHANGED, *more))
    except OutputError as error:
        return Done(code=FAILED, faults=(str(error.problem),))
    except OSError as error:
        text = f"Das Lesen oder Schreiben scheitert: {why(error)}. {_ADVICE.get(error.errno or 0, '')}"
        return Done(code=FAILED, faults=(visible(text.rstrip()), _NEXT))
    except KeyboardInterrupt:
        return Done(code=INTERRUPTED, faults=("Abgebrochen.",))
    except Exception as error:  # noqa: BLE001 - whoever reads it reads a sentence, whatever breaks
        text = visible(f"Das Programm scheitert an einem eigenen Fehler. Bitte melden: {described(error)}")
        return Done(code=FAILED, faults=(text, _WHOLE))


def said(done: Done, *, is_quiet: bool) -> int:
    """Say it, ``is_quiet`` only what must be mended; the exit code."""
    if done.text and not is_quiet:
        print(done.text)
    for fault in done.faults:
        print(fault)
    return done.code
