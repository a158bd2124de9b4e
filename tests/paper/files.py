"""What a full build of the demo must have set."""

import tomllib

from tests.pages import origin
from tests.tools import ROOT

CARD_SHEET = "karten-a4.pdf"
CHANNEL_PAPERS = {
    "karte-a6.pdf": 1,
    "flyer-din-lang.pdf": 2,
    "plakat-a4.pdf": 1,
    CARD_SHEET: 1,
    "karte-a6-druckerei.pdf": 1,
    "flyer-din-lang-druckerei.pdf": 2,
}
NO_CODE = {("flyer-din-lang.pdf", 1), ("flyer-din-lang-druckerei.pdf", 1)}


def channel_link() -> str:
    """The literal address in the demo's ``stadt.toml``."""
    return str(tomllib.loads((ROOT / "content/stadt.toml").read_text("utf-8"))["kanal"]["link"])


def notice_address(stem: str) -> str:
    """Where the code of an announcement's notice leads."""
    return f"{origin()}/meldungen/{stem}/"
