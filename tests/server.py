"""A real nginx on loopback, without root and without a file outside its folder."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import ROOT, require

EXAMPLE = (ROOT / "docs/nginx.conf").read_text("utf-8")
"""What a town copies; only address and folder are ours."""

AROUND = """
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
{example}
}}
"""


def configuration(site: Path, port: int) -> str:
    """The town's example, for a folder and a port on this machine."""
    example = EXAMPLE.replace("listen 80;", f"listen 127.0.0.1:{port};")
    example = example.replace("root /srv/aktuelles;", f'root "{site}";')
    example = example.replace("alias /srv/aktuelles/;", f'alias "{site}/";')
    assert "/srv" not in example.split("map", 1)[1]
    return AROUND.format(example=example)


@contextmanager
def running_nginx(site: Path, prefix: Path) -> Iterator[str]:
    """Serve a folder; yields the address, without a slash at the end."""
    server, port = _started(site, prefix)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        server.wait(timeout=10)


def _started(site: Path, prefix: Path) -> tuple[subprocess.Popen[bytes], int]:
    """The server and its port; when another program takes the free port first, the next one is tried."""
    nginx = require("nginx")
    for _ in range(5):
        port = _free_port()
        (prefix / "nginx.conf").write_text(configuration(site, port), "utf-8")
        command = [nginx, "-p", str(prefix), "-c", "nginx.conf", "-e", "error.log"]
        server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        if _answers(server, port):
            return server, port
        server.terminate()
        server.wait(timeout=10)
    raise AssertionError((prefix / "error.log").read_text("utf-8"))


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _answers(server: subprocess.Popen[bytes], port: int) -> bool:
    """Whether the server takes connections, asked until it does, has ended, or was asked often enough."""
    for _ in range(100):
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            try:
                server.wait(timeout=0.1)
            except subprocess.TimeoutExpired:
                continue
            return False
        return server.poll() is None
    return False
