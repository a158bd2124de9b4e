"""Tells WebSub hubs of the feeds of the served release, as far as they have not heard of them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from time import time
from typing import NamedTuple

from ..bridge.disk import why
from .heard import Heard
from .pings import PATIENCE, Ping, pinged
from .record import Record

_AGAIN = "Ein späterer Lauf versucht es wieder."


class Told(NamedTuple):
    """In German: what hubs have heard, and of what they could not be told."""

    heard: tuple[str, ...] = ()
    faults: tuple[str, ...] = ()


def told(file: Path, record: Record, *, is_patient: bool) -> Told:
    """Tell them what is new in the release, which is served where subscribers look; never fails.

    ``file`` keeps what they have heard. A schedule is patient with a hub that does not hear.
    """
    heard, now = Heard(file, record), time()
    news = {hub: heard.news(hub, now, is_patient=is_patient) for hub in record.hubs}
    pings = {(hub, record.topics[path]): path for hub, paths in news.items() for path in paths}
    if not pings:
        return Told()
    faults = pinged(list(pings), PATIENCE)
    for hub, paths in news.items():
        failed = [path for path in paths if faults[hub, record.topics[path]]]
        heard.note(hub, [path for path in paths if path not in failed], failed, now)
    lost = list(_lost(news, record, faults))
    try:
        heard.save()
    except OSError as error:
        lost.append(f"Was Hubs gemeldet ist, lässt sich nicht notieren: {why(error)}. Sie erfahren es noch einmal.")
    return Told(tuple(_heard(news, record, faults)), tuple(lost))


def _heard(news: Mapping[str, list[str]], record: Record, faults: Mapping[Ping, str | None]) -> Iterator[str]:
    for hub, paths in news.items():
        count = sum(faults[hub, record.topics[path]] is None for path in paths)
        if count:
            yield f"Der Hub »{hub}« weiß von {_feeds(count)}."


def _lost(news: Mapping[str, list[str]], record: Record, faults: Mapping[Ping, str | None]) -> Iterator[str]:
    """One line for each hub, with the first reason."""
    for hub, paths in news.items():
        reasons = [reason for path in paths if (reason := faults[hub, record.topics[path]])]
        if reasons:
            yield f"Der Hub »{hub}« weiß noch nichts von {_feeds(len(reasons))}: {reasons[0]}. {_AGAIN}"


def _feeds(count: int) -> str:
    return "einem geänderten Feed" if count == 1 else f"{count} geänderten Feeds"
