"""One review: its documents and every record in them."""

from __future__ import annotations

from collections.abc import Iterator

from ..languages.word_tables import is_read_whole
from ..light_dataclass import dataclass
from .dialogue.answers import Answer
from .dialogue.corrections import Corrigendum
from .dialogue.council_decisions import CouncilDecision
from .dialogue.full_statements import FullStatement
from .dialogue.questions import AdvanceQuestion
from .dialogue.recommendations import Commitment, Item, LeadIn, Note, ReadOut, Row, Unread, rows
from .dialogue.responses import Addendum
from .dialogue.statements import Askers, Delegation, NamedDocument, Speakers, Statement, Voice
from .dialogue.thematic_lists import ThematicList
from .judgements import Judgement
from .prepared.concerns import Compilation, Concern
from .prepared.national_reports import NationalReport
from .prepared.saved_lists import KeptList
from .prepared.stakeholders import StakeholderSummary
from .prepared.state_letters import Letter, LetterReply
from .prepared.submissions import Submission
from .texts.documents import Document, Kind
from .texts.doubts import Doubt
from .texts.paragraphs import NumberedDocument
from .texts.versions import ReviewStatus, Versions


@dataclass(frozen=True, slots=True)
class WorkingGroupReport:
    """What one working group report says, as records. `held` is the day of the review by its first paragraph, as an ISO date (None: it does not
    say); `read_out` are recommendations as they were read out, by its footnotes; `askers` who asked in
    advance (None: nobody, or we can’t tell), `documents_named` the documents before the review that it names. `whose` is
    the paragraph that says whose position the recommendations are."""

    document: Document
    troika: tuple[str, ...]
    delegation: Delegation
    speakers: Speakers
    statements: tuple[Statement, ...]
    lead_ins: tuple[LeadIn, ...]
    items: tuple[Item, ...]
    commitments: tuple[Commitment, ...]
    notes: tuple[Note, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
    held: str | None = None
    read_out: tuple[ReadOut, ...] = ()
    askers: Askers | None = None
    documents_named: tuple[NamedDocument, ...] = ()
    whose: LeadIn | None = None

    def introducing(self, item: Item) -> LeadIn | None:
        """The paragraph that leads to the list in which an item stands."""
        return self._paragraph(item.lead_in)

    def answering(self, item: Item) -> LeadIn | None:
        """The paragraph that states an item's position: that which leads to its list, or another one."""
        return self._paragraph(item.answered_in or item.lead_in)

    def _paragraph(self, number: str) -> LeadIn | None:
        return next((each for each in self.lead_ins if each.number == number), None) if number else None


WHOLE = (
    Kind.NATIONAL_REPORT,
    Kind.COMPILATION,
    Kind.STAKEHOLDER_SUMMARY,
    Kind.ADVANCE_QUESTIONS,
    Kind.WORKING_GROUP_REPORT,
    Kind.ADDENDUM,
    Kind.DECISION,
    Kind.THEMATIC_LIST,
)
"""The documents that a review has when all of them are published."""

LISTED_FROM = 13
"""The session from which on OHCHR made thematic lists: it began with the recommendations of cycle 2."""


@dataclass(frozen=True, slots=True)
class Review:
    """One State's review in one session. `id` is `ISO3-SS`; `report` is None where the dossier holds no working group report.

    `answers` hold the State's final answer to every item, `addenda`, `thematic_list` and `questions` what those documents say, `versions` which files
    are versions of one text, `judgements` a person's decisions, `status` whether the review took place. `national_report`, `compilation` and
    `summary` are the three documents that go into the review, in English where there is an English version; `further` are their other language
    versions and the other UN documents of the dossier, `submissions` what stakeholders sent. `observed` are the
    concerns of UN bodies outside of the compilation: of the other UN documents, and of an export of the Universal Human Rights Index.
    `other_reports` are further versions of the working group report, such as a draft, as read; `corrigenda` what was corrected in any document
    after it was out. `plenary` is what the report of a session of the Human Rights Council tells of the Council's consideration of the outcome:
    of each such report only the section on this State. Who answers what in it is kept as text: no position is read from it. `full_statements` are
    what delegations read out, where a text of it is held. `letters` are
    what special procedures wrote to the State, `letter_replies` what it replied, as far as they are held: their paragraphs are in `further`, as are
    those on the State of reports on reprisals. `lists` are what lists of the UN say of its visits, treaties, reports and institutions, the newest
    first. `adopted` are the Council's decisions on the outcome, as far as they were read. `left_out` are the names of files that lie beside the
    documents and that a person says are none.
    """

    id: str
    state: str
    session: int
    documents: tuple[Document, ...]
    report: WorkingGroupReport | None
    doubts: tuple[Doubt, ...]
    answers: tuple[Answer, ...] = ()
    addenda: tuple[Addendum, ...] = ()
    thematic_list: ThematicList | None = None
    questions: tuple[AdvanceQuestion, ...] = ()
    versions: tuple[Versions, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    status: ReviewStatus = ReviewStatus.HELD
    national_report: NationalReport | None = None
    compilation: Compilation | None = None
    summary: StakeholderSummary | None = None
    further: tuple[NumberedDocument, ...] = ()
    submissions: tuple[Submission, ...] = ()
    observed: tuple[Concern, ...] = ()
    other_reports: tuple[WorkingGroupReport, ...] = ()
    corrigenda: tuple[Corrigendum, ...] = ()
    plenary: tuple[NumberedDocument, ...] = ()
    left_out: tuple[str, ...] = ()
    full_statements: tuple[FullStatement, ...] = ()
    letters: tuple[Letter, ...] = ()
    letter_replies: tuple[LetterReply, ...] = ()
    lists: tuple[KeptList, ...] = ()
    adopted: tuple[CouncilDecision, ...] = ()

    def answer(self, item: str) -> Answer | None:
        """The final answer to an item, by its identifier."""
        return next((answer for answer in self.answers if answer.item == item), None)

    @property
    def missing(self) -> tuple[Kind, ...]:
        """The kinds of document that a whole dossier of its session has and this one lacks. An addendum or questions may never have been."""
        held = {document.kind for document in self.documents}
        never = () if self.session >= LISTED_FROM else (Kind.THEMATIC_LIST,)
        return tuple(kind for kind in WHOLE if kind not in held and kind not in never)

    @property
    def not_read(self) -> dict[Kind, tuple[str, ...]]:
        """The kinds of documents that are held only in languages of which nothing is extracted, each with the codes of these languages."""
        made = {
            Kind.WORKING_GROUP_REPORT: self.report,
            Kind.NATIONAL_REPORT: self.national_report,
            Kind.COMPILATION: self.compilation,
            Kind.STAKEHOLDER_SUMMARY: self.summary,
        }
        held: dict[Kind, dict[str | None, None]] = {}
        for document in self.documents:
            if document.kind in made and made[document.kind] is None and document.corrects is None:
                held.setdefault(document.kind, {})[document.language] = None
        return {kind: tuple(code for code in codes if code) for kind, codes in held.items() if not any(map(is_read_whole, codes))}

    @property
    def language(self) -> str | None:
        """The language in which what is made of its records is read: that of its report, or where there is none, of the first document that was read
        and tells its own, if there are wordings of it; None where there is none such."""
        read = (self.report, self.compilation, self.national_report, self.summary, *self.addenda)
        told = (each.document.language for each in read if each is not None)
        return next((language for language in told if language and is_read_whole(language)), None)

    @property
    def items(self) -> tuple[Item, ...]:
        """The recommendations, in the report's order."""
        return self.report.items if self.report else ()

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The delegations' statements in the order of the report."""
        return tuple(s for s in self.report.statements if s.voice is Voice.DELEGATION) if self.report else ()

    @property
    def rows(self) -> Iterator[Row]:
        """One row for each clause and recommending State."""
        return rows(self.items)

    def document(self, kind: Kind) -> Document | None:
        """The first document of a kind."""
        return next((document for document in self.documents if document.kind is kind), None)
