"""Real web servers on loopback, first of all nginx, without root and without a file outside their folder."""

import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import ROOT, require

EXAMPLE = (ROOT / "docs/server/nginx.conf").read_text("utf-8")
"""What a town copies; only address and folder are ours."""

TLS_EXAMPLE = (ROOT / "docs/server/nginx-tls.conf").read_text("utf-8")
"""What it includes to be served over TLS; only ports and certificate are ours."""

ADDRESSES = (
    "/(suche|pagefind)/", "/(bilder|dokumente)/", "/einbetten/", "/assets/", "/404.html", "/redaktion/", "/meldungen/",
)  # fmt: skip
"""The addresses of the site in the example."""

Configured = Callable[[int, int], str]
"""What a server is told, given the port without and the port with TLS."""

AROUND = """
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{ worker_connections 8000; }}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
{example}
}}
"""


def configuration(site: Path, listen: str, folder: str = "") -> str:
    """The town's example, for a folder and a way to listen on this machine.

    A site below a path (``/aktuelles``) lies in the last folder of that name in its host's, as the handbook says.
    """
    example = below(EXAMPLE, folder, ADDRESSES).replace("listen 80;", listen)
    home = str(site).removesuffix(folder)
    example = example.replace("root /srv/aktuelles;", f'root "{home}";')
    assert "/srv" not in example.split("map", 1)[1]
    return AROUND.format(example=example)


def below(example: str, folder: str, addresses: tuple[str, ...]) -> str:
    """The example with a path before each address of the site in it, as ``docs/betrieb.md`` lists them."""
    for address in addresses if folder else ():
        assert address in example
        example = example.replace(address, address.replace("/", f"{folder}/", 1))
    return example


def tls_configuration(port: int, tls_port: int, folder: Path) -> str:
    """The town's lines for TLS, with ``cert.pem`` and ``key.pem`` of a folder."""
    example = TLS_EXAMPLE.replace("listen 80;", f"listen 127.0.0.1:{port};")
    example = example.replace("listen 443 ", f"listen 127.0.0.1:{tls_port} ")
    for name in ("fullchain", "privkey"):
        example = example.replace(f"/etc/letsencrypt/live/aktuelles.example/{name}.pem", f'"{folder / name}.pem"')
    assert "/etc/letsencrypt" not in example
    return example


@contextmanager
def running_nginx(site: Path, prefix: Path, folder: str = "") -> Iterator[str]:
    """Serve a folder, below a path or at the root; yields the address of the host, without a slash at the end."""
    with nginx(prefix, lambda port, _: configuration(site, f"listen 127.0.0.1:{port};", folder)) as (port, _):
        yield f"http://127.0.0.1:{port}"


@contextmanager
def running_tls(site: Path, prefix: Path) -> Iterator[tuple[int, int]]:
    """Serve a folder as with ``docs/server/nginx-tls.conf``; ``prefix`` holds the certificate. Yields both ports."""

    def configured(port: int, tls_port: int) -> str:
        (prefix / "tls.conf").write_text(tls_configuration(port, tls_port, prefix), "utf-8")
        return configuration(site, "include tls.conf;")

    with nginx(prefix, configured) as ports:
        yield ports


@contextmanager
def nginx(prefix: Path, configured: Configured) -> Iterator[tuple[int, int]]:
    """An nginx with the configuration that fits its ports; ``prefix`` is its own folder."""
    command = [require("nginx"), "-p", str(prefix), "-c", "nginx.conf", "-e", "error.log"]
    with running(command, prefix / "nginx.conf", configured) as ports:
        yield ports


@contextmanager
def running(command: list[str], file: Path, configured: Configured) -> Iterator[tuple[int, int]]:
    """The two ports of a server that stays in the foreground and is ended for sure.

    ``file`` is where it reads its configuration. When another program takes the free ports first, the next are tried.
    """
    for _ in range(5):
        port, tls_port = free_port(), free_port()
        file.write_text(configured(port, tls_port), "utf-8")
        with (file.parent / "said.log").open("wb") as log:
            server = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            if _answers(server, port):
                yield port, tls_port
                return
        finally:
            _end(server)
    said = [log.read_text("utf-8", "replace") for log in sorted(file.parent.glob("*.log"))]
    raise AssertionError("\n".join(said))


def _end(server: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and make it end when it does not."""
    server.terminate()
    try:
        server.wait(timeout=10)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def free_port() -> int:
    """One that nobody listens on at this moment."""
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
