"""What is set up is what somebody looked at, byte for byte."""

import json
import re

import pytest

from tests.tools import ROOT

_ADDRESS = re.compile(r"https?://|--(?:extra-)?index-url|--find-links|--trusted-host| @ ")


@pytest.mark.parametrize("name", ["requirements.txt", "requirements-audit.txt", "requirements-dev.txt"])
def test_every_python_dependency_is_locked_with_its_hash(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    lines = [
        line for line in text.replace("\\\n", " ").splitlines() if line.strip() and not line.lstrip().startswith("#")
    ]
    assert len(lines) > 20
    for line in lines:
        assert re.match(r"[a-z0-9._-]+==\S+ ", line), line
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", line), line
        assert not _ADDRESS.search(line), line
    assert "--require-hashes" in (ROOT / "Makefile").read_text("utf-8")


def test_every_javascript_dependency_is_locked_and_runs_nothing_when_it_is_set_up() -> None:
    packages = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    locked = {path: package for path, package in packages.items() if path}
    assert locked
    assert [path for path, package in locked.items() if not package.get("integrity", "").startswith("sha512-")] == []
    assert [path for path, package in locked.items() if "resolved" in package] == []
    assert "ignore-scripts=true" in (ROOT / ".npmrc").read_text("utf-8").split()
