"""Files that an entry comes with."""

from pathlib import Path, PurePosixPath

from plugins.bridge.store import Store
from plugins.domain.offers import Offers
from plugins.domain.parts import Image
from plugins.domain.pictures import Picture
from plugins.domain.post import File
from plugins.domain.standing import ChannelState, ChannelText
from plugins.feeds.entries import announcement_entries, channel_entry
from tests.building import a_build
from tests.factory import a_post, an_announcement

PHOTO = PurePosixPath("bilder/markt.jpg")
POST = a_post(
    an_announcement(image=Image(path=PHOTO, description="Der Markt", credit="Stadt")), image=File(path=PHOTO, size=500)
)
TEXT = ChannelText(text="Kurz.", state=ChannelState.NEW)


def test_their_sizes_are_those_of_this_build_whatever_earlier_ones_have_kept(tmp_path: Path) -> None:
    for size in (300, 400):
        store = Store(tmp_path)
        build = a_build(offers=Offers(pictures={PHOTO: Picture(path=PHOTO, size=size)}), store=store)
        for entry in (*announcement_entries(build, POST), channel_entry(build, POST, TEXT)):
            assert [each.length for each in entry.words().enclosures] == [size]
        store.save_notes()
