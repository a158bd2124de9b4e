"""What an e-mail about a run holds, whatever the files are called that it is about."""

import stat
from email import message_from_bytes, policy
from pathlib import Path

import pytest

from plugins.publishing.mail import told


def test_no_name_of_a_file_adds_to_the_head_of_a_mail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "bin/sendmail"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\necho "$@" > "{tmp_path}/given"\ncat > "{tmp_path}/mail"\n', encoding="utf-8")
    program.chmod(stat.S_IRWXU)
    monkeypatch.setenv("PATH", str(program.parent), prepend=":")
    odd = "meldungen/a\nBcc: boese@boese.example\n\n.\n-f boese.md:1: Das geht so nicht."
    assert told(tmp_path, "it@stadt.example", "Es scheitert", [odd, odd]) is None
    mail = message_from_bytes((tmp_path / "mail").read_bytes(), policy=policy.default)
    assert (mail["To"], mail["Subject"], mail["Bcc"]) == ("it@stadt.example", "Es scheitert", None)
    assert mail.get_content() == f"{odd}\n{odd}\n"
    assert (tmp_path / "given").read_text("utf-8") == "-t -i\n"
