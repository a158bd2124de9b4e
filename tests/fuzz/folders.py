"""Whole folders: odd names, links, pipes, folders where files belong and no folders where some belong."""

from typing import TypeVar

from hypothesis import strategies as st

from tests.fuzz.example import Example, announcement

_T = TypeVar("_T")
_NAMES = (
    "2026-11-20-gut.md",
    "2026-11-21-gut.md",
    "2026-11-20-gut.MD",
    "2026-11-20-Gut.md",
    "2026-11-20-ä.md",
    "2026-11-20-a\u0308.md",
    "2026-11-20-\udcff.md",
    "2026-11-20-\x1b[31m.md",
    "2026-11-20-a b.md",
    "2026-11-20-\n.md",
    "2026-11-20-" + "x" * 130 + ".md",
    "2026-11-20-" + "x" * 241 + ".md",
    "2026-13-40-x.md",
    "ohne-datum.md",
    "2026-11-20.md",
    "2026-11-20-x.md.txt",
    "2026-11-20-x.markdown",
    ".versteckt.md",
    "2026-11-20-x.md~",
    "~$2026.docx",
    "Thumbs.db",
    "2026-11-20-\u202ex.md",
    "2026-11-20-x .md",
    "-.md",
    ".md",
    "con.md",
    "2026-11-20-gut .md",
    "2026-11-20-\U0001f6a7.md",
    "2026-11-20-x\\y.md",
)
_PLACES = (
    "meldungen/2026",
    "meldungen/2026",
    "meldungen",
    "meldungen/2025/11/a",
    "meldungen/\udcfc",
    "meldungen/.alt",
    "seiten",
    "meldungen/2026.md",
)
_TARGETS = (
    "../../../stadt.toml",
    "2026-11-20-gut.md",
    "/etc/passwd",
    "fehlt.md",
    "..",
    ".",
    "/nirgends/x.md",
    "../../dokumente",
    "../stadt.toml",
    "2026-11-20-kreis.md",
    "../../../../../../../../../../etc/hostname",
)
_LINKS = ("2026-11-20-kreis.md", "2026-11-22-link.md", "2024", "link.pdf")
_REFERRED = (
    "dokumente/link.pdf",
    "dokumente/plan.pdf",
    "dokumente/x.html",
    "bilder/link.png",
    "dokumente/.git/config",
    "stadt.toml",
)
_BODIES = ("Text.", "", "[Plan](dokumente/link.pdf)", *(f"[Datei]({path})" for path in _REFERRED))


_ORDINARY = {
    "meldungen/2026/2026-11-01-immer.md": announcement("Text."),
    "seiten/immer.md": b"---\nTitel: Immer da\nAdresse: /immer/\n---\nText.\n",
    "dokumente/plan.pdf": b"%PDF-1.4 x",
    "dokumente/x.html": b"<script>alert(1)</script>",
}
_MAY_BE_MISSING = ("meldungen", "meldungen/2026", "seiten", "bilder", "dokumente")


@st.composite
def folders(draw: st.DrawFn) -> Example:
    """A few entries anywhere, a few of them strange, among ordinary ones or alone, and perhaps a folder less."""
    files = dict(_ORDINARY) if draw(st.integers(0, 5)) != 3 else {}
    for _ in range(draw(st.integers(0, 2))):
        content = announcement(draw(st.sampled_from(_BODIES)), draw(st.sampled_from(("", "", "Status: entwurf\n"))))
        files[f"{draw(st.sampled_from(_PLACES))}/{draw(st.sampled_from(_NAMES))}"] = content
    places = st.sampled_from((*_PLACES, "dokumente", "bilder"))
    link, name = st.sampled_from(_LINKS), st.sampled_from((*_NAMES[:2], *_NAMES[:2], *_NAMES))
    links = draw(st.dictionaries(st.builds("{0}/{1}".format, places, link), st.sampled_from(_TARGETS), max_size=2))
    kinds = st.sampled_from(("folder", "pipe", "locked"))
    odd = draw(st.dictionaries(st.builds("{0}/{1}".format, places, name), kinds, max_size=1))
    missing = tuple(draw(st.lists(st.sampled_from(_MAY_BE_MISSING), max_size=1)))
    return Example(
        files=_without_clashes(_left(files, missing)),
        links=_left(links, missing),
        odd=_left(odd, missing),
        missing=missing,
    )


def _left(entries: dict[str, _T], missing: tuple[str, ...]) -> dict[str, _T]:
    """What does not lie in a missing folder."""
    return {path: entry for path, entry in entries.items() if not path.startswith(tuple(f"{one}/" for one in missing))}


def _without_clashes(files: dict[str, bytes]) -> dict[str, bytes]:
    """A file cannot also be a folder."""
    return {
        path: content for path, content in files.items() if not any(other.startswith(f"{path}/") for other in files)
    }
