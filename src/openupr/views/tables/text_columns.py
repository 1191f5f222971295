"""The tables of the documents in numbered paragraphs: national report, compilation, stakeholder summary, Council's plenary, other UN documents.

One line of `concerns` is a sentence of the compilation, of `admissions` a sentence of the national report and one thing that it says of its State;
lists such as the sources of a sentence keep their order, so that the first symbol belongs to the first paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...describing import Description
from ...light_dataclass import dataclass
from ...records import (
    Account,
    Concern,
    Finding,
    GraveAct,
    NumberedDocument,
    Paragraph,
    Review,
    SelfReport,
)
from ..identifiers_shown import full_id
from ..numbered_texts import source_words, texts_of, views_held
from .answered_columns import ANSWERED_COLUMNS, Linked, answered_lines, ids_of, of_record
from .cells import ID, PLACE, REVIEW, REVIEW_FACTS, Column, Columns, RecordInRow, Type


@dataclass(frozen=True, slots=True)
class _InDocument:
    document: NumberedDocument
    paragraph: Paragraph


@dataclass(frozen=True, slots=True)
class _Grave:
    concern: Concern
    finding: Finding
    acts: tuple[GraveAct, ...]


@dataclass(frozen=True, slots=True)
class _Told:
    """One thing that a sentence of the national report says: a kind of problem, progress, or neither."""

    sentence: SelfReport
    account: Account


def text_records(review: Review, what: str, linked: Linked | None = None, description: Description | None = None) -> Iterator[RecordInRow]:
    """The records of a table of `TEXT_COLUMNS`, with what their columns ask for. Without `linked` the columns on an earlier review are empty."""
    report, compilation, summary = review.national_report, review.compilation, review.summary
    match what:
        case "paragraphs":
            found: list[tuple[Any, Any]] = [(_InDocument(d, p), p.place) for d in texts_of(review) for p in d.paragraphs]
        case "concerns":
            every = (*(compilation.concerns if compilation else ()), *review.observed)
            described = description or Description(review)
            grave, does = described.grave, described.findings
            found = [(_Grave(c, does[c.id], grave.get(c.id, ())), c.place) for c in every]
        case "consulted":
            found = [(each, each.place) for each in report.participants] if report else []
        case "admissions":
            said = (description or Description(review)).said_of_itself if report else {}
            found = [(_Told(each, one), each.place) for each in (report.self_reports if report else ()) for one in said[each.id].accounts]
        case "references":
            found = [((each, linked), each.place) for each in report.references] if report else []
        case "contributors":
            found = [((each, summary), each.place) for each in summary.contributors] if summary else []
        case "claims":
            found = [(each, each.place) for each in summary.claims] if summary else []
        case _:
            found = list(answered_lines(review, linked)) if linked else []
    for record, place in found:
        yield RecordInRow(review, record, place)


def _notes(found: RecordInRow) -> tuple[str, ...]:
    document, paragraph = found.record.document, found.record.paragraph
    notes = (document.note(each) for each in paragraph.notes)
    return tuple(f"{note.mark} {note.text.clean}".strip() for note in notes if note is not None)


_PARAGRAPH = Column("in_paragraph", "The identifier of the paragraph that it stands in.", 14)

TEXT_COLUMNS: dict[str, Columns] = {
    "paragraphs": (
        REVIEW,
        (ID[0], lambda f: full_id(f.review, f.record.paragraph.id)),
        (Column("document_kind", "What the document is: national_report, compilation ...", 18), of_record(lambda r: r.document.document.kind.value)),
        (Column("language", "Its language, two letters (empty: not known).", 8), of_record(lambda r: r.document.document.language)),
        (Column("number", "The paragraph's number in the run (empty: it has none).", 8), of_record(lambda r: r.paragraph.number)),
        (
            Column("number_printed", "The number as printed, which differs where it is a misprint.", 8),
            of_record(lambda r: r.paragraph.printed),
        ),
        (
            Column("headings", "The headings above it, the outermost first.", 40, Type.TEXTS),
            of_record(lambda r: tuple(heading.title for heading in r.paragraph.headings)),
        ),
        (
            Column(
                "views_of",
                "Whose views it holds by its heading, in a report on a session of the Council: state_under_review, states, national_institution, "
                "stakeholders, concluding_remarks (empty: no heading says it; another document).",
                20,
                Type.TEXTS,
            ),
            of_record(lambda r: tuple(each.value for each in views_held(r.document, r.paragraph))),
        ),
        (Column("text", "The paragraph, on one line, without the marks of its notes.", 80), of_record(lambda r: r.paragraph.text.clean)),
        (Column("endnotes", "Its notes, each with its mark.", 50, Type.TEXTS), _notes),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "concerns": (
        REVIEW,
        (ID[0], lambda f: full_id(f.review, f.record.concern.id)),
        (_PARAGRAPH, lambda f: full_id(f.review, f.record.concern.paragraph)),
        (
            Column("bodies", "Who says it, by the codes of our table of UN bodies (empty text: a body that the table lacks).", 16, Type.TEXTS),
            of_record(lambda r: tuple(each.body for each in r.concern.bodies)),
        ),
        (
            Column("bodies_printed", 'The words that name them: "the same Committee" (empty text: the sentence goes on).', 30, Type.TEXTS),
            of_record(lambda r: tuple(each.printed for each in r.concern.bodies)),
        ),
        (
            Column("verbs", "By which verbs it reports, as printed (none: it goes on with what the sentence before reports).", 20, Type.TEXTS),
            of_record(lambda r: tuple(verb.words for verb in r.concern.verbs)),
        ),
        (
            Column(
                "kind",
                "What it does, by a label that learnt it and by its verbs: criticism (something is wrong), recommendation (something is to be done), "
                "progress (it welcomes), neutral.",
                14,
            ),
            of_record(lambda r: r.finding.kind.value),
        ),
        (
            Column(
                "attribution",
                "By what it is told who says it: named (its words), carried (it goes on with the sentence before), author (it names nobody, in "
                "a body’s own document), note (in the passive: the body whose document its note cites), unattributed (nobody can be told).",
                14,
            ),
            of_record(lambda r: r.concern.attribution.value),
        ),
        (
            Column(
                "addressee",
                "Whose doing it tells of or who is asked, by its words and where these leave it open by its label: state, other_state, armed_group "
                "(a de facto authority too), business, other. Figures on the State count the first alone.",
                14,
            ),
            of_record(lambda r: r.finding.addressee.value),
        ),
        (Column("text", "The sentence, on one line, without the marks of its notes.", 80), of_record(lambda r: r.concern.text.clean)),
        (Column("heading", "The headings that it stands under, with > between.", 30), of_record(lambda r: r.concern.heading)),
        (
            Column("acts", "Grave acts of international law's vocabulary that it tells of (docs of names/gravity.toml).", 20, Type.TEXTS),
            of_record(lambda r: tuple(act.act for act in r.acts)),
        ),
        (
            Column("acts_rank", "Where each stands in that vocabulary (1: the gravest), in the same order.", 8, Type.INTEGERS),
            of_record(lambda r: tuple(act.rank for act in r.acts)),
        ),
        (Column("acts_words", "The words that tell of each.", 24, Type.TEXTS), of_record(lambda r: tuple(act.words for act in r.acts))),
        (
            Column("acts_hedged", "Whether the sentence reports, alleges or supposes it, for each.", 8, Type.YES_NOS),
            of_record(lambda r: tuple(act.hedged for act in r.acts)),
        ),
        (
            Column("sources", "The sources that its notes name, each with paragraphs or pages.", 40, Type.TEXTS),
            of_record(lambda r: tuple(map(source_words, r.concern.sources))),
        ),
        (
            Column("source_symbols", "The symbols of those that are UN documents, in their order.", 24, Type.TEXTS),
            of_record(lambda r: tuple(each.symbol for each in r.concern.sources if each.symbol)),
        ),
        *REVIEW_FACTS,
        *PLACE,
        (
            Column(
                "grave",
                "Whether it tells of a grave act: told (by its words and by its label), unsure (by one of them alone), none.",
                10,
            ),
            of_record(lambda r: r.finding.gravity.value),
        ),
        (
            Column("kind_sure", "Whether the label of its kind is sure, its verbs say nothing else, and it is known who says it.", 8, Type.YES_NO),
            of_record(lambda r: r.finding.sure),
        ),
        (Column("readings", "What differs where its words and its label differ.", 30), of_record(lambda r: str(r.finding.why) or None)),
    ),
    "consulted": (
        REVIEW,
        (
            Column(
                "actor",
                "Who it is: state, institution (an independent body of the State, such as an ombudsman), ngo, academia, parliament, international, "
                "public, mixed (a body with members of the State and from outside).",
                14,
            ),
            of_record(lambda r: r.actor.value),
        ),
        (
            Column("role", "What it did for the report: drafted, adopted, reported (what is done, for it), consulted, supported, informed.", 10),
            of_record(lambda r: r.role.value),
        ),
        (Column("words", "The words that name it.", 50), of_record(lambda r: r.words)),
        (Column("named", 'yes: they are a name. no: a kind ("NGOs").', 7, Type.YES_NO), of_record(lambda r: r.named)),
        (Column("cue", "The words that give the role.", 16), of_record(lambda r: r.cue)),
        (_PARAGRAPH, lambda f: full_id(f.review, f.record.paragraph)),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "admissions": (
        REVIEW,
        (ID[0], lambda f: full_id(f.review, f.record.sentence.id)),
        (
            Column(
                "says",
                "problem: the State tells of one, by our program. progress: it claims progress, by our label. neither. Its word, not a fact. A "
                "sentence that tells of both has a line for each.",
                9,
            ),
            of_record(lambda r: r.account.says.value),
        ),
        (
            Column(
                "sort", "Of what a problem is: rights, means (money, staff, skills, data), outside (sanctions, disaster ...; empty: no problem).", 9
            ),
            of_record(lambda r: r.account.problem and r.account.problem.value),
        ),
        (Column("words", "The wording that says so; of neither: one that may, of rights (empty: none).", 24), of_record(lambda r: r.account.words)),
        (Column("text", "The sentence.", 80), of_record(lambda r: r.sentence.text.clean)),
        (_PARAGRAPH, lambda f: full_id(f.review, f.record.sentence.paragraph)),
        *REVIEW_FACTS,
        *PLACE,
        (
            Column("probability", "Our label's calibrated probability that it says so (empty: it has none).", 10, Type.NUMBER),
            of_record(lambda r: r.account.probability),
        ),
        (
            Column(
                "sure",
                "no: the label is not sure, or it tells of a problem beside what it says. A problem is always yes.",
                6,
                Type.YES_NO,
            ),
            of_record(lambda r: r.account.sure),
        ),
    ),
    "references": (
        REVIEW,
        (Column("printed", "How the national report names the earlier recommendations.", 30), of_record(lambda r: r[0].printed)),
        (Column("numbers", "Their numbers one by one, ranges written out.", 30, Type.TEXTS), of_record(lambda r: r[0].numbers)),
        (
            Column("items", "Their identifiers, where the earlier review was read too and has a number of this kind.", 30, Type.TEXTS),
            of_record(lambda r: tuple(r[1].items[n] for n in r[0].numbers if n in r[1].items) if r[1] else ()),
        ),
        (Column("spot", "Where they are named: heading (for its whole section), text, note, table.", 8), of_record(lambda r: r[0].spot.value)),
        (
            Column("speaks_for", "The identifiers of the paragraphs that answer them.", 30, Type.TEXTS),
            lambda f: ids_of(f.review, f.record[0].paragraphs),
        ),
        (
            Column("elsewhere", "yes: it only says that another document tells more.", 9, Type.YES_NO),
            of_record(lambda r: r[0].elsewhere),
        ),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "answered_in": ANSWERED_COLUMNS,
    "contributors": (
        REVIEW,
        (ID[0], lambda f: full_id(f.review, f.record[0].id)),
        (Column("code", "Its code as printed.", 10), of_record(lambda r: r[0].code)),
        (Column("name", "Its name as printed.", 44), of_record(lambda r: r[0].name)),
        (Column("city", "The city of its seat as printed.", 14), of_record(lambda r: r[0].seat.city)),
        (Column("country", "The country of its seat as printed.", 16), of_record(lambda r: r[0].seat.country)),
        (Column("seat_state", "That country's ISO 3166 alpha-3 code (empty: none that we know).", 8), of_record(lambda r: r[0].seat.state)),
        (
            Column("kind", "What it is by the list's own headings: civil_society, individual, joint, national_institution, regional ...", 18),
            of_record(lambda r: r[0].kind.value),
        ),
        (Column("heading", "The list's heading as printed.", 24), of_record(lambda r: r[0].heading)),
        (Column("mark", "Its marks as printed (empty: no mark, then nothing is known).", 6), of_record(lambda r: r[0].mark)),
        (Column("mark_meaning", "What the list's own legend says of them.", 30), of_record(lambda r: r[0].meaning)),
        (
            Column("members", "The organizations that a joint submission names.", 40, Type.TEXTS),
            of_record(lambda r: tuple(member.name for member in r[0].members)),
        ),
        (
            Column("attachments", "The codes of documents that it sent along.", 16, Type.TEXTS),
            of_record(lambda r: tuple(each.code for each in r[0].attachments)),
        ),
        (
            Column("claims", "The identifiers of the sentences that it is cited for, without “see also”.", 30, Type.TEXTS),
            lambda f: tuple(full_id(f.review, claim.id) for claim in f.record[1].claims_of(f.record[0].id)),
        ),
        (
            Column("uncited", "yes: listed, and neither its code nor its name stands outside the list.", 8, Type.YES_NO),
            of_record(lambda r: r[0].id in r[1].uncited),
        ),
        (Column("text", "The whole entry.", 60), of_record(lambda r: r[0].text.clean)),
        *REVIEW_FACTS,
        *PLACE,
    ),
    "claims": (
        REVIEW,
        ID,
        (_PARAGRAPH, lambda f: full_id(f.review, f.record.paragraph)),
        (
            Column("contributors", "The identifiers of those that say it.", 24, Type.TEXTS),
            lambda f: ids_of(f.review, f.record.contributors),
        ),
        (
            Column("cites", "What its notes cite, as printed.", 24, Type.TEXTS),
            of_record(lambda r: tuple(source.printed for source in r.sources)),
        ),
        (
            Column("cites_paragraphs", "The paragraphs or pages of each, as printed, in the same order.", 24, Type.TEXTS),
            of_record(lambda r: tuple(", ".join((*source.paragraphs, *(f"p. {page}" for page in source.pages))) for source in r.sources)),
        ),
        (
            Column("cites_further", "Whether the note only says “see also”, for each.", 9, Type.YES_NOS),
            of_record(lambda r: tuple(source.further for source in r.sources)),
        ),
        (Column("heading", "The headings that it stands under.", 30), of_record(lambda r: r.heading)),
        (Column("text", "The sentence, on one line, without the marks of its notes.", 80), of_record(lambda r: r.text.clean)),
        *REVIEW_FACTS,
        *PLACE,
    ),
}
"""The columns of those tables."""

TEXT_TABLES = {
    "paragraphs": "One line for each paragraph of the national report, the compilation, the stakeholder summary, the section on the review in a "
    "report on a session of the Council, and of other UN documents. What a State answers there is kept as text: no position is read from it.",
    "concerns": "One line for each sentence of a UN body: of the compilation, then of other UN documents and of the Human Rights Index.",
    "consulted": "One line for each mention in the national report of who took part in making it.",
    "admissions": "One line for each sentence of the national report, with what it says of the State's own record: a problem, a cause from outside, "
    "progress, or neither; several where it tells of several problems, or of a problem and progress.",
    "references": "One line for each place where the national report names recommendations of an earlier review.",
    "answered_in": "One line for each recommendation of the State's review before and each section of the national report that may answer it. "
    "It takes that review too: beside the documents, or in the store.",
    "contributors": "One line for each entry of the stakeholder summary's list of contributors, in its order.",
    "claims": "One line for each sentence of the stakeholder summary with those that it is cited to.",
}
"""What a line of each is."""

LINKED = ("references", "answered_in", "doubts")
"""The tables that say more with the earlier review at hand."""
