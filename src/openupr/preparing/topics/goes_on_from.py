"""What a quoted sentence needs behind it: the sentences of its paragraph that go on from it, and of words that lead to a list the list.

One goes on that says "it", "this law" or "such people" of what the one before tells, names it again ("The plan ..." behind "a plan on piers"), or
turns it round ("However, ..."). One that goes on by its speaker alone ("It also urged ..."), or adds another point, does not.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...extracting.compilation.reporting_verbs import verbs_in
from ...languages.word_tables import wording
from ...light_dataclass import dataclass
from .marks_of_cuts import OMITTED
from .passages_cut import begins_with_a_kind, ends_within, leans, names_again, noun_root, points_to_unnamed, speaker_in, without_speaker

MOST_BEHIND = 330
"""Characters of what goes on; with more it is no longer one thing to read."""
_SENTENCES = 2
_SOON = 120
"""Characters of a sentence within which it points back to the one before, and not to itself."""
_ENDS = (".", ";", ",", ":")
_NEAR = 30
"""Letters between a pronoun and its verb: "also, in that regard,"."""


@dataclass(frozen=True, slots=True)
class Following:
    """A passage behind another one in its paragraph; `item`: it is one of a list."""

    words: str
    item: bool = False


def what_goes_on(words: str, behind: Sequence[Following]) -> str:
    """What goes on from a passage, of those `behind` it in its paragraph; empty where nothing does, or all of it is too long."""
    if words.rstrip().endswith(":"):
        return _list_behind(behind)
    found: list[str] = []
    before = words
    for each in behind[:_SENTENCES]:
        turns = turns_round(each.words)  # what turns the quoted words themselves is needed, however long it is
        room = (turns and not found) or sum(map(len, (*found, each.words))) <= MOST_BEHIND
        if each.item or each.words.endswith(":") or not room or not goes_on_from_before(before, each.words):
            break
        found.append(each.words)
        before = each.words
    return " ".join(_not_cut_before_a_turn(found, behind))


def _not_cut_before_a_turn(found: list[str], behind: Sequence[Following]) -> list[str]:
    """What goes on without sentences that the next one turns round, where that is left out: "It made some progress" alone would mislead."""
    kept = list(found)
    while kept and len(kept) < len(behind) and not behind[len(kept)].item and turns_round(behind[len(kept)].words) and not turns_round(kept[-1]):
        after = behind[len(kept)].words
        if sum(map(len, (*kept, after))) <= MOST_BEHIND:
            return [*kept, after]
        kept.pop()
    return kept


def goes_on_from_before(before: str, words: str) -> bool:
    """Whether a sentence goes on from what the one before it tells."""
    if turns_round(words):
        return True
    found = wording("briefs", "adds").match(words)
    rest = words[found.end() :] if found is not None else words
    if by_speaker_alone(rest):
        return False
    if begins_with_a_kind(rest):
        kind = wording("briefs", "first_noun").match(rest)
        return kind is not None and any(noun_root(each) in before.lower() for each in kind["nouns"].split())
    return leans(rest) or points_to_unnamed(rest, _SOON) or names_again(before, rest)


def turns_round(words: str) -> bool:
    """Whether a sentence begins by turning round the one before: "However, ..."."""
    return wording("briefs", "turns_round").match(words) is not None


def by_speaker_alone(words: str) -> bool:
    """Whether a sentence goes on from the one before by who says it alone: "It also urged ..."; "It established a fund" is of a thing."""
    found = speaker_in(words)
    if found is None or not any(found.end("who") <= verb.at <= found.end("who") + _NEAR for verb in verbs_in(words)):
        return False
    return not leans(without_speaker(words, found)) and wording("briefs", "of_the_same").search(words[: found.start("who")]) is None


def _list_behind(behind: Sequence[Following]) -> str:
    """The items of a list, as many as there is room for, with a mark where more are left out; empty where not even one has room."""
    shown: list[str] = []
    for each in behind:
        if not each.item:
            break
        if sum(map(len, (*shown, each.words))) > MOST_BEHIND:
            return f"{_listed(shown)} {OMITTED}" if shown else ""
        shown.append(each.words)
    return _listed(shown)


def _listed(items: Sequence[str]) -> str:
    """Items one behind the other, with a mark where they have none at their end."""
    return "".join(f"{words} " if words.endswith(_ENDS) or ends_within(words) else f"{words} • " for words in items[:-1]) + "".join(items[-1:])
