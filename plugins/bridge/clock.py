"""The clock of a build."""

import os
from contextlib import suppress
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from ..domain.problems import ContentError, Problem
from ..domain.spelling import YEARS
from ..domain.town import Town


def clock(town: Town, now: datetime | None) -> datetime:
    """The instant that this build takes for now, in the town's zone.

    In this order: what the caller says, ``SOURCE_DATE_EPOCH`` (reproducible-builds.org), the demo's clock, the
    system's.

    In autumn an hour comes twice. Python compares times of one zone by what the clock shows, so in the second hour what
    began in the first would not have begun any more; then now has a zone of its own, and is compared as an instant.
    """
    at = _now(town, now)
    return at.replace(tzinfo=ZoneInfo.no_cache(town.zone.key)) if at.fold else at


def today(town: Town) -> date:
    """The day in the town by this machine's clock, for what is done today, whenever the site is built for."""
    return datetime.now(town.zone).date()


def _now(town: Town, now: datetime | None) -> datetime:
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
