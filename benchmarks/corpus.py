"""German announcements in any number, the same on every run: what all generators make their sites of.

Bodies of a hundred to four hundred words with emphasis, links, lists and a heading, spread over nine years, in six
topics and five districts.
"""

import random
import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

TOPICS = ["Verkehr", "Kinder und Familie", "Veranstaltungen", "Rathaus", "Umwelt", "Stadtentwicklung"]
DISTRICTS = ["Kernstadt", "Borchel", "Mulmshorn", "Unterstedt", "Waffensen"]
SUBJECTS = ["Sperrung der", "Sanierung der", "Neue Zeiten:", "Einladung:", "Termine für", "Hinweis zur", "Fest am"]
OBJECTS = ["Bahnhofstraße", "Mühlgasse", "Grundschule", "Stadtbücherei", "Turnhalle", "Brücke am Bach", "Ortsmitte"]
WORDS = """
die der das und mit für auf im am zum zur von bei nach seit über unter zwischen Gemeinde Stadtrat Sitzung Straße
Sperrung Baustelle Wasserleitung Bauhof Sanierung Spielplatz Schule Kindergarten Turnhalle Konzert Lesung Bücherei
Freibad Öffnungszeiten Sommerferien Wanderung Verein Mitglieder Ehrenamt Feuerwehr Übung Einsatz Müllabfuhr
Grünschnitt Termin Anmeldung Teilnahme kostenlos herzlich eingeladen beginnt endet verschoben wegen Bauarbeiten
voraussichtlich Umleitung ausgeschildert Anwohner Parkplätze Haltestelle Buslinie Hochwasser Warnung Hinweis
Auskunft Telefon Rathaus geöffnet geschlossen Feiertag Markt Stände Chor Jugend Senioren Nachmittag Vortrag Klima
Förderung Antrag Frist Beschluss Haushalt Gebühren Bescheid Bebauungsplan Auslegung öffentlich Einsicht Glasfaser
Ausbau wird werden wurde ist sind kann müssen bitten freuen informiert weist viele neue große kleine wichtige
aktuelle kommende Stadt Ortsteil Größe
""".split()  # noqa: SIM905 - reads as the text it makes
_BOLD, _ITALIC, _LINKED = 0.12, 0.20, 0.28
"""Up to which chance a word of a sentence is emphasised or leads elsewhere."""
_LISTED = 0.25
"""The chance of a list instead of a paragraph."""
_NO_HOUR = 2
"""Once a year this one does not exist."""
ASCII = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


class Entry(NamedTuple):
    """An announcement before any generator's front matter is put in front of it."""

    stem: str
    title: str
    at: datetime
    topic: str
    district: str
    summary: str
    body: str


def entries(count: int) -> Iterator[Entry]:
    """So many announcements, newest first, all older than ``peers.ours.NOW``."""
    pick = random.Random(4711)  # noqa: S311 - the same texts every time are the point
    newest, step = datetime(2026, 11, 20, 18, 0), 365.25 * 9 * 24 * 60 / count  # noqa: DTZ001 - written as local time
    for number in range(count):
        at = newest - timedelta(minutes=int(number * step))
        if at.hour == _NO_HOUR:
            at += timedelta(hours=1)
        title = f"{pick.choice(SUBJECTS)} {pick.choice(OBJECTS)} (Nr. {number})"
        yield Entry(
            stem=f"{at:%Y-%m-%d}-{slug(title)}",
            title=title,
            at=at,
            topic=pick.choice(TOPICS),
            district=pick.choice(DISTRICTS),
            summary=_sentence(pick, 14, is_plain=True),
            body=_body(pick),
        )


def slug(text: str) -> str:
    """A title as part of an address."""
    return re.sub(r"[^a-z0-9]+", "-", text.translate(ASCII).lower()).strip("-")


def _sentence(pick: random.Random, length: int, *, is_plain: bool = False) -> str:
    words = [pick.choice(WORDS) for _ in range(length)]
    words[0] = words[0][:1].upper() + words[0][1:]
    place, chance = pick.randrange(1, length), pick.random()
    if not is_plain and chance < _BOLD:
        words[place] = f"**{words[place]}**"
    elif not is_plain and chance < _ITALIC:
        words[place] = f"*{words[place]}*"
    elif not is_plain and chance < _LINKED:
        words[place] = f"[{words[place]}](https://www.beispielstadt.example/{slug(words[place])}/)"
    return " ".join(words) + "."


def _body(pick: random.Random) -> str:
    blocks = [" ".join(_sentence(pick, pick.randint(7, 16)) for _ in range(3)), "## Weitere Informationen"]
    target, count = pick.randint(100, 400), 30
    while count < target:
        if pick.random() < _LISTED:
            items = [_sentence(pick, pick.randint(4, 8)) for _ in range(pick.randint(3, 6))]
            blocks.append("\n".join(f"- {item}" for item in items))
        else:
            blocks.append(" ".join(_sentence(pick, pick.randint(7, 16)) for _ in range(pick.randint(2, 5))))
        count += len(blocks[-1].split())
    blocks.append(f"Auskunft gibt es unter Telefon **04261 71-{pick.randint(100, 999)}**.")
    return "\n\n".join(blocks) + "\n"
