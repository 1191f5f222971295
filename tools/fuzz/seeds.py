"""What mutants are made of: the invented documents, web pages made from them, and real documents where there are some."""

from __future__ import annotations

import html
from pathlib import Path

from openupr.stages.pipeline import transcribe

INVENTED = Path(__file__).parents[2] / "tests" / "documents"
_REAL_PDFS = 40  # as many, evenly over the corpus: a run is not only of large files


def seeds(folder: Path, corpus: Path | None) -> dict[str, tuple[str, ...]]:
    """The documents of each format; web pages are written into `folder`."""
    found = {ending: _files(INVENTED, ending) for ending in ("pdf", "docx", "doc", "txt")}
    pages = []
    for path in found["docx"]:
        page = folder / f"{path.parent.name}-{path.stem}.html"
        page.write_text(web_page(path), encoding="utf-8")
        pages.append(page)
    if corpus:
        real = {ending: _files(corpus / "dossiers", ending) for ending in ("pdf", "docx", "doc", "txt")}
        real["pdf"] += _files(corpus / "reports", "pdf")
        real["pdf"] = real["pdf"][:: max(1, len(real["pdf"]) // _REAL_PDFS)]
        pages += _files(corpus / "hostile", "pdf")
        found = {ending: paths + real[ending] for ending, paths in found.items()}
    named = {"pdf": found["pdf"], "docx": found["docx"], "doc": found["doc"], "html": pages, "text": found["txt"]}
    return {format_: tuple(map(str, paths)) for format_, paths in named.items()}


def _files(folder: Path, ending: str) -> list[Path]:
    return sorted(folder.rglob(f"*.{ending}"))


def web_page(path: Path) -> str:
    """A document as a web page: paragraphs, lists, raised marks, tables."""
    transcript = transcribe(path)
    blocks = ['<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Review</title></head><body>']
    for number, line in enumerate(transcript.lines):
        text = html.escape(line.text)
        match number % 5:
            case 0:
                blocks.append(f'<p class="x">{text}<sup><a href="#_ftn{number}">{number}</a></sup></p>')
            case 1:
                blocks.append(f'<ol start="{number}"><li value="{number}">{text}</li><li><b>{text}</b></li></ol>')
            case 2:
                blocks.append(f'<table><tr><th>No.</th><td colspan="2" rowspan="3">{text}</td></tr><tr><td>{number}.</td></tr></table>')
            case 3:
                blocks.append(f'<div id="fn{number}"><h2>{text}</h2><pre>{text}\n</pre></div>')
            case _:
                blocks.append(f"<p>{text}<br>{text}</p>")
    return "\n".join([*blocks, "</body></html>"])
