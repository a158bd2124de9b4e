"""Reads what TYPO3's list module downloads of the table ``tx_news_domain_model_news``: CSV or JSON."""

import csv
import io
import json
import re
from collections.abc import Iterator
from zoneinfo import ZoneInfo

from . import typo3_news
from .source import Document, Entry, Picture, Source, UnreadableError
from .typo3_news import Row

_LONGEST_CELL = 10_000_000
_MISSING = "In der Tabelle fehlt die Spalte »{}«. Bitte alle Spalten exportieren, mit ihren Namen in der ersten Zeile."
_NOT_JSON = "Das ist kein JSON mit Meldungen. Einen JSON-Feed bitte als Atom oder RSS einlesen."
_FILE = re.compile(r"[^\s,;|]+\.[A-Za-z0-9]{2,5}")
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)$", re.IGNORECASE)


def table(raw: bytes, zone: ZoneInfo, pattern: str) -> Source:
    """Its news. Raises ``UnreadableError``."""
    text = _decoded(raw)
    rows = _from_json(text) if text.lstrip()[:1] in {"[", "{"} else list(_from_csv(text))
    for column in ("title", "bodytext"):
        if not any(column in row for row in rows):
            raise UnreadableError(_MISSING.format(column))
    entries = tuple(_entry(row, zone, pattern) for row in rows if not typo3_news.left_out(row))
    return Source(kind="TYPO3", entries=entries, remarks=tuple(typo3_news.remarks(rows)))


def _decoded(raw: bytes) -> str:
    """As a spreadsheet saves it in Germany, when it is not UTF-8."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _from_csv(text: str) -> Iterator[Row]:
    first, _, rest = text.partition("\n")
    if first.strip().lower().startswith("sep="):
        text, first = rest, rest.partition("\n")[0]
    csv.field_size_limit(_LONGEST_CELL)
    try:
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=max(",;\t|", key=first.count))
        names = [name.strip().lower() for name in next(rows, [])]
        for row in rows:
            if any(map(str.strip, row)):
                yield dict(zip(names, row, strict=False))
    except csv.Error as error:
        raise UnreadableError(f"Die Tabelle ist beschädigt ({error}). Bitte noch einmal exportieren.") from None


def _from_json(text: str) -> list[Row]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        raise UnreadableError(_NOT_JSON) from None
    rows = list(read.values()) if isinstance(read, dict) and "items" not in read else read
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UnreadableError(_NOT_JSON)
    return [{str(key).lower(): "" if cell is None else str(cell) for key, cell in row.items()} for row in rows]


def _entry(row: Row, zone: ZoneInfo, pattern: str) -> Entry:
    """Names of categories, tags and files are used where the export has them instead of numbers."""
    names = [
        part.strip()
        for column in ("categories", "tags")
        for part in re.split(r"[,;|]", row.get(column, ""))
        if part.strip() and not part.strip().isdecimal()
    ]
    files = [_address(name) for name in _FILE.findall(row.get("fal_media", ""))]
    related = [_address(name) for name in _FILE.findall(row.get("fal_related_files", ""))]
    pictures = [Picture(address=each) for each in files if _PICTURE.search(each)]
    return typo3_news.entry(
        row, zone, pattern, categories=names, pictures=pictures, documents=[Document(address=each) for each in related]
    )


def _address(name: str) -> str:
    path = name.removeprefix("1:").lstrip("/")
    return name if "://" in name else f"/{path}" if path.startswith("fileadmin/") else f"/fileadmin/{path}"
