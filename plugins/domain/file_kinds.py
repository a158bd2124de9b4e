"""Which files may be published: those of a short list, below two folders.

Documents of offices, pictures, sound, film and calendars. Never what a browser runs (HTML, XML, scripts, style sheets),
and no archives, for nobody can judge what is in them.
"""

from pathlib import PurePosixPath

FOLDERS = ("bilder", "dokumente")
"""Below ``content/``; nothing else is ever copied to the site because somebody refers to it."""

RASTERS = {
    ".avif": "image/avif", ".gif": "image/gif", ".jpeg": "image/jpeg", ".jpg": "image/jpeg", ".png": "image/png",
    ".webp": "image/webp",
}  # fmt: skip
"""Pictures made of pixels."""

MEDIA_TYPES = RASTERS | {
    ".csv": "text/csv", ".doc": "application/msword",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".flac": "audio/flac", ".ics": "text/calendar", ".m4a": "audio/mp4", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
    ".odg": "application/vnd.oasis.opendocument.graphics",
    ".odp": "application/vnd.oasis.opendocument.presentation",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet", ".odt": "application/vnd.oasis.opendocument.text",
    ".ogg": "audio/ogg", ".opus": "audio/ogg", ".pdf": "application/pdf", ".ppt": "application/vnd.ms-powerpoint",
    ".pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    ".rtf": "application/rtf", ".svg": "image/svg+xml", ".txt": "text/plain", ".wav": "audio/wav",
    ".webm": "video/webm", ".xls": "application/vnd.ms-excel",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip
"""The list itself: every ending that may be published, and its IANA media type.

What a file of each kind begins with stands in ``plugins/formats/file_content.py``.
"""

_OTHER_PICTURES = {
    *(".bmp", ".dng", ".emf", ".eps", ".heic", ".heif", ".ico", ".jfif", ".jp2", ".jpe", ".jxl", ".ps", ".psd", ".raw"),
    *(".svgz", ".tif", ".tiff", ".wmf"),
}
_UNFIT = "»{}« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern."
_ELSEWHERE = (
    "»{}« geht hier nicht. Dateien gehören in die Ordner »bilder« oder »dokumente« von »content«, "
    "zum Beispiel »dokumente/plan.pdf«."
)
_FROM_CONTENT = "»{}« geht hier nicht. Bitte den Pfad ab dem Ordner »content« schreiben: »{}«."
_UNLISTED = (
    "»{}« kann nicht veröffentlicht werden, denn die Endung »{}« gehört nicht zu den erlaubten. "
    "Bitte als PDF speichern; möglich sind auch Office-Dokumente, Bilder, MP3, MP4 und ICS."
)


def media_type(path: PurePosixPath) -> str:
    """By file ending, and not by the machine's table, which differs from town to town."""
    return MEDIA_TYPES.get(path.suffix.lower(), "application/octet-stream")


def is_picture(path: PurePosixPath) -> bool:
    """Whether it is a picture, drawn or made of pixels, and so is cleaned before it is published."""
    return path.suffix.lower() in {*RASTERS, ".svg"}


def refusal(path: str) -> str | None:
    """Why a path below ``content/`` may not be published, in one German sentence; ``None`` when its name allows it.

    >>> refusal("bilder/a.JPG"), refusal("dokumente/2026/plan.v2.pdf")
    (None, None)
    >>> print(refusal("bilder/scan.tif"))
    »bilder/scan.tif« ist kein Bild fürs Web. Bitte als JPG, PNG oder WebP speichern.
    """
    file = PurePosixPath(path)
    is_below = bool(file.parts) and file.parts[0] in FOLDERS and ".." not in file.parts
    is_hidden = any(part.startswith(".") for part in file.parts)
    if not is_below or is_hidden or "\\" in path or ":" in path:
        right = _below_content(path)
        return _FROM_CONTENT.format(path, right) if right else _ELSEWHERE.format(path)
    ending = file.suffix.lower()
    if ending in MEDIA_TYPES or len(file.parts) == 1:  # a folder itself is no file, as looking for it will show
        return None
    return _UNFIT.format(path) if ending in _OTHER_PICTURES else _UNLISTED.format(path, ending or "(keine)")


def _below_content(path: str) -> str | None:
    r"""The path that was meant, when only its way into one of the two folders is written otherwise.

    >>> [_below_content(path) for path in ("/bilder/x.jpg", "../../bilder/x.jpg", "content\\Bilder\\x.jpg")]
    ['bilder/x.jpg', 'bilder/x.jpg', 'bilder/x.jpg']
    >>> [_below_content(path) for path in ("https://a.example/bilder/x.jpg", "bilder/../../x.jpg", "../x.jpg")]
    [None, None, None]
    """
    parts = [part for part in path.replace("\\", "/").split("/") if part not in {"", "."}]
    parts = parts[len(parts) - parts[::-1].index("content") :] if "content" in parts else parts
    while parts and parts[0] == "..":
        del parts[0]
    right = "/".join([folder.casefold() for folder in parts[:1]] + parts[1:])
    return right if len(parts) > 1 and right != path and refusal(right) is None else None


def meant_path(path: str) -> str | None:
    r"""The path that a file should have below ``content/`` which was named otherwise; ``None`` for one on the web.

    >>> [meant_path(path) for path in ("/bilder/x.jpg", r"C:\Users\me\Plan.pdf", "foto.JPG", "https://a.example/x.jpg")]
    ['bilder/x.jpg', 'dokumente/Plan.pdf', 'bilder/foto.JPG', None]
    """
    name = PurePosixPath(path.replace("\\", "/").rpartition("/")[2])
    if "://" in path or name.suffix.lower() not in MEDIA_TYPES or name.name.startswith("."):
        return None
    return _below_content(path) or f"{FOLDERS[0 if is_picture(name) else 1]}/{name}"


def refusal_as_picture(path: PurePosixPath) -> str | None:
    """Why a file cannot be the picture of an announcement, which must be made of pixels."""
    return None if path.suffix.lower() in RASTERS else _UNFIT.format(path)
