"""Addenda, beside the clean report, that make the doubts on answers fire."""

from __future__ import annotations

import io

import docx

from .clean_dossier import ADDENDUM, REPORT, Given, changed

ANSWER = "2. Recommendations 8.1 and 8.2 enjoy the support of Estavia."
SUPPORTED = "# Recommendations that enjoy the support of Estavia"
NOTED = "# Noted recommendations"
BOATS = (("open the dams (Chile).", "open the dams (Chile);\n\n8.3. Count the boats (Peru)."),)


def answering(words: str) -> Given:
    """The clean report, and its addendum with this for the answer."""
    return changed("addendum.txt", (ANSWER, words), beside=["report.txt"])


def in_word(*lines: str) -> Given:
    """The clean report, and its addendum in Word with these lines for the answer; "# " opens a heading."""
    document = docx.Document()
    for line in [*ADDENDUM[: ADDENDUM.index(ANSWER)].split("\n\n"), *lines]:
        if line.startswith("# "):
            document.add_heading(line[2:], 1)
        elif line:
            document.add_paragraph(line)
    out = io.BytesIO()
    document.save(out)
    return Given({"report.txt": REPORT, "addendum.docx": out.getvalue()})


def alone(words: str) -> Given:
    """An addendum without its report."""
    return changed("addendum.txt", (ANSWER, words))


FIRES: dict[str, Given] = {
    "no_responses": answering("2. Estavia dug wells."),
    "item_unanswered": answering("2. Recommendation 8.1 enjoys the support of Estavia."),
    "part_unanswered": answering("2. Recommendations 8.1 and 8.2 (a) enjoy the support of Estavia."),
    "answered_twice": answering(f"{ANSWER}\n\n3. Recommendation 8.1 does not enjoy the support of Estavia."),
    "position_differs": answering(f"{ANSWER}\n\n8.1\n\nEstavia does not accept this recommendation."),
    "position_unclear": answering("2. Recommendation 8.1 enjoys the support of Estavia.\n\n8.2\n\nThe toll pays for the wells."),
    "scope_unclear": answering(f"{ANSWER}\n\n8.2\n\nEstavia accepts this recommendation. It does not accept the second part."),
    "comment_elsewhere": in_word(SUPPORTED, ANSWER, NOTED, "8.1", "The mill is old."),
    "number_corrected": Given(
        {**changed("report.txt", *BOATS).files, **alone("2. Recommendations 8.1, 8.2 and 9.3 enjoy the support of Estavia.").files}
    ),
    "number_unknown": answering(f"{ANSWER}\n\n3. Recommendation 8.7 does not enjoy the support of Estavia."),
    "others_unknown": alone("2. Estavia notes recommendation 8.1. All other recommendations are accepted."),
    "answer_unplaced": answering(f"{ANSWER}\n\n3. Estavia does not accept the recommendation to dry up the sea."),
    "totals_differ": answering(f"2. Estavia accepts 7 recommendations.\n\n{ANSWER.replace('2.', '3.')}"),
}
