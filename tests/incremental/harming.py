"""What befalls the cache and the finished site between two builds."""

import os
import random
import shutil
from collections.abc import Callable
from pathlib import Path

from tests.incremental.editing import STEMS, Happening
from tests.incremental.village import Village


def _cache_harmed(village: Village, dice: random.Random) -> None:
    """Deleted, cut off, overwritten, mixed up, or that of another day; of some kinds there are few files."""
    kinds, saved = sorted(village.cache.glob("*")), village.home / ".cache-saved"
    files = sorted(file for file in dice.choice(kinds).rglob("*") if file.is_file()) if kinds else []
    how = dice.choice(["gone", "cut", "changed", "changed", "mixed", "mixed", "saved", "restored", "file gone", "odd"])
    if how == "gone":
        shutil.rmtree(village.cache, ignore_errors=True)
    elif how == "saved" and village.cache.is_dir():
        shutil.rmtree(saved, ignore_errors=True)
        shutil.copytree(village.cache, saved)
    elif how == "restored" and saved.is_dir():
        shutil.rmtree(village.cache, ignore_errors=True)
        shutil.copytree(saved, village.cache)
    elif files:
        others = sorted(file for file in village.cache.rglob("*") if file.is_file())
        _file_harmed(dice.choice(files), dice.choice(dice.choice([files, others])), how, dice)


def _file_harmed(file: Path, other: Path, how: str, dice: random.Random) -> None:
    content = file.read_bytes()
    place = dice.randrange(len(content) + 1)
    harmed = {"cut": content[:place], "changed": content[:place] + b"?" + content[place + 1 :]}
    if how == "file gone":
        file.unlink()
    elif how == "odd":
        file.unlink()
        file.mkdir() if dice.random() < 0.5 else file.symlink_to(other)
    else:
        file.write_bytes(harmed.get(how, other.read_bytes()))


def _output_harmed(village: Village, dice: random.Random) -> None:
    """Somebody was at the finished site: what a build from nothing would not leave there must go.

    Only the assets stay: without them, a folder is not taken for ours.
    """
    files = [file for file in sorted(village.output.rglob("*.*")) if file.is_file() and file.parent.name != "assets"]
    if files:
        dice.choice(_HARMS)(village, dice.choice(files), dice)


def _blanked(_: Village, file: Path, dice: random.Random) -> None:
    """Other bytes of the same number at the same time."""
    del dice
    times = file.stat()
    file.write_bytes(bytes(len(file.read_bytes())))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))


def _folder_gone(village: Village, file: Path, _: random.Random) -> None:
    shutil.rmtree(file.parent if file.parent != village.output else village.output)


def _folder_added(village: Village, _: Path, dice: random.Random) -> None:
    (village.output / "meldungen" / dice.choice(STEMS) / "leer").mkdir(parents=True, exist_ok=True)


def _replaced(village: Village, file: Path, dice: random.Random) -> None:
    """A file by a link to itself elsewhere, by a folder, or by a copy of another."""
    how, content = dice.choice(["link", "folder", "copy"]), file.read_bytes()
    file.unlink()
    if how == "link":
        file.symlink_to(village.put("abseits/seite.html", content))
    elif how == "folder":
        file.mkdir()
    else:
        shutil.copy2(village.output / "index.html" if file.name != "index.html" else village.output / "feed.atom", file)


def _copied(village: Village, _: Path, dice: random.Random) -> None:
    """The whole site somewhere else and back: the same files, but not the same ones."""
    away = village.home / "weg"
    if dice.random() < 0.5:
        shutil.copytree(village.output, away, symlinks=True)
        shutil.rmtree(village.output)
    else:
        village.output.rename(away)
    away.rename(village.output)


def _folder_closed(village: Village, file: Path, dice: random.Random) -> None:
    del village
    file.parent.chmod(dice.choice([0o700, 0o775]))


_HARMS: tuple[Callable[[Village, Path, random.Random], object], ...] = (
    lambda _, file, __: file.unlink(),
    _blanked,
    lambda _, file, dice: file.with_name(dice.choice(["fremd.html", ".versteckt"])).write_text("fremd", "utf-8"),
    _folder_gone,
    _folder_added,
    lambda _, file, dice: file.chmod(dice.choice([0o600, 0o664, 0o755])),
    _folder_closed,
    lambda _, file, dice: os.utime(file, (1_700_000_000, file.stat().st_mtime + dice.choice([-1, 0, 1]))),
    _replaced,
    _copied,
)

HARMS: dict[str, tuple[float, Happening]] = {"cache-harmed": (3, _cache_harmed), "output-harmed": (3, _output_harmed)}
