"""Whose site it is: the host in ``kennung``, which stands in feeds and calendars for ever, and in ``hauptseite``."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from . import another_town
from .problems import Problem
from .town import Town
from .web_addresses import ascii_host

_SHARED = ("gv.at", "or.at", "co.at", "ac.at", "de.com", "com.de")
"""Names below which each one of three labels belongs to somebody else (publicsuffix.org), as towns have them."""

_DIFFERS = "»{}« gehört nicht zur »hauptseite« ({}), eine der beiden ist wohl die eines anderen Ortes."
_SET_ONCE = "Bitte die falsche ändern; nach dem ersten Veröffentlichen bleibt die Kennung für immer gleich."
_STAYS = "Bitte nur »hauptseite« prüfen: Die Kennung bleibt, denn die Website ist schon öffentlich."
_NOT_OURS = "Diese Kennung gehört {}. Bitte mit dem Namen Ihrer Hauptseite schreiben, zum Beispiel »tag:{},{}«."


def strangers(town: Town, path: str, *, is_served: bool = False) -> Iterator[Problem]:
    """Why the town's file seems to be that of two towns.

    One that is public already (``is_served``) must keep its ``kennung`` when its main site moves, so it only gets a
    hint: else a town hall with a new domain could either publish no more, or everything would appear anew.
    """
    main, year = _host(town.main_site), town.tag_authority.partition(",")[2]
    if not is_same_owner(town.tag_host, main):
        text = _DIFFERS.format(town.tag_authority, main)
        text = f"{text} {_STAYS if is_served else _SET_ONCE}"
        yield Problem(path=path, field="stadt.kennung", text=text, is_hint=is_served)
    elif another_town.is_of_rotenburg(town) and not another_town.is_named_like_rotenburg(town):
        text = _NOT_OURS.format(another_town.NAME, "ihr-ort.de", year)
        yield Problem(path=path, field="stadt.kennung", text=text, is_hint=is_served)


def is_same_owner(one: str, other: str) -> bool:
    """Whether two hosts have the same owner: the name that is registered is the same, whatever stands before it.

    >>> is_same_owner("stadt.de", "www.Stadt.de."), is_same_owner("müller.de", "aktuelles.xn--mller-kva.de")
    (True, True)
    >>> is_same_owner("a.de", "b.de"), is_same_owner("au.gv.at", "inn.gv.at"), is_same_owner("au.gv.at", "www.au.gv.at")
    (False, False, True)
    """
    return _registered(one) == _registered(other)


def _registered(host: str) -> str:
    labels = ascii_host(host.lower()).strip(".").split(".")
    return ".".join(labels[-3:] if ".".join(labels[-2:]) in _SHARED else labels[-2:])


def _host(address: str) -> str:
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address
