"""Invented reviews: documents in the UN's layout about States that do not exist, and the truth about them.

`python -m tools.invent` (from the project's root) writes `tests/documents/`: a folder a review with its documents, and in
`expected/` the truth about each. Sources stand in `reviews/`, a folder a review and a file a document. A kind of document sets it
(source -> pages) and states what it contains (source -> truth); `review.py` makes a whole folder and says what is known when all of it
is read. The truth comes from the source, never from the pages.

To add a document: its source in `reviews/`. To add a kind: its modules, and a line in `review.MAKERS`.
"""
