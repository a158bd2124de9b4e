"""What an editor wants to know after a build."""

from datetime import datetime, timedelta
from pathlib import Path

from plugins.bridge.generator import SiteGenerator
from plugins.bridge.output import shown
from plugins.domain.announcement import Announcement
from plugins.domain.channel import due
from plugins.domain.parts import Status
from plugins.domain.post import Post, Site
from plugins.domain.wording import day, moment

_SOON = timedelta(days=7)
_RULE = "─" * 60


def summary(generator: SiteGenerator) -> str:
    """Pages made, what expires soon, what comes later, and the texts that are new for the channel."""
    site = generator.build.site
    pages = sum(output.path.endswith(".html") for output in generator.outputs)
    target = shown(Path(generator.output_path))
    parts = [
        f"Fertig: {pages} Seiten aus {_count(len(site.posts))} in »{target}«, Stand {moment(site.now)}.",
        *_listed("Läuft in den nächsten sieben Tagen ab:", _expiring(site)),
        *_listed("Erscheint später:", _embargoed(generator.content.announcements, site.now)),
        *_listed("Entwürfe:", _drafts(generator.content.announcements)),
        channel_texts(site),
    ]
    return "\n".join(part.replace("\N{NO-BREAK SPACE}", " ") if part is not parts[-1] else part for part in parts)


def channel_texts(site: Site) -> str:
    """The texts that are due (new, updated or withdrawn), each below a line that names it."""
    posts = due(site)
    if not posts:
        return "Für den Kanal gibt es nichts Neues."
    count = "Ein Text ist" if len(posts) == 1 else f"{len(posts)} Texte sind"
    return "\n".join(
        [f"{count} für den Kanal fällig (erst die Seite veröffentlichen, dann einfügen):", *map(_framed, posts), _RULE]
    )


def _count(posts: int) -> str:
    return "einer Meldung" if posts == 1 else f"{posts} Meldungen"


def _framed(post: Post) -> str:
    if post.channel_text is None:
        return ""
    return f"{_RULE}\n{post.stem} ({post.channel_text.state.value})\n{_RULE}\n{post.channel_text.text}"


def _listed(heading: str, lines: list[str]) -> list[str]:
    return [heading, *(f"  · {line}" for line in lines)] if lines else []


def _expiring(site: Site) -> list[str]:
    ends = [(post.announcement.validity.ends, post.title) for post in site.posts if post.standing.is_current]
    soon = sorted((end.closes_at, end, title) for end, title in ends if end and end.closes_at - site.now <= _SOON)
    return [f"{moment(end)}: {title}" for _, end, title in soon]


def _embargoed(announcements: list[Announcement], now: datetime) -> list[str]:
    later = [found for found in announcements if found.status is Status.PUBLISHED and found.date.at > now]
    return [f"{moment(found.date)}: {found.title}" for found in sorted(later, key=lambda found: found.date.at)]


def _drafts(announcements: list[Announcement]) -> list[str]:
    return [f"{day(found.date)}: {found.title}" for found in announcements if found.status is Status.DRAFT]
