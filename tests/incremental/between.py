"""What else uses the cache of a village: checks, texts for the channel, builds of other folders into other folders."""

import random
import shutil

from tests.incremental.editing import EDITS, Happening
from tests.incremental.village import Village


def _checked(village: Village, _: random.Random) -> str:
    """It says what one without a cache says."""
    said, fresh = village.check(), village.fresh(Village.check)
    return "" if said == fresh else f"check says {said}, without a cache {fresh}"


def _for_whatsapp(village: Village, _: random.Random) -> str:
    """As a check."""
    said, fresh = village.whatsapp(), village.fresh(Village.whatsapp)
    return "" if said == fresh else f"whatsapp says {said}, without a cache {fresh}"


def _posted(village: Village, dice: random.Random) -> None:
    """Noted in the file, as the editor does after each text for the channel."""
    stems = sorted(file.stem for file in village.content.glob("meldungen/**/*.md"))
    if stems:
        village.posted(dice.choice(stems))


def _elsewhere(village: Village, dice: random.Random) -> None:
    """Into another folder, with the same cache, or anew."""
    village.build(dice.choice(["output2", "output3"]), clean=dice.random() < 0.3)


def _cleaned(village: Village, _: random.Random) -> None:
    village.build(clean=True)


def _named_otherwise(village: Village, _: random.Random) -> None:
    """The same content by another name, which messages repeat."""
    village.build(content=str(village.content))


def _of_others(village: Village, dice: random.Random) -> str:
    """Another folder of content that differs in little, with the same cache and into the same or another folder."""
    other, aside = village.home / "inhalte", village.home / "content-aside"
    if not other.exists():
        shutil.copytree(village.content, other, symlinks=True)
    village.content.rename(aside)
    other.rename(village.content)
    for name in dice.choices([*EDITS], [weight for weight, _ in EDITS.values()], k=2):
        EDITS[name][1](village, dice)
    village.content.rename(other)
    aside.rename(village.content)
    village.build(dice.choice(["output", "output", "output2"]), "inhalte")
    return ""


BETWEEN: dict[str, tuple[float, Happening]] = {
    "checked": (0.4, _checked), "for-whatsapp": (1, _for_whatsapp), "posted": (1, _posted),
    "elsewhere": (1, _elsewhere), "cleaned": (0.5, _cleaned), "named-otherwise": (0.5, _named_otherwise),
    "of-others": (1, _of_others),
}  # fmt: skip
