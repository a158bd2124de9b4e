"""The clock of a build, and what stands in the way of publishing."""

import os
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime

from plugins.bridge.loading import TOWN_FILE, Content
from plugins.domain import audit, direction_marks
from plugins.domain.moments import YEARS
from plugins.domain.parts import Status
from plugins.domain.problems import ContentError, Problem
from plugins.domain.publishing import foreign_channels, missing_pages, placeholders, refusals
from plugins.domain.town import Town


def clock(town: Town, now: datetime | None) -> datetime:
    """The instant that this build takes for now, in the town's zone.

    In this order: what the caller says, ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), the demo's clock, the
    system's.
    """
    if now is not None:
        return now.replace(tzinfo=town.zone) if now.tzinfo is None else now.astimezone(town.zone)
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    if epoch:
        with suppress(ValueError, OverflowError, OSError):
            at = datetime.fromtimestamp(int(epoch), UTC)
            if at.year in YEARS:
                return at.astimezone(town.zone)
        text = f"»{epoch}« ist keine Zahl von Sekunden seit 1970. Bitte eine vor dem Jahr {YEARS.stop} angeben."
        raise ContentError([Problem(path="SOURCE_DATE_EPOCH", text=text)])
    return town.demo_now or datetime.now(town.zone)


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
