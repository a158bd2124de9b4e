"""The fuzzer itself: each part is drawn and judged, and what it looks for is seen. The long run is ``invoke fuzz``."""

from pathlib import Path

import pytest

from tests.fuzz.example import Example, announcement
from tests.fuzz.fuzzer import PARTS, Finding, Fuzzer, smallest, write
from tests.fuzz.inert import active
from tests.fuzz.promises import broken
from tests.fuzz.town_hall import Broken, Ran, Seen, TownHall

ORDINARY = Example(files={"meldungen/2026/2026-11-20-text.md": announcement("Text.")})
SVG = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


@pytest.fixture(scope="module")
def fuzzer(tmp_path_factory: pytest.TempPathFactory) -> Fuzzer:
    return Fuzzer(TownHall(tmp_path_factory.mktemp("hall")), seconds_to_shrink=0)


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """An ordinary build, with nothing to complain about."""
    return TownHall(tmp_path_factory.mktemp("ordinary")).saw(ORDINARY)


@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_drawn_and_judged(fuzzer: Fuzzer, part: str) -> None:
    """Whether they keep every promise is for the long run to say, which draws anew."""
    fuzzer.run(part, number=1, examples=3)
    assert fuzzer.counts[part] == 3


def test_an_ordinary_town_keeps_every_promise(seen: Seen) -> None:
    assert (seen.check.code, seen.build.code) == (0, 0)
    assert seen.visible == {"2026-11-20-text"}
    assert broken(seen) == []


def test_a_wrong_head_is_a_line_and_no_broken_promise(fuzzer: Fuzzer) -> None:
    seen = fuzzer.hall.saw(Example(files={"meldungen/2026/2026-11-20-text.md": b"---\nTitl: x\n---\n"}))
    assert (seen.check.code, seen.build.code) == (1, 1)
    assert broken(seen) == []


@pytest.mark.parametrize(
    ("changes", "rule"),
    [
        ({"check": Ran(-1, "", Broken("exception: X", ""))}, "exception: X"),
        ({"build": Ran(2, "content/a.md:1: Das ist falsch.", None)}, "exit code"),
        ({"build": Ran(1, "content/a.md:1: Das ist falsch.", None)}, "check says 0, build 1"),
        ({"build": Ran(1, "content/a.md:1: Das ist falsch.", None)}, "a failed build left an output"),
        ({"build": Ran(1, "Die Website lässt sich nicht schreiben.", None)}, "build fails and names no file"),
        ({"build": Ran(1, "content/a.md:1: Invalid argument", None)}, "build fails and names no file"),
        ({"build": Ran(1, "content/a.md:1: Hinweis: Das fehlt.", None)}, "build fails and names no file"),
        ({"build": Ran(1, "Die Website: None (»None«).", None)}, "build prints »None (»None«)«"),
        ({"check": Ran(0, "Alles\x1b[2J gut", None)}, "check prints a control character"),
        ({"check": Ran(0, "", None, ("UserWarning: Corrupt EXIF data",))}, "check warns on the terminal: UserWarning"),
        ({"visible": frozenset({"2026-11-20-anders"})}, "a visible announcement is not in the output"),
        ({"visible": frozenset()}, "lost without a word: a file"),
    ],
)
def test_a_broken_promise_is_seen(seen: Seen, changes: dict[str, object], rule: str) -> None:
    assert rule in [fault.rule for fault in broken(seen._replace(**changes))]  # type: ignore[arg-type]


def test_what_waits_or_is_named_is_not_lost(seen: Seen) -> None:
    assert broken(seen._replace(visible=frozenset(), waiting=frozenset({"2026-11-20-text"}))) == []
    named = Ran(0, "content/meldungen/2026/2026-11-20-text.md:1: Hinweis: Die Datei wird nicht gelesen.", None)
    assert broken(seen._replace(visible=frozenset(), check=named)) == []


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", "<p onclick=alert(1)>"),
        ("a.html", "<svg/onload=alert(1)>"),
        ("a.html", "<script>alert(1)</script>"),
        ("a.html", "<script src=//boese.example/a.js></script>"),
        ("a.html", "<a href=' java&#10;script:alert(1)'>x</a>"),
        ("a.html", "<a href='data:text/html,x'>x</a>"),
        ("a.html", "<meta http-equiv=Refresh content='0; url=//boese.example'>"),
        ("a.html", "<img src=https://boese.example/a.png>"),
        ("a.html", "<img srcset='/a.png 1x, //boese.example/b.png 2x'>"),
        ("a.html", "<p style='background: u\\72l(//boese.example)'>"),
        ("a.html", "<style>@import '/a.css'</style>"),
        ("a.html", "<link rel='stylesheet alternate' href=https://boese.example/a.css>"),
        ("a.html", "<form action=https://boese.example>"),
        ("a.html", "<iframe src=/a.html></iframe>"),
        ("a.html", "<iframe src=/einbetten/a.html srcdoc='<p>x'></iframe>"),
        ("a.html", "<base href=/x/>"),
        ("a.html", "\x1b[31m"),
        (
            "feed.rss",
            "<rss><content:encoded xmlns:content='u'>&lt;img src='//boese.example'&gt;</content:encoded></rss>",
        ),
        ("feed.json", '{"items": [{"content_html": "<script>1</script>"}]}'),
        ("feed.atom", "<feed><title></feed>"),
        ("termine.ics", "BEGIN:VCALENDAR\x00"),
        ("bilder/a.svg", f"<svg {SVG}><script/></svg>"),
        ("bilder/a.svg", f"<svg {SVG} onload='alert(1)'/>"),
        ("bilder/a.svg", f"<svg {SVG}><image href='//boese.example'/></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><use xlink:href='a.svg#b'/></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><style>@im/**/port url(//x)</style></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><style>@IMPORT '//x'</style></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><rect style='fill: \\75 rl(//x)'/></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><animate attributeName='xlink:href' to='//x'/></svg>"),
        ("bilder/a.svg", f"<svg {SVG}><p xmlns='http://www.w3.org/1999/xhtml'/></svg>"),
        ("bilder/a.svg", "<!DOCTYPE svg SYSTEM 'https://x.example'><svg/>"),
        ("dokumente/a.js", "1"),
        ("dokumente/a.pdf", " <!doctype html><script>"),
        ("dokumente/a.exe", "MZ"),
        ("bilder/a.svgz", "x"),
    ],
)
def test_what_is_active_is_seen(tmp_path: Path, path: str, content: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(content, "utf-8")
    assert list(active(tmp_path))


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("a.html", "<script src=/assets/seite.1.js></script><script type=application/ld+json>{}</script>"),
        ("a.html", "<meta http-equiv=refresh content='0; url=/neu/'><a href=https://x.example>x</a>"),
        ("a.html", "<link rel=canonical href=https://x.example/><img src=data:image/png;base64,AA srcset='/a.png 2x'>"),
        ("bilder/a.svg", f"<svg {SVG}><style>a {{ fill: url(#b) }}</style><use href='#a'/><a>x</a></svg>"),
        ("feed.json", '{"items": [{"content_html": "<p>3 &lt; 4</p>"}]}'),
    ],
)
def test_what_is_inert_is_left_alone(tmp_path: Path, path: str, content: str) -> None:
    (tmp_path / path).parent.mkdir(exist_ok=True)
    (tmp_path / path).write_text(content, "utf-8")
    assert list(active(tmp_path)) == []


def test_a_finding_is_made_small_and_can_be_run_again(tmp_path: Path) -> None:
    files = {"meldungen/2026/a.md": b"Vieles, und darin BOESE, und noch mehr.", "seiten/b.md": b"x"}
    example = Example(files=files, links={"bilder/c": "d"})
    small = smallest(example, lambda one: b"BOESE" in one.files.get("meldungen/2026/a.md", b""), 60)
    assert small.paths() == ["meldungen/2026/a.md"]
    assert len(small.files["meldungen/2026/a.md"]) < 20
    home = write(Finding("heads", Broken("exception: X in y", "Warum"), small), tmp_path)
    assert (home / "content/meldungen/2026/a.md").read_bytes() == small.files["meldungen/2026/a.md"]
    assert f"--content '{home}/content'" in (home / "finding.txt").read_text("utf-8")
