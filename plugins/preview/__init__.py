"""What editors see of a text before it is public: the site in a browser on this machine; only ``commands`` use it.

::

    content/ ─► watching ─► Current (read anew, the last good site stays) ─► OnDemand ─► dressing ─► server ─► browser

* ``watching`` says when something was saved; ``current`` reads it and knows the clock, what is wrong, and who waits.
* ``server`` answers browsers on this machine and nobody else; of the site only what ``bridge/on_demand`` makes.
* ``dressing`` puts into a page, on its way out, what nobody else may ever see: the bar, »nur hier«, the remarks. No
  template of the theme knows of it, so nothing that is published can hold it. ``marks`` says what is not public yet,
  ``remarks`` what there is to say of a page and where, ``fragments`` fills the little templates.
* ``handbook`` is the editors' handbook as pages, ``sa11y/`` an accessibility checker for authors (see its README).
"""
