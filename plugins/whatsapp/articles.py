"""The channel text of an article of any Pelican site: the same composition as of an announcement, with less to say."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Protocol, Self, cast
from urllib.parse import urljoin

from ..formats.html import sanitised
from ..formats.html_tree import tree
from .addresses import written_address
from .fitting import Composed, Sheet
from .foreign_html import as_ours
from .headline import Headline, bold
from .layout import Layout
from .markup import blocks
from .repetition import says_at_once
from .shortening import Matter, Repeats, drafts

_NO = {"no", "false", "off", "none", "0", "nein"}
_YES = {"", "yes", "true", "on", "1", "ja"}


class Article(Protocol):
    """What is used of Pelican's own ``Article``; ``url_format`` are the values for a pattern such as ``{slug}``."""

    title: str
    date: datetime
    lang: str
    metadata: Mapping[str, object]
    in_default_lang: bool
    url: str
    save_as: str
    summary: str
    url_format: dict[str, object]

    def get_content(self, siteurl: str) -> str:
        """Its HTML with the site's own links at this address."""

    def get_relative_source_path(self) -> str:
        """Its file, for messages."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wishes:
    """The site's settings, each under its own name with ``WHATSAPP_`` before it, and ``SITEURL``."""

    siteurl: str = ""
    max_length: int = 1000
    max_age: int = 30
    emoji: Mapping[str, str] = field(default_factory=dict)
    default_emoji: str = "📰"
    save_as: str = "{slug}.whatsapp.txt"
    lang_save_as: str = "{slug}-{lang}.whatsapp.txt"

    @classmethod
    def of(cls, settings: Mapping[str, object]) -> Self:
        """Those of a Pelican site; what is not set is as above. Raises ``ValueError`` for what they cannot be."""
        own: dict[str, Any] = {}
        for name, kind in _KINDS.items():
            setting = f"WHATSAPP_{name.upper()}"
            if setting in settings:
                own[name] = settings[setting]
                if not isinstance(own[name], kind) or isinstance(own[name], bool):
                    raise ValueError(f"{setting} is {own[name]!r}, which is no {_SAID[kind]}")
        return cls(**own, siteurl=str(settings.get("SITEURL") or ""))

    @property
    def site(self) -> str:
        """The address of the site as a phone can follow it; empty when it has none."""
        site = f"https:{self.siteurl}" if self.siteurl.startswith("//") else self.siteurl
        return f"{site.rstrip('/')}/" if site.lower().startswith(("http://", "https://")) else ""


_KINDS = {
    "max_length": int, "max_age": int, "emoji": Mapping, "default_emoji": str, "save_as": str, "lang_save_as": str,
}  # fmt: skip
_SAID = {int: "whole number", Mapping: "dictionary", str: "text"}


def takes_part(article: Article, wishes: Wishes, now: datetime) -> bool:
    """Whether it has a page, is new and its author does not keep it out of the channel."""
    newest = max(article.date, getattr(article, "modified", article.date))
    is_new = not wishes.max_age or now - newest <= timedelta(days=wishes.max_age)
    return bool(article.save_as) and is_new and _said(article).casefold() not in _NO


def own_text(article: Article) -> str | None:
    """What its author wrote for the channel as it is to be posted, if anything."""
    said = _said(article)
    return None if said.casefold() in _YES else said


def page_address(article: Article, wishes: Wishes) -> str:
    """Where it will be read, as it stands in a text; empty on a site without an address."""
    return written_address(urljoin(wishes.site, article.url)) if wishes.site else ""


def body_html(article: Article, wishes: Wishes) -> str:
    """Its sanitised HTML."""
    return as_ours(article.get_content(wishes.siteurl))


def composed(article: Article, html: str, wishes: Wishes) -> Composed:
    """What to post of it: its own text, or else as much of it as fits; ``html`` is its ``body_html``."""
    own = own_text(article)
    if own is not None:
        return Composed(text=own)
    language, address = _language(article), page_address(article, wishes)
    sheet = Sheet(_headline(article, wishes), address, wishes.max_length, Layout.of(language))
    return sheet.first_fitting(drafts(_matter(article, html, address, language), wishes.max_length))


def _matter(article: Article, html: str, address: str, language: str) -> Matter:
    """Without a summary of its author, Pelican's is the beginning of the body, cut: only if nothing else would fit."""
    body, is_own = blocks(html, address, language), "summary" in article.metadata
    summary = "\n\n".join(blocks(as_ours(article.summary, has_links=is_own), address, language))
    if is_own and summary:
        repeats: Repeats = partial(says_at_once, summary=summary, written_on=article.date.date())
    else:
        repeats = partial(_is_any, or_not=not body)
    return Matter(body=body, summary=summary, repeats=repeats)


def _is_any(blocks: Sequence[str], *, or_not: bool) -> bool:
    return or_not or bool(blocks)


def _headline(article: Article, wishes: Wishes) -> Headline:
    """A title may hold HTML: docutils writes it so, and Typogrify."""
    known = {name.casefold(): sign for name, sign in wishes.emoji.items()}
    category = getattr(article, "category", None)
    names = (str(name).casefold() for name in (category, getattr(category, "slug", "")))
    sign = next((known[name] for name in names if name in known), wishes.default_emoji)
    return bold(sign, " ".join(str(tree(sanitised(article.title)).text_content()).split()))


def _language(article: Article) -> str:
    """As a language tag is written: ``de-CH``."""
    language, _, region = article.lang.replace("_", "-").partition("-")
    return f"{language.lower()}-{region.upper()}" if region else language.lower()


def _said(article: Article) -> str:
    """What its ``WhatsApp`` says; several lines come as a list from the Markdown reader."""
    said = article.metadata.get("whatsapp", "")
    lines = cast("list[str]", said) if isinstance(said, list) else [str(said)]
    return "\n".join(lines).strip()
