"""Signs in the plain fields of a head that mean something elsewhere, and would be published as they are."""

import re
from collections.abc import Iterator

_BOLD = re.compile(r"\*\*(?=[^\s*])(?P<words>(?:(?!\*\*).)*[^\s*])\*\*(?!\*)")
_NOTE = re.compile(r"\s#\s+\S.*")
_LINK = r"\[[^\]\n]+\]\([^\s)]+\)"
_STARS = r"\*\*(?=[^\s*])[^\n]*?[^\s*]\*\*|(?<!\S)\*\*(?=\w)"  # after a price they mark a footnote
_UNDERSCORES = r"(?<!\w)__(?=\w)[^_\n]*\w__(?!\w)"
_ITALIC = r"(?<![\w/.:@-])_(?=[^\W_])[^_\n]*[^\W_]_(?![\w/@-])"  # but in addresses
_CODE = r"(?<![\w`])`[^`\n]+`(?![\w`])"  # but an apostrophe
_MARKDOWN = {
    _LINK: "Bitte Links nur in den Text unter dem Kopf setzen.",
    f"{_STARS}|{_UNDERSCORES}": "Fett geht nur im Text unter dem Kopf.",
    r"\A#{1,6}\s+(?=\S)": "Bitte das Zeichen löschen.",
    _ITALIC: "Kursiv geht nur im Text unter dem Kopf.",
    _CODE: "Bitte die Zeichen löschen.",
}


def without_bold(text: str) -> tuple[str, list[str]]:
    """Text without the pairs of ``**`` in it, and the words that stood within each; single stars are text.

    >>> without_bold("**Achtung:** Bürger*innen, 5*, a ** b")
    ('Achtung: Bürger*innen, 5*, a ** b', ['Achtung:'])
    """
    return _BOLD.sub(lambda bold: bold["words"], text), [bold["words"] for bold in _BOLD.finditer(text)]


def left_over(text: str) -> Iterator[str]:
    """A sentence for each kind of sign that is surely meant otherwise.

    >>> list(left_over("Haus_nr_5, *Stern*, #Heimat, [am Markt], 3 * 4"))
    []
    """
    for pattern, advice in _MARKDOWN.items():
        found = re.search(pattern, text)
        if found:
            yield f"»{found.group().strip()}« bleibt so stehen, denn hier ist einfacher Text. {advice}"
    note = _NOTE.search(text)
    if note:
        advice = "Eine interne Notiz bitte auf eine eigene Zeile setzen, die mit »#« beginnt."
        yield f"»{note.group().strip()}« wird mit veröffentlicht. {advice}"
