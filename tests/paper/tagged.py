"""The structure tree of a tagged PDF, read as a screen reader does: tags in order with text (ISO 32000-1, 14.7)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Page, Pdf

_PAIR = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")
_BLOCK = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_RANGE = re.compile(rb"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>")


@dataclass(frozen=True)
class Tag:
    """A structure element: its name, all text below it, its alternative text."""

    name: str
    text: str
    alt: str | None


def tags(file: Path) -> list[Tag]:
    """Every element in reading order, parents before their children."""
    with pikepdf.open(file) as pdf:
        texts = {page.obj.objgen: dict(_marked(page)) for page in pdf.pages}
        return list(_walk(pdf.Root.StructTreeRoot, texts, None))


def said(file: Path) -> str:
    """Everything that is read aloud, blanks and line breaks made one blank; words parted at a line's end are whole."""
    whole = next(tag.text for tag in tags(file) if tag.name == "Document")
    return " ".join(whole.replace("\N{SOFT HYPHEN}", "").split())


def outline(file: Path) -> list[str]:
    """The titles of all bookmarks."""
    with Pdf.open(file) as pdf, pdf.open_outline() as found:

        def titles(items: list[pikepdf.OutlineItem]) -> Iterator[str]:
            for item in items:
                yield item.title
                yield from titles(list(item.children))

        return list(titles(list(found.root)))


Texts = dict[tuple[int, int], dict[int, str]]


def _walk(element: Object, texts: Texts, page: Object | None) -> Iterator[Tag]:
    page = element.get("/Pg", page)
    if "/S" in element:
        alt = element.get("/Alt")
        yield Tag(str(element.S)[1:], _text(element, texts, page), None if alt is None else str(alt))
    for kid in _kids(element):
        if isinstance(kid, Dictionary) and "/MCID" not in kid and kid.get("/Type") != Name.OBJR:
            yield from _walk(kid, texts, page)


def _kids(element: Object) -> list[Object]:
    kids = element.get("/K")
    if kids is None:
        return []
    return list(kids) if isinstance(kids, Array) else [kids]


def _text(element: Object, texts: Texts, page: Object | None) -> str:
    page = element.get("/Pg", page)
    parts = []
    for kid in _kids(element):
        if not isinstance(kid, Dictionary):
            assert page is not None
            parts.append(texts[page.objgen].get(int(kid), ""))
        elif "/MCID" in kid:
            where = kid.get("/Pg", page)
            assert where is not None
            parts.append(texts[where.objgen].get(int(kid.MCID), ""))
        elif kid.get("/Type") != Name.OBJR:
            inner = _text(kid, texts, page)
            is_inline = str(kid.get("/S")) in {"/Span", "/Link", "/Strong", "/Em"}
            parts.append(inner if is_inline else f" {inner} ")
    return "".join(parts)


def _marked(page: Page) -> Iterator[tuple[int, str]]:
    """The text of each marked-content sequence of a page."""
    fonts = {name: _unicode(font) for name, font in page.resources.get("/Font", Dictionary()).items()}
    font, opened, found = dict[int, str](), list[int | None](), dict[int, str]()
    for instruction in pikepdf.parse_content_stream(page):
        operands, name = instruction.operands, str(instruction.operator)
        if name in {"BDC", "BMC"}:
            properties = operands[1] if name == "BDC" else None
            opened.append(
                int(properties.MCID) if isinstance(properties, Dictionary) and "/MCID" in properties else None
            )
        elif name == "EMC":
            opened.pop()
        elif name == "Tf":
            font = fonts[str(operands[0])]
        elif name in {"Tj", "TJ"}:
            number = next((mark for mark in reversed(opened) if mark is not None), None)
            if number is not None:
                found[number] = found.get(number, "") + _shown(operands[0], font)
    yield from found.items()


def _shown(operand: Object, font: dict[int, str]) -> str:
    pieces = operand if isinstance(operand, Array) else [operand]
    codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
    return "".join(font.get(int.from_bytes(codes[at : at + 2], "big"), "") for at in range(0, len(codes), 2))


def _unicode(font: Object) -> dict[int, str]:
    cmap = font.ToUnicode.read_bytes()
    found = dict[int, str]()
    for block in _BLOCK.findall(cmap):
        for code, text in _PAIR.findall(block):
            found[int(code, 16)] = bytes.fromhex(text.decode()).decode("utf-16-be")
    for block in _RANGES.findall(cmap):
        for first, last, text in _RANGE.findall(block):
            for offset in range(int(last, 16) - int(first, 16) + 1):
                found[int(first, 16) + offset] = chr(int(text, 16) + offset)
    return found
