"""The sentences of a national report, with the wordings of problems that they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...languages.word_tables import by_language, table
from ...records import NumberedDocument, PieceKind, Problem, SelfReport
from ...text import PrefilteredPattern, one_of
from ...text.run_together import runs_together
from ..paragraphs import part_of, sentences_by_marks
from .report_wordings import pattern

_NEAR = 90
"""Characters between what comes from outside and the word for its effect."""

Span = tuple[int, int]


def self_reports(text: NumberedDocument) -> Iterator[SelfReport]:
    """The sentences in order; the lines of tables are none, nor is what has lost the spaces between its words."""
    for paragraph in text.paragraphs:
        if any(piece.kind is PieceKind.TABLE for piece in paragraph.pieces):
            continue
        whole = paragraph.text.clean
        for number, (start, end) in enumerate(sentences_by_marks(paragraph), 1):
            sentence = whole[start:end]
            if runs_together(sentence):
                continue
            words, place = part_of(paragraph, start, end)
            yield SelfReport(f"{paragraph.id}.{number}", paragraph.id, words, problems_in(sentence), tells_no_progress(sentence), place)


def tells_no_progress(sentence: str) -> bool:
    """Whether a sentence tells what is no progress of the State's: how this report, or another one, was made; what was done to people; what harms, or
    an assembly of States adopted; what is only meant to be done, or a court held the State to."""
    if any(pattern("no_progress", which).search(sentence) for which in ("to_people", "not_ours", "intended", "judged")):
        return True
    from .participants import of_another  # who asks for problems alone needs none of its expressions

    return of_another(sentence) or any(pattern("making", which).search(sentence) for which in ("report", "by_it"))


def problems_in(sentence: str) -> tuple[tuple[Problem, str], ...]:
    """The kinds of problem that a sentence admits, each with the words that say so. Problems of another time, and those that the sentence says are
    told elsewhere, are left out. A lack of means does not count as a shortcoming in rights as well; nor does a complaint that what comes from outside
    is hard. What comes from outside and is only added to the State's own problem does not count beside it."""
    found: dict[Problem, tuple[int, int]] = {}
    denied: list[Span] | None = None
    for problem in (Problem.MEANS, Problem.OUTSIDE, Problem.RIGHTS):
        for start, end in _said(sentence, problem):
            if denied is None:  # most sentences have nothing that could be denied
                if _is_over(sentence) or pattern("problems", "elsewhere").search(sentence):
                    return ()
                denied = [each.span() for no in (pattern("problems", "no_problem"), _change("less")) for each in no.finditer(sentence)]
            if _meets((start, end), denied) or (problem is Problem.RIGHTS and _is_aside(sentence, start)):
                continue
            if problem is Problem.OUTSIDE and (not _tells(sentence, start, end) or _is_added(sentence, start)):
                continue
            if _meets((start, end), found.values()):
                continue
            found[problem] = start, end
            break
    if Problem.OUTSIDE in found:
        found = {each: at for each, at in found.items() if each is Problem.OUTSIDE or not _only_hard(sentence[slice(*at)])}
    if Problem.MEANS in found and Problem.RIGHTS in found and "difficult" in sentence[slice(*found[Problem.RIGHTS])].casefold():
        del found[Problem.RIGHTS]  # where means are lacking, that something is difficult tells what they are wanted for
    return tuple((problem, sentence[slice(*found[problem])]) for problem in Problem if problem in found)


# What a sentence says by the way: "The rate, which is due to a lack of lamps, fell". "Notwithstanding these difficulties" is admitted, by the labels.
_ASIDE = re.compile(r",\s+which\b[^;.]*,(?=\s+(?!(?:and|or|but|nor|as)\b)[a-z]+)")


def _is_aside(sentence: str, at: int) -> bool:
    return any(aside.start() <= at < aside.end() for aside in _ASIDE.finditer(sentence))


def _said(sentence: str, problem: Problem) -> Iterator[Span]:
    """Where the wordings of a kind of problem stand; a change for the worse is one in the enjoyment of rights."""
    for match in pattern("problems", problem.value).finditer(sentence):
        yield match.span()
    if problem is Problem.RIGHTS:
        for match in _change("change").finditer(sentence):
            yield match.span()


@by_language
def _change(way: str) -> PrefilteredPattern:
    """The wordings of `worse` for a change for the worse (`change`) or of a bad thing that grew less (`less`); in them BAD stands for any of the
    things that are bad, GOOD for any that are good."""
    wordings = table("national_report")["worse"]
    things = {name.upper(): one_of(wordings[name]) for name in ("bad", "good")}
    spelled = [re.sub(r"\b(?:BAD|GOOD)\b", lambda name: things[name.group()], each) for each in wordings[way]]
    return PrefilteredPattern(spelled, flags=re.IGNORECASE)


def _is_over(sentence: str) -> bool:
    """Whether a sentence tells of another time, before the present State or long ago, and not that it goes on."""
    return pattern("problems", "past").search(sentence) is not None and pattern("problems", "goes_on").search(sentence) is None


def _tells(sentence: str, start: int, end: int) -> bool:
    """Whether what comes from outside is said to do something to the State, near the words that name it."""
    near = pattern("problems", "effect").finditer(sentence, max(start - _NEAR, 0), end + _NEAR)
    denied = [each.span() for each in pattern("problems", "no_effect").finditer(sentence)]
    return any(not _meets(each.span(), denied) for each in near)


def _is_added(sentence: str, start: int) -> bool:
    """Whether what comes from outside is only added to what is the State's own: "poverty and inequality, coupled with climate change, are ..."."""
    added = pattern("problems", "added").search(sentence, 0, start)
    if added is None:
        return False
    before = sentence[: added.start()]
    return _bad().search(before) is not None or pattern("problems", Problem.RIGHTS.value).search(before) is not None


@by_language
def _bad() -> PrefilteredPattern:
    return PrefilteredPattern(table("national_report")["worse"]["bad"], flags=re.IGNORECASE)


def _only_hard(words: str) -> bool:
    """Words that say how hard something is, not what is wanting: beside a cause from outside they tell of its weight."""
    return pattern("problems", "hard").search(words) is not None


def _meets(span: Span, others: Iterable[Span]) -> bool:
    return any(start < span[1] and span[0] < end for start, end in others)
