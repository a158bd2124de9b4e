"""The whole channel text of a post, through the one template an editor's office may adapt (``kanaltext.txt``)."""

import re
from itertools import accumulate, takewhile

from plugins.bridge.frame import Render
from plugins.domain import wording
from plugins.domain.parts import Validity
from plugins.domain.post import Post
from plugins.domain.town import Town
from plugins.whatsapp.addresses import written_address
from plugins.whatsapp.lines import Segment, Style, marked_up, plain
from plugins.whatsapp.markup import blocks

_BLANK_LINES = re.compile(r"\n{3,}")
_MOST_DATES = 12
"""Of a longer series the page tells the rest: a year of monthly dates still stands in the channel."""


def channel_text(post: Post, town: Town, render: Render) -> str:
    """LF, no final newline; what cannot be made to fit ``kanal.zeichen`` is left to the checks.

    A withdrawal or the newest revision replaces the announcement's own words. Otherwise the whole text when it fits,
    else the Kurztext and as many whole leading blocks as fit; never a cut sentence.
    """
    found = post.announcement
    if post.standing.withdrawal:
        return _filled(render, post, town, "Aufgehoben: ", [plain(post.standing.withdrawal.reason)], has_facts=False)
    if post.standing.revisions:
        # Whoever never saw the announcement in the channel needs to know first what it is about.
        known = [] if post.standing.posted_at else [plain(found.summary)]
        return _filled(render, post, town, "Aktualisiert: ", [plain(post.standing.revisions[0].note), *known])
    if found.own_channel_text:
        return found.own_channel_text
    body = blocks(post.html, town.absolute(post.url)) or [plain(found.summary)]
    whole = _filled(render, post, town, "", body)
    if len(whole) <= town.channel.characters:
        return whole
    summary = plain(found.summary)
    for count in range(_most(body, town.channel.characters), -1, -1):
        if count and _leads_on(body[count - 1]):
            continue
        shortened = _filled(render, post, town, "", [summary, *body[:count]], is_whole=False)
        if len(shortened) <= town.channel.characters:
            return shortened
    return _filled(render, post, town, "", [], has_facts=False, is_whole=False)


def _most(body: list[str], longest: int) -> int:
    """How many leading blocks, but not all, could fit at best: trying more would only take time."""
    lengths = accumulate(len(block) + 1 for block in body[:-1])
    return sum(1 for _ in takewhile(lambda length: length <= longest, lengths))


def _leads_on(block: str) -> bool:
    """Whether a block announces the next one, which is left out: a heading, or „Das gilt:“."""
    last = block.rsplit("\n", 1)[-1]
    return last.endswith(":") or (block == last and last.startswith("*") and last.endswith("*"))


def _filled(
    render: Render,
    post: Post,
    town: Town,
    prefix: str,
    body: list[str],
    *,
    has_facts: bool = True,
    is_whole: bool = True,
) -> str:
    found = post.announcement
    text = render(
        "kanaltext.txt",
        emoji=found.topic.emoji,
        headline=marked_up([Segment(prefix + found.title, frozenset({Style.BOLD}))]),
        blocks=body,
        facts=_facts(post) if has_facts else [],
        is_whole=is_whole,
        address=written_address(town.absolute(post.url)),
    )
    return _BLANK_LINES.sub("\n\n", "\n".join(line.rstrip() for line in text.split("\n"))).strip()


def _facts(post: Post) -> list[str]:
    """When, where and for whom, one line each."""
    found, this_year = post.announcement, post.announcement.date.day.year
    dates = post.standing.upcoming or (found.event.occurrences if found.event else ())
    lines = _validity_lines(found.validity, this_year)
    if dates:
        lines = wording.event_lines(dates, without_year=this_year, most=_MOST_DATES)
    if found.districts:
        label = "Ortsteil" if len(found.districts) == 1 else "Ortsteile"
        lines.append(f"{label}: {', '.join(district.name for district in found.districts)}")
    return [plain(line) for line in lines]


def _validity_lines(validity: Validity, this_year: int) -> list[str]:
    words = wording.validity(validity, without_year=this_year)
    return [words[:1].upper() + words[1:]] if words else []
