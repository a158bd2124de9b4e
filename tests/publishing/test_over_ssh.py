"""rsync over SSH to a real server, set up as the handbook says: a name in ``~/.ssh/config``, a key that only copies."""

import os
import re
from pathlib import Path

import pytest

from tests.publishing.ssh import webserver
from tests.publishing.test_targets import deployed, website
from tests.tools import ROOT, require
from tests.workshop import tree

HANDBOOK = (ROOT / "docs/betrieb.md").read_text("utf-8")
_RESTRICTED = re.findall(r'restrict,command="rrsync [^"]+"', HANDBOOK)


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """The one folder on the server that the key may write to."""
    for tool in ("rsync", "ssh", "rrsync"):
        require(tool)
    folder = tmp_path / "srv/aktuelles"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize(("options", "to"), [("restrict", "{}"), (_RESTRICTED[0], "/")])
def test_a_website_is_brought_over_ssh(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch, options: str, to: str
) -> None:
    to = f"rsync:webserver:{to.format(target)}"
    with webserver(tmp_path / "ssh", options.replace("/srv/aktuelles", str(target))) as config:
        monkeypatch.setenv("RSYNC_RSH", f"ssh -F {config}")
        first = website(tmp_path / "a", index_html="eins", alt__index_html="alt", assets__a_css="a")
        assert deployed(first, [to]) == []
        assert tree(target) == tree(first)
        second = website(tmp_path / "b", index_html="zwei", neu__index_html="neu", assets__b_css="b")
        os.utime(second / "index.html", (2_000_000_000, 2_000_000_000))
        assert deployed(second, [to]) == []
        assert tree(target) == tree(second)


def test_a_server_that_nobody_vouches_for_gets_nothing(
    tmp_path: Path, target: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with webserver(tmp_path / "ssh", "restrict") as config:
        (tmp_path / "ssh/known_hosts").write_text("", encoding="utf-8")
        monkeypatch.setenv("RSYNC_RSH", f"ssh -F {config}")
        [said] = deployed(website(tmp_path / "a"), [f"rsync:webserver:{target}"])
    assert re.search(r"scheitert: rsync endet mit \d+ \(.*host key", said), said
    assert tree(target) == {}
