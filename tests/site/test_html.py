import json
import subprocess
from pathlib import Path

from tests.pages import html_files
from tests.tools import html_checker


def checked(folder: Path) -> list[str]:
    """What the Nu HTML checker says about every HTML file of a folder, one line each."""
    command = [*html_checker(), "--skip-non-html", "--exit-zero-always", "--stdout", "--format", "json", str(folder)]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
    return [
        f"{message.get('url')}:{message.get('lastLine')}: {message['message']}"
        for message in json.loads(run.stdout)["messages"]
    ]


def test_every_page_is_valid_html_without_a_warning(demo_site: Path) -> None:
    assert html_files(demo_site)
    found = checked(demo_site)
    assert not found, "\n".join(found)


FAULTS = ("<p id=a></p><p id=a></p>", "<img src=a.png>", "<section><p>x</p></section>")


def test_the_checker_finds_each_fault(tmp_path: Path) -> None:
    """All in one run: starting Java takes longer than checking."""
    for number, fault in enumerate(FAULTS):
        head = '<!doctype html><html lang="de"><head><meta charset="utf-8"><title>x</title></head>'
        (tmp_path / f"fault-{number}.html").write_text(f"{head}<body>{fault}</body></html>", "utf-8")
    found = "\n".join(checked(tmp_path))
    assert [number for number in range(len(FAULTS)) if f"fault-{number}.html" not in found] == []
