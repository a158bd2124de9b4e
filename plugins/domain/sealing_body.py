"""A body where it is sealed: as it was typed, but for what nobody sees of it.

Which marks make a list or a heading is no business of this module: who types another mark asks for another approval.
"""

import re

_LINE_SEPARATOR = "\N{LINE SEPARATOR}"
_UNSEEN = re.compile("[\u00ad\u200b\u2060\ufeff]")
"""What never shows; joiners shape letters and emoji, and direction marks turn what follows."""

_WORD = re.compile(r"\S+")
_LONE_BLANK = re.compile(r"(?<=\S)[\u00a0\u202f](?=\S)")
_BLANKS = re.compile(r"(?<=\S) {2,}(?=\S)")
_NOTE = re.compile(r"^[ \t]*<!--(?!-?>)", re.MULTILINE)
_END_OF_NOTE, _END_OF_LINE = "-->", re.compile(r"[ \t]*(?:\n|\Z)")
_EMPTY_LINES = re.compile(r"\n{3,}")
_VERBATIM = re.compile(r"`|~~~|<pre\b|<textarea\b", re.IGNORECASE)


def seen(text: str) -> str:
    r"""The text without soft hyphens and the like; in an address every sign counts.

    >>> seen("Straßen\u00adsperrung"), "\u200b" in seen("stadt.example/\u200bplan")
    ('Straßensperrung', True)
    """
    if _UNSEEN.search(text) is None:
        return text
    return _WORD.sub(lambda word: word[0] if "/" in word[0] else _UNSEEN.sub("", word[0]), text)


def sealed_body(body: str) -> str:
    r"""The body without blanks at the ends of lines, soft hyphens, and empty lines but one between two others.

    Unless some of it may be shown as it is typed, notes on lines of their own (``<!-- … -->``) and further blanks
    between words go, too.

    >>> sealed_body("\n\nAm  Markt \n<!-- Wer kommt? -->\n\n\nvon\u00a08 bis 12\n")
    'Am Markt\n\nvon 8 bis 12'
    """
    text = seen(body.replace(_LINE_SEPARATOR, "\n"))
    is_verbatim = _VERBATIM.search(text) is not None
    if not is_verbatim:
        text = _BLANKS.sub(" ", _LONE_BLANK.sub(" ", _without_notes(text)))
    text = "\n".join(line.rstrip() for line in text.split("\n"))
    return (text if is_verbatim else _EMPTY_LINES.sub("\n\n", text)).strip("\n")


def _without_notes(text: str) -> str:
    """The text without the notes that have lines of their own; those are parted from others by a line end only."""
    kept, done, end = list[str](), 0, 0
    for note in _NOTE.finditer(text):
        if note.start() < done:
            continue
        end = end if end >= note.end() else text.find(_END_OF_NOTE, note.end())
        if end < 0:
            break
        rest = _END_OF_LINE.match(text, end + len(_END_OF_NOTE))
        if rest:
            kept.append(text[done : note.start()])
            done = rest.end()
    return "".join([*kept, text[done:]])
