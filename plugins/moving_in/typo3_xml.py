"""Reads the export of TYPO3 as XML (``Exportieren``, extension impexp; lxml)."""

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple
from zoneinfo import ZoneInfo

from lxml import etree

from . import typo3_news
from .credits import credit_in
from .plain import plain
from .source import Document, Entry, Picture, Source
from .typo3_news import Row
from .xml_document import document

_NEWS, _FILES, _REFERENCES = "tx_news_domain_model_news", "sys_file", "sys_file_reference"
_NO_NEWS = "Der Export enthält keine Meldungen der Erweiterung »news«. Bitte beim Export deren Tabellen auswählen."
_PUBLIC = "/fileadmin"


class _Reference(NamedTuple):
    row: Row
    file: Row
    facts: Row

    def first(self, *names: str) -> str:
        found = (rows.get(name, "").strip() for name in names for rows in (self.row, self.facts))
        return plain(next(filter(None, found), ""))

    @property
    def address(self) -> str:
        return f"{_PUBLIC}/{self.file.get('identifier', '').lstrip('/')}"


class _Tables:
    """All rows of an export by their table and number, and to which others each leads."""

    def __init__(self, root: etree._Element) -> None:
        self.rows = dict[str, dict[str, Row]]()
        self._leads = dict[tuple[str, str], list[tuple[str, str, str]]]()
        for record in root.iterfind("records/tablerow"):
            table, _, number = str(record.get("index", "")).partition(":")
            fields = record.iterfind("fieldlist/field")
            self.rows.setdefault(table, {})[number] = {
                str(field.get("index")): "".join(map(str, field.itertext())) for field in fields
            }
            self._leads[table, number] = list(_leads(record))

    def of(self, table: str) -> dict[str, Row]:
        return self.rows.get(table, {})

    def to(self, number: str, field: str, table: str) -> Iterator[Row]:
        """The rows that a field of a news item leads to."""
        for name, other, found in self._leads.get((_NEWS, number), ()):
            if name == field and other == table and found in self.of(table):
                yield self.of(table)[found]

    @cached_property
    def _facts(self) -> dict[str, Row]:
        return {row.get("file", ""): row for row in self.of("sys_file_metadata").values()}

    def references(self, number: str, field: str) -> Iterator[_Reference]:
        """The files of a field of a news item, in the order in which they stand there."""
        found = [
            row
            for row in self.of(_REFERENCES).values()
            if row.get("uid_foreign") == number and row.get("tablenames") == _NEWS and row.get("fieldname") == field
        ]
        for row in sorted(found, key=lambda each: (len(each.get("sorting_foreign", "")), each.get("sorting_foreign"))):
            file = row.get("uid_local", "").removeprefix("sys_file_")
            if file in self.of(_FILES) and row.get("hidden", "0") in {"", "0"}:
                yield _Reference(row, self.of(_FILES)[file], self._facts.get(file, {}))


def export(raw: bytes, zone: ZoneInfo, pattern: str) -> Source:
    """Its news. Raises ``UnreadableError``."""
    tables = _Tables(document(raw))
    rows = tables.of(_NEWS)
    entries = tuple(
        _entry(tables, uid, row, zone, pattern) for uid, row in rows.items() if not typo3_news.left_out(row)
    )
    remarks = [*typo3_news.remarks(rows.values()), *([] if rows else [_NO_NEWS])]
    return Source(kind="TYPO3", entries=entries, remarks=tuple(remarks))


def _leads(record: etree._Element) -> Iterator[tuple[str, str, str]]:
    for field in record.iterfind("related/field"):
        for element in field.iterfind("relations/element"):
            yield str(field.get("index")), element.findtext("table") or "", element.findtext("id") or ""


def _entry(tables: _Tables, number: str, row: Row, zone: ZoneInfo, pattern: str) -> Entry:
    pictures = [
        Picture(
            address=each.address,
            description=each.first("alternative"),
            credit=each.first("copyright", "creator") or credit_in(each.first("description")),
        )
        for each in tables.references(number, "fal_media")
    ]
    documents = [
        Document(address=each.address, label=each.first("title") or each.file.get("name", ""))
        for each in tables.references(number, "fal_related_files")
    ]
    names = [each.get("title", "").strip() for each in tables.to(number, "categories", "sys_category")]
    tags = [each.get("title", "").strip() for each in tables.to(number, "tags", "tx_news_domain_model_tag")]
    return typo3_news.entry(
        {"uid": number} | dict(row),
        zone,
        pattern,
        categories=[*names, *tags],
        pictures=pictures,
        documents=documents,
        more="".join(_elements(tables, number)),
    )


def _elements(tables: _Tables, number: str) -> Iterator[str]:
    """The content elements of a news item, which stand below its text."""
    found = [row for row in tables.of("tt_content").values() if row.get("tx_news_related_news") == number]
    for row in sorted(found, key=lambda each: int(each.get("sorting") or 0)):
        if row.get("hidden", "0") in {"", "0"}:
            header = row.get("header", "").strip()
            heading = f"<h2>{plain(header)}</h2>" if header and row.get("header_layout") != "100" else ""
            yield f"\n{heading}\n{typo3_news.paragraphs(row.get('bodytext', ''))}"
