"""A whole review as its page shows it: the parts of the page, each worked out of what is made of the review."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..describing import Description
from ..linking import Links
from ..records import Claim, ConcernLink, Document, Held, Kind, Position, RecordHistory, Result, Review, Statement, Voice
from ..records.reviews import WHOLE
from ..text import Place
from .examined.examined_view import ExaminedView, examined_view
from .matrix_page import MatrixShown, matrix_shown
from .requests_shown import AskingView, asking_view
from .review_view import ReviewView
from .seen_shown import SeenView, seen_view
from .tables.answered_columns import Linked
from .went_in import WentIn
from .withheld import Withheld
from .wording import HIDDEN_PERSONS, anchor, not_read

if TYPE_CHECKING:
    from ..labelling import Labelled


@dataclass(frozen=True)
class PageView:
    """The page of a review. `blocked`: words are blocked out in it, which it says, and by `hidden_persons` how far persons are; `sources`: the
    documents by key, SHA-256 and name, those of which records were read first: of versions with one symbol, the one that was read is pictured.
    `seen` is what was seen of them where they are published (None: nobody looked). `whole` are the kinds of a whole dossier. `view` and `went_in`
    quote records, without what may not be shown: they are no plain data yet, as the other parts are."""

    version: str
    blocked: bool
    view: ReviewView
    asking: AskingView | None
    examined: ExaminedView | None
    went_in: WentIn
    matrix: MatrixShown | None
    sources: tuple[tuple[str, str, str], ...]
    hidden_persons: str = ""
    seen: SeenView | None = None
    whole: tuple[str, ...] = WHOLE

    @property
    def review(self) -> Review:
        """The review."""
        return self.view.review

    @property
    def document(self) -> Document | None:
        """Its report's document."""
        return self.review.report.document if self.review.report else None

    @property
    def held(self) -> bool:
        """Whether the review took place."""
        return self.review.status is Held.HELD

    @property
    def report_language(self) -> str | None:
        """The language of a report of the Working Group that was not read."""
        return not_read(self.review).get(Kind.WORKING_GROUP_REPORT)

    @property
    def used_positions(self) -> list[Position]:
        """The positions that an item has, in the end or in the report."""
        return [*dict.fromkeys([*(position for position, _, _ in self.view.positions), *(position for position, _, _ in self.view.reported)])]

    @property
    def used_claims(self) -> list[Claim]:
        """The claims that an item has."""
        return [claim for claim in Claim if claim in self.view.claims or any(item.claim is claim for item in self.view.items)]

    @property
    def statements_of_state(self) -> tuple[Statement, ...]:
        """What the State under review said in the dialogue."""
        return self.view.paragraphs(Voice.STATE_UNDER_REVIEW)

    @property
    def statements_of_report(self) -> tuple[Statement, ...]:
        """What the report itself says of the proceedings."""
        return self.view.paragraphs(Voice.REPORT)

    @property
    def anchors(self) -> frozenset[str]:
        """Where lines of a figure may lead to: what the page has below the examinations."""
        found = {f"by-{state.key}" for state in self.view.states} | {f"group-{key}" for key, _ in self.view.groups}
        found |= {f"position-{position}" for position, _, _ in self.view.positions} | {anchor(clause.id) for clause in self.view.clauses}
        return frozenset(found | ({f"category-{kind.key}" for kind in self.asking.kinds} if self.asking else set()))

    def places(self) -> Iterator[Place | None]:
        """Every place that the page shows."""
        yield from self.view.places()
        yield from self.went_in.places()


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
) -> PageView:
    """The page of a review. `version` is the program's, for the section that tells how the page was made. `labels` are those of every clause by its
    identifier (`stages.classify`); without them the page says nothing of what is asked. `results` are those of its examinations (`stages.examine`);
    without them it has no part on these. `linked`: where the national report answers the review before (`stages.link`). `concerns`: what became of
    those of UN bodies (`stages.concerns`), for the matrix. `links`: those of submissions and versions, `description`: what its words name (None: made
    here). `history`: what looks at its sources say."""
    seen = seen_view(history, withheld, review) if history is not None else None  # no contributor is named there
    links, description = links or Links(review), description or Description(review)
    examined = examined_view(review, results, version, withheld, description=description) if results else None
    review, labels, linked, concerns = withheld.view((review, labels, linked, tuple(concerns)))
    links, description = links.without(withheld.view), description.without(withheld.view)
    view = ReviewView(review, linked.answers.doubts if linked else (), links)
    asking = asking_view(view, labels) if labels is not None and view.rows else None
    went_in, matrix = WentIn(review, linked, links, description), matrix_shown(review, concerns, description, view.beside)
    sources, hidden = tuple(_sources(review)), HIDDEN_PERSONS if withheld.persons else ""
    return PageView(version, not withheld.pictures, view, asking, examined, went_in, matrix, sources, hidden, seen)


def _sources(review: Review) -> Iterator[tuple[str, str, str]]:
    read = [review.report, *review.addenda, review.thematic_list, review.national_report, review.compilation, review.summary]
    for each in (*(each.document for each in read if each), *(text.main for text in review.versions), *review.documents):
        yield each.key, each.sha256, each.name
