"""What is done before a build, and the builds themselves, in turn, as one run after another."""

import os
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from benchmarks.measure import Failed, Usage, measured
from benchmarks.peers.peer import Peer

PATIENCE, OTHERS_PATIENCE = 60.0, 5.0
SMALL = 1000


class Case(StrEnum):
    """A kind of build."""

    COLD = "cold"
    NOTHING = "nothing changed"
    EDITED = "one edited"
    NEWEST = "newest edited"
    ALARM = "Eilmeldung on or off"
    TEMPLATE = "one template changed"


BASIC = (Case.COLD, Case.EDITED, Case.NOTHING)


@dataclass(frozen=True, slots=True)
class Run:
    """One build of one site in one round."""

    count: int
    case: str
    peer: str
    round: int
    usage: Usage


@dataclass(frozen=True, slots=True)
class Contest:
    """Sites of the same announcements, whose stems are given newest first.

    The first two are the pair, whose ratio matters most. To keep it short, each takes part in a case until it has spent
    ``PATIENCE`` seconds with it, any other ``OTHERS_PATIENCE``, and of many announcements only in the ``BASIC`` cases.
    """

    peers: Sequence[Peer]
    stems: Sequence[str]

    def runs(self, cases: Sequence[Case], rounds: int) -> Iterator[Run]:
        """Rounds alternate: whoever was first in one round is last in the next."""
        for case in cases:
            spent = defaultdict[str, float](float)
            for number in range(rounds):
                for peer in self.peers if number % 2 == 0 else reversed(self.peers):
                    if spent[peer.name] <= self._patience(case, peer):
                        run = self.run(case, peer, number)
                        spent[peer.name] += run.usage.wall
                        yield run

    def _patience(self, case: Case, peer: Peer) -> float:
        if peer in self.peers[:2]:
            return PATIENCE
        return OTHERS_PATIENCE if case in BASIC or len(self.stems) <= SMALL else -1

    def run(self, case: Case, peer: Peer, number: int = 0) -> Run:
        """Prepare, let what was written settle, build, and see that every announcement has its page."""
        _BEFORE[case](peer, self.stems)
        os.sync()
        time.sleep(0.1)
        usage = measured(peer.command(), peer.cwd)
        if len(peer.pages()) != len(self.stems):
            raise Failed(f"{peer.name} made {len(peer.pages())} pages of {len(self.stems)} announcements.")
        return Run(len(self.stems), case, peer.name, number, usage)


_BEFORE: dict[Case, Callable[[Peer, Sequence[str]], object]] = {
    Case.COLD: lambda peer, _: peer.forget(),
    Case.NOTHING: lambda _peer, _stems: None,
    Case.EDITED: lambda peer, stems: peer.retitle(stems[len(stems) // 2]),
    Case.NEWEST: lambda peer, stems: peer.retitle(stems[0]),
    Case.ALARM: lambda peer, stems: peer.alarm(stems[0]),
    Case.TEMPLATE: lambda peer, _: peer.touch(),
}
