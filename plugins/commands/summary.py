"""What an editor wants to know after a build (a check ends with its last message, see ``site.py``)."""

from collections.abc import Container, Iterable
from datetime import timedelta

from ..bridge.making import Result
from ..bridge.output import shown
from ..domain.announcement import Announcement
from ..domain.channel import due
from ..domain.parts import Status
from ..domain.post import Post, Site
from ..domain.standing import ChannelText
from ..domain.wording import day, moment

_SOON = timedelta(days=7)
_RULE = "─" * 60


def summary(result: Result) -> str:
    """The texts that are new for the channel; then, to be seen last, what was made, what expires and what comes."""
    site, announcements = result.site, result.content.announcements
    now = moment(site.now, language=site.town.language)
    pages = sum(path.endswith(".html") for path in result.paths)
    parts = [
        f"Fertig: {pages} Seiten aus {_count(len(site.posts))} in »{_folder(result)}«, Stand {now}.",
        *_listed("Läuft in den nächsten sieben Tagen ab:", _expiring(site)),
        *_listed("Erscheint später:", _embargoed(announcements, site)),
        *_listed("Entwürfe:", _drafts(announcements, site, result.content.withheld)),
        *_listed("Heute noch einmal prüfen:", _awaiting_review(announcements, site)),
        *_listed("Zurückgehalten, bis sie freigegeben sind:", _withheld(result)),
        *_listed("Für den Kanal fällig (Texte siehe oben):", _due(result)),
    ]
    plain = "\n".join(parts).replace("\N{NO-BREAK SPACE}", " ")
    return f"{channel_texts(result)}\n{plain}" if site.town.channel else plain


def _folder(result: Result) -> str:
    return shown(result.written_to) if result.written_to else ""


def _due(result: Result) -> list[str]:
    texts = due(result.site, result.build.offers.channel_texts)
    return [f"{post.stem} ({text.state.value})" for post, text in texts]


def channel_texts(result: Result) -> str:
    """The texts that are due (new, updated or withdrawn), each below a line that names it."""
    texts = due(result.site, result.build.offers.channel_texts)
    if not texts:
        return "Für den Kanal gibt es nichts Neues."
    count = "Ein Text ist" if len(texts) == 1 else f"{len(texts)} Texte sind"
    heading = f"{count} für den Kanal fällig (erst die Seite veröffentlichen, dann einfügen):"
    return "\n".join([heading, *(_framed(*each) for each in texts), _RULE])


def _count(posts: int) -> str:
    return "einer Meldung" if posts == 1 else f"{posts} Meldungen"


def _framed(post: Post, text: ChannelText) -> str:
    return f"{_RULE}\n{post.stem} ({text.state.value})\n{_RULE}\n{text.text}"


def _listed(heading: str, lines: list[str]) -> list[str]:
    return [heading, *(f"  · {line}" for line in lines)] if lines else []


def _expiring(site: Site) -> list[str]:
    ending = [post for post in site.posts if post.standing.ends_at and post.standing.is_current]
    ends = [(post.announcement.validity.ends, post.title) for post in ending]
    soon = sorted((end.closes_at, end, title) for end, title in ends if end and end.closes_at - site.now <= _SOON)
    return [f"{moment(end, language=site.town.language)}: {title}" for _, end, title in soon]


def _embargoed(announcements: Iterable[Announcement], site: Site) -> list[str]:
    later = [
        announcement
        for announcement in announcements
        if announcement.status is Status.PUBLISHED and announcement.date.at > site.now
    ]
    return [
        f"{moment(announcement.date, language=site.town.language)}: {announcement.title}"
        for announcement in sorted(later, key=lambda announcement: announcement.date.at)
    ]


def _drafts(announcements: Iterable[Announcement], site: Site, withheld: Container[str]) -> list[str]:
    return [
        f"{day(announcement.date, language=site.town.language)}: {announcement.title}"
        for announcement in announcements
        if announcement.status is Status.DRAFT and announcement.stem not in withheld
    ]


def _awaiting_review(announcements: Iterable[Announcement], site: Site) -> list[str]:
    """What somebody wanted to look at again by now, the longest waiting first; also what is not public."""
    waiting = [(each.review_on, each.title) for each in announcements if each.is_to_review(site.now)]
    return [f"{title} (Prüfen am {day(on, language=site.town.language)})" for on, title in sorted(waiting) if on]


def _withheld(result: Result) -> list[str]:
    return [str(problem) for problem, _ in result.content.withheld.values()]
