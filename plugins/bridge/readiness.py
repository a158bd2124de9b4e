"""What stands in the way of publishing."""

from collections.abc import Iterator
from datetime import datetime

from plugins.bridge.loading import TOWN_FILE, Content
from plugins.domain import audit
from plugins.domain.advice import direction_marks
from plugins.domain.parts import Status
from plugins.domain.problems import Problem
from plugins.domain.publishing import foreign_channels, missing_pages, placeholders, refusals


def unfinished(content: Content, now: datetime, *, is_publishing: bool) -> Iterator[Problem]:
    """What still has to be done: hints as long as nobody wants to publish."""
    folder, town = content.folder, content.town
    if is_publishing:
        yield from refusals(town, folder.shown(folder.path / TOWN_FILE))
        yield from missing_pages((page.url for page in content.pages), folder.shown(folder.path / "seiten"))
        yield from audit.refusals(content.audit, folder.shown(folder.path / audit.AUDIT_FILE), now.date())
    drafts = {announcement.source for announcement in content.announcements if announcement.status is Status.DRAFT}
    texts = [text for text in content.texts if text.path not in drafts]
    yield from placeholders(texts, is_publishing=is_publishing)
    yield from direction_marks.hints(content.texts)
    yield from foreign_channels(town, texts, is_publishing=is_publishing)
