"""What happens in a sequence, told for the person who looks for the reason of a fault."""

from collections.abc import Iterator

from tests.incremental.looking import Tree, differences, tree
from tests.incremental.sequences import Sequence, fault_of_a_build
from tests.incremental.village import Village

_MOST = 8
_OWN = (".cache", ".output", ".meldungen")


def told(village: Village, steps: Sequence) -> Iterator[str]:
    """A line for each step and build, with what changed on the disk, and one for each fault."""
    for number, before in enumerate(steps):
        for step in before:
            earlier, ways = tree(village.home), village.ways
            found = step(village)
            yield f"{step}" + (f"  {village.ways}" if village.ways != ways else "")
            yield from _changes(earlier, tree(village.home))
            if found:
                yield f"build {number}, {step}: {found}"
        yield f"build {number}: {fault_of_a_build(village) or 'well'}"


def _changes(earlier: Tree, now: Tree) -> Iterator[str]:
    """The paths at which anything else stands, and what is new in short texts of the content."""
    paths = [path for path in differences(now, earlier) if not path.startswith(_OWN)]
    for path in paths[:_MOST]:
        yield f"  {path}" + " is gone" * (path not in now)
        if path.startswith("content/") and path.endswith((".md", ".toml")):
            before = (earlier.get(path) or b"").decode(errors="replace").splitlines()
            lines = (now.get(path) or b"").decode(errors="replace").splitlines()
            yield from (f"    {line}" for line in lines if line and line not in before)
    if len(paths) > _MOST:
        yield f"  … and {len(paths) - _MOST} more"
