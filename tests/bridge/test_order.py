"""The order of ``PLUGINS`` changes nothing: what slices offer is collected before anything is made."""

import random
import subprocess
import sys
from pathlib import Path

import pytest

import pelicanconf
from tests.tools import ROOT
from tests.workshop import tree


@pytest.mark.parametrize("seed", range(3))
def test_the_order_of_the_plugins_changes_nothing(plain_site: Path, tmp_path: Path, seed: int) -> None:
    order = random.Random(seed).sample(pelicanconf.PLUGINS, len(pelicanconf.PLUGINS))  # noqa: S311 - a shuffle
    settings = tmp_path / "shuffledconf.py"
    settings.write_text(f"from pelicanconf import *\nPLUGINS = {order!r}\nTHEME = {str(ROOT / 'theme')!r}\n", "utf-8")
    command = [sys.executable, "-m", "pelican", "content", "-s", str(settings), "-o", str(tmp_path / "site")]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert tree(tmp_path / "site") == tree(plain_site)
