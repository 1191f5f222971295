"""What a file may be and hold: the one table of limits (SECURITY.md explains it). Beyond one of them a file is not read, and the error says which.

Calibrated on the corpus: of 379 PDFs the largest has 1.9 MB, the longest 32 pages, the fullest page 5,481 characters; of the Word files the largest
part has 1.2 MB, the steepest ratio of unpacked to packed is 25. Ten times as much and more passes.
"""

from __future__ import annotations

MAX_FILE = 200_000_000
"""Bytes of a file of any format. Checked before it is opened for reading."""
MAX_EXPORT = 4_000_000_000
"""Bytes of an export that is read as it streams. The whole Human Rights Index has 400 MB."""
MAX_SETTINGS = 1_000_000
"""Bytes of what lies beside the documents: openupr.toml, judgements.jsonl. A thousand decisions take 300 kB."""
MAX_SETTINGS_LINE = 20_000
"""Characters of a line of these."""
MAX_SETTINGS_DEPTH = 20
"""How deep brackets may nest in them, and keys by their dots. Ours nest three deep."""
MAX_DIGITS = 1_000
"""Digits of a number in JSON or in settings. Python refuses to convert 4,301, and a parser in C ends with the process where it does."""

MAX_BELOW = 100_000
"""Files and folders below the folders that are given. Reviews with all their submissions take a hundred files each; a whole disk has more."""

MAX_FOLDERS_DEEP = 50
"""How deep folders are looked into. Those of people nest five deep."""

MAX_PAGES = 3_000
"""Pages of a PDF."""
MAX_PAGE_CHARACTERS = 500_000
"""Characters of one page of a PDF. A printed page has 6,000."""
MAX_CHARACTERS = 10_000_000
"""Characters of a document, of all its pages."""

MAX_ENTRIES = 5_000
"""Parts of a Word file's archive."""
MAX_DIRECTORY = 2_000_000
"""Bytes of an archive's list of its parts: of so many, 400 bytes each."""
MAX_UNPACKED = 400_000_000
"""Bytes of all its parts together, unpacked, pictures included."""
MAX_PART = 20_000_000
"""Bytes of one XML part."""
MAX_RATIO = 200
"""Unpacked to packed, of a part that unpacks to more than a megabyte. A bomb needs 1,000."""

MAX_DOC = 100_000_000
"""Bytes of an old Word file (.doc)."""

MAX_HTML = 10_000_000
"""Bytes of a web page."""
MAX_PIECE = 5_000_000
"""Characters of a web page between two tags, or in one; lxml's own limit is ten million."""
MAX_DEPTH = 200
"""How deep a web page may nest. lxml itself stops at a depth of 256 in XML."""

MAX_TEXT = 10_000_000
"""Bytes of a plain text."""
MAX_MARKDOWN = 5_000_000
"""Characters of a text that is read as Markdown: beyond, it is read as plain text, which takes a tenth of the time."""
