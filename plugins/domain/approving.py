"""Which announcements a town publishes only once they are approved (``[freigabe]``)."""

from dataclasses import dataclass
from datetime import date

from .parts import Urgency


@dataclass(frozen=True, slots=True, kw_only=True)
class Approving:
    """From which ``Datum`` on an approval is needed; an Eilmeldung may go out without one."""

    starts_on: date
    is_emergency_free: bool = False

    def asks_for(self, published_on: date, urgency: Urgency) -> bool:
        """Whether an announcement of this day and urgency needs one."""
        is_free = self.is_emergency_free and urgency is Urgency.EMERGENCY
        return published_on >= self.starts_on and not is_free
