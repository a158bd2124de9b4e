"""Pictures that move: written again with the times of their frames, and as often as they ran (Pillow)."""

import math
from typing import Any

from PIL import Image

from . import avif_tracks, gif_frames
from .picture_file import boundary, frames, opened, saved

_TO_THE_GROUND = 2
"""How a GIF takes a frame away before the next one (GIF89a, 23.c.iv)."""

_FLAGS, _CLEAR = 20, 0x10
"""Where an animated WebP says that something of it is clear (RFC 9649, 2.7.1); its writer forgets it when only what
lies around the frames is.
"""


def rewritten(picture: Image.Image, content: bytes, name: str, **options: object) -> bytes:
    """The ``picture``, opened from its ``content``, in the format of that ``name``: pixels and times, nothing else."""
    times = _runs(picture, content)
    if name == "GIF":
        return _gif(picture, content, {"loop": max(0, times - 1)} if times != 1 else {})
    made, durations = zip(*frames(picture, content), strict=True)
    for frame in made:
        frame.info = {}
    moving = saved(
        made[0], name, save_all=True, append_images=made[1:], duration=durations, **{"loop": times, **options}
    )
    if name == "WEBP" and any(map(_is_clear, made)):
        moving = moving[:_FLAGS] + bytes([moving[_FLAGS] | _CLEAR]) + moving[_FLAGS + 1 :]
    return avif_tracks.timeless(moving, times) if name == "AVIF" else moving


def playing_time(content: bytes) -> float:
    """Seconds for which a clean animation moves, however often it runs; without end as most do, infinity."""
    with boundary(), opened(content) as picture:
        times = _runs(picture, content)
        return times * sum(time for _, time in frames(picture, content)) / 1000 if times else math.inf


def _runs(picture: Image.Image, content: bytes) -> int:
    """How often it plays; 0 without end. A GIF counts how often it begins again."""
    if picture.format == "AVIF":
        return avif_tracks.runs(content)
    loop = picture.info.get("loop")
    if picture.format == "GIF":
        return 1 if loop is None else loop and loop + 1
    return loop or 0


def _gif(picture: Image.Image, content: bytes, times: dict[str, Any]) -> bytes:
    is_clear = any(_is_clear(frame) for frame, _ in frames(picture, content))
    if picture.format == "GIF" and not is_clear and gif_frames.is_plain(content):
        return saved(picture, "GIF", save_all=True, comment=b"", **times)
    made, durations = zip(*frames(picture, content), strict=True)
    if is_clear:  # else a frame would show through the next one
        made, times["disposal"] = tuple(frame.convert("RGBA") for frame in made), _TO_THE_GROUND
    for frame in made:
        frame.info = {}
    return saved(made[0], "GIF", save_all=True, append_images=made[1:], duration=durations, **times)


def _is_clear(picture: Image.Image) -> bool:
    return picture.has_transparency_data and picture.convert("RGBA").getchannel("A").getextrema()[0] == 0
