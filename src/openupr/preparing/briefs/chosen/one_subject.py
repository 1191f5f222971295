"""Whether two texts are on one subject, as the labeller of recommendations reads both."""

from __future__ import annotations

from ....labelling import labeller
from ....languages.word_tables import by_language
from ...topics.topic_phrases import NO_SUBJECTS


def on_one_subject(request: str, said: str) -> bool:
    """Whether what a body said is on a subject of a request, as the labeller of recommendations reads both: words on vulnerable groups, or on a
    strategy against all forms, stand in texts on anything. Of a request on no subject that is known, all may be. Of the 13 sentences that were found
    for what 64 States asked Slovenia, 5 were on something else as one of us read them: it leaves out 4 of these, and none of the others."""
    wanted = subjects_read(request)
    return not wanted or not wanted.isdisjoint(subjects_read(said))


@by_language(most=4_096)
def subjects_read(text: str) -> frozenset[str]:
    """The subjects of a text, without those that are on anything."""
    (label,) = labeller().label([text])
    return frozenset(each.issue for each in label.issues if each.issue not in NO_SUBJECTS)
