"""Where outputs are put by a check: everything is made as for a build, looked at and forgotten."""

from .hole import fill
from .output import Output
from .store import Store

_KIND = "geprueft"


class Inspection:
    """A place for outputs; what an earlier check of this content has made of the same inputs is not made again.

    ``subject`` names the content; contents are made once more for whoever asks for them.
    """

    def __init__(self, store: Store, subject: str) -> None:
        self._store, self._subject = store, subject
        self._sound = set((store.load(_KIND, subject) or b"").decode().split())
        self._outputs = dict[str, Output]()

    def has(self, output: Output) -> bool:
        """Whether it was made without a fault before."""
        self._outputs[output.path] = output
        return output.inputs in self._sound

    def skeleton(self, output: Output) -> None:
        """Nothing is known."""

    def prepare(self) -> None:
        """Nothing is needed."""

    def write(self, output: Output, content: bytes) -> None:
        """Nothing is written."""

    def note(self, output: Output, written: None) -> None:
        """It was made without a fault."""
        del written
        self._sound.add(output.inputs)

    def save(self) -> None:
        """Remember for the next check what is sound, and of that only what this one needed."""
        sound = sorted({output.inputs for output in self._outputs.values()} & self._sound)
        self._store.save(_KIND, self._subject, "\n".join(sound).encode())

    def __contains__(self, path: object) -> bool:
        return path in self._outputs

    def __getitem__(self, path: str) -> bytes:
        output = self._outputs[path]
        return fill(output.make(), output.filling)[0]
