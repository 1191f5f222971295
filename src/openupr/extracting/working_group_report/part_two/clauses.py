"""An item's clauses: one request with the States that make it.

A list of States closes a request, which reaches back to the last verb and never past the list of other States:

- "Dig wells (A), plant trees (B)": a piece that begins with a verb is a request of its own; joined by "and" to a piece of the same State it goes on,
  as UPR Info counts it;
- "Dig wells (A, B) with a view to ... (B)": other words continue the request that they stand behind, its verb and all; behind those of several,
  that of their own States;
- "Consider ratifying X (A), the Convention on Y (B), signing Z (C)": a noun or gerund inherits the leading verb, a treaty that of joining a treaty;
- "Accede (A), ratify (B) the Convention", "Ratify the Convention (A)/Accede (B)": a verb without an object borrows it (borrowed_objects.py);
- "Consider (A) ratifying X (A, B)": what stands before another State's list and only leads to what follows is that State's alone. B has its own
  words, "ratifying X"; where they are a thing without an act ("Consider ratifying (A) the Convention (B)"), nothing tells what B asks: a doubt;
- "set a timetable (A), following the ratification of ...": what stands behind the last list belongs to its own States, unless others lack it.

What a State may not have said and a request needs is marked (wording.py). What has no verb or no object after all of this is a doubt.
"""

from __future__ import annotations

import re

from ....light_dataclass import dataclass
from ....records import Recommender
from ...state_lists import StateList, state_lists
from ..part_one.subjects import UnderReview
from .beginnings import BeginningKind, act_in_own_words, begins_with_treaty, is_verb, only_weighs
from .borrowed_objects import after_verb, borrowed, not_said_twice, shared_end
from .inherited_verbs import inherited
from .item_wordings import Offsets
from .pieces import Joint, RequestPiece, joint_between, request_pieces, state_key_of, trimmed
from .words_beside_request import comment_in, unaddressed, without_introduction

__all__ = ["ClauseDraft", "clauses", "is_verb"]


@dataclass(slots=True)
class ClauseDraft:
    """A clause before it has an identifier: the spans of the item's clean text that word it, in the order to read them, and its States.

    `marked` are those of its spans that the reader sees in square brackets, `objects` those that a verb borrows; `doubt` is the kind of doubt that it
    raises.
    """

    spans: tuple[Offsets, ...]
    recommenders: tuple[Recommender, ...]
    on_behalf: str = ""
    marked: frozenset[Offsets] = frozenset()
    objects: frozenset[Offsets] = frozenset()
    doubt: str = ""


# A bracket that ends the item and holds one name that is no State's: "(Ruritania)"; an abbreviation is none.
_STRANGE = re.compile(r"\(([A-Z][a-z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})\)[\s.;,]*$")
_FAR = 40  # so many requests back verbs are looked for
_ADVERBIAL = re.compile(r"(?:as|at|in|with|without|within|by|through|before|after|already|\w{3,}ed)\b|\w+ly$", re.IGNORECASE)
_LEADS_ON = re.compile(
    r"(?:including|in particular|particularly|especially|notably|such|so|which|that|who|where|when|if|to|for|on|of|from|by|into)\b", re.IGNORECASE
)
_GOVERNING_WORD = re.compile(
    r"(?:\b(?:to|of|with|for|on|in|from|against|by|without|among|amongst|between|including|towards?|under|at)|\w+ing)\s+", re.IGNORECASE
)


def clauses(text: str, under_review: UnderReview | None = None) -> list[ClauseDraft]:
    """The clauses of an item's clean text (without its number), in order; one without States where no list of States is found.

    `under_review` recommends nothing to itself; what it says about the item is no clause.
    """
    lists, own = _lists(text, under_review)
    if not lists:
        strange = _STRANGE.search(text)
        unknown = (Recommender(None, strange[1], "unknown"),) if strange else ()
        return [ClauseDraft((trimmed(text, 0, strange.start() if strange else len(text)),), unknown)]
    found = request_pieces(text, lists)
    tail, comment = _tail(text, lists[-1].end, under_review)
    drafts: list[ClauseDraft] = []
    starts = [index for index, piece in enumerate(found) if not index or piece.joint is Joint.STRONG]
    for start, stop in zip(starts, [*starts[1:], len(found)], strict=True):
        drafts.extend(_Sentence(text, found[start:stop], found[:start], tail if stop == len(found) else None).drafts())
    for draft in drafts:
        first = unaddressed(text, without_introduction(text, draft.spans[0]) if comment else draft.spans[0])
        draft.marked = frozenset(first if span == draft.spans[0] else span for span in draft.marked)
        draft.spans = (first, *draft.spans[1:])
        draft.doubt = draft.doubt or ("state_under_review_listed" if own else "")
    return _merged(drafts)


def _lists(text: str, under_review: UnderReview | None) -> tuple[list[StateList], bool]:
    """The lists of States without the State under review, and whether one of them names it beside others."""
    found: list[StateList] = []
    own = False
    for states in state_lists(text):
        others = tuple(
            r for r in states.recommenders if under_review is None or not (r.state == under_review.iso3 or under_review.is_named(r.printed))
        )
        own |= 0 < len(others) < len(states.recommenders)
        if others:
            found.append(StateList(states.start, states.end, others, states.on_behalf))
    return found, own


def _tail(text: str, at: int, under_review: UnderReview | None) -> tuple[Offsets | None, bool]:
    """What stands behind the last list and belongs to it; and whether it is the comment of the State under review instead."""
    start, end = trimmed(text, at, len(text))
    if end - start <= 3 or re.search(r"[^\W\d]{3}", text[start:end]) is None:
        return None, False
    if comment_in(text[at:], under_review):
        return None, True
    return (None if joint_between(text, at, start) is Joint.STRONG else (start, end)), False


class _Sentence:
    """Pieces without a semicolon or full stop between them; `before` are the pieces of the sentences before."""

    def __init__(self, text: str, found: list[RequestPiece], before: list[RequestPiece], tail: Offsets | None) -> None:
        self.text = text
        self.pieces = found
        self.before = before
        self.tail = tail
        self.verbs = [piece for piece in before[-_FAR:] if _is_verb(piece)]
        self.hosts: list[int] = []
        self.lacking: list[bool] = []  # whether an object is still missing behind the piece
        self.hosts_of: list[dict[str, int]] = []  # for each State of the piece's list, the piece that opens the request which it goes on with
        self.inherited: list[Offsets | None] = []
        latest: dict[str, int] = {}
        for index, piece in enumerate(found):
            self.inherited.append(inherited(text, self.verbs, piece))
            self.hosts.append(self._host(index))
            self.lacking.append(piece.unfinished or (index > 0 and self.lacking[-1] and self._adverbial(piece)))
            self.hosts_of.append(self._hosts_of(index, latest))
            for key, host in self.hosts_of[-1].items():
                latest[key] = max(latest.get(key, host), host)
            if _is_verb(piece):
                self.verbs.append(piece)

    def drafts(self) -> list[ClauseDraft]:
        """The clauses of the sentence, State by State."""
        order: dict[str, Recommender] = {}
        for piece in self.pieces:
            for recommender in piece.states.recommenders:
                order.setdefault(state_key_of(recommender), recommender)
        behalf = next((piece.states.on_behalf for piece in self.pieces if piece.states.on_behalf), "")
        return [self._draft(run, key, recommender, behalf) for key, recommender in order.items() for run in self._runs(key)]

    def _host(self, index: int) -> int:
        """The piece that opens the request which a piece belongs to: itself, or the last one before."""
        piece = self.pieces[index]
        if not index or piece.kind is BeginningKind.VERB:
            return index
        opens = self.inherited[index] is not None
        if self.lacking[index - 1] and not (opens and piece.joint is Joint.SLASH):
            return self.hosts[index - 1]
        if opens:
            return index
        beside = piece.joint is Joint.AND  # "and in particular ..." goes on with the verb, not with the noun that stands beside its own
        return next((host for host in reversed(self.hosts) if not (beside and self._is_noun(host))), self.hosts[index - 1])

    def _is_noun(self, index: int) -> bool:
        piece = self.pieces[index]
        return piece.kind is BeginningKind.NOUN and not begins_with_treaty(self.text[slice(*piece.span)])

    def _hosts_of(self, index: int, latest: dict[str, int]) -> dict[str, int]:
        """The request that a piece goes on with, for each of its States: its own `latest` one, where each State of the list has one before."""
        piece, host = self.pieces[index], self.hosts[index]
        if host == index or self.lacking[index - 1]:
            return dict.fromkeys(piece.keys, host)
        if piece.joint is Joint.AND and not self._adverbial(piece):  # "and fishers" stands beside the words right before
            before = self.hosts_of[index - 1]
            first = next(iter(before.values()))
            return {key: before.get(key, first) for key in piece.keys}
        return {key: latest[key] for key in piece.keys} if all(key in latest for key in piece.keys) else dict.fromkeys(piece.keys, host)

    def _host_for(self, index: int, key: str) -> int:
        return self.hosts_of[index].get(key, self.hosts[index])

    def _is_in_row(self, index: int) -> bool:
        """Whether a piece stands in a row of things, each with its States, that “and” ends: “on boats (A), nets (B, C), and hooks (D)”. Who comes in
        at its second thing may not have said the first."""
        piece, later = self.pieces[index], self.pieces[index + 1 :]
        if piece.joint is not Joint.COMMA or piece.kind is not BeginningKind.OTHER or self._adverbial(piece) or not later:
            return False
        leads_on = _LEADS_ON.match(self.text, *piece.span) is not None
        return not leads_on and later[0].joint is Joint.AND and later[0].kind is not BeginningKind.VERB

    def _adverbial(self, piece: RequestPiece) -> bool:
        return piece.kind is BeginningKind.OTHER and (piece.of_verbs_only or _ADVERBIAL.match(self.text, *piece.span) is not None)

    def _runs(self, key: str) -> list[list[int]]:
        """The indices of the pieces that carry a State, as runs that make one request each."""
        runs: list[list[int]] = []
        for index, piece in enumerate(self.pieces):
            if not piece.carries(key):
                continue
            if runs and self._goes_on(runs[-1], index, key):
                runs[-1].append(index)
            else:
                runs.append([index])
        return runs

    def _goes_on(self, run: list[int], index: int, key: str) -> bool:
        """Whether a piece goes on with the request of the pieces before that carry the same State."""
        piece, last = self.pieces[index], self.pieces[run[-1]]
        adjacent = run[-1] == index - 1
        unfinished = self.lacking[run[-1]] or (run == [0] and last.kind is BeginningKind.OTHER)
        if piece.kind is BeginningKind.VERB:
            return piece.joint is Joint.AND or (adjacent and (piece.joint is Joint.NONE or (unfinished and piece.joint is not Joint.SLASH)))
        if self.hosts[index] == index:
            follows = self.hosts[index - 1] in {self._host_for(each, key) for each in run}
            return unfinished or (follows and not begins_with_treaty(self.text[slice(*piece.span)]))
        return unfinished or self.lacking[index - 1] or self._host_for(index, key) in {self._host_for(each, key) for each in run}

    def _draft(self, run: list[int], key: str, recommender: Recommender, behalf: str) -> ClauseDraft:
        lead, marked, doubt = self._lead(run[0], key)
        spans, objects, lacks = self._wording(run, key)
        rest = self.tail
        if rest and run[-1] < len(self.pieces) - 1:
            rest = rest if lacks and self.lacking[-1] else (rest[0], shared_end(self.text, *rest)) if lacks else None
            objects |= {rest} if rest else set()
        if rest is not None:
            spans.append(not_said_twice(self.text, spans[-1], rest))
        elif lacks and self.pieces[run[-1]].of_verbs_only and len(self.pieces) + len(self.before) > 1:
            doubt = doubt or "clause_without_object"
        return ClauseDraft(tuple(dict.fromkeys((*lead, *spans))), (recommender,), behalf, marked, frozenset(objects), doubt)

    def _lead(self, index: int, key: str) -> tuple[list[Offsets], frozenset[Offsets], str]:
        """What a request begins with that stands behind other States' lists: its verb, or the request that it goes on with. With the spans that are
        marked, for a State that comes in with "and" may not have said what stands before; and the doubt where there is none."""
        piece, host = self.pieces[index], self._host_for(index, key)
        if piece.kind is BeginningKind.VERB or self._own_act(index, key) is not None:
            return [], frozenset(), ""
        if self._weighed_by_others(index, key):
            return [], frozenset(), "clause_without_verb"
        if host == index:
            verb = self.inherited[index]
            return [verb] if verb else [], frozenset(), ""
        lead, marked, doubt = self._lead(host, key)
        if piece.joint is Joint.SLASH and host == index - 1:
            cut = self._up_to_alternative(host, piece)
            if cut is not None:
                return [*lead, cut], marked, doubt
        if piece.kind is BeginningKind.NOUN and not self.lacking[index - 1]:
            doubt = doubt or "clause_without_verb"
        if piece.joint is Joint.AND or piece.kind is BeginningKind.NOUN or self._is_in_row(index):
            marked |= {self.pieces[host].span}
        return [*lead, self.pieces[host].span], marked, doubt

    def _own_act(self, index: int, key: str) -> int | None:
        """Where the act begins that a State names in words of its own, right behind others' words which only lead to it; None where there is none."""
        at = act_in_own_words(self.text[slice(*self.pieces[index].span)]) if self._comes_in_behind_others(index, key) else None
        if at is None or not (at or self.lacking[index - 1]):
            return None
        return self.pieces[index].start + at

    def _weighed_by_others(self, index: int, key: str) -> bool:
        """Whether a State names a thing alone, right behind others' words that ask to consider an act on it."""
        before = self.pieces[index - 1]
        led = self._comes_in_behind_others(index, key) and self.lacking[index - 1] and self.pieces[index].kind is BeginningKind.NOUN
        return led and only_weighs(self.text[slice(*before.span)])

    def _comes_in_behind_others(self, index: int, key: str) -> bool:
        """Whether a State's first words in the sentence stand right behind a list of others, with no sign between."""
        first = index > 0 and self.pieces[index].joint is Joint.NONE
        return first and not any(piece.carries(key) for piece in self.pieces[:index])

    def _up_to_alternative(self, host: int, piece: RequestPiece) -> Offsets | None:
        """ "among the young (A)/young people (B)": the words before those that the piece stands for, up to the same word or the last preposition."""
        start, end = self.pieces[host].span
        first = re.match(r"\w+", self.text[piece.start : piece.end])
        same = list(re.finditer(rf"\b{re.escape(first[0])}\b", self.text[start:end], re.IGNORECASE)) if first else []
        if same and same[-1].start():
            return trimmed(self.text, start, start + same[-1].start())
        governing = [] if self.pieces[host].unfinished else list(_GOVERNING_WORD.finditer(self.text, start, end))
        return (start, governing[-1].end() - 1) if governing else None

    def _wording(self, run: list[int], key: str) -> tuple[list[Offsets], set[Offsets], bool]:
        """The spans of a run with what they borrow, which of them are borrowed, and whether an object is still missing."""
        spans: list[Offsets] = []
        objects: set[Offsets] = set()
        first = self.pieces[run[0]]
        host = self._host_for(run[0], key)
        lacks = host != run[0] and first.joint is not Joint.SLASH and self.pieces[host].unfinished
        for position, index in enumerate(run):
            piece = self.pieces[index]
            own = None if position else self._own_act(index, key)
            whole = piece.span if own is None else (own, piece.end)
            spans.append(after_verb(self.text, self.pieces[run[position - 1]], piece.span) if position else whole)
            following = run[position + 1] if position + 1 < len(run) else None
            lacks = piece.unfinished or (lacks and self._adverbial(piece))
            if lacks and following != index + 1:
                taken = borrowed(self.text, self.pieces, index, following, {key})
                if taken is not None:
                    spans.append(taken)
                    objects.add(taken)
                    lacks = any(taken == each.span and each.of_verbs_only for each in self.pieces)
        return spans, objects, lacks


def _is_verb(piece: RequestPiece) -> bool:
    return piece.kind is BeginningKind.VERB and piece.start < piece.verb_end


def _merged(drafts: list[ClauseDraft]) -> list[ClauseDraft]:
    """Clauses with the same wording become one with all its States."""
    found: dict[tuple[tuple[Offsets, ...], frozenset[Offsets], frozenset[Offsets]], ClauseDraft] = {}
    for draft in drafts:
        wording = (draft.spans, draft.marked, draft.objects)
        if wording in found:
            found[wording].recommenders += draft.recommenders
        else:
            found[wording] = draft
    return list(found.values())
