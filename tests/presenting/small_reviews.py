"""Short factories for reviews that nobody held, for the tests of `presenting` and of pictures."""

from __future__ import annotations

from io import BytesIO

from openupr.records import (
    Claim,
    Clause,
    Commitment,
    Delegation,
    Document,
    Doubt,
    Form,
    Item,
    Kind,
    LeadIn,
    Note,
    Position,
    Recommender,
    Review,
    Speakers,
    Statement,
    Unread,
    Voice,
    WorkingGroupReport,
)
from openupr.text import Box, Place, Span, clean

KEY = "A/HRC/99/1"


def pdf(pages: int = 2, lines: int = 40) -> bytes:
    """A4 pages of numbered lines, each 18 points apart, the first 72 points from the top."""
    from reportlab.pdfgen.canvas import Canvas

    out = BytesIO()
    canvas = Canvas(out, pagesize=(595, 842), invariant=1)
    for page in range(1, pages + 1):
        canvas.setFont("Times-Roman", 10)
        for line in range(1, lines + 1):
            canvas.drawString(113, 842 - 72 - 18 * (line - 1), f"Page {page}, line {line}: the State should do what it has promised to do.")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def place(paragraph: str = "1", page: int = 1, line: int = 1, lines: int = 1) -> Place:
    """The place of some lines of `pdf`."""
    boxes = tuple(Box(page, 113, 72 + 18 * (n - 1) - 8, 450, 72 + 18 * (n - 1) + 3) for n in range(line, line + lines))
    return Place(KEY, paragraph, (Span(0, 10),), boxes)


def state(code: str | None, printed: str = "") -> Recommender:
    return Recommender(code, printed or code or "", "exact" if code else "unknown")


def item(
    number: str,
    *clauses: tuple[str, str],
    position: Position = Position.SUPPORTED,
    claim: Claim = Claim.NONE,
    lead_in: str = "9",
    line: int = 1,
    notes: tuple[str, ...] = (),
) -> Item:
    """An item of clauses (wording, codes of its States); `?Name` is a name that no table knows."""
    made = []
    for letter, (request, codes) in zip("abcdefgh", clauses, strict=False):
        states = tuple(state(None, code[1:]) if code.startswith("?") else state(code) for code in codes.split())
        made.append(Clause(f"XAA-17/R{number}.{letter}", request, states, place(number, 2, line)))
    words = "; ".join(f"{request} ({codes})" for request, codes in clauses)
    text = clean(f"{number} {words}".replace("; ", ";\n"))
    return Item(f"XAA-17/R{number}", number, lead_in, text, place(number, 2, line, 2), tuple(made), position, claim, notes=notes)


def statement(paragraph: int, order: int, speaker: Recommender | None, text: str, voice: Voice = Voice.DELEGATION) -> Statement:
    at = place(str(paragraph), 1, min(40, paragraph))
    return Statement(f"XAA-17/D{paragraph}", str(paragraph), order, voice, speaker, "", Form.SUMMARY, clean(text), at)


ITEMS = (
    item("9.1", ("Ratify the Convention", "CUB FRA"), ("Ratify its protocol", "FRA"), line=1),
    item("9.2", ("Continue its efforts", "DZA"), claim=Claim.IMPLEMENTED, line=3, notes=("XAA-17/note-1",)),
    item("10.1", ("Abolish the death penalty", "NOR ?Ruritania"), position=Position.NOTED, lead_in="10", line=5),
)


def review(items: tuple[Item, ...] = ITEMS, **changes: object) -> Review:
    """A whole small review of an invented State; `changes` replace fields of its report."""
    data = pdf()
    import hashlib

    document = Document(
        KEY,
        "XAA-17.pdf",
        hashlib.sha256(data).hexdigest(),
        "pdf",
        Kind.WORKING_GROUP_REPORT,
        KEY,
        "XAA",
        17,
        "2013-12-04",
        "en",
        "Report",
        2,
    )
    facts: dict[str, object] = {
        "document": document,
        "troika": ("Benin", "Italy"),
        "delegation": Delegation("the Minister of Justice", 2, ("A", "B"), place("2", 1, 2)),
        "speakers": Speakers(3, "three delegations made statements", place("4", 1, 4), 3, (state(None, "Ruritania"),), place("5", 1, 5)),
        "statements": (
            statement(6, 0, None, "The delegation of the State said that all was well.", Voice.STATE_UNDER_REVIEW),
            statement(7, 1, state("CUB", "Cuba"), "Cuba praised the school reform."),
            statement(8, 2, state("NOR", "Norway"), "Norway asked about executions."),
            statement(9, 3, state("KEN", "Kenya"), "Kenya thanked the delegation."),
            statement(10, 0, None, "The meeting was opened.", Voice.REPORT),
        ),
        "lead_ins": (
            LeadIn(
                "9",
                clean("The following enjoy the support of the State:"),
                place("9", 2, 30),
                Position.SUPPORTED,
                Claim.NONE,
                "enjoy the support",
            ),
            LeadIn("10", clean("The following are noted:"), place("10", 2, 31), Position.NOTED, Claim.NONE, "are noted"),
        ),
        "items": items,
        "commitments": (Commitment("XAA-17/V1", clean("The State will build a school."), place("11", 2, 32)),),
        "notes": (Note("XAA-17/note-1", "1", clean("As read out: continue all efforts."), place("note 1", 2, 38)),),
        "unread": (Unread("XAA-17/U1", "no number", clean("And a further thing"), place("", 2, 33)),),
        "doubts": (Doubt("state_unknown", "The name Ruritania is no State that we know.", "XAA-17/R10.1", place("10.1", 2, 5)),),
    }
    facts.update(changes)
    report = WorkingGroupReport(**facts)  # type: ignore[arg-type]
    return Review("XAA-17", "XAA", 17, (document,), report, report.doubts)


def empty(identifier: str = "XBB-18") -> Review:
    """A review without any document."""
    return Review(identifier, identifier[:3], int(identifier[4:]), (), None, ())
