"""How well one colour stands out from another (WCAG 2.2)."""


def contrast(one: str, other: str) -> float:
    """The ratio of two colours written ``#rgb`` or ``#rrggbb``, from 1 to 21 (1.4.3).

    >>> round(contrast("#000", "#ffffff"), 2), round(contrast("#777777", "#fff"), 2)
    (21.0, 4.48)
    """
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    """Relative luminance (definitions)."""
    digits = colour[1:] if len(colour) == 7 else "".join(2 * digit for digit in colour[1:])
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
