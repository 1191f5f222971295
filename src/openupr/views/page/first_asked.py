"""What the first chapter shows of the requests: those that several States make, and those that the State did not support, with what it says of them.

Both are the first lines of tables of the chapter by subject. What the State itself answers by one comment stands together.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...languages.messages import Message, Value, message, message_of
from ...languages.word_tables import reading_in
from ...light_dataclass import dataclass, replace
from ...linking.concern_matching import matters_pattern
from ...records import Position
from ...text import Place
from ..answers_shown import Share
from ..quotes import Link
from .asked_for import AskedFor
from .by_subject import BySubject, SubjectShown, Under
from .report_shown import LeadInShown, RecommendedShown

MOST_SHOWN = 5
FOUND = 0.6
"""The least share of the States that ask for a thing that our program may be taken to find (tests/accuracy/test_asked_most.py: of most things more).
Where another thing would be asked for by as many States as the first one with so many more, nothing is said of the most."""
NEARLY = 0.85
"""Of the most requests on one subject: from which share on another one may have as many. Of what our program gives as a subject .08 is wrong, and as
much is missed (views/measured.toml): .92 of the one is as much as .92 of what the other one has, and as much more, where it has .85 of it."""
MOST_UNSURE = 0.5
"""How many States may ask for a thing, as a share of those that surely do, up to which it stands in the first chapter."""
LONGEST_NAMED = 120
"""Letters of the words by which a sentence names a thing; of longer ones none is said, for the first line below has them."""
FEW = 4
"""Recommendations that one comment may always put together; of more, no more than half of all: what is said of nearly all groups nothing."""
LEAST_SAID = 240
"""Letters from which on the paragraph that introduces a list gives reasons too: what only lists is shorter."""
NO_SUBJECT = "unsure"
"""The key of what stands under no subject."""


@dataclass(frozen=True, slots=True)
class SeveralAsk:
    """What several States ask for, that of the most States first, of how many such things in all, and how requests were put together."""

    lines: tuple[Under, ...]
    in_all: int
    how: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Refused:
    """What the State did not support: the first lines, of how many recommendations (`in_all`) and how many of these the lines are of (`here`); `how`
    is "noted", "not_supported" or "both". `said` is what its report says of all of them at once, with its place."""

    lines: tuple[Under, ...]
    here: int
    in_all: int
    how: str
    said: str = ""
    said_at: Place | None = None


def several_ask(subjects: BySubject | None) -> SeveralAsk:
    """The first lines of the table of what was asked by how many States, but for those of which the program is unsure of many."""
    every = subjects.most_asked if subjects else ()
    return SeveralAsk(tuple(_surely_told(every)[:MOST_SHOWN]), len(every), tuple(_put_together(every)))


def _surely_told(every: Sequence[Under]) -> list[Under]:
    return [pair for pair in every if pair[1].unsure <= MOST_UNSURE * len(pair[1].states)]


def most_subjects(subjects: BySubject | None) -> tuple[SubjectShown, ...]:
    """The subjects of the most requests, without requests on no subject."""
    return tuple(each for each in subjects.subjects if each.key != NO_SUBJECT) if subjects else ()


def asked_most(subjects: BySubject | None) -> Iterator[Message]:
    """What was asked most, in sentences: the subject of the most requests, and the thing that most States ask for."""
    first, *others = most_subjects(subjects) or (None,)
    if subjects and first and first.rows > 1:
        on: dict[str, Value] = {"subject": message(first.name), "n": first.rows, "all": subjects.rows, "states": first.states}
        near = [each for each in others if each.rows >= NEARLY * first.rows]
        if not near:
            yield message("The subject with the most requests is “{subject}”: {n} of {all}, from {states} States.", **on)
        elif len(near) < MOST_SHOWN:
            named = tuple(message("“{subject}” ({n})", subject=message(each.name), n=each.rows) for each in (first, *near))
            yield message(
                "Among {all} requests the most are on {subjects}. Our program errs: we can’t tell which is first.", all=subjects.rows, subjects=named
            )
        else:
            yield message("“{subject}” is among the subjects with the most requests: {n} of {all}, from {states} States.", **on)
    yield from _by_the_most(subjects.most_asked if subjects else ())


def _put_together(every: Sequence[Under]) -> Iterator[Message]:
    """How requests become one thing, and that a program errs in it where one does that."""
    yield message("Requests on one matter stand together, in whatever words. So do those to join one treaty, or to withdraw reservations to it.")
    yield message("A request for several things counts for each of them, a State once for each.")
    if any(each.possible for _, each in every):
        yield message("A program does that, and errs: some may belong elsewhere, and others are missed.")


def _by_the_most(most: Sequence[Under]) -> Iterator[Message]:
    """Which thing the most States ask for; where others may be asked for by as many, how many of those that stand below may, by the numbers that they
    have there."""
    if not most:
        return
    lead = most[0][1]
    number = lead.told
    others = [each for _, each in most[1:]]
    near = [each for each in others if max(each.told, each.possible) >= number]
    exact = [each for _, each in most if each.told == _may_be(each) == number]
    if len(exact) > len(near) > 0:
        yield message("{tied} things were asked for by {n} States each; we found none asked for by more.", n=number, tied=len(exact))
    elif near or any(_may_be(each) >= number for each in others):
        yield from _at_least(lead, number)
        if below := [each for _, each in _surely_told(most)[:MOST_SHOWN] if each in near]:
            yield message_of(
                len(below),
                one="As many may ask for {n} other thing: we can’t tell what is asked most.",
                many="As many may ask for {n} other things: we can’t tell what is asked most.",
            )
    elif (treaty := lead.treaty) and treaty.reserved:
        yield message("The most States, {n}, ask to withdraw reservations to this treaty: {treaty}.", n=number, treaty=treaty.name)
    elif treaty:
        yield message("The most States, {n}, ask to join this treaty, or to move towards it: {treaty}.", n=number, treaty=treaty.name)
    elif len(lead.name) > LONGEST_NAMED:
        return
    elif lead.others and lead.others.matter:
        yield message("By our program the most States, at least {n}, make requests on one matter: “{matter}”.", n=number, matter=lead.name)
    elif lead.others and not lead.others.same:
        yield message("By our program the most States, at least {n}, make requests near this one: “{words}”.", n=number, words=lead.name)
    else:
        yield message("By our program the most States, at least {n}, ask for this: “{words}”.", n=number, words=lead.name)


def _at_least(lead: AskedFor, number: int) -> Iterator[Message]:
    """How many States ask for a thing, where others may be asked for by as many."""
    if (treaty := lead.treaty) and treaty.reserved:
        yield message("{n} States ask to withdraw reservations to this treaty: {treaty}.", n=number, treaty=treaty.name)
    elif treaty:
        yield message("{n} States ask to join this treaty, or to move towards it: {treaty}.", n=number, treaty=treaty.name)
    elif len(lead.name) > LONGEST_NAMED:
        return
    elif lead.others and lead.others.matter:
        yield message("By our program at least {n} States make requests on one matter: “{matter}”.", n=number, matter=lead.name)
    elif lead.others and not lead.others.same:
        yield message("By our program at least {n} States make requests near this one: “{words}”.", n=number, words=lead.name)
    else:
        yield message("By our program at least {n} States ask for this: “{words}”.", n=number, words=lead.name)


def _may_be(each: AskedFor) -> int:
    """How many States may ask for a thing: those that are told, where it is told by a treaty's name; else more, as far as some are missed."""
    return max(each.possible, int(each.told / FOUND)) if each.possible else each.told


def refused(subjects: BySubject | None, recommended: RecommendedShown, language: str | None) -> Refused | None:
    """The requests that the State noted or did not support, those of the most States first, on as many subjects as there are; None for none."""
    every = subjects.refused if subjects else ()
    positions = {each.position: {link.name for link in each.items} for each in recommended.positions if each.position in _POSITIONS}
    if not every or not positions:
        return None
    with reading_in(language):
        whole = [pair for pair in _by_comment(every) if pair[1].treaty or not matters_pattern("pointing_back").search(pair[1].words)]
    lines = _spread(sorted(whole, key=lambda pair: (-(pair[1].together or len(pair[1].states)), not pair[1].demanding)))  # who asks for one thing
    numbers = {link.says for _, each in lines for link in each.clauses}
    all_items = {link.says for each in recommended.positions if each.position in _POSITIONS for link in each.items}
    how = "both" if len(positions) > 1 else str(next(iter(positions)))
    lead = _one_lead_in(recommended, set().union(*positions.values()))
    said = lead if lead is not None and len(lead.text) >= LEAST_SAID and not any(each.comment for _, each in every) else None
    here = {_number(each) for each in numbers} & {_number(each) for each in all_items}
    return Refused(tuple(lines), len(here), len(all_items), how, said.text if said else "", said.place if said else None)


_POSITIONS = {Position.NOTED, Position.NOT_SUPPORTED}


def _one_lead_in(recommended: RecommendedShown, names: set[str]) -> LeadInShown | None:
    """The paragraph that introduces all recommendations of these names; None where some stand under another one, or under none."""
    leads = [each.lead_in for each in recommended.lists if names & {item.name for item in each.items}]
    first = leads[0] if leads else None
    return first if first and first.position in _POSITIONS and all(each == first for each in leads) else None


def _number(says: str) -> str:
    """A recommendation's number, of the name of one of its requests: "140.12 b" is of 140.12."""
    return re.sub(r"\s[a-z]{1,2}$", "", says)


def _by_comment(every: Sequence[Under]) -> list[Under]:
    """Requests that the State answers by one comment as one line; what is said of most of them (`FEW`) is no grouping."""
    found: dict[object, list[Under]] = {}
    for number, pair in enumerate(every):
        comment = pair[1].comment
        is_group = comment is not None and len(comment.covers) > 1 and len(comment.covers) <= max(FEW, len(every) // 2)
        found.setdefault((comment.text, comment.place) if comment and is_group else number, []).append(pair)
    return [_together(pairs) for pairs in found.values()]


def _together(pairs: Sequence[Under]) -> Under:
    """Several lines as one, in the words that the most States use, of such the shortest."""
    if len(pairs) == 1:
        return pairs[0]
    subject, first = max(pairs, key=lambda pair: (len(pair[1].states), pair[1].demanding, -len(pair[1].words)))
    if {link.name for _, each in pairs for link in each.clauses} == {link.name for link in first.clauses}:
        return subject, first  # the others are other treaties that the same requests name
    every = [each for _, each in pairs]
    shares = {share.key: share for each in every for share in each.by_clause}.values()  # a request may name two treaties
    numbers = tuple(sum(share.numbers[k] for share in shares) for k in range(len(first.share.numbers)))
    return subject, replace(
        first,
        wordings=sum(each.wordings for each in every),
        clauses=tuple(sorted(_once(link for each in every for link in each.clauses), key=lambda link: _in_order(link.says))),
        states=tuple(sorted(_once(link for each in every for link in each.states), key=lambda link: link.says)),
        share=Share(first.share.key, first.share.name, numbers),
        by_clause=tuple(shares),
        together=len(first.states),
    )


def _in_order(number: str) -> tuple[list[int], str]:
    return [int(each) for each in re.findall(r"\d+", number)], number


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple({link.name: link for link in links}.values())


def _spread(pairs: Sequence[Under]) -> list[Under]:
    """The first of them, of each subject one before any has two, unless that one is asked for by several States."""
    found: list[Under] = []
    for pair in pairs:
        if len(pair[1].states) > 1 or pair[0].key not in {subject.key for subject, _ in found}:
            found.append(pair)
    found += [pair for pair in pairs if pair not in found]
    return found[:MOST_SHOWN]
