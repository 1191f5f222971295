"""What the words of a sentence state about recommendations: each phrase of an answer, read with the words that bear on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from ..light_dataclass import dataclass, replace
from ..text.lower_case import lower_case
from .adjuncts import without_adjuncts
from .answer_subjects import Subjects
from .answer_words import AnswerPhrase, answer_lexicon, answer_phrases
from .leftovers import compares, left_over, nobody_says
from .operator_words import Operator
from .plain_words import idioms, whole_idiom
from .polarity import Bearing, Scopes
from .said_beside import is_hearsay, without_own_view, without_what_is_beside
from .words_with_denial import with_what_turns_it

POSITION, CLAIM = "position", "claim"


@dataclass(frozen=True, slots=True)
class AnswerReading:
    """Words at `start` to `end` of the text that state something on an axis. `value` None: they leave it open, and `why` says why. `weak`: they only
    imply it ("is not relevant", "noted for further consideration"). `said`: where the words stand with what turns them round ("did not enjoy")."""

    start: int
    end: int
    axis: str
    value: str | None
    why: str = ""
    weak: bool = False
    said: tuple[int, int] | None = None


def readings_of(sentence: str, offset: int, is_other: Callable[[str], bool] | None = None, *, plain: bool = False) -> Iterator[AnswerReading]:
    """The readings of a sentence that begins at `offset` of its text: positions without what only stands beside them, claims wherever they stand."""
    clear, replaced = (sentence, ()) if plain else idioms(without_own_view(sentence, is_other))
    bare = without_what_is_beside(clear, is_other)
    bare = bare if plain else without_adjuncts(bare)
    hearsay = is_hearsay(bare, is_other)
    found = list(_readings(bare, is_other))
    if bare != clear:
        found = [each for each in found if each.axis == POSITION] + [each for each in _readings(clear, is_other) if each.axis == CLAIM]
    spans = [(each.start, each.end) for each in found if each.axis == POSITION]
    for each in found:
        start, end = whole_idiom((each.start, each.end), replaced)
        why = SOMEBODY if hearsay else left_over(clear, bare, each.value, (each.start, each.end), spans) or nobody_says(sentence, each.value, start)
        if not why and each.axis == POSITION and each.value is not None:
            why = compares(sentence, start, end)
        read = replace(each, value=None, why=why) if why else each
        first, last = whole_idiom(each.said or (each.start, each.end), replaced)
        yield replace(read, start=offset + start, end=offset + end, said=(offset + first, offset + last))


def _readings(sentence: str, is_other: Callable[[str], bool] | None) -> Iterator[AnswerReading]:
    lowered = sentence.lower()
    if len(lowered) != len(sentence):
        lowered = lower_case(sentence)
    said = answer_phrases(lowered[:_LONGEST])
    if said and (len(sentence) > _LONGEST or len(said) > _MOST):
        yield AnswerReading(said[0].start, said[0].end, POSITION, None, "said in a sentence too long to be read")
        return
    if not said:
        return
    scopes = Scopes(lowered, [(p.start, p.end) for p in said])
    reader = _Reader(lowered, said, scopes, Subjects(sentence, lowered, said, scopes, is_other))
    for index in range(len(said)):
        found = reader.reading(index)
        if found is not None:
            yield found


_LONGEST, _MOST = 6000, 40
"""Characters of a sentence that is read (a list of 500 numbers has fewer), and words of answers in it (real ones have a dozen at most)."""
_CLAIMS = {"process", "underway", "begin", "implement", "law"}
WISHED = "as a wish"
SOMEBODY = "said of somebody other than the State under review"
# Of a future, these leave a refusal what it is ("would not accept"); a wish or a chance does not.
_TWICE = "two denials"
_FUTURE = {"will", "would", "could", "shall", "must", "should"}
# "expressed its inability to accept", "the refusal of Aldovar to accept ..."; not "reversed its refusal to accept".
_NOUNS = {"refusal", "inability", "unwillingness", "reluctance", "impossibility"}
_STATED = re.compile(
    r"\b(?:express|declar|stat|confirm|reiterat|regret|explain|announc|communicat|voic|maintain|reaffirm|repeat|not)\w*\s+(?:\w+\s+){0,3}$"
    r"|^\W*(?:(?:the|its|a)\s+)?(?:\w+\s+)?$"
)
_MADE_KNOWN = re.compile(
    r"^[^;:.]*\b(?:was|is|has\s+been|were)\s+(?:\w+ly\s+)?(?:confirmed|announced|reiterated|stated|made\s+known|maintained|repeated|recorded)\b"
)
_ALL = re.compile(r"\s*(?:to|with|of)?\s*(?:all|every|each|both)\b")
_HAVE = re.compile(r"\s+(?:not\s+)?have\s+")
_BOUND = re.compile(r"\b(?:obliged|forced|compelled|bound|constrained|regrets?|regretted|had|has|have)\s+to$")
_NO_EXAMINING = re.compile(r"\s*(?:\w+ly\s+)?(?:how|ways|means|measures|steps|what|taking|the\s+(?:ways|means|steps|measures|modalities))\b")
_NOT_NOTED = re.compile(r"\s+(?:that|in|at|above|below|during|earlier|under|with)\b")
_LATER = re.compile(r"[^.;:]*?\b(?:will|would|shall|is\s+to|are\s+to|still|remains?(?!\s+(?:that|the\s+same|unchanged|as|one|what|its)\b)|due)\b")
_SO_FAR = re.compile(r"[^.;:]*?\b(?:has|had|was|been|is|could|can)\b")
_DELIVERS = re.compile(
    r"\b(?:will|would|shall)\b[^.;:]*$"
    r"|\bto\s+(?:provide|give|submit|communicate|present|deliver|send|make|announce|issue|share|formulate|prepare)\s+(?:\w+\s+){0,4}$"
)
_UNDECIDED = re.compile(
    r"\bwhether\b[^.;]*?\b(?:(?:will|would|shall|is\s+to|are\s+to|has\s+yet\s+to|have\s+yet\s+to|ha[sd]\s+not|cannot|is\s+being|are\s+being|is\s+still|remains?)\b[^.;]*?"
    r"\b(?:decid|determin|pronounc|inquir|settl|examin|consider|stud|answer|announc|indicat|weigh|consult|seen|open|known|undecided|discuss)"
    r"|is\s+a\s+(?:question|matter)\b)"
    r"|\b(?:remains?\s+(?:to\s+be\s+\w+|open|undecided|unclear)|(?:cannot|can\s+not|unable\s+to|not\s+(?:yet\s+)?able\s+to|too\s+early\s+to|premature\s+to|not\s+yet|has\s+not|have\s+not"
    r"|has\s+yet\s+to|will|is\s+to)\b(?:,[^,]*,)?\s+(?:\w+\s+){0,4}?(?:say|decide\w*|determine\w*|announce\w*|indicate\w*|state\w*|know\w*|tell|settled?|examine\w*|consider\w*))"
    r"\s+(?:[^;.,]{3,60}?\s+)?whether\b"
)
_ON_THEM = re.compile(r"[^.;:,]{3,80}?\b(?:on|about|regarding|concerning)\s+(?:them\b|#|(?:the|these|those|this)\s+(?:\w+\s+){0,2}?recommendations?)")
_RESERVED = re.compile(
    r"\s+(?:\w+\s+){0,2}?(?:positions?|judge?ments?|answers?|repl|respons|decisions?|opinions?|views?|stance|right\s+to\s+(?:re|answer|comment|examin|consider|stat|determin|decid|pronounc|tak|giv))"
)
_MODAL = re.compile(r"\b(?:will|would|shall|should|must|needs?|undert\w+|agree[sd]?|intends?|plans?|proposes?|decided|continues?|yet)\b[^.;:]*$")
_TO = re.compile(r"\bto\s+(?:be\s+)?(?:(?:\w+ly|further|again)\s+)*$")
_ASKED = re.compile(r"\b(?:encouraged|invited|asked|urged|requested|recommended|called|advised)\s+to$")
_GOING_ON = re.compile(r"\b(?:is|are|was|were|be|still|currently|presently|now|continues?|keeps?)\s+(?:\w+\s+){0,2}$")
_GIVEN_BY = re.compile(r"\s+by\s+((?:[\w’'-]+\s*){1,6})")
_MAY = re.compile(r"\b(?:could|might|may|would|should|can)\b")
_IN_VIEW = re.compile(r"\bwith\s+a\s+view\s+to(?:wards)?\s+(?:(?:their|its|the|possibly|possible|\w+ly)\s+)*$")
_BE = re.compile(r"\b(?:be|being)\s+(?:(?:\w+ly|further|again)\s+)*$")
_BEING = re.compile(r"\bbeing\s+(?:\w+ly\s+)?$")
_IS = re.compile(r"\b(?:is|are)\s+(?:(?:\w+ly|already|now)\s+)*$")
_ALREADY = re.compile(r"\balready\s+(?:\w+ly\s+)*$")
_DONE = re.compile(
    r"\b(?:has|have|had|been|is|are|was|were|already|considered|fully|as|it|them|partly|partially)"
    r"\s+(?:(?:\w+ly|been|already|either|long|since|now|all|to\s+be|by\s+then)\s+|in\s+full\s+|,[^,]{3,50},\s+)*$"
)


class _Reader:
    def __init__(self, lowered: str, said: list[AnswerPhrase], scopes: Scopes, subjects: Subjects) -> None:
        self.lowered, self.phrases, self.scopes, self.subjects = lowered, said, scopes, subjects

    def reading(self, index: int) -> AnswerReading | None:
        """What one phrase states; None where it states nothing of recommendations."""
        kind = self.phrases[index].kind
        bearing = self.scopes.bearing(index)
        positions: dict[str, tuple[Callable[[int], bool] | None, Callable[[int, Bearing], AnswerReading | None]]] = {
            "accept": (self.subjects.object_is_them, self._accepting),
            "commits": (self.subjects.object_is_them, self._accepting),
            "gives": (self.subjects.are_given, self._accepting),
            "enjoys": (self.subjects.subject_is_them, self._accepting),
            "acceptable": (self._predicate, self._accepting),
            "refuse": (self.subjects.object_is_them, self._refusing),
            "lacks": (self._lacks_it, self._refusing),
            "opposes": (self._against_it, self._refusing),
            "unacceptable": (self._predicate, self._refusing),
            "support": (self.subjects.are_linked, self._noun),
            "note": (self.subjects.object_is_them, self._noting),
            "fitting": (self._fit, self._fitness),
            "unfit": (self._fit, self._fitness),
            "consider": (self._to_be_considered, self._considering),
            "pending": (None, self._considering),
            "reply": (None, self._considering),
            "responding": (None, self._considering),
        }
        of_them, read = positions.get(kind, (self._claimed_of_them, self._implementing))
        if bearing.reason and kind in positions:
            return None
        return read(index, bearing) if of_them is None or of_them(index) else None

    def _predicate(self, index: int) -> bool:
        of_subject = " " in self.phrases[index].text or self.subjects.is_said_of_subject(index)
        return of_subject and self.subjects.subject_is_them(index)

    def _fit(self, index: int) -> bool:
        return self._predicate(index) and self.subjects.mention_them()

    def _claimed_of_them(self, index: int) -> bool:
        goes_on = index > 0 and self.phrases[index - 1].kind in _CLAIMS and self.subjects.go_on(index)
        return self.subjects.subject_is_them(index) or (goes_on and self._claimed_of_them(index - 1))

    def _lacks_it(self, index: int) -> bool:
        if self.subjects.subject_is_them(index) or self.subjects.are_linked(index):
            return True
        phrase = self.phrases[index]  # "withdrew that agreement", "is compelled to withhold its acceptance"
        return re.search(r"\b(?:its|that|this|their|our)\b", phrase.text) is not None and self.subjects.is_gone(index)

    def _against_it(self, index: int) -> bool:
        alone = " " not in self.phrases[index].text
        return self.subjects.are_linked(index) or (not alone and self.subjects.subject_is_them(index))

    def _to_be_considered(self, index: int) -> bool:
        phrase = self.phrases[index]
        gerund = re.match(r"\s+(?:accepting|supporting|whether)\b", self.lowered[phrase.end :])
        if phrase.text.startswith("consult") and _ON_THEM.match(self.lowered, phrase.end):
            return True
        return gerund is not None or phrase.text.startswith("give") or self.subjects.object_is_them(index)

    # -- positions

    def _accepting(self, index: int, bearing: Bearing) -> AnswerReading | None:
        phrase, previous = self.phrases[index], self.phrases[index - 1] if index else None
        gerund = previous and phrase.text.startswith(("accepting", "supporting")) and self.lowered[previous.end : phrase.start].isspace()
        asked = previous and previous.kind in {"consider", "reply", "responding"} and any(o.words == "whether" for o in bearing.maybe)
        if gerund or asked or self._is_in_view(index):
            return None  # "will consider accepting", "will examine whether to accept"
        if phrase.kind == "commits" and any(o.words == "without" for o in bearing.denials):
            return None  # "notes them, without undertaking to act on them"
        why = self._open(index, bearing)
        if why:
            words = {o.words for o in bearing.maybe}
            later = "whether" in words and not any(word.startswith("ask") for word in words) and self._is_open_question(words, bearing)
            return self._position(index, "under_consideration") if later else self._position(index, None, why)
        denied, degrees = bool(bearing.denials), {o.kind for o in bearing.degree}
        if "part" in degrees or (denied and "principle" in degrees):
            return self._position(index, None, "it is denied of a part only") if denied else self._position(index, "supported_in_part")
        if "principle" in degrees:
            return self._position(index, "supported_in_principle")
        if denied:
            return self._position(index, "supported_in_part" if "whole" in degrees else "not_supported")
        return self._position(index, "supported")

    def _is_open_question(self, words: set[str], bearing: Bearing) -> bool:
        """Whether it has still to be decided whether something is accepted: "will decide whether", "whether they can be ... is a question"."""
        ahead = bool(words & {"will", "would", "shall"}) or any(o.kind == "yet" for o in bearing.degree)
        return ahead or _UNDECIDED.search(self.lowered) is not None

    def _is_in_view(self, index: int) -> bool:
        """Whether an answer is only what an examination is made for: "is considering the following recommendations with a view to accepting them"."""
        if not index or not _IN_VIEW.search(self.lowered, 0, self.phrases[index].start):
            return False
        examined = self.reading(index - 1) if self.phrases[index - 1].kind in {"consider", "pending"} else None
        return examined is not None and examined.value == "under_consideration"

    def _open(self, index: int, bearing: Bearing) -> str:
        """Why words of acceptance leave the position open; "" where they don't."""
        asked = [o for o in bearing.maybe if o.words == "whether" and any(d.end <= o.start for d in bearing.denials)]
        if asked:
            return _first((("as a wish, a possibility or for later", asked),))  # "did not say whether it accepted them"
        no_one = [o for o in bearing.loose if o.kind == "none" and bearing.denials and o.end <= bearing.denials[0].start]
        no_one = [o for o in no_one if self.scopes.in_one_clause(o.start, self.phrases[index].start)]  # "none of them failed to win its support"
        two = [*no_one, *bearing.denials] if len(bearing.denials) > 1 or no_one else []
        limits = (("two denials", two), ("of some only", bearing.only), ("on a condition", bearing.condition))
        found = SOMEBODY if self.subjects.somebody_else(index) else _first(limits)
        unknown = self.subjects.unknown_kind(index) if self.phrases[index].kind in {"enjoys", "gives"} and not bearing.denials else ""
        if not found and unknown:
            return f"what kind of support it is, is not clear: “{unknown}”"
        if found or not bearing.denials:
            return found or self._unsure(bearing)
        if bearing.governor.endswith(" that"):
            return _named_only(bearing)
        if _ALL.match(self.lowered, self.phrases[index].end):
            return "not all"  # "does not accept all of the following" may accept some
        stated = _STATED.search(self.lowered, 0, bearing.denials[0].start) or _MADE_KNOWN.search(self.lowered[self.phrases[index].end :])
        if bearing.denials[0].words in _NOUNS and not stated:
            return f"named, and not clearly said: “{bearing.denials[0].words}”"
        if any(o.kind == "yet" for o in bearing.degree) or bearing.denials[0].words == "yet to":
            return "not yet"
        wished = [o for o in bearing.maybe if self._contrary(o, index) or (o.end <= bearing.denials[0].start and o.words not in _FUTURE)]
        return _first((("as a wish or possibility", wished),))

    @staticmethod
    def _unsure(bearing: Bearing) -> str:
        sources = (
            ("as a wish, a possibility or for later", bearing.maybe),
            ("a denial whose object is not clear", bearing.loose),
            ("taken back in part", bearing.but),
        )
        return _first(sources) or (_named_only(bearing) if bearing.governor else "")

    def _refusing(self, index: int, bearing: Bearing) -> AnswerReading | None:
        if self._is_in_view(index):
            return None
        lacks = self.phrases[index].kind == "lacks"
        denials = [o for o in bearing.denials if not (lacks and o.words == "without")]
        wished = [o for o in bearing.maybe if o.words not in _FUTURE - {"should", "could"} or self._contrary(o, index)]
        limits = (
            (_TWICE, [o for o in denials if not self.phrases[index].text.endswith((" no", " no to"))]),
            ("of some only", bearing.only),
            ("on a condition", bearing.condition),
            ("as a wish or possibility", wished),
            ("a denial whose object is not clear", self._taking_back(index, bearing)),
        )
        why = SOMEBODY if self.subjects.somebody_else(index) else _first(limits)
        if not why and self.subjects.is_taken_back(index):
            why = "taken back"
        if not why and bearing.governor and not _BOUND.search(bearing.governor):
            why = _named_only(bearing)
        if not why and any(o.kind == "part" for o in bearing.degree):
            why = "refused in part"
        return self._position(index, None if why else "not_supported", why, weak=why.startswith(_TWICE))

    def _contrary(self, operator: Operator, index: int) -> bool:
        """Whether a modal speaks of what did not come about: "would have rejected"."""
        have = _HAVE.match(self.lowered, operator.end)
        return have is not None and have.end() <= self.phrases[index].start

    def _taking_back(self, index: int, bearing: Bearing) -> list[Operator]:
        """Denials that may take a refusal back: before it, after a "but", or in a clause beside it."""
        phrase = self.phrases[index]
        but = bearing.but[0].start if bearing.but else len(self.lowered)
        return [o for o in bearing.loose if o.end <= phrase.start or o.start > but or self.scopes.is_beside(o.start, phrase.start)]

    def _noun(self, index: int, bearing: Bearing) -> AnswerReading | None:
        """ "Support for the following recommendations was refused", "there is no support", "acceptance of them is not possible"."""
        end = self.phrases[index].end
        rest = self.lowered[end:]
        denied = [o.end for o in bearing.loose if o.start > end and self.scopes.in_one_clause(o.start, end)]
        lacked = [end + found.end() for found in answer_lexicon().lacked.finditer(rest)][:1]
        if len(bearing.denials) == 1 or lacked or denied:
            return self._position(index, "not_supported", ends=max([end, *lacked, *denied]))
        given = answer_lexicon().given.search(rest)
        if given and (may := _MAY.search(rest, 0, given.start())):
            return self._position(index, None, f"as a wish or possibility: “{may.group()}”")
        by = _GIVEN_BY.match(self.subjects.text, end + given.end()) if given else None
        if by and self.subjects.is_known_other(by[1]):
            return self._position(index, None, SOMEBODY)
        return self._accepting(index, bearing) if not bearing.denials and given else None

    def _noting(self, index: int, bearing: Bearing) -> AnswerReading | None:
        phrase = self.phrases[index]
        elsewhere = phrase.text.endswith("that") or _NOT_NOTED.match(self.lowered[phrase.end :])
        if elsewhere or self.subjects.somebody_else(index):
            return None
        why = _first((("not noted", bearing.denials), ("of some only", bearing.only), ("on a condition", bearing.condition)))
        return self._position(index, None if why else "noted", why)

    def _fitness(self, index: int, bearing: Bearing) -> AnswerReading | None:
        if bearing.only or bearing.condition or bearing.governor or (self.phrases[index].kind == "fitting") is not bool(bearing.denials):
            return None
        return self._position(index, "not_supported", weak=True)

    def _considering(self, index: int, bearing: Bearing) -> AnswerReading | None:
        phrase = self.phrases[index]
        if phrase.text.startswith("reserv") and phrase.text.split()[-1] != "reserved" and not _RESERVED.match(self.lowered, phrase.end):
            return None  # "reserved its comments"
        before, after = self.lowered[max(0, phrase.start - 60) : phrase.start], self.lowered[phrase.end : phrase.end + 80]
        if not self._ahead(phrase, before) or _ASKED.search(bearing.governor) or (phrase.kind == "consider" and _NO_EXAMINING.match(after)):
            return None
        none_yet = phrase.kind == "reply" or (phrase.kind == "responding" and _SO_FAR.match(after) and not _LATER.match(after.split(",")[0]))
        denials = [] if none_yet else [o for o in bearing.denials if o.words != "yet to"]
        why = _first((("denied", denials), ("of some only", bearing.only)))
        return self._position(
            index,
            None if why else "under_consideration",
            why,
            weak=phrase.text.startswith("for ") or (why != "" and phrase.text.startswith("consult")),
        )

    def _ahead(self, phrase: AnswerPhrase, before: str) -> bool:
        """Whether an examination or answer still lies ahead, or goes on; one that has been made says nothing."""
        word = phrase.text.split()[0]
        planned = _MODAL.search(before) is not None or _TO.search(before) is not None
        if phrase.kind == "pending":
            return True
        if phrase.kind == "responding":
            later = _LATER.match(self.lowered[phrase.end :]) is not None or re.search(r"\bno\s+(?:\w+\s+)?$", before) is not None
            return later or _DELIVERS.search(self.lowered[: phrase.start]) is not None
        if phrase.kind == "reply":
            deciding = word.startswith(("decid", "tak", "mak", "reach", "took", "made")) and "not" in before
            return planned or deciding or re.search(r"\b(?:not\s+(?:yet|able|in\s+a\s+position)|unable|cannot)\b", before) is not None
        if word.endswith("ing"):
            return _GOING_ON.search(before) is not None
        if word.endswith("ed") or word in {"given", "gave"}:
            return _BE.search(before) is not None
        return planned

    # -- claims

    def _implementing(self, index: int, bearing: Bearing) -> AnswerReading | None:
        phrase = self.phrases[index]
        bearing.only = [o for o in bearing.only if o.words != "either"]  # "either implemented or in the process of it"
        if bearing.governor.endswith("being") and self.subjects.go_on(index):
            bearing.governor = ""  # "implemented or being implemented"
        if not bearing.plain or (value := self._state(phrase, self.lowered[max(0, phrase.start - 60) : phrase.start])) is None:
            return None
        partly = value == "implemented" and any(o.kind == "part" for o in bearing.degree)
        return AnswerReading(phrase.start, phrase.end, CLAIM, "in_progress" if partly else value)

    def _state(self, phrase: AnswerPhrase, before: str) -> str | None:
        word = phrase.text.split()[0]
        if phrase.kind in {"process", "underway", "begin"} or _BEING.search(before):
            return "in_progress"
        if word.endswith("ing"):
            return "in_progress" if _IS.search(before) else None
        if phrase.kind == "law":
            return "implemented" if _ALREADY.search(before) else None
        if answer_lexicon().stative.fullmatch(phrase.text) and (word.endswith("s") or _ALREADY.search(before)):
            return "implemented"
        participle = word.endswith(("ed", "en", "put", "t")) or word == "given" or phrase.text.endswith(" met")
        return "implemented" if participle and _DONE.search(before) else None

    # -- making

    def _position(self, index: int, value: str | None, why: str = "", *, weak: bool = False, ends: int = 0) -> AnswerReading:
        span = self.phrases[index].start, self.phrases[index].end
        return AnswerReading(*span, POSITION, value, why, weak, with_what_turns_it(self.lowered, span, self.scopes.bearing(index), ends))


def _first(sources: Sequence[tuple[str, Sequence[Operator]]]) -> str:
    """What the first of these that has words says: "on a condition: “if”"; "" where none has."""
    what, operators = next(((what, operators) for what, operators in sources if operators), ("", ()))
    return f"{what}: “{'”, “'.join(dict.fromkeys(' '.join(o.words.split()) for o in operators))}”" if operators else ""


def _named_only(bearing: Bearing) -> str:
    return f"named, and not clearly said: “{bearing.governor}”"
