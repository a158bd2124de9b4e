"""Scheduled commands may be started with their outputs closed; then nobody is told anything."""

import os
import subprocess
import sys

import pytest

from tests.tools import ROOT

SCRIPT = """
from plugins.bridge.settings import _WORTH_A_BAR, _progress
from plugins.commands.arguments import end
assert len(list(_progress([None] * _WORTH_A_BAR))) == _WORTH_A_BAR
end(7)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such thing")
@pytest.mark.parametrize("closed", [1, 2])
def test_a_command_ends_as_it_would_when_one_of_its_outputs_is_closed(closed: int) -> None:
    code = f"import os, sys\nos.close({closed})\nos.execv(sys.executable, [sys.executable, '-c', {SCRIPT!r}])"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 7
