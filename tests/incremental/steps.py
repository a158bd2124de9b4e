"""All that can happen to a village between two builds, and during one: each step draws what it does from its seed."""

import random
from typing import NamedTuple, Self

from tests.incremental.around import AROUND
from tests.incremental.between import BETWEEN
from tests.incremental.editing import EDITS, Happening
from tests.incremental.harming import HARMS
from tests.incremental.meanwhile import MEANWHILE
from tests.incremental.village import Village

STEPS: dict[str, tuple[float, Happening]] = {**EDITS, **AROUND, **HARMS, **BETWEEN, **MEANWHILE}
_WEIGHTS = [weight for weight, _ in STEPS.values()]


class Step(NamedTuple):
    """What happens, and the seed of all that it draws: the same whatever happened before."""

    kind: str
    seed: int = 0

    def __call__(self, village: Village) -> str:
        """Let it happen; what is wrong already, if anything is."""
        return STEPS[self.kind][1](village, random.Random(self.seed)) or ""  # noqa: S311 - a test's dice

    def __str__(self) -> str:
        return f"{self.kind}:{self.seed}"

    @classmethod
    def read(cls, text: str) -> Self:
        """What ``str`` wrote."""
        kind, _, seed = text.partition(":")
        return cls(kind, int(seed))


def drawn(dice: random.Random) -> list[Step]:
    """What happens before one build."""
    kinds = dice.choices(list(STEPS), _WEIGHTS, k=dice.choice([0, 1, 1, 1, 2, 3]))
    return [Step(kind, dice.getrandbits(16)) for kind in kinds]
