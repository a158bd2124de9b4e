"""Fifty histories of edits, replayed by several projects; what each leaves is held against its own build from nothing.

* ``state`` says what a small town has written; ``edits`` changes it in every way that editors do; ``histories`` deals.
* ``projects`` is what a contestant can do: ``aktuelles``, ``pelicans``, ``eleventies`` write the same state in their
  own formats and build it; ``sites/`` holds their templates and settings.
* ``folders`` writes what changed and compares; ``replay`` plays; ``report`` counts; ``__main__`` is ``invoke duel``.
"""
