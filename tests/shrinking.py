"""Finding a small example of a fault."""

import time
from collections.abc import Callable, Iterable
from typing import TypeVar

_T = TypeVar("_T")


def smallest(
    example: _T, smaller: Callable[[_T], Iterable[_T]], is_faulty: Callable[[_T], object], seconds: float
) -> _T:
    """The first of the ``smaller`` ones that is faulty, of that again, until none is or the time is over."""
    ends, is_smaller = time.monotonic() + seconds, True
    while is_smaller:
        is_smaller = False
        for candidate in smaller(example):
            if time.monotonic() > ends:
                return example
            if is_faulty(candidate):
                example, is_smaller = candidate, True
                break
    return example
