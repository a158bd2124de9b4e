"""``invoke town``: a town's own folder, with the program beside its content."""

import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from ..bridge.run import check_site
from ..domain.placeholder import PLACEHOLDER
from ..domain.problems import ContentError, Problem, visible
from ..town_folder.files import write
from ..town_folder.founding import Founding
from ..town_folder.origin import HOME, IS_CHECKOUT
from ..town_folder.wheel import NoWheelError, Wheel, made, opened, pinned
from .site import stopped

_QUESTIONS = {
    "main_site": "Adresse der Hauptseite, zum Beispiel https://www.stadt.example",
    "address": "Adresse dieser Website, zum Beispiel https://aktuelles.stadt.example",
    "phone": "Telefon der Pressestelle",
    "email": "E-Mail-Adresse der Pressestelle",
    "street": "Straße und Hausnummer",
    "postcode": "Postleitzahl",
    "place": "Ort in der Anschrift",
    "represented_by": "Wer Ihren Ort vertritt, zum Beispiel Bürgermeisterin Vorname Nachname",
    "topics": "Themen, mit Komma dazwischen; leer: sechs gebräuchliche",
    "districts": "Ortsteile, mit Komma dazwischen; leer: keine",
    "channel": "Einladungslink des WhatsApp-Kanals; leer: keiner",
    "colour": "Farbe Ihres Ortes als #rrggbb; leer: dunkles Grün",
}
_NOTHING = "Nichts wurde angelegt."
_NEXT = """
Als Nächstes:
  cd {folder}
  make site                          die Website ansehen (ohne make: README.md)
  .venv/bin/invoke check --publish   was bis zur Veröffentlichung fehlt"""


class _RefusedError(Exception):
    """Nothing can be made of this; the text is a German sentence."""


def town(founding: Founding, target: str | None, now: datetime | None, forge: str) -> int:
    """Make the folder, of what was said and what is asked for; 1 when it cannot be made, and then there is none."""
    folder = (
        Path(target) if target else HOME.parent / founding.folder_name if IS_CHECKOUT else Path(founding.folder_name)
    )
    try:
        _refuse(founding, folder)
        whole = _asked(founding) if sys.stdin and sys.stdin.isatty() else founding
        with TemporaryDirectory(prefix="aktuelles-") as shelf:
            wheel = _program(Path(shelf))
            problems = _made(folder, whole, wheel, (now or datetime.now().astimezone()).date(), forge)
    except ContentError as error:
        print("\n".join([*_faults(error.problems, folder), _NOTHING]))
        return 1
    except (_RefusedError, NoWheelError) as error:
        print(visible(f"{_NOTHING} {error}"))
        return 1
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    print("\n".join([f"Angelegt: »{folder}« mit Aktuelles {wheel.version}.", *_open(problems, folder)]))
    print(_NEXT.format(folder=folder))
    return 0


def _refuse(founding: Founding, folder: Path) -> None:
    if not founding.name.strip():
        raise _RefusedError('Wie heißt Ihr Ort? Zum Beispiel: invoke town "Gemeinde Beispielhausen"')
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _RefusedError(f"»{folder}« gibt es schon. Bitte mit »--ziel« einen anderen Ordner nennen.")
    if founding.mark and not founding.mark.is_file():
        raise _RefusedError(f"Die Zeichnung »{founding.mark}« gibt es nicht.")


def _asked(founding: Founding) -> Founding:
    """What is missing, asked; an empty answer leaves it open."""
    from rich.prompt import Prompt  # noqa: PLC0415 - only who is asked waits for it

    print("Was Sie noch nicht wissen, lassen Sie leer (Eingabetaste).\n")
    open_ = {key: text for key, text in _QUESTIONS.items() if not getattr(founding, key)}
    found: dict[str, Any] = {key: Prompt.ask(text, default="", show_default=False) for key, text in open_.items()}
    return replace(founding, **found)


def _program(shelf: Path) -> Wheel:
    return opened(made(HOME, shelf)) if IS_CHECKOUT else pinned(Path())


def _made(folder: Path, founding: Founding, wheel: Wheel, today: date, forge: str) -> Sequence[Problem]:
    """Make it beside its place, try it, and move it there. Raises ``ContentError``."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".", dir=folder.parent) as place:
        stage = Path(place) / folder.name
        stage.mkdir()
        write(stage, founding, wheel, today, forge)
        problems = check_site(str(stage / "content"), None).problems
        if folder.is_dir():
            folder.rmdir()
        stage.rename(folder)
    return [replace(each, path=_below(each.path)) for each in problems]


def _below(path: str) -> str:
    """The path in the folder, wherever that stood when it was tried."""
    return re.sub(r"^.*?(?=content/)", "", path)


def _faults(problems: Sequence[Problem], folder: Path) -> Iterator[str]:
    for each in problems:
        if not each.is_hint:
            yield str(replace(each, path=f"{folder.name}/{_below(each.path)}"))


def _open(problems: Sequence[Problem], folder: Path) -> Iterator[str]:
    """How much is to be filled in, and where."""
    counted = Counter(each.path for each in problems if PLACEHOLDER.search(each.text))
    if counted:
        yield "\nNoch zu ergänzen (suchen Sie nach „bitte ergänzen“):"
        for path, number in counted.items():
            yield f"  {folder / path}: {number} {'Angabe' if number == 1 else 'Angaben'}"
