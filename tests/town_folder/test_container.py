"""The ``Containerfile`` of a town's own folder, followed as in ``tests/systems``."""

import subprocess
import sys
from pathlib import Path

from tests.systems.image import Image
from tests.town_folder.test_town import ANNOUNCED, settled
from tests.workshop import NOW


def test_a_town_is_built_by_the_program_that_its_image_installs(tmp_path: Path) -> None:
    folder = settled(tmp_path)
    file = folder / "Containerfile"
    linted = subprocess.run(
        [str(Path(sys.executable).with_name("hadolint")), str(file)], capture_output=True, check=False
    )
    assert (linted.returncode, linted.stdout) == (0, b"")
    stage = Image(file, tmp_path / "image", folder).last
    (folder / "content").rename(stage.place("content"))
    announced = stage.place("content/meldungen/2026/2026-11-20-bruecke.md")
    announced.parent.mkdir()
    announced.write_text(ANNOUNCED, "utf-8")
    done = stage.run(*stage.entrypoint, *stage.command, "--now", NOW)
    assert done.returncode == 0, done.stdout + done.stderr
    assert stage.place("output/meldungen/2026-11-20-bruecke/aushang.pdf").is_file()
    [program] = stage.place(".venv").glob("lib/python*/site-packages/aktuelles")
    assert (program / "theme/templates/base.html").is_file()
    assert not (stage.place("plugins")).exists()
