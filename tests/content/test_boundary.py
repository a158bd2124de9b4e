"""The check looks at each file within its boundary, and so finds all that a full build would fail on."""

from pathlib import Path

import pytest

from plugins.bridge import links, rendering
from plugins.bridge.run import check_site
from plugins.domain.problems import ContentError
from plugins.events import entries
from plugins.feeds import files
from plugins.paper import notices
from plugins.whatsapp import composition
from tests.content.folder import CASE, NOW, ContentFolder

HEAD = "Titel: Fall\nDatum: 2026-11-20 09:30\nThema: Verkehr\nKurztext: Kurz.\nBeginn: 2026-12-01\n"


def _broken(*_arguments: object, **_named: object) -> None:
    raise ZeroDivisionError("ein Fehler von uns")


@pytest.mark.parametrize(
    ("module", "name", "places"),
    [
        (rendering, "sanitised", 3),  # both announcements and the page
        (links, "resolved", 3),
        (composition, "_matter", 2),
        (notices, "legible_notice", 2),
        (files, "announcement_entries", 2),
        (entries, "_span", 1),
    ],
)
def test_the_check_names_every_file_that_a_full_build_would_fail_on(
    folder: ContentFolder, monkeypatch: pytest.MonkeyPatch, module: object, name: str, places: int
) -> None:
    """Our own faults cannot be had for the asking, so one is put into each room."""
    folder.put(CASE, f"---\n{HEAD}---\nEin Text.\n".encode())
    monkeypatch.setattr(module, name, _broken)
    with pytest.raises(ContentError) as raised:
        check_site(str(folder.path), NOW)
    ours = [problem for problem in raised.value.problems if "ZeroDivisionError" in problem.text]
    assert len({Path(problem.path).name for problem in ours}) == places
    assert all("Bitte melden" in problem.text and "(plugins/" in problem.text for problem in ours)
