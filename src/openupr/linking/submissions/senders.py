"""Contributor of the summary's list <-> submission that is held: by the code, by the name, by a member's name, by the first lines of the text.

Whoever sends may send several files; a file is one sender's. Where two entries of the list are as near to a file as each other it is nobody's: that
is said, not settled by the order of the list."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial

from rapidfuzz import fuzz

from ...languages.messages import Message, Text, message, said_later
from ...light_dataclass import dataclass, replace
from ...names import facts_of, normal_name
from ...records import Contributor, Judgement, Review, SenderLink, SentBy, Submission, text_sha256
from ..decided import who_decided_and_why
from ..versions.changed_lists import listed_with_corrections
from ..versions.near_duplicates import bare_words

FIELD = "link:submission"
"""The field of a judgement on a contributor: which submission is its."""

NONE = "none"
"""The judgement's value when no held submission is the contributor's."""

_OPENING = 2500
"""Characters of a text in which the names of the list are looked for."""


def senders(review: Review) -> tuple[SenderLink, ...]:
    """Who sent what: a link for each submission that an entry of the list is found to have sent, in the list's order; then one for each entry of
    which none is held, then one for each submission that is no entry's. An entry that a corrigendum adds is one of the list here. Without a summary
    or without submissions there is none.

    A person's judgement on a contributor (field `link:submission`, its value a submission's key, "B.GPW", or `none`) goes before what is found.
    """
    if review.summary is None or not review.summary.contributors or not review.submissions:
        return ()
    listed = listed_with_corrections(review)
    decided = _judged(review)
    owner = {judgement.value: contributor for contributor, judgement in decided.items() if judgement.value != NONE}
    denied = {contributor for contributor, judgement in decided.items() if judgement.value == NONE}
    sought = SenderEntries([each for each in listed if each.id not in denied])
    found: dict[str, list[SenderLink]] = {}
    unsent = []
    for submission in review.submissions:
        if submission.id in owner:
            judgement = decided[owner[submission.id]]
            link = SenderLink(judgement.record, submission.id, SentBy.JUDGEMENT, 1.0, who_decided_and_why(judgement), (), judgement.who)
        else:
            link = sought.sender(submission)
        if link.contributor:
            found.setdefault(link.contributor, []).append(link)
        else:
            unsent.append(link)
    none = [_not_held(each, decided.get(each.id)) for each in listed if each.id not in found]
    return (*(link for each in listed for link in found.get(each.id, ())), *none, *unsent)


def _not_held(contributor: Contributor, judgement: Judgement | None) -> SenderLink:
    if judgement is not None:
        return SenderLink(contributor.id, "", SentBy.JUDGEMENT, 1.0, who_decided_and_why(judgement), (), judgement.who)
    return SenderLink(contributor.id, "", SentBy.NONE, None, message("no file that we have has its code or its name"))


class SenderEntries:
    """The entries of a list, ready to be told from each other: made once for all files."""

    def __init__(self, listed: Sequence[Contributor]) -> None:
        self.entries = [_Entry(each) for each in listed]

    def sender(self, submission: Submission) -> SenderLink:
        """The entry that a file is found to come from, by the first of the ways in which exactly one is."""
        file = _File(submission)
        ambiguous: Text = ""
        for by in (SentBy.CODE, SentBy.NAME, SentBy.MEMBER, SentBy.OPENING):
            told = [(entry, *_told(by, file, entry)) for entry in self.entries]
            best = max((likeness for _, likeness, _ in told), default=0.0)
            nearest = [(entry, words) for entry, likeness, words in told if likeness and likeness == best]
            if len(nearest) == 1:
                entry, words = nearest[0]
                return SenderLink(entry.id, submission.id, by, _probability(by), Message(_REASONS[by]), words)
            if nearest and not ambiguous:
                ambiguous = message("{n} entries of the list are as near to it as each other, by {way}", n=len(nearest), way=Message(_WAYS[by]))
        return SenderLink("", submission.id, SentBy.NONE, None, ambiguous or message("no entry of the list has its code or its name"))


def sender_words(text: str) -> tuple[str, ...]:
    """The words of a text without case and accents, and without the small ones, which vary: "the Commission for Wells", "the Commission on Wells"."""
    return tuple(word for word in bare_words(text) if word not in _small())


@dataclass(frozen=True, slots=True)
class _Name:
    """A name: as printed, its telling words, and these in the order of the alphabet."""

    printed: str
    words: tuple[str, ...]
    ordered: str

    @classmethod
    def of(cls, printed: str) -> _Name:
        words = sender_words(printed)
        return cls(printed, words, " ".join(sorted(words)))


class _Entry:
    """A contributor by what tells it: its codes, its names, those of its members."""

    def __init__(self, contributor: Contributor) -> None:
        called = (contributor.code, *contributor.also)
        self.id = contributor.id
        self.codes = {_key(each) for each in called if each}
        self.own = _Name.of(contributor.name)
        self.names = [self.own, *(_Name.of(each) for each in called if " " in each)]
        self.members = [_Name.of(each.name) for each in contributor.members]


class _File:
    """A submission by what tells its sender."""

    def __init__(self, submission: Submission) -> None:
        self.printed = submission.code
        self.code = _key(submission.code)
        self.names = [_Name.of(each) for each in (submission.name, submission.named) if each]
        opening = " ".join(each.text.clean for each in submission.paragraphs)[:_OPENING]
        self.opening = f" {' '.join(_Name.of(opening).words)} "


_REASONS = said_later(
    {
        SentBy.CODE: "the file’s name has the code that the list prints",
        SentBy.NAME: "the file’s name, or what the text says of who sent it, is the name that the list prints",
        SentBy.MEMBER: "the file’s name, or what the text says of who sent it, is that of a member of the joint submission",
        SentBy.OPENING: "the name that the list prints stands in the first lines of the text",
    }
)
_WAYS = said_later(
    {SentBy.CODE: "the code", SentBy.NAME: "the name", SentBy.MEMBER: "a member’s name", SentBy.OPENING: "the names in its first lines"}
)


def _told(by: SentBy, file: _File, entry: _Entry) -> tuple[float, tuple[str, ...]]:
    """How near an entry is to a file in one way (0: not at all), and the words that both have."""
    match by:
        case SentBy.CODE:
            return (1.0, (file.printed,)) if file.code and file.code in entry.codes else (0.0, ())
        case SentBy.NAME:
            return _nearest(entry.names, file.names)
        case SentBy.MEMBER:
            return _nearest(entry.members, file.names)
        case _:
            # A numbered joint submission has no name of its own, and one word is in every text.
            words = entry.own.words
            named = len(words) > 1 and not entry.members and f" {' '.join(words)} " in file.opening
            return (float(len(words)), (entry.own.printed,)) if named else (0.0, ())


def _nearest(names: Sequence[_Name], others: Sequence[_Name]) -> tuple[float, tuple[str, ...]]:
    """The nearest of some names to some others, and the words that both have."""
    alike = _data()["alike"]
    best: tuple[float, tuple[str, ...]] = (0.0, ())
    for name in names:
        for other in others:
            likeness = fuzz.ratio(name.ordered, other.ordered, score_cutoff=alike) if name.words and other.words else 0.0
            if likeness > best[0]:
                best = likeness, tuple(word for word in name.words if word in other.words)
    return best


def _key(code: str) -> str:
    """One key for the ways of writing a code: "OSCE/ODIHR" is "OSCE-ODIHR" in the name of a file."""
    return "".join(letter for letter in normal_name(code) if letter.isalnum())


def _probability(by: SentBy) -> float:
    measured = _data()[by.value]
    return float(round((measured["right"] + 1) / (measured["of"] + 2), 4))


def _judged(review: Review) -> dict[str, Judgement]:
    """The newest judgement on each contributor whose entry still reads as it did, its value with the review in front; one that names a submission
    that is not held decides nothing."""
    assert review.summary is not None
    listed = {each.id: each for each in review.summary.contributors}
    held = {each.id for each in review.submissions}
    found: dict[str, Judgement] = {}
    for judgement in sorted(review.judgements, key=lambda each: each.when):
        contributor = listed.get(judgement.record) if judgement.field == FIELD else None
        if contributor is None or text_sha256(contributor) != judgement.text_sha256:
            continue
        value = judgement.value if judgement.value == NONE or "/" in judgement.value else f"{review.id}/{judgement.value}"
        if value == NONE or value in held:
            found[contributor.id] = replace(judgement, value=value)
    return found


_data = partial(facts_of, __package__, "senders")


@cache
def _small() -> frozenset[str]:
    return frozenset(_data()["small"].split())
