"""From a build to what is served: whole, checked, and with a way back. Only commands use this room.

::

    content ─► building ─► bau/ ─► verification, loss ─► assembly ─► releases/<name>/website ◄─ aktuell ─► targets

* ``building`` builds, and holds back announcements with a fault; ``sources`` keeps the files a release was made of.
* ``verification`` looks at the site (``page_facts``, ``links``, ``feed_check``, ``calendar_check``, ``expected``), of
  which only what is new is read; ``loss`` sees what would vanish, unless a change of the content has it ``explained``.
* ``release`` makes and serves a release: ``assembly`` links what stayed and copies what is new, ``packed_copies`` (with
  ``packing``) packs it, ``folder`` knows the releases and swaps them, ``record`` is what is known of each.
* ``other_checkers`` asks programs that may be installed about what is new, once it is served.
* ``targets`` (``local_target``) bring it to other machines, of which ``brought`` knows what they have; ``hubs`` hear
  last of feeds that changed, by ``pings``, and ``heard`` knows what they were told; ``mail`` tells what is held back;
  ``version`` asks Git.
"""
