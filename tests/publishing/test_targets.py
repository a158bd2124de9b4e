"""With the tools themselves, to a folder of this machine."""

import os
from pathlib import Path

import pytest

from plugins.publishing.targets import deployed
from tests.tools import require
from tests.workshop import tree

TARGETS = ["", "rsync:", "rclone:"]


def website(folder: Path, **files: str) -> Path:
    """A site that these files make; in their names ``__`` is a slash and ``_`` a dot."""
    for name, text in {"stand_json": "{}", **files}.items():
        file = folder / name.replace("__", "/").replace("_", ".")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("kind", TARGETS)
def test_a_target_holds_what_the_website_holds(kind: str, tmp_path: Path) -> None:
    if kind:
        require(kind.rstrip(":"))
    (tmp_path / "ziel").mkdir()
    target = f"{kind}{tmp_path}/ziel/unter"
    first = website(tmp_path / "a", index_html="eins", alt__index_html="alt", assets__a_css="a", b_html_gz="gz")
    assert list(deployed(first, [target])) == []
    assert tree(tmp_path / "ziel/unter") == tree(first)
    second = website(tmp_path / "b", index_html="zwei", neu__index_html="neu", assets__b_css="b", alt_html="x")
    os.utime(second / "index.html", (2_000_000_000, 2_000_000_000))
    assert list(deployed(second, [target])) == []
    assert tree(tmp_path / "ziel/unter") == tree(second)
    assert not (tmp_path / "ziel/unter/alt").exists() or kind == "rclone:"


@pytest.mark.parametrize("kind", ["rsync:", "rclone:"])
def test_a_tool_that_fails_is_quoted_in_one_sentence(kind: str, tmp_path: Path) -> None:
    require(kind.rstrip(":"))
    (tmp_path / "datei").write_text("", encoding="utf-8")
    target = f"{kind}{tmp_path}/datei/unter/ziel"
    [said] = deployed(website(tmp_path / "a"), [target])
    assert said.startswith(f"Die Übertragung nach »{target}« scheitert: {kind.rstrip(':')} endet mit ")
    assert said.endswith(" Der nächste Lauf versucht es wieder.")
    assert "\n" not in said


def test_a_tool_that_is_not_installed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    [said] = deployed(website(tmp_path / "a"), ["rsync:x:/y"])
    assert "»rsync« ist nicht installiert." in said


def test_a_folder_with_other_peoples_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ziel").mkdir()
    (tmp_path / "ziel/wichtig.txt").write_text("wichtig", encoding="utf-8")
    [said] = deployed(website(tmp_path / "a"), [f"{tmp_path}/ziel"])
    assert "nicht von hier stammen" in said
    assert tree(tmp_path / "ziel") == {"wichtig.txt": b"wichtig"}


def test_one_that_fails_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")
    site = website(tmp_path / "a", index_html="x")
    assert len(list(deployed(site, [f"{tmp_path}/datei/unter", f"{tmp_path}/ziel"]))) == 1
    assert tree(tmp_path / "ziel") == tree(site)
