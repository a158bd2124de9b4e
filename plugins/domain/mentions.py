r"""What pages say of the town by name: ``{{ kontakt.telefon }}``; ``\{{`` is two braces.

A value that is not there takes its line with it, and on a heading the section below. So no page keeps the beginning of
a line whose end a town does not have. Announcements are not read like that: what was published must not change later.
"""

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from plugins.domain.fields import folded, nearest

Values = Mapping[str, str | None]
"""The values by name, ``None`` where the town has none."""

_MENTION = re.compile(r"(?<!\\)\{\{(?P<name>[^{}\n]*)(?P<end>\}\})?")
_ESCAPED = re.compile(r"\\\{\{|\\\{\\\{")
_HEADING = re.compile(r"[ ]{0,3}(?P<signs>#{1,6})(?:(?<=##)[^#]|[\s\u00a0])")
_TEXT = 7
"""As if it were a heading below all others."""
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


def without_gaps(body: str, values: Values) -> list[str | None]:
    r"""The lines of a body, ``None`` for those left out: a value in them, or in their heading, is not there.

    A heading below which nothing is left then goes too.

    >>> without_gaps("# A\n- {{ a.b }}\n## C {{ a.b }}\nText\n# D", {"a.b": None})
    [None, None, None, None, '# D']
    """
    lines, inside = list[str | None](), 0
    for line in body.split("\n"):
        level = _level(line)
        if 0 < level <= inside:
            inside = 0
        is_left_out = any(value_of(each, values) is None for each in mentions(line))
        if is_left_out and not inside:
            inside = level
        lines.append(None if is_left_out or inside else line)
    return _without_bare_headings(lines) if None in lines else lines


def with_seen_lines(text: str, body: str, body_line: int, values: Values) -> str:
    r"""A file whose body begins on a line, with the lines that are left out empty, so that all others stay in place.

    >>> with_seen_lines("---\n---\n- {{ a.b }}\nText", "- {{ a.b }}\nText", 3, {"a.b": None})
    '---\n---\n\nText'
    """
    above = text.split("\n")[: body_line - 1]
    return "\n".join((*above, *(line or "" for line in without_gaps(body, values))))


def _without_bare_headings(lines: list[str | None]) -> list[str | None]:
    """From the end, where it is known what follows: text, or a heading of some level."""
    following, is_left_out = 0, False
    for place in reversed(range(len(lines))):
        line = lines[place]
        if line is None:
            is_left_out = True
        elif line.strip():
            level = _level(line)
            if level and is_left_out and following <= level:
                lines[place] = None
            else:
                following, is_left_out = level or _TEXT, False
    return lines


def _level(line: str) -> int:
    """Of a heading; 0 for any other line."""
    heading = _HEADING.match(f"{line} ") if line.lstrip(" ").startswith("#") else None
    return len(heading["signs"]) if heading else 0


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
