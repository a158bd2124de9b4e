"""The generators that are compared: each makes a site of the same announcements, in a module of its own.

``peer.Peer`` is what the rest knows of them. The templates of the others stand in ``benchmarks/sites/``, as a person
who knows the generator would write them: addresses ``/meldungen/<stem>/``, lists by topic, district and year in pages
of twenty, feeds of the newest fifty for the site, each topic and each district, a sitemap, and a banner on every page
when an announcement is an Eilmeldung; what is the same on every page is worked out once, as far as the generator can.
Ours makes all that it makes of a town's content, checks included.
"""
