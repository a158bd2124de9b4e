"""The adapter to any Pelican site: beside each new article that Pelican has written, its channel text.

Of our own site Pelican's reader of articles finds none (``pelicanconf.py``), so there this writes nothing.
"""

import logging
import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from posixpath import normpath
from typing import Protocol

from blinker import signal

from ..domain.limits import too_deep
from .articles import Article, Wishes, body_html, composed, own_text, page_address, takes_part
from .remarks import remarks

_LOG = logging.getLogger(__name__)


class Generator(Protocol):
    """What is used of Pelican's ``ArticlesGenerator``: what is public and listed, no draft and nothing hidden."""

    settings: Mapping[str, object]
    articles: Sequence[Article]
    translations: Sequence[Article]


class Writer(Protocol):
    """What is used of Pelican's ``Writer``."""

    output_path: str


def connect() -> None:
    """Take part in Pelican's own run; by the signal's name, for a build without Pelican need not wait for its import.

    At this signal the articles are written and their ``{attach}`` links resolved, and ``settings`` have the ``SITEURL``
    that stands in feeds, also where pages have relative links.
    """
    signal("article_writer_finalized").connect(write)


def write(generator: Generator, writer: Writer) -> None:
    """Called by Pelican when it has written the articles."""
    try:
        wishes, now = Wishes.of(generator.settings), _now()
    except ValueError as error:
        _LOG.error("%s; no channel text is written", error)
        return
    public = (*generator.articles, *generator.translations)
    taken = {normpath(article.save_as) for article in public}
    articles = [article for article in public if takes_part(article, wishes, now)]
    if articles and not wishes.site:
        _LOG.warning("Channel texts have no links, for SITEURL is no full address")
    for article in articles:
        try:
            path = _path(article, wishes)
        except (KeyError, IndexError, ValueError, AttributeError) as error:
            _LOG.error(
                "The pattern of WHATSAPP_SAVE_AS or WHATSAPP_LANG_SAVE_AS is none (%r); no text is written", error
            )
            return
        if not path:
            continue
        if path in taken or path.startswith(("../", "/")):
            _warn(article, f"WHATSAPP_SAVE_AS says {path}, which is taken or outside of the output; nothing is written")
            continue
        taken.add(path)
        for text in _texts(article, wishes):
            target = Path(writer.output_path, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(f"{text}\n".encode())


def _texts(article: Article, wishes: Wishes) -> Iterator[str]:
    """Its text, unless nobody can read it either."""
    html = body_html(article, wishes)
    if too_deep(html):
        _warn(article, "its HTML is nested too deep for a channel text")
        return
    found = composed(article, html, wishes)
    is_own, address = own_text(article) is not None, page_address(article, wishes)
    for level, remark in remarks(found, address, html, wishes.max_length, is_own=is_own):
        _LOG.log(level, "%s: %s", article.get_relative_source_path(), remark)
    yield found.text


def _path(article: Article, wishes: Wishes) -> str:
    """Beside the article, where of a slug with folders only the end is meant; from the root when it begins so.

    Nothing where the setting says nothing, which is how Pelican is told not to write.
    """
    pattern = wishes.save_as if article.in_default_lang else wishes.lang_save_as
    if not pattern:
        return ""
    values = article.url_format
    if pattern.startswith("/"):
        return normpath(pattern.lstrip("/").format(**values))
    values["slug"] = str(values["slug"]).rpartition("/")[2]
    return normpath(str(PurePosixPath(article.save_as).parent / pattern.format(**values)))


def _warn(article: Article, text: str) -> None:
    _LOG.warning("%s: %s", article.get_relative_source_path(), text)


def _now() -> datetime:
    """As in a build of ours, ``SOURCE_DATE_EPOCH`` is the clock where it is set (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
