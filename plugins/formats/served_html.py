"""HTML with the addresses at which it is served, for a site that stands below a path of its host.

Everything in the project names a page by its path on this site (``/archiv/``), whatever the host: pages, menus, files,
links of editors. This is the only place where that becomes an address below the site's folder (``docs/adr/0017``).
"""

import re

# Neither templates nor sanitised HTML leave a bare "<" in text, and every value stands in double quotes.
_TAG = re.compile(r'<[a-z](?>(?:[^<>"]++|"[^"]*+")*)>')
_ADDRESS = re.compile(
    r"(?P<before>\s(?:action|background|cite|data|formaction|href|longdesc|manifest|poster|src)="
    r'"|\scontent="[0-9]+;\s*url=)(?=/(?!/))'
)
_LIST = re.compile(r'(?<=\s)(?P<name>(?:image)?srcset)="(?P<list>[^"]*)"')
_CANDIDATE = re.compile(r"(?:^|(?<=,\s)|(?<=,))(?=/(?!/))")


def served(html: str, folder: str) -> str:
    """The same HTML with every root-relative address below ``folder`` (``/aktuelles``; empty at a host's root).

    >>> print(served('<a href="/">a</a> <a href="//x.example/">b</a> <p>href="/"', "/aktuelles"))
    <a href="/aktuelles/">a</a> <a href="//x.example/">b</a> <p>href="/"
    >>> print(served('<img src="/a.webp" srcset="/a.webp 1w, /b.webp 2w" alt=" / ">', "/x"))
    <img src="/x/a.webp" srcset="/x/a.webp 1w, /x/b.webp 2w" alt=" / ">
    """
    if not folder:
        return html

    def listed(match: re.Match[str]) -> str:
        return f'{match["name"]}="{_CANDIDATE.sub(folder, match["list"])}"'

    def tag(match: re.Match[str]) -> str:
        written = match[0]
        if "=/" not in written and '"/' not in written and "srcset" not in written:
            return written
        written = _ADDRESS.sub(rf"\g<before>{folder}", written)
        return _LIST.sub(listed, written) if "srcset" in written else written

    return _TAG.sub(tag, html)
