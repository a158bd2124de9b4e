from pathlib import Path

import pytest

from tests.publishing.town import PublicTown


@pytest.fixture
def town(tmp_path: Path) -> PublicTown:
    """A small town that may be published, and never was."""
    return PublicTown(tmp_path)
