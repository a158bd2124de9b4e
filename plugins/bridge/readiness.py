"""What stands in the way of publishing."""

from collections.abc import Iterator
from datetime import datetime

from plugins.bridge.loading import TOWN_FILE, Content
from plugins.domain import audit
from plugins.domain.flyer import missing_answers
from plugins.domain.parts import Status
from plugins.domain.problems import Problem
from plugins.domain.publishing import left_to_the_host, missing_pages, refusals
from plugins.domain.text_notes import said


def unfinished(content: Content, now: datetime, *, is_publishing: bool, is_served: bool = False) -> Iterator[Problem]:
    """What still has to be done: hints as long as nobody wants to publish."""
    folder, town = content.folder, content.town
    town_file = folder.shown(folder.path / TOWN_FILE)
    yield from left_to_the_host(town, town_file)
    yield from missing_answers(content.pages, town)
    if is_publishing:
        yield from refusals(town, town_file)
        yield from missing_pages(town, (page.url for page in content.pages), folder.shown(folder.path / "seiten"))
        place = folder.shown(folder.path / audit.AUDIT_FILE)
        yield from audit.refusals(content.audit, place, now.date(), is_served=is_served)
    drafts = {announcement.source for announcement in content.announcements if announcement.status is Status.DRAFT}
    yield from said(content.notes, drafts, is_publishing=is_publishing)
