"""Advance questions: invented documents in Word, and the real ones of three reviews in Word, old Word and PDF."""

from __future__ import annotations

import io
from collections import Counter

import docx
import pytest

from openupr.extracting.advance_questions import extract_advance_questions, numbered_questions
from openupr.reading import read_bytes
from openupr.records import Document


def made(*paragraphs: str) -> bytes:
    """Paragraphs; "*x" is bold, "- x" an item of a bulleted list."""
    document = docx.Document()
    for text in paragraphs:
        if text.startswith("- "):
            document.add_paragraph(text[2:], style="List Bullet")
        else:
            document.add_paragraph().add_run(text.removeprefix("*")).bold = text.startswith("*")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def read(data: bytes, name: str = "questions", review: str = "XAA-48"):
    transcript = read_bytes(data, name)
    return transcript, extract_advance_questions(transcript, Document(name, name, transcript.sha256, transcript.format), review)


@pytest.mark.parametrize(
    ("paragraphs", "expected"),
    [
        pytest.param(
            ["*ADVANCE QUESTIONS TO EXAMPLIA", "*SPAIN", "- What?", "- Why?", "*NORWAY", "How?"],
            [("Q.ESP.1", "", "What?"), ("Q.ESP.2", "", "Why?"), ("Q.NOR.1", "", "How?")],
            id="bullets and paragraphs",
        ),
        pytest.param(["*Spain:", "1. What?", "2. Why?"], [("Q.ESP.1", "", "What?"), ("Q.ESP.2", "", "Why?")], id="no title, typed numbers"),
        pytest.param(
            ["PORTUGAL on behalf of the Group of Friends", "- What?"], [("Q.PRT.1", "the Group of Friends", "What?")], id="on behalf, in the heading"
        ),
        pytest.param(["*SPAIN AND NORWAY", "- What?"], [("Q.ESP.1", "SPAIN AND NORWAY", "What?")], id="two States together"),
        pytest.param(
            ["*PORTUGAL", "- PORTUGAL on behalf on the Group of Friends: What?", "- Why?"],
            [("Q.PRT.1", "the Group of Friends", "PORTUGAL on behalf on the Group of Friends: What?"), ("Q.PRT.2", "", "Why?")],
            id="on behalf, in one question",
        ),
        pytest.param(
            ["*SPAIN", "- What?", "*NORWAY", "- How?", "*SPAIN", "- Why?"],
            [("Q.ESP.1", "", "What?"), ("Q.NOR.1", "", "How?"), ("Q.ESP.2", "", "Why?")],
            id="a State twice",
        ),
        pytest.param(["*SPAIN", "- What?", "------"], [("Q.ESP.1", "", "What?")], id="a rule at the end"),
    ],
)
def test_states_and_questions(paragraphs, expected):
    _, found = read(made(*paragraphs))
    assert [(q.id.removeprefix("XAA-48/"), q.on_behalf, q.text.clean) for q in found.questions] == expected
    assert found.doubts == ()


def test_topics_and_translations():
    _, found = read(made("*ARGENTINA", "*Derechos", "- ¿Qué?", "- ¿Por qué?", "[Informal translation provided by Argentina]", "- What?", "- Why?"))
    assert [(q.topic, q.text.clean, q.translation.clean) for q in found.questions if q.translation] == [
        ("Derechos", "¿Qué?", "What?"),
        ("Derechos", "¿Por qué?", "Why?"),
    ]


@pytest.mark.parametrize(
    ("paragraphs", "kinds"),
    [
        (["*RURITANIA", "- What?"], ["state_unknown"]),
        (["*SPAIN", "*NORWAY", "- What?"], ["question_missing"]),
        (["Something before any State is named here.", "*SPAIN", "- What?"], ["text_unread"]),
        (["*ADVANCE QUESTIONS TO EXAMPLIA"], ["questions_unread"]),
        (["*SPAIN", "- ¿Qué?", "[Unofficial translation]", "- What?", "- Why?"], ["translation_unpaired"]),
    ],
)
def test_what_does_not_add_up_is_a_doubt(paragraphs, kinds):
    _, found = read(made(*paragraphs))
    assert [doubt.kind for doubt in found.doubts] == kinds


@pytest.mark.parametrize(
    ("title", "batch"),
    [
        ("ADVANCE QUESTIONS TO EXAMPLIA", 1),
        ("ADVANCE QUESTIONS TO EXAMPLIA – ADD.1", 2),
        ("ADVANCE QUESTIONS TO EXAMPLIA - ADDENDUM 2", 3),
        ("ADVANCE QUESTIONS TO EXAMPLIA (THIRD BATCH)", 3),
    ],
)
def test_batches(title, batch):
    assert read(made(f"*{title}", "*SPAIN", "- What?"))[1].batch == batch


def test_numbers_go_on_through_the_documents_of_a_review():
    first = read(made("*ADVANCE QUESTIONS TO EXAMPLIA", "*SPAIN", "- What?"), "a")[1]
    second = read(made("*ADVANCE QUESTIONS TO EXAMPLIA ADD.1", "*SPAIN", "- What?", "- Why?"), "b")[1]
    assert [(q.id, q.batch, q.text.clean) for q in numbered_questions([second, first])] == [
        ("XAA-48/Q.ESP.1", 1, "What?"),
        ("XAA-48/Q.ESP.2", 2, "Why?"),
    ]


REAL = [
    ("SVN-07", ["advance-questions.pdf", "advance-questions-add.pdf"], {"DNK": 2, "SWE": 4, "GBR": 7, "ARG": 5, "CZE": 5, "NOR": 4}),
    (
        "SVN-34",
        ["advance-questions.doc", "advance-questions-add1.doc", "advance-questions-add2.doc"],
        {"PRT": 2, "GBR": 4, "DEU": 1, "USA": 3, "ESP": 2},
    ),
    ("SVN-48", ["advance-questions.docx"], {"BEL": 5, "CRI": 1, "DEU": 2, "LIE": 1, "PRT": 2, "ESP": 3, "GBR": 5, "USA": 3}),
]


@pytest.mark.corpus
@pytest.mark.parametrize(("review", "names", "counts"), REAL)
def test_real_questions(corpus, review, names, counts):
    """Counted by hand in the documents; the text at each place is the question's own."""
    documents = []
    for batch, name in enumerate(names, 1):
        transcript, found = read((corpus / "dossiers" / review / name).read_bytes(), name, review)
        assert (found.batch, found.unread, found.doubts) == (batch, (), ())
        for question in found.questions:
            cut = "\n".join(transcript.text[span.start : span.end] for span in question.place.spans)
            assert cut.split() == question.text.original.split()
        documents.append(found)
    questions = numbered_questions(documents)
    assert Counter(q.speaker.state for q in questions) == counts
    assert len({q.id for q in questions}) == len(questions)
    behalf = {q.speaker.state for q in questions if q.on_behalf}
    assert behalf == {"SVN-07": set(), "SVN-34": {"PRT"}, "SVN-48": {"PRT", "CRI"}}[review]
    assert sum(q.translation is not None for q in questions) == (5 if review == "SVN-07" else 0)
