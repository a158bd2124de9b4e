"""What is left of the demonstration's town, Rotenburg (Wümme), where another town has moved in.

Its mayor in another town's imprint, or its code on another town's flyer, would be published by anyone who overlooks one
line. The words are looked for as people type them: in any case and normal form, with soft hyphens, escaped in links.
Other places and offices have such words in their names too: they are theirs.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from .country import Country
from .town import Town
from .unseen import bare

NAME, SHORT_NAME = "Stadt Rotenburg (Wümme)", "Rotenburg"
STREET, POSTCODE, MAYOR = "Große Straße 1", "27356", "Oestmann"
DISTRICTS = ("Borchel", "Mulmshorn", "Unterstedt", "Waffensen")
HOST, CHANNEL, EVENT = "rotenburg-wuemme.de", "0029VazheYi47XeBB0AEQd3O", "Heimatgenuss"
LAWS = ("NBGG", "Datenschutz Niedersachsen")
"""What the law and the supervisor of Rotenburg's state are known by."""
DRAWINGS = ("M12 47c10 0 13-4 17-9", "M24 206c56 0 82-28 112-50")
"""How the lines of its mark and of its motif begin, whatever the files are called."""


_GOES_ON = re.compile(r"(?!\s*(?:[-*+•–·#>|]|\d+[.)]\s|[\w-]+\s*=)|.*(?<!\w)stadt ).*\S", re.IGNORECASE)
"""No item, heading or value of its own."""
_ADDRESS_LINES = 4


class Trace(NamedTuple):
    """Words that belong to Rotenburg, on a line counted from 0, and the value that a page names instead of them."""

    line: int
    words: str
    instead: str | None


_INSTEAD = {
    "host": "stadt.hauptseite", "channel": "kanal.link", "whole": "stadt.name", "short": "stadt.kurzname",
    "street": "kontakt.strasse", "postcode": "kontakt.plz", "mayor": "impressum.vertreten",
    "district": "ortsteile.namen", "event": "kanal.beispiele",
}  # fmt: skip
_TRACE = re.compile(
    rf"(?P<host>(?<![\w-])(?:[\w-]{{1,63}}\.){{0,4}}{re.escape(HOST)}(?![\w-]))"
    rf"|(?P<channel>{CHANNEL})"
    r"|(?P<whole>(?:(?<!\w)stadt )?(?<![\w-])rotenburg(?:[ ,/-]*(?:a\. ?d\. ?|an der )?)\(?w(?:ü|ue)mme\)?)"
    r"|(?P<short>(?:(?<!\w)stadt )?(?<!\w)rotenburg(?:er[ns]?|s)?(?!\w)"
    r"(?! ?[(/]? ?(?:an der|a\. ?d\.|am)? ?(?:fulda|f\.|neckar)))"
    r"|(?P<rest>\(w(?:ü|ue)mme\)|(?<!\w)w(?:ü|ue)mme-?stadt(?!\w))"
    r"|(?P<street>(?<!\w)gro(?:ss|ß)e[- ]?str(?:asse|aße|\.) ?1(?!\d))"
    rf"|(?P<postcode>(?<!\d)(?<!\d[ /-])(?<!\) ){POSTCODE}(?!\d|[ -]\d))"
    rf"|(?P<mayor>(?<!\w){MAYOR}s?(?!\w))"
    rf"|(?P<person>(?<!\w)(?:herrn?|frau|familie|dr\.)(?: \w+\.?)? (?:{'|'.join(DISTRICTS)})(?!\w))"
    rf"|(?P<district>(?<![\w.])(?:{'|'.join(DISTRICTS)})(?![\w@]))"
    rf"|(?P<event>(?<!\w){EVENT}\w*)"
    rf"|(?P<law>(?<![\w-])(?:{'|'.join(map(re.escape, LAWS))})(?!\w))",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"(?<!\w)(?:(?:land|alt|kirchen)?kreis(?:es)?|kreis(?:verwaltung|sparkasse|haus(?: in)?|volkshochschule)"
    r"|amtsgerichts?|finanzamt(?:e?s)?|samtgemeinde|polizeiinspektion|agentur für arbeit|sparkasse) rotenburg"
    r"|(?<!\w)rotenburger (?:kreiszeitung|rundschau|werke?)(?!\w)",
    re.IGNORECASE,
)
"""Offices and houses that bear the name, and sit in the town: a neighbour's supervisor, or its newspaper."""
_LOWER_SAXON = re.compile(r"(?:19|21|2[6-9]|3[01478]|4[89])\d{3}")
"""Postcodes that Lower Saxony has; some it shares with its neighbours."""


def is_of_rotenburg(town: Town) -> bool:
    """Whether the town's ``kennung``, which it keeps for ever, is Rotenburg's."""
    host = town.tag_host.lower()
    return host == HOST or host.endswith(f".{HOST}")


def is_lower_saxon(country: Country, postcode: str) -> bool:
    """Whether the laws and the supervisors of Rotenburg's state may be those of a place with this postcode."""
    return country is Country.DE and _LOWER_SAXON.fullmatch(postcode.strip()) is not None


def is_named_like_rotenburg(town: Town) -> bool:
    """Whether the name of the town holds that of Rotenburg."""
    return SHORT_NAME.casefold() in _read(town.name).casefold()


def is_drawn_for_rotenburg(drawing: str) -> bool:
    """Whether a drawing (SVG) has the lines of the demonstration's mark or motif."""
    return any(line in drawing for line in DRAWINGS)


def traces(text: str, town: Town) -> Iterator[Trace]:
    """What a text holds of Rotenburg, each once a line; nothing where that is the town's own.

    A link to Rotenburg's channel is told elsewhere where the town has a channel of its own (``publishing.py``).
    """
    if is_of_rotenburg(town):
        return
    own = _own(town)
    has_channel = town.channel is not None and not town.channel.link.endswith(CHANNEL)
    lines = [_read(line) for line in text.split("\n")]
    for number, (read, is_of_others) in enumerate(zip(lines, _of_others(lines), strict=True)):
        for words, found in {found.group().casefold(): found for found in _TRACE.finditer(read)}.items():
            kind = str(found.lastgroup)
            is_excused = is_of_others and kind in _NAMES and not words.startswith("stadt ")
            is_told = kind == "person" or (kind == "channel" and has_channel)
            if not (is_excused or is_told or kind in own or words in own):
                yield Trace(number, found.group(), _INSTEAD.get(kind))


def _of_others(lines: Sequence[str]) -> Iterator[bool]:
    """Whether a line names such an office, or goes on with its address as letters do, on the few lines below it."""
    below = _ADDRESS_LINES
    for line in lines:
        is_named = _OF_OTHERS.search(line) is not None
        below = 0 if is_named else below + 1 if _GOES_ON.match(line) else _ADDRESS_LINES
        yield below < _ADDRESS_LINES


_NAMES = {"whole", "short", "rest", "postcode"}


def _own(town: Town) -> set[str]:
    """The kinds of words that are a town's own since its name holds them, and its own parts.

    One that has left Rotenburg's name as it was has no name of its own; and who has two of Rotenburg's parts has not
    put in its own.
    """
    name = _read(town.name).casefold()
    parts = {part.casefold() for part in DISTRICTS} & {_read(part.name).casefold() for part in town.districts}
    own = parts if len(parts) == 1 else set[str]()
    if is_lower_saxon(town.country, town.contact.postcode):
        own.add("law")
    if name in {NAME.casefold(), NAME.removeprefix("Stadt ").casefold(), SHORT_NAME.casefold()}:
        return own
    if "rotenburg" in name:
        own |= _NAMES if re.search("w(?:ü|ue)mme", name) else {"short"}
    return own


def _read(line: str) -> str:
    """A line as it is meant: signs in one form, without what nobody sees, references and escapes read."""
    return bare(unicodedata.normalize("NFC", unquote(unescape(line))).replace("\\", ""))
