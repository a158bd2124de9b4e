"""Whether a channel text shows what the website shows: the same words in the same order, with the same emphasis.

Not the same, and meant so:

* Look-alikes stand for literal markers (∗ ＿ ∼ ˋ – › for * _ ~ ` - >), ordinary blanks for no-break ones, and
  ordinary digits for raised ones.
* Emphasis shows on letters and digits. Brackets, quotation marks and emoji may be pulled into a span or left out.
* Emphasis may be missing where it cannot be written: where its span ends inside a word (anything between two plain
  blanks is one) or meets another there, at a no-break space, or behind a number that would begin a list.
* Nested items are indented lines with another mark (◦, 1)); quotes are flat, so a list in one has its marks as text.
* The address of a link stands alone at the end of its row, or in a row of its own behind its text, below.
  A web address that is shown may be encoded, and may lack punctuation that would touch it.
* The sentence behind one that ends with an address begins a row: the full stop that would touch it is missing.
* The cells of a table are set apart by dashes unless a colon ends one, the lines in a cell by slashes.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import groupby
from urllib.parse import unquote, urlsplit

from tests.whatsapp.reader import READINGS, Kind, Line, Style, shown_lines
from tests.whatsapp.shown import Character, Link, Row, shown_rows, words

_LOOKALIKES = str.maketrans("∗＿∼ˋ–—›⁰¹²³⁴⁵⁶⁷⁸⁹", "*_~`-->0123456789")
_PLAIN = " \t\n"
_PUNCTUATION = ".,:;!?…()[]„“”‚‘’»«›‹\"'"
_BLANKS = " \t\n\N{NO-BREAK SPACE}"
_SENTENCE_END = re.compile(rf"[.!?…][{re.escape(_PUNCTUATION)}]*[{_BLANKS}]+")
_NESTED = re.compile(r" +(?:(?P<bullet>◦ )|(?P<number>\d+)\) )")
_NESTED_IN_QUOTE = re.compile(r" *(?:[-•◦]|(\d+)[.)])$")


def differences(html: str, text: str, base: str) -> dict[str, str]:
    """By reading, the first place where ``text`` shows something else than ``html``.

    Readings that show the same lines, as nearly all do, are compared once.
    """
    page = shown_rows(html, base)
    by_reading = {reading.name: tuple(shown_lines(text, reading)) for reading in READINGS}
    by_lines = {lines: _difference(page, text, lines) for lines in set(by_reading.values())}
    found = {name: by_lines[lines] for name, lines in by_reading.items()}
    return {name: problem for name, problem in found.items() if problem}


def _difference(page: list[Row], text: str, lines: Iterable[Line]) -> str | None:
    problem = _rows_difference([part for row in page for part in _sentences(row)], list(map(_channel_row, lines)), [])
    if problem:
        return problem
    links = [link for row in page for link in row.links]
    addresses = {_address(word) for word in text.split()}
    lost = [link.address for link in links if not _is_kept(link, addresses, text)]
    linked = {_address(link.address) for link in links} - _in_code(page)
    return f"no address: {lost}" if lost else next(_touched_addresses(text, linked), None)


def _rows_difference(page: list[Row], channel: list[Row], pending: list[Link]) -> str | None:
    """Row by row; a row of the channel may be the next of the page, or the address of a link before it."""
    if not channel:
        return f"missing: {page[0].text!r}" if page else None
    problem = _row_difference(page[0], channel[0]) if page else f"one row too many: {channel[0].text!r}"
    if problem is None:
        problem = _rows_difference(page[1:], channel[1:], [*pending, *page[0].links])
    if problem and any(_is_link_row(channel[0], link) for link in pending):
        return _rows_difference(page, channel[1:], pending)
    return problem


def _sentences(row: Row) -> Iterator[Row]:
    """A row, ended where an address ends a sentence and another follows; its links may stand behind any part."""
    text, begin = row.text, 0
    for end in [found.end() for found in _SENTENCE_END.finditer(text)]:
        last = len(text[:end].rstrip(_BLANKS).rstrip(_PUNCTUATION)) - 1
        if last >= begin and row.characters[last].is_address and text[end:].strip():
            yield replace(row, characters=row.characters[begin:end])
            kind = row.kind if row.kind is Kind.QUOTE else Kind.PARAGRAPH
            row, begin = replace(row, kind=kind, number=None), end
    yield replace(row, characters=row.characters[begin:])


def _is_kept(link: Link, addresses: set[str], text: str) -> bool:
    """An address that no client could follow either needs none."""
    try:
        host = urlsplit(link.address).hostname
    except ValueError:
        return True
    return not host or _address(link.address) in addresses or (bool(link.text) and link.address in text)


def _channel_row(line: Line) -> Row:
    characters = [Character(character, segment.styles) for segment in line.segments for character in segment.text]
    nested = _NESTED.match(line.text) if line.kind is Kind.PARAGRAPH else None
    if not nested or any(character.styles for character in characters[: nested.end()]):
        return Row(line.kind, line.number, characters=characters)
    number = int(nested["number"]) if nested["number"] else None
    return Row(Kind.BULLET if nested["bullet"] else Kind.NUMBERED, number, characters=characters[nested.end() :])


def _row_difference(page: Row, channel: Row) -> str | None:
    if (_kind(page), page.number) != (_kind(channel), channel.number):
        return f"{page.kind} {page.number}: {page.text!r} became {channel.kind} {channel.number}: {channel.text!r}"
    expected, found = _comparable(page, page), _comparable(channel, page)
    if any(map(_is_address, expected)):
        expected, found = _apart(expected), _apart(found)
    is_longer = len(found) > len(expected) and _key(found[-1]) != _key(expected[-1])
    if is_longer and any(_address(_text(found[-1])) == _address(link.address) for link in page.links):
        del found[-1]  # the address behind the text of its link
        if found and _text(found[-1]).endswith(":") and not _text(expected[-1]).endswith(":"):
            found[-1] = found[-1][:-1]
    if list(map(_key, expected)) != list(map(_key, found)):
        return f"{page.text!r} became {channel.text!r}"
    return next(_style_differences(page, zip(expected, found, strict=True)), None)


def _style_differences(page: Row, both: Iterable[tuple[list[Character], list[Character]]]) -> Iterator[str]:
    unwritable = cache(lambda: _unwritable(page))
    for word, shown in both:
        if _is_address(word) or _is_address(shown):
            continue
        for should, does in zip(word, shown, strict=True):
            if should.styles == does.styles or not should.text.isalnum():
                continue
            missing = {style for style in should.styles - does.styles if (id(should), style) not in unwritable()}
            if missing or does.styles - should.styles:
                yield f"{_text(word)!r} in {page.text!r}: {set(should.styles)} became {set(does.styles)}"


def _apart(row: list[list[Character]]) -> list[list[Character]]:
    """The words of a row with an address, without punctuation: what touches the address is set apart or left out."""
    pieces = [piece for word in row for piece in _parted(word)]
    bare = [
        word if _is_address(word) else [at for at in word if at.text.translate(_LOOKALIKES) not in _PUNCTUATION]
        for word in pieces
    ]
    return [word for word in bare if _text(word).strip(_PUNCTUATION)]


def _parted(word: list[Character]) -> list[list[Character]]:
    """A word apart from the address in it: on the page it is a link, in the channel it ends with its word."""
    if any(character.is_address for character in word):
        return [list(piece) for _, piece in groupby(word, key=lambda character: character.is_address)]
    found = re.search(r"https?://|www\.", _text(word))
    at = found.start() if found else 0
    return [word[:at], word[at:]] if at else [word]


def _kind(row: Row) -> Kind:
    """Code is a matter of style here, line or not."""
    return Kind.PARAGRAPH if row.kind is Kind.CODE else row.kind


def _comparable(row: Row, page: Row) -> list[list[Character]]:
    """The words, without the dashes between cells; the mark of an item in a quote is the same in every guise."""
    found = [word for word in words(row.characters) if not page.is_of_table or _text(word).strip("-") not in {"", "/"}]
    mark = _NESTED_IN_QUOTE.match(_text(found[0])) if found and page.kind is Kind.QUOTE else None
    if mark:
        found[0] = [Character(character) for character in (f"{mark[1]}." if mark[1] else "-")]
    return found


def _key(word: list[Character]) -> str:
    return _address(_text(word)) if _is_address(word) else _text(word)


def _text(word: list[Character]) -> str:
    return "".join(character.text for character in word).translate(_LOOKALIKES)


def _is_address(word: list[Character]) -> bool:
    return re.search(r"https?://|www\.", _text(word)) is not None


def _address(text: str) -> str:
    """An address in one of its spellings, without what may be left out of it.

    >>> _address("(https://xn--mller-kva.example/a%5Fb/).") == _address("müller.example/a_b")
    True
    """
    bare = re.sub(r"^https?://", "", unquote(text).strip(_PUNCTUATION)).strip(_PUNCTUATION + "/")
    host, slash, rest = bare.partition("/")
    try:
        return host.encode().decode("idna").lower() + slash + rest
    except UnicodeError:
        return host.lower() + slash + rest


def _is_link_row(row: Row, link: Link) -> bool:
    """``Text: https://…`` or the address alone."""
    *label, address = row.text.split() or [""]
    shown = " ".join(label).removesuffix(":").translate(_LOOKALIKES)
    return _address(address) == _address(link.address) and shown in {
        "",
        " ".join(link.text.replace("\N{SOFT HYPHEN}", "").split()).translate(_LOOKALIKES).removesuffix(":"),
    }


def _unwritable(row: Row) -> set[tuple[int, Style]]:
    """The characters that may lose a style, each with the style, because of where the span they belong to ends.

    A marker counts beside plain blanks, so that is where a word ends here; a no-break space belongs to it. The blank
    behind a number at the start of a row is written as a no-break one, or the number would begin a list. An address may
    interrupt a span.
    """
    marks = ("", r"- ", r"\d+\. ") if row.kind is Kind.QUOTE else ("",)
    texts = [character.text for character in row.characters]
    for number in filter(None, (re.match(rf"\s*{mark}\d+\.(?= )", row.text) for mark in marks)):
        texts[number.end()] = "\N{NO-BREAK SPACE}"
    places: set[tuple[int, Style]] = set()
    for style in Style:
        whole = [style in character.styles for character in row.characters]
        parted = [here and not at.is_address for here, at in zip(whole, row.characters, strict=True)]
        for begin, end in {*_runs(texts, whole), *_runs(texts, parted)}:
            first, last = _word_around(texts, begin, end)
            rest = row.characters[first:begin] + row.characters[end:last]
            edges = texts[first : begin + 1] + texts[end - 1 : last]
            is_part = any(character.text.isalnum() or character.styles - {style} for character in rest)
            if is_part or any(text.isspace() and text not in _PLAIN for text in edges):
                places |= {(id(character), style) for character in row.characters[begin:end]}
    return places


def _runs(texts: list[str], is_styled: list[bool]) -> Iterator[tuple[int, int]]:
    """Where each styled span begins and ends, without the plain blanks at its ends."""
    end = 0
    for has_style, run in groupby(is_styled):
        begin, end = end, end + len(list(run))
        shown = "".join(" " if text in _PLAIN else "x" for text in texts[begin:end])
        if has_style and shown.strip():
            yield end - len(shown.lstrip()), begin + len(shown.rstrip())


def _word_around(texts: list[str], begin: int, end: int) -> tuple[int, int]:
    while begin > 0 and texts[begin - 1] not in _PLAIN:
        begin -= 1
    while end < len(texts) and texts[end] not in _PLAIN:
        end += 1
    return begin, end


def _in_code(rows: list[Row]) -> set[str]:
    """Addresses that the page shows as code: they are no links there."""
    found = (word for row in rows for word in words(row.characters) if _is_address(word))
    return {_address(_text(word)) for word in found if any(Style.CODE in character.styles for character in word)}


def _touched_addresses(text: str, linked: set[str]) -> Iterator[str]:
    """Addresses of links with something beside them, or in them, that a client could misread."""
    for word in (word for line in text.split("\n") if "`" not in line for word in line.split()):
        if (
            "http" in word
            and _address(word) in linked
            and "](" not in word
            and not re.fullmatch(r"https?://[-\w!#$%&+,./:;=?@]*[-\w/=&%#+]", word.replace("_", " "), re.ASCII)
        ):
            yield f"an address that is touched: {word!r}"
