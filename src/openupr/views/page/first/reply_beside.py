"""What the State under review said in the room to a sentence that criticises it, in the words of the report: only where that is plain.

Either it names the speaker as the one to whom it replies, with two words of the criticism at least; or a sentence of its own, after others had
spoken, is on a term of the criticism: it has the term's words near its beginning. What it said later goes before what it had said earlier, which
is said to be earlier: that is no reply. A term that only names people is none: who protects witnesses may be said of anything. That there is no other
reply is not said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from ....labelling.word_rarity import rarity
from ....languages.messages import Message, Value, message, said_later, state_text
from ....languages.word_tables import has_table, is_read_whole
from ....light_dataclass import dataclass
from ....linking.requests.terms_in_request import terms_in
from ....linking.requests.terms_known import is_term
from ....linking.requests.what_is_asked import request_matter
from ....linking.requests.words_together import heads_of_term, request_words, stand_together
from ....preparing.briefs.replied.dialogue_replies import dialogue_replies
from ....preparing.topics.passages_cut import points_to_unnamed, reads_alone
from ....records import Review, Statement
from ....text import Place, sentences
from ...identifiers_shown import anchor
from ..listed.spoken_after import after_others

_ENOUGH = 6.5
"""How rare the words of a term are, in all, at the least (`rarity`)."""
_SHARED = 2
"""Words of a criticism that a reply has at the least, though it names the speaker: most speakers say several things."""
_BEGINS = 70
"""Letters of a sentence in which the term that it is on begins and ends: behind them it may be one of many things."""
_LONGEST = 330


@dataclass(frozen=True, slots=True)
class ReplyBeside:
    """What the State said: what leads to it, its words, the anchor of its paragraph, and where it stands."""

    led: Message
    text: str
    anchor: str
    place: Place


LATER, EARLIER = said_later(
    {
        "later": "On “{term}”, {state:the} said later, as the report sums it up:",
        "earlier": "On “{term}”, {state:the} had said earlier, as the report sums it up:",
    }
).values()
"""What leads to words on a term: those behind the criticism, and those before it."""


def reply_beside(review: Review, statement: Statement, criticism: str, state: Value) -> ReplyBeside | None:
    """The plainest reply to a sentence of a statement; None where none is plain, or the report is in a language without the words for it. To be
    called while the report's language is read."""
    if review.report is None or not is_read_whole(review.language) or not has_table("briefs"):
        return None
    own = after_others(review.report.statements)
    behind = {each.id for each in list(dropwhile(lambda each: each.id != statement.id, review.report.statements))[1:]}
    later, earlier = (tuple(each for each in own if (each.id in behind) is is_later) for is_later in (True, False))
    by_name = _by_name(review, statement.speaker.state if statement.speaker else None, criticism, state)
    return by_name or _on_the_same(later, criticism, LATER, state) or _on_the_same(earlier, criticism, EARLIER, state)


def _by_name(review: Review, speaker: str | None, criticism: str, state: Value) -> ReplyBeside | None:
    found = dialogue_replies(review, speaker) if speaker else ()
    core = request_matter(criticism).core
    shared = {each: len(core & request_matter(each.words).core) for each in found if each.named and each.to is not None and _stands_alone(each.words)}
    best = max(shared, key=shared.__getitem__, default=None)
    if best is None or speaker is None or shared[best] < _SHARED:
        return None
    led = message("In reply to {speaker:the}, {state:the} said, as the report sums it up:", speaker=state_text(speaker), state=state)
    return ReplyBeside(led, best.words, anchor(best.statement.id), best.statement.place)


def _on_the_same(own: tuple[Statement, ...], criticism: str, led: str, state: Value) -> ReplyBeside | None:
    """The first sentence on the criticism's rarest term of which the State has one."""
    terms = sorted(_terms(criticism), key=lambda each: -sum(map(rarity, sorted(each[1]))))
    for words, stems in terms:
        for statement in own:
            for start, end in sentences(statement.text.clean):
                said = statement.text.clean[start:end]
                if _stands_alone(said) and stand_together(request_words(said[:_BEGINS]), stems, heads_of_term(words)):
                    return ReplyBeside(message(led, term=words, state=state), said, anchor(statement.id), statement.place)
    return None


def _terms(criticism: str) -> Iterator[tuple[str, frozenset[str]]]:
    """The terms of a sentence that are known and name a thing, each in its words and by its stems; of one that names people too ("corporal punishment
    of children") the part without them."""
    every = list(terms_in(criticism))
    of_people = [each.text for each in every if each.whole and request_matter(each.text).whom]
    for each in every:
        is_name = each.text != each.text.lower()
        is_apart = each.whole or any(each.text in longer for longer in of_people)
        if is_apart and not is_name and is_term(each.stems) and sum(map(rarity, each.stems)) >= _ENOUGH and not request_matter(each.text).whom:
            yield each.text, each.stems


def _stands_alone(words: str) -> bool:
    return len(words) <= _LONGEST and reads_alone(words) and not points_to_unnamed(words)
