"""From one Markdown file to every output, in one direction.

::

    content/*.md ─► fields ─► Announcement ─► (rendered) ─► Post ─► pages · feeds · channel text · join code
                         │
                         └─► problems: file:line: field: what to write   (collected, never one at a time)

Rooms and who may import whom (kept by ``tests/test_architecture.py``):

* ``domain``  – pure; the standard library and itself.
* ``formats`` – pure; ``domain`` and one library per module; only what two rooms or more read and write.
* ``bridge``  – the only room that knows Pelican's insides, the disk and the templates.
* every other folder is a slice, one output each, with the formats that only it writes: imports ``domain``, ``formats``
  and ``bridge``, never another slice, and in a module one library at most.
  Its ``__init__.py`` connects it to the bridge's signals; remove the folder and its line in ``pelicanconf.py``, and the
  output is gone. What others show of it comes from what it offers (``domain/offers.py``).
"""
