"""The values of a town that its pages may name (``mentions.py``): each stands in ``content/stadt.toml``, once."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from .fields import advice
from .imprint import OPTIONAL, REQUIRED, imprint_values
from .mentions import Values, mentions
from .page_source import PageSource
from .problems import Problem
from .town import Town
from .wording import listed

_UNNAMED = "Keine Seite nennt diese Angabe. {}"
_MISSING = "Hier fehlt noch eine Angabe, »{}« nennt sie: {}. Bitte unter »[impressum]« ergänzen."


@lru_cache(maxsize=8)
def town_values(town: Town) -> Values:
    """All of them by name: section and key as in the file, and the words of ``[woerter]`` also where it is left out.

    The section alone (``kanal``, ``ortsteile``) says nothing, and is not there where the town has none.
    """
    found: dict[str, str | None] = {
        f"{section}.{key}": value for section, values in _sections(town).items() for key, value in values.items()
    }
    return found | {"kanal": "" if town.channel else None, "ortsteile": "" if town.districts else None}


def unsaid(town: Town, pages: Iterable[PageSource], path: str, *, is_publishing: bool) -> Iterator[Problem]:
    """What a page names and the town's file does not say, once each: a hint, and a fault when publishing.

    Also a hint for each value of its own in ``[impressum]`` that no page names: it may be misspelt.
    """
    named = {mention.name: page.source for page in pages for mention in mentions(page.body)}
    given = {name for name, value in town.imprint if value}
    for name, what in REQUIRED.items():
        source = named.get(f"impressum.{name}")
        if source and name not in given:
            text = _MISSING.format(source, what)
            yield Problem(path=path, field=f"impressum.{name}", text=text, is_hint=not is_publishing)
    known = (*REQUIRED, *OPTIONAL)
    for name, _ in town.imprint:
        if name not in known and f"impressum.{name}" not in named:
            text = _UNNAMED.format(advice(name, known))
            yield Problem(path=path, field=f"impressum.{name}", text=text, is_hint=True)


def _sections(town: Town) -> Mapping[str, Mapping[str, str | None]]:
    contact, channel = town.contact, town.channel
    words, names = town.words, [each.name for each in town.districts]
    return {
        "stadt": {
            "name": town.name, "kurzname": town.short_name, "adresse": town.address, "hauptseite": town.main_site,
            "zeitzone": town.zone.key, "kennung": town.tag_authority,
            "staat": town.country.name, "sprache": town.language,
        },
        "kanal": {
            "name": channel.name if channel else None, "link": channel.link if channel else None,
            "tage": str(channel.days) if channel else None, "zeichen": str(channel.characters) if channel else None,
            "beispiele": channel.examples if channel else None,
        },
        "ortsteile": {"namen": listed(names) or None},
        "woerter": {
            "genitiv": words.genitive, "haus": words.house.one, "das_haus": words.house.with_article,
            "dem_haus": words.house.dative, "des_hauses": words.house.genitive,
            "ortsteil": words.part.one, "ortsteile": words.part.many,
        },
        "kontakt": {
            "name": contact.name, "telefon": contact.phone, "email": contact.email,
            "strasse": contact.street, "plz": contact.postcode, "ort": contact.town,
        },
        "folgen": {"facebook": town.facebook, "instagram": town.instagram},
        "impressum": imprint_values(dict(town.imprint)),
    }  # fmt: skip
