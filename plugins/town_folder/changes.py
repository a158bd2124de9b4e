"""What the change log (Keep a Changelog 1.1.0) asks of whoever upgrades."""

import re
from collections.abc import Iterator

from packaging.version import Version

TO_DO = "Beim Aktualisieren zu tun"
_RELEASE = re.compile(r"## \[?v?(?P<version>\d[\w.]*)\]?")


def to_do(changelog: str, before: str, after: str) -> list[str]:
    r"""The lines under ``### Beim Aktualisieren zu tun`` of every version after the one and up to the other.

    >>> to_do("## 1.1.0\n### Beim Aktualisieren zu tun\n- A\n### Added\n- B\n## 1.0.0\n", "1.0.0", "1.1.0")
    ['- A']
    """
    return list(_to_do(changelog, Version(before), Version(after)))


def is_earlier(one: str, other: str) -> bool:
    """Whether a version comes before another, as versions are compared.

    >>> is_earlier("1.9.0", "1.10.0"), is_earlier("1.1.0", "1.1.0.dev0")
    (True, False)
    """
    return Version(one) < Version(other)


def _to_do(changelog: str, before: Version, after: Version) -> Iterator[str]:
    is_asked = is_between = False
    for line in changelog.split("\n"):
        if line.startswith("## "):
            found = _RELEASE.match(line)
            is_between = found is not None and before < Version(found["version"]) <= after
            is_asked = False
        elif line.startswith("### "):
            is_asked = line.removeprefix("### ").strip() == TO_DO
        elif is_asked and is_between and line.strip():
            yield line
