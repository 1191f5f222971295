"""An item's clauses: one request with the States that make it.

An item is cut at its lists of States into pieces, and at semicolons and full stops after a list into sentences. Within a sentence a State has
asked for the pieces that carry its name:

- "remove Z (C), protect W (D)": a piece that begins with a verb is a request of its own; joined by "and" to a piece of the same State
  it goes on;
- "Consider (A) reviewing the law (A, B) with a view to ... (B)": other pieces continue the one before, after the head of the sentence
  where they need it;
- "Accede (A), ratify (B) the Convention", "Ratify the Convention (A)/Accede (B)": a verb without an object borrows it, from what
  follows or else from what precedes;
- "Consider ratifying X (A), the Convention on Y (B)": a piece that is only a noun inherits the leading verb;
- "set a timetable (A), following the ratification of ...": what stands after the last list belongs to all clauses of its sentence.

The rules were found on the items of 118 reports and held against UPR Info's rows of them.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ....names import state_name_pattern
from ....records import Recommender
from ...state_lists import StateList, state_lists
from .wording import Offsets, leading


@dataclass(slots=True)
class Draft:
    """A clause before it has an identifier: the spans of the item's clean text that word it, in the order to read them, and its States."""

    spans: tuple[Offsets, ...]
    recommenders: tuple[Recommender, ...]
    on_behalf: str = ""


@dataclass(slots=True)
class _Piece:
    """A stretch of text before a list of States. `joint` is how it hangs on the piece before: strong, slash, and, comma, none."""

    start: int
    end: int
    states: StateList
    joint: str
    kind: str
    verb_end: int
    bare: bool

    @property
    def span(self) -> Offsets:
        return (self.start, self.end)

    def carries(self, key: str) -> bool:
        return any(_key(recommender) == key for recommender in self.states.recommenders)


# Within one piece, a second request told in the third person: "; recommends that ...", ". It also recommended that ...".
_RETOLD = re.compile(
    r"[;.]\s+(?:and\s+)?(?=(?:[Ii]t\s+|[Tt]hey\s+)?(?:also\s+|further\s+|finally\s+)?(?:recommend(?:s|ed)|encourag(?:es|ed)|urg(?:es|ed)|suggest(?:s|ed)|expresses)\b)"
)
# A bracket that ends the item and holds one name that is no State's: "(Ruritania)"; an abbreviation is none.
_STRANGE = re.compile(r"\(([A-Z][a-z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,2})\)[\s.;,]*$")
_TRIM = " \t,;./|:*∗–—"
_LEADING = re.compile(r"^(?:[\s,;./|:*∗–—]|and/or\b|and\b|or\b|as well as\b|but\b)+", re.IGNORECASE)
_LETTER = re.compile(r"^\(?(?:[a-h]|i{1,3}|iv|v)\)\s*", re.IGNORECASE)
_NOUN = re.compile(
    r"^(?:the|its|their|an?|all|other|any|both|these|those|ILO|UN|[A-Z]{2,}[-A-Z0-9]*|[A-Z][\w’'-]*\s+(?:of|on|for|to|against)\b|Optional|Second|First|Third|Convention)\b"
)
_JOINING = re.compile(
    r"\b(?:ratif(?:y|ying)|ratification\s+of|acced(?:e|ing)\s+to|accession\s+to|sign(?:ing)?|join(?:ing)?|party\s+to|adher(?:e|ing)\s+to)\s+",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_OF = re.compile(r"of\s+", re.IGNORECASE)
# "an efficient system to be developed" needs no verb of another request.
_OWN_VERB = re.compile(r"\bto be \w+(?:ed|en|t)\b")
# Words that leave a piece unfinished where they end it: "efforts to (A) abolish".
_OPEN_END = re.compile(r"\b(?:to|of|for|with|in|on|by|from|the|an?|and|or|towards?|into|its)$", re.IGNORECASE)
# Words that, after a verb, are no object of it: "consider the possibility of signing and/or ratifying".
_EMPTY_OBJECT = frozenset(
    (
        "the a of at as with early earliest soon priority possible positively possibility process steps necessary efforts "
        "ratification accession party"
    ).split()
)


@cache
def _words(table: str) -> frozenset[str]:
    data = tomllib.loads(files(__package__).joinpath("verbs.toml").read_text(encoding="utf-8"))
    return frozenset(data[table].split())


def is_verb(word: str) -> bool:
    """Whether a word is a verb of requests ("ratify")."""
    return word in _words("base")


def clauses(text: str) -> list[Draft]:
    """The clauses of an item's clean text (without its number), in order; one without States where no list of States is found."""
    lists = state_lists(text)
    if not lists:
        strange = _STRANGE.search(text)
        unknown = (Recommender(None, strange[1], "unknown"),) if strange else ()
        return [Draft((_trimmed(text, 0, strange.start() if strange else len(text)),), unknown)]
    pieces = _pieces(text, lists)
    drafts: list[Draft] = []
    sentence: list[_Piece] = []
    head: Offsets | None = None
    for piece in pieces:
        if sentence and piece.joint == "strong":
            drafts.extend(_sentence(text, sentence, head, None))
            head = _last_verb(sentence, text, piece) or head
            sentence = []
        sentence.append(piece)
    at = lists[-1].end
    tail = _trimmed(text, at, len(text))
    wordy = tail[1] - tail[0] > 3 and re.search(r"[^\W\d]{3}", text[tail[0] : tail[1]]) is not None
    strong = _joint(text[at : tail[0]]) == "strong"
    drafts.extend(_sentence(text, sentence, head, tail if wordy and not strong else None))
    if wordy and strong:
        drafts.append(Draft((tail,), ()))
    told = [part for draft in drafts for part in _retold(text, draft)]
    for draft in told:
        draft.spans = (_unaddressed(text, draft.spans[0]), *draft.spans[1:])
    return _merged(told)


def _unaddressed(text: str, span: Offsets) -> Offsets:
    """The span without who tells and to whom: "It also recommended that the State", "That Algeria", "Recommends to X to"."""
    start, end = span
    match = _told_to().match(text[start:end])
    if match is None or (match["that"] and not match["whom"]) or match.end() >= end - start - 5:
        return span
    return start + match.end(), end


@cache
def _told_to() -> re.Pattern[str]:
    office = r"(?:State|Government|authorities|country)\b(?:\s+under\s+review)?(?:\s+of\s+(?:the\s+)?(?=[A-Z]))?"
    whom = rf"(?:(?:the\s+)?(?:{office})?(?:{state_name_pattern()})?|it|its)"
    told = r"(?:[Ii]t\s+)?(?:(?:also|further|finally)\s+)?(?:[Rr]ecommend(?:s|ed)?|[Ee]ncourag(?:es|ed)|[Uu]rg(?:es|ed)|[Ss]uggest(?:s|ed))"
    return re.compile(rf"(?:(?P<that>[Tt]hat\s+)|{told}\s+(?:that\s+|to\s+)?)(?P<whom>{whom}\s+(?:to\s+|should\s+)?)?(?=[a-z])")


def _retold(text: str, draft: Draft) -> list[Draft]:
    """The requests of a clause whose one State has several told one after the other."""
    if len(draft.spans) != 1:
        return [draft]
    start, end = draft.spans[0]
    cuts = [match.start() for match in _RETOLD.finditer(text, start, end)]
    if not cuts:
        return [draft]
    bounds = [start, *cuts, end]
    return [Draft((_trimmed(text, a, b),), draft.recommenders, draft.on_behalf) for a, b in pairwise(bounds)]


def _pieces(text: str, lists: list[StateList]) -> list[_Piece]:
    pieces: list[_Piece] = []
    at = 0
    for states in lists:
        start, end = _trimmed(text, at, states.start)
        if start >= end and pieces:
            # A second list for the same words: "(A); (B)".
            last = pieces[-1]
            last.states = StateList(last.states.start, states.end, last.states.recommenders + states.recommenders, last.states.on_behalf)
        else:
            words = text[start:end]
            kind, verb = _kind(words)
            joint = _joint(text[at:start]) if pieces else "strong"
            if kind == "verb" and joint == "none" and words[:3].lower() == "to ":
                kind = "other"
            if joint == "strong" and pieces and kind == "noun" and words[:1].islower():
                joint = "comma"  # "Ratify X (A); the Convention on Y (B)": the semicolon lists the verb's objects
            if kind == "adverb":  # "Positively (A) consider ..." opens a sentence, "..., promptly (B)" goes on with one
                kind = "verb" if joint == "strong" else "other"
            pieces.append(_Piece(start, end, states, joint, kind, start + verb, kind != "gerund" and _is_bare(words)))
        at = states.end
    return pieces


def _joint(between: str) -> str:
    if ";" in between or "." in between or ":" in between:
        return "strong"
    if "/" in between or "|" in between:
        return "slash"
    if re.search(r"\b(?:and|or|as well as)\b", between, re.IGNORECASE):
        return "and"
    return "comma" if "," in between else "none"


def _sentence(text: str, pieces: list[_Piece], head: Offsets | None, tail: Offsets | None) -> list[Draft]:
    """The clauses of one sentence, State by State."""
    order: dict[str, Recommender] = {}
    for piece in pieces:
        for recommender in piece.states.recommenders:
            order.setdefault(_key(recommender), recommender)
    behalf = next((piece.states.on_behalf for piece in pieces if piece.states.on_behalf), "")
    drafts = []
    for key, recommender in order.items():
        for run in _runs(pieces, key):
            spans = _wording(text, pieces, run, head)
            if tail is not None:
                spans = (*spans, _not_said_twice(text, spans[-1], tail))
            drafts.append(Draft(spans, (recommender,), behalf))
    return drafts


def _runs(pieces: list[_Piece], key: str) -> list[list[int]]:
    """The indices of the pieces that carry a State, as runs that make one request each."""
    runs: list[list[int]] = []
    for index, piece in enumerate(pieces):
        if not piece.carries(key):
            continue
        adjacent = bool(runs) and runs[-1][-1] == index - 1
        open_verb = bool(runs) and (pieces[runs[-1][-1]].bare or (runs[-1] == [0] and pieces[0].kind == "other"))
        goes_on = piece.kind != "verb" or piece.joint == "and" or (adjacent and (piece.joint == "none" or open_verb))
        if runs and goes_on and not (piece.kind == "noun" and not adjacent and not open_verb):
            runs[-1].append(index)
        else:
            runs.append([index])
    return runs


def _wording(text: str, pieces: list[_Piece], run: list[int], head: Offsets | None) -> tuple[Offsets, ...]:
    first = pieces[run[0]]
    before = pieces[: run[0]]
    spans: list[Offsets] = []
    lacks = False
    if first.kind == "noun" and not _OWN_VERB.search(text, *first.span):
        verb = _last_verb(before, text, first) or (head if not before or head else None)
        if verb:
            spans.append(verb)
    elif first.kind == "other" and before:
        governing = next((p for p in reversed(before) if p.kind == "verb"), before[0])
        spans.append(governing.span)
        if governing.bare:
            between = _object(text, pieces, pieces.index(governing), run[0])
            spans.extend(between)
            lacks = not between
    for position, index in enumerate(run):
        piece = pieces[index]
        spans.append(_after_verb(text, pieces[run[position - 1]], piece.span) if position else piece.span)
        following = run[position + 1] if position + 1 < len(run) else None
        unfinished = (piece.bare and piece.kind == "verb") or _OPEN_END.search(text[piece.start : piece.end]) is not None
        if unfinished and following != index + 1:
            spans.extend(_object(text, pieces, index, following))
    after = run[-1] + 1
    if lacks and len(run) == 1 and after < len(pieces) and pieces[after].kind != "verb":  # "consider (A), with priority, (B) ratifying X"
        spans.extend(_object(text, pieces, run[-1], None))
    return tuple(dict.fromkeys(spans))


def _object_of(text: str, piece: _Piece) -> Offsets:
    """The object of a piece: what follows its last word of joining a treaty, or else its leading verbs."""
    joining = list(_JOINING.finditer(text, piece.start, piece.end))
    return (joining[-1].end() if joining and joining[-1].end() < piece.end - 3 else piece.verb_end, piece.end)


def _object(text: str, pieces: list[_Piece], index: int, stop: int | None) -> list[Offsets]:
    """What an unfinished piece goes on with: the pieces after it up to one that is finished, or the object of a piece before it."""
    found: list[Offsets] = []
    directly = index + 1 < len(pieces) and pieces[index + 1].kind != "verb" and pieces[index + 1].joint in {"none", "comma"}
    if not directly:
        left = next((p for p in reversed(pieces[:index]) if p.kind == "verb" and not p.bare and p.verb_end < p.end), None)
        if left is not None:
            return [_object_of(text, left)]
    for later in range(index + 1, len(pieces)):
        if later == stop:
            break
        piece = pieces[later]
        if piece.bare:
            continue
        span = _object_of(text, piece) if piece.kind == "verb" and piece.verb_end < piece.end else piece.span
        found.append(_not_said_twice(text, pieces[index].span, span))
        break
    return found


def _not_said_twice(text: str, before: Offsets, span: Offsets) -> Offsets:
    """The span without its first word where the words before end with it: "signing and ratifying (A)/consider (B) ratifying X"."""
    first, last = _WORD.match(text, *span), list(_WORD.finditer(text, *before))[-1:]
    if first is None or not last or last[0].end() != before[1] or first.group().lower() != last[0].group().lower():
        return span
    return _trimmed(text, first.end(), span[1])


def _after_verb(text: str, before: _Piece, span: Offsets) -> Offsets:
    """The span without an "of" that goes with the noun of another piece, behind a verb that takes none: "ratify (A)/consider the ratification (B) of
    X (A, B)"."""
    words = text[slice(*before.span)]
    joins = before.bare and any(found.end() > len(words) for found in _JOINING.finditer(f"{words} "))
    return _trimmed(text, found.end(), span[1]) if joins and (found := _OF.match(text, *span)) else span


def _last_verb(pieces: list[_Piece], text: str, noun: _Piece) -> Offsets | None:
    """The leading words of the last request before a piece that may be only a noun."""
    verb = next((p for p in reversed(pieces) if p.kind == "verb" and p.start < p.verb_end < p.end), None)
    return leading(text, (verb.start, verb.verb_end), verb.end, text[slice(*noun.span)], is_verb) if verb else None


def _kind(words: str) -> tuple[str, int]:
    """What a piece begins with, and the offset where its leading verbs end.

    `verb`: a request of its own; `noun`; `gerund` ("of acceding to"); `other`: needs the sentence's head.
    """
    shift = 0
    for prefix in (_LEADING, _LETTER):
        match = prefix.match(words[shift:])
        shift += match.end() if match else 0
    bare = words[shift:]
    tokens = list(_WORD.finditer(bare))[:14]
    index = 0
    while index < len(tokens) and tokens[index].group().lower() in _words("before"):
        index += 1
    if tokens and tokens[0].group().lower() == "as":
        return "other", shift  # "as recommended by", "as well as"
    if index < len(tokens):
        word = tokens[index].group().lower()
        if word in _words("base") or word in _words("reporting") or (word == "that" and index == 0):
            return "verb", shift + _verb_end(tokens, index)
        if word.endswith("ing") and len(word) > 5 and word not in {"including", "following", "regarding", "concerning", "during"}:
            return "gerund", shift
        if index + 1 < len(tokens) and word in {"of", "to"} and tokens[index + 1].group().endswith("ing"):
            return "gerund", shift
    elif tokens:
        return "adverb", shift + tokens[-1].end()
    return ("noun" if _NOUN.match(bare) else "other"), shift


def _verb_end(tokens: list[re.Match[str]], index: int) -> int:
    """The offset after the leading verbs: "consider signing and ratifying", "take steps to become a party to"."""
    end = tokens[index].end()
    for token in tokens[index + 1 :]:
        word = token.group()
        lowered = word.lower()
        verbal = (
            lowered in _words("base")
            or lowered in _words("before")
            or lowered.endswith("ing")
            or lowered in {"and", "or", "to", "with", "steps", "efforts", "ratification", "accession", "of", "possibility", "party"}
        )
        if lowered in {"the", "a"}:
            rest = tokens[tokens.index(token) + 1 :][:1]
            verbal = bool(rest) and rest[0].group().lower() in {"possibility", "ratification", "accession", "party", "process"}
        if not verbal or (word[0].isupper() and not word.islower()):
            break
        end = token.end()
    return end


def _is_bare(words: str) -> bool:
    """Whether a piece is verbs only, without an object: "Accede", "consider the possibility of ratifying"."""
    tokens = [token.group().lower() for token in _WORD.finditer(words)]
    if not tokens or len(tokens) > 12 or any(word.isupper() and len(word) > 1 for word in words.split()):
        return False
    verbal = _words("base") | _words("before") | _EMPTY_OBJECT | {"and", "or"}
    return all(token in verbal or (token.endswith("ing") and len(token) > 5) for token in tokens)


def _trimmed(text: str, start: int, end: int) -> Offsets:
    """The span without separators at its ends and without the "and" that joins it to the piece before."""
    match = _LEADING.match(text[start:end])
    if match and start:
        start += match.end()
    while start < end and text[start] in _TRIM:
        start += 1
    while end > start and text[end - 1] in _TRIM:
        end -= 1
    return start, end


def _key(recommender: Recommender) -> str:
    return recommender.state or recommender.printed


def _merged(drafts: list[Draft]) -> list[Draft]:
    """Clauses with the same wording become one with all its States."""
    found: dict[tuple[Offsets, ...], Draft] = {}
    for draft in drafts:
        if draft.spans in found:
            found[draft.spans].recommenders += draft.recommenders
        else:
            found[draft.spans] = draft
    return list(found.values())
