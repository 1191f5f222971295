"""Where the State under review spoke in the room of what a sentence criticises: a pointer to the paragraphs, without their words.

One sentence picked by a word that both have would make a State look as if it had said no more, or had turned aside: so none is quoted, and nothing
here says that a paragraph is a reply. Either the report names the speaker as the one to whom the State replies, with two words of the criticism at
least; or a paragraph of the State, after others had spoken, has the words of a term of the criticism near each other, and not in a name. The State's
own form of them is quoted. What it said later goes before what it had said earlier. What the speaker praises in the same sentence leads nowhere. A
term that only names people is none: who protects witnesses may be said of anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import dropwhile

from ....describing.clauses_of_statements import clauses_of_critic
from ....labelling.word_rarity import rarity
from ....languages.messages import Message, Value, message, said_later, state_text
from ....languages.word_tables import has_table, is_read_whole
from ....light_dataclass import dataclass
from ....linking.requests.term_in_sentence import as_said
from ....linking.requests.terms_in_request import terms_in
from ....linking.requests.terms_known import is_term
from ....linking.requests.what_is_asked import request_matter
from ....preparing.briefs.replied.dialogue_replies import dialogue_replies
from ....records import Review, Statement
from ....text import Place, sentences
from ...identifiers_shown import anchor
from ...spoken_after import after_others

_ENOUGH = 6.5
"""How rare the words of a term are, in all, at the least (`rarity`)."""
_SHARED = 2
"""Words of a criticism that a reply has at the least, though it names the speaker: most speakers say several things."""


@dataclass(frozen=True, slots=True)
class StateSpokeOf:
    """That the State spoke of it: the sentence that says so, and each paragraph by its anchor and its place."""

    led: Message
    paragraphs: tuple[tuple[str, Place], ...]


LATER, EARLIER = said_later(
    {
        "later": "{state:The} spoke of {terms} later, as the report sums it up:",
        "earlier": "{state:The} had spoken of {terms} earlier, as the report sums it up:",
    }
).values()
"""What leads to paragraphs on a term: those behind the criticism, and those before it."""


def state_spoke_of(review: Review, statement: Statement, criticism: str, state: Value) -> StateSpokeOf | None:
    """Where the State spoke of what a sentence of a statement criticises; None where we found no such paragraph, or the report is in a language
    without the words for it. To be called while the report's language is read."""
    if review.report is None or not is_read_whole(review.language) or not has_table("briefs"):
        return None
    own = after_others(review.report.statements)
    behind = {each.id for each in list(dropwhile(lambda each: each.id != statement.id, review.report.statements))[1:]}
    later, earlier = (tuple(each for each in own if (each.id in behind) is is_later) for is_later in (True, False))
    by_name = _by_name(review, statement.speaker.state if statement.speaker else None, criticism, state)
    return by_name or _on_the_same(later, criticism, LATER, state) or _on_the_same(earlier, criticism, EARLIER, state)


def _by_name(review: Review, speaker: str | None, criticism: str, state: Value) -> StateSpokeOf | None:
    found = dialogue_replies(review, speaker) if speaker else ()
    core = frozenset().union(*(request_matter(each).core for each in clauses_of_critic(criticism)))
    on_it = [each.statement for each in found if each.named and each.to is not None and len(core & request_matter(each.words).core) >= _SHARED]
    if not on_it or speaker is None:
        return None
    led = message("{state:The} replied to {speaker:the} by name, as the report sums it up:", speaker=state_text(speaker), state=state)
    return StateSpokeOf(led, _paragraphs(on_it))


def _on_the_same(own: tuple[Statement, ...], criticism: str, led: str, state: Value) -> StateSpokeOf | None:
    """The paragraphs with a term of the criticism, and these terms as the State says them, those of the rarest words first."""
    captions: list[str] = []
    said: dict[str, str] = {}
    found: list[Statement] = []
    terms = [each for clause in clauses_of_critic(criticism) for each in _terms(clause)]
    for words, _ in sorted(terms, key=lambda each: -sum(map(rarity, sorted(each[1])))):
        on_it = [(each, own_words) for each in own if (own_words := _as_said(each, words))]
        if on_it and not any(words in longer for longer in captions):
            captions.append(words)
            for each, own_words in on_it:
                said.setdefault(own_words.lower(), own_words)
                found.append(each)
    if not said:
        return None
    in_order = [each for each in own if each in found]
    return StateSpokeOf(message(led, terms=tuple(message("“{term}”", term=each) for each in said.values()), state=state), _paragraphs(in_order))


def _as_said(statement: Statement, words: str) -> str | None:
    """How a statement itself says a term; None where it has it nowhere, or only in a name."""
    text = statement.text.clean
    return next((found for start, end in sentences(text) if (found := as_said(text[start:end], words))), None)


def _paragraphs(of: Iterable[Statement]) -> tuple[tuple[str, Place], ...]:
    return tuple({anchor(each.id): each.place for each in of}.items())


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
