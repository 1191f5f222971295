"""What a State answered, as a brief says it: to one recommendation, or to several, counted, with the list that each count leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ....describing.claim_said import ClaimSaid, claim_said
from ....languages.messages import Text, Value, in_turn, message, parted, said_later, state_text, together
from ....languages.word_tables import has_table, wording
from ....preparing.briefs.asked.asked_on_topic import AskedOnTopic, has_reason, reason_of_answer
from ....preparing.briefs.replied.answer_quoted import whole_answer
from ....preparing.topics.marks_of_cuts import cut_from
from ....records import OPEN, SUPPORTS, Claim, Position, Review, ohchr_class
from ....text import Place, sentences
from ...number_runs import in_runs, recommendation_number
from ...together_said import ANSWERED_BY_NUMBER, together_said
from .documents_named import review_year

_VERBS: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "supported {count}",
        Position.SUPPORTED_IN_PART: "supported {count} in part",
        Position.SUPPORTED_IN_PRINCIPLE: "supported {count} in principle",
        Position.NOTED: "noted {count}",
        Position.NOT_SUPPORTED: "did not support {count}",
        Position.UNDER_CONSIDERATION: "was to answer {count} later (its addendum is missing here)",
        Position.UNANSWERED: "gave no answer that we found to {count}",
        Position.WITHOUT_POSITION: "answered {count} with a position that is unclear to us",
    }
)
_OF_ONE: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "supported this one",
        Position.SUPPORTED_IN_PART: "supported this one in part",
        Position.SUPPORTED_IN_PRINCIPLE: "supported this one in principle",
        Position.NOTED: "noted this one",
        Position.NOT_SUPPORTED: "did not support this one",
        Position.UNDER_CONSIDERATION: "was to answer this one later (its addendum is missing here)",
        Position.UNANSWERED: "gave no answer that we found to this one",
        Position.WITHOUT_POSITION: "answered this one with a position that is unclear to us",
    }
)
"""Of the only one that there is."""


WHAT_NOTED_MEANS = message("“Noted” means that it is not supported.")
"""Said once, where a brief first has the word."""


def is_called_noted(asked: AskedOnTopic) -> bool:
    """Whether the State's answer is told as “noted”."""
    return position_on_request(asked) is Position.NOTED


def answer_counted(asked: AskedOnTopic) -> str:
    """What the State answered, with `{count}` where the number of such requests stands."""
    return _VERBS[position_on_request(asked)]


def answers_said(review: Review, asked: Sequence[AskedOnTopic]) -> Text:
    """What the State answered to these, counted: "Of these recommendations Slovenia supported 3 and noted 2."; of a single one its answer."""
    answers = Counter(map(answer_counted, asked))
    return answers_of_these(review, asked, [message(words, count=str(count)) for words, count in answers.most_common()])


def answers_of_these(review: Review, asked: Sequence[AskedOnTopic], answers: Sequence[Text]) -> Text:
    """What the State answered to these recommendations, by the `answers` with their counts; of a single one its answer: a number alone would not say
    what it counts."""
    if len(asked) == 1:
        return message("{state:The} {answers}.", state=state_text(review.state), answers=message(_OF_ONE[position_on_request(asked[0])]))
    return message("Of these recommendations {state:the} {answers}.", state=state_text(review.state), answers=tuple(answers))


def answers_by_number(asked: Sequence[AskedOnTopic]) -> Text:
    """What the State answered to each of several, by their numbers, those of the newest review first. No sum: it would read as all that there are."""
    of: dict[Position, list[AskedOnTopic]] = {}
    for each in sorted(asked, key=lambda one: -one.review.session):
        of.setdefault(position_on_request(each), []).append(each)
    said = tuple(message(ANSWERED_BY_NUMBER[position], numbers=numbered(each)) for position, each in of.items())
    return message("{state:The} {answers}.", state=state_text(asked[0].review.state), answers=said)


def numbered(asked: Iterable[AskedOnTopic]) -> tuple[Text, ...]:
    """The numbers of recommendations, with the year of each review."""
    of: dict[str, tuple[Review, dict[str, None]]] = {}
    for each in asked:
        of.setdefault(each.review.id, (each.review, {}))[1][recommendation_number(each.item)] = None
    return tuple(message("{number} of {year}", number=in_runs(numbers), year=review_year(review)) for review, numbers in of.values())


def answers_listed(document: str, asked: Sequence[AskedOnTopic]) -> Text:
    """Where the recommendations that are counted stand: all of one answer by their paragraphs; else which of them had which answer, so that each
    count leads to its list."""
    numbers: dict[str, dict[str, None]] = {}
    for each in asked:
        numbers.setdefault(answer_counted(each), {})[recommendation_number(each.item)] = None
    if len(numbers) > 1:
        told = [message(_LISTED[words], numbers=in_runs(of)) for words, of in sorted(numbers.items(), key=lambda pair: -len(pair[1]))]
        return together(document, *told)
    every = [*next(iter(numbers.values()))]
    listed = message("paragraphs {numbers}", numbers=in_runs(every))
    return parted(document, listed if len(every) > 1 else message("paragraph {number}", number=every[0]))


def where_counted(document: str, asked: Sequence[AskedOnTopic]) -> Text:
    """The same, and which of them the State calls done or under way."""
    claimed: dict[str, dict[str, None]] = {}
    for each in asked:
        if (claim := claim_on_request(each)) in _READ:
            words = _CALLED[claim_in_words(each)] if calls_it_so(each) else _READ[claim]
            claimed.setdefault(words, {})[recommendation_number(each.item)] = None
    so = dict.fromkeys(recommendation_number(each.item) for each in asked if acts_so(each))
    also = message("said to be acted on: {numbers}", numbers=in_runs(so)) if so else ""
    return together(answers_listed(document, asked), *(message(words, numbers=in_runs(of)) for words, of in claimed.items()), claimed_at(asked), also)


def claimed_at(asked: Iterable[AskedOnTopic]) -> Text:
    """Where the report says of these that they are done or under way, if another paragraph does than the one that supports them; else nothing."""
    paragraphs = dict.fromkeys(each.item.claimed_in for each in asked if each.item.claimed_in and claim_on_request(each) in _READ)
    return together(*(message("that it is done or under way: paragraph {number}", number=number) for number in paragraphs)) if paragraphs else ""


_LISTED: dict[str, str] = said_later(
    {
        _VERBS[Position.SUPPORTED]: "supported: {numbers}",
        _VERBS[Position.SUPPORTED_IN_PART]: "supported in part: {numbers}",
        _VERBS[Position.SUPPORTED_IN_PRINCIPLE]: "supported in principle: {numbers}",
        _VERBS[Position.NOTED]: "noted: {numbers}",
        _VERBS[Position.NOT_SUPPORTED]: "not supported: {numbers}",
        _VERBS[Position.UNDER_CONSIDERATION]: "to be answered later, the addendum is missing here: {numbers}",
        _VERBS[Position.UNANSWERED]: "no answer found: {numbers}",
        _VERBS[Position.WITHOUT_POSITION]: "position unclear: {numbers}",
    }
)
"""The same with the recommendations themselves, by the words in which they are counted."""
_CALLED: dict[ClaimSaid, str] = said_later(
    {
        ClaimSaid.IMPLEMENTED: "said to be implemented: {numbers}",
        ClaimSaid.LARGELY: "said to be largely implemented: {numbers}",
        ClaimSaid.IN_PROGRESS: "said to be in progress: {numbers}",
        ClaimSaid.IMPLEMENTED_OR_IN_PROGRESS: "said to be implemented or in progress: {numbers}",
    }
)
_READ: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "implemented, as we read its answer: {numbers}",
        Claim.IN_PROGRESS: "in progress, as we read its answer: {numbers}",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "implemented or in progress, as we read its answer: {numbers}",
    }
)


def answers_stand_in(asked: Iterable[AskedOnTopic], report: str) -> Text:
    """In which documents these are answered, where that is not in the report alone."""
    last = [each.answer.last_word for each in asked if each.answer is not None]
    documents = dict.fromkeys(each.document for each in last if each is not None and each.document)
    return message("answers: {documents}", documents=tuple(documents)) if set(documents) - {report} else ""


def claim_on_request(asked: AskedOnTopic) -> Claim:
    """What the State claims of a request that it supported. Of one that it noted, that it is implemented may be why: no claim here. Nor where it says
    only that it acts accordingly (`acts_so`)."""
    return asked.answer.claim if asked.answer is not None and asked.answer.position in SUPPORTS and not acts_so(asked) else Claim.NONE


def acts_so(asked: AskedOnTopic) -> bool:
    """Whether all that the State says of a request's implementation is that it acts accordingly: that is less than that it is implemented."""
    answer = asked.answer
    return answer is not None and answer.position in SUPPORTS and claim_said(answer) is ClaimSaid.ACTS_SO


def claim_in_words(asked: AskedOnTopic) -> ClaimSaid:
    """What the State claims of a request, whatever its answer, by its own word for it."""
    return claim_said(asked.answer) if asked.answer is not None else ClaimSaid.NONE


def calls_it_so(asked: AskedOnTopic) -> bool:
    """Whether the State itself says, by a word for it, that a request is done or under way: "is ongoing". "A group has been set up" we read so. Of a
    list that is implemented or in progress its own words on the request tell which of the two."""
    said = asked.answer.last_word if asked.answer is not None else None
    if said is None or not has_table("briefs"):
        return True
    own = said.words if said.claim is Claim.IMPLEMENTED_OR_IN_PROGRESS else said.words.rpartition(" … ")[2]
    if wording("briefs", "calls_it_joined").search(own) and wording("briefs", "asks_to_join").search(asked.clause.request):
        return True
    return wording("briefs", "calls_it_so").search(own) is not None


def position_on_request(asked: AskedOnTopic) -> Position:
    """The State's answer to a request; the report's own where none was settled."""
    return asked.answer.position if asked.answer is not None else asked.item.position


_ANSWERED: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "{state:The} supported recommendation {number}.",
        Position.SUPPORTED_IN_PART: "{state:The} supported recommendation {number} in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "{state:The} supported recommendation {number} in principle.",
        Position.NOTED: "{state:The} noted recommendation {number}.",
        Position.NOT_SUPPORTED: "{state:The} did not support recommendation {number}.",
        Position.UNDER_CONSIDERATION: "Recommendation {number} was to be answered later.",
        Position.UNANSWERED: "We found no answer to recommendation {number}.",
        Position.WITHOUT_POSITION: "{state:The} answered recommendation {number}: its position is unclear to us.",
    }
)
_CLAIMED: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "It says that this is implemented.",
        Claim.IN_PROGRESS: "It says that this is in progress.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "It says that this is implemented or in progress.",
    }
)
_READ_SO: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "As we read its answer, this is implemented.",
        Claim.IN_PROGRESS: "As we read its answer, this is in progress.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "As we read its answer, this is implemented or in progress.",
    }
)
"""Where the State has no such word itself."""
_WHOLE: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "It says of recommendation {number} as a whole that it is implemented.",
        Claim.IN_PROGRESS: "It says of recommendation {number} as a whole that it is in progress.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "It says of recommendation {number} as a whole that it is implemented or in progress.",
    }
)
_ALL: dict[Claim, str] = said_later(
    {
        Claim.IMPLEMENTED: "It calls {every} recommendations implemented in one sentence, this one among them.",
        Claim.IN_PROGRESS: "It calls {every} recommendations in progress in one sentence, this one among them.",
        Claim.IMPLEMENTED_OR_IN_PROGRESS: "It calls {every} recommendations implemented or in progress in one sentence, this one among them.",
    }
)
_LONGEST_BEHIND = 700
"""Characters of what a State says behind its claim, to be quoted with it."""
_AT_ONCE = 5
"""Recommendations from which one sentence on all of them is told as such."""


def claim_place(asked: AskedOnTopic) -> str:
    """The paragraph of the report that claims it, that of its list or another one; empty where an addendum does."""
    answer = asked.answer
    if answer is None or answer.parts:
        return ""
    said = answer.last_word
    return asked.item.claimed_in or (said.place.paragraph if said is not None and said.place is not None and said.place != asked.item.place else "")


def claimed_at_once(asked: AskedOnTopic) -> int:
    """Of how many recommendations the report says the same in the very place; 0 where they are few, an addendum says it, or nothing is claimed."""
    claim, own = claim_on_request(asked), claim_place(asked)
    if claim is Claim.NONE or not own:
        return 0
    alike = {each.item: each for each in asked.review.answers if each.claim is claim and not each.parts}
    places = (
        item.claimed_in or (said.place.paragraph if (said := alike[item.id].last_word) is not None and said.place is not None else "")
        for item in asked.review.items
        if item.id in alike
    )
    count = sum(each == own for each in places)
    return count if count >= _AT_ONCE else 0


def position_sentence(asked: AskedOnTopic) -> Text:
    """The position alone, in a sentence."""
    return message(_ANSWERED[position_on_request(asked)], state=state_text(asked.review.state), number=recommendation_number(asked.item))


def _claim_said(asked: AskedOnTopic) -> Text:
    """What the State claims, and of what: of the request, of the recommendation as a whole, or of many at once."""
    answer = asked.answer
    if answer is None or answer.claim not in _CLAIMED:
        return ""
    if acts_so(asked):
        return in_turn(message("It says that it acts accordingly."), _behind_acting(asked))
    if claim_in_words(asked) is ClaimSaid.LARGELY:
        return message("It says that this is largely implemented.")
    if not calls_it_so(asked):
        return message(_READ_SO[answer.claim])
    if every := claimed_at_once(asked):
        return message(_ALL[answer.claim], every=every)
    if len(asked.item.clauses) > 1:
        return message(_WHOLE[answer.claim], number=recommendation_number(asked.item))
    return message(_CLAIMED[answer.claim])


def _behind_acting(asked: AskedOnTopic) -> Text:
    """What the State says behind that it acts accordingly, to its end: it may take back a part of that."""
    said = whole_answer(asked.answer) if asked.answer is not None else ""
    found = wording("addendum", "acts_so").search(said)
    behind = [said[start:] for start, _ in sentences(said) if found is not None and start >= found.end()]
    if not behind:
        return _added(asked)
    fits = len(behind[0]) <= _LONGEST_BEHIND
    return message("It says of it: “{words}”", words=cut_from(behind[0].strip(), said)) if fits else message("It says more there: read all of it.")


def _added(asked: AskedOnTopic) -> Text:
    """What the State says beside that it acts accordingly: it may take back a part of that."""
    if not has_reason(asked):
        return ""
    words = reason_of_answer(asked)
    return message("It says of it: “{words}”", words=words) if words else message("It says more there: read all of it.")


_TOLD_OF_LIST: dict[Position, str] = said_later({Position.SUPPORTED: "The next national report of {state:the} counts this one among the accepted."})
_TOLD_OF_ONE: dict[Position, str] = said_later(
    {
        Position.SUPPORTED: "The next national report of {state:the} names this one among the accepted.",
        Position.SUPPORTED_IN_PART: "The next national report of {state:the} tells this one as accepted in part.",
        Position.SUPPORTED_IN_PRINCIPLE: "The next national report of {state:the} tells this one as accepted in principle.",
        Position.NOTED: "The next national report of {state:the} names this one among the noted.",
        Position.NOT_SUPPORTED: "The next national report of {state:the} tells this one as not accepted.",
    }
)


def answer_told_later(asked: AskedOnTopic) -> Text:
    """What the next national report tells of the answer: where no addendum is held, or where it tells another one. Never in place of the addendum."""
    found, answer = asked.answer_told, asked.answer
    if found is None or answer is None or (answer.position not in OPEN and ohchr_class(answer.position) == ohchr_class(found.told.position)):
        return ""
    told = (_TOLD_OF_LIST if found.told.by_list else _TOLD_OF_ONE)[found.told.position]
    return message(told, state=state_text(asked.review.state))


def told_later_at(asked: AskedOnTopic) -> Place | None:
    """Where the next national report tells what `answer_told_later` says."""
    return asked.answer_told.told.place if asked.answer_told is not None and answer_told_later(asked) else None


def is_left_open(asked: AskedOnTopic) -> bool:
    """Whether the report puts the answer off, and no addendum that is held gives it."""
    return asked.answer is not None and asked.answer.is_left_open


def answer_stands_at(asked: AskedOnTopic) -> str:
    """How a note names the place of the answer: what only puts it off is none."""
    return _LEFT if is_left_open(asked) else _GIVEN


_LEFT: str = said_later("to be answered later: {place}")
_GIVEN: str = said_later("answer: {place}")


def answer_sentences(asked: AskedOnTopic) -> Text:
    """What the State answered to a recommendation, in sentences."""
    values: dict[str, Value] = {"state": state_text(asked.review.state), "number": recommendation_number(asked.item)}
    answer = asked.answer
    if answer is not None and answer.is_left_open:
        return in_turn(message(_ANSWERED[answer.position], **values), message("Its addendum is missing here."), answer_told_later(asked))
    return in_turn(
        position_sentence(asked),
        _claim_said(asked),
        together_said(asked.review, answer),
        message("The documents differ on that.") if answer is not None and not answer.agreed else "",
        answer_told_later(asked),
    )


def own_words_of_answer(asked: AskedOnTopic) -> Text:
    """What the State says to a request beside its position, in its words to their end; empty where it says no more."""
    if not has_reason(asked):
        return ""
    words = reason_of_answer(asked)
    return message("It answered: “{words}”", words=words) if words else message("It says more there: read all of it.")


def own_words_of_claim(asked: AskedOnTopic) -> Text:
    """What the State says beside its claim that a request is done or under way, in its words to their end; empty where it says no more."""
    return _added(asked) if claim_on_request(asked) in _READ else ""
