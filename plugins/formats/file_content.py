"""Whether what is in a file is of the kind that its ending promises: by first bytes, and by members where it is a ZIP.

Text must be text and nothing that a browser would take for HTML (WHATWG MIME Sniffing, 7.1), whatever a server says.
"""

import re
import zipfile
from collections.abc import Callable
from typing import BinaryIO

from ..domain.file_kinds import MEDIA_TYPES, RASTERS

_HEAD = 1445
"""Bytes; a browser looks at no more (WHATWG MIME Sniffing, 5.2)."""

_OTHER = "»{}« ist innen keine {}-Datei. Bitte das Original öffnen, neu als {} speichern und noch einmal hochladen."
_EMPTY = "»{}« ist leer. Bitte noch einmal hochladen."
_MACROS = "»{}« enthält Makros. Bitte ohne Makros oder als PDF speichern."
_NO_PICTURE = "»{}« lässt sich nicht als Bild öffnen. Bitte neu als JPG oder PNG speichern."
_UNFIT_PICTURE = "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern."

_FOLDERS_OF = {".docx": "word/", ".pptx": "ppt/", ".xlsx": "xl/"}
_OPEN_DOCUMENTS = {".odg", ".odp", ".ods", ".odt"}
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_MACRO_STREAM = "_VBA_PROJECT".encode("utf-16-le")
_PHOTO_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"}
_HTML = re.compile(
    rb"<(?:!DOCTYPE HTML|HTML|HEAD|SCRIPT|IFRAME|H1|DIV|FONT|TABLE|A|STYLE|TITLE|BODY|BR|B|P|SVG|META|LINK)[\s/>]"
    rb"|<!--|<\?xml",
    re.IGNORECASE,
)
_BINARY = re.compile(rb"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f]")
_UTF_16 = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def raster_kind(head: bytes) -> str | None:
    """Which kind of picture begins so: ``JPEG``, ``PNG``, ``GIF``, ``WEBP``, ``AVIF``, ``HEIF``, or none of these."""
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "GIF"
    if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
        return "WEBP"
    brands = _brands(head)
    if brands & {b"avif", b"avis"}:
        return "AVIF"
    return "HEIF" if brands & _PHOTO_BRANDS else None


def complaint(stream: BinaryIO, name: str) -> str | None:
    """Why the content does not fit the ending of ``name``, in one German sentence; ``None`` when it does."""
    ending = "." + name.rpartition(".")[2].lower()
    head = stream.read(_HEAD)
    if not head:
        return _EMPTY.format(name)
    if ending in RASTERS:
        kind = raster_kind(head)
        return None if kind in {"JPEG", "PNG", "GIF", "WEBP", "AVIF"} else _no_picture(kind).format(name)
    stream.seek(0)
    is_fitting = _is_fitting(stream, head, ending)
    if is_fitting and _has_macros(stream, ending):
        return _MACROS.format(name)
    label = ending[1:].upper()
    return None if is_fitting else _OTHER.format(name, label, label)


def _no_picture(kind: str | None) -> str:
    return _UNFIT_PICTURE if kind == "HEIF" else _NO_PICTURE


def _is_fitting(stream: BinaryIO, head: bytes, ending: str) -> bool:
    if ending in {*_FOLDERS_OF, *_OPEN_DOCUMENTS} and not head.startswith(b"PK\x03\x04"):
        return False  # an archive may begin with anything, also with a page for a browser
    if ending in _FOLDERS_OF:
        names = _members(stream)
        return "[Content_Types].xml" in names and any(name.startswith(_FOLDERS_OF[ending]) for name in names)
    if ending in _OPEN_DOCUMENTS:
        return _open_document_type(stream) == MEDIA_TYPES[ending].encode()
    if ending == ".svg":
        return True  # a drawing is taken apart, element by element, before it is published
    return _BEGINNINGS[ending](head)


def _has_macros(stream: BinaryIO, ending: str) -> bool:
    """Programs of Word, Excel, PowerPoint (VBA, Excel 4.0) and LibreOffice; an empty list of such is none."""
    stream.seek(0)
    if MEDIA_TYPES[ending] in {"application/msword", "application/vnd.ms-excel", "application/vnd.ms-powerpoint"}:
        return _MACRO_STREAM in stream.read()
    names = _members(stream) if ending in {*_FOLDERS_OF, *_OPEN_DOCUMENTS} else []
    return any(
        name.lower().endswith("vbaproject.bin")
        or name.startswith("xl/macrosheets/")
        or (name.startswith(("Basic/", "Scripts/")) and not name.endswith(("/", "-lc.xml", "-lb.xml")))
        for name in names
    )


def _members(stream: BinaryIO) -> list[str]:
    try:
        with zipfile.ZipFile(stream) as archive:
            return archive.namelist()
    except Exception:  # noqa: BLE001 - whatever a broken archive makes the reader raise: it is none
        return []


def _open_document_type(stream: BinaryIO) -> bytes:
    """What the first member says the document is (OpenDocument 1.3, part 2, 3.3)."""
    try:
        with zipfile.ZipFile(stream) as archive, archive.open("mimetype") as member:
            return member.read(100).strip()
    except Exception:  # noqa: BLE001 - as above
        return b""


def _brands(head: bytes) -> set[bytes]:
    """What an ISO media file says it can be read as (ISO/IEC 14496-12, 4.3)."""
    if head[4:8] != b"ftyp":
        return set()
    end = min(int.from_bytes(head[:4], "big"), len(head))
    return {head[8:12], *(head[start : start + 4] for start in range(16, end, 4))}


def _text(head: bytes) -> str:
    """The beginning of a text in one of the usual encodings, without byte order mark and leading white space."""
    encoding = _UTF_16.get(head[:2])
    text = head[: len(head) // 2 * 2].decode(encoding, "replace") if encoding else head.decode("latin-1")
    return text.removeprefix("ï»¿").lstrip("\ufeff \t\n\f\r")


def _is_text(head: bytes) -> bool:
    written = _text(head).encode("utf-8", "replace")
    return _BINARY.search(written) is None and _HTML.match(written) is None and not written.startswith(b"%PDF-")


def _is_calendar(head: bytes) -> bool:
    return _is_text(head) and _text(head).upper().startswith("BEGIN:VCALENDAR")


def _is_pdf(head: bytes) -> bool:
    """Some scanners write a few bytes before the mark, which readers allow within the first 1024."""
    before, mark, _ = head[:1024].partition(b"%PDF-")
    return bool(mark) and (not before or _HTML.match(before.lstrip()) is None)


def _is_mp3(head: bytes) -> bool:
    is_frame = head[0] == 0xFF and len(head) > 1 and head[1] & 0xE6 == 0xE2  # noqa: PLR2004 - MPEG sync, layer III
    return head.startswith(b"ID3") or is_frame


def _is_iso_media(head: bytes) -> bool:
    return head[4:8] == b"ftyp" and raster_kind(head) is None


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda head: head.startswith(marks)


_BEGINNINGS: dict[str, Callable[[bytes], bool]] = {
    ".csv": _is_text, ".doc": _begins(_COMPOUND), ".flac": _begins(b"fLaC", b"ID3"), ".ics": _is_calendar,
    ".m4a": _is_iso_media, ".mp3": _is_mp3, ".mp4": _is_iso_media, ".ogg": _begins(b"OggS"), ".opus": _begins(b"OggS"),
    ".pdf": _is_pdf, ".ppt": _begins(_COMPOUND), ".rtf": _begins(b"{\\rtf"), ".txt": _is_text,
    ".wav": lambda head: head.startswith(b"RIFF") and head[8:12] == b"WAVE",
    ".webm": lambda head: head.startswith(b"\x1a\x45\xdf\xa3") and b"webm" in head[:100], ".xls": _begins(_COMPOUND),
}  # fmt: skip
