"""A paragraph of an invented compilation as a brief quotes it, sentence by sentence with who says it."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import cast

from openupr.preparing.briefs.for_topic.said_on_topic import BodySays
from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief
from openupr.preparing.topics.on_topic import OnTopic
from openupr.preparing.topics.review_sentences import SentenceSource, paragraphs_cut
from openupr.records import Compilation, Concern, Kind, NumberedDocument, Paragraph
from openupr.records.prepared.concerns import Addressee, Attribution, Speaker
from openupr.text import Place, Text
from openupr.views.briefs.statements.paragraph_lines import line_of_nearly

from ..rendering.small_reviews import document, review

KEY = "A/2"


def said(number: int, words: str, printed: str, code: str) -> Concern:
    made = (Attribution.NAMED, Addressee.STATE, Text(words, words, ()), "", ())
    return Concern(f"XAA-17/C1.{number}", "XAA-17/C1", (Speaker(code, printed),), (), *made, Place(KEY, "1", ()))


def quoted(concerns: tuple[Concern, ...], on: int = 0, label: tuple[str, float] | None = None) -> str:
    """The words of the paragraph as they are quoted where one of these sentences may be on a topic, by its words or by a `label` alone."""
    return told(concerns, on, label).partition(": “")[2].removesuffix("”")


def told(concerns: tuple[Concern, ...], on: int = 0, label: tuple[str, float] | None = None) -> str:
    """The same with what stands before the quotation."""
    words = " ".join(each.text.clean for each in concerns)
    paragraph = Paragraph("XAA-17/C1", "1", "1", (), Text(words, words, ()), Place(KEY, "1", ()))
    text = NumberedDocument(document(KEY, KEY, Kind.COMPILATION), (paragraph,), (), (), (), ())
    made = replace(review(), compilation=Compilation(text, concerns, (), ()))
    paragraphs = {(made.id, *key): every for key, every in paragraphs_cut(made, {"XAA-17/C1"}).items()}
    one = concerns[on]
    named = OnTopic(one.id, made.id, SentenceSource.BODY, (0, len(one.text.clean)), one.text.clean, one.place, (), label)
    brief = cast(TopicBrief, SimpleNamespace(paragraphs=paragraphs, review=made))
    line = line_of_nearly(brief, [BodySays(made, named, one, None)])
    return str(line.text) if line is not None else ""
