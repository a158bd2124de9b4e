"""What editors do to the content of a village; each step draws all of it from its dice."""

import io
import os
import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from tests.incremental.village import Village

Happening = Callable[[Village, random.Random], str | None]
"""What happens to a village; what is wrong already, if anything is."""

STEMS = ("2025-12-30-alt", "2026-11-01-markt", "2026-11-20-sperrung", "2026-11-22-fest", "2026-11-24-neu")
DATES = (
    "2025-12-30", "2026-03-29 02:30", "2026-10-25 02:30", "2026-11-01 09:00", "2026-11-20 09:30", "2026-11-23 11:59",
    "2026-11-23 12:01", "2026-11-24", "2026-12-31 23:59",
)  # fmt: skip
HEADS = (
    "", "", "",
    "Ortsteile: Oberau",
    "Dringlichkeit: wichtig\nGültig bis: 2026-11-27",
    "Dringlichkeit: Eilmeldung\nGültig ab: 2026-11-23\nGültig bis: 2026-11-23 12:00",
    "Dringlichkeit: Eilmeldung\nAufgehoben: 2026-11-23 11:00: Entwarnung, alles ist gut.",
    "Beginn: 2026-11-24 18:00\nOrt: Markt",
    "Termine:\n  - 2026-03-29 01:30 – 03:30, Rathaus\n  - 2026-10-25 02:15\n  - 2026-12-31 22:00 – 23:59: fällt aus",
    "Änderungen:\n  - 2026-11-23 12:00: Es dauert länger.\n  - 2026-12-01 08:00: Noch länger.",
    "Aufgehoben: 2026-11-24 00:00: Ein Irrtum.",
    "Aufgehoben: 2026-11-20: Ein Irrtum.\nÄnderungen:\n  - 2026-11-23 12:01: Gilt wieder: Doch kein Irrtum.",
    "Bild: bilder/rathaus.png\nBildbeschreibung: Das Rathaus.\nBildnachweis: Gemeinde",
    "Anhänge:\n  - dokumente/plan.pdf: Plan",
    "Frühere Adressen:\n  - /alt/seite",
    "Im Kanal: 2026-11-23 12:00",
    "Im Kanal: 2026-11-23 08:30 [ab12cd34]\nBeginn: 2026-11-25",
    "Status: entwurf",
    "WhatsApp: nein",
    "WhatsApp: |\n  Ein eigener Text.",
    "Kontakt: Gemeindebüro, 04261 00000",
)  # fmt: skip
BODIES = (
    "Ein Text.", "Ein anderer Text.", "Ein Text!", "Bis Montag, 24. November.", "",
    "## Ort {#ort}\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Text[^1]\n\n[^1]: Fußnote", "[bitte ergänzen: Ort]",
)  # fmt: skip
LINKING = (
    "Siehe [hier](2026-11-22-fest.md).", "Siehe /meldungen/2026-11-24-neu/ dazu.", "[alt](/alt/seite)",
    "[Markt](/meldungen/2026-11-01-markt/) und [Alt](2025-12-30-alt.md)", "[weg](/weg/)", "[weg](/gibt/es/nicht/)",
    "[Impressum](/impressum/#ort)", "[Impressum](../seiten/impressum.md)", "[Feeds](../seiten/feeds.md)",
    "![Rathaus](bilder/rathaus.png)", "[Plan](dokumente/plan.pdf)", "[Bild](bilder/Rathaus.png)",
)  # fmt: skip
FAULTS = ("[Plan](dokumente/fehlt.pdf)", "[nichts](2026-01-01-nichts.md)", "![weg](bilder/weg.png)", "\x00")
_OLD = (1_700_000_000, 1_700_000_000)
_PAGES = ("impressum", "whatsapp", "feeds", "presse", "datenschutz", "barrierefreiheit", "weg")


def _put(village: Village, path: str, content: str | bytes, dice: random.Random) -> None:
    """In half of all cases, the time of the file does not tell that it was written."""
    file = village.home / path
    before = file.stat() if file.exists() else None
    village.put(path, content)
    if dice.random() < 0.5:
        os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns)) if before else os.utime(file, _OLD)


def _body(dice: random.Random) -> str:
    return dice.choice(BODIES if dice.random() < 0.4 else LINKING)


def _announced(village: Village, dice: random.Random) -> None:
    """Written, or written again; sometimes faulty."""
    stem = dice.choice(STEMS)
    before = next(village.content.glob(f"meldungen/**/{stem}.md"), None)
    head = f"Titel: {stem[11:]} {dice.choice('AB')}\nDatum: {dice.choice(DATES)}\nThema: Verkehr\nKurztext: Kurz."
    parts = (part for part in (head, dice.choice(HEADS)) if part)
    body = _body(dice) if dice.random() < 0.96 else dice.choice(FAULTS)
    path = before.relative_to(village.home) if before else Path("content/meldungen/2026", f"{stem}.md")
    _put(village, str(path), "---\n" + "\n".join(parts) + f"\n---\n{body}\n", dice)


def _begun(village: Village, dice: random.Random) -> None:
    """What most others link to."""
    del dice
    head = "Titel: Fest\nDatum: 2026-11-22 08:00\nThema: Verkehr\nKurztext: Kurz."
    village.put("content/meldungen/2026/2026-11-22-fest.md", f"---\n{head}\n---\nEin Fest.\n")
    village.put("content/seiten/impressum.md", "---\nTitel: Impressum\nAdresse: /impressum/\n---\n## Ort {#ort}\n")


def _touched(village: Village, dice: random.Random) -> None:
    """Only its time is another, or one letter and not its time."""
    files = sorted(file for file in village.content.glob("*/**/*.md") if not file.is_symlink())
    if files:
        file = dice.choice(files)
        times, text = file.stat(), file.read_bytes()
        if dice.random() < 0.4:
            os.utime(file, (_OLD[0], times.st_mtime + dice.choice([-1, 1, 3600])))
            return
        changes = [(b"A\n", b"B\n"), (b"B\n", b"A\n"), (b"Text.", b"Text!"), (b"Kurz.", b"Kern.")]
        old, new = dice.choice(changes)
        with file.open("r+b") as stream:
            stream.write(text.replace(old, new, 1))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _renamed(village: Village, dice: random.Random) -> None:
    files = sorted(village.content.glob("meldungen/**/*.md"))
    if files:
        target = village.content / "meldungen" / dice.choice(["", "2025", "2026"]) / f"{dice.choice(STEMS)}.md"
        target.parent.mkdir(exist_ok=True)
        dice.choice(files).replace(target)


def _swapped(village: Village, dice: random.Random) -> None:
    """Two files change places: both have new content, with the size and the times of a file known before."""
    files = sorted(village.content.glob(dice.choice(["meldungen/**/*.md", "seiten/*.md", "*/*"])))
    files = [file for file in files if file.is_file()]
    if len(files) > 1:
        one, other = dice.sample(files, 2)
        aside = village.home / "beiseite"
        one.rename(aside)
        other.rename(one)
        aside.rename(other)


def _moved(village: Village, dice: random.Random) -> None:
    """A picture, document or page under another name, or back."""
    names = {
        "bilder/rathaus.png": "bilder/Rathaus.png", "dokumente/plan.pdf": "dokumente/alt/plan.pdf",
        "seiten/impressum.md": "seiten/u\u0308ber.md", "meldungen": "meldungen-weg", "bilder": "bilder-weg",
    }  # fmt: skip
    pair = list(dice.choices(list(names.items()), [3, 3, 3, 1, 1])[0])
    dice.shuffle(pair)
    one, other = (village.content / name for name in pair)
    if one.exists() and not other.exists():
        other.parent.mkdir(exist_ok=True)
        one.rename(other)


def _deleted(village: Village, dice: random.Random) -> None:
    files = sorted(file for file in village.content.glob("*/**/*") if file.is_file())
    if files:
        dice.choice(files).unlink()


def _paged(village: Village, dice: random.Random) -> None:
    name = dice.choice(_PAGES)
    head = f"Titel: {name} {dice.choice('AB')}\nAdresse: /{name}/\nNavigation: {dice.choice(['Kopf', 'Fuß'])}"
    _put(village, f"content/seiten/{name}.md", f"---\n{head}\n---\n{_body(dice)}\n", dice)


def _pictured(village: Village, dice: random.Random) -> None:
    """Another picture of the same size in bytes, perhaps with the same time: only its content tells."""
    target = io.BytesIO()
    Image.new("RGB", (4, 3), dice.choice(["red", "blue"])).save(target, "PNG", compress_level=0)
    _put(village, "content/bilder/rathaus.png", target.getvalue(), dice)


def _documented(village: Village, dice: random.Random) -> None:
    _put(village, "content/dokumente/plan.pdf", f"%PDF-1.4\n%{dice.choice('AB')}\n".encode(), dice)


def _erased(village: Village, dice: random.Random) -> None:
    """Gone for good, at first with the rest still in its file, or taken back."""
    files = sorted(village.content.glob("meldungen/**/*.md"))
    if files:
        file, line = dice.choice(files), "---\nGelöscht: 2026-11-23\n"
        before = file.read_text("utf-8", "replace")
        rest = before.removeprefix(line) if before.startswith(line) else before.removeprefix("---\n")
        if before.startswith(line) and rest != "---\n" and dice.random() < 0.5:
            _put(village, str(file.relative_to(village.home)), f"---\n{rest}", dice)
        else:
            _put(village, str(file.relative_to(village.home)), line + dice.choice(["---\n", rest]), dice)


def _littered(village: Village, dice: random.Random) -> None:
    """What is not read, or only complained about."""
    names = ("meldungen/2026-11-01-notiz.txt", "2026-11-01-verirrt.md", "meldungen/.2026-11-01-versteckt.md")
    file = village.content / dice.choice(names)
    if file.exists():
        file.unlink()
    elif file.parent.exists():
        file.write_text("x", "utf-8")


def _rooted(village: Village, dice: random.Random) -> None:
    """A file for the root of the site, sometimes where something else stands."""
    name = dice.choice([".htaccess", "google1.html", "google1.html", "alt/seite/index.html", "robots.txt"])
    file = village.content / "wurzel" / name
    if file.exists() and dice.random() < 0.4:
        file.unlink()
    elif not file.parent.is_file():
        _put(village, f"content/wurzel/{name}", dice.choice("AB"), dice)


EDITS: dict[str, tuple[int, Happening]] = {
    "announced": (9, _announced), "touched": (3, _touched), "renamed": (2, _renamed), "swapped": (1, _swapped),
    "moved": (2, _moved), "deleted": (3, _deleted), "paged": (4, _paged), "pictured": (2, _pictured),
    "documented": (2, _documented), "littered": (1, _littered), "begun": (1, _begun),
    "rooted": (1, _rooted), "erased": (1, _erased),
}  # fmt: skip
