from pathlib import Path

import pytest

from tests.content.folder import ContentFolder
from tests.tools import ROOT


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ContentFolder:
    """A content folder that is in order; Pelican finds its settings in the project's root."""
    monkeypatch.chdir(ROOT)
    return ContentFolder(tmp_path)
