"""A block of a channel text that may be cut at the end of a line."""


class Paragraph(str):
    """Running text. Of a list, a table or a quotation half is never shown: who reads it takes it for all of it."""

    __slots__ = ()
