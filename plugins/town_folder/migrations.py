"""What content of earlier versions could be written as it is today; nothing of it must be, for all of it is still read.

A step sees one file's text and gives it back as it should be; given what it has given back, it changes nothing. It
looks only at what stands there: content does not say which version it was written for.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import NamedTuple

from ..domain.mentions import mentions
from ..domain.placeholder import is_missing

Values = Mapping[str, str | None]


class Text(NamedTuple):
    """A file of the content: its path below the content folder, what stands in it, and what it is read with.

    ``values`` are the town's by their names in pages; ``proposals`` are the pages that the program brings, by path.
    """

    path: str
    text: str
    values: Values
    proposals: Mapping[str, str]


class Step(NamedTuple):
    """One change: since which version it is written like that, why, and the text with the change."""

    since: str
    reason: str
    changed: Callable[[Text], str]


_HEAD = re.compile(r"\ufeff?---[ \t]*\r?\n(?P<head>.*?)(?P<end>\r?\n---[ \t]*(?:\r?\n|$))", re.DOTALL)
_BOLD = re.compile(r"^((?:Titel|Kurztext)[ \t]*:.*)$", re.MULTILINE | re.IGNORECASE)
_PAIR = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_FLYER = re.compile(r"^Flyer (?:Inhalte|Kosten|Verlassen):", re.MULTILINE)
_LEGAL = ("seiten/impressum.md", "seiten/datenschutz.md", "seiten/barrierefreiheit.md")
_REPEATED = re.compile(r"(?:kontakt|impressum)\.(?:telefon|email)|kontakt\.strasse")
"""What tells itself apart in a sentence: the name of an office, a person or a place may be meant otherwise."""
_SHORTEST = 5


def _without_bold(file: Text) -> str:
    found = _HEAD.match(file.text)
    if not found or not file.path.startswith("meldungen/"):
        return file.text
    head = _BOLD.sub(lambda line: _PAIR.sub(r"\1", line[0]), found["head"])
    return f"{file.text[: found.start('head')]}{head}{file.text[found.end('head') :]}"


def _with_flyer_answers(file: Text) -> str:
    """The three answers for the flyer, as the program proposes them, where a channel's page has none."""
    found = _HEAD.match(file.text)
    proposal = _HEAD.match(file.proposals.get("seiten/whatsapp.md", ""))
    if file.path != "seiten/whatsapp.md" or not found or not proposal or _FLYER.search(found["head"]):
        return file.text
    newline = "\r\n" if "\r\n" in found["end"] else "\n"
    answers = [line for line in proposal["head"].split("\n") if _FLYER.match(line)]
    end = found.end("head")
    return f"{file.text[:end]}{newline}{newline.join(answers)}{file.text[end:]}"


def _naming_values(file: Text) -> str:
    """A page that repeats what ``stadt.toml`` says names it instead; of two with one value, the law's on its pages."""
    found = _HEAD.match(file.text)
    if not file.path.startswith("seiten/") or not found:
        return file.text
    names = sorted(_named(file.values), key=lambda name: name.startswith("impressum.") != (file.path in _LEGAL))
    body = file.text[found.end() :]
    for name in dict.fromkeys(names):
        value = file.values[name] or ""
        taken = [range(each.start, each.end) for each in mentions(body)]
        for place in reversed(list(re.finditer(rf"(?<![\w@./-]){_any_space(value)}(?![\w@/-])", body))):
            is_free = not any(place.start() in each for each in taken) and not _is_in_address(body, place.start())
            if is_free:
                body = f"{body[: place.start()]}{{{{ {name} }}}}{body[place.end() :]}"
    return file.text[: found.end()] + body


def _named(values: Values) -> Iterator[str]:
    for name, value in values.items():
        if _REPEATED.fullmatch(name) and value and len(value) >= _SHORTEST and not is_missing(value):
            yield name


def _any_space(value: str) -> str:
    """A pattern for the value, whichever blanks its parts are held together with."""
    return r"[ \u00a0\u202f]".join(map(re.escape, re.split(r"[ \u00a0\u202f]", value)))


def _is_in_address(text: str, place: int) -> bool:
    """Whether a place is inside a link's address, where a name would not be read."""
    before = text[max(0, place - 200) : place]
    return re.search(r"(?:\]\([^)\s]*|<[^>\s]*|://\S*|mailto:\S*|tel:\S*)$", before) is not None


STEPS = (
    Step("1.0.0", "Sternchen in Titel und Kurztext haben keine Wirkung.", _without_bold),
    Step("1.0.0", "Auf dem Flyer stehen drei Antworten; hier die Vorschläge dafür.", _with_flyer_answers),
    Step("1.0.0", "Was in stadt.toml steht, muss in keiner Seite wiederholt werden.", _naming_values),
)
"""In their order; each new version appends what it writes otherwise."""


def migrated(file: Text) -> tuple[str, list[str]]:
    """The text after all steps, and the reasons of those that changed it."""
    reasons = []
    for step in STEPS:
        after = step.changed(file)
        if after != file.text:
            reasons.append(step.reason)
            file = file._replace(text=after)
    return file.text, reasons
