r"""What pages say of the town by name: ``{{ kontakt.telefon }}``; ``\{{`` is two braces.

A value that is not there takes its line with it (``gaps.py``). So no page keeps the beginning of a line whose end a
town does not have. Announcements are not read like that: what was published must not change later.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from .fields import folded, nearest

Values = Mapping[str, str | None]
"""The values by name, ``None`` where the town has none."""

_MENTION = re.compile(r"(?<!\\)\{\{(?P<name>[^{}\n]*)(?P<end>\}\})?")
_ESCAPED = re.compile(r"\\\{\{|\\\{\\\{")
_OPEN = "»{}« wird nicht geschlossen. Bitte mit »}}}}« beenden; zwei Klammern als Text schreiben Sie »\\{{{{«."


class Mention(NamedTuple):
    """One place in a text: from ``start`` to ``end``, as it was written, and the name in the form of the values."""

    start: int
    end: int
    written: str
    name: str
    is_closed: bool
    is_capital: bool


def mentions(text: str) -> Iterator[Mention]:
    r"""All of a text, in their order.

    >>> [each.name for each in mentions("{{stadt.name}}, {{ Kontakt . Straße }}, \\{{ stadt.name }}, { a }")]
    ['stadt.name', 'kontakt.strasse']
    """
    for found in _MENTION.finditer(text) if "{{" in text else ():
        name = "".join(folded(found["name"]).split()).replace("-", "_")
        last = found["name"].rpartition(".")[2].strip()
        yield Mention(*found.span(), found.group().strip(), name, found["end"] is not None, last[:1].isupper())


def value_of(mention: Mention, values: Values) -> str | None:
    """What stands in its place; a name that begins with a capital letter stands at the beginning of a sentence.

    What nobody knows stays as it was written.
    """
    if not mention.is_closed or mention.name not in values:
        return mention.written
    value = values[mention.name]
    is_word = mention.is_capital and mention.name.startswith("woerter.")
    return value[:1].upper() + value[1:] if value and is_word else value


def filled(text: str, values: Values) -> str:
    r"""A text with its values; nothing where there is none.

    >>> filled("Presse {{ woerter.genitiv }} \\{{", {"woerter.genitiv": "der Stadt Au"})
    'Presse der Stadt Au {{'
    """
    parts, end = list[str](), 0
    for each in mentions(text):
        parts += (text[end : each.start], value_of(each, values) or "")
        end = each.end
    return _ESCAPED.sub("{{", "".join((*parts, text[end:])))


def fault(mention: Mention, values: Values) -> str | None:
    """Why nothing can stand in its place, in German, with what was probably meant."""
    if not mention.is_closed:
        return _OPEN.format(mention.written)
    known = mention.name in values
    return None if known else f"»{mention.written}«: Diese Angabe gibt es nicht. {_advice(mention.name, values)}"


def _advice(name: str, values: Values) -> str:
    section, _, key = name.partition(".")
    known = {each.partition(".")[2]: each for each in values if each.startswith(f"{section}.")}
    near = nearest(key, list(known)) if known else None
    meant = known[near] if near else None if known else nearest(name, list(values))
    if meant:
        return f"Meinten Sie »{{{{ {meant} }}}}«?"
    if known:
        return f"Unter »{section}« gibt es: {', '.join(known)}."
    sections = dict.fromkeys(each.partition(".")[0] for each in values)
    return f"Möglich sind die Abschnitte {', '.join(sections)}, zum Beispiel »{{{{ kontakt.telefon }}}}«."
