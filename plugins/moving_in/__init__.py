"""Moving in: news of another system (a feed, WordPress, TYPO3) becomes files in our format.

::

    QUELLE ─► bytes ─► Source (entries as they were written there) ─► Move (files, pictures, remarks) ─► content/

Only ``commands/importing.py`` uses it. Everything that is read here was written by others, and is not trusted: nothing
is fetched unasked, no name leads out of a folder, no script survives, and what cannot be kept is said.
"""
