"""Invented reviews as documents: a report and an addendum as text files, written and read again: a level is reached through all of the house."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from openupr import read
from openupr.names import state
from openupr.records import Claim, Position, Review

from .invented import CODES, Ask

STATE = "Ruritania"
LISTS = {
    (
        Position.SUPPORTED,
        Claim.NONE,
    ): f"The recommendations formulated during the interactive dialogue and listed below enjoy the support of {STATE}:",
    (Position.SUPPORTED, Claim.IMPLEMENTED): f"The following recommendations enjoy the support of {STATE}, which considers that they are already "
    "implemented:",
    (Position.NOTED, Claim.NONE): f"The recommendations below did not enjoy the support of {STATE} and would thus be noted:",
    (Position.UNANSWERED, Claim.NONE): f"The following recommendations will be examined by {STATE}, which will respond in due time:",
}
"""The paragraph that introduces a list, by what it says of the recommendations in it."""


def from_documents(
    asks: Iterable[Ask],
    speakers: Sequence[str] = CODES[:50],
    identifier: str = "XAA-17",
    *,
    answered: bool = True,
    repeated: int = 0,
    answers: Sequence[str] = (),
) -> Review:
    """The review as it is read from its documents. `answered` adds an addendum that says no more than `answers`, a line each; of `repeated`
    recommendations the number is printed twice."""
    code, session = identifier.split("-")
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made) / identifier
        folder.mkdir()
        (folder / "report.txt").write_text(_report(list(asks), speakers, code, int(session), repeated), encoding="utf-8")
        if answered:
            (folder / "addendum.txt").write_text(_addendum(code, int(session), answers), encoding="utf-8")
        return read(folder)


def _report(asks: list[Ask], speakers: Sequence[str], code: str, session: int, repeated: int) -> str:
    lines = [
        f"A/HRC/{session + 8}/1",
        "4 December 2013",
        "Report of the Working Group on the Universal Periodic Review",
        STATE,
        "* The annex to the present report is circulated as received.",
        "Introduction",
        f"1. The Working Group on the Universal Periodic Review held its session. The review of {STATE} was held at its second meeting. "
        f"The national report is A/HRC/WG.6/{session}/{code}/1.",
        "I. Summary of the proceedings of the review process",
        "A. Presentation by the State under review",
        f"2. The delegation of {STATE} presented its report.",
        "B. Interactive dialogue and responses by the State under review",
        f"3. During the interactive dialogue, {len(speakers)} delegations made statements.",
    ]
    lines += [f"{number}. {state(each).name} noted the progress made." for number, each in enumerate(speakers, 4)]
    lines += ["II. Conclusions and/or recommendations"]
    paragraph = 4 + len(speakers)
    for kind, words in LISTS.items():
        of_it = [ask for ask in asks if ask[2:] == kind]
        if not of_it:
            continue
        lines.append(f"{paragraph}. {words}")
        for number, (request, codes, _, _) in enumerate(of_it, 1):
            names = ", ".join(state(each).name for each in codes.split())
            printed = number - 1 if number % 2 == 0 and number <= 2 * repeated else number
            lines.append(f"{paragraph}.{printed}. {request} ({names});")
        paragraph += 1
    lines.append(
        f"{paragraph}. All conclusions and/or recommendations contained in the present report reflect the position of the submitting States "
        "and the State under review. They should not be construed as endorsed by the Working Group as a whole."
    )
    return "\n\n".join(lines) + "\n"


def _addendum(code: str, session: int, answers: Sequence[str]) -> str:
    return "\n\n".join(
        (
            f"A/HRC/{session + 8}/1/Add.1",
            "5 March 2014",
            "Report of the Working Group on the Universal Periodic Review",
            STATE,
            "Addendum",
            "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review",
            f"1. {STATE} thanks the delegations that took part in its review (A/HRC/WG.6/{session}/{code}/1).",
            *answers,
        )
    )
