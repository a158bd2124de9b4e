"""Signs in the plain fields of a head that mean something elsewhere, and would be published as they are."""

import re
from collections.abc import Iterator

_BOLD = re.compile(r"\*\*(?=[^\s*])(?P<words>(?:(?!\*\*).)*[^\s*])\*\*(?!\*)")
_NOTE = re.compile(r"\s#\s+\S.*")
_PLAIN = "Hier ist das einfacher Text und bleibt so stehen."
_MARKDOWN = {
    r"\[[^\]\n]+\]\([^\s)]+\)": f"{_PLAIN} Bitte Links nur in den Text unter dem Kopf setzen.",
    r"\*\*|(?<!\w)__(?=\w)[^_\n]*\w__(?!\w)": f"{_PLAIN} Fett geht nur im Text unter dem Kopf.",
    r"\A#{1,6}\s+(?=\S)": f"{_PLAIN} Bitte das Zeichen löschen.",
    r"(?<![\w/.:@-])_(?=[^\W_])[^_\n]*[^\W_]_(?![\w/@-])": f"{_PLAIN} Kursiv geht nur im Text unter dem Kopf.",
    r"(?<![\w`])`[^`\n]+`(?![\w`])": f"{_PLAIN} Bitte die Zeichen löschen.",
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
            yield f"Hier steht »{found.group().strip()}«. {advice}"
    note = _NOTE.search(text)
    if note:
        advice = "Eine interne Notiz bitte auf eine eigene Zeile setzen, die mit »#« beginnt."
        yield f"»{note.group().strip()}« wird mit veröffentlicht. {advice}"
