"""Links between records: what answers what, with the probability and the words that decided. Each is open to a judgement."""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Text
from ...light_dataclass import dataclass
from ..texts.doubts import Doubt

FOUND = 0.5
"""The probability from which a section is given as the answer to a recommendation; below it the answer is not found."""

TOLD = 0.8
"""The probability from which a sentence of a national report is given as the answer to a recommendation. Chosen on the pairs that were judged first,
where it is the least with nine right in ten; of those of reports judged later 10 in 11 answer (tests/accuracy/guidelines/telling-sentences.md)."""
NEARLY = 0.55
"""The probability from which it is on the matter at least: of 81 such ones below `TOLD` 53 answer, 26 are near, and 2 are on something else."""


@dataclass(frozen=True, slots=True)
class SectionMatch:
    """A section of a national report that may answer a recommendation.

    `section` is the identifier of its first paragraph, `probability` that of its being the answer, `paragraphs` are those that are nearest (at most
    three, nearest first), `words` those of the recommendation that they have too, general ones ("persons", "ratify") left out. `judged` is who
    confirmed or added the link, and `why`, where a person did; its probability is 1 then.
    """

    section: str
    title: str
    probability: float
    paragraphs: tuple[str, ...]
    words: tuple[str, ...]
    judged: str = ""
    why: str = ""


@dataclass(frozen=True, slots=True)
class AnsweredIn:
    """Where the next national report answers a recommendation, `item` by its identifier.

    `ranked`: the sections by falling probability, found from the texts alone; together less than one, for it may be answered nowhere. `named`: the
    paragraphs in which, or for whose section, the report names the recommendation by number, which is the State's own word and goes before what is
    found. `elsewhere`: those in which it only says that another document tells of it. `rejected`: the sections that a person rejected, which are not
    among `ranked`. `unlisted`: the report names recommendations of this review by number, and this one is not among them. `lacking`: why none of the
    sections can be the answer, in words; empty where nothing says so. `near`: where no section is found, the paragraph that is alike in what it is
    about, so that it can't be told whether the report answers; empty: none is.
    """

    item: str
    ranked: tuple[SectionMatch, ...]
    named: tuple[str, ...]
    rejected: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    unlisted: bool = False
    lacking: Text = ""
    near: str = ""

    @property
    def found(self) -> SectionMatch | None:
        """The section that is given as the answer where the State names none: by a person's decision, or from `FOUND` on."""
        first = self.ranked[0] if self.ranked else None
        return first if first is not None and (first.judged or first.probability >= FOUND) else None


@dataclass(frozen=True, slots=True)
class TellingSentence:
    """The sentence of a national report that most likely tells of what the recommendation `item` of an earlier review asks for: in `paragraph`, from
    `start` to `end` of its text, with the `probability` that it does, to whatever effect."""

    item: str
    paragraph: str
    start: int
    end: int
    probability: float

    @property
    def sure(self) -> bool:
        """Whether it is given as the answer."""
        return self.probability >= TOLD

    @property
    def nearly(self) -> bool:
        """Whether it is given as on the request or near it; where it is neither this nor sure, it may be on it."""
        return not self.sure and self.probability >= NEARLY


@dataclass(frozen=True, slots=True)
class Numbering:
    """What the numbers that a national report prints mean. `order`: the lists of the earlier report in the order in which they are counted ("122",
    "121"), empty where the numbers are printed with their list ("92.27") or where no order fits. `items`: printed number -> item's identifier.
    `fit`: how many standard deviations the passages and the items so paired are more alike than pairs drawn at random; 0 without any.
    """

    order: tuple[str, ...]
    items: tuple[tuple[str, str], ...]
    fit: float


@dataclass(frozen=True, slots=True)
class Answers:
    """The recommendations of an earlier review and where the national report of a later one answers them."""

    review: str
    earlier: str
    numbering: Numbering
    links: tuple[AnsweredIn, ...]
    doubts: tuple[Doubt, ...]
    unread: Text = ""
    """Why it can't be told where the report answers, in words; empty where it can. Then there are no links."""

    @property
    def listed(self) -> int:
        """How many of the recommendations the report names by number; 0 also where it names none, or it can't be told which."""
        return sum(not link.unlisted for link in self.links) if any(link.unlisted for link in self.links) else 0


class Ground(StrEnum):
    """Where it is looked for what became of a concern."""

    NATIONAL_REPORT = "national_report"
    STATEMENTS = "statements"
    RECOMMENDATIONS = "recommendations"


class Outcome(StrEnum):
    """What became of a concern in a document (tests/accuracy/guidelines/concern-links.md). In the order from most to least."""

    ANSWERED = "answered"  # a passage speaks of its point, whatever it says of it
    TOUCHED = "touched"  # a passage that is named speaks of its subject; or of the point itself
    NOT_FOUND = "not_found"  # we find neither, and no passage names what it names
    CANNOT_TELL = "cannot_tell"  # nothing is near enough to be said to be on its subject, and that there is none is not sure either
    LATER = "later"  # the concern is dated after the document was written, or after the State was reviewed: it can't be in it


@dataclass(frozen=True, slots=True)
class NearPassage:
    """A passage that is near to a concern: its record's identifier, how near it is (0 to 1), and the words of the concern that it has too.
    `judged` is who confirmed or added it, where a person did. `chance` is how likely a reader calls it an answer or on the wider matter (0 to 1;
    None where that is not known). `begins`: where its sentence begins, in characters of its words, that is nearest to the concern."""

    record: str
    likeness: float
    words: tuple[str, ...]
    judged: str = ""
    chance: float | None = None
    begins: int = 0


@dataclass(frozen=True, slots=True)
class ConcernLink:
    """What became of one concern in one document.

    `concern` is the identifier of a sentence of the compilation or the stakeholder summary, `reason` says in words what decided. `probability` is
    that of a reader saying so too (of `touched`: or finding an answer); 1 where a person decided; None where it is not known of this link. What share
    of such links is right stands in `linking.matters.facts()`. `passages` are those that show it, at most three, likeliest first, then of each
    other answer of the State one that is as likely: for `not_found` and `cannot_tell` those that are nearest and were looked at, for `later` none.
    `judged` is who decided where a person did, else empty: the outcome (a judgement on the concern, field `link:` and the ground), or one of the
    passages (pairs.py): one that is confirmed or added answers, one that is rejected is not looked at.
    """

    concern: str
    ground: Ground
    outcome: Outcome
    probability: float | None
    reason: Text
    passages: tuple[NearPassage, ...]
    judged: str = ""


@dataclass(frozen=True, slots=True)
class SaidSince:
    """What a UN body says in the documents of a later review on what a clause of an earlier one asked for, both by their identifiers. `probability`
    is that of a reader saying that it is on the same point (None: it names the treaty that the clause asks for); `words` are those that both have."""

    clause: str
    concern: str
    probability: float | None
    words: tuple[str, ...]


class Fate(StrEnum):
    """What a compilation made of the gravest passage of a source that it cites. In the order from most to least."""

    KEPT = "kept"  # the grave act stands in what cites the source
    SOFTENED = "softened"  # the paragraph is cited, and the act is not named
    NOT_FOUND = "not_found"  # the source is cited, its gravest passage is not
    NOT_CITED = "not_cited"  # the source is not cited at all


@dataclass(frozen=True, slots=True)
class SourceLink:
    """What became of the gravest passage of one source. `source` is the key of its document, `passage` the identifier of its paragraph, `act` the
    code of the grave act that it tells of (names/gravity.toml) with its `rank` (1 is the gravest), `words` those that tell of it, with the whole
    sentence where the source only supposes or alleges it (`hedged`). `cited_in` are the identifiers of the compilation's sentences that cite the
    source, `there` those of them that name the act or cite the paragraph."""

    source: str
    passage: str
    act: str
    rank: int
    words: str
    fate: Fate
    reason: Text
    cited_in: tuple[str, ...]
    there: tuple[str, ...]
    judged: str = ""
    hedged: bool = False


class Relation(StrEnum):
    """How a recommendation stands to an earlier one (LABELLING.md, "same request")."""

    SAME = "same"  # the same measure on the same subject, in whatever words
    BUILDS = "builds"  # the next step on exactly that subject
    GENERAL = "general"  # one of them is a broad request, the other a clear special case of it
    OPPOSITE = "opposite"  # the opposite deed on the same thing

    @classmethod
    def _missing_(cls, value: object) -> Relation | None:
        """What versions before 0.3 called it."""
        return {"similar": cls.SAME, "builds on": cls.BUILDS, "more general": cls.GENERAL}.get(str(value))


@dataclass(frozen=True, slots=True)
class EarlierLink:
    """A clause of a recommendation and the nearest one of the State's review before, both by their identifiers.

    `likeness` is how near the two wordings are (0 to 1), `probability` that of a reader saying that they stand so to each other, and of `general`
    that they are related at all (1 where a person decided), `words` those of the later one that the earlier one has too, `reason` says in words
    what decided. `judged` is who decided where a person did, else empty.
    """

    clause: str
    earlier: str
    relation: Relation
    likeness: float
    probability: float
    reason: Text
    words: tuple[str, ...]
    judged: str = ""
