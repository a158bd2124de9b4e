"""Where a web address in running text ends (linkify-it)."""

import re

from linkify_it import LinkifyIt

_LINKIFY = LinkifyIt()
_END = re.compile(r"[\s\x02<>„“”‚‘’«»‹›]")
_SENTENCE = ".,:;!?…*_~"
"""What ends a sentence or emphasis, or marks a footnote (GFM 0.29, 6.9)."""


def address_at_start(text: str) -> str | None:
    """The address that ``text`` begins with, without the punctuation of the sentence around it.

    >>> address_at_start("https://a.example/x_(y)?q=1.) Und"), address_at_start("https://a.example/x.** und")
    ('https://a.example/x_(y)?q=1', 'https://a.example/x')
    """
    match = _LINKIFY.match_at_start(_END.split(text, maxsplit=1)[0])
    return text[: match.last_index].rstrip(_SENTENCE) if match else None
