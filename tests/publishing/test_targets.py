"""With the tools themselves, to a folder of this machine."""

import os
import re
import shutil
import sys
from collections.abc import Collection
from functools import partial
from pathlib import Path

import pytest

from plugins.bridge.state import seal
from plugins.publishing.brought import Brought
from plugins.publishing.targets import deployed as brought_to
from tests.incremental.running import begun
from tests.publishing.interrupting import Fault
from tests.tools import IN_CI, require
from tests.workshop import tree

TARGETS = ["", "rsync:", "rclone:"]
LOADED = re.compile('href="/([^"]+)"')


def deployed(site: Path, targets: list[str]) -> list[str]:
    """What is said when the site is brought there, of which is known beside it what they were brought last."""
    seals = {path: seal(content).hex() for path, content in tree(site).items() if path != "stand.json"}
    return list(brought_to(site, targets, Brought(site.parent / "uebertragen", seals)))


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
    assert deployed(first, [target]) == []
    assert tree(tmp_path / "ziel/unter") == tree(first)
    second = website(tmp_path / "b", index_html="zwei", neu__index_html="neu", assets__b_css="b", alt_html="x")
    os.utime(second / "index.html", (2_000_000_000, 2_000_000_000))
    assert deployed(second, [target]) == []
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


@pytest.mark.parametrize(
    "target",
    ["", " ", "web@host.example:/srv/www", "host:www", "sftp://host.example/www", "RSYNC:/srv/www", " rsync:/x"],
)
def test_what_is_meant_for_another_machine_is_no_folder_here(
    target: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = website(tmp_path / "a")
    (tmp_path / "hier").mkdir()
    monkeypatch.chdir(tmp_path / "hier")
    [said] = deployed(site, [target])
    assert "Das ist kein Ziel." in said
    assert not list(Path().iterdir())


def test_a_target_alone_needs_no_list_and_may_be_at_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = website(tmp_path / "a")
    monkeypatch.setenv("HOME", str(tmp_path))
    seals = {path: seal(content).hex() for path, content in tree(site).items() if path != "stand.json"}
    assert list(brought_to(site, "~/ziel", Brought(tmp_path / "uebertragen", seals))) == []
    assert tree(tmp_path / "ziel") == tree(site)


@pytest.mark.parametrize("below", ["", "/unter"])
def test_a_website_is_not_brought_into_itself(below: str, tmp_path: Path) -> None:
    site = website(tmp_path / "a")
    (tmp_path / "aktuell").symlink_to(site)
    before = tree(site)
    [said] = deployed(site, [f"{tmp_path}/aktuell{below}"])
    assert "der Ordner der Stände selbst" in said
    assert tree(site) == before


def test_a_folder_with_other_peoples_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "ziel").mkdir()
    (tmp_path / "ziel/wichtig.txt").write_text("wichtig", encoding="utf-8")
    [said] = deployed(website(tmp_path / "a"), [f"{tmp_path}/ziel"])
    assert "nicht von hier stammen" in said
    assert tree(tmp_path / "ziel") == {"wichtig.txt": b"wichtig"}


def test_one_that_fails_does_not_keep_the_others_waiting(tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("", encoding="utf-8")
    site = website(tmp_path / "a", index_html="x")
    assert len(deployed(site, [f"{tmp_path}/datei/unter", f"{tmp_path}/ziel"])) == 1
    assert tree(tmp_path / "ziel") == tree(site)


STAND_IN = """\
#!{python}
import os, subprocess, sys
options = {{"rsync": ["--out-format=%o %n", "--outbuf=N"], "rclone": ["--log-level=INFO", "--transfers=1"]}}["{name}"]
line = ["{program}", *(each for each in sys.argv[1:] if each not in ("--log-level", "ERROR"))]
place = line.index("--")
line[place:place] = options
process = subprocess.Popen(line, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, start_new_session=True)
with open("{log}", "a+", encoding="utf-8") as log:
    log.seek(0)
    number = len(log.readlines())
    for said in process.stdout:
        if said.startswith(("send ", "recv ", "del.")) or ": Copied" in said or ": Deleted" in said:
            number += 1
            log.write(said)
            log.flush()
            if number == {last}:
                os.killpg(process.pid, 9)
                os.kill(os.getpid(), 9)
sys.exit(process.wait())
"""


def pages(folder: Path, number: int) -> Path:
    """A site whose pages all load a style that no other has, and which has pages that no other has.

    What another site has at the same path has the same length and is one second older or younger, as after a build.
    """
    names = [f"seite{name}" for name in range(8)] + [f"nur{number}-{name}" for name in range(4)]
    files = {f"a{name}__index_html": f'<link href="/assets/{name}-{number}.css">' for name in names}
    files |= {f"assets__{name}-{number}_css": f"{number}" * 200 for name in names}
    made = website(folder / str(number), index_html=f'<link href="/assets/seite0-{number}.css">', **files)
    for file in filter(Path.is_file, made.rglob("*")):
        os.utime(file, (1_790_000_000 + number, 1_790_000_000 + number))
    return made


def lacking(folder: Path, pages: Collection[Path] | None = None) -> list[str]:
    """What pages load, or these of them, and is not there."""
    shown = [page for page in folder.rglob("*.html") if pages is None or page.relative_to(folder) in pages]
    loaded = {each for page in shown for each in LOADED.findall(page.read_text("utf-8"))}
    return [path for path in loaded if not (folder / path).is_file()]


def dying(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, last: int) -> Path:
    """Let the program be a stand-in that runs it and dies with it after so many files; returns what it notes."""
    program, log = tmp_path / "bin" / name, tmp_path / f"{name}.log"
    log.unlink(missing_ok=True)
    program.parent.mkdir(exist_ok=True)
    text = STAND_IN.format(python=sys.executable, name=name, program=require(name), log=log, last=last)
    program.write_text(text, encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    return log


@pytest.mark.parametrize("name", ["rsync", "rclone"])
@pytest.mark.parametrize("last", [1, 8, 13, 20, 27, 33])
def test_a_program_that_dies_midway_leaves_no_page_without_its_style_and_the_next_run_heals(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, last: int
) -> None:
    target = tmp_path / "ziel"
    assert deployed(pages(tmp_path, 1), [f"{name}:{target}"]) == []
    second = pages(tmp_path, 2)
    with monkeypatch.context() as patch:
        dying(tmp_path, patch, name, last)
        [said] = deployed(second, [f"{name}:{target}"])
    assert said.endswith(f"{name} wurde beendet (Signal 9). Der nächste Lauf versucht es wieder.")
    lasting = {page.relative_to(second) for page in second.rglob("*.html")}
    assert lacking(target, lasting if name == "rsync" else None) == []  # rsync deletes in its own order
    assert deployed(second, [f"{name}:{target}"]) == []
    assert tree(target) == tree(second)


@pytest.mark.parametrize("name", ["rsync", "rclone"])
def test_pages_come_after_what_they_load_and_deletions_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    target = tmp_path / "ziel"
    assert deployed(pages(tmp_path, 1), [f"{name}:{target}"]) == []
    log = dying(tmp_path, monkeypatch, name, -1)
    assert deployed(pages(tmp_path, 2), [f"{name}:{target}"]) == []
    lines = [line for line in log.read_text("utf-8").splitlines() if not line.endswith("/")]
    kinds = [0 if ".css" in line else 1 for line in lines if "del." not in line and "Deleted" not in line]
    assert kinds == sorted(kinds)
    assert kinds.count(0) == 12
    gone = [number for number, line in enumerate(lines) if "del." in line or "Deleted" in line]
    assert gone == list(range(len(kinds), len(lines)))
    assert len(gone) >= 16


def failing(site: Path, target: Path, how: str, number: int) -> int:
    """Bring the site there while the machine fails."""
    sys.addaudithook(Fault(f"{target}/", how, number))
    sys.stdout.writelines(deployed(site, [str(target)]))
    return 0


def test_a_folder_that_fails_midway_has_no_page_without_its_style_and_the_next_run_heals(tmp_path: Path) -> None:
    first, second, whole = pages(tmp_path, 1), pages(tmp_path, 2), tmp_path / "ganz"
    assert deployed(first, [str(whole)]) == []
    for how in ("kill", "full"):
        for number in range(1, 60, 1 if IN_CI else 5):
            target = tmp_path / f"ziel-{how}-{number}"
            shutil.copytree(whole, target)

            ended = begun(partial(failing, second, target, how, number), "").finished()
            assert how == "kill" or "Der Datenträger ist voll (»" in ended.text
            assert ended.is_done == (how == "full")
            assert lacking(target) == []
            assert deployed(second, [str(target)]) == []
            assert tree(target) == tree(second)
            shutil.rmtree(target)


def test_a_change_of_the_same_length_reaches_a_target_that_knows_sizes_only(tmp_path: Path) -> None:
    require("rclone")
    target = f"rclone::local,no_set_modtime:{tmp_path}/ziel"
    site = website(tmp_path / "a", index_html="18 Uhr", feed_atom="18 Uhr")
    (site / "index.html.gz").write_bytes(b"18")
    assert deployed(site, [target]) == []
    for hour in ("19", "20"):
        for name in ("index.html", "feed.atom"):
            (site / name).write_text(f"{hour} Uhr", encoding="utf-8")
        (site / "index.html.gz").write_bytes(hour.encode())
        (site / "stand.json").write_text(hour, encoding="utf-8")
        assert deployed(site, [target]) == []
        assert tree(tmp_path / "ziel") == tree(site)


def test_what_may_have_arrived_before_a_program_died_is_brought_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = f"rclone::local,no_set_modtime:{tmp_path}/ziel"
    first, second = pages(tmp_path, 1), pages(tmp_path, 2)
    assert deployed(first, [target]) == []
    with monkeypatch.context() as patch:
        dying(tmp_path, patch, "rclone", 20)
        assert len(deployed(second, [target])) == 1
    assert deployed(first, [target]) == []
    assert tree(tmp_path / "ziel") == tree(first)


@pytest.mark.parametrize("harm", ["", "{", "[]"])
def test_when_nobody_knows_what_was_brought_everything_is_brought(tmp_path: Path, harm: str) -> None:
    require("rclone")
    target = f"rclone::local,no_set_modtime:{tmp_path}/ziel"
    site = website(tmp_path / "a", index_html="18 Uhr")
    assert deployed(site, [target]) == []
    [known] = (tmp_path / "uebertragen").iterdir()
    known.write_text(harm, encoding="utf-8")
    (tmp_path / "ziel/index.html").write_text("17 Uhr", encoding="utf-8")
    assert deployed(site, [target]) == []
    assert tree(tmp_path / "ziel") == tree(site)
