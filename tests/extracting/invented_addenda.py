# ruff: noqa: E501 - a paragraph and a row of a table are one line each
"""Invented addenda of invented States, each in a style of its own, with the answers that a reader finds in them.

`# ` opens a heading, `| ` a row of a table whose cells are parted by ` | `; every other line is a paragraph. An answer is "number": "position" or
"position claim"; a part of an item is "number.suffix".
"""

from __future__ import annotations

import io
from dataclasses import dataclass

import docx

from openupr.reading import Line, Transcript, read_bytes
from openupr.records import Claim, Clause, Item, Position, Recommender
from openupr.text import Place, Text

WORDINGS = [
    "Ratify the Optional Protocol to the Convention against Torture (Spain)",
    "Accept the individual complaints procedures of the treaty bodies (Norway)",
    "Support the participation of civil society in drafting laws (Chile); Reject all forms of reprisals against defenders (Ghana)",
    "Abolish the death penalty and commute all sentences (Portugal) (Mexico)",
    "Continue implementing the national plan for children (Cuba)",
    "Establish a national human rights institution in line with the Paris Principles (India, Nepal and Togo)",
    "Decriminalize defamation and release all journalists (Canada)",
    "Raise the minimum age of marriage to 18 years (Zambia)",
    "Note with care the situation of domestic workers and protect them by law (Kenya)",
    "Increase the budget for rural schools (Bhutan)",
    "Extend a standing invitation to all special procedures (Latvia)",
    "Provide human rights training for the police (Peru)",
]
GROUP = "96"


def items(position: Position = Position.UNDER_CONSIDERATION, supported: int = 0) -> tuple[Item, ...]:
    """The report's twelve items, 96.1 to 96.12; the first `supported` of them are already supported there."""
    made = []
    for index, wording in enumerate(WORDINGS, 1):
        identifier = f"XAA-20/R{GROUP}.{index}"
        place = Place("A/HRC/99/5", f"{GROUP}.{index}", ())
        requests = [part.rpartition(" (")[0] for part in wording.split("; ")]
        clauses = tuple(Clause(f"{identifier}.{'abc'[i]}", request, (Recommender("ESP", "Spain"),), place) for i, request in enumerate(requests))
        stands = Position.SUPPORTED if index <= supported else position
        made.append(Item(identifier, f"{GROUP}.{index}", GROUP, Text(f"{wording};", f"{wording};"), place, clauses, stands, Claim.NONE))
    return tuple(made)


def transcript(text: str) -> Transcript:
    """A file without pages, one line a paragraph; with rows of a table it is made as a Word file and read."""
    lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
    if any(line.startswith("| ") for line in lines):
        return _word(lines)
    made: list[Line] = []
    at = 0
    for line in lines:
        style, words = ("Heading 1", line[2:]) if line.startswith("# ") else ("", line)
        made.append(Line(words, at, style=style))
        at += len(words) + 1
    return Transcript("addendum.txt", "0" * 64, "text", (), tuple(made), "\n".join(line.text for line in made))


def _word(lines: list[str]) -> Transcript:
    document = docx.Document()
    table = None
    for line in lines:
        if not line.startswith("| "):
            table = None
            document.add_heading(line[2:], 1) if line.startswith("# ") else document.add_paragraph(line)
            continue
        cells = [cell.strip() for cell in line[2:].removesuffix(" |").split(" | ")]
        if table is None:
            table = document.add_table(0, len(cells))
        row = table.add_row().cells
        if len(cells) == 1:
            row[0].merge(row[-1]).text = cells[0]
            continue
        for cell, words in zip(row, cells, strict=True):
            cell.text = "" if words == "-" else words
            if words == "^":
                cell.text = ""
                table.rows[-2].cells[list(row).index(cell)].merge(cell)
    out = io.BytesIO()
    document.save(out)
    return read_bytes(out.getvalue(), "addendum.docx")


@dataclass(frozen=True)
class Style:
    """One invented addendum: its text, the answers, the kinds of its doubts, and numbers whose reasons contain a word."""

    name: str
    text: str
    answers: dict[str, str]
    doubts: tuple[str, ...] = ()
    reasons: tuple[tuple[str, str], ...] = ()
    by_number_only: tuple[str, ...] = ()
    unread: int = 0
    supported_before: int = 0


STYLES = [
    Style(
        "lists under the Council's own headings, reasons for a group",
        """
        1. The Republic of Ruritania thanks all delegations for their recommendations.
        # Recommendations that enjoy the support of Ruritania
        2. The following recommendations enjoy the support of Ruritania: 96.1, 96.2, 96.5 and 96.8.
        # Recommendations that enjoy the support of Ruritania, which considers them already implemented
        3. 96.10, 96.12.
        # Recommendations that will be further examined
        4. Recommendations 96.3 and 96.9.
        # Recommendations which do not enjoy the support of Ruritania
        5. Recommendations 96.4, 96.6-7 and 96.11 do not enjoy the support of Ruritania for the following reasons.
        Recommendation 96.4
        The death penalty is applied to the most serious crimes only, and the public supports it.
        Recommendations 96.6-7
        Existing institutions fulfil this role. Ruritania supports a free press.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.5": "supported",
            "96.8": "supported",
            "96.10": "supported implemented",
            "96.12": "supported implemented",
            "96.3": "under_consideration",
            "96.9": "under_consideration",
            "96.4": "not_supported",
            "96.6": "not_supported",
            "96.7": "not_supported",
            "96.11": "not_supported",
        },
        reasons=(("96.4", "most serious crimes"), ("96.7", "free press")),
        by_number_only=("96.1", "96.10", "96.3"),
    ),
    Style(
        "prose by number: in part, in principle, a split, a claim without support",
        """
        96.1 Ruritania accepts this recommendation in principle. The necessary consultations have begun.
        96.2 Ruritania partially accepts the recommendation. Two procedures were accepted in 2012.
        96.3 Ruritania accepts the first part of recommendation 96.3, but not the second, as no reprisals occur.
        96.4 Ruritania is not in a position to accept this recommendation at the present time.
        96.5 Accepted. This recommendation is already being implemented.
        96.6 Ruritania takes note of the recommendation; it has already been implemented, since the Office of the Ombudsman exists.
        96.7 Ruritania supports the recommendation regarding the release of journalists, while it cannot support the recommendation to decriminalize defamation.
        96.8 Supported.
        96.9 Ruritania notes this recommendation and will not take measures beyond the Labour Act.
        96.10 Ruritania accepts the recommendation and is in the process of implementing it.
        96.11 The recommendation is under consideration by the competent ministries.
        96.12 Ruritania supports training of officials in many ways. Courses are held every year.
        """,
        {
            "96.1": "supported_in_principle",
            "96.2": "supported_in_part",
            "96.3.1": "supported",
            "96.3.2": "not_supported",
            "96.4": "not_supported",
            "96.5": "supported in_progress",
            "96.6": "noted implemented",
            "96.7.1": "supported",
            "96.7.2": "not_supported",
            "96.8": "supported",
            "96.9": "noted",
            "96.10": "supported in_progress",
            "96.11": "under_consideration",
            "96.12": "unanswered",
        },
        doubts=("position_unclear",),
        reasons=(("96.2", "Two procedures"), ("96.12", "Courses")),
    ),
    Style(
        "a table of recommendation, position and comment, with bands and a comment for several rows",
        """
        # Position of Ruritania
        | Recommendation | Position of Ruritania | Comments |
        | A. International instruments |
        | 96.1 Ratify the Optional Protocol to the Convention against Torture (Spain) | Accepted | Ratification is foreseen in 2015. |
        | 96.2 Accept the individual complaints procedures of the treaty bodies (Norway) | Not accepted | Domestic remedies suffice; Ruritania accepts its reporting duties. |
        | B. Other rights |
        | 96.3 Support the participation of civil society in drafting laws (Chile); Reject all forms of reprisals against defenders (Ghana) | Partially accepted | - |
        | 96.4 Abolish the death penalty and commute all sentences (Portugal) (Mexico) | Noted | See the comment above. |
        | 96.5 Continue implementing the national plan for children (Cuba) | Accepted; already implemented | - |
        | 96.6 Establish a national human rights institution in line with the Paris Principles (India, Nepal and Togo) | Accepted in principle | A draft law exists. |
        | 96.7 Decriminalize defamation and release all journalists (Canada) | Rejected | Both are matters for the courts. |
        | 96.8 Raise the minimum age of marriage to 18 years (Zambia) | Accepted | ^ |
        | 96.9 Note with care the situation of domestic workers and protect them by law (Kenya) | Under consideration | - |
        | 96.10 Increase the budget for rural schools (Bhutan) | Accepted, in the process of implementation | - |
        | 96.11 Extend a standing invitation to all special procedures (Latvia) | Does not enjoy the support of Ruritania | - |
        | 96.12 Provide human rights training for the police (Peru) | Supported | - |
        """,
        {
            "96.1": "supported",
            "96.2": "not_supported",
            "96.3": "supported_in_part",
            "96.4": "noted",
            "96.5": "supported implemented",
            "96.6": "supported_in_principle",
            "96.7": "not_supported",
            "96.8": "supported",
            "96.9": "under_consideration",
            "96.10": "supported in_progress",
            "96.11": "not_supported",
            "96.12": "supported",
        },
        reasons=(("96.1", "foreseen"), ("96.2", "remedies"), ("96.8", "courts")),
    ),
    Style(
        "a table with a column to tick for each position, numbers without the group",
        """
        | No. | Recommendation | Accepted | Noted | Remarks |
        | 1 | Ratify the Optional Protocol to the Convention against Torture | x | - | - |
        | 2 | Accept the individual complaints procedures of the treaty bodies | - | x | A study was ordered. |
        | 3 | Support the participation of civil society in drafting laws; Reject all forms of reprisals | x | - | - |
        | 4 | Abolish the death penalty and commute all sentences | - | x | - |
        | 5 | Continue implementing the national plan for children | x | - | - |
        | 6 | Establish a national human rights institution | x | - | - |
        | 7 | Decriminalize defamation | - | x | - |
        | 8 | Raise the minimum age of marriage | x | - | - |
        | 9 | Note with care the situation of domestic workers | x | - | - |
        | 10 | Increase the budget for rural schools | x | - | - |
        | 11 | Extend a standing invitation | - | x | - |
        | 12 | Provide human rights training for the police | x | - | - |
        """,
        {f"96.{n}": "noted" if n in {2, 4, 7, 11} else "supported" for n in range(1, 13)},
        reasons=(("96.2", "study"),),
    ),
    Style(
        "the recommendation repeated in full, then the answer",
        """
        Ruritania's responses are set out below.
        96.1. Ratify the Optional Protocol to the Convention against Torture (Spain);
        Response: Ruritania accepts this recommendation.
        96.2. Accept the individual complaints procedures of the treaty bodies (Norway);
        Response: Not accepted. The courts offer remedies.
        96.3. Support the participation of civil society in drafting laws (Chile); Reject all forms of reprisals against defenders (Ghana);
        Accepted.
        96.4. Abolish the death penalty and commute all sentences (Portugal) (Mexico);
        Noted. The people decided by referendum to keep it.
        96.5. Continue implementing the national plan for children (Cuba);
        Accepted and already implemented.
        96.6. Establish a national human rights institution in line with the Paris Principles (India, Nepal and Togo); Accepted.
        96.7. Decriminalize defamation and release all journalists (Canada);
        Reply of Ruritania: The recommendation is rejected.
        96.8. Raise the minimum age of marriage to 18 years (Zambia);
        Position: Supported
        96.9. Note with care the situation of domestic workers and protect them by law (Kenya);
        Accepted in part: the Labour Act covers them.
        96.10. Increase the budget for rural schools (Bhutan);
        Supported. Implementation is ongoing.
        96.11. Extend a standing invitation to all special procedures (Latvia);
        Ruritania is unable to support this recommendation.
        96.12. Provide human rights training for the police (Peru);
        Supported.
        """,
        {
            "96.1": "supported",
            "96.2": "not_supported",
            "96.3": "supported",
            "96.4": "noted",
            "96.5": "supported implemented",
            "96.6": "supported",
            "96.7": "not_supported",
            "96.8": "supported",
            "96.9": "supported_in_part",
            "96.10": "supported in_progress",
            "96.11": "not_supported",
            "96.12": "supported",
        },
        reasons=(("96.2", "remedies"), ("96.4", "referendum")),
    ),
    Style(
        "recommendations quoted without their numbers",
        """
        Ruritania has studied the recommendations with care.
        “Ratify the Optional Protocol to the Convention against Torture” (Spain)
        Ruritania accepts this recommendation.
        “Abolish the death penalty and commute all sentences” (Portugal, Mexico)
        Ruritania cannot accept the recommendation. Its law follows the will of the people.
        Raise the minimum age of marriage to 18 years (Zambia): Accepted.
        Increase the budget for rural schools (Bhutan)
        Accepted. The budget has already been increased twice.
        Ruritania accepts the recommendation to extend a standing invitation to all special procedures.
        Ruritania cannot accept the recommendation to dissolve its parliament.
        """,
        {"96.1": "supported", "96.4": "not_supported", "96.8": "supported", "96.10": "supported in_progress", "96.11": "supported"},
        doubts=("answer_unplaced", *["item_unanswered"] * 7),
        reasons=(("96.4", "will of the people"),),
        unread=1,
    ),
    Style(
        "the position after its list",
        """
        96.1 Ratify the Optional Protocol to the Convention against Torture (Spain);
        96.2 Accept the individual complaints procedures of the treaty bodies (Norway);
        96.5 Continue implementing the national plan for children (Cuba);
        The above recommendations enjoy the support of Ruritania.
        96.3, 96.6, 96.8, 96.9, 96.10 and 96.12
        The above-mentioned recommendations enjoy the support of Ruritania, which considers that they are already implemented or in the process of implementation.
        96.4 Abolish the death penalty and commute all sentences (Portugal) (Mexico);
        96.7 Decriminalize defamation and release all journalists (Canada);
        96.11 Extend a standing invitation to all special procedures (Latvia);
        These recommendations are noted. They go beyond the obligations of Ruritania.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.5": "supported",
            **{f"96.{n}": "supported implemented_or_in_progress" for n in (3, 6, 8, 9, 10, 12)},
            "96.4": "noted",
            "96.7": "noted",
            "96.11": "noted",
        },
        reasons=(("96.7", "obligations"),),
    ),
    Style(
        "two named, all others at once; what the report had settled stays",
        """
        1. Ruritania received 12 recommendations, of which 2 were immediately supported.
        2. Ruritania takes note of recommendations 96.4 and 96.7. The death penalty and defamation are before the courts.
        3. All other recommendations are supported.
        """,
        {"96.4": "noted", "96.7": "noted", **{f"96.{n}": "supported" for n in (3, 5, 6, 8, 9, 10, 11, 12)}},
        doubts=("answers_whole_report",),
        reasons=(("96.4", "before the courts"),),
        by_number_only=("96.3",),
        supported_before=2,
    ),
    Style(
        "letters, and lists inside one sentence with exceptions",
        """
        1. Ruritania accepts recommendations 96.1, 96.2 and 96.3 (a), and notes recommendations 96.3 (b) and 96.4.
        2. Recommendations 96.5 to 96.9, with the exception of 96.7, enjoy the support of Ruritania.
        3. Recommendation 96.7 is not accepted because courts are independent (see also recommendation 96.4).
        4. Ruritania supports recommendations 96.10-12.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.3.a": "supported",
            "96.3.b": "noted",
            "96.4": "noted",
            "96.5": "supported",
            "96.6": "supported",
            "96.7": "not_supported",
            "96.8": "supported",
            "96.9": "supported",
            "96.10": "supported",
            "96.11": "supported",
            "96.12": "supported",
        },
    ),
    Style(
        "numbers without the group, as in the first cycle",
        """
        Recommendation 1: Ruritania accepts the recommendation.
        Recommendation No. 2: Ruritania does not accept this recommendation, since its Constitution rules otherwise.
        Recommendations 3, 5 and 6: Ruritania accepts these recommendations and has already implemented them to a great extent.
        Recommendation 4: Ruritania cannot, at this stage, take a definitive position.
        Recommendations nos. 7 to 9: These recommendations are accepted.
        Recommendations 10-12: Accepted, and Ruritania already acts accordingly.
        """,
        {
            "96.1": "supported",
            "96.2": "not_supported",
            "96.4": "under_consideration",
            **{f"96.{n}": "supported implemented_or_in_progress" for n in (3, 5, 6)},
            **{f"96.{n}": "supported" for n in (7, 8, 9)},
            **{f"96.{n}": "supported implemented" for n in (10, 11, 12)},
        },
        reasons=(("96.2", "Constitution"),),
    ),
    Style(
        "headings that answer by number, comments below",
        """
        # Recommendations 96.1-3: accepted
        Ruritania attaches importance to these matters.
        # Recommendation 96.4: not accepted
        The moratorium is kept under review.
        # Recommendations 96.5, 96.6, 96.8, 96.9 and 96.10 (accepted, already implemented)
        # Recommendation 96.7: noted
        See the answer to recommendation 96.2.
        # Recommendations 96.11 and 96.12: partially accepted
        Visits are decided case by case.
        # Conclusion
        Ruritania thanks the Working Group.
        """,
        {
            **{f"96.{n}": "supported" for n in (1, 2, 3)},
            "96.4": "not_supported",
            "96.7": "noted",
            **{f"96.{n}": "supported implemented" for n in (5, 6, 8, 9, 10)},
            "96.11": "supported_in_part",
            "96.12": "supported_in_part",
        },
        reasons=(("96.1", "importance"), ("96.4", "moratorium"), ("96.12", "case by case")),
    ),
    Style(
        "typing errors, a number twice, a number too many",
        """
        1. Ruritania accepts recommendations 96.1, 96.2, 96.3. 96.4, 69.5, 966 and 96.12.
        2. Ruritania notes recommendations 96.7, 96.8, 96.9-11, 96.12 and 96.31.
        """,
        {
            **{f"96.{n}": "supported" for n in (1, 2, 3, 4, 5, 6)},
            **{f"96.{n}": "noted" for n in (7, 8, 9, 10, 11)},
            "96.12": "unanswered",
        },
        doubts=("number_corrected", "number_corrected", "number_unknown", "answered_twice"),
    ),
    Style(
        "paragraphs of prose with reasons",
        """
        1. Freedonia welcomes the 12 recommendations made to it and has given them careful consideration. Its responses are the following.
        2. Freedonia is pleased to accept recommendations 96.1 and 96.2, which it will implement in cooperation with civil society.
        3. Freedonia agrees with recommendation 96.3. Non-governmental organizations take part in drafting laws.
        4. With regard to recommendation 96.4, Freedonia recalls that it abolished the death penalty in 1990; the recommendation is therefore considered implemented and is accepted.
        5. Freedonia supports recommendations 96.5 (ongoing implementation) and 96.6.
        6. Freedonia cannot support recommendations 96.7 and 96.8. Defamation is a civil matter only.
        7. Recommendation 96.9 enjoys our partial support. We accept the first part. We do not accept the obligation to legislate.
        8. Regarding recommendations 96.10 and 96.11, the Government needs more time and will inform the Council in due course. These recommendations are noted.
        9. Recommendation 96.12 has already been fully implemented and enjoys the support of Freedonia.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.3": "supported",
            "96.4": "supported implemented",
            "96.5": "supported in_progress",
            "96.6": "supported",
            "96.7": "not_supported",
            "96.8": "not_supported",
            "96.9": "supported_in_part",
            "96.10": "noted",
            "96.11": "noted",
            "96.12": "supported implemented",
        },
        reasons=(("96.4", "1990"), ("96.8", "civil matter")),
    ),
    Style(
        "one word after each number",
        """
        96.1: Supported
        96.2: Not supported
        96.3: Supported in part
        96.4: Noted
        96.5: Supported (already implemented)
        96.6: Under consideration
        96.7 - Rejected
        96.8 – Accepted
        96.9. Accepted.
        96.10. Does not enjoy support.
        96.11 Accept
        96.12 Note
        """,
        {
            "96.1": "supported",
            "96.2": "not_supported",
            "96.3": "supported_in_part",
            "96.4": "noted",
            "96.5": "supported implemented",
            "96.6": "under_consideration",
            "96.7": "not_supported",
            "96.8": "supported",
            "96.9": "supported",
            "96.10": "not_supported",
            "96.11": "supported",
            "96.12": "noted",
        },
    ),
    Style(
        "headings as plain lines, lists without a sentence",
        """
        A. Recommendations supported by Freedonia
        96.1; 96.2; 96.5; 96.8; 96.12
        B. Recommendations supported by Freedonia that are already implemented or are in the process of being implemented
        96.3; 96.6
        C. Recommendations partially supported by Freedonia
        96.9 Domestic workers are covered by the Labour Act. A separate law is not envisaged.
        D. Recommendations not supported by Freedonia
        96.4, 96.7, 96.10 and 96.11
        These recommendations contradict the Constitution.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.5": "supported",
            "96.8": "supported",
            "96.12": "supported",
            "96.3": "supported implemented_or_in_progress",
            "96.6": "supported implemented_or_in_progress",
            "96.9": "supported_in_part",
            "96.4": "not_supported",
            "96.7": "not_supported",
            "96.10": "not_supported",
            "96.11": "not_supported",
        },
        reasons=(("96.9", "Labour Act"), ("96.4", "Constitution")),
    ),
    Style(
        "lead-ins, recommendations repeated below them",
        """
        # Responses
        The Government of Freedonia has decided to accept the following recommendations:
        96.1 Ratify the Optional Protocol to the Convention against Torture (Spain);
        96.2 Accept the individual complaints procedures of the treaty bodies (Norway);
        96.5 Continue implementing the national plan for children (Cuba);
        The Government of Freedonia takes note of the following recommendations:
        96.3 Support the participation of civil society in drafting laws (Chile); Reject all forms of reprisals against defenders (Ghana);
        Comment: There are no reprisals.
        96.4 Abolish the death penalty and commute all sentences (Portugal) (Mexico);
        The Government of Freedonia rejects the following recommendations:
        96.6 Establish a national human rights institution in line with the Paris Principles (India, Nepal and Togo);
        96.7 Decriminalize defamation and release all journalists (Canada);
        96.8 Raise the minimum age of marriage to 18 years (Zambia);
        All remaining recommendations will be considered and answered later.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.5": "supported",
            "96.3": "noted",
            "96.4": "noted",
            "96.6": "not_supported",
            "96.7": "not_supported",
            "96.8": "not_supported",
            "96.9": "under_consideration",
            "96.10": "under_consideration",
            "96.11": "under_consideration",
            "96.12": "under_consideration",
        },
        doubts=("answers_whole_report",),
        reasons=(("96.3", "reprisals"),),
    ),
    Style(
        "statements under headings by subject",
        """
        # I. Torture
        96.1. The Government accepts the recommendation and has started the procedure of ratification.
        96.2. This recommendation is accepted in principle.
        # II. Civil and political rights
        96.3. The Government supports clause (a) and notes clause (b).
        96.4. The recommendation does not enjoy support. A moratorium has been in force since 2001.
        96.5-96.6. Both recommendations are accepted. They are being implemented.
        # III. Economic and social rights
        96.7. While the Government shares the concern, it is not able to accept the recommendation as formulated.
        96.8. The Government accepts. The minimum age is already 18.
        96.9. It is noted.
        96.10. The Government accepts this recommendation subject to available resources.
        96.11. The recommendation is not accepted, although visits are welcome.
        96.12. Implemented. Courses are given each year.
        """,
        {
            "96.1": "supported",
            "96.2": "supported_in_principle",
            "96.3.a": "supported",
            "96.3.b": "noted",
            "96.4": "not_supported",
            "96.5": "supported in_progress",
            "96.6": "supported in_progress",
            "96.7": "not_supported",
            "96.8": "supported",
            "96.9": "noted",
            "96.10": "unanswered",
            "96.11": "not_supported",
            "96.12": "unanswered implemented",
        },
        doubts=("position_unclear", "position_unclear"),
        reasons=(("96.4", "moratorium"), ("96.12", "Courses")),
    ),
    Style(
        "a short table, several numbers in a row",
        """
        | Rec. No. | Response | Explanation |
        | 96.1 | Supports | - |
        | 96.2 | Notes | Will be studied by the ministry. |
        | 96.3 | Supports in part | Only the first half. |
        | 96.4 and 96.5 | Does not support | The law is clear. |
        | 96.6-96.12 | Supports | These are already being implemented. |
        """,
        {
            "96.1": "supported",
            "96.2": "noted",
            "96.3": "supported_in_part",
            "96.4": "not_supported",
            "96.5": "not_supported",
            "96.6": "supported in_progress",
            "96.7": "supported in_progress",
            "96.8": "supported in_progress",
            "96.9": "supported in_progress",
            "96.10": "supported in_progress",
            "96.11": "supported in_progress",
            "96.12": "supported in_progress",
        },
        reasons=(("96.4", "law is clear"),),
    ),
    Style(
        "lists, then comments under the heading of their position",
        """
        1. At the adoption in the Working Group, Freedonia supported most recommendations. It hereby provides its position on the remaining ones.
        2. Recommendations accepted by Freedonia
        96.1, 96.2, 96.3, 96.5, 96.6
        3. Recommendations noted
        96.4: The death penalty remains in the Penal Code, as the majority of the population favours it. Freedonia does not intend to abolish it.
        96.7: Noted. Freedonia accepts that the press must be free.
        96.8 and 96.9: Freedonia considers that these recommendations have been implemented.
        96.10-12: These recommendations will be examined in the light of available resources.
        """,
        {
            "96.1": "supported",
            "96.2": "supported",
            "96.3": "supported",
            "96.5": "supported",
            "96.6": "supported",
            "96.4": "noted",
            "96.7": "noted",
            "96.8": "noted implemented",
            "96.9": "noted implemented",
            "96.10": "under_consideration",
            "96.11": "under_consideration",
            "96.12": "under_consideration",
        },
    ),
    Style(
        "traps: promises, denials, other bodies' recommendations",
        """
        96.1 Accepted. The Government has not yet implemented the recommendation.
        96.2 The Government does not oppose the recommendation, but it cannot accept it now.
        96.3 The Government is able to accept the first part of the recommendation. It cannot accept the second part.
        96.4 The Government accepts the recommendation of the Committee to reform its law, but does not support this recommendation.
        96.5 Freedonia will continue implementing the plan. Accepted.
        96.6 Freedonia accepts this recommendation and will implement it.
        96.7 Freedonia rejects the premise of this recommendation. It is not accepted.
        96.8 Freedonia is considering this recommendation.
        96.9 Partially accepted. Freedonia accepts to protect domestic workers but cannot accept a separate law.
        96.10 The recommendation is not relevant.
        96.11 Freedonia supports this recommendation with the following reservation: visits must be agreed.
        96.12 Agreed.
        """,
        {
            "96.1": "supported",
            "96.2": "not_supported",
            "96.3.1": "supported",
            "96.3.2": "not_supported",
            "96.4": "not_supported",
            "96.5": "supported",
            "96.6": "supported",
            "96.7": "not_supported",
            "96.8": "under_consideration",
            "96.9": "supported_in_part",
            "96.10": "unanswered",
            "96.11": "supported",
            "96.12": "supported",
        },
        doubts=("position_unclear",),
    ),
]
