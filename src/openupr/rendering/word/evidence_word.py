"""Evidence as a Word file: each passage under its number, with where it stands."""

from __future__ import annotations

import io
from datetime import datetime

from ...languages.messages import Messages, messages
from ...views.desk.evidence_view import EvidenceView
from .word_parts import same_times
from .word_parts import xml_text as plain_text


def evidence_word(view: EvidenceView, words: Messages | None = None) -> bytes:
    """The .docx, in the language that the view was built in. The same view gives the same bytes."""
    from docx import Document
    from docx.shared import Pt

    document = Document()
    properties = document.core_properties
    properties.title, properties.author, properties.language = plain_text(view.title), "OpenUPR", (words or messages()).language
    properties.created = properties.modified = datetime(2000, 1, 1)  # noqa: DTZ001 - a fixed mark, no time
    properties.last_modified_by, properties.revision, properties.comments = "OpenUPR", 1, f"OpenUPR {view.version}"
    document.add_heading(plain_text(view.title), 1)
    for each in view.passages:
        paragraph = document.add_paragraph(plain_text(f"{each.number}. “{each.text}”"))
        paragraph.paragraph_format.space_after = Pt(2)
        paragraph.paragraph_format.keep_with_next = True
        document.add_paragraph().add_run(plain_text(each.source)).font.size = Pt(8)
    out = io.BytesIO()
    document.save(out)
    return same_times(out.getvalue())
