"""What Typst cannot say in a PDF: where a sheet is cut, what it looks like in inks, that it has no date (pikepdf)."""

import io
import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from . import ink_profile, inking

if TYPE_CHECKING:  # imported where it is used: most builds set no paper
    import pikepdf

_POINTS = 72 / 25.4
_DATED = re.compile(rb"<(xmp:ModifyDate|xmp:CreateDate|xmpMM:History)>.*?</\1>", re.DOTALL)


def for_press(pdf: bytes, *, bleed: float, margin: float) -> bytes:
    """A paper in inks with the boxes that a print shop's programs look for (ISO 32000-1, 14.11.2).

    The sheet is larger than the finished piece by ``margin`` on each side, the picture by ``bleed`` (millimetres). What
    its inks look like is said to those who keep it (GTS_PDFA1), not to a press, which would convert them (GTS_PDFX).
    """
    return _changed(pdf, lambda document: _prepare(document, bleed, margin))


def _prepare(document: "pikepdf.Pdf", bleed: float, margin: float) -> None:
    import pikepdf  # noqa: PLC0415 - see above

    for page in document.pages:
        left, bottom, right, top = (float(value) for value in page.mediabox.as_list())
        for name, inset in (("/TrimBox", margin * _POINTS), ("/BleedBox", (margin - bleed) * _POINTS)):
            box = [left + inset, bottom + inset, right - inset, top - inset]
            page.obj[name] = pikepdf.Array([round(value, 4) for value in box])
    intent = {
        "/Type": pikepdf.Name.OutputIntent, "/S": pikepdf.Name("/GTS_PDFA1"),
        "/OutputConditionIdentifier": "Custom", "/Info": ink_profile.NAME,
        "/DestOutputProfile": document.make_stream(ink_profile.profile(), N=4),
    }  # fmt: skip
    document.Root.OutputIntents = pikepdf.Array([pikepdf.Dictionary(intent)])
    inking.colour(document)
    _take_dates(document)


def undated(pdf: bytes) -> bytes:
    """Without a date, in the properties and in their copy as XMP (ISO 19005-2, 6.6.3), which must say the same."""
    return _changed(pdf, _take_dates)


def _take_dates(document: "pikepdf.Pdf") -> None:
    for name in {"/CreationDate", "/ModDate"} & set(document.docinfo.keys()):
        del document.docinfo[name]
    properties = document.Root.Metadata
    properties.write(_DATED.sub(b"", properties.read_bytes()))


def _changed(pdf: bytes, change: Callable[["pikepdf.Pdf"], None]) -> bytes:
    import pikepdf  # noqa: PLC0415 - see above

    with pikepdf.open(io.BytesIO(pdf)) as document:
        change(document)
        target = io.BytesIO()
        document.save(target, deterministic_id=True)
    return target.getvalue()
