"""What the editors' board says about each text."""

from pathlib import Path

import pytest

from tests.workshop import Workshop

ADDRESS = "https://aktuelles.musterfelde.example/meldungen/2026-11-20-a/"


@pytest.mark.parametrize(
    ("own", "has_preview"),
    [
        (f"Text\n\n  {ADDRESS}", True),
        (f"Siehe {ADDRESS}.", True),
        (f"{ADDRESS}, auch https://a.example/", True),
        (f"www.bar.de, auch {ADDRESS}", False),
        (f"{ADDRESS}plan.pdf", False),
        ("Text", False),
    ],
)
def test_the_preview_is_that_of_the_first_address(tmp_path: Path, own: str, has_preview: bool) -> None:  # noqa: FBT001
    workshop = Workshop(tmp_path)
    workshop.announce("2026-11-20-a", f"WhatsApp: |\n  {own}\n")
    workshop.build()
    assert ('class="link-card"' in workshop.read("redaktion/index.html")) is has_preview
