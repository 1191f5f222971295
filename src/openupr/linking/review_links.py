"""All links of one review, each kind made when it is first asked for, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..records import Output, Outputs

if TYPE_CHECKING:
    from ..labelling import Labeller
    from ..records import (
        Adoption,
        Alignment,
        Answers,
        Cache,
        CameAgain,
        ClaimLink,
        Cluster,
        ConcernLink,
        EarlierLink,
        Finding,
        InFull,
        ListedChange,
        Review,
        Revision,
        SaidSince,
        SenderLink,
        SourceLink,
        TellingSentence,
    )


class Links(Outputs):
    """What is linked in a `review`, and with the `earlier` one of the same State (None: it is not at hand; nothing is linked with it then).

    `cache` keeps each kind (None: they are made anew for every object of this class). Without a `labeller` the package's own is taken.
    """

    stage = "links"

    answers: Output[Answers | None] = Output("requests.answering.national_report_answers", "review", "earlier", "labeller", nothing=None)
    """Where the national report answers the recommendations of the earlier review; None without a national report or an earlier review."""
    telling_sentences: Output[tuple[TellingSentence, ...]] = Output(
        "requests.telling_sentence.telling_sentences", "review", "earlier", "answers", nothing=()
    )
    """The sentence of the national report that tells of each recommendation of the earlier review, where one is likely to."""
    concerns: Output[tuple[ConcernLink, ...]] = Output("concerns.became_of_concerns.became_of_findings", "review", "findings")
    """What became of the concerns of UN bodies in each document."""
    asked_before: Output[tuple[EarlierLink, ...]] = Output("requests.asked_before.asked_before", "review", "earlier", nothing=())
    """Each clause with the nearest one of the earlier review."""
    every_asked_before: Output[tuple[EarlierLink, ...]] = Output("requests.asked_before.every_asked_before", "review", "earlier", nothing=())
    """Each clause with every one of the earlier review that it repeats or builds on."""
    every_said_since: Output[tuple[SaidSince, ...]] = Output("concerns.said_since.every_said_since", "review", "earlier", nothing=())
    """The same with what may be on it."""
    said_since: Output[tuple[SaidSince, ...]] = Output("concerns.said_since.said_since", "earlier", "every_said_since", nothing=())
    """What UN bodies say in the documents of this review on what was asked in the earlier one."""
    sources: Output[tuple[SourceLink, ...]] = Output("submissions.sources.sources")
    """What the compilation made of the gravest passage of each source that is at hand."""
    senders: Output[tuple[SenderLink, ...]] = Output("submissions.senders.senders")
    """The contributors that the summary lists and the submissions that are held."""
    carried: Output[tuple[ClaimLink, ...]] = Output("submissions.carrying.carried")
    """Which passage of a submission carries which sentence of the summary."""
    clusters: Output[tuple[Cluster, ...]] = Output("versions.near_duplicates.clusters_in")
    """The submissions that are nearly the same text."""
    listing_changes: Output[tuple[ListedChange, ...]] = Output("versions.changed_lists.listing_changes")
    """What later versions change in the list of contributors."""
    alignments: Output[tuple[Alignment, ...]] = Output("versions.language_versions.alignments")
    """The language versions of the documents, paragraph by paragraph."""
    revisions: Output[tuple[Revision, ...]] = Output("versions.revisions.revisions")
    """What later versions of the documents change."""

    full: Output[dict[str, InFull]] = Output("statements.in_full.in_full")
    """Each statement in full beside what the report has of it, by its identifier."""

    adoption: Output[Adoption] = Output("statements.plenary_again.adoption")
    """Who spoke when the Council adopted the outcome."""
    came_again: Output[tuple[CameAgain, ...]] = Output("statements.plenary_again.came_again", "review", "adoption")
    """Each of them beside the stakeholder summary."""

    def __init__(self, review: Review, earlier: Review | None = None, *, cache: Cache | None = None, labeller: Labeller | None = None) -> None:
        super().__init__(cache, review.language)
        self.review, self.earlier = review, earlier
        self._labeller = labeller

    @property
    def findings(self) -> dict[str, Finding]:
        """What the sentences of UN bodies do."""
        from ..describing import Description

        return Description(self.review, cache=self._cache).findings

    @property
    def labeller(self) -> Labeller:
        """The labeller whose vectors say what is alike."""
        from ..labelling import labeller

        return self._labeller or labeller()
