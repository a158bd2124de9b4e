"""What holds for every content folder, however odd: see "Problems", "Files" and "Output" of the contract."""

import os
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from tests.fuzz.inert import active
from tests.fuzz.town_hall import Broken, Seen

_LINE = re.compile(r"(?P<path>\S.*?)(?::(?P<line>\d+))?: (?P<text>.+)")
_GERMAN = re.compile(r"\b(?:bitte|die|der|das|diese[rs]?|ist|nicht|keine?|hier|fehlt|eine?)\b|[äöüß»]", re.IGNORECASE)
_ENGLISH = re.compile(r"Traceback|None \(»None«\)|\bobject at 0x|\b(?:Error|Exception): ")
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f]")


def broken(seen: Seen) -> list[Broken]:
    """Every promise that an example breaks."""
    found = list(dict.fromkeys(fault for fault in (seen.check.fault, seen.build.fault) if fault))
    return found or [*_codes(seen), *_printed(seen), *_lost(seen), *_active(seen)]


def _codes(seen: Seen) -> Iterator[Broken]:
    codes = seen.check.code, seen.build.code
    if not set(codes) <= {0, 1}:
        yield Broken("exit code", f"{codes}")
    if codes[0] != codes[1]:
        yield Broken(f"check says {codes[0]}, build {codes[1]}", _tail(seen.build.text))
    if seen.build.code and seen.output.exists():
        yield Broken("a failed build left an output", "")


def _printed(seen: Seen) -> Iterator[Broken]:
    for name, ran in (("check", seen.check), ("build", seen.build)):
        if found := _ENGLISH.search(ran.text):
            yield Broken(f"{name} prints »{found[0]}«", _tail(ran.text))
        for warning in ran.warnings:
            yield Broken(f"{name} warns on the terminal: {warning.partition(':')[0]}", warning)
        if found := _CONTROL.search(ran.text):
            yield Broken(f"{name} prints a control character", repr(ran.text[max(found.start() - 80, 0) :][:200]))
        if ran.code and not any(_names_a_place(line, seen.content) for line in ran.text.splitlines()):
            yield Broken(f"{name} fails and names no file", _tail(ran.text))


def _names_a_place(line: str, content: Path) -> bool:
    """Whether a line is ``path:line: …`` of something that is there, or should be, and says in German what."""
    found = _LINE.fullmatch(line)
    if not found or ": Hinweis: " in line or not _GERMAN.search(found["text"]):
        return False
    return found["path"].startswith(("content/", "/")) and found["path"] != str(content)


def _tail(text: str) -> str:
    return text[-600:]


def _lost(seen: Seen) -> Iterator[Broken]:
    """An announcement that is neither public, nor waiting, nor named in a line."""
    if seen.build.code:
        return
    for stem in sorted(seen.visible):
        if not (seen.output / "meldungen" / stem / "index.html").is_file():
            yield Broken("a visible announcement is not in the output", stem)
    for entry in _entries(seen.content):
        stem = unicodedata.normalize("NFC", entry.stem)
        if stem not in seen.visible | seen.waiting and not _is_named(entry.relative_to(seen.content), seen):
            yield Broken(
                f"lost without a word: {_kind(entry)}",
                str(entry.relative_to(seen.content)).encode("utf-8", "replace").decode(),
            )
    if not (seen.content / "meldungen").is_dir() and "meldungen" not in seen.check.text:
        yield Broken("lost without a word: the folder of announcements", "")


def _entries(content: Path) -> Iterator[Path]:
    """What an editor could take for an announcement, or for a folder of them."""
    for folder, folders, files in os.walk(content / "meldungen", onerror=None):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (*folders, *files):
            entry = Path(folder) / name
            if name.startswith(".") or name.endswith("~"):
                continue
            is_plain_folder = entry.is_dir() and not entry.is_symlink() and os.access(entry, os.R_OK | os.X_OK)
            if not is_plain_folder or name.endswith(".md"):
                yield entry


def _kind(entry: Path) -> str:
    if entry.is_symlink():
        return "a link to a folder" if entry.is_dir() else "a link" if entry.exists() else "a dangling link"
    if entry.is_dir():
        return "a folder that ends on .md" if entry.suffix == ".md" else "a locked folder"
    return "a file" if entry.is_file() else "neither file nor folder"


def _is_named(path: Path, seen: Seen) -> bool:
    """Whether a line shows the path; what cannot be shown may be replaced."""
    shown = unicodedata.normalize("NFC", path.as_posix())
    parts = re.split(r"([^\w .,;+!()&'=@#~-]+)", shown)
    pattern = "".join(
        ".{1,12}?" if number % 2 and part.strip("/.") else re.escape(part) for number, part in enumerate(parts)
    )
    return re.search(pattern, f"{seen.check.text}\n{seen.build.text}", re.DOTALL) is not None


def _active(seen: Seen) -> Iterator[Broken]:
    for fault in active(seen.output):
        path, _, rule = fault.partition(": ")
        yield Broken(f"active: {rule}", path)
