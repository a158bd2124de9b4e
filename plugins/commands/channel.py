"""``invoke whatsapp``: the texts for the channel, on the terminal, as JSON, on the clipboard, in CI's summary."""

import json
import os
import sys
from datetime import datetime
from pathlib import Path

import pyperclip

from ..bridge.making import Result
from ..bridge.run import read_site
from ..domain.channel import due
from ..domain.post import Post, Site
from ..domain.problems import ContentError
from ..domain.standing import ChannelText
from .arguments import stem_of, unknown_stem, unusable
from .summary import channel_texts

NO_CHANNEL = "Es gibt keinen WhatsApp-Kanal: In »stadt.toml« fehlt der Abschnitt »[kanal]«."


def whatsapp(content: str, now: datetime | None, stem: str | None, *, as_json: bool) -> int:
    """Print the texts that are due, or the bare text of one announcement, which also goes to the clipboard."""
    try:
        result = read_site(content, now)
    except ContentError as error:
        return unusable(error, sys.stderr if as_json else sys.stdout)
    if result.site.town.channel is None:
        print(NO_CHANNEL, file=sys.stderr if as_json else sys.stdout)
        if as_json and stem is None:
            print(_json([]))
        return 0 if stem is None else 1
    if stem is not None:
        return _one(result, stem_of(stem), as_json=as_json)
    texts = due(result.site, result.build.offers.channel_texts)
    print(_json([_described(result.site, *each) for each in texts]) if as_json else channel_texts(result))
    _summarise(texts)
    return 0


def _one(result: Result, stem: str, *, as_json: bool) -> int:
    posts, aside = {post.stem: post for post in result.site.posts}, sys.stderr if as_json else sys.stdout
    if stem in {announcement.stem for announcement in result.content.announcements} - posts.keys():
        print(f"»{stem}« ist noch nicht öffentlich und hat deshalb noch keinen Kanaltext.", file=aside)
        return 1
    if stem not in posts:
        return unknown_stem(stem, list(posts), aside)
    text = result.build.offers.channel_texts.get(stem)
    if text is None:
        print(f"Zu »{stem}« gibt es keinen Kanaltext: Die Meldung ist zu alt oder nur für die Website.", file=aside)
        return 1
    print(_json(_described(result.site, posts[stem], text)) if as_json else text.text)
    if not as_json and sys.stdout.isatty():
        _copy(text.text)
    return 0


def _described(site: Site, post: Post, text: ChannelText) -> dict[str, str | int]:
    return {
        "stem": post.stem,
        "state": text.state.value,
        "title": post.title,
        "url": site.town.absolute(post.url),
        "length": len(text.text),
        "text": text.text,
    }


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2)


def _copy(text: str) -> None:
    """To the clipboard where there is one; said on the side, so that the text alone is on standard output."""
    try:
        pyperclip.copy(text)
    except pyperclip.PyperclipException:
        return
    print("In die Zwischenablage kopiert.", file=sys.stderr)


def _summarise(texts: list[tuple[Post, ChannelText]]) -> None:
    """Markdown for the page of a CI run, where the forge names a file for it."""
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file:
        return
    parts = ["## Fällig für den WhatsApp-Kanal", "Erst die Seite veröffentlichen, dann einfügen."]
    parts += [f"### {post.title} ({text.state.value})\n\n````text\n{text.text}\n````" for post, text in texts]
    if not texts:
        parts[1:] = ["Es gibt nichts Neues."]
    with Path(file).open("a", encoding="utf-8") as summary:
        summary.write("\n\n".join(parts) + "\n")
