"""``content/stadt.toml`` to a ``Town`` (tomllib)."""

import re
import tomllib
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ..domain.country import Country
from ..domain.german import GERMAN, message
from ..domain.moments import instant
from ..domain.problems import Problem
from ..domain.site_address import site_address
from ..domain.town import Channel, Contact, District, Topic, Town
from ..domain.town_lines import placed
from . import town_wishes
from .graphemes import emoji
from .town_tables import KEYS, Table, Tables

_TAG = re.compile(r"tag:[a-z0-9.-]+,\d{4}(?:-\d{2}(?:-\d{2})?)?")
_CHANNEL = re.compile(r"https://(?:www\.)?whatsapp\.com/channel/[A-Za-z0-9]+")
_LINE = re.compile(r"line (\d+)")
_DAY = re.compile(r"=\s*(?P<day>\d{4}-\d\d-\d\d)")
_UNREADABLE = 'Diese Zeile ist nicht lesbar. Bitte »schluessel = "Wert"« schreiben, Text immer in Anführungszeichen.'


def town(text: str, path: str, report: Callable[[Problem], None]) -> Town | None:
    """Read the file's text; ``None`` when a problem went to ``report``."""
    try:
        written = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        match = _LINE.search(str(error))
        line = int(match.group(1)) if match else text.count("\n") + 1
        report(Problem(path=path, line=line, text=_said_of(text.split("\n")[line - 1])))
        return None
    language = _language(written.get("stadt"))
    faults = list[Problem]()
    tables = Tables(written, path, faults.append)
    found = _town(tables)
    for each in placed(faults, path, text):
        report(replace(each, text=message(each.text, language)))
    return None if tables.has_faults else found


def _said_of(line: str) -> str:
    """What to say of a line that is no TOML: a day without quotation marks is right, if a calendar has it."""
    day = _DAY.search(line)
    try:
        date.fromisoformat(day["day"] if day else "2026-01-01")
    except ValueError:
        return f"»{line.partition('=')[2].strip()}« gibt es im Kalender nicht. Bitte Tag und Monat prüfen."
    return _UNREADABLE


def _language(about: object) -> str:
    """What messages are written in, whatever else is wrong."""
    said = [about.get("sprache"), about.get("staat")] if isinstance(about, dict) else []
    return next((each.language for value in said for each in Country if value in (each.language, each.name)), GERMAN)


def _town(tables: Tables) -> Town:
    about, channel = tables.table("stadt"), _channel(tables)
    zone = _zone(tables, about)
    country, language = _country(tables, about)
    contact, follow = _contact(tables, country), tables.table("folgen", required=False)
    return Town(
        name=tables.text(about, "stadt", "name"),
        short_name=tables.text(about, "stadt", "kurzname"),
        address=_origin(tables, about),
        main_site=tables.web_address(about, "stadt", "hauptseite"),
        zone=zone,
        tag_authority=tables.text(about, "stadt", "kennung", _TAG, "Bitte wie »tag:stadt.de,2026« schreiben."),
        country=country,
        language=language,
        channel=channel,
        topics=_topics(tables),
        districts=_districts(tables),
        contact=contact,
        imprint=town_wishes.imprint(tables),
        facebook=tables.web_address(follow, "folgen", "facebook") if "facebook" in follow else None,
        instagram=tables.web_address(follow, "folgen", "instagram") if "instagram" in follow else None,
        printing=town_wishes.printing(tables),
        own_words=town_wishes.words(tables),
        look=town_wishes.look(tables),
        forge=town_wishes.forge(tables),
        hint_wishes=town_wishes.hints(tables),
        approving=town_wishes.approving(tables),
        hubs=town_wishes.hubs(tables),
        demo_now=_clock(tables, zone) if "demo" in tables else None,
    )


def _country(tables: Tables, about: Table) -> tuple[Country, str]:
    """State and language; each follows from the other when it is left out."""
    by_language = {each.language: each for each in Country}
    state, language = (str(about.get(key, "")).strip() for key in ("staat", "sprache"))
    if "staat" in about and state not in Country.__members__:
        tables.complain("stadt.staat", f"»{state}« passt hier nicht. Bitte DE, AT oder CH schreiben.")
    if "sprache" in about and language not in by_language:
        tables.complain("stadt.sprache", f"»{language}« passt hier nicht. Bitte de, de-AT oder de-CH schreiben.")
    spoken_in = by_language.get(language, Country.DE)
    country = Country[state] if state in Country.__members__ else spoken_in
    return country, language if language in by_language else country.language


def _topics(tables: Tables) -> tuple[Topic, ...]:
    return tuple(
        Topic(name=tables.text(row, place, "name"), slug=tables.slug(row, place), emoji=_emoji(tables, row, place))
        for place, row in tables.rows("themen")
    )


def _districts(tables: Tables) -> tuple[District, ...]:
    """None where the section is missing or empty."""
    rows = tables.rows("ortsteile") if tables.is_filled("ortsteile") else ()
    return tuple(District(name=tables.text(row, place, "name"), slug=tables.slug(row, place)) for place, row in rows)


def _channel(tables: Tables) -> Channel | None:
    if "kanal" not in tables:
        return None
    table = tables.table("kanal")
    advice = "Bitte den Einladungslink des Kanals einsetzen: https://www.whatsapp.com/channel/…"
    return Channel(
        name=tables.text(table, "kanal", "name"),
        link=tables.text(table, "kanal", "link", _CHANNEL, advice),
        days=tables.number(table, "kanal", "tage", 1, 365),
        characters=tables.number(table, "kanal", "zeichen", 200, 4000),
        examples=tables.text(table, "kanal", "beispiele") if "beispiele" in table else None,
    )


def _contact(tables: Tables, country: Country) -> Contact:
    table = tables.table("kontakt")
    name, phone, email, street, postcode, place = (tables.text(table, "kontakt", key) for key in KEYS["kontakt"])
    return Contact(name=name, phone=phone, email=email, street=street, postcode=postcode, town=place, country=country)


def _clock(tables: Tables, zone: ZoneInfo) -> datetime | None:
    value = tables.text(tables.table("demo"), "demo", "uhr")
    try:
        return instant(value.replace("T", " "), zone) if value else None
    except ValueError as error:
        tables.complain("demo.uhr", str(error))
        return None


def _zone(tables: Tables, about: Table) -> ZoneInfo:
    name = tables.text(about, "stadt", "zeitzone")
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        if name:
            tables.complain(
                "stadt.zeitzone",
                f"»{name}« ist keine Zeitzone. Bitte »Europe/Berlin«, »Europe/Vienna« oder »Europe/Zurich« schreiben.",
            )
        return ZoneInfo("UTC")


def _origin(tables: Tables, about: Table) -> str:
    text = tables.text(about, "stadt", "adresse")
    try:
        return site_address(text) if text else ""
    except ValueError as error:
        tables.complain("stadt.adresse", str(error))
        return ""


def _emoji(tables: Tables, row: Table, place: str) -> str:
    text = tables.text(row, place, "emoji")
    if text and emoji(text) != [text]:
        advice = "Bitte eines schreiben, zum Beispiel »🌳«."
        tables.complain(f"{place}.emoji", f"»{text}« ist nicht genau ein Emoji. {advice}")
    return text
