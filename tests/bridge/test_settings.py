"""What a project's own settings say of templates is part of all that is made with them."""

from pathlib import Path

import pytest

from plugins.bridge.extent import SETTINGS
from plugins.bridge.settings import order, settings_of
from tests.tools import ROOT


@pytest.mark.parametrize("name", ["pelicanconf.py", "mine.py"])
def test_a_filter_of_its_own_is_told_by_the_settings_and_the_modules_beside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(ROOT)
    settings = settings_of(SETTINGS, "content", None, None, {})
    monkeypatch.chdir(tmp_path)
    own, ways = settings | {"JINJA_FILTERS": settings["JINJA_FILTERS"] | {"day": str}}, set()
    for word in ("heute", "morgen"):
        (tmp_path / name).write_text(f"WORD = '{word}'\n", encoding="utf-8")
        ways.add(order(own).ways)
    assert len(ways) == 2
    assert "" not in ways
    assert order(settings).ways == ""
