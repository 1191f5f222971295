"""Concern -> what became of it in the national report, in the statements and in the recommendations of the same review.

A concern is a sentence of the compilation or of the stakeholder summary. It is compared with every passage of a document in words, letters and
issues (UPR Info's, by our labeller). `not_found` is said with care: only where its own words tell what it is about, no passage is on any of its
issues, none has a word for one of them or names the same people, and none is near in its letters. What lies in between is `touched`. Weights and
marks stand in `concerns.toml`.
"""

from __future__ import annotations

import math
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from ..classifying import Labeller, grave_acts, issue_names
from ..classifying import labeller as labeller_named
from ..classifying.charting import charted
from ..classifying.tokens import STATE, tokens
from ..classifying.vectors import Vector, shared_words, vector
from ..extracting.compilation.bodies import mentions
from ..extracting.compilation.speakers import verbs_in
from ..records import Concern, ConcernLink, Decision, Ground, Judgement, Outcome, Passage, Review, StakeholderClaim, Tenor, find, text_sha256
from .decided import pairs, with_passages

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

SHOWN = 3
"""Passages of a document that are named for a concern."""

FEW = 4
"""Passages of a document up to which a word in them is rare."""

SEVERAL = 3
"""Rare words of a concern that a passage has to have, to be on its matter whatever its issues."""

DIGITS = 4
_OPENING = 200
"""Characters of a sentence in which its reporting verb is looked for."""

_PRESSING = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED, Tenor.RECOMMENDED, Tenor.URGED})


@dataclass(frozen=True, slots=True)
class _Text:
    """A passage or a concern, compared by its vector.

    `names` are its stems, `instruments` the treaties that it names, `charted` the issues that UPR Info's look-up chart gives for its words, `people`
    the groups whom it names. Of a concern: `treaty` whether it asks to ratify one, `matters` the particular issues that it may be about, `own` those
    that its own words tell, not only its heading or the sentence before; none where it leans on what is further above.
    """

    record: str
    words: str
    vector: Vector
    names: frozenset[str]
    instruments: frozenset[str]
    charted: frozenset[int]
    people: frozenset[int]
    treaty: bool = False
    matters: tuple[int, ...] = ()
    own: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A concern: the identifier of its sentence, `words` that can be understood alone, its `heading` and the sentence `before` it in the paragraph.
    What it is about is told by all of them; only its words are compared."""

    record: str
    words: str
    heading: str = ""
    before: str = ""


def pressing(concern: Concern) -> bool:
    """Whether a sentence of the compilation asks for an answer: a body is concerned in it, regrets, deplores, recommends or urges, or it tells of a
    grave act. Praise and what is only noted do not."""
    return any(verb.tenor in _PRESSING for verb in concern.verbs) or bool(grave_acts(concern.text.clean))


def became(review: Review, labeller: Labeller, concerns: Iterable[Asked] | None = None) -> tuple[ConcernLink, ...]:
    """What became of concerns in each document of the review that is at hand, in their order and that of `Ground`.

    Without `concerns` they are those of UN bodies that are `spoken`. A person's judgement goes before what is found: on what became of a concern
    (field `link:national_report` and so on), and on a concern and one passage (`linking/decided.py`).
    """
    asked = [_concern(each, labeller) for each in (spoken(review) if concerns is None else concerns)]
    if not asked:
        return ()
    judged, by_pair = _judged(review), pairs(review)
    links: dict[tuple[str, Ground], ConcernLink] = {}
    for ground, passages in grounds(review).items():
        texts = [_text(name, words, labeller, f"{words} {heading}") for name, words, heading in passages]
        if not texts:
            continue
        titles = {heading: _vector(labeller.name, heading).issues for heading in dict.fromkeys(heading for _, _, heading in passages) if heading}
        there = _Grounds(texts, [titles.get(heading) for _, _, heading in passages])
        for concern in asked:
            of_it = {other: each for (one, other), each in by_pair.items() if one == concern.record and other in there.at}
            links[concern.record, ground] = _with_judgements(there, concern, ground, of_it, judged)
    return tuple(links[concern.record, ground] for concern in asked for ground in Ground if (concern.record, ground) in links)


def spoken(review: Review) -> list[Asked]:
    """The pressing concerns of the compilation, of other UN documents and of the Universal Human Rights Index, in this order, with the sentence
    before where one leans on it."""
    found = []
    before: Concern | None = None
    for concern in (*(review.compilation.concerns if review.compilation else ()), *review.observed):
        words = concern.text.clean
        earlier = before.text.clean if before is not None and before.paragraph == concern.paragraph else ""
        if pressing(concern):
            leaning = earlier and _pattern("leaning").search(words)
            found.append(Asked(concern.id, f"{earlier} {words}" if leaning else words, _title(concern.heading), earlier))
        before = concern
    return found


def claimed(review: Review) -> list[Asked]:
    """The claims of the stakeholder summary."""
    found = []
    before: StakeholderClaim | None = None
    for claim in review.summary.claims if review.summary else ():
        earlier = before.text.clean if before is not None and before.paragraph == claim.paragraph else ""
        words = claim.text.clean
        leaning = earlier and _pattern("leaning").search(words)
        found.append(Asked(claim.id, f"{earlier} {words}" if leaning else words, _title(claim.heading), earlier))
        before = claim
    return found


def _title(heading: str) -> str:
    """The last part of a path of headings, without its number."""
    return re.sub(r"^(?:\(?\w{1,4}[.)]\s+)", "", heading.rpartition(" > ")[2])


def grounds(review: Review) -> dict[Ground, list[tuple[str, str, str]]]:
    """The passages of each document: identifier, words, heading. A document that is not at hand has no key; one without a passage an empty list."""
    found: dict[Ground, list[tuple[str, str, str]]] = {}
    if review.national_report is not None:
        found[Ground.NATIONAL_REPORT] = [
            (each.id, each.text.clean, each.headings[-1].text.clean if each.headings else "") for each in review.national_report.text.paragraphs
        ]
    if review.report is not None:
        found[Ground.STATEMENTS] = [(each.id, each.text.clean, "") for each in review.statements]
        found[Ground.RECOMMENDATIONS] = [(clause.id, clause.request, "") for item in review.items for clause in item.clauses]
    return found


def said(sentence: str) -> str:
    """What a sentence says, without who says it: from its first reporting verb on, names of bodies taken out."""
    # "The Group of States" says nothing yet: a verb is no capitalised word.
    verbs = [verb for verb in verbs_in(sentence) if verb.at < _OPENING and not verb.words[:1].isupper()]
    first = min(verbs, key=lambda verb: verb.at, default=None)
    if first is not None and len(sentence[first.at + len(first.words) :].split()) >= 5:
        sentence = sentence[first.at + len(first.words) :]
    shown = list(sentence)
    for mention in mentions(sentence):
        shown[mention.start : mention.end] = " " * (mention.end - mention.start)
    return " ".join("".join(shown).split())


class _Sides:
    """Texts by what stands in them, so that one is compared with those alone that share something with it."""

    def __init__(self, texts: Sequence[Mapping[int, float]]) -> None:
        self.count = len(texts)
        self.holding: defaultdict[int, list[tuple[int, float]]] = defaultdict(list)
        for at, weights in enumerate(texts):
            for key, weight in weights.items():
                self.holding[key].append((at, weight))

    def cosines(self, one: Mapping[int, float]) -> list[float]:
        """The cosine with each text; the weights of each have the length 1."""
        found: list[list[float]] = [[] for _ in range(self.count)]
        for key, weight in one.items():
            for at, other in self.holding.get(key, ()):
                found[at].append(weight * other)
        return [math.fsum(each) for each in found]


class _Grounds:
    """The passages of one document."""

    def __init__(self, texts: Sequence[_Text], titles: Sequence[NDArray[np.float64] | None]) -> None:
        import numpy as np

        self.texts = texts
        self.titles = titles
        self.at = {text.record: k for k, text in enumerate(texts)}
        self.often = Counter(name for text in texts for name in text.names)
        self.names = frozenset[str]().union(*(text.names for text in texts))
        self.instruments = frozenset[str]().union(*(text.instruments for text in texts))
        self.charted = frozenset[int]().union(*(text.charted for text in texts))
        self.people = frozenset[int]().union(*(text.people for text in texts))
        self.treaties_at_large = any(_pattern("treaties_at_large").search(text.words) for text in texts)
        self.words = _Sides([text.vector.words for text in texts])
        self.letters = _Sides([text.vector.parts for text in texts])
        issues = [text.vector.issues for text in texts]
        self.issues = np.array(issues)
        self.highest = np.array([*issues, *(title for title in titles if title is not None)]).max(axis=0)

    def without(self, records: Collection[str]) -> _Grounds | None:
        """The document without some passages; None where none is left."""
        kept = [k for k, text in enumerate(self.texts) if text.record not in records]
        return _Grounds([self.texts[k] for k in kept], [self.titles[k] for k in kept]) if kept else None

    def link(self, concern: _Text, ground: Ground) -> ConcernLink:
        import numpy as np

        likeness, letters, named = self._compared(concern)
        order = np.argsort(-likeness, kind="stable")[:SHOWN].tolist()
        outcome, probability, reason = self._decided(concern, float(likeness.max()), float(letters.max()), named)
        passages = tuple(self._passage(concern, k, float(likeness[k])) for k in order)
        return ConcernLink(concern.record, ground, outcome, probability, reason, passages)

    def passage(self, concern: _Text, record: str) -> Passage:
        """One of its passages as it is compared with a concern."""
        return self._passage(concern, self.at[record], float(self._compared(concern)[0][self.at[record]]))

    def _passage(self, concern: _Text, k: int, likeness: float) -> Passage:
        text = self.texts[k]
        return Passage(text.record, round(min(1.0, likeness), DIGITS), shared_words(concern.words, text.words))

    def _compared(self, concern: _Text) -> tuple[NDArray[np.float64], NDArray[np.float64], frozenset[str]]:
        """How near each passage is, how near in letters alone, and which of the concern's treaties a passage names."""
        import numpy as np

        own = concern.vector
        words = np.array(self.words.cosines(own.words))
        letters = np.array(self.letters.cosines(own.parts))
        issues = self.issues @ own.issues / (np.linalg.norm(self.issues, axis=1) * np.linalg.norm(own.issues))
        likeness = np.round((words + letters) * issues, DIGITS)
        named = concern.instruments & self.instruments
        if concern.instruments:
            likeness += np.array([1.0 if concern.instruments & text.instruments else 0.0 for text in self.texts])
        return likeness, letters, named

    def _decided(self, concern: _Text, likeness: float, letters: float, named: frozenset[str]) -> tuple[Outcome, float, str]:
        marks = _data()
        shares = marks["probability"]
        matters = concern.matters
        absent = [k for k in matters if self._without(k)]
        people = concern.people & self.people
        none = f"no passage is on {_listed(matters)}" if matters else "what it is about could not be told"
        some = f"there are passages on {_listed(k for k in matters if k not in absent)}" if len(absent) < len(matters) else none
        if concern.treaty and named:
            return Outcome.ANSWERED, shares["instrument"], "a passage names the treaty that it asks for"
        if concern.treaty and concern.instruments and len(absent) == len(matters) and not people and not self.treaties_at_large:
            return Outcome.NOT_FOUND, shares["not_found"], "no passage names the treaty that it asks for" + (f", and {none}" if matters else "")
        if concern.treaty:
            return Outcome.TOUCHED, shares["touched"], f"no passage is known to name the treaty that it asks for; {some}"
        if concern.own and len(absent) == len(matters) and not people and letters < marks["near"] and not self._shares_rare_words(concern):
            return Outcome.NOT_FOUND, shares["not_found"], f"{none} or names its people, and none is near in its words"
        if likeness >= marks["answered"]:
            chance = round(1 / (1 + math.exp(-(shares["slope"] * likeness + shares["offset"]))), DIGITS)
            return Outcome.ANSWERED, chance, "a passage is near to it in words and in what it is about"
        return Outcome.TOUCHED, shares["touched"], f"{some}, and none is near enough to be an answer"

    def _without(self, issue: int) -> bool:
        """Whether no passage is on an issue or one of its kin, and none has a word that stands for it."""
        on = any(self.highest[k] >= _data()["present"] for k in _kin()[issue])
        return not on and issue not in self.charted and not _names()[issue] & self.names

    def _shares_rare_words(self, concern: _Text) -> bool:
        """Whether a passage has several words of the concern that few passages have."""
        rare = {name for name in concern.names if len(name) > 2 and 0 < self.often[name] <= FEW}
        return any(len(rare & text.names) >= SEVERAL for text in self.texts)


def _text(record: str, words: str, labeller: Labeller, whole: str) -> _Text:
    """`words` are compared; in `whole`, which may have more, names and treaties are looked for."""
    found = tokens(whole)
    names = frozenset(token.stem.lower() for token in found if re.search(r"[a-z]{3}", token.stem.lower()))
    treaties = frozenset(token.word for token in found if token.word.isupper() and token.word != STATE and len(token.word) > 2)
    charts = frozenset(_columns()[issue] for issue, _, _ in charted(found))
    return _Text(record, words, _vector(labeller.name, words), names, treaties, charts, _named_people(whole))


def _concern(asked: Asked, labeller: Labeller) -> _Text:
    """A concern: only one that asks to ratify something is after the treaties that it names."""
    words = said(asked.words)
    text = _text(asked.record, words, labeller, words)
    all_of_it = _vector(labeller.name, f"{asked.heading}. {said(asked.before)} {words}").issues
    about = _data()["about"]
    matters = tuple(k for k in _particular() if max(text.vector.issues[k], all_of_it[k]) >= about)
    leaning = asked.before and _pattern("leaning").search(asked.words)
    own = () if leaning else tuple(k for k in matters if text.vector.issues[k] >= about or k in text.charted)
    treaty = _pattern("ratifying").search(asked.words) is not None
    names = text.names | {token.stem.lower() for token in tokens(said(asked.before))}
    people = _named_people(f"{asked.words} {asked.before}")
    named = text.instruments if treaty else frozenset[str]()
    return replace(text, names=names, treaty=treaty, matters=matters, own=own, people=people, instruments=named)


@lru_cache(maxsize=16_384)
def _vector(name: str, text: str) -> Vector:
    """What a text is like, by the labeller of this name. One text is compared in many ways and shown in many places."""
    return vector(labeller_named(name), text)


def _listed(issues: Iterable[int]) -> str:
    return " and ".join(f"“{issue_names()[k]}”" for k in issues)


def _judged(review: Review) -> dict[tuple[str, str], Judgement]:
    """The newest judgement on each concern's outcome in a document whose words still read as they did."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in review.judgements:
        if judgement.field.startswith("link:"):
            record = find(review, judgement.record)
            if record is not None and text_sha256(record) == judgement.text_sha256:
                found[record.id, judgement.field.removeprefix("link:")] = judgement
    return found


def _with_judgements(
    there: _Grounds, concern: _Text, ground: Ground, of_it: Mapping[str, Judgement], judged: Mapping[tuple[str, str], Judgement]
) -> ConcernLink:
    """The link of a concern in one document: found without the passages that a person rejected, then what a person decided, the newest last."""
    away = {record for record, each in of_it.items() if each.value == Decision.REJECTED}
    left = there.without(away) if away else there
    if left is None:
        link = ConcernLink(concern.record, ground, Outcome.NOT_FOUND, _data()["probability"]["not_found"], "no other passage is there", ())
    else:
        link = left.link(concern, ground)
    whole = judged.get((concern.record, ground))
    last = next((each for each in reversed(list(of_it.values())) if each.value != Decision.REJECTED), None)
    link = with_passages(link, of_it, lambda record: there.passage(concern, record), SHOWN)
    if whole is None or (last is not None and last.when > whole.when):
        return link
    reason = f"decided by {whole.who}" + (f": {whole.why}" if whole.why else "")
    return replace(link, outcome=Outcome(whole.value), probability=1.0, reason=reason, judged=whole.who)


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(files(__package__).joinpath("concerns.toml").read_text(encoding="utf-8"))


@cache
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(_data()[name]["pattern"])


@cache
def _particular() -> tuple[int, ...]:
    """The columns of the issues that say what a text is about."""
    general = set(_data()["general"]["issues"])
    return tuple(k for k, name in enumerate(issue_names()) if name not in general)


@cache
def _kin() -> tuple[frozenset[int], ...]:
    """For each issue those that its matter is told under too, itself among them."""
    groups = [frozenset(issue_names().index(name) for name in group) for group in _data()["kin"]["groups"]]
    return tuple(frozenset({k}).union(*(group for group in groups if k in group)) for k in range(len(issue_names())))


@cache
def _columns() -> Mapping[str, int]:
    """The column of each issue."""
    return {name: k for k, name in enumerate(issue_names())}


@cache
def _names() -> tuple[frozenset[str], ...]:
    """The stems that say what each issue is about: of its name, and of further words for its matter."""
    plain = set(_data()["general"]["words"].split())
    told: Mapping[str, str] = _data()["told"]
    return tuple(
        _stems(" ".join([*(word for word in re.findall(r"\w+", name) if word.lower() not in plain), told.get(name, "")])) for name in issue_names()
    )


@cache
def _people() -> Mapping[str, int]:
    """The group of people that each word names."""
    return {word: k for k, words in enumerate(_data()["people"]["groups"]) for word in words.split()}


def _named_people(text: str) -> frozenset[int]:
    """The groups of people whom a text names."""
    return frozenset(_people()[word] for word in re.findall(r"[a-z]+", text.lower()) if word in _people())


def _stems(words: str) -> frozenset[str]:
    return frozenset(token.stem.lower() for token in tokens(words) if re.search(r"[a-z]{3}", token.stem.lower()))
