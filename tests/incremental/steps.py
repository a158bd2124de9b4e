"""What can happen to a village between two builds, and during one: each step draws what it does from its own seed."""

import io
import os
import random
import shutil
import signal
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PIL import Image

import pelicanconf
from tests.incremental.village import CLOCKS, Village

STEMS = ("2025-12-30-alt", "2026-11-01-markt", "2026-11-20-sperrung", "2026-11-22-fest", "2026-11-24-neu")
DATES = ("2025-12-30", "2026-11-01 09:00", "2026-11-20 09:30", "2026-11-23 11:59", "2026-11-23 12:01", "2026-11-24")
HEADS = (
    "", "", "",
    "Ortsteile: Oberau",
    "Dringlichkeit: wichtig\nGültig bis: 2026-11-27",
    "Dringlichkeit: Eilmeldung\nGültig ab: 2026-11-23\nGültig bis: 2026-11-23 12:00",
    "Beginn: 2026-11-24 18:00\nOrt: Markt",
    "Änderungen:\n  - 2026-11-23 12:00: Es dauert länger.\n  - 2026-12-01 08:00: Noch länger.",
    "Aufgehoben: 2026-11-24 00:00: Ein Irrtum.",
    "Bild: bilder/rathaus.png\nBildbeschreibung: Das Rathaus.\nBildnachweis: Gemeinde",
    "Anhänge:\n  - dokumente/plan.pdf: Plan",
    "Frühere Adressen:\n  - /alt/seite",
    "Im Kanal: 2026-11-23 12:00",
    "Status: entwurf",
    "WhatsApp: nein",
)  # fmt: skip
BODIES = (
    "Ein Text.", "Ein anderer Text.", "Bis Montag, 24. November.",
    "Siehe [hier](2026-11-22-fest.md).", "Siehe /meldungen/2026-11-24-neu/ dazu.",
    "[Impressum](/impressum/#ort)", "[Impressum](../seiten/impressum.md)", "[weg](/gibt/es/nicht/)",
    "![Rathaus](bilder/rathaus.png)", "[Plan](dokumente/plan.pdf)",
    "## Ort {#ort}\n\n| a | b |\n|---|---|\n| 1 | 2 |", "Text[^1]\n\n[^1]: Fußnote", "[bitte ergänzen: Ort]",
)  # fmt: skip
FAULTS = ("", "[Plan](dokumente/fehlt.pdf)", "[nichts](2026-01-01-nichts.md)", "![weg](bilder/weg.png)")
_DISK = {"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.chmod", "os.utime", "os.link", "os.truncate"}
_WRITING = os.O_WRONLY | os.O_RDWR


class Step(NamedTuple):
    """What happens, and the seed of all that it draws: the same whatever happened before."""

    kind: str
    seed: int

    def __call__(self, village: Village) -> None:
        """Let it happen."""
        STEPS[self.kind](village, random.Random(self.seed))  # noqa: S311 - a test's dice


def _announced(village: Village, dice: random.Random) -> None:
    """Written, or written again; sometimes with the time that the file had."""
    stem = dice.choice(STEMS)
    before = next(village.content.glob(f"meldungen/**/{stem}.md"), None)
    times = before.stat() if before else None
    head = f"Titel: {stem[11:]} {dice.choice('AB')}\nDatum: {dice.choice(DATES)}\nThema: Verkehr\nKurztext: Kurz."
    parts = (part for part in (head, dice.choice(HEADS)) if part)
    body = dice.choice(BODIES if dice.random() < 0.95 else FAULTS)
    path = before.relative_to(village.home) if before else Path("content/meldungen/2026", f"{stem}.md")
    file = village.put(str(path), "---\n" + "\n".join(parts) + f"\n---\n{body}\n")
    if times and dice.random() < 0.5:
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _begun(village: Village, dice: random.Random) -> None:
    """What most others link to."""
    del dice
    head = "Titel: Fest\nDatum: 2026-11-22 08:00\nThema: Verkehr\nKurztext: Kurz."
    village.put("content/meldungen/2026/2026-11-22-fest.md", f"---\n{head}\n---\nEin Fest.\n")
    village.put("content/seiten/impressum.md", "---\nTitel: Impressum\nAdresse: /impressum/\n---\n## Ort {#ort}\n")


def _renamed(village: Village, dice: random.Random) -> None:
    files = sorted(village.content.glob("meldungen/**/*.md"))
    if files:
        target = village.content / "meldungen" / dice.choice(["", "2025", "2026"]) / f"{dice.choice(STEMS)}.md"
        target.parent.mkdir(exist_ok=True)
        dice.choice(files).replace(target)


def _deleted(village: Village, dice: random.Random) -> None:
    files = sorted(file for file in village.content.glob("*/**/*") if file.is_file())
    if files:
        dice.choice(files).unlink()


def _paged(village: Village, dice: random.Random) -> None:
    name = dice.choice(["impressum", "whatsapp", "feeds", "weg"])
    head = f"Titel: {name} {dice.choice('AB')}\nAdresse: /{name}/\nNavigation: {dice.choice(['Kopf', 'Fuß'])}"
    village.put(f"content/seiten/{name}.md", f"---\n{head}\n---\n{dice.choice(BODIES)}\n")


def _pictured(village: Village, dice: random.Random) -> None:
    """Another picture of the same size in bytes, perhaps with the same time: only its content tells."""
    target = io.BytesIO()
    Image.new("RGB", (4, 3), dice.choice(["red", "blue"])).save(target, "PNG", compress_level=0)
    file = village.put("content/bilder/rathaus.png", target.getvalue())
    if dice.random() < 0.5:
        os.utime(file, (1_700_000_000, 1_700_000_000))


def _documented(village: Village, dice: random.Random) -> None:
    village.put("content/dokumente/plan.pdf", f"%PDF-1.4\n%{dice.choice('AB')}\n".encode())


def _town_changed(village: Village, dice: random.Random) -> None:
    changes: list[dict[str, str]] = [
        {}, {"tage = 30": "tage = 1"}, {"Kleinau": "Grossau"}, {"04261 00000": "04261 00001"},
        {"Oberau": "Unterau"}, {"zeichen = 300": "zeichen = 250"}, {"tage": "tge"},
    ]  # fmt: skip
    village.town(dice.choices(changes, [2, 3, 3, 3, 3, 3, 1])[0])


def _theme_changed(village: Village, dice: random.Random) -> None:
    """A template or a style sheet, touched or taken back; a template's change reaches what it is included in."""
    names = (
        "templates/macros/teaser.html", "templates/partials/footer.html", "templates/kanaltext.txt",
        "templates/feed-eintrag.html", "static/css/main.css", "static/feed/feed.css", "static/img/favicon.svg",
    )  # fmt: skip
    path = village.theme / dice.choice(names)
    text, mark = path.read_text("utf-8"), dice.choice([" ", "{# geändert #}x"])
    village.put(str(path.relative_to(village.home)), text[: -len(mark)] if text.endswith(mark) else text + mark)


def _settings_changed(village: Village, dice: random.Random) -> None:
    """Another order of the slices, or one less."""
    own = list(pelicanconf.PLUGINS)
    dice.shuffle(own)
    gone = dice.choice(["", "plugins.whatsapp", "plugins.feeds", "plugins.events", "plugins.images", "plugins.join"])
    village.plugins = [name for name in own if name != gone]


def _updated(village: Village, dice: random.Random) -> None:
    village.version = dice.choice(["", "1", "2"])


def _clock_moved(village: Village, dice: random.Random) -> None:
    village.now = dice.choice(CLOCKS)


def _cache_harmed(village: Village, dice: random.Random) -> None:
    """Deleted, cut off, overwritten, mixed up, or that of another day."""
    files, saved = sorted(file for file in village.cache.rglob("*") if file.is_file()), village.home / ".cache-saved"
    how = dice.choice(["gone", "cut", "changed", "mixed", "saved", "restored", "file gone"])
    if how == "gone":
        shutil.rmtree(village.cache, ignore_errors=True)
    elif how == "saved" and village.cache.is_dir():
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(village.cache, saved)
    elif how == "restored" and saved.is_dir():
        shutil.rmtree(village.cache, ignore_errors=True)
        shutil.copytree(saved, village.cache)
    elif files:
        file, other = dice.choice(files), dice.choice(files)
        content = file.read_bytes()
        place = dice.randrange(len(content) + 1)
        harmed = {"cut": content[:place], "changed": content[:place] + b"?" + content[place + 1 :]}
        if how == "file gone":
            file.unlink()
        else:
            file.write_bytes(harmed.get(how, other.read_bytes()))


def _output_harmed(village: Village, dice: random.Random) -> None:
    """Somebody was at the finished site: what a build from nothing would not leave there must go.

    Only the assets stay: without them, a folder is not taken for ours.
    """
    files = [file for file in sorted(village.output.rglob("*.*")) if file.is_file() and file.parent.name != "assets"]
    if not files:
        return
    file, how = dice.choice(files), dice.randrange(6)
    if how == 0:
        file.unlink()
    elif how == 1:
        times = file.stat()
        file.write_bytes(bytes(len(file.read_bytes())))
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    elif how == 2:
        (file.parent / "fremd.html").write_text("fremd", "utf-8")
    elif how == 3:
        shutil.rmtree(file.parent if file.parent != village.output else village.output)
    elif how == 4:
        (village.output / "meldungen" / dice.choice(STEMS) / "leer").mkdir(parents=True, exist_ok=True)
    else:
        file.chmod(0o600)


def _killed(village: Village, dice: random.Random) -> None:
    """A build whose process ends, for good, just before one of its changes to the disk."""
    left = int(2 ** dice.uniform(0, 9))

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal left
        if event in _DISK and (event != "open" or (isinstance(arguments[2], int) and arguments[2] & _WRITING)):
            left -= 1
            if left == 0:
                os.kill(os.getpid(), signal.SIGKILL)

    _finished(_started(village, lambda: sys.addaudithook(count)))


def _elsewhere(village: Village, dice: random.Random) -> None:
    """Into another folder, with the same cache."""
    village.build(village.home / dice.choice(["output2", "output3"]), clean=dice.random() < 0.2)


def _at_once(village: Village, dice: random.Random) -> None:
    """Two builds at the same time, into the same folder or not."""
    target = village.output if dice.random() < 0.5 else village.home / "output2"
    other = _started(village, lambda: None, target)
    village.build()
    _finished(other)


def _started(village: Village, first: Callable[[], object], target: Path | None = None) -> int:
    """A build in a process of its own, which has all that this one has read; its number."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of forking beside a browser's thread, which stays here
        child = os.fork()
    if child == 0:
        try:
            sys.stderr = io.StringIO()  # it may have to wait, and says so
            first()
            village.build(target)
        finally:
            os._exit(0)
    return child


def _finished(child: int) -> None:
    os.waitpid(child, 0)


STEPS: dict[str, Callable[[Village, random.Random], None]] = {
    "announced": _announced, "renamed": _renamed, "deleted": _deleted, "paged": _paged, "pictured": _pictured,
    "documented": _documented, "town changed": _town_changed, "theme changed": _theme_changed,
    "settings changed": _settings_changed, "updated": _updated, "clock moved": _clock_moved,
    "cache harmed": _cache_harmed, "output harmed": _output_harmed, "killed": _killed, "elsewhere": _elsewhere,
    "at once": _at_once, "begun": _begun,
}  # fmt: skip
WEIGHTS = [8, 2, 1, 3, 2, 1, 2, 4, 2, 1, 5, 3, 3, 3, 1, 1, 1]


def drawn(dice: random.Random) -> list[Step]:
    """What happens before one build."""
    kinds = dice.choices(list(STEPS), WEIGHTS, k=dice.choice([0, 1, 1, 1, 2, 3]))
    return [Step(kind, dice.getrandbits(32)) for kind in kinds]
