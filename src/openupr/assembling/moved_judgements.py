"""People's decisions on records that have another identifier or read otherwise since: each is led to the record that has its words now.

A decision names its record by identifier and the hash of its text. When OpenUPR reads a document better than before, a clause may get another letter,
or lose a footnote's mark that stood in its text. Then the record with the same text is looked for, of the same kind and in the same document; else,
where the words that were judged are known (the store keeps them), one that reads nearly the same. Where none does, or more than one, the decision
is an orphan: it counts for nothing, and is kept. What stands beside the documents and in the store is never changed.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ..languages.messages import message
from ..light_dataclass import dataclass, replace
from ..records import JOIN, LINK, PERSON, Doubt, Item, Judgement, Record, Row, ends_of, identifying_words, pair_id, text_sha256
from ..records.judgements import REPLY
from .dossier import FILE_RECORD
from .redaction import REMOVE

ALIKE = 95.0
"""Two texts read nearly the same from this likeness on (0-100, rapidfuzz's `ratio` of their words). Set by judgement: high, because a decision that
is led to another text than its own is worse than one that has to be taken anew."""
LEAD = 3.0
"""The second best is at least so far behind."""
LONG_ENOUGH = 20
"""Shorter texts (in characters) must be the same."""

_OF_FIELD = {"position": Item, "claim": Item, "assessment": Item, "state": Row}
"""The kind of record that a decision on this field is on."""
ON_RECOMMENDATIONS = tuple(_OF_FIELD)
"""The fields of decisions on items and rows, which are looked for before the review is put together."""
_NEGATIONS = frozenset("not no never none neither nor without cannot except unless unable".split())
_MARK = re.compile(r"(?<=[^\W\d_])\d{1,2}\b")
_WORD = re.compile(r"\w+")
_PART = re.compile(r"[A-Z]+\d*")


@dataclass(frozen=True, slots=True)
class Anchor:
    """The record that a decision is on now; `likeness` is 100 where it has the very words."""

    record: Record
    likeness: float


class Anchors:
    """Where the words of decisions stand now, among the records `held` by identifier; `words` are those that were judged, by their SHA-256."""

    def __init__(self, held: Mapping[str, Record], words: Mapping[str, str]) -> None:
        self.held, self.words = held, words
        self._alike: dict[tuple[str, type], list[Record]] = defaultdict(list)
        for identifier, record in held.items():
            self._alike[_document(identifier), type(record)].append(record)

    def of(self, identifier: str, sha256: str, field: str) -> Anchor | None:
        """The one record that has the words of a decision on this record now; None where there is none, or more than one."""
        record = self.held.get(identifier)
        if record is not None and text_sha256(record) == sha256:
            return Anchor(record, 100.0)
        kind = _OF_FIELD.get(field) or (type(record) if record is not None else self._kind(identifier))
        candidates = self._alike[_document(identifier), kind] if kind else []
        same = [each for each in candidates if text_sha256(each) == sha256]
        near = [each for each in same if _item(each.id) == _item(identifier)]
        if same:
            return Anchor((near or same)[0], 100.0) if len(near) == 1 or len(same) == 1 else None
        words = self.words.get(sha256)
        return _nearest(words, candidates) if words is not None and len(words) >= LONG_ENOUGH else None

    def _kind(self, identifier: str) -> type | None:
        """The kind of a record that is gone: that of the others with such identifiers."""
        shape = identifier.count(".")
        kinds = {kind: len(records) for (document, kind), records in self._alike.items() if document == _document(identifier)}
        alike = Counter(type(each) for key, each in self.held.items() if _document(key) == _document(identifier) and key.count(".") == shape)
        if len(kinds) == 1:
            return next(iter(kinds))
        return alike.most_common(1)[0][0] if alike else None


def anchored(
    judgements: Sequence[Judgement], held: Mapping[str, Record], words: Mapping[str, str], review: str, *, fields: Iterable[str] | None = None
) -> tuple[tuple[Judgement, ...], tuple[Doubt, ...]]:
    """The decisions, each on the record of `review` that has its words now, and a doubt on each that was led to another one, unless somebody has
    decided anew since. One that has none stays as it is. `fields`: only decisions on these (None: on all that are not on items and rows)."""
    anchors = Anchors(held, words)
    wanted = None if fields is None else set(fields)
    moved: dict[int, tuple[Judgement, Doubt]] = {}
    for number, judgement in enumerate(judgements):
        if judgement.field in {REMOVE, REPLY, PERSON} or judgement.record.startswith(FILE_RECORD):
            continue
        if judgement.field in wanted if wanted is not None else judgement.field not in _OF_FIELD:
            found = _link(judgement, anchors, review) if judgement.field == LINK else _single(judgement, anchors)
            if found is not None:
                moved[number] = found
    moved = _without_rivals(judgements, moved)
    led = tuple(moved[number][0] if number in moved else each for number, each in enumerate(judgements))
    anew = {(each.record, each.field): number for number, each in enumerate(led) if number not in moved}
    return led, tuple(doubt for number, (each, doubt) in moved.items() if anew.get((each.record, each.field), -1) < number)


def _single(judgement: Judgement, anchors: Anchors) -> tuple[Judgement, Doubt] | None:
    anchor = anchors.of(judgement.record, judgement.text_sha256, judgement.field)
    if anchor is None or (anchor.record.id == judgement.record and text_sha256(anchor.record) == judgement.text_sha256):
        return None
    record = anchor.record
    return replace(judgement, record=record.id, text_sha256=text_sha256(record)), _moved(judgement, judgement.record, anchor)


def _link(judgement: Judgement, anchors: Anchors, review: str) -> tuple[Judgement, Doubt] | None:
    """A decision on a link, with its ends in this review where their words stand now."""
    ends, hashes = ends_of(judgement.record), judgement.text_sha256.split(JOIN)
    if ends is None or len(hashes) != len(ends):
        return None
    named, known, doubt = list(ends), list(hashes), None
    for at, (end, sha256) in enumerate(zip(ends, hashes, strict=True)):
        if not end.startswith(f"{review}/"):
            continue
        anchor = anchors.of(end, sha256, LINK)
        if anchor is None:
            return None
        named[at], known[at] = anchor.record.id, text_sha256(anchor.record)
        if (named[at], known[at]) != (end, sha256):
            doubt = _moved(judgement, end, anchor)
    return (replace(judgement, record=pair_id(*named), text_sha256=JOIN.join(known)), doubt) if doubt else None


def _moved(judgement: Judgement, was: str, anchor: Anchor) -> Doubt:
    record = anchor.record
    named = {"when": judgement.when, "who": judgement.who, "was": was, "now": record.id}
    if anchor.likeness == 100.0:
        what = message("what a judgement of {when} by {who} was made on, {was}, has the same words as {now} now, which it is taken over to", **named)
    elif record.id == was:
        what = message(
            "what a judgement of {when} by {who} was made on, {was}, reads nearly the same now ({n} of 100 alike). "
            "Look whether the decision still holds",
            n=round(anchor.likeness),
            **named,
        )
    else:
        what = message(
            "what a judgement of {when} by {who} was made on, {was}, reads nearly the same now as {now} ({n} of 100 alike). "
            "Look whether the decision still holds",
            n=round(anchor.likeness),
            **named,
        )
    return Doubt("judgement_moved", what, record.id, record.place)


def _without_rivals(judgements: Sequence[Judgement], moved: dict[int, tuple[Judgement, Doubt]]) -> dict[int, tuple[Judgement, Doubt]]:
    """Those that are led to a record and field alone: decisions on two records that are one now, and differ, are decisions on neither."""
    values: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
    for number, judgement in enumerate(judgements):
        now = moved[number][0] if number in moved else judgement
        values[now.record, now.field].add((judgement.record, judgement.value))
    kept = {}
    for number, (judgement, doubt) in moved.items():
        theirs = values[judgement.record, judgement.field]
        if len({record for record, _ in theirs}) == 1 or len({value for _, value in theirs}) == 1:
            kept[number] = (judgement, doubt)
    return kept


def _nearest(words: str, candidates: Sequence[Record]) -> Anchor | None:
    """The one record that reads nearly as these words do, without another negation, number or name."""
    from rapidfuzz import fuzz

    scored = sorted(
        ((fuzz.ratio(_plain(words), _plain(identifying_words(each))), number, each) for number, each in enumerate(candidates)), reverse=True
    )
    if not scored or scored[0][0] < ALIKE or (len(scored) > 1 and scored[0][0] - scored[1][0] < LEAD):
        return None
    likeness, _, best = scored[0]
    return Anchor(best, min(likeness, 99.4)) if _says_the_same(words, identifying_words(best)) else None


def _says_the_same(one: str, other: str) -> bool:
    """Whether no word in which two texts differ denies, counts or names anything."""
    first, second = (Counter(_WORD.findall(_MARK.sub("", text))) for text in (one, other))
    differing = (first - second) + (second - first)
    return not any(word.casefold() in _NEGATIONS or word[0].isupper() or word[0].isdigit() for word in differing)


def _plain(text: str) -> str:
    return " ".join(_WORD.findall(_MARK.sub("", text))).casefold()


def _document(identifier: str) -> str:
    """What stands for the document in an identifier: "SVN-48/R140.12" is of "SVN-48/R", "BRA-41/X1.17" of "BRA-41/X1"."""
    review, _, short = identifier.partition("/")
    part = _PART.match(short)
    letters = part[0] if part else ""
    return f"{review}/{letters if letters[:1] == 'X' else letters.rstrip('0123456789')}"


def _item(identifier: str) -> str:
    """The item of a clause's or row's identifier: up to its second dot."""
    return ".".join(identifier.split(".")[:2])
