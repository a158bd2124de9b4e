"""A real nginx on loopback, without root and without a file outside its folder."""

import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.tools import require

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
)

# The search runs WebAssembly, in its page and in its worker; nothing else does.
SEARCH_POLICY = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

HEADERS = """add_header Content-Security-Policy $policy always;
        add_header X-Content-Type-Options nosniff always;"""

CONFIGURATION = """
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events {{}}
http {{
    access_log off;
    client_body_temp_path body; proxy_temp_path proxy; fastcgi_temp_path fastcgi; uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    default_type application/octet-stream;
    charset utf-8;
    charset_types text/css text/plain text/xml text/calendar text/javascript application/xml
        application/atom+xml application/rss+xml;
    types {{
        text/html html; text/css css; text/javascript js; text/plain txt; application/xml xml; application/json json;
        text/calendar ics; application/atom+xml atom; application/rss+xml rss; application/pdf pdf;
        image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/webp webp; image/avif avif; image/x-icon ico;
        application/wasm wasm;
    }}
    map $uri $policy {{
        default "{policy}";
        ~^/(suche|pagefind)/ "{search_policy}";
    }}
    server {{
        listen 127.0.0.1:{port};
        root "{site}";
        error_page 404 /404.html;
        absolute_redirect off;
        {headers}
        location ~ /feed\\.json$ {{ types {{}} default_type application/feed+json; }}
        # Browsers show application/atom+xml as bare source; as application/xml they style it (docs/adr/0007-…).
        location ~ /feed\\.(atom|rss)$ {{
            if ($http_accept ~ "^text/html") {{ rewrite ^ /offen$uri last; }}
            {headers}
            add_header Vary Accept always;
        }}
        location ^~ /offen/ {{
            internal;
            alias "{site}/";
            types {{}}
            default_type application/xml;
            {headers}
            add_header Vary Accept always;
        }}
    }}
}}
"""


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
        text = CONFIGURATION.format(site=site, port=port, policy=POLICY, search_policy=SEARCH_POLICY, headers=HEADERS)
        (prefix / "nginx.conf").write_text(text, "utf-8")
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
