from dataclasses import replace
from pathlib import Path

import pytest

from plugins.bridge.output import Made, OutputError
from plugins.bridge.safeguards import refuse_loss, refuse_place
from tests.bridge.disk import replace_folder, site
from tests.factory import TOWN


def pages(count: int, first: int = 0) -> list[Made]:
    stems = [f"2026-11-20-m{number}" for number in range(first, first + count)]
    return [*site(), *(Made(f"meldungen/{stem}/index.html", b"") for stem in stems)]


def paths(outputs: list[Made]) -> list[str]:
    return [output.path for output in outputs]


def built(target: Path, outputs: list[Made], authority: str = TOWN.tag_authority) -> None:
    feed = Made("feed.atom", f"<feed><id>{authority}:feed/alles</id></feed>".encode())
    replace_folder(target, [*outputs, feed])


@pytest.mark.parametrize(("before", "after"), [(40, 20), (210, 189), (300, 270), (20, 0), (0, 5), (30, 60)])
def test_some_announcements_may_go(tmp_path: Path, before: int, after: int) -> None:
    built(tmp_path / "output", pages(before))
    refuse_loss(tmp_path / "output", paths(pages(after)), TOWN)


@pytest.mark.parametrize(("before", "after"), [(40, 19), (209, 188), (300, 269), (21, 0)])
def test_many_at_once_may_not(tmp_path: Path, before: int, after: int) -> None:
    built(tmp_path / "output", pages(before))
    with pytest.raises(OutputError, match=f"{before - after} von {before} Meldungen.*2026-11-20-m.*--force"):
        refuse_loss(tmp_path / "output", paths(pages(after)), TOWN)


def test_others_in_their_place_do_not_make_up_for_them(tmp_path: Path) -> None:
    built(tmp_path / "output", pages(30))
    with pytest.raises(OutputError, match="30 von 30"):
        refuse_loss(tmp_path / "output", paths(pages(60, first=100)), TOWN)


def test_nothing_is_lost_where_nothing_is(tmp_path: Path) -> None:
    refuse_loss(tmp_path / "nirgends", paths(pages(3)), TOWN)
    (tmp_path / "leer").mkdir()
    refuse_loss(tmp_path / "leer", paths(pages(3)), TOWN)


@pytest.mark.parametrize("authority", ["tag:anderswo.example,2026", "tag:anderswo.example,2026-01", "tag:x"])
def test_what_another_town_has_announced_is_no_loss(tmp_path: Path, authority: str) -> None:
    built(tmp_path / "output", pages(30), authority)
    refuse_loss(tmp_path / "output", paths(pages(3)), TOWN)
    refuse_loss(tmp_path / "output", paths(pages(3)), replace(TOWN, tag_authority="tag:neu.example,2026"))


def test_a_site_without_feeds_counts_as_ours(tmp_path: Path) -> None:
    replace_folder(tmp_path / "output", pages(30))
    with pytest.raises(OutputError):
        refuse_loss(tmp_path / "output", paths(pages(3)), TOWN)


@pytest.mark.parametrize(
    "output",
    [
        *("/", "~", ".", "..", "content", "content/", "content/bilder", "content/meldungen/2026/neu", "theme"),
        *("theme/static/neu", ".cache", ".cache/qr", "content/../.", "link", "link/bilder"),
    ],
)
def test_some_places_are_never_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: str) -> None:
    home, project = tmp_path / "heim", tmp_path / "heim/projekt"
    for folder in ("content/bilder", "theme/static", ".cache"):
        (project / folder).mkdir(parents=True)
    (project / "link").symlink_to("content")
    monkeypatch.chdir(project)
    monkeypatch.setenv("HOME", str(home))
    settings = {"PATH": "content", "THEME": str(project / "theme"), "CACHE_PATH": ".cache"}
    with pytest.raises(OutputError, match="Bitte einen anderen Ordner angeben"):
        refuse_place(settings | {"OUTPUT_PATH": output.replace("~", str(home))})
    for fine in ("output", "content2", "docs/output", "../output", "/srv/www", "content/../output"):
        refuse_place(settings | {"OUTPUT_PATH": fine})
