"""From one Markdown file to every output, in one direction.

::

    content/*.md ─► Announcement ──as_of(now)──► Standing ┐
          │               │                               ├─► Post ─► slices ─► Offers ─► slices ─► Outputs ─► output/
          │               └── body ──► html, files ───────┘                    Frame ──┘
          └─► problems: file:line: field: what to write   (from every step, reported together)

``bridge/making.py`` takes these steps: it reads an ``Order`` and makes the files of a ``Result``. An ``Output`` is a
path, the digest of all that it is made of, and a call that returns bytes (``docs/adr/0009``).
``bridge/workplace.py`` tells which of them are made at all: those whose digest has changed (``docs/adr/0013``).

Rooms and who may import whom (kept by ``tests/test_architecture.py``):

* ``domain``  – pure; the standard library and itself; ``domain/advice`` makes only messages.
* ``formats`` – pure; ``domain`` and one library per module; only what two rooms or more read and write.
* ``bridge``  – the only room that knows Pelican's insides, the disk, the clock and the templates.
* ``publishing`` – from a build to what is served; ``audit`` – a built site in a browser; ``moving_in`` – news of other
  systems; ``town_folder`` – a town's own folder and the version it is pinned to; ``writing`` – a new announcement;
  ``preview`` – the site before it is public, on this machine; only ``commands`` use them.
* every other folder is a slice, one output each, with the formats that only it writes: imports ``domain``, ``formats``
  and ``bridge``, never another slice, and in a module one library at most.
  Its ``__init__.py`` connects it to the stages of a build (``bridge/stages.py``); remove the folder and its line in
  ``pelicanconf.py``, and the output is gone. What others show of it comes from what it offers (``domain/offers.py``).

Imports within are relative: in a checkout the package is called ``plugins``, installed it is ``aktuelles``.
"""
