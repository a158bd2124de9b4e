"""``invoke upgrade``: a town's folder is pinned to another version of the program."""

from collections.abc import Iterator
from pathlib import Path

from ..domain.problems import visible
from ..town_folder.changes import is_earlier, to_do
from ..town_folder.pin import Renewal, pin, renew
from ..town_folder.replaced import replaced
from ..town_folder.wheel import NoWheelError, Wheel, opened, pinned
from .site import stopped


def upgrade(program: str) -> int:
    """Pin this folder to the program in a file and say what is to be done; 1 when it cannot be, and nothing changes."""
    home = Path()
    try:
        before = pinned(home)
        wheel = opened(Path(program))
        lines = list(_said(before, wheel, home / "theme"))
        renewed = renew(home, before, wheel)
        pin(home, wheel)
    except NoWheelError as error:
        print(visible(f"Nichts wurde geändert. {error}"))
        return 1
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    print("\n".join([*lines, *_brought(renewed), _NEXT]))
    return 0


_NEXT = "\nAls Nächstes: make site, dann .venv/bin/invoke check --publish. Ihre Inhalte sind unverändert."


def _said(before: Wheel, wheel: Wheel, theme: Path) -> Iterator[str]:
    if is_earlier(wheel.version, before.version):
        yield f"Zurück von {before.version} auf {wheel.version}."
        return
    yield f"Von {before.version} auf {wheel.version}."
    notes = to_do(wheel.files["CHANGELOG.md"].decode(), before.version, wheel.version)
    yield from ["\nBeim Aktualisieren zu tun:", *notes] if notes else ["Zu tun ist nichts weiter."]
    for path, text in replaced(theme, before.file, wheel.file):
        yield f"{theme / path}: {text}"


def _brought(renewal: Renewal) -> Iterator[str]:
    if renewal.renewed:
        yield f"\nErneuert: {', '.join(sorted(renewal.renewed))}"
    for path in renewal.changed:
        yield f"{path}: Diese Datei haben Sie geändert, sie bleibt. Die neue steht im Programm; bitte vergleichen."
