from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from plugins.audit.server import serving


def asked(address: str, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection(urlsplit(address).netloc, timeout=10)
    try:
        connection.request("GET", path)
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize("folder", ["", "/aktuelles", "/stra%C3%9Fe"])
def test_a_site_is_served_where_it_stands_and_nothing_beside_it(folder: str, tmp_path: Path) -> None:
    (tmp_path / "site/a b").mkdir(parents=True)
    (tmp_path / "site/a b/index.html").write_text("hier", "utf-8")
    (tmp_path / "geheim.txt").write_text("geheim", "utf-8")
    missing: list[str] = []
    with serving(tmp_path / "site", folder, missing) as address:
        assert urlsplit(address).hostname == "127.0.0.1"
        assert asked(address, f"{folder}/a%20b/") == (200, b"hier")
        assert missing == []
        for path in (f"{folder}/fehlt.css", f"{folder}/../geheim.txt", f"{folder}/%2e%2e/geheim.txt"):
            status, text = asked(address, path)
            assert (status, b"geheim" in text) == (404, False), path
        if folder:
            assert asked(address, "/a%20b/")[0] == 404
    assert missing[0] == f"{folder}/fehlt.css"
