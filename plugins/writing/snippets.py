"""Snippets for VS Code: a situation as a head to fill in, with the town's own topics to choose from.

What nobody fills in is no date, or a placeholder that the check names and no publishing build lets through.
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..domain.town import Town

_NOW = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE $CURRENT_HOUR:$CURRENT_MINUTE"
_DAY, _TIME = "JJJJ-MM-TT", "HH:MM"
_TEXT = ("---", "", "$0", "")


class Snippet(NamedTuple):
    """What is typed for it, what it is, and its lines."""

    prefix: str
    about: str
    lines: Sequence[str]


def snippets(town: Town) -> dict[str, dict[str, object]]:
    """As VS Code reads them (``*.code-snippets``), by name."""
    return {
        name: {"scope": "markdown", "prefix": each.prefix, "description": each.about, "body": list(each.lines)}
        for name, each in _all(town).items()
    }


def _all(town: Town) -> Mapping[str, Snippet]:
    topic = _choice(2, [each.name for each in town.topics])
    event = _choice(2, _with_first([each.name for each in town.topics], "Veranstaltungen"))
    return {
        "Sperrung": Snippet(
            "sperrung",
            "Neue Meldung: etwas ist gesperrt oder geschlossen, bis zu einem Tag",
            (
                *_what("Was ist gesperrt?", topic),
                f"Gültig ab: {_hole(4, _DAY)}",
                f"Gültig bis: {_hole(5, _DAY)}",
                *_TEXT,
            ),
        ),
        "Termin": Snippet(
            "termin",
            "Neue Meldung: eine Veranstaltung",
            (
                *_what("Was findet statt?", event),
                f"Beginn: {_hole(4, _DAY)} {_hole(5, _TIME)}",
                f"Ende: {_hole(6, _DAY)} {_hole(7, _TIME)}",
                f"Ort: {_missing(8, 'Gebäude oder Platz')}",
                *_TEXT,
            ),
        ),
        "Terminreihe": Snippet(
            "terminreihe",
            "Neue Meldung: mehrere Termine, jeder in einer Zeile",
            (
                *_what("Was findet statt?", event),
                f"Ort: {_missing(4, 'Gebäude oder Platz')}",
                "Termine:",
                f"  - {_hole(5, _DAY)} {_hole(6, _TIME)} – {_hole(7, _TIME)}",
                f"  - {_hole(8, _DAY)} {_hole(9, _TIME)} – {_hole(10, _TIME)}",
                *_TEXT,
            ),
        ),
        "Eilmeldung": Snippet(
            "eilmeldung",
            "Neue Meldung: sie steht auf jeder Seite, bis sie endet",
            (
                *_what("Was ist passiert, was ist zu tun?", topic),
                "Dringlichkeit: eilmeldung",
                f"Gültig bis: {_hole(4, _DAY)} {_hole(5, _TIME)}",
                *_TEXT,
            ),
        ),
        "Änderung": Snippet(
            "änderung",
            "In den Kopf: was sich geändert hat. Steht »Änderungen:« schon da, genügt die Zeile mit dem Strich",
            ("Änderungen:", f"  - {_NOW}: {_missing(1, 'Was hat sich geändert?')}"),
        ),
        "Aufgehoben": Snippet(
            "aufgehoben",
            "In den Kopf: die Meldung gilt nicht mehr, oder der Termin fällt aus",
            (f"Aufgehoben: {_NOW}: {_missing(1, 'Warum?')}",),
        ),
    }


def _what(question: str, topic: str) -> list[str]:
    return [
        "---",
        f"Titel: {_missing(1, question)}",
        f"Datum: {_NOW}",
        f"Thema: {topic}",
        f"Kurztext: {_missing(3, 'Das Wichtigste in ein bis zwei Sätzen')}",
    ]


def _missing(number: int, what: str) -> str:
    return _hole(number, f"[bitte ergänzen: {what}]")


def _hole(number: int, text: str) -> str:
    return f"${{{number}:{_escaped(text, '$}')}}}"


def _choice(number: int, names: Sequence[str]) -> str:
    return f"${{{number}|{','.join(_escaped(name, '$},|') for name in names)}|}}"


def _escaped(text: str, signs: str) -> str:
    r"""Text within a hole, where some signs would end it (VS Code, snippet syntax, grammar)."""
    return "".join(f"\\{sign}" if sign in f"\\{signs}" else sign for sign in text)


def _with_first(names: Sequence[str], first: str) -> list[str]:
    """The names with one in front, when the town has it: it is chosen until somebody chooses another."""
    return sorted(names, key=lambda name: name != first)
