"""The program as one file and unpacked, once for all tests of this folder."""

from pathlib import Path

import pytest

from tests.town_folder import living

collect_ignore = ["kept"]


@pytest.fixture(scope="session")
def this_version(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The wheel and the folder into which it is unpacked."""
    return living.program(tmp_path_factory.mktemp("program"))
