"""What a document plainly tells as done of what a request asks for: a treaty that was joined, a standing invitation, a visit, a law that was adopted.

Nothing is more embarrassing than to ask a State for what it did years ago. Only what is said outright is told, with its place, and not where another
document of that review says the contrary. That nothing is told does not mean that it is not done.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ....assembling.correcting import still_told
from ....extracting.compilation.bodies_named import mentions
from ....extracting.compilation.cooperation import is_regional
from ....extracting.compilation.dealing_words import dealing_patterns, denied
from ....extracting.compilation.ratifications import treaties_in_sentence
from ....extracting.compilation.treaties_told import TreatyTold, treaties_told
from ....labelling.tokens import tokens
from ....labelling.verbs import verb_lexicon
from ....languages.polarity import Scopes
from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language, has_table, reading_in, wording
from ....light_dataclass import dataclass, replace
from ....linking.known_before import KnownBefore
from ....linking.treaties.joining_treaties import joining
from ....linking.treaties.reservations_asked import asked_to_withdraw
from ....names import body
from ....names.treaty_mentions import treaties_named
from ....records import Cooperation, Dealing, Review
from ....text import Place, sentences
from ...topics.passages_cut import leans
from ...topics.review_sentences import SentenceSource, sentences_of
from ..asked.asked_on_topic import LONGEST_SAID, ToldAsDone, on_one_line
from ..chosen.session_days import year_begun
from .deeds_told import DOCUMENTS, TABLE, DeedsTold, Making, making

_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_ENDS = (".", ";", "”", "’", '"', ")")
"""With what a sentence ends that is whole."""
_RESERVATION = "reservation"
_SHORT, _LITTLE = 3, 2


class TellsAsDone:
    """The reviews of a State, to be asked what their documents tell as done."""

    def __init__(self, reviews: Sequence[Review]) -> None:
        self._told = [_OfReview(each) for each in sorted(reviews, key=lambda each: -each.session)]

    def of(self, asked_in: Review, request: str) -> ToldAsDone | None:
        """What the newest document that tells it says of what was asked for in a review; None where none does. A treaty and an invitation may be told
        of before they were asked for; all else is looked for in later reviews."""
        with reading_in(asked_in.language):
            if not has_table(TABLE):
                return None
            ways = list(_ways(request, asked_in))
        for told in self._told:
            for way in ways:
                if told.review.session > asked_in.session or (told.review is asked_in and way.before):
                    with reading_in(told.review.language):
                        found = way.told_by(told) if has_table(TABLE) else None
                    if found is not None:
                        return found
        return None


@dataclass(frozen=True, slots=True)
class TreatyAnswered:
    """What a sentence of an answer to a recommendation, or of a document, tells of a treaty."""

    dealing: Dealing
    code: str
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class TreatiesTold:
    """What the documents of a review tell of treaties, whatever was asked: those that the State said in the `dialogue` it has joined, what is told
    of those `of_regions`, and what its `answers` to recommendations tell."""

    dialogue: tuple[TreatyAnswered, ...]
    of_regions: tuple[TreatyAnswered, ...]
    answers: tuple[TreatyAnswered, ...]


TREATIES_KNOWN: KnownBefore[str, TreatiesTold] = KnownBefore()
"""What is known of the review with this identifier."""


def treaties_told_in(review: Review) -> TreatiesTold:
    """All of it, to be kept with the review; nothing where its language has no wordings for it."""
    with reading_in(review.language):
        if not has_table(TABLE):
            return TreatiesTold((), (), ())
        return TreatiesTold(tuple(_joined_in_dialogue(review)), tuple(_of_regions(review)), tuple(_told_in_answers(review)))


class _OfReview:
    """What the documents of one review tell."""

    def __init__(self, review: Review) -> None:
        self.review = review
        self.deeds = DeedsTold(review)

    @cached_property
    def cooperation(self) -> tuple[Cooperation, ...]:
        """What its national report and its compilation tell of treaties, invitations and visits."""
        review = self.review
        own = review.national_report.cooperation if review.national_report is not None else ()
        return still_told(review, (*own, *(review.compilation.cooperation if review.compilation is not None else ())))

    @cached_property
    def _known(self) -> TreatiesTold | None:
        return TREATIES_KNOWN.of(self.review.id)

    @cached_property
    def _joined_in_dialogue(self) -> tuple[TreatyAnswered, ...]:
        """The treaties that the State said in the dialogue it has joined, each with the sentence."""
        return self._known.dialogue if self._known is not None else tuple(_joined_in_dialogue(self.review))

    @cached_property
    def invited_in_dialogue(self) -> tuple[str, Place] | None:
        """The first sentence in which the State said in the dialogue that a standing invitation is extended, and where; None where there is none, or
        it said that it has not."""
        found = None
        for each in self.review.report.statements if self.review.report is not None else ():
            for start, end in sentences(each.text.clean) if each.is_own_word else ():
                words = each.text.clean[start:end]
                if dealing_patterns("sentence")[Dealing.NO_STANDING_INVITATION].search(words):
                    return None
                said = dealing_patterns("sentence")[Dealing.STANDING_INVITATION].search(words) or wording(TABLE, "open_invitation").search(words)
                plain = said is not None and not denied(words[: said.start()]) and wording(TABLE, "left_open").search(words) is None
                found = found or ((words, each.place) if plain else None)
        return found

    @cached_property
    def _of_regions(self) -> tuple[TreatyAnswered, ...]:
        """What its national report, and bodies in its compilation, tell of treaties of regional organizations, each with its sentence: to join one is
        no cooperation with the UN, and stands apart from `cooperation`."""
        return self._known.of_regions if self._known is not None else tuple(_of_regions(self.review))

    @cached_property
    def _told_in_answers(self) -> tuple[TreatyAnswered, ...]:
        """What the State's answers to recommendations, those of an addendum too, tell of treaties, each with its sentence."""
        return self._known.answers if self._known is not None else tuple(_told_in_answers(self.review))

    def tells(self, words: str, place: Place, *, part: bool, in_dialogue: bool = False, year: str = "") -> ToldAsDone:
        """A sentence of this review as what tells it; in its words where these can be read alone."""
        line = on_one_line(words)
        alone = len(line) <= LONGEST_SAID and not leans(line) and line.endswith(_ENDS)
        return ToldAsDone(self.review, place, line if alone else "", part, in_dialogue, year)

    def joined(self, code: str) -> ToldAsDone | None:
        """Where a treaty is told as joined; in words only where these name it. None where one of these documents says the contrary; the
        State's answers are the newest of them, and go before the others."""
        told = [each for each in self.cooperation if each.subject == code]
        regional = [each for each in self._of_regions if each.code == code] if is_regional(code, "") else []
        answered = [each for each in self._told_in_answers if each.code == code]
        if any(each.dealing is Dealing.NOT_RATIFIED for each in answered):
            return None
        if said := [each for each in answered if each.dealing is Dealing.RATIFIED]:
            return self._named(code, said[0].words, said[0].place)
        if Dealing.NOT_RATIFIED in {*(each.dealing for each in told), *(each.dealing for each in regional)}:
            return None
        if said := [each for each in regional if each.dealing is Dealing.RATIFIED]:
            return self._named(code, said[0].words, said[0].place)
        for each in told:
            if each.dealing is Dealing.RATIFIED:
                return self._named(code, each.text.clean, each.place, year="".join(_YEAR.findall(each.value)[:1]))
        spoken = next((one for one in self._joined_in_dialogue if one.code == code), None)
        return self._named(code, spoken.words, spoken.place, in_dialogue=True) if spoken is not None else None

    def _named(self, code: str, words: str, place: Place, *, in_dialogue: bool = False, year: str = "") -> ToldAsDone:
        named = any(code in each.codes for each in treaties_named(words))
        return self.tells(words if named else "", place, part=False, in_dialogue=in_dialogue, year=year)


def _joined_in_dialogue(review: Review) -> Iterator[TreatyAnswered]:
    for each in review.report.statements if review.report is not None else ():
        for start, end in sentences(each.text.clean) if each.is_own_word else ():
            words = each.text.clean[start:end]
            told = treaties_told(words, (), (), review.state, own=True) if treaties_in_sentence(words) else ()
            yield from (TreatyAnswered(one.dealing, one.code, words, each.place) for one in told if one.dealing is Dealing.RATIFIED and one.code)


def _of_regions(review: Review) -> Iterator[TreatyAnswered]:
    own = review.national_report.text.paragraphs if review.national_report is not None else ()
    bodies = review.compilation.concerns if review.compilation is not None else ()
    told = [*((each.text.clean, each.place, True) for each in own), *((each.text.clean, each.place, False) for each in bodies)]
    cut = ((text[start:end], place, speaks) for text, place, speaks in told for start, end in sentences(text))
    read = ((one, words, place) for words, place, speaks in cut for one in _treaties_of(words, review.state, own=speaks))
    yield from (TreatyAnswered(one.dealing, one.code, words, place) for one, words, place in read if one.code and is_regional(one.code, ""))


def _told_in_answers(review: Review) -> Iterator[TreatyAnswered]:
    for each in dict.fromkeys(part for answer in review.answers for part in answer.parts):
        for start, end in sentences(each.text.clean):
            words = each.text.clean[start:end]
            told = _treaties_of(words, review.state, own=True)
            yield from (TreatyAnswered(one.dealing, one.code, words, each.place) for one in told if one.code)


@by_language(most=2_048)  # one answer is given to many recommendations
def _treaties_of(words: str, state: str, *, own: bool) -> tuple[TreatyTold, ...]:
    """What a sentence tells of treaties that it names; in one that denies, each of them is lacking."""
    named = treaties_in_sentence(words)
    denies = bool(named) and dealing_patterns("sentence")[Dealing.NOT_RATIFIED].search(words) is not None
    return tuple(treaties_told(words, (), named if denies else (), state, own=own)) if named else ()


# -- what may be told of


def _ways(request: str, asked_in: Review) -> Iterator[_Joined | _Withdrawn | _Invited | _Visited | _Made]:
    """In which ways a request can be told as done."""
    if _RESERVATION in request.lower():
        if withdrawn := asked_to_withdraw(request):
            yield _Withdrawn(withdrawn)
        return
    joins = joining((request,))
    if joins.named:
        yield _Joined(tuple(sorted(joins.named, key=sorted)), joins.only and _says_little_else(request))
        return
    if wording(TABLE, "asks_invitation").search(request):
        yield _Invited(wording(TABLE, "only_invitation").search(request) is not None)
        return
    if wording(TABLE, "asks_visit").search(request):
        visitors = frozenset(each.code for each in mentions(request) if each.code and (body(each.code).kind == "procedure" or each.code == "SPT"))
        if visitors:
            yield _Visited(visitors, year_begun(asked_in))
        return
    if (asked := making(request, asked_in.state)) is not None:
        yield _Made(asked, asked_in)


def _says_little_else(request: str) -> bool:
    """Whether a request to join treaties has hardly a word that tells of anything else, and no other act."""
    verbs = verb_lexicon().category
    words = [each for each in tokens(request) if len(each.word) > _SHORT and each.word.islower() and each.word not in stop_words()]
    other_acts = any(wording(TABLE, "acts").match(each.word) for each in words[1:] if each.stem in verbs)
    return not other_acts and sum(each.stem not in verbs for each in words) <= _LITTLE


@dataclass(frozen=True, slots=True)
class _Joined:
    """Treaties to be joined; `only`: nothing else is asked for."""

    named: tuple[frozenset[str], ...]
    only: bool
    before: bool = True

    def told_by(self, told: _OfReview) -> ToldAsDone | None:
        """One of them, the first that is told as joined."""
        found = [told.joined(next(iter(each))) if len(each) == 1 else None for each in self.named]
        first = next((each for each in found if each is not None), None)
        return replace(first, part=not self.only or None in found) if first is not None else None


@dataclass(frozen=True, slots=True)
class _Withdrawn:
    """Reservations to treaties that are to be withdrawn: one withdrawal may be of a part of them."""

    codes: frozenset[str]
    before: bool = False

    def told_by(self, told: _OfReview) -> ToldAsDone | None:
        for each in sentences_of(told.review, lambda text, _: _RESERVATION in text.lower()):
            names_it = any(self.codes & one.codes for one in treaties_named(each.words))
            if names_it and each.source in DOCUMENTS and _is_plain("withdrawn", each.words):
                return told.tells(each.words, each.place, part=True, in_dialogue=each.source is SentenceSource.STATE_SAID)
        return None


@dataclass(frozen=True, slots=True)
class _Invited:
    """A standing invitation; `only`: nothing else is asked for."""

    only: bool
    before: bool = True

    def told_by(self, told: _OfReview) -> ToldAsDone | None:
        if any(each.dealing is Dealing.NO_STANDING_INVITATION for each in told.cooperation):
            return None
        written = _first(told, (each for each in told.cooperation if each.dealing is Dealing.STANDING_INVITATION), part=not self.only)
        if written is not None or told.invited_in_dialogue is None:
            return written
        return told.tells(*told.invited_in_dialogue, part=not self.only, in_dialogue=True)


@dataclass(frozen=True, slots=True)
class _Visited:
    """Visits of mandates, since a year."""

    visitors: frozenset[str]
    since: int | None
    before: bool = False

    def told_by(self, told: _OfReview) -> ToldAsDone | None:
        made = [each for each in told.cooperation if each.dealing is Dealing.VISIT_MADE and each.subject in self.visitors and self._is_since(each)]
        return _first(told, made, part=len(self.visitors) > 1)

    def _is_since(self, each: Cooperation) -> bool:
        years = [int(year) for year in _YEAR.findall(each.text.clean)]
        spoken = wording(TABLE, "asks_visit").search(each.text.clean) is not None
        return spoken and bool(years) and (self.since is None or max(years) >= self.since)


@dataclass(frozen=True, slots=True)
class _Made:
    """What is to be made, changed or ended."""

    asked: Making
    asked_in: Review
    before: bool = False

    def told_by(self, told: _OfReview) -> ToldAsDone | None:
        found = told.deeds.tells(self.asked, self.asked_in)
        if found is None:
            return None
        return told.tells(
            found.sentence.words, found.sentence.place, part=not found.whole, in_dialogue=found.sentence.source is SentenceSource.STATE_SAID
        )


def _first(told: _OfReview, every: Iterable[Cooperation], *, part: bool) -> ToldAsDone | None:
    return next((told.tells(each.text.clean, each.place, part=part) for each in every), None)


def _is_plain(name: str, words: str) -> bool:
    """Whether a sentence has this wording, and nothing in it turns it round or leaves it open."""
    spans = [found.span() for found in wording(TABLE, name).finditer(words)]
    if not spans or wording(TABLE, "left_open").search(words):
        return False
    scopes = Scopes(words.lower(), spans)
    return any(scopes.bearing(at).plain for at in range(len(spans)))
