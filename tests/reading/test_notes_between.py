"""Notes between the lines of a text without pages: where they end, and where the text goes on. The texts are invented."""

from __future__ import annotations

import re

import pytest

from openupr.reading import LineRole, read_bytes

_ITEMS = """\
73. The delegation thanked the shepherds for their questions.
74. It spoke of the roads that lead to the valleys.
75. The President closed the dialogue in the evening of the first day of the session.
76. The recommendations below have been examined by Estavia and enjoy its support:
76.1. Ratify the Convention on the Rights of the Herdsmen of the Mountains (Aldovar);
76.2. Repeal the law on the pastures of the Southern Island before the end of 2012;1
1 The recommendation that was read out was: “Repeal the law on the pastures”.
76.3. Open schools in all of the valleys of the north (Doranth);
76.4. Publish the report on the valley of Marrow;2
2 Not supported as it was read out.
76.5. Invite the Special Rapporteur on the right of the shepherds to water (Aldovar);3
3 As received.
76.6. Continue to build roads (Estavia);
77. The recommendations above reflect the position of the States that made them.
"""
_PAGES = """\
24. A new code on the family is being discussed, and it regulates the rights of children1
whole, among them those of the children of shepherds.2 It is to be adopted in the spring.3
25. To ensure that persons with disabilities in the valleys of the north enjoy their rights as
all others do, a number of rules in the fields of education, employment,
1 Gazette Nos. 15/1976 and 23/1978.
2 http://www.estavia.example/
3 Gazette No. 67/2001
health care and the removal of what stands in their way was adopted in the last year of the
session of the parliament.
26. The ministry has opened four schools for them, and will open one more in each valley.
27. The law on water gives each of the valleys its share of what the glaciers hold.4 It was put
to the shepherds, who asked for a council of their own, and it has been set up since then.5
28. The council meets in the spring.
4 Gazette No. 12/2009.
5 Gazette No. 13/2009.
"""
_RANGE = """\
Notes
1 JS1, para. 1.
2 Union of Shepherds, p. 5, and the Council of the Valleys, para. 31 and JS2, paras. 8–
17.
3 JS3, para. 28.
"""
_NUMBERS_APART = """\
39.
To protect the herdsmen of the Southern Island better, and to follow in that the
Committee on the Rights of the Valleys and that of the Southern
Shepherds (Aldovar);
40.
To go on with the fight against all theft of sheep, and to bring the thieves
before a court (Doranth);
41.
To open schools in each of the valleys of the north of the island and in the
south (Estavia).
"""
_FEW = """\
73. The delegation thanked the shepherds, who had sent nineteen questions.1 It spoke of the
roads and of the G8 in Estavia.
1 The questions are on the extranet.
74. The President closed the dialogue in the evening of the first day of the session.
75. The recommendations were examined by Estavia: 1. Open schools2 (Aldovar);
2. Build roads (Doranth).
2 As read out: “Open two schools”.
76. The recommendations above reflect the position of the States that made them.
8 States had asked for the floor.
"""
_ASTERISK = """\
73. The delegation thanked the shepherds for their questions** in the evening of the first day.
74. The recommendations were examined by Estavia.
** Estavia reserves its position on these
questions.
75. The President closed the dialogue.
"""


def read(text: str, part: LineRole) -> list[str]:
    return [re.sub(r"\s+", " ", line.text) for line in read_bytes(text.encode(), "text.txt").lines if line.part is part]


@pytest.mark.parametrize(
    ("text", "notes", "begins"),
    [
        pytest.param(
            _ITEMS,
            [
                "1 The recommendation that was read out was: “Repeal the law on the pastures”.",
                "2 Not supported as it was read out.",
                "3 As received.",
            ],
            ["73. ", "74. ", "75. ", "76. ", "76.1. ", "76.2. ", "76.3. ", "76.4. ", "76.5. ", "76.6. ", "77. "],
            id="between recommendations, whose numbers name the chapter",
        ),
        pytest.param(
            _PAGES,
            [
                "1 Gazette Nos. 15/1976 and 23/1978.",
                "2 http://www.estavia.example/",
                "3 Gazette No. 67/2001",
                "4 Gazette No. 12/2009.",
                "5 Gazette No. 13/2009.",
            ],
            ["24. ", "25. ", "26. ", "27. ", "28. "],
            id="in the middle of a sentence, with a last line that has room",
        ),
        pytest.param(
            _FEW,
            ["1 The questions are on the extranet.", "2 As read out: “Open two schools”."],
            ["73. ", "74. ", "75. ", "2. ", "76. "],
            id="two, and figures that are none",
        ),
        pytest.param(_ASTERISK, ["** Estavia reserves its position on these questions."], ["73. ", "74. ", "75. "], id="with asterisks"),
    ],
)
def test_where_they_end(text: str, notes: list[str], begins: list[str]) -> None:
    assert read(text, LineRole.NOTE) == notes
    body = read(text, LineRole.BODY)
    assert len(body) == len(begins)
    assert all(words.startswith(begin) for words, begin in zip(body, begins, strict=True))


def test_a_number_that_ends_a_line_is_none_of_a_paragraph() -> None:
    assert read(_RANGE, LineRole.NOTE)[2].endswith("paras. 8– 17.")


def test_numbers_on_lines_of_their_own_below_the_end_of_an_item() -> None:
    assert [words[:8] for words in read(_NUMBERS_APART, LineRole.BODY)] == ["39. To p", "40. To g", "41. To o"]


def test_recommendations_below_their_numbers_and_below_full_lines() -> None:
    text = "140. The recommendations below enjoy the support of Estavia, which has examined\nthem all:\n"
    text += "140.1\nRatify the Convention on the Rights of the Shepherds of the Mountains (Aldovar);\n"
    text += "140.2\nEnvisage the possibility of ratifying the Convention on the Rights of Herdsmen\n"
    text += "of the Valleys and the Mountains of the Southern Islands (Doranth);\n"
    text += "140.3\nOpen schools (Estavia);\n"
    assert [words[:7] for words in read(text, LineRole.BODY)] == ["140. Th", "140.1", "Ratify ", "140.2", "Envisag", "140.3", "Open sc"]
