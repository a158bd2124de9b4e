"""``invoke town``: a town's own folder, with the program beside its content."""

import re
import shlex
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from ..bridge.run import check_site
from ..domain.placeholder import PLACEHOLDER
from ..domain.problems import ContentError, Problem, visible
from ..town_folder.files import write
from ..town_folder.founding import Founding
from ..town_folder.origin import HOME, IS_CHECKOUT
from ..town_folder.wheel import NoWheelError, Wheel, made, of, opened
from .site import stopped


class _Fact(NamedTuple):
    """What can be said of a town: its option, what is asked when it is missing, and what it fills in ``stadt.toml``."""

    option: str
    question: str
    keys: tuple[str, ...]


_FACTS = {
    "main_site": _Fact(
        option="hauptseite",
        question="Adresse der Hauptseite, zum Beispiel https://www.stadt.example",
        keys=("stadt.hauptseite", "stadt.kennung"),
    ),
    "address": _Fact(
        "adresse", "Adresse dieser Website, zum Beispiel https://aktuelles.stadt.example", ("stadt.adresse",)
    ),
    "phone": _Fact("telefon", "Telefon der Pressestelle", ("kontakt.telefon", "impressum.telefon")),
    "email": _Fact("email", "E-Mail-Adresse der Pressestelle", ("kontakt.email", "impressum.email")),
    "street": _Fact("strasse", "Straße und Hausnummer", ("kontakt.strasse",)),
    "postcode": _Fact("plz", "Postleitzahl", ("kontakt.plz",)),
    "place": _Fact("ort", "Ort in der Anschrift", ("kontakt.ort",)),
    "represented_by": _Fact(
        "vertreten", "Wer Ihren Ort vertritt, zum Beispiel Bürgermeisterin Vorname Nachname", ("impressum.vertreten",)
    ),
    "topics": _Fact("themen", "Themen, mit Komma dazwischen; leer: sechs gebräuchliche", ("themen",)),
    "districts": _Fact("ortsteile", "Ortsteile, mit Komma dazwischen; leer: keine", ("ortsteile",)),
    "channel": _Fact("kanal", "Einladungslink des WhatsApp-Kanals; leer: keiner", ("kanal.link",)),
    "colour": _Fact("farbe", "Farbe Ihres Ortes als #rrggbb; leer: dunkles Grün", ("aussehen.farbe",)),
}
_UNASKED = {
    "accent": _Fact("akzent", "Zweite Farbe", ("aussehen.akzent",)),
    "mark": _Fact("wappen", "Wappen", ("aussehen.wappen",)),
    "short": _Fact("kurz", "Kurzer Name", ("stadt.kurzname",)),
    "name": _Fact("name", "Name", ("stadt.name", "kanal.name")),
}
_INDEX = re.compile(r"\[\d+\].*")
_NOTHING = "Nichts wurde angelegt."
_ENDED = 130  # as shells say: 128 and the number of SIGINT
_NEXT = """
Als Nächstes:
  cd {folder}
  make site                          die Website ansehen (ohne make: README.md)
  .venv/bin/invoke check --publish   was bis zur Veröffentlichung fehlt"""


class _RefusedError(Exception):
    """Nothing can be made of this; the text is a German sentence."""


def town(founding: Founding, target: str | None, now: datetime | None, forge: str) -> int:
    """Make the folder, of what was said and what is asked for; 1 when it cannot be made, and then there is none."""
    own = HOME.parent / founding.folder_name if IS_CHECKOUT else Path(founding.folder_name)
    folder = Path(target).expanduser() if target else own
    try:
        _refuse(founding, folder)
        with TemporaryDirectory(prefix="aktuelles-") as shelf:
            wheel = opened(made(HOME, Path(shelf))) if IS_CHECKOUT else of(Path())
            today = (now or datetime.now().astimezone()).date()
            problems = _founded(folder, founding, wheel, today, forge)
    except (_RefusedError, NoWheelError) as error:
        print(visible(f"{_NOTHING} {error}"))
        return 1
    except (EOFError, KeyboardInterrupt):
        print(f"\n{_NOTHING}")
        return _ENDED
    except Exception as error:  # noqa: BLE001 - whoever asked reads a sentence, whatever breaks
        return stopped(error)
    print("\n".join([f"Angelegt: »{folder}« mit Aktuelles {wheel.version}.", *_open(problems, folder)]))
    print(_NEXT.format(folder=shlex.quote(str(folder))))
    return 0


def _refuse(founding: Founding, folder: Path) -> None:
    if not founding.name.strip():
        raise _RefusedError('Wie heißt Ihr Ort? Zum Beispiel: invoke town "Gemeinde Beispielhausen"')
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise _RefusedError(f"»{folder}« gibt es schon. Bitte mit »--ziel« einen anderen Ordner nennen.")
    if founding.mark and not founding.mark.is_file():
        raise _RefusedError(f"Die Zeichnung »{founding.mark}« gibt es nicht.")


def _founded(folder: Path, founding: Founding, wheel: Wheel, today: date, forge: str) -> Sequence[Problem]:
    """Ask, make and try it; in a terminal, what cannot be is asked again, and nothing else."""
    is_asked = bool(sys.stdin and sys.stdin.isatty())
    if is_asked:
        print("Was Sie noch nicht wissen, lassen Sie leer (Eingabetaste).\n")
        missing = [name for name in _FACTS if not getattr(founding, name)]
        founding = replace(founding, **_answers(missing))
    while True:
        try:
            return _made(folder, founding, wheel, today, forge)
        except ContentError as error:
            faults = dict(_faults(error.problems))
            print("\n".join(_told(faults, founding)))
            again = [name for name in faults if name in _FACTS]
            if not is_asked or not again:
                raise _RefusedError("Bitte die genannten Angaben ändern.") from error
            founding = replace(founding, **_answers(again))


def _answers(names: Sequence[str]) -> Mapping[str, Any]:
    from rich.console import Console  # noqa: PLC0415 - only who is asked waits for it

    console = Console(markup=False)
    return {name: console.input(f"{_FACTS[name].question}: ").strip() for name in names}


def _made(folder: Path, founding: Founding, wheel: Wheel, today: date, forge: str) -> Sequence[Problem]:
    """Make it beside its place, try it, and move it there. Raises ``ContentError``."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        place = TemporaryDirectory(prefix=".", dir=folder.parent)
    except OSError:
        raise _RefusedError(
            f"»{folder}« lässt sich nicht anlegen. Bitte mit »--ziel« einen anderen Ordner nennen."
        ) from None
    with place as name:
        stage = Path(name) / folder.name
        stage.mkdir()
        write(stage, founding, wheel, today, forge)
        problems = check_site(str(stage / "content"), None).problems
        if folder.is_dir():
            folder.rmdir()
        stage.rename(folder)
    return [replace(each, path=re.sub(r"^.*?(?=content/)", "", each.path)) for each in problems]


def _faults(problems: Sequence[Problem]) -> Iterator[tuple[str, str]]:
    """What was said wrongly, by its name, with the reason."""
    for each in problems:
        key = _INDEX.sub("", each.field or "")
        named = (name for name, fact in (_FACTS | _UNASKED).items() if key in fact.keys)
        if not each.is_hint:
            yield next(named, str(each.field)), each.text


def _told(faults: Mapping[str, str], founding: Founding) -> Iterator[str]:
    for name, text in faults.items():
        fact = (_FACTS | _UNASKED).get(name)
        given = visible(str(getattr(founding, name))) if fact else ""
        yield f"--{fact.option} »{given}«: {text}" if fact else f"{name}: {text}"


def _open(problems: Sequence[Problem], folder: Path) -> Iterator[str]:
    """How much is to be filled in, and where."""
    counted = Counter(each.path for each in problems if PLACEHOLDER.search(each.text))
    if counted:
        yield "\nNoch zu ergänzen (suchen Sie nach „bitte ergänzen“):"
        for path, number in counted.items():
            yield f"  {folder / path}: {number} {'Angabe' if number == 1 else 'Angaben'}"
