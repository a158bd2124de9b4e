"""Text and bytes in, typed values out: each module around one library, none knows Pelican.

* A file: ``front_matter`` (``head_lines``, ``head_values``); ``town_file``, ``audit_file``, ``file_content``.
* A body: ``markdown`` puts together ``body_blocks`` (``body_lists``, ``body_tables`` …) for what stands on lines of its
  own, ``german_markdown`` and ``emphasis`` for what stands within them, ``literal_text``, ``foreign_text``.
* Its HTML: ``html`` makes it safe; ``html_links``, ``reachable_html``, ``direction`` and ``pictured`` add to it.
* Paper and pictures with words: ``typesetting``, the scripts of ``typeface``, and ``legible``, ``glyphs`` and ``signs``
  for what no typeface draws.
* ``qr`` codes, and ``chat_markup`` as a phone shows it.
"""
