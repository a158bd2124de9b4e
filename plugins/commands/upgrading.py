"""``invoke upgrade``: a town's folder is pinned to another version of the program."""

from collections.abc import Iterator
from pathlib import Path

from ..domain.problems import ContentError, visible
from ..town_folder.changes import is_earlier, to_do
from ..town_folder.pin import LOCKS, Renewal, pin, renew
from ..town_folder.replaced import replaced
from ..town_folder.wheel import SHELF, NoWheelError, Wheel, opened, pinned
from .site import stopped


def upgrade(program: str) -> int:
    """Pin this folder to the program in a file and say what is to be done; 1 when it cannot be, and nothing changes.

    What breaks it off is finished by the next.
    """
    home = Path()
    try:
        _refuse_elsewhere(home)
        before, wheel = pinned(home), opened(Path(program))
        print("\n".join(_said(before, wheel, home / "theme")))
        renewed = renew(home, before, wheel)
        pin(home, wheel)
    except (NoWheelError, ContentError) as error:
        print(visible(f"Nichts wurde geändert. {error}"))
        return 1
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    print("\n".join([*_brought(renewed), _NEXT]))
    return 0


def _refuse_elsewhere(home: Path) -> None:
    if not (home / SHELF).is_dir() and not (home / LOCKS[0]).is_file():
        raise NoWheelError("Hier liegt kein Programm. Bitte im Ordner Ihres Ortes aufrufen.")


_NEXT = "\nAls Nächstes: make site, dann .venv/bin/invoke check --publish. Ihre Inhalte sind unverändert."
_UNKNOWN = "Die bisherige Fassung ist nicht zu erkennen. Deshalb steht hier, was seit der ersten zu tun war:"


def _said(before: Wheel | None, wheel: Wheel, theme: Path) -> Iterator[str]:
    if before and is_earlier(wheel.version, before.version):
        yield f"Zurück von {before.version} auf {wheel.version}."
        return
    yield f"Von {before.version} auf {wheel.version}." if before else f"Auf {wheel.version}. {_UNKNOWN}"
    notes = to_do(wheel.files["CHANGELOG.md"].decode(), before.version if before else "0", wheel.version)
    yield from ["\nBeim Aktualisieren zu tun:", *notes] if notes else ["Zu tun ist nichts weiter."]
    for path, text in replaced(theme, before.file, wheel.file) if before else ():
        yield f"{theme / path}: {text}"


def _brought(renewal: Renewal) -> Iterator[str]:
    if renewal.renewed:
        yield f"\nErneuert: {', '.join(sorted(renewal.renewed))}"
    for path in renewal.changed:
        yield f"{path}: Diese Datei haben Sie geändert, sie bleibt. Die neue steht im Programm; bitte vergleichen."
