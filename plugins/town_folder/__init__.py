"""A town's own folder: what is written into it once, and the version of the program that it is pinned to.

Nothing in it is the program's, so an upgrade is another pin (``pin.py``) and a merge is never needed. Only ``commands``
use this room.
"""
