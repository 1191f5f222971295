"""Texts of every kind with one fragment in them again and again, what reads each kind, and how much longer twice as much of it takes."""

from __future__ import annotations

import contextlib
import gc
import html
import json
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

import openupr
from openupr.assembling import Removing, extract_file, read_dossier
from openupr.errors import OpenUPRError
from openupr.labelling import labeller
from openupr.linking.versions.near_duplicates import likenesses
from openupr.linking.versions.text_differences import words_between
from openupr.preparing import find_recommendations, read_statement
from openupr.reading import read_bytes
from openupr.reading.settings_texts import settings_text
from openupr.records import UserMetadata
from openupr.searching.grammar import parse_query, terms
from openupr.searching.snippets import snippet
from openupr.stages.made.stage_outputs import Derived
from openupr.text import clean
from openupr.views.withheld import Withheld

from ..doubts.clean_dossier import ADDENDUM, COMPILATION, NATIONAL_REPORT, QUESTIONS, REPORT, SUMMARY
from .making import docx


def _document(within: str, behind: str, text: str) -> object:
    return extract_file(within.replace(behind, f"{behind} {text}", 1).encode(), "document.txt", UserMetadata("XAA", 48))


def _page(text: str) -> object:
    body = "".join(f"<p>{html.escape(each)}</p>" for each in REPORT.replace("praised the wells", f"praised {text}", 1).split("\n\n"))
    return extract_file(f"<!DOCTYPE html><html><body>{body}</body></html>".encode(), "document.html", UserMetadata("XAA", 48))


def _tags(text: str) -> object:
    return read_bytes(f"<!DOCTYPE html><html><body><p>{text}</p></body></html>".encode(), "document.html")


def _word(text: str) -> object:
    plain = "".join(each for each in text if each in "\t\n" or each >= " ")
    return extract_file(docx(f"<w:p><w:r><w:t>{escape(plain)}</w:t></w:r></w:p>"), "document.docx", UserMetadata("XAA", 48))


def _markdown(text: str) -> object:
    return read_bytes(f"# Report\n\n---\n\n- {text}\n\n| a | b |\n|---|---|\n| {text} | 1 |\n".encode(), "document.md")


def _draft(text: str) -> object:
    return find_recommendations(read_bytes(f"1. Ratify the Convention {text}\n\n2. Dig wells.\n".encode(), "draft.txt"))


def _statement(text: str) -> object:
    return read_statement(read_bytes(f"Thank you, Mr. President.\n\nWe welcome {text}\n".encode(), "statement.txt"))


def _told(text: str) -> object:
    """Settings and decisions, which are a megabyte at most: what is more is refused before it is parsed."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "openupr.toml")
        path.write_text("".join(f"# {text[at : at + 1000]!r}\n" for at in range(0, len(text), 1000)) + f"remove = {json.dumps([text[:5000]])}\n")
        settings = settings_text(path)
    line = {"record": "XAA-48/R7.1", "text_sha256": "0" * 64, "field": "position", "value": "noted", "who": "A", "when": "2026-05-01T10:00:00Z"}
    return read_dossier("folder", settings, "\n".join(json.dumps({**line, "why": text[at : at + 1000]}) for at in range(0, len(text), 1000)))


def _searched(text: str) -> object:
    wanted = terms(parse_query("torture wells"))
    return snippet(f"{text} the wells {text}", wanted, language="en")


def _withheld(text: str) -> object:
    given = clean(f"Ms. Ada Example praised the wells of Bo Sample. {text}")
    return Withheld(persons=True, told=[given]).view(given), Removing(["Ada Example", "the wells"]).of(given)


def _put_together(within: str, behind: str, text: str) -> object:
    """A dossier read, put together, linked and examined."""
    with tempfile.TemporaryDirectory() as folder:
        for name, document in (("report", REPORT), ("national", NATIONAL_REPORT), ("compilation", COMPILATION), ("summary", SUMMARY)):
            filled = document.replace(behind, f"{behind} {text}", 1) if document == within else document
            Path(folder, f"{name}.txt").write_text(filled, encoding="utf-8", errors="replace")
        derived = Derived(openupr.read(folder, review="XAA-48"))
    links = derived.links
    return derived.labels, derived.results, links.concerns, links.sources, links.senders, links.carried, derived.description.grave


PLACES: dict[str, Callable[[str], object]] = {
    "presentation": partial(_document, REPORT, "stated that wells had been dug"),
    "dialogue": partial(_document, REPORT, "praised the wells"),
    "recommendation": partial(_document, REPORT, "Dig more wells in the north"),
    "lead-in": partial(_document, REPORT, "enjoy the support"),
    "addendum": partial(_document, ADDENDUM, "enjoy the support"),
    "national report": partial(_document, NATIONAL_REPORT, "A law on wells"),
    "who was consulted": partial(_document, NATIONAL_REPORT, "the Ombudsman"),
    "notes": partial(_document, NATIONAL_REPORT, "Law No. 3"),
    "compilation": partial(_document, COMPILATION, "412 schools"),
    "sources": partial(_document, COMPILATION, "CCPR/C/XAA/CO/2, para. 4"),
    "summary": partial(_document, SUMMARY, "the harbour"),
    "contributors": partial(_document, SUMMARY, "LAMP Lamplighters of the North"),
    "questions": partial(_document, QUESTIONS, "What is planned"),
    "web page": _page,
    "tags": _tags,
    "Word": _word,
    "markdown": _markdown,
    "draft": _draft,
    "statement": _statement,
    "settings and decisions": _told,
    "what a search shows": _searched,
    "what is withheld": _withheld,
    "labels": lambda text: labeller().label([text]),
    "two versions": lambda text: words_between(f"The wells {text} are dug", f"Old wells {text} were dug"),
    "likeness": lambda text: likenesses({"a": f"The wells {text}", "b": f"Old wells {text}"}),
    "a review's recommendation": partial(_put_together, REPORT, "Dig more wells in the north"),
    "a review's concern": partial(_put_together, COMPILATION, "412 schools"),
    "a review's own report": partial(_put_together, NATIONAL_REPORT, "A law on wells"),
}
"""What is done with a text of one fragment: it is read behind some words of a document of each kind, and all else is done that is done with what a
stranger wrote."""
_WORDS = (
    "(a) ,the ,Mr. ,12 ,7.1. ,7.1-7.9, ,(,),; and ,aaaa, ,-,_,Norway and ,Norway (Ghana); ,X (Chile); ,(Chile),para. 3 ,No. 5 ,1 Law. ,JS1 ,not ,"
    "in 2001 ,The Committee noted that ,recommendations 7.1 ,A/HRC/99/5 ,[1] ,¹,“a” ,a@b.c ,http://a.b/c ,<b>,**,| a ,# ,&amp;,王,عربي ,/,:,"
    "\u00ad,\u200b,Ms. Ada "
)
_SENTENCES = (
    "It had ratified the Convention against Torture. |The Government submitted its report to CAT in 2010. |Norway stated that it was so. "
    "|Recommendation 115.23 was carried out, as was 115.24. |The Committee noted that CEDAW was concerned about torture of women. "
    "|Recommendations 7.1 and 7.2 enjoy the support of Estavia. |The Ministry consulted the Ombudsman and NGOs. |JS1 recommended new courts. "
    "|Ms. Ada Example was detained in 2001. |Ratify it (Chile); |It accepts them and rejects others. "
    "|The Special Rapporteur on torture visited Estavia in May 2010. |A law of 2010, Law No. 3, was adopted (see A/HRC/9/5, paras. 3-9). "
)
_PARAGRAPHS = "\n\n9. Chile praised the wells.", "\n\n7.3. Dig more wells (Chile);", "\n\n3 CCPR/C/XAA/CO/2, para. 4."
SENTENCES = (*_SENTENCES.split("|"), *_PARAGRAPHS)
FRAGMENTS = (*_WORDS.split(","), ",", "1, ", "Norway, ", "\n", "\n\n", "a\n", "a-\n", "* a\n", "- ", "\t", *SENTENCES)
"""What is repeated: words and signs, sentences, paragraphs."""
MOST = 2.5
"""How many times as long twice the length may take."""
LEAST = 0.4
"""Seconds of processor time below which nothing is slow, and clocks are coarse."""
_TRIES = 3


def seconds(place: str, fragment: str, length: int) -> float:
    """Processor seconds for a text with so many characters of a fragment."""
    text = (fragment * (length // len(fragment) + 1))[:length]
    return _seconds(lambda: PLACES[place](text))


def ratio(place: str, fragment: str, length: int) -> float:
    """How many times as long twice the length takes: the least of some tries; 0 where nothing is slow."""
    found = []
    for _ in range(_TRIES):
        twice = seconds(place, fragment, 2 * length)
        if twice < LEAST:
            return 0.0
        found.append(twice / seconds(place, fragment, length))
        if found[-1] <= MOST:
            break
    return min(found)


def _seconds(act: Callable[[], object]) -> float:
    gc.disable()  # as workers do: with all that the tests hold, looking for cycles would take longer the more is made
    try:
        start = time.process_time()
        with contextlib.suppress(OpenUPRError):  # to be refused is an answer
            act()
        return time.process_time() - start
    finally:
        gc.enable()
