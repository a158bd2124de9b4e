"""Which kind of source it is, by what is in it."""

import re
from zoneinfo import ZoneInfo

from . import feed, typo3_table, typo3_xml, wordpress
from .source import Source, UnreadableError
from .xml_document import root_name

LARGEST = 64_000_000
"""Bytes of a source; an export that is larger is made in parts."""

_T3D = re.compile(rb"[0-9a-f]{32}:")
_ARCHIVE = (b"PK\x03\x04", b"\x1f\x8b")
_TOO_LARGE = (
    f"Die Datei ist größer als {LARGEST // 1_000_000} MB. Bitte in Teilen exportieren, zum Beispiel nach Jahren."
)
_PACKED = "Die Datei ist gepackt. Bitte zuerst auspacken."
_IS_T3D = "Das ist ein Export im Format T3D. Bitte in TYPO3 beim Export als Dateiformat »XML« wählen."
_PAGE = (
    "Das ist eine Webseite, kein Feed. Die Adresse des Feeds steht oft bei »RSS« in der Fußzeile der alten Website, "
    "bei WordPress ist es ihre Adresse mit »/feed/«."
)
_NOTHING = "Die Datei ist leer."


def source(raw: bytes, zone: ZoneInfo, address: str = "", pattern: str = "") -> Source:
    """What it has published. ``address`` is where the source stands, ``pattern`` how TYPO3 addressed its news.

    Raises ``UnreadableError``.
    """
    if len(raw) > LARGEST:
        raise UnreadableError(_TOO_LARGE)
    begin = raw[:1000].lstrip(b"\xef\xbb\xbf\xff\xfe\x00 \t\r\n")
    if not begin:
        raise UnreadableError(_NOTHING)
    if begin.startswith(_ARCHIVE):
        raise UnreadableError(_PACKED)
    if _T3D.match(begin):
        raise UnreadableError(_IS_T3D)
    if not begin.startswith(b"<"):
        return typo3_table.table(raw, zone, pattern)
    root = root_name(raw)
    if root == "T3RecordDocument":
        return typo3_xml.export(raw, zone, pattern)
    if root.lower() == "html":
        raise UnreadableError(_PAGE)
    return wordpress.export(raw, zone) if wordpress.is_export(raw) else feed.feed(raw, zone, address)
