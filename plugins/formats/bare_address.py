"""Where a web address in running text ends (linkify-it)."""

import re
from functools import cache
from typing import Any

_END = re.compile(r"[\s\x02<>„“”‚‘’«»‹›\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_SENTENCE = ".,:;!?…"
_MARKS = re.compile(r"(?P<sign>[*_~])(?P=sign)*$")


def address_at_start(text: str) -> str | None:
    """The address that ``text`` begins with, without the punctuation of the sentence around it.

    Nor does it end with emphasis or the star of a footnote (GFM 0.29, 6.9), unless such a mark stands in it before.

    >>> address_at_start("https://a.example/x_(y)?q=1.) Und"), address_at_start("https://a.example/x.** und")
    ('https://a.example/x_(y)?q=1', 'https://a.example/x')
    """
    match = _linkify().match_at_start(_END.split(text, maxsplit=1)[0])
    if match is None:
        return None
    address = text[: match.last_index].rstrip(_SENTENCE)
    marks = _MARKS.search(address)
    if marks and marks["sign"] not in address[: marks.start()]:
        return address[: marks.start()].rstrip(_SENTENCE)
    return address


@cache
def _linkify() -> Any:  # noqa: ANN401 - the library has no types
    from linkify_it import LinkifyIt  # noqa: PLC0415 - few bodies have bare addresses

    return LinkifyIt()
