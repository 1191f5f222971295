"""Requests that the State refused and that name one term, or else are on one subject, told by one of them; and those that it answered the other way
though nearly the same was asked.

Where most stand alone, the first few would be odd ones: six on one term are told by one of them, with the numbers of the others.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ....labelling.which_subjects import UNSURE as NO_SUBJECT
from ....light_dataclass import dataclass
from ....linking.requests.same_request import relation_to_earlier
from ....linking.requests.surely_same import same_words, share_of_each, surely_same
from ....linking.requests.what_is_asked import request_matter
from ....records import Relation
from ...issue_names import issue_name
from ...quotes import Link
from .asked_for import Lines, OneCluster, RequestedThing, tail_shown
from .by_subject import REFUSED, BySubject, Under, WordedRequest
from .numbers_named import order_of_numbers

LEAST = 3
"""Recommendations from which on requests that name one term, or are on one subject, stand together."""
_SUPPORTED = "supported"


@dataclass(frozen=True, slots=True)
class Clustered:
    """The cluster of each line that is of one, by the name of the line's first request, and how much of its words each such line has in common with
    the others of its cluster (0 to 1)."""

    of: Mapping[str, OneCluster]
    alike: Mapping[str, float]

    def cluster(self, each: RequestedThing) -> OneCluster | None:
        """The cluster that a line is of; None where it stands alone."""
        return None if each.together else self.of.get(each.clauses[0].name)

    def states(self, each: RequestedThing) -> int:
        """How many States ask for what a line asks, or name the term of its cluster: on how many subjects something was refused says nothing."""
        found = self.cluster(each)
        return max(len(each.states), found.states if found and found.words else 0)

    def recommendations(self, each: RequestedThing) -> int:
        """How many recommendations the cluster of a line has; 0 for none."""
        found = self.cluster(each)
        return recommendations_of(found.clauses) if found else 0

    def rank(self, each: RequestedThing) -> tuple[float, ...]:
        """What goes before what, the smaller first: what the most States ask for or name, the largest cluster; of one cluster what the most States
        ask, then what is most like the others; a demanding request."""
        alike = self.alike.get(each.clauses[0].name, 0) if self.cluster(each) else 0
        return -self.states(each), -self.recommendations(each), -len(each.states), -alike, not each.demanding

    def others(self, each: RequestedThing) -> OneCluster | None:
        """The cluster of a line without the recommendations of the line itself; None where none is left."""
        found = self.cluster(each)
        own = {_item(link) for link in each.clauses}
        left = tuple(link for link in found.clauses if _item(link) not in own) if found else ()
        return OneCluster(found.words, found.subject, left, found.states) if found and left else None


def recommendations_of(links: Sequence[Link]) -> int:
    """Of how many recommendations these clauses are."""
    return len({_item(link) for link in links})


def _item(link: Link) -> str:
    return link.name.rpartition(".")[0]


def clustered(subjects: BySubject, pairs: Sequence[Under]) -> Clustered:
    """The clusters of these lines: by the terms that their requests name, the largest first, and of those of one State that are left by subject. No
    line is of two; what the State answers by one comment stands together already. Who names a term is counted over all lines: one that is told under
    another term, or with a comment, has it too."""
    left = {each.clauses[0].name: (subject, each) for subject, each in pairs if not each.together}
    found: dict[str, OneCluster] = {}
    alike: dict[str, float] = {}
    naming = [(each.named.words, {link.name for link in each.clauses}) for _, each in subjects.named if each.named]
    while naming and left:
        every = [(words, [each for _, each in left.values() if any(link.name in names for link in each.clauses)]) for words, names in naming]
        words, some = max(every, key=lambda one: recommendations_of([link for each in one[1] for link in each.clauses]))
        names = next(names for term, names in naming if term == words)
        of_term = [each for _, each in subjects.refused if any(link.name in names for link in each.clauses)]
        if not _put(found, alike, some, words, "", of_term=of_term):
            break
        left = {name: pair for name, pair in left.items() if name not in found}
    of_one = [(subject, each) for subject, each in left.values() if len(each.states) == 1]
    for name in dict.fromkeys(subject.name for subject, _ in of_one):
        if name != issue_name(NO_SUBJECT):
            besides = next((subject.also for subject, _ in of_one if subject.name == name), ())
            of_it = [link for link, _ in besides if (worded := subjects.worded.get(link.name)) and worded.answer in REFUSED]
            _put(found, alike, [each for subject, each in of_one if subject.name == name], (), name, of_it)
    return Clustered(found, alike)


def _put(
    found: dict[str, OneCluster],
    alike: dict[str, float],
    some: Sequence[RequestedThing],
    words: tuple[str, ...],
    subject: str,
    also: Sequence[Link] = (),
    of_term: Sequence[RequestedThing] = (),
) -> bool:
    """Puts lines into one cluster, if they are enough; whether they are. `also` are requests on their subject that stand under another one, `of_term`
    all lines that name their term."""
    if recommendations_of([link for each in some for link in each.clauses]) < LEAST:
        return False
    every = {link.name: link for each in (*some, *of_term) for link in each.clauses} | {link.name: link for link in also}
    clauses = tuple(sorted(every.values(), key=lambda link: order_of_numbers(link.says)))
    cluster = OneCluster(words, subject, clauses, len({link.name for each in (*some, *of_term) for link in each.states}))
    found |= {each.clauses[0].name: cluster for each in some}
    for one in some:
        shared = sum(share_of_each(one.words, each.words) for each in some if each is not one) / len(some)
        alike[one.clauses[0].name] = shared - any(_is_in_list(one.words, word) for word in words)
    return True


def _is_in_list(request: str, word: str) -> bool:
    """Whether a request names a term as one of several things in a row, as of grounds ("sex, language, religion or belief"): it is on none of them
    alone."""
    term = re.escape(word.lower().removesuffix("s"))  # "migrants" are named by "migrant", too
    in_row = r"(?:(?:[\w-]+\s+){0,3}[\w-]+,\s+){0,6}(?:[\w-]+,?\s+){1,4}?(?:and|or)\b"
    return re.search(rf",\s+(?:(?:and|or)\s+)?{term}\w*\b|\b{term}\w*,\s+{in_row}", request.lower()) is not None


def answered_otherwise(subjects: BySubject, each: RequestedThing) -> Lines:
    """The requests that the State supported, though they surely ask nearly the same as one of these and for the same treaties: the nearest first.
    They may ask for less, so that their words are to be shown."""
    own = [subjects.worded[link.name] for link in each.clauses if link.name in subjects.worded]
    found = [
        (max((share_of_each(one.text, other.text) for one in own if _as_demanding(one, other)), default=0), other)
        for other in subjects.worded.values()
        if other.answer == _SUPPORTED
    ]
    return tuple((tail_shown(other.text), other.link) for near, other in sorted(found, key=lambda pair: -pair[0]) if near)


def _as_demanding(one: WordedRequest, other: WordedRequest) -> bool:
    """Whether two requests are nearly the same, and one demands as much as the other: efforts towards a law are not the law."""
    return one.demanding == other.demanding and _nearly_the_same(one.text, other.text)


def _nearly_the_same(one: str, other: str) -> bool:
    if same_words(one) == same_words(other):
        return True
    if request_matter(one).acts != request_matter(other).acts:
        return False
    stand = relation_to_earlier(one, other)
    return stand is not None and stand.relation is Relation.SAME and surely_same(one, other, stand.relation, stand.probability)
