"""A whole review as its page shows it: the parts of the page, each worked out of what is made of the review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ...describing import Description
from ...examining.frame.result_words import state_value
from ...examining.measures.requests_by_issue import ByIssue, requests_by_issue
from ...examining.own_baselines import OwnBaselines
from ...languages.messages import Message, Messages
from ...light_dataclass import dataclass, field
from ...linking import Links
from ...records import ConcernLink, Kind, RecordHistory, Result, Review, ReviewStatus
from ...records.judgements import REPLY
from ...text import Place
from ..code_words import kinds_not_read
from ..doubt_groups import what_was_checked
from ..examined.accuracy import JUDGED_WITH_REPORT, JUDGED_WITHOUT
from ..examined.examined_view import ExaminedView, examined_view
from ..examined.quotable import review_day
from ..identifiers_shown import anchor
from ..persons_shown import PersonsView, persons_view
from ..quotes import places_in
from ..states_and_groups import cycle, state_of
from ..tables.answered_columns import Linked
from ..withheld import HIDDEN_PERSONS, Withheld
from .documents.adopted_shown import AdoptedShown, adopted_shown
from .documents.held_shown import (
    AskedShown,
    CorrectionShown,
    DoubtsShown,
    EntryShown,
    FileShown,
    TextShown,
    asked_shown,
    corrections_shown,
    doubts_shown,
    entries_shown,
    file_shown,
    texts_shown,
)
from .documents.input_documents import WentIn, went_in
from .documents.matrix_page import MatrixShown, matrix_shown
from .documents.pledges_shown import PledgeWords, pledges_spoken_of
from .first.concern_voiced import concerns_voiced, critics_named
from .first.first_chapter import FirstChapter, first_chapter
from .listed.group_voices import GroupVoice, group_voices
from .listed.replies_shown import DecisionOnRecord, Reply, decision_shown, replies
from .listed.report_shown import RecommendedShown, ReportShown, recommended_shown, report_shown
from .listed.requests_shown import AskingView, asking_view
from .listed.review_view import ReviewView
from .listed.seen_shown import SeenView, seen_view
from .subjects.by_subject import BySubject, by_subject

if TYPE_CHECKING:
    from ...labelling import Labelled


WITHOUT_TEXT = frozenset({"no_text_layer", "no_text"})
"""The doubts of which each says that one file has no text."""


@dataclass(frozen=True, slots=True)
class PageView:
    """The page of a review. `state` is its State's name, `state_value` what stands for it in a sentence (`{state:the}`). `blocked`: words are
    blocked out in it, which it says, and by `hidden_persons` how far persons are. `document` is that of its report, `report_language` the language
    of one that was not read; `missing` are the kinds that a whole dossier has besides. `languages` are those of its documents by key; `sources` the
    documents by key, SHA-256 and name, those of which records were read first: of versions with one symbol, the one that was read is pictured.
    `decisions` are those of persons, `settings` what those of its folder do, in sentences. `linked` are the names of the records that results lead
    to, as far as the page shows them, by identifier; `seen` is what was seen of its documents where they are published (None: nobody looked).
    `off`: names that stakeholders alone have are blocked out; `files` how many are held, `without_text`
    of them without any text; `initials`: those of minors and of who suffered sexual violence stand by first
    letters. `day` is that of the review, as an ISO date (None: its report does not say), `adopted` that on which the Council adopted its outcome;
    `pledges` is where the State speaks of voluntary pledges."""

    id: str
    state: str
    state_value: str
    session: int
    cycle: int | None
    status: ReviewStatus
    version: str
    blocked: bool
    hidden_persons: str
    document: FileShown | None
    report_language: str | None
    report: ReportShown | None
    recommended: RecommendedShown
    asking: AskingView | None
    subjects: BySubject | None
    examined: ExaminedView | None
    went_in: WentIn | None
    matrix: MatrixShown | None
    asked: tuple[AskedShown, ...]
    listed: tuple[EntryShown, ...] | None
    decisions: tuple[DecisionOnRecord, ...]
    in_documents: tuple[DoubtsShown, ...]
    not_read: tuple[DoubtsShown, ...]
    texts: tuple[TextShown, ...]
    files: int
    without_text: int
    missing: tuple[Kind, ...]
    settings: tuple[Message, ...]
    corrections: tuple[CorrectionShown, ...] | None
    addenda: int
    linked: Mapping[str, str]
    languages: Mapping[str, str | None]
    sources: tuple[tuple[str, str, str], ...]
    first: FirstChapter
    voices: tuple[GroupVoice, ...] = ()
    replies: Mapping[str, tuple[Reply, ...]] = field(default_factory=dict)
    seen: SeenView | None = None
    persons: PersonsView | None = None
    off: bool = False
    initials: bool = False
    checked: Message | None = None
    day: str | None = None
    adopted: AdoptedShown | None = None
    pledges: tuple[PledgeWords, ...] = ()

    @property
    def held(self) -> bool:
        """Whether the review took place."""
        return self.status is ReviewStatus.HELD

    @property
    def judged(self) -> Message | None:
        """What of the page programs judged, who err; None where none judged anything."""
        if self.asking is not None:
            return JUDGED_WITH_REPORT
        said = self.report or (self.went_in and (self.went_in.report or self.went_in.compilation))
        return JUDGED_WITHOUT if said else None

    @property
    def anchors(self) -> frozenset[str]:
        """Where lines of a figure may lead to: what the page has below the examinations."""
        shown = self.recommended
        found = {f"by-{state.key}" for state in (*shown.states, *shown.only_spoke)} | {f"group-{key}" for key, _ in shown.groups}
        found |= {f"position-{each.position}" for each in shown.positions}
        found |= {clause.name for each in shown.lists for item in each.items for clause in item.clauses}
        return frozenset(found | ({f"category-{kind.key}" for kind in self.asking.kinds} if self.asking else set()))

    def places(self) -> Iterator[Place]:
        """Every place of which the page shows a picture, where there is one."""
        return places_in((self.report, self.recommended, self.asked, self.in_documents, self.not_read, self.went_in, self.adopted, self.pledges))


def page_view(
    review: Review,
    withheld: Withheld,
    version: str,
    *,
    labels: Mapping[str, Labelled] | None = None,
    results: Sequence[Result] = (),
    linked: Linked | None = None,
    concerns: Sequence[ConcernLink] = (),
    links: Links | None = None,
    description: Description | None = None,
    history: RecordHistory | None = None,
    by_issue: ByIssue | None = None,
    own: OwnBaselines | None = None,
    words: Messages | None = None,
    day: date | None = None,
) -> PageView:
    """The page of a review, in the language of `words` (None: English). `version` is the program's, for the section that tells how the page was made.
    `labels` are those of every clause by its identifier (`stages.classify`); without them the page says nothing of what is asked. `results` are those
    of its examinations (`stages.examine`); without them it has no part on these. `linked`: where the national report answers the review before
    (`stages.link`). `concerns`: what became of those of UN bodies (`stages.concerns`), for the matrix. `links`: those of submissions and versions,
    `description`: what its words name (None: made here). `by_issue`: its requests (`requests_by_issue`). `history`: what looks
    at its sources say. `own`: the user's baselines, where the results were compared with these.
    `day`: on which the page is made (None: not known): of a session that is over no advice is given."""
    seen = seen_view(history, withheld, review, words=words) if history is not None else None  # no contributor is named there
    links, description = links or Links(review), description or Description(review)
    persons = persons_view(review, withheld, description, words)
    examined = examined_view(review, results, version, withheld, own=own, description=description, words=words) if results else None
    review, labels, linked, concerns = withheld.view((review, labels, linked, tuple(concerns)))
    links, description = links.without(withheld.view), description.without(withheld.view)
    view = ReviewView(review, linked.answers.doubts if linked else (), links)
    report = review.report.document if review.report else None
    shown_report, recommended, asked = report_shown(view), recommended_shown(view), asked_shown(view)
    subjects = None
    if labels is not None and view.rows:
        by_issue = requests_by_issue(review, labels) if by_issue is None else withheld.view(by_issue)
        subjects = by_subject(view, labels, by_issue)
    voiced, critics = concerns_voiced(view, description), critics_named(review, description, results)
    went, matrix = went_in(view, links, description, linked), matrix_shown(review, concerns, description, view.beside)
    return PageView(
        review.id,
        words.state(state_value(review)) if words else state_of(review),
        state_value(review),
        review.session,
        cycle(review.session),
        review.status,
        version,
        not withheld.pictures,
        HIDDEN_PERSONS if withheld.persons else "",
        file_shown(report) if report else None,
        kinds_not_read(review).get(Kind.WORKING_GROUP_REPORT),
        shown_report,
        recommended,
        asking_view(view, labels, by_issue.subjects) if labels is not None and by_issue is not None and view.rows else None,
        subjects,
        examined,
        went,
        matrix,
        asked,
        entries_shown(view),
        tuple(decision_shown(view, each) for each in review.judgements if each.field not in {"remove", REPLY}),
        doubts_shown(view, view.in_documents),
        doubts_shown(view, view.not_read),
        texts_shown(view),
        len(review.documents),
        sum(doubt.kind in WITHOUT_TEXT for doubt in review.doubts),
        review.missing,
        view.settings,
        corrections_shown(view),
        len(review.addenda),
        {record: anchor(record) for record in _led_to(examined) if view.quotes.has(record)} if examined else {},
        {document.key: document.language for document in reversed(review.documents)},
        tuple(_sources(review)),
        withheld.view(first_chapter(review, examined, results, shown_report, recommended, subjects, matrix, went, asked, voiced, critics, day)),
        group_voices(view, description, labels) if labels is not None and view.rows else (),
        replies(review),
        seen,
        persons,
        withheld.names_off,
        withheld.by_initials,
        what_was_checked(review),
        review_day(review),
        adopted_shown(review),
        pledges_spoken_of(review),
    )


def _led_to(examined: ExaminedView) -> Iterator[str]:
    for result in examined.results:
        yield from (piece.record for piece in result.evidence)
    for sentence in examined.sentences:
        yield from (spot.record for spot in sentence.spots)


def _sources(review: Review) -> Iterator[tuple[str, str, str]]:
    read = [review.report, *review.addenda, review.thematic_list, review.national_report, review.compilation, review.summary]
    for each in (*(each.document for each in read if each), *(text.main for text in review.versions), *review.documents):
        yield each.key, each.sha256, each.name
