"""Which subjects the words of a request name, whatever the labeller gives: by a word of UPR Info's chart that leads to one subject alone; by one
that leads to several, if it speaks of the people whom that subject is on; by a word for these people; by the name of a treaty, a committee, or of
special procedures.

UPR Info's people give “female genital mutilation” three subjects, children's rights among them. A reader who counts what is on children counts what
says so. And these words are the surer ones: of labels of reviews that the labeller has not learnt from those on women were right in .97 of the
requests that name women and in .90 of the others, on children in .97 and .85, on trafficking in .99 and .71.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ...labelling.charting import charted
from ...labelling.named_subjects import subjects_by_name
from ...labelling.tokens import Token, tokens
from ...labelling.which_subjects import JOINING
from ...languages.word_tables import by_language
from ...names.treaty_mentions import treaties_named
from ..concerns.groups_of_people import end_of_phrase, groups_of_people
from ..concerns.subject_families import families, spoken_of

_OF_COMMITTEES = frozenset({"Treaty bodies"})
"""What a committee is on that a request names, whatever that one watches over: the chart's name of it leads to both."""


@by_language(most=4_096)  # each is asked for its chief subject, and for what is counted in a ranking
def subjects_in_words(request: str) -> frozenset[str]:
    """The subjects, by UPR Info's names, that the words of a request name."""
    read = tokens(request)
    leads: defaultdict[tuple[int, int], set[str]] = defaultdict(set)
    for issue, first, last in charted(read):
        leads[first, last].add(issue)
    found: set[str] = set(subjects_by_name(request))
    for (first, last), issues in leads.items():
        found |= issues if len(issues) == 1 else issues & _subjects_of_people(read[first : last + 1])
        found |= issues & _OF_COMMITTEES if any(token.stem.startswith("BODY_") for token in read[first : last + 1]) else set()
    if treaties_named(request):
        found.add(JOINING)
    return frozenset(found | _people_named(request))


def _subjects_of_people(read: Sequence[Token]) -> frozenset[str]:
    """The subjects on the people of whom some words speak."""
    return frozenset(issue for family in spoken_of(read).people for issue in _subject_of_family().get(family, ()))


@by_language
def _subject_of_family() -> dict[str, frozenset[str]]:
    """The subjects on the people of a family of words: those a name of whom is one of its phrases."""
    named = {
        name: frozenset(group.issue for group in groups_of_people() if not set(group.names).isdisjoint(phrases)) for _, name, phrases in _people()
    }
    return {name: issues - {""} for name, issues in named.items()}


def _people() -> list[tuple[str, str, tuple[tuple[str, ...], ...]]]:
    return [each for each in families() if each[0] == "people"]


def _people_named(request: str) -> frozenset[str]:
    read = tokens(request, unify_states=False)
    stems = [token.stem for token in read]
    every = ((group.issue, phrase) for group in groups_of_people() if group.issue for phrase in (*group.names, *group.among))
    return frozenset(issue for issue, phrase in every if any(end_of_phrase(read, stems, at, phrase) is not None for at in range(len(stems))))
