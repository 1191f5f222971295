"""One file as taken in."""

from __future__ import annotations

from ..light_dataclass import dataclass
from ..records import Annotation, Document, Doubt, NumberedDocument, Submission, WorkingGroupReport
from ..records.dialogue.council_decisions import CouncilDecision
from ..records.dialogue.full_statements import SpokenText
from ..records.prepared.saved_lists import SavedTable


@dataclass(frozen=True, slots=True)
class ReadDocument:
    """Where a file lay, what it is, and its report if it is one that could be extracted; `doubts` are about its reading.

    `numbered` is the text of a document in numbered paragraphs (national report, compilation, stakeholder summary, other UN document, the Council's
    report on a session with all the States in it), with identifiers inside the document; `submission` is a stakeholder's submission, without the
    identifier that it gets in a review; `annotations` are the passages of an export of the Universal Human Rights Index;
    `table` are the rows of a list on States' openness, whichever State they are on;
    `spoken` is what delegations read out in it, `by` the State that the user says it is of; `adopted` is what a decision on an outcome says.
    """

    path: str
    document: Document
    report: WorkingGroupReport | None
    doubts: tuple[Doubt, ...] = ()
    numbered: NumberedDocument | None = None
    submission: Submission | None = None
    annotations: tuple[Annotation, ...] = ()
    spoken: tuple[SpokenText, ...] = ()
    by: str = ""
    table: SavedTable | None = None
    adopted: CouncilDecision | None = None
