"""What there is to say about the channel text of an article, in the language of Pelican's own log.

Something that everyone in the channel would see is a warning, and so is anything about a text that its author wrote for
the channel; what follows from how an article is written for its page is worth a look only (``pelican --verbose``).
"""

from collections.abc import Iterator
from logging import INFO, WARNING

from ..domain.channel import left_over_html
from ..formats.graphemes import emoji
from .faults import MOST_EMOJI, foreign_preview, is_only_a_picture, markdown_signs
from .fitting import Composed

_ADVICE = {
    "**": "bold takes *one* star",
    "__": "italic takes _one_ underscore, bold *one* star",
    "~~": "struck through takes ~one~ tilde",
    "#": "write a heading in *bold*",
    "![": "leave the picture out and say what it shows",
    "](": "write the address without brackets",
}


def remarks(composed: Composed, address: str, html: str, longest: int, *, is_own: bool) -> Iterator[tuple[int, str]]:
    """Each with its level; ``html`` is the sanitised body, ``address`` that of the article, if it has one."""
    text, level = composed.text, WARNING if is_own else INFO
    if len(text) > longest:
        yield WARNING, f"the channel text has {len(text)} characters, WHATSAPP_MAX_LENGTH is {longest}"
    elif composed.left_out:
        yield INFO, f"the channel text is shortened to WHATSAPP_MAX_LENGTH = {longest}"
    for _, tag in left_over_html(text) if is_own else ():  # in a body it is shown on the page as well
        yield WARNING, f"WhatsApp shows “{tag}” as it stands, please write it without HTML"
    for sign in markdown_signs(text):
        yield level, f"WhatsApp shows “{sign}” as it stands: {_ADVICE[sign]}"
    found = foreign_preview(text, address) if address else None
    if found:
        yield level, _preview(*found, address)
    if len(emoji(text)) > MOST_EMOJI:
        yield level, f"the channel text has {len(emoji(text))} emoji, and screen readers say each; {MOST_EMOJI} will do"
    if not is_own and is_only_a_picture(html):
        yield INFO, "the words seem to stand in the picture only, so the channel has none"


def _preview(first: str | None, names_page: bool, address: str) -> str:  # noqa: FBT001 - it does or does not
    """WhatsApp shows a link preview of the first address in a text."""
    if first is None:
        return f"the channel text lacks the article's address, so there is no preview: {address}"
    where = "before" if names_page else "instead of"
    return f"the preview will be that of {first}, which stands {where} the article's address {address}"
