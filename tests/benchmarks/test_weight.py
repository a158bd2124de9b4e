"""What counts as the weight of a page: what a browser loads with it."""

import gzip
from pathlib import Path

import brotli

from benchmarks.weight import Weight, weights

PAGE = """<!doctype html><link rel="stylesheet" href="/assets/main.css?1"><link rel="alternate" href="/feed.atom">
<script src="/assets/menu.js"></script><img src="data:image/gif;base64,R0lGOD" alt=""><a href="/other/">Other</a>"""
SHEET = "@font-face { src: url('letters.woff2') } a { background: url(data:image/png;base64,AA) }" * 9


def test_styles_scripts_and_fonts_count_and_what_is_only_linked_does_not(tmp_path: Path) -> None:
    assets = tmp_path / "assets"
    assets.mkdir()
    (tmp_path / "index.html").write_text(PAGE, "utf-8")
    (assets / "main.css").write_text(SHEET, "utf-8")
    (assets / "menu.js").write_text("menu()" * 50, "utf-8")
    (assets / "letters.woff2").write_bytes(b"w" * 5000)
    found = {each.kind: each for each in weights("Ours", "start page", tmp_path / "index.html", tmp_path)}
    assert set(found) == {"html", "css", "js", "woff2"}
    assert found["woff2"] == Weight("Ours", "start page", "woff2", 5000, 5000, 5000)
    sheet = SHEET.encode()
    packed = len(gzip.compress(sheet, 9)), len(brotli.compress(sheet))
    assert found["css"] == Weight("Ours", "start page", "css", len(sheet), *packed)
