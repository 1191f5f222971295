"""The documents of an invented review in the UN's layout, as text files. {State} and {code} are put in by who writes them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

RESOLUTION = "Human Rights Council resolution 16/21"


def _text(*lines: str) -> str:
    return "\n\n".join(lines) + "\n"


def _masthead(symbol: str, date: str, title: str, body: str = "Working Group on the Universal Periodic Review") -> list[str]:
    return [symbol, "Distr.: General", date, "English only", "Human Rights Council", body, title, "{State}"]


def _numbered(lines: Sequence[str], first: int) -> Iterator[str]:
    return (f"{number}. {line}" for number, line in enumerate(lines, first))


def national_report(session: int, made_by: Sequence[str], told: Sequence[str]) -> str:
    """Who made it, and what it tells."""
    title = f"National report submitted in accordance with paragraph 5 of the annex to {RESOLUTION}"
    return _text(
        *_masthead(f"A/HRC/WG.6/{session}/{{code}}/1", "8 August 2013", title),
        "I. Methodology and consultation",
        *_numbered(made_by, 1),
        "II. Promotion and protection of human rights",
        *_numbered(told, len(made_by) + 1),
    )


def compilation(session: int, found: Sequence[tuple[str, str]], sources: Sequence[Mapping[str, str]]) -> str:
    """Sentences of UN bodies, each with what its note cites (empty: it has none)."""
    title = "Compilation prepared by the Office of the United Nations High Commissioner for Human Rights in accordance with paragraph 15 (b) of the"
    notes = [note for _, note in found if note]
    assert len(notes) == len(sources)
    marks = iter(range(1, len(notes) + 1))
    return _text(
        *_masthead(f"A/HRC/WG.6/{session}/{{code}}/2", "5 August 2013", f"{title} annex to Human Rights Council resolution 5/1"),
        "I. Background",
        "1. The present report is a compilation of information contained in United Nations documents.",
        "II. Implementation of international human rights obligations",
        *_numbered([f"{sentence}{next(marks) if note else ''}" for sentence, note in found], 2),
        "Notes",
        *(f"{mark} {note}" for mark, note in enumerate(notes, 1)),
    )


def observations(source: Mapping[str, str]) -> str:
    """What a treaty body found: its gravest passage is paragraph 9, a mild one paragraph 10."""
    mild = ("its first meeting", "the dialogue", "the written replies", "the new lighthouse law", "the repair of the quay", "the census")
    return _text(
        source["symbol"],
        "Distr.: General",
        source["date"],
        "Original: English",
        source["heading"],
        source["title"],
        "A. Introduction",
        "1. The Committee considered the report of {State} and adopted the following observations.",
        *_numbered([f"The Committee notes {each}." for each in mild], 2),
        "B. Principal subjects of concern and recommendations",
        "8. The Committee notes that legal aid is free.",
        f"9. {source['who']} {source['gravest']}.",
        f"10. {source['who']} {source['mild']}.",
        "11. The State party should inform the Committee within one year.",
    )


def summary(session: int, date: str, listed: Sequence[Sequence[str]], cited: Collection[str]) -> str:
    """The summary of what stakeholders sent: a list of code, name and sentence, of which those with a cited code are summed up."""
    title = "Summary prepared by the Office of the United Nations High Commissioner for Human Rights in accordance with paragraph 15 (c) of the"
    told = [(code, said) for code, _, said in listed if code in cited]
    return "\n".join(
        (
            *_masthead(f"A/HRC/WG.6/{session}/{{code}}/3", date, f"{title} annex to Human Rights Council resolution 5/1: stakeholders’ submissions"),
            "I. Background",
            f"1. The present report is a summary of {len(listed)} stakeholders’ submissions.1",
            "II. Information provided by stakeholders",
            *(f"{number}. {code} {said}{number}" for number, (code, said) in enumerate(told, 2)),
            "Notes",
            "1 The stakeholders listed below have contributed information for this summary:",
            "Civil society",
            "Individual submissions:",
            *(f"{code} {name};" for code, name, _ in listed),
            *(f"{number} {code}, para. 2." for number, (code, _) in enumerate(told, 2)),
            "",
        )
    )


def proceedings(session: int, said: Sequence[str], asked: Sequence[str]) -> str:
    """The report of the Working Group, in which all answers are left for later."""
    paragraph = 4 + len(said)
    disclaimer = (
        "All conclusions and/or recommendations contained in the present report reflect the position of the submitting States and the State under "
        "review. They should not be construed as endorsed by the Working Group as a whole."
    )
    return _text(
        "A/HRC/25/1",
        "4 December 2013",
        "Report of the Working Group on the Universal Periodic Review",
        "{State}",
        "Introduction",
        "1. The Working Group on the Universal Periodic Review held its seventeenth session. The review of {State} was held at its second meeting. "
        f"The national report is A/HRC/WG.6/{session}/{{code}}/1.",
        "I. Summary of the proceedings of the review process",
        "A. Presentation by the State under review",
        "2. The delegation of {State} presented its report.",
        "B. Interactive dialogue and responses by the State under review",
        f"3. During the interactive dialogue, {len(said)} delegations made statements.",
        *_numbered(said, 4),
        "II. Conclusions and/or recommendations",
        f"{paragraph}. The following recommendations will be examined by {{State}}, which will provide responses in due time, but no later than the "
        "twenty-fifth session of the Human Rights Council:",
        *(f"{paragraph}.{number}. {request}" for number, request in enumerate(asked, 1)),
        f"{paragraph + 1}. {disclaimer}",
    )


def addendum(answers: Sequence[str]) -> str:
    """The State's answers."""
    return _text(
        "A/HRC/25/1/Add.1",
        "5 March 2014",
        "Report of the Working Group on the Universal Periodic Review",
        "{State}",
        "Addendum",
        "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review",
        "1. {State} thanks the delegations that took part in its review.",
        *_numbered(answers, 2),
    )


def adoption(session: int, heard: Sequence[Sequence[str]], interrupted: int) -> str:
    """The Council's report on its session: who spoke on the outcome, name and sentence, of whom so many were interrupted."""
    spoke: list[str] = []
    for number, (name, said) in enumerate(heard):
        spoke += [f"The {name} {said}", *["The representative of Cuba raised a point of order during that statement."] * (number < interrupted)]
    lines = [
        "The review of {State} was held on 22 October 2013 in conformity with all relevant provisions of Council resolutions. It was "
        f"based on the following documents: the national report (A/HRC/WG.6/{session}/{{code}}/1); the compilation "
        f"(A/HRC/WG.6/{session}/{{code}}/2).",
        "At its 38th meeting, on 19 March 2014, the Council considered and adopted the outcome of the review of {State}.",
        "# 1. Views expressed by the State under review on the recommendations and/or conclusions, its voluntary commitments and the outcome",
        "The delegation thanked all those who had taken part in the review.",
        "# 2. Views expressed by Member and observer States of the Council on the outcome of the review",
        "During the adoption of the outcome of the review of {State}, one delegation made a statement.",
        "Norway thanked the delegation for its answers.",
        "# 3. General comments made by other relevant stakeholders",
        f"During the adoption of the outcome of the review of {{State}}, {len(heard)} other stakeholders made statements.",
        *spoke,
        "# 4. Concluding remarks of the State under review",
        "The delegation of {State} thanked all those who had spoken.",
    ]
    body, number = [], 0
    for line in ("The Human Rights Council held its twenty-fifth session at the United Nations Office at Geneva.", *lines):
        number += not line.startswith("#")
        body.append(line.lstrip("# ") if line.startswith("#") else f"{number}. {line}")
    return _text(
        "United Nations",
        "A/HRC/25/2",
        "General Assembly",
        "Distr.: General",
        "4 November 2014",
        "Original: English",
        "Human Rights Council",
        "Twenty-fifth session",
        "Agenda item 1",
        "Organizational and procedural matters",
        "Report of the Human Rights Council on its twenty-fifth session",
        "Vice-President and Rapporteur: Ana Example",
        "I. Organizational and procedural matters",
        body[0],
        "VI. Universal periodic review",
        "A. Consideration of universal periodic review outcomes",
        "{State}",
        *body[1:],
        "VII. Situation in other territories",
        f"{number + 1}. The Council held a general debate on item 7 at its 44th meeting.",
    )
