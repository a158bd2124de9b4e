"""Pictures that are not what they should be: check and whole build say the same, in German, with file and line."""

import re

import pytest
from PIL import Image

from tests.images.photos import photo, picture, written
from tests.workshop import Workshop, tree

HEAD = "Bild: bilder/{}\nBildbeschreibung: Ein Bagger\nBildnachweis: Foto: Stadt\n"
FRAMES = [Image.new("RGB", (60, 40), colour) for colour in ("red", "blue", "green")]
GIF = written(FRAMES[0], "GIF", save_all=True, append_images=FRAMES[1:])
AVIF = written(picture(60, 40), "AVIF")
DAMAGED = {
    "halb.jpg": photo(300, 200)[:2000],
    "halb.png": written(picture(300, 200), "PNG")[:200],
    "halb.webp": written(picture(300, 200), "WEBP")[:150],
    "halb.avif": AVIF[: len(AVIF) // 2],
    "halb.gif": GIF[:40],
    "letztes.gif": GIF[: len(GIF) - 30],
    "kopf.gif": GIF[:6] + b"\xff\xff\xff\xff" + GIF[10:],
    "leer.jpg": b"",
    "zeiger.png": b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n",
    "seite.jpg": b"<!DOCTYPE html><title>404</title>",
    "gross.png": written(Image.new("1", (20_000, 20_000)), "PNG"),
    "skript.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    "halb.svg": b'<svg xmlns="http://www.w3.org/2000/svg"><g>',
}


@pytest.mark.parametrize("extent", ["check", "build --full"])
def test_every_damaged_picture_is_one_german_line_in_the_check_and_in_the_build(
    workshop: Workshop, extent: str
) -> None:
    for number, (name, content) in enumerate(DAMAGED.items()):
        (workshop.content / "bilder" / name).write_bytes(content)
        is_drawing = name.endswith(".svg")
        body = f"Text.\n\n![Ein Bagger](bilder/{name})" if is_drawing else "Text."
        workshop.announce(f"2026-11-20-bild-{number:02}", "" if is_drawing else HEAD.format(name), body=body)
    command, *options = extent.split()
    run = workshop.run(command, *options, *(["--output", str(workshop.output)] if options else []))
    assert run.returncode == 1
    assert "Traceback" not in run.stdout + run.stderr
    assert "None" not in run.stdout + run.stderr
    for number, name in enumerate(DAMAGED):
        lines = re.findall(
            rf"2026-11-20-bild-{number:02}\.md:(\d+): (?:Feld »Bild«: )?»bilder/{name}« .*Bitte ", run.stdout
        )
        assert lines == ["9" if name.endswith(".svg") else "6"], name


def test_what_is_only_odd_is_published_whole(workshop: Workshop) -> None:
    odd = {
        "scan.png": written(Image.new("I;16", (700, 500), 40_000), "PNG"),
        "grau.png": written(Image.new("LA", (700, 500), (90, 128)), "PNG"),
        "druck.jpg": written(picture(700, 500).convert("CMYK"), "JPEG"),
        "palette.png": written(picture(700, 500).convert("P"), "PNG", transparency=0),
        "fax.png": written(picture(700, 500).convert("1"), "PNG"),
        "exif.jpg": written(picture(700, 500), "JPEG", exif=b"Exif\0\0II*\0\x08\0\0\0\xff\xff"),
        "falsch.jpg": written(picture(700, 500), "WEBP"),
        "eins.gif": written(Image.new("P", (1, 1)), "GIF"),
        "strich.webp": written(picture(900, 1), "WEBP"),
    }
    for number, (name, content) in enumerate(odd.items()):
        (workshop.content / "bilder" / name).write_bytes(content)
        workshop.announce(f"2026-11-20-bild-{number:02}", HEAD.format(name))
    workshop.build("--full")
    assert {f"bilder/{name}" for name in odd} <= tree(workshop.output).keys()
