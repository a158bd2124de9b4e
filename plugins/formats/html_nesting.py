"""Sanitised HTML put right where emphasis reaches around blocks (the standard library's parser)."""

from collections.abc import Collection
from html.parser import HTMLParser


def without_around(html: str, phrases: Collection[str], blocks: Collection[str]) -> str:
    """The same HTML, but for ``phrases`` around ``blocks``: they may hold phrasing content only (HTML, 3.2.5.2.5).

    ``html`` must be well-formed, as a sanitiser writes it.

    >>> without_around("<b>a</b><b><p>b</p></b>", {"b"}, {"p"})
    '<b>a</b><p>b</p>'
    """
    parser = _Parser(phrases, blocks)
    parser.feed(html)
    parser.close()
    return "".join(parser.pieces)


class _Parser(HTMLParser):
    """Repeats what it reads; ``_open`` holds, for each open phrase, the place of its start tag among the pieces."""

    def __init__(self, phrases: Collection[str], blocks: Collection[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._phrases, self._blocks = phrases, blocks
        self._open: list[int] = []
        self.pieces: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        if tag in self._phrases:
            self._open.append(len(self.pieces))
        if tag in self._blocks:
            for place in self._open:
                self.pieces[place] = ""
        self.pieces.append(self.get_starttag_text() or "")

    def handle_endtag(self, tag: str) -> None:
        is_kept = tag not in self._phrases or self.pieces[self._open.pop()] != ""
        self.pieces.append(f"</{tag}>" if is_kept else "")

    def handle_data(self, data: str) -> None:
        self.pieces.append(data)

    def handle_entityref(self, name: str) -> None:
        self.pieces.append(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self.pieces.append(f"&#{name};")
