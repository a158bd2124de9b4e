"""Real web servers with the files of ``docs/server``; only addresses, folders and certificates are ours."""

import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.server import ADDRESSES, AROUND, Configured, below, nginx, running, tls_configuration
from tests.tools import ROOT, missing, require

EXAMPLES = ROOT / "docs/server"
NAME = "aktuelles.example"
USER, PASSWORD = "redaktion", "nur-ein-Versuch"
SHA = "redaktion:{SHA}hUbjtb16ZsLwwpIY4jxbz7kYqYk="
BCRYPT = "$2y$04$CMoEmtuJav7.fsepFlJ5ye2eYS3DZX7J9CX3xf6OyhiusQ3jUeE56"
BROTLI = Path("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so")
APACHE = Path("/usr/lib/apache2/modules")
APACHE_MODULES = (
    *("mpm_event", "authn_core", "authn_file", "auth_basic", "authz_core", "authz_user", "mime", "dir", "headers"),
    *("rewrite", "filter", "deflate", "autoindex", "negotiation", "ssl", "http2", "alias", "env", "setenvif"),
)
APACHE_AROUND = """
ServerRoot "{home}"
PidFile apache.pid
DefaultRuntimeDir "{home}"
ErrorLog error.log
User nobody
Group nogroup
Listen 127.0.0.1:{port}
Listen 127.0.0.1:{tls_port}
ServerName aktuelles.example
TypesConfig /dev/null
{modules}
{limits}
<Directory />
    AllowOverride None
    Require all denied
</Directory>
<FilesMatch "^\\.ht">
    Require all denied
</FilesMatch>
{example}
"""
WEBSPACE = """
AddType application/x-gzip .gz
AddLanguage br .br
<Directory "{site}">
    AllowOverride FileInfo Indexes AuthConfig
    Options Indexes FollowSymLinks
    Require all granted
</Directory>
<VirtualHost *:{port}>
    DocumentRoot "{site}"
</VirtualHost>
<VirtualHost *:{tls_port}>
    DocumentRoot "{site}"
    Protocols h2 http/1.1
    SSLEngine on
    SSLCertificateFile "{home}/fullchain.pem"
    SSLCertificateKeyFile "{home}/privkey.pem"
</VirtualHost>
"""
"""What a provider of webspace sets; all else comes from ``.htaccess``."""

_OF_APACHE = ("/404.html",)
"""Where Apache's rules need the path; all others hold wherever the site stands."""

CADDY_AROUND = """
{{
	admin off
	http_port {port}
	https_port {tls_port}
	default_bind 127.0.0.1
	default_sni aktuelles.example
	auto_https disable_redirects
	storage file_system "{home}"
	servers {{
		protocols h1 h2
	}}
}}
{example}
"""
Ports = tuple[int, int]


def example(name: str, replaced: dict[str, str], folder: str = "") -> str:
    """A file of ``docs/server`` with everything in force that a town may leave out, and our places in it.

    ``folder`` is the path below which the site stands; only what ``docs/betrieb.md`` names is changed for it.
    """
    text = (EXAMPLES / name).read_text("utf-8").replace("#? ", "")
    text = below(text, folder, _OF_APACHE if name in {"apache.conf", "htaccess"} else ADDRESSES)
    for theirs, ours in replaced.items():
        assert theirs in text, f"{name}: {theirs}"
        text = text.replace(theirs, ours)
    return text


def make_certificate(home: Path) -> None:
    """A certificate of its own, and what lets the editors in."""
    made = [require("openssl"), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes"]
    made += ["-subj", f"/CN={NAME}", "-addext", f"subjectAltName=DNS:{NAME}"]
    made += ["-keyout", "privkey.pem", "-out", "fullchain.pem"]
    subprocess.run(made, cwd=home, check=True, capture_output=True)
    (home / "passwoerter").write_text(f"{SHA}\n", "utf-8")


def readable(home: Path) -> None:
    """Let everybody read what is below a folder, whatever the umask."""
    for path in (home, *home.rglob("*")):
        path.chmod(0o755 if path.is_dir() else 0o644)


@contextmanager
def nginx_server(home: Path, site: Path, folder: str = "") -> Iterator[Ports]:
    """As with ``nginx.conf`` and ``nginx-tls.conf``, and with Brotli."""
    if not BROTLI.is_file():
        missing("nginx's Brotli", "apt-get install libnginx-mod-http-brotli-static")
    places = {
        "/etc/nginx/aktuelles-passwoerter": f'"{home}/passwoerter"',
        "root /srv/aktuelles;": f'root "{_host(site, folder)}";',
    }

    def configured(port: int, tls_port: int) -> str:
        (home / "tls.conf").write_text(tls_configuration(port, tls_port, home), "utf-8")
        lines = example("nginx.conf", places | {"listen 80;": "include tls.conf;"}, folder)
        return f"load_module {BROTLI};\n" + AROUND.format(example=lines)

    with nginx(home, configured) as ports:
        yield ports


@contextmanager
def apache_server(home: Path, site: Path, folder: str = "") -> Iterator[Ports]:
    """As with ``apache.conf`` on a server of one's own."""
    (home / "rules.conf").write_text(example("htaccess", _passwords(home), folder), "utf-8")
    certificates = "/etc/letsencrypt/live/aktuelles.example"
    places = {"<Directory /srv/aktuelles>": f'<Directory "{site}">'}
    places |= {"DocumentRoot /srv/aktuelles": f'DocumentRoot "{_host(site, folder)}"'}
    places |= {"/etc/apache2/aktuelles.htaccess": f'"{home}/rules.conf"'}
    places |= {f"{certificates}/{name}.pem": f'"{home}/{name}.pem"' for name in ("fullchain", "privkey")}

    def lines(port: int, tls_port: int) -> str:
        return example("apache.conf", places | {"*:80>": f"*:{port}>", "*:443>": f"*:{tls_port}>"}, folder)

    with apache(home, lines) as ports:
        yield ports


@contextmanager
def webspace(home: Path, site: Path, folder: str = "") -> Iterator[Ports]:
    """As on somebody else's Apache, with nothing but ``.htaccess`` in the folder of the site."""
    host = home / "webspace"
    served = host / folder.strip("/")
    shutil.copytree(site, served)
    (served / ".htaccess").write_text(example("htaccess", _passwords(home), folder), "utf-8")
    readable(host)
    with apache(home, lambda port, tls: WEBSPACE.format(home=home, site=host, port=port, tls_port=tls)) as ports:
        yield ports


def _host(site: Path, folder: str) -> Path:
    """The folder of the host in which the site's lies, in the last place of its path."""
    return Path(str(site).removesuffix(folder))


def _passwords(home: Path) -> dict[str, str]:
    return {"/etc/apache2/aktuelles-passwoerter": f'"{home}/passwoerter"'}


def _apache_limits() -> str:
    """What the handbook says of many connections."""
    handbook = (ROOT / "docs/betrieb.md").read_text("utf-8")
    return handbook.partition("```apache\n")[2].partition("```")[0]


@contextmanager
def apache(home: Path, lines: Configured) -> Iterator[Ports]:
    """An Apache with these lines, which fit its ports."""
    modules = "\n".join(f'LoadModule {name}_module "{APACHE}/mod_{name}.so"' for name in APACHE_MODULES)

    def configured(port: int, tls_port: int) -> str:
        text = lines(port, tls_port)
        ours = {"home": home, "port": port, "tls_port": tls_port, "modules": modules, "limits": _apache_limits()}
        return APACHE_AROUND.format(**ours, example=text)

    command = [require("apache2"), "-D", "FOREGROUND", "-f", str(home / "apache.conf")]
    with running(command, home / "apache.conf", configured) as ports:
        yield ports


@contextmanager
def caddy_server(home: Path, site: Path, folder: str = "") -> Iterator[Ports]:
    """As with ``Caddyfile``, with a certificate of one's own."""
    places = {f"/etc/caddy/{name}.pem": str(home / f"{name}.pem") for name in ("fullchain", "privkey")}
    places |= {"/srv/aktuelles": str(_host(site, folder)), "BITTE-ERGAENZEN": BCRYPT}

    def configured(port: int, tls_port: int) -> str:
        lines = example("Caddyfile", places, folder)
        return CADDY_AROUND.format(home=home, port=port, tls_port=tls_port, example=lines)

    with caddy(home, configured) as ports:
        yield ports


@contextmanager
def caddy(home: Path, configured: Configured) -> Iterator[Ports]:
    """A Caddy with the configuration that fits its ports; ``home`` is its own folder."""
    file = home / "Caddyfile"
    homes = [f"{name}={home}" for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")]
    command = ["env", *homes, require("caddy"), "run", "--config", str(file), "--adapter", "caddyfile"]
    with running(command, file, configured) as ports:
        yield ports


SERVERS = {"nginx": nginx_server, "apache": apache_server, "webspace": webspace, "caddy": caddy_server}
