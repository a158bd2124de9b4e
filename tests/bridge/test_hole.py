"""A page that differs in nothing but its banner is made of the one that stands there."""

from functools import partial
from pathlib import Path

import pytest

from plugins.bridge.hole import HOLE, Filling, emptied, fill
from plugins.bridge.inventory import known, save
from plugins.bridge.output import Output
from plugins.bridge.store import Store
from plugins.bridge.workplace import Workplace

CALM, ALARM, LONG = (Filling(text.encode(), text[:9]) for text in ("", "<p>Rohrbruch!</p>", "<p>Entwarnung.</p>" * 9))
PAGES = {"a.html": f"<body>{HOLE}<p>ä", "zwei.html": f"{HOLE}-{HOLE}", "ohne.html": "<p>weiter"}


@pytest.mark.parametrize("filling", [CALM, ALARM, LONG])
@pytest.mark.parametrize("skeleton", [HOLE, f"ä{HOLE}", f"{HOLE}ä", f"<a>{HOLE}<b>"])
def test_what_is_filled_can_be_emptied(skeleton: str, filling: Filling) -> None:
    content, hole = fill(skeleton.encode(), filling)
    assert content == skeleton.encode().replace(HOLE.encode(), filling.content)
    assert hole is not None
    assert emptied(content, hole) == skeleton.encode()


def built(home: Path, filling: Filling) -> list[str]:
    """Build the pages with this banner; those that had to be made."""
    target, store, made = home / "output", Store(home / ".cache"), list[str]()

    def make(path: str) -> bytes:
        made.append(path)
        return PAGES[path].encode()

    with Workplace(target, known(store, target)) as place:
        for path, text in PAGES.items():
            output = Output(path=path, inputs_of=partial(str, text), make=bytes, filling=filling)
            if not place.has(output):
                content = place.skeleton(output)
                place.note(output, place.write(output, make(path) if content is None else content))
        save(store, target, place.finish())
    assert {path: (target / path).read_bytes() for path in PAGES} == {
        path: text.encode().replace(HOLE.encode(), filling.content) for path, text in PAGES.items()
    }
    return made


def test_only_a_page_with_several_banners_is_made_anew(tmp_path: Path) -> None:
    assert built(tmp_path, CALM) == list(PAGES)
    for filling in (ALARM, LONG, CALM):
        assert built(tmp_path, filling) == ["zwei.html"]
        assert built(tmp_path, filling) == []


def test_a_page_that_is_not_as_it_was_left_is_made_anew(tmp_path: Path) -> None:
    built(tmp_path, CALM)
    (tmp_path / "output/a.html").write_text("<body>von Hand<p>ä", "utf-8")
    assert built(tmp_path, ALARM) == ["a.html", "zwei.html"]
