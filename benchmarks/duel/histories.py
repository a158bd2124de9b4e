"""Fifty histories, always the same."""

import random

from benchmarks.duel.edits import KINDS, NOTHING, Edit

COUNT = 50
_SEED = 13


def histories(count: int = COUNT) -> list[list[Edit]]:
    """A build with nothing changed, then three to five edits, with a build after each.

    Every kind is dealt before one comes again.
    """
    dice = random.Random(_SEED)  # noqa: S311 - dice of a game
    deck: list[str] = []
    dealt = []
    for _ in range(count):
        history = [Edit(NOTHING, 0)]
        for _ in range(dice.randint(3, 5)):
            if not deck:
                deck = [kind for kind in KINDS if kind != NOTHING]
                dice.shuffle(deck)
            history.append(Edit(deck.pop(), dice.getrandbits(32)))
        dealt.append(history)
    return dealt
