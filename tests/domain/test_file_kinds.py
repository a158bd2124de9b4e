from pathlib import PurePosixPath

import pytest

from plugins.domain.file_kinds import MEDIA_TYPES, media_type, refusal, refusal_as_picture

RUN_BY_BROWSERS = (
    *("html", "HTM", "xhtml", "xht", "xml", "xsl", "svgz", "js", "mjs", "css", "wasm", "swf", "mht", "mhtml", "shtml"),
    *("php", "phtml", "hta", "htc", "json", "map", "webmanifest", "appcache", "rss", "atom", "gpx", "kml", "mathml"),
)
NO_DOCUMENTS = ("exe", "zip", "docm", "xlsm", "pptm", "bat", "lnk", "url", "jar", "msi", "toml", "md", "py", "eml", "")


@pytest.mark.parametrize("ending", [*RUN_BY_BROWSERS, *NO_DOCUMENTS])
def test_what_is_not_on_the_list_is_refused_with_advice(ending: str) -> None:
    name = f"dokumente/datei.{ending}" if ending else "dokumente/datei"
    assert str(refusal(name)).startswith(f"»{name}« ")
    assert "Bitte als " in str(refusal(name))


@pytest.mark.parametrize("ending", sorted(MEDIA_TYPES))
def test_what_is_on_the_list_may_be_published_whatever_its_case(ending: str) -> None:
    assert refusal(f"dokumente/2026/Plan.v2{ending.upper()}") is None
    assert media_type(PurePosixPath(f"x{ending.upper()}")) == MEDIA_TYPES[ending]


def test_no_type_of_the_list_is_one_that_a_browser_runs() -> None:
    active = ("html", "javascript", "/xml", "css", "wasm", "octet-stream", "x-shockwave")
    assert [kind for kind in MEDIA_TYPES.values() if any(word in kind for word in active)] == []


@pytest.mark.parametrize(
    "path",
    [
        *("plan.pdf", "meldungen/2026/x.pdf", "dokumente/../stadt.pdf", "seiten/x.png", "/dokumente/../../x.pdf", ""),
        *("bilder/.geheim/x.jpg", "bilder/.x.jpg", "C:/bilder/x.jpg", "https://a.example/bilder/x.jpg", "/bilder"),
    ],
)
def test_only_the_two_folders_are_published_and_nothing_hidden_in_them(path: str) -> None:
    assert "gehören in die Ordner »bilder« oder »dokumente«" in str(refusal(path))


@pytest.mark.parametrize("ending", ["heic", "tif", "bmp", "eps", "jfif", "svgz", "psd"])
def test_a_picture_of_another_kind_is_refused_as_such(ending: str) -> None:
    assert "ist kein Bild fürs Web" in str(refusal(f"bilder/foto.{ending}"))


def test_the_picture_of_an_announcement_is_made_of_pixels() -> None:
    assert refusal_as_picture(PurePosixPath("bilder/x.WebP")) is None
    assert "kein Bild fürs Web" in str(refusal_as_picture(PurePosixPath("bilder/x.svg")))


@pytest.mark.parametrize(
    ("endings", "kind"),
    [
        ("jpg jpeg", "image/jpeg"),
        ("png", "image/png"),
        ("webp", "image/webp"),
        ("avif", "image/avif"),
        ("gif", "image/gif"),
        ("svg", "image/svg+xml"),
        ("pdf", "application/pdf"),
        ("ics", "text/calendar"),
        ("mp3", "audio/mpeg"),
        ("m4a", "audio/mp4"),
        ("ogg opus", "audio/ogg"),
        ("mp4", "video/mp4"),
        ("doc", "application/msword"),
        ("xls", "application/vnd.ms-excel"),
        ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        ("odt", "application/vnd.oasis.opendocument.text"),
        ("csv", "text/csv"),
        ("txt", "text/plain"),
    ],
)
def test_a_kind_has_the_name_that_iana_registered(endings: str, kind: str) -> None:
    assert {media_type(PurePosixPath(f"x.{ending}")) for ending in endings.split()} == {kind}


@pytest.mark.parametrize(
    "path",
    [
        *("/dokumente/plan.pdf", "Dokumente/plan.pdf", "dokumente\\plan.pdf", "../../dokumente/plan.pdf"),
        *("content/dokumente/plan.pdf", "/content/dokumente/plan.pdf", "./dokumente/plan.pdf", "dokumente//plan.pdf"),
        "C:\\Web\\content\\Dokumente\\plan.pdf",
    ],
)
def test_a_path_written_from_elsewhere_is_shown_as_it_counts(path: str) -> None:
    said = refusal(path)
    assert said is None or said.endswith("Bitte den Pfad ab dem Ordner »content« schreiben: »dokumente/plan.pdf«.")
    assert (said is None) == (path in {"./dokumente/plan.pdf", "dokumente//plan.pdf"})
