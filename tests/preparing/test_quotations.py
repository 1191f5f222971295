"""Quotations held against an invented text: what is verified, what is not there, what can't be told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.preparing.quoting.document_wording import PassageTold, WordsOf
from openupr.preparing.quoting.nearest_words import AlignedRun
from openupr.preparing.quoting.quotation_checked import CheckedQuotation, HeldText, QuotationOutcome, Why, check_quotation, in_paragraphs
from openupr.reading import LineRole, read_bytes
from openupr.reading.printed_wording import Lack, WordedLine, Wording, wording_of_file
from openupr.stages.held.kept_wordings import file_worded
from openupr.text import Span

TEXT = """11. The Committee on the Lagoon urged Aldovar not to cut down the mangroves, and to ratify the co-
operation treaty before 2027. It noted that 1,200 boat-
builders had lost their work.4 The law of 1998 – which nobody applies – protects the self-
governing islands’ fishers.

12. The same Committee welcomed the “Blue Coast” plan [of the ministry]. It recommended that the State:

(a) Pay the fishers 15 per cent more;

(b) Stop the non-compliance of the harbour police with article 9 (2) of the Act … without delay.
"""


def held(text: str = TEXT, language: str | None = "en") -> HeldText:
    """A text as a document of two paragraphs, whose notes' marks are known."""
    transcript = read_bytes(text.encode(), "invented.txt")
    made = wording_of_file(transcript, language)
    told = []
    for number in ("11", "12"):
        start = transcript.text.find(f"{number}. The")
        if start >= 0:
            end = transcript.text.find("12. The") if number == "11" and "12. The" in transcript.text else len(transcript.text)
            mark = transcript.text.find(".4 ", start, end) + 1
            told.append(PassageTold((Span(start + 4, end),), number, f"XAA-48/C{number}", (Span(mark, mark + 1),) if mark else ()))
    return HeldText("XAA-48/A/HRC/WG.6/48/XAA/2", language, WordsOf(made, told))


def checked(quotation: str, text: str = TEXT) -> CheckedQuotation:
    return check_quotation(quotation, [held(text)])


VERIFIED = [
    "The Committee on the Lagoon urged Aldovar not to cut down the mangroves",
    "urged Aldovar not to cut\ndown the mangroves, and to ratify the",  # another end of line
    "“urged Aldovar not to cut down the mangroves”",
    "« urged Aldovar not to cut down the mangroves »",
    "urged\u00a0Aldovar not\u2009to cut down the mangroves",
    "to ratify the co-operation treaty before 2027",  # the hyphen at the end of the line is the word's own
    "to ratify the cooperation treaty before 2027",  # or it is not
    "to ratify the co-\noperation treaty before 2027",
    "to ratify the co- operation treaty before 2027",  # pasted
    "to ratify the co\u00adoperation treaty before 2027",
    "to ratify the co\ufffeoperation treaty before 2027",  # as viewers copy it
    "noted that 1,200 boatbuilders had lost",
    "had lost their work. The law of 1998",  # without the mark
    "had lost their work.4 The law of 1998",
    "had lost their work.⁴ The law of 1998",
    "The law of 1998 - which nobody applies - protects",
    "The law of 1998—which nobody applies—protects",
    "protects the self‑governing islands' fishers",
    "welcomed the 'Blue Coast' plan [of the ministry]",
    "welcomed the “Blue Coast” plan [of the ministry].",
    "islands’ fishers. The same Committee welcomed",  # over two paragraphs, without the number
    "islands’ fishers. 12. The same Committee welcomed",
    "It recommended that the State: (a) Pay the fishers 15 per cent more; (b) Stop the non-compliance",
    "It recommended that the State: Pay the fishers 15 per cent more",
    "article 9 (2) of the Act … without delay",  # the dots are the text's own
    "article 9 (2) of the Act ... without delay",
    "police with article 9 (2) of the Act … without delay",
    "urged Aldovar not to cut down ... and to ratify",
    "urged Aldovar not to cut down [...] and to ratify",
    "urged Aldovar not to cut down (…) and to ratify",
    "... urged Aldovar not to cut down the mangroves ...",
    "[t]he Committee on the Lagoon urged Aldovar",
    "urged [the State] not to cut down the mangroves",
    "urge[d] Aldovar not to cut down the mangroves",
    "urged Aldovar [again] not to cut down the mangroves",
    "the law of 1998 – which nobody applies",  # the first letter alone may differ
    "It noted that 1,200 boat-builders",
    "the ﬁshers 15 per cent more; (b) Stop the non-compliance",
]


@pytest.mark.parametrize("quotation", VERIFIED)
def test_words_that_stand_there_are_verified(quotation: str) -> None:
    found = checked(quotation)
    assert found.outcome is QuotationOutcome.VERIFIED, found.near


ALTERED = [
    "The Committee on the Lagoon asked Aldovar not to cut down the mangroves",  # a word
    "The Committee on the Lagoon urged Aldovar to cut down the mangroves",  # a negation less
    "It noted that 1,200 boat-builders had not lost their work",  # a negation more
    "noted that 1,300 boat-builders had lost",
    "noted that 200 boat-builders had lost",  # the end of a number
    "noted that 1.200 boat-builders had lost",
    "to ratify the co-operation treaties before 2027",  # plural
    "to ratify the co-operation treaty before 2028",
    "to ratify before 2027 the co-operation treaty",  # order
    "urged Aldovar not to cut the mangroves down",
    "urged Aldovar not to cut down mangroves",  # a word less
    "urged Aldovar not to cut down the the mangroves",
    "compliance of the harbour police with article 9",  # the second half of a word
    "Stop the compliance of the harbour police",
    "protects the self",
    "protects the governing islands’ fishers",
    "The law of 1998 which nobody applies",  # a dash less
    "urged aldovar not to cut down the mangroves",  # a capital
    "welcomed the Blue Coast plan",  # its quotation marks say something
    "the fishers 15 per cent more; (c) Stop the non-compliance",
    "had lost their work.5 The law of 1998",  # another note
    "article 9 (3) of the Act",
    "noted that 1,200 boat-builders had lost their work.5",
    "noted that 1,200 boat-builders had lost their work⁵",
    "urged Aldovar to cut down ... and to ratify",
    "not to ratify the co-operation treaty",
    "The Committee on the Lagoon ... welcomed the “Blue Coast” plan",  # left out over the end of a paragraph
    "no table had lost their work",
]


@pytest.mark.parametrize("quotation", ALTERED)
def test_words_that_differ_are_never_verified(quotation: str) -> None:
    assert checked(quotation).outcome is not QuotationOutcome.VERIFIED


def test_what_is_left_out_or_changed_is_told_with_the_words_of_the_text() -> None:
    (found,) = checked("[t]he Committee on the Lagoon urged [the State] not to ... and to ratify the co-operation treaty.").found
    assert found.left_out == ("cut down the mangroves,",)
    assert found.own == (("the State", "Aldovar"),)
    assert found.goes_on
    assert found.after.strip() == "before 2027."
    assert (found.numbers, found.records) == (("11",), ("XAA-48/C11",))


def test_the_sentence_round_it_is_shown() -> None:
    (found,) = checked("to cut down the mangroves").found
    assert found.before.strip() == "The Committee on the Lagoon urged Aldovar not"


def test_the_nearest_words_are_told_with_what_differs() -> None:
    found = checked("The Committee on the Lagoon urged Aldovar to cut down all the mangroves, and to ratify")
    assert found.outcome is QuotationOutcome.NOT_THERE
    assert found.near is not None
    runs = [(run, text.strip()) for run, text in found.near.runs]
    assert (AlignedRun.PRINTED, "not") in runs
    assert (AlignedRun.QUOTED, "all") in runs
    assert found.near.numbers == ("11",)


@pytest.mark.parametrize(
    ("typed", "changed"),
    [
        ("urged Aldovar not to cut down the forests", [("quoted", "forests"), ("printed", "mangroves")]),
        ("asked Aldovar not to cut down the mangroves", [("quoted", "asked"), ("printed", "urged")]),
    ],
)
def test_of_a_first_or_last_word_that_differs_what_stands_in_its_place_is_shown(typed: str, changed: list[tuple[str, str]]) -> None:
    near = checked(typed).near
    assert near is not None
    assert [(str(run), text.strip()) for run, text in near.runs if run is not AlignedRun.SAME] == changed


def test_of_a_word_the_half_that_is_missing_is_shown() -> None:
    near = checked("compliance of the harbour police with article 9").near
    assert near is not None
    assert "".join(text for _, text in near.runs).strip().startswith("non-")


def test_spaces_alone_can_not_be_told() -> None:
    found = checked("the Committee welcomed the harbour master", "11. The Committee wel comed the har bour master of the islands.")
    assert (found.outcome, found.why) == (QuotationOutcome.CANNOT_TELL, Why.SPACES)


@pytest.mark.parametrize("quotation", ["the State", "urged Aldovar", "a", "... the ... of ...", "urged ... and ... treaty", "“”", "[…]"])
def test_a_short_quotation_can_not_be_told(quotation: str) -> None:
    assert (checked(quotation).outcome, checked(quotation).why) == (QuotationOutcome.CANNOT_TELL, Why.TOO_SHORT)


def test_another_language_can_not_be_told() -> None:
    found = checked("Le Comité a recommandé à l’État partie de ne pas abattre les palétuviers et de ratifier le traité de coopération")
    assert (found.outcome, found.why, found.language) == (QuotationOutcome.CANNOT_TELL, Why.LANGUAGE, "fr")


def test_what_may_stand_in_a_missing_document_can_not_be_told() -> None:
    words = "The ferries of the northern lagoons do not sail in winter"
    assert checked(words).outcome is QuotationOutcome.NOT_THERE
    found = check_quotation(words, [held()], ["the addendum"])
    assert (found.outcome, found.why) == (QuotationOutcome.CANNOT_TELL, Why.MISSING)
    assert check_quotation(words, []).why is Why.NONE_HELD


def test_a_part_that_was_not_read_can_not_be_told() -> None:
    lacking = replace(wording_of_file(read_bytes(TEXT.encode(), "invented.txt"), "en"), lacks=(Lack("this page can't be read", 3),))
    found = check_quotation("The ferries of the northern lagoons do not sail in winter", [HeldText("x", "en", WordsOf(lacking))])
    assert (found.outcome, found.why) == (QuotationOutcome.CANNOT_TELL, Why.NOT_READ)
    assert (
        check_quotation("urged Aldovar not to cut down the mangroves", [HeldText("x", "en", WordsOf(lacking))]).outcome is QuotationOutcome.VERIFIED
    )


def test_words_of_another_paragraph_than_the_one_that_is_cited() -> None:
    whole = checked("urged Aldovar not to cut down the mangroves")
    own, others = in_paragraphs(whole, ["11"])
    assert (own.outcome, others) == (QuotationOutcome.VERIFIED, ())
    own, others = in_paragraphs(whole, ["12", "13"])
    assert own.outcome is QuotationOutcome.NOT_THERE
    assert [each.numbers for each in others] == [("11",)]


SPANISH = "14. El Comité recomendó al Estado que no derogara la ley. L’État n’a pas ratifié le traité ; il l’étudie."


@pytest.mark.parametrize(
    ("quotation", "verified"),
    [
        ("El Comité recomendó al Estado que no derogara la ley", True),
        ("El Comité recomendó al Estado que derogara la ley", False),
        ("El Comite recomendo al Estado que no derogara la ley", False),  # accents
        ("État n'a pas ratifié le traité; il l'étudie", True),  # behind the elision, and spaces of another kind
        ("L’État a ratifié le traité", False),
        ("a pas ratifié le traité", False),  # the negation begins before it
    ],
)
def test_other_languages(quotation: str, verified: bool) -> None:
    assert (check_quotation(quotation, [held(SPANISH, None)]).outcome is QuotationOutcome.VERIFIED) is verified


def test_scripts_without_spaces_and_from_right_to_left() -> None:
    text = "15. 委员会敦促该国不要\n砍伐红树林，并批准合作条约。 حثت اللجنة الدولة على عدم قطع أشجار المانغروف"
    assert check_quotation("敦促该国不要砍伐红树林", [held(text, None)]).outcome is QuotationOutcome.VERIFIED
    assert check_quotation("敦促该国要砍伐红树林", [held(text, None)]).outcome is not QuotationOutcome.VERIFIED
    assert check_quotation("حثت اللجنة الدولة على عدم قطع أشجار", [held(text, None)]).outcome is QuotationOutcome.VERIFIED
    assert check_quotation("حثت اللجنة الدولة على قطع أشجار المانغروف", [held(text, None)]).outcome is not QuotationOutcome.VERIFIED


def two_pages() -> HeldText:
    """A sentence that goes on over a page, with a note, a foot and a head between."""
    texts = [
        (LineRole.BODY, "16. It noted that the ferries of the northern inter-"),
        (LineRole.NOTE, "4 See the report on the lagoons."),
        (LineRole.FOOT, "3"),
        (LineRole.HEAD, "A/HRC/WG.6/48/XAA/2"),
        (LineRole.BODY, "national line did not sail in winter."),
    ]
    lines, at = [], 0
    for number, (part, text) in enumerate(texts):
        lines.append(WordedLine(text, at, 3 if number < 3 else 4, part, None, (), "", number == 0))
        at += len(text) + 1
    return HeldText("x", "en", WordsOf(Wording("x.pdf", 4, "en", tuple(lines))))


@pytest.mark.parametrize(
    ("quotation", "verified"),
    [
        ("the ferries of the northern international line did not sail", True),
        ("the ferries of the northern inter-national line did not sail", True),
        ("the northern inter-\n3\nA/HRC/WG.6/48/XAA/2\nnational line did not sail in winter", True),  # copied over the page
        ("See the report on the lagoons", True),
        ("the ferries of the northern national line did not sail", False),
        ("the northern inter-\n7\nnational line did not sail in winter", False),
        ("the ferries of\n3\nthe northern international line did not sail", False),
        ("the northern international line did sail in winter", False),
    ],
)
def test_over_a_page(quotation: str, verified: bool) -> None:
    assert (check_quotation(quotation, [two_pages()]).outcome is QuotationOutcome.VERIFIED) is verified


def cover_and_next() -> HeldText:
    """Paragraph 5 goes on over the cover’s page, whose note and box are read behind its text."""
    texts = [
        (1, "5. The ferries had set out a course for the"),
        (1, "* The present document was not edited before being sent."),
        (1, "Distr.: General"),
        (2, "northern islands in winter."),
        (2, "6. No other line sailed."),
    ]
    lines, starts, at = [], [], 0
    for page, text in texts:
        lines.append(WordedLine(text, at, page, LineRole.BODY, None, (), "", page == 1))
        starts.append(at)
        at += len(text) + 1

    def of(line: int) -> Span:
        return Span(starts[line], starts[line] + len(texts[line][1]))

    told = [
        PassageTold((of(0), of(3)), "5", "XAA-48/S5"),
        PassageTold((of(1),), "note *", "XAA-48/S5n"),
        PassageTold((of(4),), "6", "XAA-48/S6"),
    ]
    return HeldText("x", "en", WordsOf(Wording("x.pdf", 2, "en", tuple(lines)), told))


@pytest.mark.parametrize(
    ("quotation", "verified"),
    [
        ("had set out a course for the northern islands in winter", True),
        ("The present document was not edited before being sent", True),
        ("had set out a course for the islands in winter", False),
        ("set out a course for the southern islands in winter", False),
        ("course for the document was not edited before being sent", False),
        ("had set out a course for the other line sailed", False),
    ],
)
def test_over_the_note_and_the_box_of_a_cover(quotation: str, verified: bool) -> None:
    assert (check_quotation(quotation, [cover_and_next()]).outcome is QuotationOutcome.VERIFIED) is verified


def test_a_word_that_goes_on_over_a_page() -> None:
    pages = "".join(
        f"{number}. The Committee noted paragraph {number} of the report of Aldovar on its lagoons and harbours.\n" for number in range(1, 40)
    )
    text = f"40. It was concerned about inter-\n\n\fnational piracy in the lagoons of the north.\n{pages}"
    assert check_quotation("concerned about international piracy in the lagoons", [held(text)]).outcome is QuotationOutcome.VERIFIED


WORDS = st.sampled_from("the State not no must ratify treaty treaties 12 1,200 A/HRC/25/5 co-operation l’eau “safe” (a) 50 % Ürün 2027.".split())


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=8, max_size=40), st.data())
def test_what_is_cut_out_is_verified_and_with_another_word_it_is_not(words: list[str], data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(words) - 6))
    last = data.draw(st.integers(first + 5, len(words)))
    document = held(" ".join(words), None)
    quoted = words[first:last]
    found = check_quotation(" ".join(quoted), [document])
    assert found.outcome is QuotationOutcome.VERIFIED or found.why is Why.TOO_SHORT
    at = data.draw(st.integers(1, len(quoted) - 2))
    changed = [*quoted[:at], "lagoon", *quoted[at + 1 :]]
    assert check_quotation(" ".join(changed), [document]).outcome is not QuotationOutcome.VERIFIED


LETTERED = "\n\n".join(
    (
        "3. The Council asks the harbour of Sundel to do the following before the winter:",
        "(a) To light the piers of the northern lagoon;",
        "(b) To close the prison of Lenn by 2027;",
        "4. The ferries of the northern lagoons do not sail in winter.",
    )
)
OF_A_LIST = [
    ("asks the harbour of Sundel to do the following before the winter: … (b) To close the prison of Lenn", True),
    ("asks the harbour of Sundel to do the following before the winter: … To close the prison of Lenn", True),
    ("do the following before the winter: (b) To close the prison of Lenn", False),
    ("to do the following before the winter: … The ferries of the northern lagoons do not sail", False),
    ("(b) To close the prison of Lenn … (a) To light the piers of the northern lagoon", False),
]


@pytest.mark.parametrize(("typed", "verified"), OF_A_LIST)
def test_a_list_s_lead_goes_with_one_of_its_letters_where_dots_say_so(tmp_path: Path, typed: str, verified: bool) -> None:
    path = tmp_path / "list.txt"
    path.write_text(LETTERED, encoding="utf-8")
    made = file_worded(str(path))
    outcome = check_quotation(typed, [HeldText("x", "en", WordsOf(made.wording, made.told))]).outcome
    assert (outcome is QuotationOutcome.VERIFIED) is verified
