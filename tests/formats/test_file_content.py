import io
import zipfile

import pytest
from PIL import Image

from plugins.domain.file_kinds import MEDIA_TYPES
from plugins.formats.file_content import complaint
from tests.images.photos import picture, written

COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
OGG, MP4 = b"OggS" + bytes(40), b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isommp41"


def archive(**members: str) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as made:
        for name, content in members.items():
            made.writestr(name, content)
    return target.getvalue()


def office(folder: str, **more: str) -> bytes:
    return archive(**{"[Content_Types].xml": "<Types/>", f"{folder}/document.xml": "<x/>"}, **more)


def open_document(ending: str, **more: str) -> bytes:
    return archive(mimetype=MEDIA_TYPES[ending], **{"content.xml": "<x/>"}, **more)


GENUINE = {
    ".csv": "Straße;Tag\r\nAm Markt;Mo\r\n".encode("cp1252"), ".doc": COMPOUND, ".docx": office("word"),
    ".flac": b"fLaC" + bytes(40), ".ics": b"\xef\xbb\xbfBEGIN:VCALENDAR\r\n", ".m4a": MP4, ".mp3": b"ID3" + bytes(40),
    ".mp4": MP4, ".odg": open_document(".odg"), ".odp": open_document(".odp"), ".ods": open_document(".ods"),
    ".odt": open_document(".odt"), ".ogg": OGG, ".opus": OGG, ".pdf": b"%PDF-1.7\n", ".ppt": COMPOUND,
    ".pptx": office("ppt"), ".rtf": b"{\\rtf1 }", ".svg": b"<svg/>", ".txt": "Größe: 3 < 5".encode(),
    ".wav": b"RIFF\x00\x00\x00\x00WAVEfmt ", ".webm": b"\x1a\x45\xdf\xa3\x42\x82\x84webm", ".xls": COMPOUND,
    ".xlsx": office("xl"),
}  # fmt: skip
PICTURES = {".avif": "AVIF", ".gif": "GIF", ".jpeg": "JPEG", ".jpg": "JPEG", ".png": "PNG", ".webp": "WEBP"}
GENUINE |= {ending: written(picture(20, 20), name) for ending, name in PICTURES.items()}
TEXTS = (".csv", ".ics", ".txt")


def said(content: bytes, ending: str) -> str:
    return complaint(io.BytesIO(content), f"dokumente/datei{ending}") or ""


def test_every_ending_of_the_list_has_an_example() -> None:
    assert GENUINE.keys() == MEDIA_TYPES.keys()


@pytest.mark.parametrize("ending", sorted(GENUINE))
def test_a_file_of_its_kind_is_published(ending: str) -> None:
    assert said(GENUINE[ending], ending) == ""


@pytest.mark.parametrize("ending", sorted(GENUINE.keys() - {".svg"}))
@pytest.mark.parametrize(
    "content",
    [
        b"<!DOCTYPE html><script>1</script>",
        b"  \n<html>",
        b"\xef\xbb\xbf<script >",
        b"<svg onload='alert(1)' xmlns='http://www.w3.org/2000/svg'/>",
        b"<?xml version='1.0'?><x/>",
        b"<!-- --><b>x</b>",
        "\ufeff<html>".encode("utf-16"),
        b"MZ\x90\x00\x03",
        archive(beliebig="x"),
        b"",
    ],
)
def test_a_file_of_another_kind_is_refused_with_advice(ending: str, content: bytes) -> None:
    assert said(content, ending).startswith(f"»dokumente/datei{ending}« ")
    assert "Bitte" in said(content, ending)


@pytest.mark.parametrize("ending", TEXTS)
def test_bytes_are_no_text(ending: str) -> None:
    assert "ist innen keine" in said(b"BEGIN:VCALENDAR\x00\x01", ending)


@pytest.mark.parametrize("text", ["a <b> c", "<neu> ab Montag", "x < 3", "Größe\tTag", "%PD", "1 <a href=x>"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_text_that_only_holds_a_sign_of_html_is_text(text: str, encoding: str) -> None:
    assert said(text.encode(encoding), ".txt") == ""


@pytest.mark.parametrize(
    ("ending", "content"),
    [
        (".docx", office("word", **{"word/vbaProject.bin": "x"})),
        (".xlsx", office("xl", **{"xl/macrosheets/sheet1.xml": "x"})),
        (".odt", open_document(".odt", **{"Basic/Standard/Modul1.xml": "x"})),
        (".doc", COMPOUND + "_VBA_PROJECT".encode("utf-16-le")),
    ],
)
def test_a_document_with_macros_is_refused(ending: str, content: bytes) -> None:
    assert "enthält Makros" in said(content, ending)


def test_an_empty_list_of_macros_is_none() -> None:
    assert said(open_document(".odt", **{"Basic/script-lc.xml": "<x/>"}), ".odt") == ""


def test_one_office_document_is_not_another() -> None:
    assert "keine DOCX-Datei" in said(office("xl"), ".docx")
    assert "keine ODT-Datei" in said(open_document(".ods"), ".odt")
    assert "keine DOCX-Datei" in said(COMPOUND, ".docx"), "with a password, or the older kind"
    assert "keine DOCX-Datei" in said(office("word")[:200], ".docx")


def test_a_picture_under_the_name_of_another_kind_is_a_picture_still() -> None:
    assert said(written(Image.new("RGB", (9, 9)), "WEBP"), ".jpg") == ""


def test_a_photo_of_an_iphone_is_no_picture_for_the_web_whatever_its_name() -> None:
    photo = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic"
    assert "kein Bild fürs Web" in said(photo, ".jpg")
    assert "keine MP4-Datei" in said(photo, ".mp4")


@pytest.mark.parametrize("ending", [".docx", ".xlsx", ".pptx", ".odt", ".ods"])
@pytest.mark.parametrize("before", [b"<script>alert(1)</script>", b"<!doctype html>", b"MZ", b" "])
def test_an_archive_behind_something_else_is_no_document(ending: str, before: bytes) -> None:
    assert "ist innen keine" in said(before + GENUINE[ending], ending)
