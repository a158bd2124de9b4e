"""Whatever happened, a build leaves what a build from nothing makes, byte for byte."""

import pytest

from tests.incremental.sequences import fault, sequence, smallest

EACH = 10


@pytest.mark.parametrize("first", range(0, 300, EACH))
def test_any_sequence_ends_with_what_a_build_from_nothing_makes(first: int) -> None:
    for seed in range(first, first + EACH):
        steps = sequence(seed)
        if fault(steps):
            small = smallest(steps)
            pytest.fail(f"seed {seed}: {fault(small)}\n{small}")
