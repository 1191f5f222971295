"""Which of UPR Info's issues a topic is as a whole: "housing" is the Right to housing, "freedom of expression" is that of opinion and expression, and
has the freedom of the press in it. "Prison conditions" are a part of one, and are none."""

from __future__ import annotations

from ...labelling import issue_names
from ...labelling.tokens import tokens
from ...languages.word_tables import by_language
from ...linking.concerns.groups_of_people import groups_of_people
from ...linking.concerns.subject_families import spoken_of
from .topic_phrases import NO_SUBJECTS, plain_stems, small_stems, stems_of
from .topics import Topic, TopicKind


@by_language(most=64)
def issues_meant(topic: Topic) -> frozenset[str]:
    """The issues that a topic is: by their name; by the words of it that tell something, where the others name no other subject ("association" is not
    all of "association and peaceful assembly"); by a name of their people; and where it has the name of a family of words, those that speak of
    nothing else. Empty for a topic that is a part of an issue, or of several parts."""
    if len(topic.parts) != 1:
        return frozenset()
    telling = _telling(topic.text)
    if not telling:
        return frozenset()
    own, spoken = _families(topic.text), {issue: _families(issue) for issue in issue_names()}
    found = {topic.parts[0].issue} if topic.kind is TopicKind.ISSUE else set()
    for issue, others in spoken.items():
        words = _telling(issue)
        by_name = telling <= words and (telling == words or (others and others <= own))
        if by_name or _is_its_people(issue, telling, words):
            found.add(issue)
    named = {name for name in own if stems_of(name) == telling or (found and stems_of(name) <= telling)} if len(own) == 1 else set()
    found |= {issue for issue, others in spoken.items() if others and others <= named}
    return frozenset(found - NO_SUBJECTS)


def _is_its_people(issue: str, telling: frozenset[str], words: frozenset[str]) -> bool:
    """Whether words are a name of the people of an issue that is named after them: prisoners are not all of "Detention"."""
    groups = (set(map(frozenset, each.names)) for each in groups_of_people() if each.issue == issue)
    return any(telling in names and any(name <= words for name in names) for names in groups)


def _telling(words: str) -> frozenset[str]:
    return frozenset(stem for stem in stems_of(words) - plain_stems() - small_stems() if stem[0].isalnum())


def _families(words: str) -> frozenset[str]:
    return spoken_of(tokens(words, unify_states=False)).subjects
