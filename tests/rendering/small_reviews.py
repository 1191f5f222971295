"""Short factories for reviews that nobody held, for the tests of `rendering` and of pictures."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

from openupr.records import (
    Addendum,
    AdvanceQuestion,
    Answer,
    Claim,
    Clause,
    Commitment,
    Delegation,
    Document,
    Doubt,
    Explanation,
    Form,
    Item,
    Judgement,
    Kind,
    LeadIn,
    Note,
    Position,
    PositionSource,
    Recommender,
    Response,
    Review,
    ReviewStatus,
    Source,
    SourceAnswer,
    Speakers,
    Statement,
    ThematicEntry,
    ThematicList,
    Total,
    Unread,
    Versions,
    Voice,
    WorkingGroupReport,
    records_by_identifier,
    text_sha256,
)
from openupr.text import Box, Place, Span, clean

KEY = "A/HRC/99/1"
ADDENDUM = "A/HRC/99/1/Add.1"
LIST = "list.docx"


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


POSTPONED = replace(empty("XCC-19"), status=ReviewStatus.POSTPONED)
OPEN = Position.UNDER_CONSIDERATION
ANSWERED = (
    *ITEMS,
    item("11.1", ("Build schools", "KEN"), position=OPEN, lead_in="11", line=7),
    item("11.2", ("Close the old prison", "CUB"), position=OPEN, lead_in="11", line=9),
    item("11.3", ("Adopt a law on water and a law on air", "FRA NOR"), position=OPEN, lead_in="11", line=11),
    item("11.4", ("Invite the Special Rapporteur", "DZA"), position=OPEN, lead_in="11", line=13),
    item("11.5", ("Sign the treaty", "CUB"), position=OPEN, lead_in="11", line=15),
    item("11.6", ("Publish the report", "KEN"), position=Position.UNANSWERED, lead_in="12", line=17),
)
"""Items for `answered`: 9 with 13 rows, every way in which an answer can come."""

LONG = "The Government has built schools in every district since the last review. " * 8


def at(line: int, document: str = ADDENDUM, page: int = 1) -> Place:
    return replace(place(str(line), page, line), document=document)


def response(number: str, position: Position, line: int, words: str = "", reason: str = "", **facts: object) -> Response:
    """A response to an item; `reason` is given for `covers` (the item alone)."""
    covers = facts.pop("covers", (number,))
    suffix = facts.pop("suffix", "")
    made = Response(f"XAA-17/A{number}{suffix}", number, "", position, Claim.NONE, words, clean(reason or f"{number} is listed."), at(line))
    reasons = (Explanation(clean(reason), at(line), covers),) if reason else ()  # type: ignore[arg-type]
    return replace(made, reasons=reasons, **facts)  # type: ignore[arg-type]


RESPONSES = (
    response("11.1", Position.SUPPORTED, 2, "supports", LONG, claim=Claim.IMPLEMENTED_OR_IN_PROGRESS, covers=("11.1", "11.2")),
    response("11.2", Position.NOTED, 4, "notes", by_number_only=True),
    response("11.3", Position.SUPPORTED, 6, "accepts", "The law on water is accepted.", scope="a law on water", suffix=".1"),
    response("11.3", Position.NOT_SUPPORTED, 7, "cannot accept", "A law on air cannot be accepted.", scope="a law on air", suffix=".2"),
    response("11.4", Position.UNANSWERED, 9, "", "Rapporteurs are always welcome."),
    response("12.1", Position.SUPPORTED, 11, "supports", "There was no such recommendation."),
)


def _answer(made: Item) -> Answer:
    said = [SourceAnswer(Source.REPORT, KEY, made.position, made.claim, "said in the report", place(made.lead_in, 2, 30))]
    parts = tuple(each for each in RESPONSES if each.item == made.number)
    claim = made.claim
    if parts:
        position = parts[0].position if len(parts) == 1 else Position.SUPPORTED_IN_PART
        claim = parts[0].claim
        said.insert(0, SourceAnswer(Source.ADDENDUM, ADDENDUM, position, claim, parts[0].words, parts[0].place))
    if made.number == "11.4":
        said.insert(0, SourceAnswer(Source.JUDGEMENT, "", Position.NOT_SUPPORTED, Claim.NONE, "AB, 2024-05-01", None))
    if made.number == "10.1":
        said.append(SourceAnswer(Source.THEMATIC_LIST, LIST, Position.SUPPORTED, Claim.NONE, "Supported", Place(LIST, "10.1", (Span(0, 5),))))
    last = next((each for each in said if each.position not in {OPEN, Position.UNANSWERED}), said[-1])
    return Answer(made.id, made.number, last.position, claim, last.source, tuple(said), parts, made.number != "10.1")


def entry(number: str, position: Position) -> ThematicEntry:
    where = Place(LIST, number, (Span(0, 5),))
    printed = "Supported" if position is Position.SUPPORTED else "Noted"
    source = PositionSource(f"{ADDENDUM} - Para. 3", ADDENDUM, "3")
    text = clean(f"{number} Do it (Cuba)")
    return ThematicEntry(
        f"XAA-17/L{number}",
        number,
        text,
        "Do it",
        (state("CUB", "Cuba"),),
        ("Cuba",),
        position,
        printed,
        source,
        ("Rights",),
        ("Schools",),
        ("Children",),
        ("4 - EDUCATION",),
        "done",
        where,
        (where,),
    )


def question(speaker: Recommender, number: int, text: str, **facts: object) -> AdvanceQuestion:
    key = f"XAA-17/Q.{speaker.state or 'x1'}.{number}"
    return replace(AdvanceQuestion(key, number, speaker, "", "", 1, clean(text), Place("questions.docx", "", (Span(0, 5),))), **facts)  # type: ignore[arg-type]


def document(key: str, name: str, kind: Kind, language: str = "en", data: bytes = b"") -> Document:
    import hashlib

    symbol = key if key.startswith("A/") else None
    return Document(
        key, name, hashlib.sha256(data or name.encode()).hexdigest(), name.rpartition(".")[2], kind, symbol, "XAA", 17, "2014-03-01", language, "T", 2
    )


def answered() -> Review:
    """A whole dossier: a report in two languages, an addendum, OHCHR's list, questions, a judgement; every way in which an answer can come."""
    made = review(ANSWERED)
    judged = text_sha256(records_by_identifier(made)["XAA-17/R11.4"])
    main = made.documents[0]
    spanish = document(KEY, "XAA-17.es.pdf", Kind.WORKING_GROUP_REPORT, "es", pdf(2, 3))
    added = document(ADDENDUM, "add.pdf", Kind.ADDENDUM, data=pdf(1, 20))
    listed = document(LIST, LIST, Kind.THEMATIC_LIST)
    asked = document("questions.docx", "questions.docx", Kind.ADVANCE_QUESTIONS)
    addendum = Addendum(
        added,
        RESPONSES,
        (Total("position", 1, Position.SUPPORTED, "of which 1 is supported", at(13)),),
        (Explanation(clean("The State thanks everybody."), at(14)),),
        (Unread("XAA-17/U-add-1", "no number", clean("and the rest"), at(15)),),
        (),
    )
    return replace(
        made,
        documents=(spanish, added, listed, asked, main),
        answers=tuple(map(_answer, ANSWERED)),
        addenda=(addendum,),
        thematic_list=ThematicList(
            listed, (entry("9.1", Position.SUPPORTED), entry("10.1", Position.SUPPORTED), entry("13.1", Position.NOTED)), (), ()
        ),
        questions=(
            question(state("CUB", "CUBA"), 1, "What of schools?", on_behalf="a group", topic="Education", translation=clean("¿Y las escuelas?")),
            question(state("CUB", "CUBA"), 2, "We welcome the schools."),
            question(state("SWE", "SWEDEN"), 1, "What of prisons?"),
            question(state(None, "RURITANIA"), 1, "What of air?"),
        ),
        versions=(
            Versions(Kind.WORKING_GROUP_REPORT, KEY, "T", (main, spanish)),
            Versions(Kind.ADDENDUM, ADDENDUM, "T", (added,)),
            Versions(Kind.THEMATIC_LIST, None, "T", (listed,)),
            Versions(Kind.ADVANCE_QUESTIONS, None, "T", (asked,)),
        ),
        judgements=(
            Judgement("XAA-17/R11.4", judged, "position", "not_supported", "AB", "2024-05-01T10:00:00+00:00", "it says so elsewhere"),
            Judgement("file:gone.pdf", "1" * 64, "kind", "addendum", "AB", "2024-05-02T10:00:00+00:00"),
        ),
    )
