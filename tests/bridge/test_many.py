"""So many announcements that several processes share the work: what comes of it is as if one had done it all."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from plugins.bridge import workers
from plugins.bridge.crew import Crew
from tests.workshop import Workshop, tree

HEADS = (
    "",
    "Ortsteile: Borchel\n",
    "Beginn: 2026-12-24 11:00\nOrt: Markt\n",
    "Änderungen:\n  - 2026-11-21 08:00: Neu.\n",
    "Aufgehoben: 2026-11-22 08:00: Vorbei.\n",
    "Frühere Adressen: /alt-{}/\n",
    "Dringlichkeit: Eilmeldung\nGültig bis: 2026-12-30\n",
    "Gültig bis: 2026-13-45\n",
)
BODIES = (
    "Ein Text.",
    "Siehe [dort](2026-11-20-nr-{}.md) und **hier**.",
    "Am Freitag, 26. November 2026, um 25 Uhr.",
    "[Nirgends](nirgends.md)",
    "<neu>",
)


@pytest.fixture
def crews(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How many processes each crew had that was hired."""
    hired = list[int]()
    hire = Crew.hire

    def noted(crew: Crew, count: int, chunks: Sequence[Sequence[object]]) -> None:
        hired.append(count)
        hire(crew, count, chunks)  # type: ignore[arg-type]

    monkeypatch.setattr(Crew, "hire", noted)
    return hired


def filled(home: Path, heads: Sequence[str], bodies: Sequence[str]) -> Workshop:
    home.mkdir()
    workshop = Workshop(home)
    for number in range(120):
        extra, body = heads[number % len(heads)].format(number), bodies[number % len(bodies)].format((number + 3) % 120)
        workshop.announce(f"2026-11-20-nr-{number}", extra, body=body)
    return workshop


def test_every_file_and_hint_is_the_same(tmp_path: Path, crews: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    workshop, alone = filled(tmp_path / "a", HEADS[:-1], BODIES[:3]), tmp_path / "alone"
    monkeypatch.setattr(workers, "cores", lambda: 3)
    said = workshop.build("--clean")
    assert crews == [3, 3]
    monkeypatch.setattr(workers, "cores", lambda: 1)
    told = workshop.run("build", "--clean", "--output", str(alone))
    assert crews == [3, 3]
    assert told.stdout.replace(str(alone), "") == said.replace(str(workshop.output), "")
    assert tree(alone) == tree(workshop.output)


def test_every_fault_is_named_in_its_place(tmp_path: Path, crews: list[int], monkeypatch: pytest.MonkeyPatch) -> None:
    workshop = filled(tmp_path / "a", HEADS, BODIES)
    found = []
    for cores in (3, 1):
        monkeypatch.setattr(workers, "cores", lambda cores=cores: cores)
        found.append(workshop.run("build", "--clean", "--output", str(tmp_path / f"{cores}")))
    assert crews
    assert found[0] == found[1]
    assert found[0].returncode == 1
    assert "nr-7.md" in found[0].stdout
    assert "nirgends.md" in found[0].stdout
