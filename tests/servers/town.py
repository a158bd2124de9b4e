"""A tiny site with one of everything that a web server has to tell apart. No build is tested here."""

import gzip
import os
from pathlib import Path

from plugins.domain.file_kinds import MEDIA_TYPES

WHOLE = b"Seite mit etwas Text, der sich packen liesse. " * 40
PACKED_ENDINGS = {".html", ".css", ".js", ".atom", ".rss", ".json", ".ics", ".xml", ".svg", ".txt"}
SECRET = b"geheim"
HIDDEN = (
    *(".git/config", ".env", "meldungen/.geheim.md", "feeds/.feed.atom", ".well-known-geheim", ".hidden/a.png"),
    ".well-known/.geheim",
)
LOOSE = "lose/feed.atom"
"""A file that nobody packed."""

GONE = "meldungen/2026-01-01-weg"
FILES = (
    *("index.html", "404.html", "themen/index.html", "meldungen/2026-11-23-rohr/index.html", "suche/index.html"),
    *("feed.atom", "feed.rss", "feed.json", "termine.ics", "sitemap.xml", "robots.txt", "stand.json"),
    *("assets/main.0a1b2c3d.css", "assets/main.0a1b2c3d.js", "redaktion/index.html", "redaktion/2026-11-23-rohr.txt"),
    *("pagefind/pagefind.js", "pagefind/wasm.de.pagefind", "pagefind/pagefind-entry.json", "pagefind/such.wasm"),
    *("pagefind/pagefind.de_1.pf_meta", "pagefind/index/de_2.pf_index", "pagefind/fragment/de_3.pf_fragment"),
    *("pagefind/filter/de_4.pf_filter", "einbetten/alles.html", "einbetten/index.html", ".well-known/security.txt"),
    *("einbetten/thema-kinder-und-familie.html", "einbetten/ortsteil-kernstadt.html", "kanal/feed.json"),
    *("themen/umwelt/feed.json", "ortsteile/kernstadt/feed.json", "themen/umwelt/kernstadt/feed.json"),
    "themen/einbetten/seite/1/index.html",
    *("100%/index.html", "meldungen/2026-11-23-rohr/termin.ics", f"{GONE}/index.html", f"{GONE}/geloescht.txt"),
    *("dokumente/assets/plan.pdf", "dokumente/redaktion/plan.pdf"),
    *(f"dokumente/datei{ending}" for ending in MEDIA_TYPES),
)


def a_site(folder: Path) -> Path:
    """Write the site; each file says its own path, and packed ones lie beside it, as publishing leaves them.

    Servers only send what lies there, so what stands for Brotli needs no encoder: it is told by its bytes.
    """
    for name in FILES:
        _write(folder / name, b"<!doctype html>" + name.encode() + WHOLE)
        if Path(name).suffix in PACKED_ENDINGS:
            _write(folder / f"{name}.gz", gzip.compress((folder / name).read_bytes(), mtime=0))
            _write(folder / f"{name}.br", b"brotli:" + name.encode())
    _write(folder / LOOSE, LOOSE.encode() + WHOLE)
    for name in HIDDEN:
        _write(folder / name, SECRET)
    (folder / "bilder").mkdir()
    return folder


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    os.utime(file, (1_790_000_000, 1_790_000_000))
