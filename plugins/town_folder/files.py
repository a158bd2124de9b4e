"""The files of a town's folder, once: what it says itself, the pages with the law's texts, templates, settings."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from string import Template

from .founding import Founding
from .pin import PLACES, pin, put, tools
from .town_toml import known_topics, town_toml
from .wheel import Wheel

TOWN_FILE = "content/stadt.toml"
_README = Path(__file__).parent / "beginning/README.md"
_EMPTY = ("meldungen", "bilder", "dokumente")
_OF_THE_CHANNEL = "content/seiten/whatsapp.md"
_SETTINGS = {
    "pelicanconf.py": '''\
"""Einstellungen für Pelican. Was Ihren Ort ausmacht, steht in content/stadt.toml."""

from aktuelles.settings import *
''',
    "publishconf.py": '''\
"""Was beim Veröffentlichen anders ist. Hier und nicht in den Inhalten steht, wohin übertragen wird."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from pelicanconf import *

IS_FULL = IS_PUBLISHING = True

PUBLISH_PATH = "veroeffentlicht"  # hierauf zeigt der Webserver: veroeffentlicht/aktuell
PUBLISH_TO = []  # zum Beispiel ["rsync:aktuelles@server.example:/srv/aktuelles"]
PUBLISH_MAIL = ""
''',
    "tasks.py": '''\
"""Die Befehle: »invoke --list« nennt sie."""

from aktuelles.commands.tasks import *
''',
    ".gitignore": """\
# Von Befehlen gemacht
/.venv/
/output*/
/veroeffentlicht/
/.veroeffentlicht.lock
/.cache/
/archiv-*/
__pycache__/

# Schreibprogramme und Betriebssysteme
*.swp
*~
.DS_Store
Thumbs.db
""",
    ".gitattributes": """\
* text=auto eol=lf
*.whl binary
*.pdf binary
*.jpg binary
*.jpeg binary
*.png binary
*.webp binary
""",
}


def write(folder: Path, town: Founding, wheel: Wheel, today: date, forge: str = "") -> None:
    """Write everything into the folder, which is empty."""
    for place, text in {**_SETTINGS, **dict(_content(town, wheel.files, today))}.items():
        put(folder / place, text.encode())
    for name in _EMPTY:
        put(folder / "content" / name / ".gitkeep", b"")
    if town.mark:
        put(folder / "content/bilder" / town.mark.name, town.mark.read_bytes())
    readme = Template(_README.read_text(encoding="utf-8"))
    put(folder / "README.md", readme.safe_substitute(name=town.name, version=wheel.version).encode())
    wanted = PLACES[forge][1] if forge else None
    elsewhere = {place for _, place in PLACES.values()} - {wanted}
    for place, _, content in tools(wheel):
        if place not in elsewhere:
            put(folder / place, content)
    pin(folder, wheel)


def _content(town: Founding, files: Mapping[str, bytes], today: date) -> Iterator[tuple[str, str]]:
    pattern = files[TOWN_FILE].decode()
    topics = [topic.name for topic in town.topics_among(known_topics(pattern))]
    for path, content in sorted(files.items()):
        text = content.decode() if path.startswith("content/") else ""
        if path == TOWN_FILE:
            yield path, town_toml(pattern, town, today)
        elif path.startswith("content/vorlagen/"):
            yield path, _with_topic(text, topics)
        elif text and (town.channel or path != _OF_THE_CHANNEL):
            yield path, text


def _with_topic(text: str, topics: list[str]) -> str:
    """A template with a topic that there is."""
    lines = text.split("\n")
    for number, line in enumerate(lines):
        key, _, topic = line.partition(": ")
        if key == "Thema" and topic not in topics:
            lines[number] = f"{key}: {topics[0]}"
    return "\n".join(lines)
