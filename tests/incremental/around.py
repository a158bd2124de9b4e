"""What changes around the content: town, theme, settings, program, clock, extent of the build."""

import os
import random
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pelicanconf
from plugins.bridge.extent import Extent
from tests.incremental.editing import Happening
from tests.incremental.village import Village
from tests.tools import ROOT

CLOCKS = (
    "2026-11-23T12:00", "2026-11-23T12:00", "2026-11-23T12:01", "2026-11-23T23:59", "2026-11-24T00:00",
    "2026-11-27T18:00", "2026-11-28T00:00", "2026-12-01T08:00", "2026-12-23T11:59", "2026-12-24T08:00",
    "2026-03-29T01:59", "2026-03-29T03:00", "2026-10-25T02:29", "2026-10-25T02:30", "2026-10-25T03:00",
    "2026-12-31T23:59", "2027-01-01T00:00",
)  # fmt: skip
_TOWN = """\
[stadt]
name = "Gemeinde Kleinau"
kurzname = "Kleinau"
adresse = "https://kleinau.example"
hauptseite = "https://www.kleinau.example"
zeitzone = "Europe/Berlin"
kennung = "tag:kleinau.example,2026"

[kanal]
name = "Gemeinde Kleinau"
link = "https://www.whatsapp.com/channel/0029KleinauKleinauKleinauO"
tage = 30
zeichen = 300

[[themen]]
name = "Verkehr"
kuerzel = "verkehr"
emoji = "🚧"

[[ortsteile]]
name = "Oberau"
kuerzel = "oberau"

[kontakt]
name = "Gemeindebüro"
telefon = "04261 00000"
email = "buero@kleinau.example"
strasse = "Am Markt 1"
plz = "00000"
ort = "Kleinau"
"""
_AUDIT = """\
datum = 2026-11-01
regeln = "WCAG 2.2"
werkzeug = "axe-core 4"
seiten = 5
ansichten = 20
verstoesse = 0
"""
_CHANGES = (
    ("tage = 30", "tage = 1"), ("Kleinau", "Grossau"), ("04261 00000", "04261 00001"), ("Oberau", "Unterau"),
    ("zeichen = 300", "zeichen = 250"), ("Europe/Berlin", "Europe/London"), ("https://kleinau.example", "https://kleinau.de"),
    ("https://kleinau.example", "https://kleinau.example/aktuelles"),
    ('kuerzel = "oberau"', 'kuerzel = "unterau"'), ("0029KleinauKleinauKleinauO", "0029KleinauKleinauKleinauP"),
    ("[kontakt]", '[[themen]]\nname = "Rathaus"\nkuerzel = "rathaus"\nemoji = "🏢"\n\n[kontakt]'),
    ("[kontakt]", '[folgen]\nfacebook = "https://www.facebook.com/kleinau"\n\n[kontakt]'), ("tage", "tge"),
)  # fmt: skip
_LINES = (
    "", "", "JINJA_ENVIRONMENT = {**JINJA_ENVIRONMENT, 'trim_blocks': False}",
    "JINJA_FILTERS = {**JINJA_FILTERS, 'weekday': JINJA_FILTERS['day']}",
    "JINJA_FILTERS = {**JINJA_FILTERS, 'weekday': lambda day: 'heute'}",
    "JINJA_FILTERS = {**JINJA_FILTERS, 'weekday': lambda day: 'morgen'}",
    "DEFAULT_LANG = 'en'\nTIMEZONE = 'Europe/London'",
)  # fmt: skip
_NEEDED = ("impressum", "whatsapp", "feeds", "presse", "datenschutz", "barrierefreiheit")
_GONE = ("whatsapp", "feeds", "events", "images", "join", "paper", "search", "discovery", "pages")


def _founded(village: Village, dice: random.Random) -> None:
    """The town's file as it was in the beginning."""
    del dice
    village.put("content/stadt.toml", _TOWN)


def _town_changed(village: Village, dice: random.Random) -> None:
    """Some words are others, sometimes wrong ones; the demonstration's clock may stay."""
    file = village.content / "stadt.toml"
    text = _TOWN
    for old, new in dice.sample(_CHANGES, dice.choice([0, 1, 1, 2])):
        text = text.replace(old, new)
    if village.ways.now is None and village.ways.epoch is None:
        text += "".join(file.read_text("utf-8").rpartition("\n[demo]\n")[1:])
    village.put("content/stadt.toml", text)


def _clock_moved(village: Village, dice: random.Random) -> None:
    """By the command, by the environment, or by the town's file, as for a demonstration."""
    at, how = dice.choice(CLOCKS), dice.choices(["told", "epoch", "demo"], [8, 1, 1])[0]
    file = village.content / "stadt.toml"
    text = file.read_text("utf-8").partition("\n[demo]\n")[0] if file.is_file() else _TOWN
    village.put("content/stadt.toml", text + f'\n[demo]\nuhr = "{at}"\n' * (how == "demo"))
    seconds = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo("Europe/Berlin")).timestamp()
    village.go(now=at if how == "told" else None, epoch=str(int(seconds)) if how == "epoch" else None)


def _theme_changed(village: Village, dice: random.Random) -> None:
    """A template or a style sheet, marked or taken back, with or without another size; or more, or fewer of them.

    A template's change reaches what it is included in.
    """
    names = (
        "templates/macros/teaser.html", "templates/partials/footer.html", "templates/kanaltext.txt",
        "templates/feed-eintrag.html", "static/css/main.css", "static/feed/feed.css", "static/img/favicon.svg",
        "static/js/seite.js", "static/css/components/neu.css", "static/img/neu.svg", "papier/grund.typ",
    )  # fmt: skip
    path, how = village.theme / dice.choice(names), dice.choices(["mark", "size", "gone"], [6, 3, 1])[0]
    text = path.read_text("utf-8") if path.is_file() else ""
    times, ours = path.stat() if path.is_file() else None, ROOT / "theme" / path.relative_to(village.theme)
    mark = " " if path.suffix in {".css", ".js", ".svg", ".typ"} else dice.choice([" ", "{# geändert #}x", "{% if %}"])
    if not text:
        text = ours.read_text("utf-8") if ours.is_file() else "/* neu */"
    elif how == "size":
        text = text[:-1] + {"\n": " ", " ": "\n"}.get(text[-1], text[-1])
    elif how == "mark":
        text = text[: -len(mark)] if text.endswith(mark) else text + mark
    village.put(str(path.relative_to(village.home)), text)
    if how == "gone":
        path.unlink()
    elif times:
        os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def _linked(village: Village, dice: random.Random) -> None:
    """What lies elsewhere, with a link to it; what is changed there is not seen in the content or the theme."""
    names = (
        "content/stadt.toml", "content/bilder/rathaus.png", "theme/templates/partials/footer.html",
        "theme/static/css/main.css", "theme/templates/partials",
    )  # fmt: skip
    linked = [name for name in names if (village.home / name).is_symlink()]
    name = dice.choice(linked if linked and dice.random() < 0.7 else names)
    path, elsewhere = village.home / name, village.home / "abseits" / Path(name).name
    if not path.is_symlink() and path.exists() and not elsewhere.exists():
        elsewhere.parent.mkdir(exist_ok=True)
        path.replace(elsewhere)
        path.symlink_to(elsewhere)
    file = elsewhere / "footer.html" if elsewhere.is_dir() else elsewhere
    if name in linked and file.is_file():
        text = file.read_bytes()
        file.write_bytes(text.replace(b"Kleinau", b"Grossau") if b"Kleinau" in text else text + b"\n")


def _settings_changed(village: Village, dice: random.Random) -> None:
    """Another order of the slices, one less, or other ways of reading templates."""
    own = list(pelicanconf.PLUGINS)
    dice.shuffle(own)
    gone = f"plugins.{dice.choice(['', *_GONE])}"
    village.go(plugins=tuple(name for name in own if name != gone), lines=dice.choice(_LINES))


def _updated(village: Village, dice: random.Random) -> None:
    village.go(version=dice.choice(["", "1", "2"]))


def _extended(village: Village, dice: random.Random) -> None:
    """Papers, share images and search as well, or no longer."""
    village.go(extent=dice.choice([Extent.PLAIN, Extent.FULL]))


def _published(village: Village, dice: random.Random) -> None:
    """Almost all that publishing asks for is there."""
    for name in dice.sample(_NEEDED, dice.choice([5, 6, 6, 6])):
        if not (village.content / f"seiten/{name}.md").exists():
            village.put(f"content/seiten/{name}.md", f"---\nTitel: {name}\nAdresse: /{name}/\n---\nDas steht hier.\n")
    village.put("content/pruefung.toml", _AUDIT)
    village.put("content/stadt.toml", _TOWN.replace("kleinau.example", "kleinau.de"))
    at = village.ways.now or CLOCKS[0]
    village.go(extent=Extent.PUBLIC, now=at, epoch=None)


def _looked_at_elsewhere(village: Village, dice: random.Random) -> None:
    """A preview, or the site itself again."""
    village.go(address=dice.choice([None, None, "http://127.0.0.1:8000", "https://kleinau.example/vorschau"]))


AROUND: dict[str, tuple[float, Happening]] = {
    "town-changed": (2, _town_changed), "clock-moved": (5, _clock_moved), "theme-changed": (4, _theme_changed),
    "linked": (1.5, _linked), "settings-changed": (2, _settings_changed), "updated": (1, _updated),
    "founded": (0, _founded),
    "looked-at-elsewhere": (1, _looked_at_elsewhere), "extended": (0.4, _extended), "published": (0.25, _published),
}  # fmt: skip
