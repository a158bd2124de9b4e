"""This project: ``invoke build`` again and again, with the project's own theme and settings."""

from datetime import datetime
from functools import cache
from pathlib import Path

from benchmarks.duel.folders import Changes, Files, tree
from benchmarks.duel.projects import Contestant, in_a_process
from benchmarks.duel.state import FEAST, Announcement, State, picture
from plugins.bridge.extent import Extent
from plugins.commands import building, site  # noqa: F401 - the processes of builds need not import it

_ROOT = Path(__file__).parents[2]
_PAPER = "papier/"


class _Aktuelles:
    def __init__(self, home: Path) -> None:
        self._home, self.output = home, home / "output"

    def build(self, state: State, changes: Changes | None) -> None:
        """As the command does it, in a process of its own."""
        del changes
        _build(self._home, state)

    def close(self) -> None:
        """Nothing runs."""


def _build(home: Path, state: State) -> None:
    now = datetime.fromisoformat(state.now)
    in_a_process(lambda: building.build("content", "output", now, extent=Extent.PLAIN), home)


def _clean(home: Path, state: State) -> Path:
    _build(home, state)
    return home / "output"


@cache
def _theme() -> Files:
    return {path: content for path, content in tree(_ROOT / "theme").items() if not path.startswith(_PAPER)}


@cache
def _settings() -> bytes:
    text = (_ROOT / "pelicanconf.py").read_text("utf-8")
    return text.replace("Path(__file__).parent", f"Path({str(_ROOT)!r})").encode()


def _files(state: State) -> Files:
    theme = dict(_theme())
    theme["templates/base.html"] += b"<!-- %d -->" % state.layout
    theme["templates/partials/footer.html"] += b"<!-- %d -->" % state.footer
    theme["static/css/print.css"] += b"\n@layer base { .touched { order: %d } }" % state.style
    found = {f"theme/{path}": content for path, content in theme.items()}
    found |= {"pelicanconf.py": _settings(), "content/stadt.toml": _town(state).encode()}
    found["content/bilder/rathaus.png"] = picture(state.picture)
    head = "---\nTitel: Impressum\nAdresse: /impressum/\nNavigation: Fuß\n---\n"
    found["content/seiten/impressum.md"] = f"{head}{state.imprint}\n\nTelefon {{{{ kontakt.telefon }}}}\n".encode()
    for each in state.announcements:
        found[f"content/meldungen/{each.folder}/{each.stem}.md"] = _source(each).encode()
    return found


def _source(each: Announcement) -> str:
    head = f"Titel: {each.title}\nDatum: {each.at}\nThema: {each.topic}\nKurztext: {each.teaser}\n"
    if each.until:
        head += f"Dringlichkeit: Eilmeldung\nGültig bis: {each.until}\n"
    if each.is_draft:
        head += "Status: entwurf\n"
    body = each.body.replace("(@bilder/", "(bilder/").replace(f"(@{FEAST})", f"({FEAST}.md)")
    return f"---\n{head}---\n{body}"


def _town(state: State) -> str:
    topics = "".join(
        f'[[themen]]\nname = "{name}"\nkuerzel = "{name.lower().replace(" ", "-")}"\nemoji = "🚧"\n\n'
        for name in state.topics
    )
    return f"""\
[stadt]
name = "Gemeinde {state.town}"
kurzname = "{state.town}"
adresse = "https://kleinau.example"
hauptseite = "https://www.kleinau.example"
zeitzone = "Europe/Berlin"
kennung = "tag:kleinau.example,2026"

[kanal]
name = "Gemeinde {state.town}"
link = "https://www.whatsapp.com/channel/0029VazheYi47XeBB0AEQd3O"
tage = 30
zeichen = {200 if state.rendering else 1000}

{topics}[[ortsteile]]
name = "Oberau"
kuerzel = "oberau"

[kontakt]
name = "Gemeindebüro"
telefon = "{state.phone}"
email = "buero@kleinau.example"
strasse = "Am Markt 1"
plz = "00000"
ort = "Kleinau"
"""


AKTUELLES = Contestant("Aktuelles", _files, _clean, {"`invoke build`": _Aktuelles})
