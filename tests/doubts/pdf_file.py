"""Small PDFs: lines of text, notes with raised marks, a page that is damaged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

PAGE = (595, 842)


def pdf(*pages: str) -> bytes:
    """A PDF with a line of text on each page; an empty text gives an empty page."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=PAGE, invariant=1)
    for text in pages:
        canvas.drawString(113, 742, text)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def damaged_pdf() -> bytes:
    """A PDF of two pages whose second leads nowhere."""
    whole = pdf("1. The first page stands here.", "2. The second page stands here.")
    kids = re.search(rb"/Kids \[[^]]*?(\d+) 0 R\s*\]", whole)
    assert kids is not None
    return whole[: kids.start(1)] + b"0" + whole[kids.end(1) :]


def noted_pdf(lines: Iterable[str], notes: Iterable[str]) -> bytes:
    """One page with notes in smaller type at its foot; what stands between two ^ is raised: "Wells were dug.^1^"."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=PAGE, invariant=1)
    for top, size, leading, texts in ((770, 10, 18, lines), (160, 8, 11, notes)):
        for index, text in enumerate(texts):
            line = canvas.beginText(100, top - leading * index)
            for number, part in enumerate(text.split("^")):
                raised = number % 2
                line.setFont("Times-Roman", size * (0.65 if raised else 1))
                line.setRise(size * 0.35 if raised else 0)
                line.textOut(part)
            canvas.drawText(line)
    canvas.showPage()
    canvas.save()
    return out.getvalue()
