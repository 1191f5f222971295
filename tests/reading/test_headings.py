"""Headings in text whose lines are broken at a margin with nothing between the paragraphs; the invented text is set like the UN's."""

from __future__ import annotations

import re

import pytest

from openupr.reading import LineRole, read_bytes

OPENING = """A/HRC/WG.6/99/XAA/3
I. Background
1. The present summary was made of what eleven organizations of Examplia wrote, and it is
as short as the rules ask for.
"""


def _body(text: str) -> list[str]:
    lines = read_bytes((OPENING + text).encode(), "x.txt").lines
    return [re.sub(r"\s+", " ", line.text) for line in lines if line.part is LineRole.BODY][3:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(  # the last line of the paragraph is full
            "2. JS1 noted that the prisons of Examplia were crowded, and that the courts could not\n"
            "say how many people waited in them for the judges who would have to hear their cases.4\n"
            "Fair trial and the rule of law5\n"
            "3. JS2 said that judges were few.\n",
            ["2. JS1 … hear their cases.4", "Fair trial and the rule of law5", "3. JS2 said that judges were few."],
            id="after a full line",
        ),
        pytest.param(  # and the heading is too
            "2. JS1 noted that the prisons of Examplia were crowded, and that the courts could not\n"
            "say how many people waited in them for the judges who would have to hear their cases.”4\n"
            "Fundamental freedoms and the right to take part in the public and political life of a\n"
            "small country5\n"
            "3. JS2 said that judges were few.\n",
            ["2. JS1 … cases.”4", "Fundamental freedoms … of a small country5", "3. JS2 said that judges were few."],
            id="broken over two lines",
        ),
        pytest.param(  # one above another, the mark on a line of its own
            "2. JS1 noted that the prisons of Examplia were crowded, and that the courts could not\n"
            "say how many people waited in them for the judges who would have to hear their cases.\n"
            "Constitutional reform\n"
            "1. Equality of all before the law\n"
            "6\n"
            "3. JS2 said that judges were few.\n",
            ["2. JS1 … cases.", "Constitutional reform", "1. Equality of all before the law", "6", "3. JS2 said that judges were few."],
            id="above a numbered heading",
        ),
        pytest.param(  # a chapter's title is set in larger type: what had no room in its first line says how wide that is
            "2. JS1 noted that the prisons were crowded.\n"
            "II. Information from the institution for human rights\n"
            "accredited in the fullest compliance with the Geneva\n"
            "Principles\n"
            "3. JS2 said that judges were few.\n",
            ["2. JS1 noted that the prisons were crowded.", "II. Information … Geneva Principles", "3. JS2 said that judges were few."],
            id="a chapter's title over three lines",
        ),
        pytest.param(
            "2. JS1 noted that the prisons were crowded.\n4. Rights of specific groups\nChildren7\n3. JS2 said that judges were few.\n",
            ["2. JS1 noted that the prisons were crowded.", "4. Rights of specific groups", "Children7", "3. JS2 said that judges were few."],
            id="under a numbered heading",
        ),
    ],
)
def test_headings_after_a_full_line(text, expected):
    found = _body(text)
    patterns = [re.escape(each).replace("…", ".+") for each in expected]
    assert len(found) == len(expected), found
    assert all(re.fullmatch(pattern, each) for pattern, each in zip(patterns, found, strict=True)), found


@pytest.mark.parametrize(
    "last",
    [
        "JS1 recommended that the Government of Examplia build more of them without delay",  # a sentence whose stop is lacking
        "while the families of the prisoners had to bring them food and clothing every day",  # it goes on
        "Convention on the Prisons. The Government said that money was not to be found for it",
    ],
)
def test_sentences_without_a_stop_are_no_headings(last):
    text = (
        "2. JS1 noted that the prisons of Examplia were crowded, and that the courts could not\n"
        f"say how many people waited in them for the judges who would have to hear their cases.4\n{last}\n3. JS2 said that judges were few.\n"
    )
    found = _body(text)
    assert len(found) == 2
    assert found[0].endswith(last)
