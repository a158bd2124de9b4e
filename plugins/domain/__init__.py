"""What the project is about, without a disk, a clock or a library.

* A head becomes an announcement: ``keys`` says which keys there are, ``readers`` how each is read (``written``,
  ``written_dates``, ``moments``), ``form`` holds what was written against that, ``agreement`` what keys must say
  together, and ``reading`` (for pages ``page_source``) does it all.
* An announcement is made of ``parts`` and stands as ``standing`` says at the clock of the build; a ``post`` is what
  readers see of it, and the site is all of them. ``order`` and ``lists`` arrange them.
* What a slice gives to others: ``offers`` with ``pictures`` and ``papers``; ``subscriptions``; ``digest``.
* ``wording`` is how dates read, ``advice/`` what is said of what is written otherwise or is worth a second look.

Glossary: Meldung/Announcement · Termin/Event · Ortsteil/District · Thema/Topic · Gültigkeit/Validity ·
Änderung/Revision · Aufhebung/Withdrawal · Dringlichkeit/Urgency · Kopf/front matter · Kanal/channel ·
Hinweis/hint · Stadt/Town.
"""
