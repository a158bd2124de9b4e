"""The town that has everything, built once."""

from pathlib import Path

import pytest

from tests.feeds.town import a_full_town
from tests.workshop import Workshop


@pytest.fixture(scope="session")
def full_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of its site."""
    workshop = a_full_town(tmp_path_factory.mktemp("town"))
    workshop.build()
    return workshop.output


@pytest.fixture
def workshop(tmp_path: Path) -> Workshop:
    """A town of its own, without announcements."""
    return Workshop(tmp_path)
