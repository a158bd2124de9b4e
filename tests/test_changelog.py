"""The change log tells whoever upgrades what is to be done, for the version that this is."""

import re
import tomllib

from plugins.town_folder.changes import TO_DO, to_do
from tests.tools import ROOT

LOG = (ROOT / "CHANGELOG.md").read_text("utf-8")
VERSION = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["version"]
HEADINGS = re.findall(r"(?m)^## (.+)$", LOG)


def test_the_newest_version_is_this_one_and_all_have_a_day() -> None:
    released = [heading for heading in HEADINGS if heading != "Unreleased"]
    assert released[0].split(" – ")[0] == VERSION
    for heading in released:
        assert re.fullmatch(r"\d+\.\d+\.\d+ – \d{4}-\d{2}-\d{2}", heading)


def test_every_version_says_what_is_to_be_done() -> None:
    for part in re.split(r"(?m)^## (?!Unreleased)", LOG)[1:]:
        assert f"### {TO_DO}\n" in part, part[:20]
    assert to_do(LOG, "0", VERSION)


def test_only_versions_in_between_count() -> None:
    assert to_do(LOG, VERSION, VERSION) == []
