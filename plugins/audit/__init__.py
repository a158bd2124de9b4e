"""The accessibility of a built site, tested in a browser; only ``commands`` use this room.

::

    folder ─► site_pages ─► sample ─► tabs (server, browsers, axe) ─► findings ─► report

* ``site_pages`` looks what the pages of the folder are made of; ``sample`` takes so many that each part is tested.
* ``server`` answers a browser on this machine as the town's server would; ``browsers`` finds one that is installed.
* ``tabs`` opens the pages in several tabs and asks ``axe``, which knows the rules (``rules`` says them in German).
* ``findings`` are what is wrong where; ``report`` says so to a person.

It needs the packages of the extra ``pruefung``: nothing else imports ``axe`` and ``tabs``.
"""
