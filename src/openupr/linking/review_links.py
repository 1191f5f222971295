"""All links of one review, each kind made when it is first asked for, and once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..describing import Description
from ..records import (
    Alignment,
    Answers,
    Cache,
    ClaimLink,
    Cluster,
    ConcernLink,
    EarlierLink,
    Finding,
    ListedChange,
    Output,
    Outputs,
    Review,
    Revision,
    SaidSince,
    SenderLink,
    SourceLink,
)
from ..records.full_statements import InFull
from ..records.plenary import Adoption, CameAgain

if TYPE_CHECKING:
    from ..labelling import Labeller


class Links(Outputs):
    """What is linked in a `review`, and with the `earlier` one of the same State (None: it is not at hand; nothing is linked with it then).

    `cache` keeps each kind (None: they are made anew for every object of this class). Without a `labeller` the package's own is taken.
    """

    stage = "links"

    answers = Output[Answers | None]("answering.answers", Answers | None, "review", "earlier", "labeller", nothing=None)
    """Where the national report answers the recommendations of the earlier review; None without a national report or an earlier review."""
    concerns = Output[tuple[ConcernLink, ...]]("became_of_concerns.became_of_findings", tuple[ConcernLink, ...], "review", "findings")
    """What became of the concerns of UN bodies in each document."""
    asked_before = Output[tuple[EarlierLink, ...]]("asked_before.asked_before", tuple[EarlierLink, ...], "review", "earlier", nothing=())
    """Each clause with the nearest one of the earlier review."""
    every_asked_before = Output[tuple[EarlierLink, ...]]("asked_before.every_asked_before", tuple[EarlierLink, ...], "review", "earlier", nothing=())
    """Each clause with every one of the earlier review that it repeats or builds on."""
    said_since = Output[tuple[SaidSince, ...]]("said_since.said_since", tuple[SaidSince, ...], "review", "earlier", nothing=())
    """What UN bodies say in the documents of this review on what was asked in the earlier one."""
    sources = Output[tuple[SourceLink, ...]]("sources.sources", tuple[SourceLink, ...])
    """What the compilation made of the gravest passage of each source that is at hand."""
    senders = Output[tuple[SenderLink, ...]]("senders.senders", tuple[SenderLink, ...])
    """The contributors that the summary lists and the submissions that are held."""
    carried = Output[tuple[ClaimLink, ...]]("carrying.carried", tuple[ClaimLink, ...])
    """Which passage of a submission carries which sentence of the summary."""
    clusters = Output[tuple[Cluster, ...]]("near_duplicates.clusters_in", tuple[Cluster, ...])
    """The submissions that are nearly the same text."""
    listing_changes = Output[tuple[ListedChange, ...]]("changed_lists.listing_changes", tuple[ListedChange, ...])
    """What later versions change in the list of contributors."""
    alignments = Output[tuple[Alignment, ...]]("language_versions.alignments", tuple[Alignment, ...])
    """The language versions of the documents, paragraph by paragraph."""
    revisions = Output[tuple[Revision, ...]]("revisions.revisions", tuple[Revision, ...])
    """What later versions of the documents change."""

    treaties_asked = Output[dict[str, tuple[str, ...]]]("treaties_asked.treaties_asked", dict[str, tuple[str, ...]])
    """The clauses that ask the State to join a treaty, by the treaty's code."""

    full = Output[dict[str, InFull]]("in_full.in_full", dict[str, InFull])
    """Each statement in full beside what the report has of it, by its identifier."""

    adoption = Output[Adoption]("plenary_again.adoption", Adoption)
    """Who spoke when the Council adopted the outcome."""
    came_again = Output[tuple[CameAgain, ...]]("plenary_again.came_again", tuple[CameAgain, ...], "review", "adoption")
    """Each of them beside the stakeholder summary."""

    def __init__(self, review: Review, earlier: Review | None = None, *, cache: Cache | None = None, labeller: Labeller | None = None) -> None:
        super().__init__(cache, review.language)
        self.review, self.earlier = review, earlier
        self._labeller = labeller

    @property
    def findings(self) -> dict[str, Finding]:
        """What the sentences of UN bodies do."""
        return Description(self.review, cache=self._cache).findings

    @property
    def labeller(self) -> Labeller:
        """The labeller whose vectors say what is alike."""
        from ..labelling import labeller

        return self._labeller or labeller()
