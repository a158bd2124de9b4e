"""What a screen reader has of a page, from Chromium's accessibility tree."""

from collections.abc import Iterator
from typing import Any

from playwright.sync_api import Page

_READ = {"StaticText", "image"}


class Tree:
    """The tree of an open page."""

    def __init__(self, page: Page) -> None:
        session = page.context.new_cdp_session(page)
        found = session.send("Accessibility.getFullAXTree")["nodes"]
        session.detach()
        self._nodes: dict[str, Any] = {node["nodeId"]: node for node in found}

    def words(self, role: str) -> list[str]:
        """Whatever is read of the only landmark of that role from its top, parted by blanks."""
        [top] = self._of(role)
        return " ".join(self._texts(top)).split()

    def headings(self) -> list[str]:
        """The list of headings, as a reader calls it up."""
        return [" ".join(node["name"]["value"].split()) for node in self._of("heading")]

    def _of(self, role: str) -> list[Any]:
        return [node for node in self._nodes.values() if node.get("role", {}).get("value") == role]

    def _texts(self, node: Any) -> Iterator[str]:  # noqa: ANN401 - a message of the protocol
        if node.get("role", {}).get("value") in _READ:
            yield node["name"]["value"]
            return
        for child in node.get("childIds", ()):
            yield from self._texts(self._nodes[child])
