"""The same request in several reviews of a State: with its answer in each, so that it is told once, with its newest answer."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from ....languages.word_tables import is_read_whole, reading_in
from ....linking.requests.same_means import made_on, same_means, twins
from ....linking.requests.surely_same import LIKELY_SAME, same_words, surely_same
from ....linking.treaties.joining_treaties import Mention, joining
from ....linking.treaties.treaties_asked import asked_to_join
from ....records import Clause, EarlierLink, Item, Review
from .asked_on_topic import AskedOnTopic, on_one_line

if TYPE_CHECKING:
    from ....linking import Links
    from .who_else_asked import OneThing


class SameRequests:
    """Which requests of other reviews ask for the same as one, or nearly: those that surely do among what links of neighbouring reviews have, by
    one means; and those in the same words, that ask to make one thing on one object, or to join the same treaties, in any. `links` are those of each
    review with the one before it; `one_thing` tells two treaties apart."""

    def __init__(self, reviews: Sequence[Review], links: Mapping[str, Links], one_thing: OneThing) -> None:
        self._of = {clause.id: (review, item, clause) for review in sorted(reviews, key=_session) for item in review.items for clause in item.clauses}
        self._order = {name: place for place, name in enumerate(self._of)}
        self._worded: dict[str, set[str]] = defaultdict(set)
        self._made: dict[tuple[str, str], set[str]] = defaultdict(set)
        for each, (_, _, clause) in self._of.items():
            self._worded[same_words(clause.request)].add(each)
            if (made := made_on(clause.request)) is not None:
                self._made[made].add(each)
        self._linked: dict[str, list[EarlierLink]] = defaultdict(list)
        for linked in links.values():
            for link in linked.every_asked_before:
                if link.probability >= LIKELY_SAME and link.clause in self._of and link.earlier in self._of:
                    self._linked[link.clause].append(link)
                    self._linked[link.earlier].append(link)
        self._one_thing = one_thing

    @cached_property
    def _joining(self) -> Mapping[frozenset[Mention], set[str]]:
        """The requests that ask to join treaties and for nothing else, by these: a name and its abbreviation are one."""
        found: dict[frozenset[Mention], set[str]] = defaultdict(set)
        for each, (review, _, clause) in self._of.items():
            with reading_in(review.language):
                joins = joining((clause.request,)) if is_read_whole(review.language) and asked_to_join(clause.request) else None
            if joins is not None and joins.only:
                found[joins.named].add(each)
        return found

    def before(self, review: Review, clause: Clause) -> tuple[AskedOnTopic, ...]:
        """Those of earlier reviews, the newest first."""
        return tuple(reversed([each for each in self._others(clause) if each.review.session < review.session]))

    def after(self, review: Review, clause: Clause) -> tuple[AskedOnTopic, ...]:
        """Those of later reviews, the newest first."""
        return tuple(reversed([each for each in self._others(clause) if each.review.session > review.session]))

    def _others(self, clause: Clause) -> list[AskedOnTopic]:
        """Each recommendation once, the oldest first; of one review in the order of its report."""
        found: dict[str, AskedOnTopic] = {}
        for each in sorted(self._same(clause), key=self._order.__getitem__):
            review, item, other = self._of[each]
            found.setdefault(item.id, _asked(review, item, other))
        return list(found.values())

    def _same(self, clause: Clause) -> set[str]:
        surely = {name for link in self._linked.get(clause.id, ()) if self._is_sure(link) for name in (link.clause, link.earlier)}
        made = made_on(clause.request)
        likely = self._made.get(made, set()) if made is not None else set()
        alike = {each for each in likely if self._one_thing(each, clause.id) and twins(self._of[each][2].request, clause.request)}
        joins = joining((clause.request,))
        treaties = self._joining.get(joins.named, set()) if joins.only else set()
        return surely | alike | treaties | self._worded.get(same_words(clause.request), set())

    def _is_sure(self, link: EarlierLink) -> bool:
        now, earlier = self._of[link.clause][2], self._of[link.earlier][2]
        if not same_means(now.request, earlier.request):
            return False
        return self._one_thing(now.id, earlier.id) and surely_same(now.request, earlier.request, link.relation, link.probability)


def _session(review: Review) -> int:
    return review.session


def _asked(review: Review, item: Item, clause: Clause) -> AskedOnTopic:
    return AskedOnTopic(review, item, clause, review.answer(item.id), on_one_line(clause.request) in on_one_line(item.text.clean))
