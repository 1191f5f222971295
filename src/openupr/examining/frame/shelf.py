"""What an examination may ask for beside the review: the review before it, the links of both, and what is usual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ...describing import Description
from ...light_dataclass import dataclass, field
from ...linking import Links
from ...records import Baseline, RecordHistory, Review


@dataclass(frozen=True, slots=True)
class Shelf:
    """`baselines` by figure, the `reviews` that were read together, and `links` and `descriptions` by review, as far as somebody has made them: the
    others are made here when they are first asked for, and once. `histories` are what looks at their sources say, of reviews that were watched.
    `own` is the name that a user gave to the baselines, where they are the user's."""

    baselines: Mapping[str, Baseline] = field(default_factory=dict)
    reviews: Sequence[Review] = ()
    links: dict[str, Links] = field(default_factory=dict)
    descriptions: dict[str, Description] = field(default_factory=dict)
    histories: Mapping[str, RecordHistory] = field(default_factory=dict)
    own: str = ""

    def earlier(self, review: Review) -> Review | None:
        """The last review of the same State before this one, among those that were read together."""
        found = [each for each in self.reviews if each.state == review.state and each.session < review.session]
        return max(found, key=lambda each: each.session, default=None)

    def links_of(self, review: Review) -> Links:
        """What is linked in a review, and with the one before it."""
        if review.id not in self.links or self.links[review.id].review is not review:
            self.links[review.id] = Links(review, self.earlier(review))
        return self.links[review.id]

    def description_of(self, review: Review) -> Description:
        """What the words of a review's records name and do."""
        if review.id not in self.descriptions or self.descriptions[review.id].review is not review:
            self.descriptions[review.id] = Description(review)
        return self.descriptions[review.id]

    def baseline(self, figure: str) -> Baseline | None:
        """What is usual for a figure, by its key (the examination's name); None where nobody has computed it."""
        return self.baselines.get(figure)
