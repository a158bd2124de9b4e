"""What the project is about, without a disk, a clock or a library.

* A head becomes an announcement: ``keys`` says which keys there are and by which other names they go, ``readers`` how
  each is read (``moments`` a date, ``occurrence_line`` a line of ``Termine``, ``written`` the rest), ``form`` holds
  what was written against that, ``agreement`` what keys must say together, and ``reading`` (for pages
  ``page_source``) does it all.
* An announcement is made of ``parts``; ``announcement.as_of`` works out how it stands at the clock of the build, and
  ``standing`` is the answer. A ``post`` is what readers see of it, and the site is all of them. ``order``, ``lists``
  and, for the channel, ``channel`` arrange them.
* How much a Markdown file may hold: ``limits``; what may be published beside it: ``file_kinds``.
* What a slice gives to others: ``offers`` with ``pictures`` and ``papers``; ``subscriptions``; ``digest``.
* ``wording`` is how dates read, ``advice/`` what is said of what is written otherwise or is worth a second look.

Glossary: Meldung/Announcement · Termin/Event · Ortsteil/District · Thema/Topic · Gültigkeit/Validity ·
Änderung/Revision · Aufhebung/Withdrawal · Dringlichkeit/Urgency · Kopf/front matter · Kanal/channel ·
Hinweis/hint · Stadt/Town.
"""
