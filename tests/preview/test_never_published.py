"""A build after a preview is the build that it would have been: nothing of the preview is in it."""

from pathlib import Path

from plugins.preview.current import Current
from plugins.preview.showing import shown
from tests.preview.town import LATER, a_busy_town, a_preview
from tests.workshop import tree


def seen(current: Current) -> int:
    """How many files of it a curious person opens: all."""
    result, site = current.state.result, current.state.site
    assert result
    assert site
    assert "pagefind/pagefind.js" in site  # which goes through everything
    paths = list(site._found)  # noqa: SLF001 - nobody else asks for all
    assert all(shown(current, path).is_there for path in paths)
    return len(paths)


def test_a_build_after_a_preview_is_the_same_as_one_without(tmp_path: Path) -> None:
    first, second = a_busy_town(tmp_path / "a"), a_busy_town(tmp_path / "b")
    first.build()
    current = a_preview(second)
    assert seen(current) > 100
    second.build()
    assert tree(first.output) == tree(second.output)


def test_a_preview_while_a_site_stands_changes_nothing_in_it(tmp_path: Path) -> None:
    town = a_busy_town(tmp_path)
    town.build()
    before = tree(town.output)
    seen(a_preview(town))
    assert tree(town.output) == before
    town.build()
    assert tree(town.output) == before
    written = b"\n".join(content for path, content in before.items() if path.endswith((".html", ".atom", ".txt")))
    for word in (LATER, "vorschau-", "/-/", "sa11y", "nur hier", "Geheimnis"):
        assert word.encode() not in written, word
