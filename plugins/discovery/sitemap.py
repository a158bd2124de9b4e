"""``sitemap.xml`` (sitemaps.org 0.9)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from lxml import etree

from ..domain.town import Town

_NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

_DEFAULT: Any = {None: _NAMESPACE}  # the stubs know no default namespace


def sitemap(town: Town, pages: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Every page worth finding, with the instant of its last change where an editor set one."""
    root = etree.Element(f"{{{_NAMESPACE}}}urlset", nsmap=_DEFAULT)
    for address, changed_at in pages:
        url = etree.SubElement(root, f"{{{_NAMESPACE}}}url")
        etree.SubElement(url, f"{{{_NAMESPACE}}}loc").text = town.absolute(address)
        if changed_at:
            etree.SubElement(url, f"{{{_NAMESPACE}}}lastmod").text = changed_at.isoformat(timespec="minutes")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True))
