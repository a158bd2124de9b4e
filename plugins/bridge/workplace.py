"""Where the files of a site are put while it is made: a target that holds most of them already.

**How a build makes only what must be made.** First it asks whether anything has changed at all (``rest.py``). If so,
of each content file a record is kept in ``.cache`` (``store.py``), with what came of it and what was asked about
others. It holds while the file's bytes and the answers are the same and the announcement stands as it did; then it is
taken, and of a post only what every build asks is read at once (``records.py``, ``kept.py``). All else is read and
rendered, on all cores when it is much (``bodies.py``, ``workers.py``).

Then each slice says what outputs there are, without making them: an output knows the digest of all that it is made of.
After a build, an inventory keeps for each file of the target that digest, the digest of its content and its state on
the disk (``inventory.py``, ``state.py``). The next build first looks whether all still stands as it was left. An output
with the same inputs that still stands is neither made nor touched. Where only the banner is another, a page is made of
the one that stands there (``hole.py``). Any other is made; has it the content that stands there, only its inputs are
noted; else it is written into a hidden stage. When everything is made and nothing is wrong, the stage is put in place:
file by file what is new or changed, then what is no longer made is deleted (``in_place.py``); or, when there is no
inventory to trust, the whole folder at once (``folder.py``). The inventory is saved last. So a build that fails or is
killed before leaves everything as it was, one that is killed while moving is finished by the next, and one that is
killed before saving leaves files whose state gives them away: they are made again. A check puts its outputs elsewhere,
and remembers only that they could be made (``inspection.py``).
"""

from contextlib import ExitStack, suppress
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import Self

from .folder import put, staged
from .hole import emptied, fill
from .inventory import Inventory, Item, known, save, taken
from .making import Result, made
from .output import Made, Output
from .safeguards import refuse_loss
from .stage import Stage
from .state import seal


class Workplace:
    """A target folder and a stage beside or in it; use it with ``with``, under the lock.

    Until ``finish``, nothing has changed in the target, and afterwards no stage is left.
    """

    def __init__(self, target: Path, before: Inventory | None) -> None:
        self.target, self._is_part, self.before = target, before is not None, before or Inventory({}, {})
        self._items, self._written = dict[str, Item](), set[str]()
        self._open = ExitStack()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @cached_property
    def _stage(self) -> Stage:
        return self._open.enter_context(staged(self.target, is_part=self._is_part))

    def has(self, output: Output) -> bool:
        """Whether it stands there, made of the same inputs; then it stays."""
        item = self.before.files.get(output.path)
        if item is None or item.inputs != output.inputs or not _is_filled(item, output):
            return False
        self._items[output.path] = item
        return True

    def skeleton(self, output: Output) -> bytes | None:
        """Of a page that stands in the target and differs in nothing but what goes into its hole."""
        item = self.before.files.get(output.path)
        if item is None or item.inputs != output.inputs or item.hole is None:
            return None
        with suppress(OSError):
            return emptied((self.target / output.path).read_bytes(), item.hole)
        return None

    def prepare(self) -> None:
        """Make the stage, which the first file that is written would make otherwise."""
        _ = self._stage

    def write(self, output: Output, content: bytes) -> tuple[Item, bool]:
        """Into the stage, unless the same stands in the target already; what is noted, and whether it was written."""
        content, hole = fill(content, output.filling)
        before, item = self.before.files.get(output.path), Item(output.inputs, seal(content), hole=hole)
        if before and before.seal == item.seal:
            return item._replace(state=before.state), False
        self._stage.write([Made(output.path, content)])
        return item, True

    def note(self, output: Output, written: tuple[Item, bool]) -> None:
        """Keep for the inventory what it is made of."""
        self._items[output.path], is_new = written
        if is_new:
            self._written.add(output.path)

    def __contains__(self, path: object) -> bool:
        return path in self._items

    def __getitem__(self, path: str) -> bytes:
        return Path(self._stage.file(path) if path in self._written else self.target / path).read_bytes()

    def finish(self) -> Inventory:
        """Put everything in place; what stands there now. Raises ``OSError``."""
        gone = {*self.before.files, *self.before.strangers} - self._items.keys()
        if self._written or gone:
            put(self._stage, self.target, sorted(self._written), sorted(gone) if self._is_part else None)
        return taken(self.target, self._items, {*self._written, *gone}, self.before)


def _is_filled(item: Item, output: Output) -> bool:
    return item.hole is None or (output.filling is not None and item.hole.filling == output.filling.digest)


def put_in_place(result: Result, target: Path, *, is_forced: bool) -> Result:
    """Make what must be made of what was read, and put it into the target; call it under the lock.

    Raises ``ContentError`` with every problem, ``OutputError`` or ``OSError``; then nothing has changed.
    """
    store = result.build.store
    with Workplace(target, known(store, target)) as place:
        result = made(result, place)
        result.raise_for_faults()
        if not is_forced:
            refuse_loss(target, result.paths, result.site.town)
        save(store, target, place.finish())
    store.sweep()
    return replace(result, written_to=target)
