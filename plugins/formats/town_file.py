"""``content/stadt.toml`` to a ``Town`` (tomllib); problems are named by key path, as TOML keeps no lines."""

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from plugins.domain.fields import advice, folded
from plugins.domain.moments import instant
from plugins.domain.nouns import Noun, noun
from plugins.domain.problems import Problem
from plugins.domain.site_address import site_address
from plugins.domain.town import Channel, Contact, District, Printing, Topic, Town
from plugins.domain.town_words import OwnWords
from plugins.formats.graphemes import emoji

_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?")
_CHANNEL = re.compile(r"https://(?:www\.)?whatsapp\.com/channel/[A-Za-z0-9]+")
_LINE = re.compile(r"line (\d+)")
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")

_CORRECTIONS = ("M", "Q", "H")
_CORRECTION_ADVICE = (
    'Bitte "M" (verträgt wenig Schmutz und Knicke), "Q" (üblich) oder "H" (verträgt am meisten, braucht mehr Platz) '
    "schreiben."
)
_ALWAYS_BLACK = "Der QR-Code ist immer schwarz auf weiß, Farben lesen manche Handys nicht. Bitte die Zeile löschen."
_SMALLEST_MODULE, _LARGEST_MODULE = 0.5, 1.1
_MODULE_ADVICE = "Bitte 0.5 bis 1.1 schreiben (Millimeter), üblich ist 1.0."
_TOO_SMALL = f"So klein lesen viele Handys den QR-Code nicht mehr. {_MODULE_ADVICE}"
_TOO_LARGE = f"So groß passt der QR-Code nicht auf die Karte. {_MODULE_ADVICE}"

_Table = Mapping[str, Any]
_KEYS = {
    "": ("stadt", "kanal", "themen", "ortsteile", "kontakt", "folgen", "woerter", "druck", "demo"),
    "stadt": ("name", "kurzname", "adresse", "hauptseite", "zeitzone", "kennung"),
    "kanal": ("name", "link", "tage", "zeichen"),
    "themen": ("name", "kuerzel", "emoji"),
    "ortsteile": ("name", "kuerzel"),
    "kontakt": ("name", "telefon", "email", "strasse", "plz", "ort"),
    "folgen": ("facebook", "instagram"),
    "woerter": ("genitiv", "haus", "ortsteil", "ortsteile"),
    "druck": ("fehlerkorrektur", "modul"),
    "demo": ("uhr",),
}


def town(text: str, path: str, report: Callable[[Problem], None]) -> Town | None:
    """Read the file's text; ``None`` when a problem went to ``report``."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _LINE.search(str(error))
        message = (
            'Diese Zeile ist nicht lesbar. Bitte »schluessel = "Wert"« schreiben, Text immer in Anführungszeichen.'
        )
        line = int(match.group(1)) if match else text.count("\n") + 1
        report(Problem(path=path, line=line, text=message))
        return None
    return _TownReader(tables, path, report).town()


class _TownReader:
    """Reads table by table; a wrong value is reported and replaced by an empty one until the end."""

    def __init__(self, tables: _Table, path: str, report: Callable[[Problem], None]) -> None:
        self._tables, self._path, self._report = tables, path, report
        self._has_faults = False
        self._check_signs("", tables)
        self._check_keys("", tables, "")

    def town(self) -> Town | None:
        """The town, when everything was right."""
        about, channel = self._table("stadt"), self._channel()
        zone, demo = self._zone(about), self._tables.get("demo")
        contact, follow = self._contact(), self._table("folgen", required=False)
        town = Town(
            name=self._text(about, "stadt", "name"),
            short_name=self._text(about, "stadt", "kurzname"),
            address=self._origin(about),
            main_site=self._web_address(about, "stadt", "hauptseite"),
            zone=zone,
            tag_authority=self._text(about, "stadt", "kennung", _TAG, "Bitte wie »tag:stadt.de,2026« schreiben."),
            channel=channel,
            topics=tuple(
                Topic(
                    name=self._text(row, place, "name"),
                    slug=self._slug(row, place),
                    emoji=self._emoji(row, place),
                )
                for place, row in self._rows("themen")
            ),
            districts=tuple(
                District(name=self._text(row, place, "name"), slug=self._slug(row, place))
                for place, row in (self._rows("ortsteile") if self._tables.get("ortsteile") else ())
            ),
            contact=contact,
            facebook=self._web_address(follow, "folgen", "facebook") if "facebook" in follow else None,
            instagram=self._web_address(follow, "folgen", "instagram") if "instagram" in follow else None,
            printing=self._printing(),
            own_words=self._words(),
            demo_now=self._clock(zone) if demo is not None else None,
        )
        return None if self._has_faults else town

    def _channel(self) -> Channel | None:
        if "kanal" not in self._tables:
            return None
        table = self._table("kanal")
        advice = "Bitte den Einladungslink des Kanals einsetzen: https://www.whatsapp.com/channel/…"
        return Channel(
            name=self._text(table, "kanal", "name"),
            link=self._text(table, "kanal", "link", _CHANNEL, advice),
            days=self._number(table, "tage", 1, 365),
            characters=self._number(table, "zeichen", 200, 4000),
        )

    def _contact(self) -> Contact:
        table = self._table("kontakt")
        name, phone, email, street, postcode, place = (self._text(table, "kontakt", key) for key in _KEYS["kontakt"])
        return Contact(name=name, phone=phone, email=email, street=street, postcode=postcode, town=place)

    def _words(self) -> OwnWords:
        table = self._table("woerter", required=False)
        genitive, house, part, parts = (
            self._text(table, "woerter", key) if key in table else "" for key in _KEYS["woerter"]
        )
        if ("ortsteil" in table) != ("ortsteile" in table):
            missing = "ortsteile" if "ortsteil" in table else "ortsteil"
            self._complain(f"woerter.{missing}", "Bitte beides eintragen, die Einzahl und die Mehrzahl.")
            part = ""
        return OwnWords(
            genitive=genitive or None, house=self._noun("haus", house), part=self._noun("ortsteil", part, parts)
        )

    def _noun(self, key: str, text: str, many: str = "") -> Noun | None:
        try:
            found = noun(text, many) if text else None
        except ValueError as error:
            self._complain(f"woerter.{key}", f"»{text}« kann männlich, weiblich oder sächlich sein. {error}")
            return None
        if found and many and found.one != found.head:
            self._complain(f"woerter.{key}", f"»{text}« sind mehrere Wörter. Bitte nur eines schreiben.")
        return found

    def _printing(self) -> Printing:
        if "druck" not in self._tables:
            return Printing()
        table, usual = self._table("druck", required=False), Printing()
        correction, module = table.get("fehlerkorrektur", usual.correction), table.get("modul", usual.module)
        if correction not in _CORRECTIONS:
            self._complain("druck.fehlerkorrektur", f"»{correction}« passt hier nicht. {_CORRECTION_ADVICE}")
        if not isinstance(module, int | float) or isinstance(module, bool):
            self._complain("druck.modul", "Bitte eine Zahl ohne Anführungszeichen schreiben: modul = 1.0")
        elif not _SMALLEST_MODULE <= module <= _LARGEST_MODULE:
            self._complain("druck.modul", _TOO_SMALL if module < _SMALLEST_MODULE else _TOO_LARGE)
        return usual if self._has_faults else Printing(correction=correction, module=float(module))

    def _clock(self, zone: ZoneInfo) -> datetime | None:
        value = self._text(self._table("demo"), "demo", "uhr")
        try:
            return instant(value.replace("T", " "), zone) if value else None
        except ValueError as error:
            self._complain("demo.uhr", str(error))
            return None

    def _zone(self, about: _Table) -> ZoneInfo:
        name = self._text(about, "stadt", "zeitzone")
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            if name:
                self._complain("stadt.zeitzone", f"»{name}« ist keine Zeitzone. Bitte »Europe/Berlin« schreiben.")
            return ZoneInfo("UTC")

    def _origin(self, about: _Table) -> str:
        text = self._text(about, "stadt", "adresse")
        try:
            return site_address(text) if text else ""
        except ValueError as error:
            self._complain("stadt.adresse", str(error))
            return ""

    def _web_address(self, table: _Table, place: str, key: str) -> str:
        address = re.compile(r"https?://[^\s/?#\[\]]+[^\s]*")
        return self._text(table, place, key, address, "Bitte mit »https://« beginnen.")

    def _emoji(self, row: _Table, place: str) -> str:
        text = self._text(row, place, "emoji")
        if text and emoji(text) != [text]:
            advice = "Bitte eines schreiben, zum Beispiel »🌳«."
            self._complain(f"{place}.emoji", f"»{text}« ist nicht genau ein Emoji. {advice}")
        return text

    def _slug(self, row: _Table, place: str) -> str:
        advice = "Bitte nur Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche verwenden."
        return self._text(row, place, "kuerzel", _SLUG, advice)

    def _table(self, key: str, *, required: bool = True) -> _Table:
        table = self._tables.get(key)
        if isinstance(table, Mapping) and (table or not required):
            self._check_keys(key, table, f"{key}.")
            return table
        if table is not None or required:
            self._complain(key, f"Der Abschnitt fehlt oder ist leer. Bitte »[{key}]« ergänzen.")
        return {}

    def _rows(self, key: str) -> list[tuple[str, _Table]]:
        rows = self._tables.get(key)
        if not isinstance(rows, Sequence) or not rows or not all(isinstance(row, Mapping) and row for row in rows):
            self._complain(key, f"Hier fehlen die Einträge. Bitte jeden mit »[[{key}]]« beginnen.")
            return []
        for column in ("name", "kuerzel"):
            self._check_unique(key, column, [folded(str(row.get(column))) for row in rows if column in row])
        numbered = [(f"{key}[{number}]", row) for number, row in enumerate(rows, start=1)]
        for place, row in numbered:
            self._check_keys(key, row, f"{place}.")
        return numbered

    def _check_unique(self, key: str, column: str, values: list[str]) -> None:
        for value in dict.fromkeys(values):
            if values.count(value) > 1:
                self._complain(key, f"»{column} = {value}« kommt zweimal vor. Bitte eines ändern.")

    def _check_signs(self, place: str, value: object) -> None:
        """Every value stands on one line of a feed, a calendar or a paper; an escape in TOML can name any character."""
        if isinstance(value, str) and _UNFIT.search(value):
            self._complain(place, "Hier steht ein Zeilenumbruch oder ein Steuerzeichen. Bitte löschen.")
        parts = value.items() if isinstance(value, Mapping) else []
        rows = enumerate(value, start=1) if isinstance(value, list) else []
        for name, part in parts:
            self._check_signs(f"{place}.{name}" if place else name, part)
        for number, part in rows:
            self._check_signs(f"{place}[{number}]", part)

    def _check_keys(self, key: str, table: _Table, prefix: str) -> None:
        for name in table:
            if f"{prefix}{name}" == "druck.farbe":
                self._complain("druck.farbe", _ALWAYS_BLACK)
            elif name not in _KEYS[key]:
                self._complain(f"{prefix}{name}", f"Das gibt es nicht. {advice(name, _KEYS[key])}")

    def _text(self, table: _Table, place: str, key: str, form: re.Pattern[str] | None = None, advice: str = "") -> str:
        value = table.get(key)
        if value is None or value == "":
            if table:
                self._complain(f"{place}.{key}", "Das Feld fehlt oder ist leer. Bitte ergänzen.")
        elif not isinstance(value, str):
            self._complain(f"{place}.{key}", f'Bitte den Wert in Anführungszeichen setzen: {key} = "{value}".')
        elif form and not form.fullmatch(value):
            self._complain(f"{place}.{key}", f"»{value}« passt hier nicht. {advice}")
        else:
            return value
        return ""

    def _number(self, table: _Table, key: str, least: int, most: int) -> int:
        value = table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            if table:
                self._complain(
                    f"kanal.{key}", f"Bitte eine ganze Zahl von {least} bis {most} schreiben, ohne Anführungszeichen."
                )
            return least
        return value

    def _complain(self, place: str, text: str) -> None:
        problem = Problem(path=self._path, field=place, text=text)
        self._has_faults = True
        self._report(problem)
