"""What Typst cannot say in a PDF: the page's boxes (ISO 32000-1, 14.11.2), and that it has no date (pikepdf)."""

import io
import re

_POINTS = 72 / 25.4
_DATED = re.compile(rb"<(xmp:ModifyDate|xmp:CreateDate|xmpMM:History)>.*?</\1>", re.DOTALL)


def boxed(pdf: bytes, *, bleed: float, margin: float) -> bytes:
    """TrimBox and BleedBox set on every page.

    The sheet is larger than the finished piece by ``margin`` on each side, the picture by ``bleed`` (millimetres).
    """
    import pikepdf  # noqa: PLC0415 - most builds set no paper

    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(value) for value in page.mediabox.as_list())
            for name, inset in (("/TrimBox", margin * _POINTS), ("/BleedBox", (margin - bleed) * _POINTS)):
                box = [left + inset, bottom + inset, right - inset, top - inset]
                page.obj[name] = pikepdf.Array([round(value, 4) for value in box])
        target = io.BytesIO()
        document.save(target, deterministic_id=True)
    return target.getvalue()


def undated(pdf: bytes) -> bytes:
    """Without a date, in the properties and in their copy as XMP (ISO 19005-2, 6.6.3), which must say the same."""
    import pikepdf  # noqa: PLC0415 - as above

    with pikepdf.open(io.BytesIO(pdf)) as document:
        for name in {"/CreationDate", "/ModDate"} & set(document.docinfo.keys()):
            del document.docinfo[name]
        properties = document.Root.Metadata
        properties.write(_DATED.sub(b"", properties.read_bytes()))
        target = io.BytesIO()
        document.save(target, deterministic_id=True)
    return target.getvalue()
