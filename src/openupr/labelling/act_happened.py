"""Whether the words around the name of a grave act tell that it happens or happened. What they are stands in languages/en/around_grave_acts.toml."""

from __future__ import annotations

import re

from ..kept_patterns import kept_pattern
from ..languages.word_tables import by_language, table
from ..light_dataclass import dataclass
from ..text import PrefilteredPattern

_FAR = 3_000
"""How many characters before an act are read: longer than any sentence, bounded for those that are none."""
_WINDOW = 160
"""How many characters around an act are looked at for what is said of it."""
_CLOSE = 25
"""How close before an act a word of law or help takes what is said behind it for itself ("penalties for rape have been increasing")."""
_NEAR = 45
"""How close to an act stand "any" and "such", which make it one that there may be, and "widespread", which tells it."""


@dataclass(frozen=True, slots=True)
class ActMention:
    """An act, by its code in `names/gravity.toml`, that is named from `start` to `end` of a sentence."""

    text: str
    start: int
    end: int
    act: str

    @property
    def words(self) -> str:
        """The words that name it."""
        return self.text[self.start : self.end]

    @property
    def before(self) -> str:
        """What stands before it in the sentence."""
        return self.text[max(0, self.start - _FAR) : self.start]

    @property
    def clause(self) -> str:
        """What stands before it in its clause."""
        return self.before[max((found.end() for found in _pattern("breaks").finditer(self.before)), default=0) :]

    @property
    def after(self) -> str:
        """What follows it, as far as it is looked at."""
        return self.text[self.end : self.end + _WINDOW]


@by_language
def _pattern(name: str) -> re.Pattern[str] | PrefilteredPattern:
    """A text in the .toml is an expression; a list is whole words, except `breaks`."""
    facts = table("around_grave_acts")[name]
    if isinstance(facts, list) and name != "breaks":
        return PrefilteredPattern(facts, r"\b", r"(?![\w-])", re.IGNORECASE)
    return kept_pattern(facts if isinstance(facts, str) else "|".join(facts), re.IGNORECASE)


def is_placed_elsewhere(sentence: str) -> bool:
    """Whether a sentence places what it tells in another State or in another age."""
    return _pattern("elsewhere").search(sentence) is not None


def pending_cases(sentence: str) -> ActMention | None:
    """The cases of disappearance that a sentence says the Working Group has before it, in words that name the act by the body alone."""
    found = _pattern("pending").search(sentence)
    if found is None:
        return None
    start, end = found.span("cases" if found["cases"] else "cases_before")
    mention = ActMention(sentence, start, end, "enforced_disappearance")
    return None if _is_asked(mention) else mention


def pointed_back_to(sentence: str) -> int:
    """Where a sentence begins to point back to the acts that it named before as told ("but the phenomenon persists"); 0 if it does not."""
    found = _pattern("such").search(sentence)
    return found.start() if found else 0


def is_purpose(sentence: str, traded: int, start: int) -> bool:
    """Whether an act that begins at `start` is what persons are trafficked for, in words that end at `traded`."""
    return traded < start < traded + _WINDOW and _pattern("purposes").fullmatch(sentence, traded, start) is not None


def is_hedged(mention: ActMention) -> bool:
    """Whether the text only reports, alleges or supposes an act that it tells of; what the law prescribes is not hedged."""
    if mention.act == "ill_treatment" and _pattern("punishments").fullmatch(mention.words) and _pattern("prescribed").search(mention.text):
        return False
    before = _pattern("hedges").search(mention.text, max(0, mention.start - _WINDOW), mention.start)
    before = before or _pattern("alleges_that").search(mention.clause)  # it governs all that stands behind it in its clause
    return before is not None or _pattern("alleged_after").match(mention.after) is not None


def is_told_as_happened(mention: ActMention) -> bool:
    """Whether the text tells that an act happened: it does not ask about it, deny it, place it elsewhere, or treat it as a matter of law, prevention
    or help."""
    before, clause, after = mention.before, mention.clause, mention.after
    if _is_of_others(mention) or _is_in_general(mention):
        return False
    if _is_known_of(before, after) and not _is_denied(clause, after):
        return True
    if _is_asked(mention):
        return _is_known_in_a_request(mention)
    if mention.act == "ill_treatment" and _pattern("punishments").fullmatch(mention.words) and _pattern("prescribed").search(mention.text):
        return _is_allowed(clause)
    if any(_pattern(name).search(clause) for name in ("headed", "no_data", "threatened")):
        return False
    if _pattern("and_done").match(after):
        return True
    ruled_out = _pattern("law_only").search(clause + mention.words + re.split(r"[;:]|,? but ", after)[0][:_NEAR])
    return not ruled_out and not _is_denied(clause, after) and _is_told_in_clause(mention)


def _is_of_others(mention: ActMention) -> bool:
    """Whether an act is placed in another State, or is what others do to the State's nationals. Trafficking and expulsion cross a border: another
    State in the sentence places them nowhere else."""
    if mention.act in {"trafficking", "refoulement"}:
        return False
    return _pattern("abroad").search(mention.text) is not None or any(
        _pattern(name).search(mention.before) for name in ("other_state", "for_nationals")
    )


def _is_in_general(mention: ActMention) -> bool:
    """Whether a sentence says what an act does to anyone it happens to: that tells of no event."""
    return _pattern("in_general").search(mention.clause) is not None and _pattern("of_its_kind").match(mention.text, mention.end) is not None


def _is_told_in_clause(mention: ActMention) -> bool:
    """Whether the doers, the victims or the words around an act tell that it happened, and what follows does not make it a matter of law."""
    before, clause, after = mention.before, mention.clause, mention.after
    if _is_counted_or_done_by(clause, after) or (_pattern("raised_issue").search(clause) and _pattern("whose").match(after)):
        return True
    if _pattern("opening").match(before) and _pattern("speaks").match(after):
        return _is_topic_told(mention) or _is_event(before, mention.words, after)
    if any(_pattern(name).match(after) for name in ("about_after", "prohibited", "are_crimes")):
        return False
    if _is_event(before, mention.words, after) or _pattern("statements").fullmatch(mention.words):
        return True
    if _pattern("told_after").match(after) and not _leading(_pattern("law"), clause.removesuffix("victims of ")[-_CLOSE:].rpartition(", ")[2]):
        return True
    return _is_governed_by_telling(clause) and (_has_telling(clause) or not _pattern("law_after").search(re.split(r"[;:]|, ", after)[0]))


def _is_known_of(before: str, after: str) -> bool:
    """Whether what a delegation asks about is taken for known: reported or alleged, and of somebody."""
    if _pattern("questions").search(before) is None or _pattern("recommends").search(before) is not None:
        return False
    return _pattern("known_of").search(before) is not None and _pattern("whose").match(after) is not None


def _is_asked(mention: ActMention) -> bool:
    """Whether an act stands in what is asked for: behind a request, with no new statement in between."""
    asks = [found.end() for found in _pattern("asks").finditer(mention.text, max(0, mention.start - _FAR), mention.start)]
    return bool(asks) and _pattern("states").search(mention.text, asks[-1], mention.start) is None


def _is_known_in_a_request(mention: ActMention) -> bool:
    """Whether a request speaks of an act as one that has happened: "the editors who had been killed"."""
    before, after = mention.before, mention.after
    any_one = _pattern("any_such").search(before[-_NEAR:]) or _pattern("which_court").search(before)
    if _pattern("done_after").match(after) and not any_one:
        return True
    if _pattern("done").search(before) and _pattern("done_acts").fullmatch(mention.words):
        return True
    if _pattern("known_cases").search(before) or (_pattern("known_practice").search(before) and _pattern("done_by").match(after)):
        return True
    return _is_event(before, mention.words, after)


def _is_allowed(clause: str) -> bool:
    """Whether the law allows a punishment, in a sentence that speaks of what it prescribes: nothing before it forbids or ends it."""
    if _pattern("repeals").search(clause):
        return False
    return not _pattern("forbids").search(clause[-_NEAR:]) or _pattern("no_abolition").search(clause) is not None


def _is_denied(clause: str, after: str) -> bool:
    if _pattern("denied_after").match(after):
        return True
    return _pattern("denials").search(clause) is not None and _pattern("undenied").search(clause) is None


def _is_counted_or_done_by(clause: str, after: str) -> bool:
    """Whether an act has doers or victims of whom the sentence speaks as of known ones."""
    return (
        _pattern("doers").search(clause) is not None
        or (_pattern("known").search(clause) is not None and _pattern("done_by").match(after) is not None)
        or (_pattern("included").search(clause) is not None and _pattern("of_known_doers").match(after) is not None)
        or (_pattern("counted").search(clause) is not None and _pattern("victims").match(after) is not None)
    )


def _is_topic_told(mention: ActMention) -> bool:
    """Whether an act that is the topic at the start of a sentence happened, by the topic's own words (“on the persistence of”) or by what the
    sentence then says."""
    if _pattern("telling").search(mention.before):
        return _pattern("rejects").search(mention.after) is None
    if _pattern("of_known_doers").match(mention.after) or _pattern("cases_counted").search(mention.after):
        return True
    return _pattern("raised").search(mention.text) is not None and _pattern("raised").search(mention.before) is None


def _is_event(before: str, words: str, after: str) -> bool:
    """Whether the words mean a known event: “the killing”, “these killings”, “the killings of March”."""
    if _pattern("these").search(before) and any(_pattern(name).fullmatch(words) for name in ("one", "some")):
        return True
    if _pattern("the_one").search(before) is None:
        return False
    if _pattern("one").fullmatch(words):
        return _pattern("placed_one").match(after) is not None
    return _pattern("some").fullmatch(words) is not None and _pattern("placed").match(after) is not None


def _has_telling(clause: str) -> bool:
    return any(_pattern(name).search(clause) for name in ("tells", "near", "weak", "worry", "counted"))


def _is_governed_by_telling(clause: str) -> bool:
    """Whether these words tell that the act at their end happened: the nearest word that governs it does, or no word governs it."""
    laws = _leading(_pattern("law"), clause)
    topics = _leading(_pattern("topics"), clause)
    worry = _pattern("worry")
    governing = laws if worry.search(clause) else laws + topics
    if not governing:
        return True
    tells = [found.span() for found in _pattern("tells").finditer(clause)]
    tells.extend(found.span() for found in _pattern("near").finditer(clause) if len(clause) - found.end() <= _NEAR)
    # The nearest governs; of two that end together the one that began first: "failed to investigate", but "address the problem of".
    if max(((end, -start) for start, end in tells), default=(-1, 0)) >= max((end, -start) for start, end in governing):
        return True
    last = max(end for _, end in governing)
    if any(end == last for _, end in topics) and _pattern("alleged").search(clause):
        return True
    if worry.search(clause[:last]) and _pattern("item").search(clause[last:]):
        return True
    # "measures to protect divers, and reports of torture": a new item, which the measures don't govern.
    return any(_pattern("parted").search(clause[last : weak.end()]) for weak in _pattern("weak").finditer(clause, last))


def _leading(pattern: re.Pattern[str] | PrefilteredPattern, words: str) -> list[tuple[int, int]]:
    """Where the words of law that lead to what follows stand; one that is an item of its own before a comma leads nowhere."""
    return [found.span() for found in pattern.finditer(words) if re.match(r"(?: and [a-z]+)?,", words[found.end() :]) is None]
