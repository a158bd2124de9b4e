"""A word by e-mail when something is held back or fails, through the machine's own ``sendmail``."""

import os
import shutil
import subprocess
from email.message import EmailMessage
from hashlib import sha256
from pathlib import Path

from ..bridge.disk import why

_LAST = ".gemeldet"


def told(root: Path, to: str, subject: str, lines: list[str]) -> str | None:
    """Send the lines unless they were the last that were sent; without lines, forget them. Why it failed, in German."""
    known, text = root / _LAST, "\n".join(lines)
    if not to:
        return None
    try:
        if not lines:
            known.unlink(missing_ok=True)
            return None
        digest = sha256(text.encode(errors="replace")).hexdigest()
        if known.is_file() and known.read_text("utf-8") == digest:
            return None
        fault = _sent(to, subject, text)
        if fault is None:
            known.write_text(digest, encoding="utf-8")
    except OSError as error:
        fault = why(error)
    return f"Die E-Mail an »{to}« konnte nicht gesendet werden: {fault}." if fault else None


def _sent(to: str, subject: str, text: str) -> str | None:
    path = os.pathsep.join([os.environ.get("PATH", os.defpath), "/usr/sbin", "/usr/lib"])
    program = shutil.which("sendmail", path=path)
    if program is None:
        return "»sendmail« ist nicht installiert"
    message = EmailMessage()
    message["To"], message["Subject"] = to, subject
    message["Auto-Submitted"] = "auto-generated"  # RFC 3834: nobody's absence is to be answered
    message.set_content(text)
    run = subprocess.run([program, "-t", "-i"], input=message.as_bytes(), capture_output=True, check=False)  # noqa: S603 - no shell
    return f"sendmail endet mit {run.returncode}" if run.returncode else None
