"""Recommendations of an earlier review by their numbers: at which sentence, under which heading, with which States; documents are invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from openupr.extracting.national_report.headed_sections import heading_words
from openupr.extracting.paragraphs import extract_paragraphs, with_whole_identifiers
from openupr.extracting.stakeholder_summary import read_summary
from openupr.linking.requests.named_earlier import named_by_others, named_by_report, numbers_of, parts_by, report_before, report_named
from openupr.reading import read_bytes
from openupr.records import Document, Heading, StakeholderSummary
from openupr.text import Place, clean

from ..extracting.test_national_report import report
from ..rendering.small_reviews import review

OWN = """I. Lamps
1. The first lamp was lit in May.1
2. The lamps of the harbour were paid for,2 and the fund was opened. The last lamp was lit in June.3
II. Piers (Recommendations 92.4–92.6)
3. The piers are new. Recommendation 92.9 is a noted recommendation.
Notes
1 Cf. 92.1.
2 Cf. 92.2 & 92.3.
3 Cf. 92.7; cf. 92.8.
"""
SUMMARY = """Summary of stakeholders’ submissions on Estavia
I. Lamps1
1. In the second UPR cycle, two recommendations asked for lamps. The Lamp Society asked for more.2
Notes
1 For relevant recommendations see A/HRC/10/81, paras. 86.4-86.6, 86.8 and 86.11.
2 Lamp Society, p. 3. See also A/HRC/10/81, paras. 86.4 (Sundel), 86.5 (Old Port) and 86.8.
"""


_OWN_NOTE = "Lamp Society, p. 3. See also A/HRC/10/81, paras. 86.4 (Sundel), 86.5 (Old Port) and 86.8."


def summary(text: str) -> StakeholderSummary:
    transcript = read_bytes(text.encode(), "summary.txt")
    document = Document("summary.txt", "summary.txt", transcript.sha256, transcript.format, language="en")
    return read_summary(with_whole_identifiers(extract_paragraphs(transcript, document), "XEE-20/S"))


def test_a_number_stands_at_its_sentence_or_under_its_heading() -> None:
    made = report(OWN)
    texts = {each.id: each.text.clean for each in made.text.paragraphs}
    found = [(each.printed, texts.get(each.paragraph, "")[slice(*each.span)], each.heading) for each in named_by_report(made)]
    assert ("92.1", "The first lamp was lit in May.", "Lamps") in found
    assert ("92.2 & 92.3", "The lamps of the harbour were paid for, and the fund was opened.", "Lamps") in found
    assert ("92.4–92.6", "", "Piers") in found
    assert ("92.9", "Recommendation 92.9 is a noted recommendation.", "Piers") in found


def test_notes_of_other_documents_name_them_with_their_states() -> None:
    found = named_by_others(replace(review(()), summary=summary(SUMMARY)))
    assert [each.symbol for each in found] == ["A/HRC/10/81", "A/HRC/10/81"]
    under, at = found
    assert (under.printed, under.heading, under.paragraph) == ("86.4-86.6, 86.8 and 86.11", "Lamps", "")
    assert at.printed == "86.4 (Sundel), 86.5 (Old Port) and 86.8"
    assert at.paragraph
    assert numbers_of(at) == {"86.4", "86.5", "86.8"}


@pytest.mark.parametrize(
    ("note", "printed"),
    [
        ("See A/HRC/10/81, paras. 86.22-86-29, 87.5 and 87.7.", ["86.22-86-29, 87.5 and 87.7"]),
        ("See A/HRC/10/81 and Corr.1, paras. 86.22 and 87.7.", ["86.22 and 87.7"]),
        ("See A/HRC/10/81/Add.1, para. 86.22.", ["86.22"]),
        ("See A/HRC/10/81, recommendations 86.22, 87.5.", ["86.22, 87.5"]),
        ("See A/HRC/10/81, 86.22 and 87.5.", ["86.22 and 87.5"]),
        ("See A/HRC/10/81 (86.22 and 87.5, Cuba, Fiji and Peru).", ["86.22 and 87.5, Cuba, Fiji and Peru"]),
        ("See A/HRC/10/81, paras. 86.22 and 87.5, Cuba said so. (It is not among these.)", ["86.22 and 87.5"]),
        (f"See A/HRC/10/81, paras. 86.22 ({', '.join(['Cuba'] * 40)}).", [f"86.22 ({', '.join(['Cuba'] * 40)})"]),
        ("See A/HRC/10/81, paras. 4-12.", []),
        ("See CRC/C/XEE/CO/2, paras. 86.4.", []),
    ],
)
def test_only_numbers_of_recommendations_count_as_they_are_printed(note: str, printed: list[str]) -> None:
    text = SUMMARY.replace("Lamp Society, p. 3. See also A/HRC/10/81, paras. 86.4 (Sundel), 86.5 (Old Port) and 86.8.", note)
    found = named_by_others(replace(review(()), summary=summary(text)))
    assert [each.printed for each in found if each.paragraph] == printed
    if printed:
        assert "86.29" not in numbers_of(found[-1]), "a misprinted range is not written out"
        assert "86.22" in numbers_of(found[-1])


def test_a_heading_keeps_a_bracket_of_its_own() -> None:
    heading = Heading(1, "G", clean("Ferries for islands (FFI) (Recommendations 92.70–92.73)"), Place("report.txt", "", ()))
    assert heading_words(heading) == "Ferries for islands (FFI)"


@pytest.mark.parametrize(
    ("note", "named"),
    [
        ("See A/HRC/10/81, para. 86.4 (Peru).", ["86.4 (Peru)"]),
        ("See A/HRC/10/81, paras. 86.4 (Cuba), 86.5-86.8 (Fiji, Peru, Chad) and 86.9 (Peru).", ["86.5-86.8 (Fiji, Peru, Chad)", "86.9 (Peru)"]),
        ("See A/HRC/10/81, recommendations 86.4-86.6 (Peru).", ["86.4-86.6 (Peru)"]),
        ("See A/HRC/10/81, paras. 86.4 (Cuba) and 86.5. Peru is not among these.", []),
        ("Lamp Society, section 12.4 (Peru).", []),
    ],
)
def test_the_parts_of_a_list_behind_which_a_state_stands(note: str, named: list[str]) -> None:
    made = replace(review(()), summary=summary(SUMMARY.replace(_OWN_NOTE, note)))
    assert [part for each in named_by_others(made) for part in parts_by(each, "PER")] == named


@pytest.mark.parametrize(
    ("note", "report"),
    [
        ("A/HRC/10/81, A/HRC/10/81/Add.1 and A/HRC/10/2.", "A/HRC/10/81"),
        ("A/HRC/10/81 and A/HRC/10/8/Add.1.", None),
        ("A/HRC/10/81/Add.1.", None),
    ],
)
def test_the_report_before_is_named_beside_its_own_addendum(note: str, report: str | None) -> None:
    made = replace(review(()), summary=summary(SUMMARY.replace(_OWN_NOTE, note)))
    assert next((symbol for symbol, _ in report_before(made)), None) == report


@pytest.mark.parametrize(("session", "report"), [(3, "A/HRC/10/81"), (4, None), (9, None)])
def test_the_report_of_a_session_is_the_one_named_that_has_its_number_in_the_councils(session: int, report: str | None) -> None:
    found = report_named(replace(review(()), summary=summary(SUMMARY)), session)
    assert (found[0] if found is not None else None) == report
