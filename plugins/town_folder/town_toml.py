"""``content/stadt.toml`` of another town: the demonstration's file with its comments, and the other's values in it."""

import json
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial

from ..domain.another_town import is_lower_saxon
from ..domain.country import Country
from ..domain.german import written
from ..domain.placeholder import is_missing
from .founding import Founding, Topic

_LINE = re.compile(r'(?P<off># )?(?P<key>\w+) = (?P<value>"(?:[^"\\]|\\.)*"|[\d.]+)(?P<room>\s*)(?P<note>#.*)?')
_SECTION = re.compile(r"^\[+(\w+)\]+$", re.MULTILINE)
_STATE_LAW = {
    "impressum.datenschutzaufsicht": "[bitte ergänzen: Datenschutzaufsicht Ihres Landes, Anschrift, Internetadresse]",
    "impressum.barrierefreiheit": "[bitte ergänzen: Gesetz und Verordnung Ihres Landes zur Barrierefreiheit]",
    "impressum.schlichtung": "[bitte ergänzen: Schlichtungsstelle Ihres Landes]",
}
"""What Lower Saxony's law says in the demonstration's file, and each state says otherwise."""


class _Off(str):
    """A value whose line does not count until somebody takes the ``#`` away."""

    __slots__ = ()


_KEPT = ""
Values = Mapping[str, str]


def town_toml(pattern: str, town: Founding, today: date) -> str:
    """The file of a town, made of the demonstration's text."""
    topics = town.topics_among(known_topics(pattern))
    ours = partial(written, language=town.country.language)
    values = {key: _ours(text, ours) for key, text in _values(town, today).items()}
    return "\n\n".join(filter(None, _sections(ours(pattern), town, topics, values))) + "\n"


def _ours(value: str, written_there: Callable[[str], str]) -> str:
    """A value in the language of the place where the words are ours: what a town says stays as it says it."""
    if isinstance(value, _Off):
        return _Off(written_there(value))
    return written_there(value) if is_missing(value) else value


def known_topics(text: str) -> list[Topic]:
    """The topics of a town's file."""
    return [Topic(each["name"], each["kuerzel"], each["emoji"]) for each in tomllib.loads(text)["themen"]]


def _values(town: Founding, today: date) -> Values:
    """What stands for each key; with nothing it stays as it is."""
    law = {} if is_lower_saxon(town.country, town.postcode) else _STATE_LAW
    phone = town.phone or "[bitte ergänzen: Telefon]"
    email = town.email or "[bitte ergänzen: E-Mail-Adresse]"
    return law | {
        "stadt.name": town.name,
        "stadt.kurzname": town.short_name,
        "stadt.adresse": town.site,
        "stadt.hauptseite": town.main,
        "stadt.zeitzone": town.zone,
        "stadt.staat": town.country.name if town.country is not Country.DE else _KEPT,
        "stadt.kennung": town.tag_authority(today),
        "kanal.name": town.name,
        "kanal.link": town.channel or "https://www.whatsapp.com/channel/…",
        "kanal.beispiele": _Off("Straßensperrungen, Veranstaltungen und Neues aus der Verwaltung"),
        "aussehen.farbe": town.colour or _KEPT,
        "aussehen.akzent": town.accent or _KEPT,
        "aussehen.wappen": f"bilder/{town.mark.name}" if town.mark else _Off("bilder/wappen.svg"),
        "aussehen.motiv": _Off("bilder/motiv.svg"),
        "kontakt.telefon": phone,
        "kontakt.email": email,
        "kontakt.strasse": town.street or "[bitte ergänzen: Straße und Hausnummer]",
        "kontakt.plz": town.postcode or "[bitte ergänzen: Postleitzahl]",
        "kontakt.ort": town.place or town.short_name,
        "impressum.telefon": phone,
        "impressum.email": email,
        "impressum.vertreten": town.represented_by or "[bitte ergänzen: Amt, Vor- und Nachname]",
    }


def _sections(pattern: str, town: Founding, topics: Sequence[Topic], values: Values) -> Iterator[str]:
    seen = set[str]()
    for text in pattern.rstrip().split("\n\n"):
        name = "".join(_SECTION.findall(text)[:1])
        if name == "demo" or (name in {"themen", "ortsteile"} and name in seen):
            continue
        seen.add(name)
        if name == "themen":
            yield "\n\n".join([f"{_comments(text)}\n{_topic(topics[0])}", *map(_topic, topics[1:])])
        elif name == "ortsteile":
            yield _districts(text, town)
        elif name == "kanal" and not town.channel:
            yield _switched_off("\n".join(_filled(text, name, values)))
        else:
            yield "\n".join(_filled(text, name, values))


def _filled(text: str, section: str, values: Values) -> Iterator[str]:
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        value = values.get(f"{section}.{found['key']}", _KEPT) if found else _KEPT
        if not found or value == _KEPT:
            yield line
        else:
            off = "# " if isinstance(value, _Off) else ""
            yield _with_note(f"{off}{found['key']} = {_quoted(value)}", found)


def _with_note(line: str, before: re.Match[str]) -> str:
    """The line with the note that stood on it, where it began before if there is room."""
    return f"{line:<{before.start('note') - 1}} {before['note']}" if before["note"] else line


def _topic(topic: Topic) -> str:
    rows = [f"{key} = {_quoted(value)}" for key, value in zip(("name", "kuerzel", "emoji"), topic, strict=True)]
    return "\n".join(["[[themen]]", *rows])


def _districts(text: str, town: Founding) -> str:
    rows = [f"[[ortsteile]]\nname = {_quoted(name)}\nkuerzel = {_quoted(slug)}" for name, slug in town.parts]
    if not rows:
        return _switched_off(text)
    return "\n\n".join([f"{_comments(text)}\n{rows[0]}", *rows[1:]])


def _comments(text: str) -> str:
    return "\n".join(line for line in text.split("\n") if line.startswith("#"))


def _switched_off(text: str) -> str:
    """Every line of it counts as a comment, from which it can be brought back."""
    return "\n".join(line if line.startswith("#") else f"# {line}" for line in text.split("\n"))


def _quoted(value: str) -> str:
    """A basic string (TOML 1.0), whose escapes are those of JSON."""
    return json.dumps(value, ensure_ascii=False)
