"""A new announcement: what is asked, how answers are read, what is taken from an earlier one, and the file's text.

::

    options, answers ─► Draft (values by key, each read as the head reads it) ─► text of a file ─► checked as any other

Only ``commands`` use it; it neither asks nor writes. What an office types is understood generously here, because it is
shown back at once and written in the file's own spelling, which is strict (``domain/readers.py``).
"""
