"""What stands in the way of publishing."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from ..domain import audit, contact_values, leftovers
from ..domain.flyer import missing_answers
from ..domain.identity import strangers
from ..domain.parts import Status
from ..domain.problems import Problem
from ..domain.publishing import left_to_the_host, missing_pages, refusals
from ..domain.text_notes import said
from ..domain.town_values import unsaid
from .files import RefusedFileError
from .loading import TOWN_FILE, Content


def unfinished(content: Content, now: datetime, *, is_publishing: bool, is_served: bool = False) -> Iterator[Problem]:
    """What still has to be done: hints as long as nobody wants to publish."""
    folder, town = content.folder, content.town
    town_file = folder.shown(folder.path / TOWN_FILE)
    yield from left_to_the_host(town, town_file)
    yield from missing_answers(content.pages, town)
    yield from unsaid(town, content.pages, town_file, is_publishing=is_publishing)
    yield from contact_values.unfit(town.contact, town_file, is_refused=is_publishing and not is_served)
    yield from _of_another_town(content, town_file, is_publishing=is_publishing, is_served=is_served)
    place, authority = folder.shown(folder.path / audit.AUDIT_FILE), town.tag_authority
    if not is_publishing:
        yield from audit.strangeness(content.audit, authority, place, is_hint=True)
    if is_publishing:
        yield from refusals(town, town_file)
        pages = folder.shown(folder.path / "seiten")
        if not any(each.path.startswith(pages) and not each.is_hint for each in content.problems):
            # A page that could not be read may be the one that seems to be missing.
            yield from missing_pages(town, (page.url for page in content.pages), pages)
        yield from audit.refusals(content.audit, authority, place, now.date(), is_served=is_served)
    drafts = {announcement.source for announcement in content.announcements if announcement.status is Status.DRAFT}
    yield from said(content.notes, drafts, is_publishing=is_publishing)


def _of_another_town(content: Content, town_file: str, *, is_publishing: bool, is_served: bool) -> Iterator[Problem]:
    """What is not the town's own. Whose site it is was settled when it was published first.

    From then on a neighbour's name in a page must not keep an Eilmeldung from those who need it.
    """
    town, is_refused = content.town, is_publishing and not is_served
    for each in strangers(town, town_file, is_served=is_served):
        yield each if is_publishing else replace(each, is_hint=True)
    yield from leftovers.in_town_file(town_file, content.town_text, town, is_refused=is_refused)
    yield from _drawings(content, town_file, is_refused=is_refused)
    for page in content.pages:
        head = content.heads[page.source]
        yield from leftovers.in_page(page.source, head, page.body, page.body_line, town, is_refused=is_refused)
    yield from leftovers.samples(content.announcements, town, is_publishing=is_publishing)


def _drawings(content: Content, town_file: str, *, is_refused: bool) -> Iterator[Problem]:
    """The town's two; what is wrong with the files themselves is told where they are used (``livery.py``)."""
    folder, look = content.folder, content.town.look
    for field, path in (("aussehen.wappen", look.mark), ("aussehen.motiv", look.motif)):
        with suppress(RefusedFileError, OSError):
            found = path and folder.find(str(path))
            drawing = (folder.path / found).read_text("utf-8", "replace") if found else ""
            yield from leftovers.in_drawing(town_file, field, str(path), drawing, content.town, is_refused=is_refused)
