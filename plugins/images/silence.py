"""What decoders warn of, unheard: it is either said in German or does no harm."""

import threading
import warnings
from contextlib import ExitStack
from typing import Self


class Silence:
    """No warnings while anybody is inside: of several threads in ``catch_warnings``, one ends it for all."""

    def __init__(self) -> None:
        self._lock, self._inside, self._kept = threading.Lock(), 0, ExitStack()

    def __enter__(self) -> Self:
        with self._lock:
            if not self._inside:
                self._kept.enter_context(warnings.catch_warnings())
                warnings.simplefilter("ignore")
            self._inside += 1
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            self._inside -= 1
            if not self._inside:
                self._kept.close()
