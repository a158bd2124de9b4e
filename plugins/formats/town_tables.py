"""The tables of ``content/stadt.toml``, read value by value; a wrong one is reported by its key path.

TOML keeps no lines, so a problem names ``themen[2].kuerzel``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from ..domain.fields import advice, folded
from ..domain.hint_wishes import STYLE_KINDS
from ..domain.problems import Problem

_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ufdd0-\ufdef\ufffe\uffff]")
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#\[\]]+[^\s]*")
_ALWAYS_BLACK = "Der QR-Code ist immer schwarz auf weiß, Farben lesen manche Handys nicht. Bitte die Zeile löschen."

_OR_DELETE = {"kanal": " Sie haben keinen Kanal? Dann den ganzen Abschnitt »[kanal]« löschen."}

Table = Mapping[str, Any]
KEYS = {
    "": (
        *("stadt", "kanal", "themen", "ortsteile", "kontakt", "impressum", "folgen", "woerter", "aussehen", "forge"),
        *("druck", "freigabe", "hinweise", "amtsdeutsch", "websub", "demo"),
    ),
    "stadt": ("name", "kurzname", "adresse", "hauptseite", "zeitzone", "kennung", "staat", "sprache"),
    "kanal": ("name", "link", "tage", "zeichen", "beispiele"),
    "themen": ("name", "kuerzel", "emoji"),
    "ortsteile": ("name", "kuerzel"),
    "kontakt": ("name", "telefon", "email", "strasse", "plz", "ort"),
    "folgen": ("facebook", "instagram"),
    "woerter": ("genitiv", "haus", "ortsteil", "ortsteile"),
    "aussehen": ("farbe", "akzent", "wappen", "motiv"),
    "forge": ("bearbeiten", "neu"),
    "druck": ("fehlerkorrektur", "modul"),
    "hinweise": STYLE_KINDS,
    "freigabe": ("pflicht_ab", "eilmeldung"),
    "websub": ("hub",),
    "demo": ("uhr",),
}
"""What each section may hold; ``[impressum]`` has what the town's own law asks for, ``[amtsdeutsch]`` words."""


class Tables:
    """All sections; a wrong value goes to ``report`` and is replaced by an empty one until the end."""

    def __init__(self, tables: Table, path: str, report: Callable[[Problem], None]) -> None:
        self._tables, self._path, self._report = tables, path, report
        self.has_faults = False
        self._check_signs("", tables)
        self._check_keys("", tables, "")

    def __contains__(self, key: str) -> bool:
        return key in self._tables

    def is_filled(self, key: str) -> bool:
        """Whether there is anything in the section."""
        return bool(self._tables.get(key))

    def table(self, key: str, *, required: bool = True) -> Table:
        """A section; empty when it is not there, which is a problem when it is ``required``."""
        table = self._tables.get(key)
        if isinstance(table, Mapping) and (table or not required):
            self._check_keys(key, table, f"{key}.")
            return table
        if table is not None or required:
            or_delete = _OR_DELETE.get(key, "")
            self.complain(key, f"Der Abschnitt fehlt oder ist leer. Bitte »[{key}]« ergänzen.{or_delete}")
        return {}

    def rows(self, key: str) -> list[tuple[str, Table]]:
        """The sections of this name with the place of each (``themen[2]``); there must be one at least."""
        rows = self._tables.get(key)
        if not isinstance(rows, Sequence) or not rows or not all(isinstance(row, Mapping) and row for row in rows):
            self.complain(key, f"Hier fehlen die Einträge. Bitte jeden mit »[[{key}]]« beginnen.")
            return []
        for column in ("name", "kuerzel"):
            self._check_unique(key, column, [folded(str(row.get(column))) for row in rows if column in row])
        numbered = [(f"{key}[{number}]", row) for number, row in enumerate(rows, start=1)]
        for place, row in numbered:
            self._check_keys(key, row, f"{place}.")
        return numbered

    def text(self, table: Table, place: str, key: str, form: re.Pattern[str] | None = None, advice: str = "") -> str:
        """A text in the section called ``place``; ``form`` is what it must be like, ``advice`` says so in German."""
        value = table.get(key)
        if value is None or value == "":
            if table:
                self.complain(
                    f"{place}.{key}", f"Das Feld fehlt oder ist leer. Bitte ergänzen.{_OR_DELETE.get(place, '')}"
                )
        elif not isinstance(value, str):
            self.complain(f"{place}.{key}", f'Bitte den Wert in Anführungszeichen setzen: {key} = "{value}".')
        elif form and not form.fullmatch(value):
            self.complain(f"{place}.{key}", f"»{value}« passt hier nicht. {advice}")
        else:
            return value
        return ""

    def slug(self, row: Table, place: str) -> str:
        """What stands for it in addresses."""
        advice = "Bitte nur Kleinbuchstaben ohne Umlaute, Ziffern und Bindestriche verwenden."
        return self.text(row, place, "kuerzel", _SLUG, advice)

    def web_address(self, table: Table, place: str, key: str) -> str:
        """A full address on the web."""
        return self.text(table, place, key, _WEB_ADDRESS, "Bitte mit »https://« beginnen.")

    def number(self, table: Table, place: str, key: str, least: int, most: int) -> int:
        """A whole number; the least one when it is wrong."""
        value = table.get(key)
        if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
            if table:
                advice = f"Bitte eine ganze Zahl von {least} bis {most} schreiben, ohne Anführungszeichen."
                self.complain(f"{place}.{key}", advice)
            return least
        return value

    def complain(self, place: str, text: str) -> None:
        """Report what is wrong at a key path."""
        problem = Problem(path=self._path, field=place, text=text)
        self.has_faults = True
        self._report(problem)

    def _check_unique(self, key: str, column: str, values: list[str]) -> None:
        for value in dict.fromkeys(values):
            if values.count(value) > 1:
                self.complain(key, f"»{column} = {value}« kommt zweimal vor. Bitte eines ändern.")

    def _check_signs(self, place: str, value: object) -> None:
        """Every value stands on one line of a feed, a calendar or a paper; an escape in TOML can name any character."""
        if isinstance(value, str) and _UNFIT.search(value):
            self.complain(place, "Hier steht ein Zeilenumbruch oder ein Steuerzeichen. Bitte löschen.")
        parts = value.items() if isinstance(value, Mapping) else []
        rows = enumerate(value, start=1) if isinstance(value, list) else []
        for name, part in parts:
            self._check_signs(f"{place}.{name}" if place else name, part)
        for number, part in rows:
            self._check_signs(f"{place}[{number}]", part)

    def _check_keys(self, key: str, table: Table, prefix: str) -> None:
        for name in table:
            if f"{prefix}{name}" == "druck.farbe":
                self.complain("druck.farbe", _ALWAYS_BLACK)
            elif key in KEYS and name not in KEYS[key]:
                self.complain(f"{prefix}{name}", f"Das gibt es nicht. {advice(name, KEYS[key])}")
