"""The handbook's first announcement: in the browser, with nothing but edits of a file and the words of the pipeline."""

import re
from html import unescape
from pathlib import Path

import pytest
from PIL import Image

from tests.content.folder import ContentFolder
from tests.content.obedient import Message, Obedient, messages
from tests.handbook import FILES, TEXT
from tests.workshop import NOW, TOWN, invoked

STEM = "2026-11-23-beispielstrasse"
FILE = f"content/meldungen/2026/{STEM}.md"
_COMMAND = re.compile(r"::(?:error|notice) file=[^:]*::(?P<text>.*)")
_QUIET = "Alles in Ordnung."
MISTAKES = {
    "Beginn: 2026-11-27 07:00": "Beginn: 27.11. 7 Uhr",
    "Thema: Verkehr": "Thema: Verker",
    "Bildbeschreibung: Eine rot-weiße Absperrung steht quer über der Beispielstraße.\n": "",
}


class Newcomer:
    """Somebody who has the handbook and a forge: commits a file, reads what the pipeline says, edits the file."""

    def __init__(self, home: Path) -> None:
        self.folder, self.output = ContentFolder(home), home / "output"
        self.folder.put("content/stadt.toml", TOWN.replace("zeichen = 400", "zeichen = 1000").encode())
        self.read = list[Message]()

    def commit(self, text: str) -> None:
        self.folder.put(FILE, text.encode())

    def upload(self, path: str) -> None:
        Image.new("RGB", (1200, 800), "#0f5750").save(self.folder.path / path)

    def told(self, form: str) -> list[Message]:
        """What a job's log or the file's annotations say, in the order in which they stand there."""
        options = ["--content", str(self.folder.path), "--now", NOW]
        said = invoked(["check", *options, "--format", form]).stdout.replace(f"{self.folder.path}/", "content/")
        if form == "github":
            texts = [match["text"] for match in _COMMAND.finditer(said)]
            said = "\n".join(text.replace("%0A", "\n").replace("%25", "%") for text in texts) or said
        return [] if said.strip() == _QUIET else messages(said.strip("\n"))

    def does_what_is_said(self, form: str) -> None:
        """The first message alone, then a new commit, until the pipeline is green."""
        while found := self.told(form):
            assert len(self.read) <= len(MISTAKES), [message.text for message in self.read]
            self.read.append(found[0])
            Obedient(self.folder).obey(found[0])

    def publishes(self) -> str:
        options = ["--content", str(self.folder.path), "--now", NOW, "--output", str(self.output)]
        run = invoked(["build", *options])
        assert run.returncode == 0, run.stdout
        return run.stdout

    def sees(self, path: str) -> str:
        return unescape((self.output / path).read_text("utf-8")).replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def newcomer(tmp_path: Path) -> Newcomer:
    person = Newcomer(tmp_path)
    person.upload("bilder/beispielstrasse.jpg")
    text = FILES[STEM].text
    for right, wrong in MISTAKES.items():
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    person.commit(text)
    return person


@pytest.mark.parametrize("form", ["text", "github"])
def test_each_of_three_mistakes_is_mended_by_its_message_alone(newcomer: Newcomer, form: str) -> None:
    newcomer.does_what_is_said(form)
    assert len(newcomer.read) == len(MISTAKES)
    lines = (newcomer.folder.path.parent / FILE).read_text("utf-8").splitlines()
    assert {"Beginn: 2026-11-27 07:00", "Thema: Verkehr"} <= {*lines}
    assert any(line.startswith("Bildbeschreibung: ") for line in lines)


def test_the_handbook_shows_a_message_as_it_is_printed(newcomer: Newcomer) -> None:
    newcomer.commit(FILES[STEM].text.replace("Thema: Verkehr", "Thema: Verker"))
    options = ["--content", str(newcomer.folder.path), "--now", NOW]
    said = invoked(["check", *options]).stdout.replace(f"{newcomer.folder.path}/", "content/")
    assert f"\n```\n{said}```\n" in TEXT


def test_what_comes_of_it_is_a_page_with_picture_and_date_a_text_for_the_channel_and_an_entry_everywhere(
    newcomer: Newcomer,
) -> None:
    newcomer.does_what_is_said("github")
    title = "Beispiel: Beispielstraße am Freitag gesperrt"
    assert f"· {STEM} (neu)" in newcomer.publishes()
    page = newcomer.sees(f"meldungen/{STEM}/index.html")
    assert 'alt="Das Rathaus mit Bauzaun."' in page
    for words in (title, "Freitag, 27. November", "7 bis 16 Uhr", "Foto: Pressestelle"):
        assert words in page
    for path in ("index.html", "feed.atom", "feed.json", "termine/index.html", "redaktion/index.html"):
        assert title in newcomer.sees(path), path
    told = newcomer.sees(f"redaktion/{STEM}.txt")
    assert "Wann: Freitag, 27. November, 7 bis 16 Uhr\nWo: Beispielstraße, Ecke Musterweg" in told
    assert told.endswith(f"/meldungen/{STEM}/\n")
    assert "DTSTART;TZID=Europe/Berlin:20261127T070000" in newcomer.sees("termine.ics")


def test_the_line_beside_the_text_notes_that_it_is_in_the_channel(newcomer: Newcomer) -> None:
    newcomer.commit(FILES[STEM].text)
    newcomer.publishes()
    board = re.sub(r"<[^>]+>", "", newcomer.sees("redaktion/index.html").partition(f'id="{STEM}"')[2])
    line = re.search(r"Im Kanal: \d{4}-\d\d-\d\d \d\d:\d\d.*", board)
    assert line
    newcomer.commit(FILES[STEM].text.replace("---\n", f"---\n{line[0]}\n", 1))
    assert newcomer.told("github") == []
    assert f"· {STEM}" not in newcomer.publishes()
