"""One row of ``tx_news_domain_model_news`` (TYPO3, extension news) as an entry, whichever export it stands in."""

import html
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import quote
from zoneinfo import ZoneInfo

from .plain import as_html, plain
from .source import Document, Entry, Picture
from .times import instant

Row = Mapping[str, str]

_OLD_LINK = re.compile(r"<link\s+(?P<target>[^\s>]+)[^>]*>(?P<words>.*?)</link>", re.DOTALL | re.IGNORECASE)
_BLOCK = re.compile(
    r"\s*</?(?:p|div|h[1-6]|[uo]l|li|table|t[rdh]|thead|tbody|blockquote|pre|hr|figure|dl|d[td])\b", re.IGNORECASE
)
_LEFT_OUT = {
    "hidden": "Verborgene oder gelöschte Meldungen ({}) wurden nicht übernommen.",
    "language": "Übersetzungen ({}) wurden nicht übernommen. Bitte von Hand in der deutschen Meldung ergänzen.",
}


def left_out(row: Row) -> str:
    """Why a row is none of our news; empty when it is."""
    if row.get("deleted", "0") not in {"", "0"} or row.get("hidden", "0") not in {"", "0", "Nein", "No"}:
        return "hidden"
    return (
        "language" if (row.get("sys_language_uid") or "0").isdecimal() and int(row.get("sys_language_uid") or 0) else ""
    )


def remarks(rows: Iterable[Row]) -> Iterator[str]:
    """What is to be said of the rows that are left out."""
    for reason, count in sorted(Counter(map(left_out, rows)).items()):
        if reason:
            yield _LEFT_OUT[reason].format(count)


def entry(
    row: Row,
    zone: ZoneInfo,
    pattern: str,
    *,
    categories: Iterable[str] = (),
    pictures: Iterable[Picture] = (),
    documents: Iterable[Document] = (),
    more: str = "",
) -> Entry:
    """The entry; ``pattern`` is how its page was addressed, with ``{}`` for its short name, or empty."""
    slug = row.get("path_segment", "").strip("/")
    published = next(filter(None, (instant(row.get(key, ""), zone) for key in ("datetime", "crdate", "tstamp"))), None)
    elsewhere = row.get("externalurl", "").strip()
    text = paragraphs(row.get("bodytext", "")) + more
    if elsewhere:
        text += f'<p><a href="{html.escape(elsewhere)}">{html.escape(elsewhere)}</a></p>'
    uid = row.get("uid", "").strip()
    return Entry(
        identity=f"news-{uid}" if uid else f"{slug or row.get('title', '')} {published}",
        title=plain(as_html(row.get("title", ""))),
        text=text,
        summary=row.get("teaser", "") if "<" in row.get("teaser", "") else as_html(row.get("teaser", "")),
        published_at=published,
        link=pattern.replace("{}", quote(slug)) if slug and pattern else "",
        slug=slug,
        categories=tuple(dict.fromkeys(filter(None, categories))),
        pictures=tuple(pictures),
        documents=tuple(documents),
    )


def paragraphs(text: str) -> str:
    """What TYPO3 keeps of a rich text: a line without a tag of its own is a paragraph, links may be ``<link …>``."""
    text = _OLD_LINK.sub(_link, text.replace("\r\n", "\n"))
    if re.search(r"<p\b", text, re.IGNORECASE):
        return text
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line if _BLOCK.match(line) else f"<p>{line}</p>" for line in lines if line)


def _link(found: re.Match[str]) -> str:
    target = html.unescape(found["target"]).strip("\"'")
    if "@" in target and ":" not in target:
        target = f"mailto:{target}"
    elif target.isdecimal():
        target = f"t3://page?uid={target}"
    elif target.startswith("fileadmin/"):
        target = f"/{target}"
    return f'<a href="{html.escape(target)}">{found["words"]}</a>'
