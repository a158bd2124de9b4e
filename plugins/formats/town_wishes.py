"""What a town may set in ``content/stadt.toml``: its words, its look, its printing, where its files are edited."""

import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import date, datetime
from pathlib import PurePosixPath

from ..domain.approving import Approving
from ..domain.fields import folded
from ..domain.forge import Forge
from ..domain.hint_wishes import STYLE_KINDS, HintWishes
from ..domain.hub_address import hub_address
from ..domain.look import Look
from ..domain.nouns import Noun, noun
from ..domain.town import Printing
from ..domain.town_words import OwnWords
from .town_tables import KEYS, Tables

_CORRECTIONS = ("M", "Q", "H")
_CORRECTION_ADVICE = (
    'Bitte "M" (verträgt wenig Schmutz und Knicke), "Q" (üblich) oder "H" (verträgt am meisten, braucht mehr Platz) '
    "schreiben."
)
_SMALLEST_MODULE, _LARGEST_MODULE = 0.5, 1.1
_MODULE_ADVICE = "Bitte 0.5 bis 1.1 schreiben (Millimeter), üblich ist 1.0."
_TOO_SMALL = f"So klein lesen viele Handys den QR-Code nicht mehr. {_MODULE_ADVICE}"
_TOO_LARGE = f"So groß passt der QR-Code nicht auf die Karte. {_MODULE_ADVICE}"
_COLOUR = re.compile(r"#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})")
_COLOUR_ADVICE = "Bitte wie »#0a5c8f« schreiben: # und sechs Ziffern oder Buchstaben von a bis f."
_FREE, _NEEDED = "frei", "pflicht"
_URGENT_ADVICE = (
    'Bitte "frei" (Eilmeldungen gehen ohne Freigabe hinaus) oder "pflicht" (auch sie brauchen eine) schreiben.'
)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_DRAWING = re.compile(r"bilder/(?!.*(?:^|/)\.\.?(?:/|$)).+\.svg", re.IGNORECASE)
_DRAWING_ADVICE = "Bitte eine SVG-Datei im Ordner »content/bilder/« nennen, zum Beispiel »bilder/wappen.svg«."
_NONE = {"", "kein", "keine", "keines", "keins", "nein", "ohne"}
_PATH_ADVICE = "Bitte eine Adresse mit »https://« am Anfang und »{pfad}« an der Stelle des Dateinamens schreiben."
_FORGE_ADDRESS = re.compile(r"https?://[^\s/?#\[\]]+[^\s]*\{pfad\}[^\s{}]*")


def imprint(tables: Tables) -> tuple[tuple[str, str], ...]:
    """``[impressum]``; an empty value is as good as none."""
    table = tables.table("impressum", required=False)
    names = {folded(key).replace("-", "_"): key for key in table}
    given = {name: "" if table[key] == "" else tables.text(table, "impressum", key) for name, key in names.items()}
    return tuple(given.items())


def words(tables: Tables) -> OwnWords:
    """``[woerter]``."""
    table = tables.table("woerter", required=False)
    genitive, house, part, parts = (
        tables.text(table, "woerter", key) if key in table else "" for key in KEYS["woerter"]
    )
    if ("ortsteil" in table) != ("ortsteile" in table):
        missing = "ortsteile" if "ortsteil" in table else "ortsteil"
        tables.complain(f"woerter.{missing}", "Bitte beides eintragen, die Einzahl und die Mehrzahl.")
        part = ""
    return OwnWords(
        genitive=genitive or None, house=_noun(tables, "haus", house), part=_noun(tables, "ortsteil", part, parts)
    )


def _noun(tables: Tables, key: str, text: str, many: str = "") -> Noun | None:
    try:
        found = noun(text, many) if text else None
    except ValueError as error:
        tables.complain(f"woerter.{key}", f"»{text}« kann männlich, weiblich oder sächlich sein. {error}")
        return None
    if found and many and found.one != found.head:
        tables.complain(f"woerter.{key}", f"»{text}« sind mehrere Wörter. Bitte nur eines schreiben.")
    return found


def look(tables: Tables) -> Look:
    """``[aussehen]``."""
    table = tables.table("aussehen", required=False)

    def colour(key: str) -> str | None:
        text = tables.text(table, "aussehen", key, _COLOUR, _COLOUR_ADVICE).lower() if key in table else ""
        return ("#" + "".join(2 * digit for digit in text[1:]) if len(text) == len("#rgb") else text) or None

    def drawing(key: str) -> PurePosixPath | None:
        if str(table.get(key, "")).strip().casefold() in _NONE:
            return None
        text = tables.text(table, "aussehen", key, _DRAWING, _DRAWING_ADVICE)
        return PurePosixPath(text) if text else None

    return Look(colour=colour("farbe"), accent=colour("akzent"), mark=drawing("wappen"), motif=drawing("motiv"))


def forge(tables: Tables) -> Forge:
    """``[forge]``."""
    table = tables.table("forge", required=False)
    edit, new = (
        tables.text(table, "forge", key, _FORGE_ADDRESS, _PATH_ADVICE) if key in table else "" for key in KEYS["forge"]
    )
    return Forge(editing=edit or None, creating=new or None)


def hints(tables: Tables) -> HintWishes:
    """``[hinweise]``, where each kind may be ``false``, and ``[amtsdeutsch]``, words with what is better."""
    wanted, words = tables.table("hinweise", required=False), tables.table("amtsdeutsch", required=False)
    for kind, value in wanted.items():
        if kind in STYLE_KINDS and not isinstance(value, bool):
            tables.complain(
                f"hinweise.{kind}", f"Bitte true oder false schreiben, ohne Anführungszeichen: {kind} = false"
            )
    for word, better in words.items():
        if not isinstance(better, str):
            advice = f'Bitte das bessere Wort in Anführungszeichen setzen: "{word}" = "…", oder "" für keinen Hinweis.'
            tables.complain(f"amtsdeutsch.{word}", advice)
    off = tuple(kind for kind in STYLE_KINDS if wanted.get(kind) is False)
    return HintWishes(off=off, words=tuple((word, str(better)) for word, better in words.items()))


def printing(tables: Tables) -> Printing:
    """``[druck]``."""
    table, usual = tables.table("druck", required=False), Printing()
    correction, module = table.get("fehlerkorrektur", usual.correction), table.get("modul", usual.module)
    if correction not in _CORRECTIONS:
        tables.complain("druck.fehlerkorrektur", f"»{correction}« passt hier nicht. {_CORRECTION_ADVICE}")
        correction = usual.correction
    return Printing(correction=correction, module=_module(tables, module))


def _module(tables: Tables, module: object) -> float:
    if not isinstance(module, int | float) or isinstance(module, bool):
        tables.complain("druck.modul", "Bitte eine Zahl ohne Anführungszeichen schreiben: modul = 1.0")
    elif not _SMALLEST_MODULE <= module <= _LARGEST_MODULE:
        tables.complain("druck.modul", _TOO_SMALL if module < _SMALLEST_MODULE else _TOO_LARGE)
    else:
        return float(module)
    return Printing().module


def approving(tables: Tables) -> Approving | None:
    """``[freigabe]``; ``None`` where the section is missing."""
    if "freigabe" not in tables:
        return None
    table = tables.table("freigabe")
    starts_on = _first_day(tables, table.get("pflicht_ab")) if table else date.max
    urgent = table.get("eilmeldung", _NEEDED)
    if not isinstance(urgent, str) or folded(urgent) not in {_FREE, _NEEDED}:
        tables.complain("freigabe.eilmeldung", f"»{urgent}« passt hier nicht. {_URGENT_ADVICE}")
    return Approving(starts_on=starts_on, is_emergency_free=isinstance(urgent, str) and folded(urgent) == _FREE)


def _first_day(tables: Tables, value: object) -> date:
    """TOML has days of its own; within quotation marks one is meant as well."""
    if isinstance(value, str) and _DAY.fullmatch(value.strip()):
        with suppress(ValueError):
            value = date.fromisoformat(value.strip())
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    said = "Das Feld fehlt." if value is None else f"»{value}« ist kein Tag."
    tables.complain("freigabe.pflicht_ab", f"{said} Bitte wie »pflicht_ab = 2026-12-01« schreiben.")
    return date.max


def hubs(tables: Tables) -> tuple[str, ...]:
    """``[websub]``: the address of a hub, or a list of some."""
    table = tables.table("websub", required=False)
    value = table.get("hub")
    if isinstance(value, list) and value:
        written = {f"hub[{number}]": each for number, each in enumerate(value, start=1)}
    else:
        written = {"hub": value or ""} if table else {}
    return tuple(dict.fromkeys(filter(None, (_hub(tables, written, key) for key in written))))


def _hub(tables: Tables, written: Mapping[str, object], key: str) -> str:
    text = tables.text(written, "websub", key)
    try:
        return hub_address(text) if text else ""
    except ValueError as error:
        tables.complain(f"websub.{key}", str(error))
        return ""
