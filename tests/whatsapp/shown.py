"""What the website shows of an announcement, row by row: read from its HTML without the code that writes the channel.

What a browser's own style sheet and the site's say is put into words here: headings, terms, captions and the head of
a table are bold; a short quotation has its marks; a picture is its alternative text in brackets, a footnote's mark its
number in brackets.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import urljoin

from lxml.html import HtmlElement, fragment_fromstring

from tests.whatsapp.reader import PLAIN, Kind, Style, Styles

_STYLES = {
    **dict.fromkeys(("b", "strong", "h2", "h3", "h4", "h5", "h6", "dt", "th", "caption", "summary"), Style.BOLD),
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), Style.ITALIC),
    **dict.fromkeys(("del", "s"), Style.STRIKE),
    **dict.fromkeys(("code", "kbd", "samp", "pre"), Style.CODE),
}
_BLOCKS = {
    *("p", "div", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "dl", "dt", "dd", "blockquote", "pre", "hr"),
    *("table", "thead", "tbody", "tfoot", "tr", "caption", "figure", "figcaption", "details", "summary"),
}
RULE = "———"


@dataclass(frozen=True, slots=True)
class Character:
    """One character, how it looks, and whether it belongs to a link whose words are its address."""

    text: str
    styles: Styles = PLAIN
    is_address: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A link to a web address: what is shown of it, and where it leads."""

    text: str
    address: str


@dataclass(slots=True)
class Row:
    """One line of a page, however wide the screen."""

    kind: Kind = Kind.PARAGRAPH
    number: int | None = None
    is_of_table: bool = False
    characters: list[Character] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The characters alone."""
        return "".join(character.text for character in self.characters)


def shown_rows(html: str, base: str) -> list[Row]:
    """The rows that have words; ``base`` completes addresses.

    >>> [(row.kind.value, row.number, row.text) for row in shown_rows("<ol><li>a<br>b</li><li>c</li></ol>", "")]
    [('numbered', 1, 'a'), ('paragraph', None, 'b'), ('numbered', 2, 'c')]
    """
    page = _Page(base)
    page.walk(fragment_fromstring(html, create_parent="div"), _Place())
    return [row for row in page.rows if row.text.strip()]


@dataclass(frozen=True, slots=True)
class _Place:
    """What surrounds an element."""

    styles: Styles = PLAIN
    is_in_item: bool = False
    is_in_quote: bool = False
    is_in_table: bool = False
    is_preformatted: bool = False
    is_address: bool = False


@dataclass
class _Page:
    """The rows so far. ``item`` is the list item whose first row is still to come."""

    base: str
    rows: list[Row] = field(default_factory=list)
    item: tuple[Kind, int | None] | None = None
    waiting: list[tuple[Kind, int | None] | None] = field(default_factory=list)
    is_open: bool = False

    def walk(self, element: HtmlElement, outer: _Place) -> None:
        tag = str(element.tag) if isinstance(element.tag, str) else ""
        place = _inside(tag, outer, is_address=tag == "a" and _shows_its_address(element))
        is_block = tag in _BLOCKS
        if is_block:
            self.is_open = False
        self._begin(element, tag, place)
        for child in element:
            self.walk(child, place)
            self._add(child.tail, place)
        self._end(element, tag, place)
        if is_block:
            self.is_open = False

    def _begin(self, element: HtmlElement, tag: str, place: _Place) -> None:
        if not tag or element.get("class") == "footnote-backref":  # a comment; the arrow back to the text
            self._empty(element)
        elif tag == "br":
            cell = next(element.iterancestors("td", "th"), None)
            self.is_open = self.is_open and cell is not None
            self._add(" / " if cell is not None and _is_filled(cell) else "", place)
        elif tag == "hr":
            self._add(RULE, place)
        elif tag == "img":
            self._add(f"[Bild: {element.get('alt')}]" if element.get("alt") else "", place)
        elif tag == "q":
            self._add("„", place)
        elif tag == "li":
            self.waiting.append(self.item)
            self.item = _item(element)
        elif tag in {"td", "th"} and element.getprevious() is not None:
            self._add(" – " if _is_filled(element.getparent()) else "", place)
        elif element.get("class") == "footnote-ref":
            self._add(f"[{element.text}]", place)
            self._empty(element)
        if tag:
            self._add(element.text, place)

    def _end(self, element: HtmlElement, tag: str, place: _Place) -> None:
        href = element.get("href", "")
        address = urljoin(self.base, href)
        if tag == "q":
            self._add("“", place)
        elif tag == "a" and href and address.startswith("http") and not href.startswith("#"):
            self._row(place).links.append(Link(str(element.text_content()), address))
        elif tag == "li":
            # An item without words has no row; the one around it still waits for its first.
            outer = self.waiting.pop()
            self.item = outer if self.item else None

    @staticmethod
    def _empty(element: HtmlElement) -> None:
        element.text = None
        del element[:]

    def _add(self, text: str | None, place: _Place) -> None:
        shown = (text or "").replace("\N{SOFT HYPHEN}", "")
        if not place.is_preformatted:
            shown = re.sub(r"[ \t\n\r\f]+", " ", shown)
        for line_number, line in enumerate(shown.split("\n")):
            if line_number:
                self.is_open = False
            if self.is_open and self.rows[-1].text.endswith(" ") and not place.is_preformatted:
                line = line.removeprefix(" ")  # noqa: PLW2901 - blanks fold into one across elements
            if line.strip() or (line and self.is_open):
                self._row(place).characters += [
                    Character(character, place.styles, place.is_address) for character in line
                ]

    def _row(self, place: _Place) -> Row:
        if not self.is_open:
            kind, number = self.item or (Kind.PARAGRAPH, None)
            row = Row(kind, number, place.is_in_table)
            if place.is_in_quote:  # quotes are flat: a list in one has its marks as text
                mark = {Kind.BULLET: "- ", Kind.NUMBERED: f"{number}. "}.get(kind, "")
                row = Row(Kind.QUOTE, characters=[Character(character) for character in mark])
            self.rows.append(row)
            self.item, self.is_open = None, True
        return self.rows[-1]


def _shows_its_address(link: HtmlElement) -> bool:
    shown, led_to = (re.sub(r"^https?://|/$", "", each) for each in (link.text_content().strip(), link.get("href", "")))
    return bool(re.match(r"\s*(?:https?://|www\.)", link.text_content())) and shown == led_to


def _inside(tag: str, outer: _Place, *, is_address: bool) -> _Place:
    style = _STYLES.get(tag)
    styles = outer.styles | {style} if style else outer.styles
    return _Place(
        frozenset({Style.CODE}) if Style.CODE in styles else styles,  # code wins over every other style
        outer.is_in_item or tag == "li",
        outer.is_in_quote or (tag == "blockquote" and not outer.is_in_item),  # a quote in a list is an item's words
        outer.is_in_table or tag == "table",
        outer.is_preformatted or tag == "pre",
        outer.is_address or is_address,
    )


def _is_filled(element: HtmlElement) -> bool:
    """Whether a cell or row has anything to read; what only sets such apart is no row."""
    texts = [element.text_content(), *(image.get("alt", "") for image in element.iter("img"))]
    return any(text.replace("\N{SOFT HYPHEN}", "").strip() for text in texts)


def _item(element: HtmlElement) -> tuple[Kind, int | None]:
    parent = element.getparent()
    if parent is None or parent.tag != "ol":
        return Kind.BULLET, None
    number = int(parent.get("start", "1")) - 1
    for item in [*reversed([*element.itersiblings("li", preceding=True)]), element]:
        number = int(item.get("value", number + 1))
    return Kind.NUMBERED, number


def words(characters: list[Character]) -> Iterator[list[Character]]:
    """The runs between blanks of any kind; a no-break space is a blank as well."""
    word: list[Character] = []
    for character in characters:
        if not character.text.isspace():
            word.append(character)
        elif word:
            yield word
            word = []
    if word:
        yield word
