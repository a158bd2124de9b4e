"""A real SSH server on loopback for tests, with keys of its own, as the user who runs the tests."""

import getpass
import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import running
from tests.tools import require

_SERVER = """\
ListenAddress 127.0.0.1
Port {port}
HostKey {home}/host
PidFile none
AuthorizedKeysFile {home}/authorized_keys
PasswordAuthentication no
KbdInteractiveAuthentication no
UsePAM no
StrictModes no
PermitRootLogin prohibit-password
"""

_CLIENT = """\
Host webserver
  HostName 127.0.0.1
  Port {port}
  User {user}
  IdentityFile {home}/schluessel
  IdentitiesOnly yes
  UserKnownHostsFile {home}/known_hosts
  StrictHostKeyChecking yes
  BatchMode yes
"""

_ROOTS_FOLDER = Path("/run/sshd")
"""Where sshd locks its helpers in when root starts it; a system in which no sshd ever ran lacks it."""


@contextmanager
def webserver(home: Path, options: str) -> Iterator[Path]:
    """A server that lets one key in with the options of ``authorized_keys``.

    Yields a configuration for ``ssh`` that calls it ``webserver``, as the handbook shows.
    """
    home.mkdir()
    for name in ("host", "schluessel"):
        line = [require("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", str(home / name)]
        subprocess.run(line, check=True, capture_output=True)
    (home / "authorized_keys").write_text(f"{options} {(home / 'schluessel.pub').read_text('utf-8')}", "utf-8")
    if os.getuid() == 0:
        _ROOTS_FOLDER.mkdir(mode=0o755, exist_ok=True)

    def configured(port: int, _: int) -> str:
        key = " ".join((home / "host.pub").read_text("utf-8").split()[:2])
        (home / "known_hosts").write_text(f"[127.0.0.1]:{port} {key}\n", "utf-8")
        (home / "config").write_text(_CLIENT.format(home=home, port=port, user=getpass.getuser()), "utf-8")
        return _SERVER.format(home=home, port=port)

    with running([require("sshd"), "-D", "-e", "-f", str(home / "sshd_config")], home / "sshd_config", configured):
        yield home / "config"
