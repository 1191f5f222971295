"""Where statements praise the State on an issue on which UN bodies criticise it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..extracting.compilation.un_bodies import said_by_un
from ..labelling import labeller
from ..languages.word_tables import table
from ..records import Attribution, Finding, FindingKind, PraisedIssue, Review, StatementTone, Tone


def praised_issues(review: Review, tone: Mapping[str, StatementTone], findings: Mapping[str, Finding]) -> tuple[PraisedIssue, ...]:
    """The sentences that praise the State and the issues that they are surely on, with the concerns of the compilation on the same issue; an issue
    without any has none. Nothing where no compilation is held: then nobody knows on what UN bodies express concern."""
    criticised = dict(_criticised(review, findings))
    if not criticised:
        return ()
    on: dict[str, list[str]] = defaultdict(list)
    for concern, words in criticised.items():
        for issue in _issues(words):
            on[issue].append(concern)
    return tuple(
        PraisedIssue(statement.id, each.start, each.end, issue, tuple(on.get(issue, ())))
        for statement in review.statements
        for each in (tone[statement.id].sentences if statement.id in tone else ())
        if Tone.PRAISE in each.labels
        for issue in _issues(statement.text.clean[each.start : each.end])
    )


def _criticised(review: Review, findings: Mapping[str, Finding]) -> Iterator[tuple[str, str]]:
    """The identifier and the words of each sentence in which a UN body surely says that something is wrong in the State's own doing."""
    for concern in review.compilation.concerns if review.compilation else ():
        found = findings[concern.id]
        if not said_by_un(concern):
            continue
        if found.to_state and found.kind is FindingKind.CRITICISM and found.sure and concern.attribution is not Attribution.UNATTRIBUTED:
            yield concern.id, concern.text.clean


def _issues(words: str) -> list[str]:
    """The issues that a sentence is surely on, but for those so general that two sentences on them need share no subject."""
    (found,) = labeller().label([words])
    general = table("matters")["general"]["issues"]
    return [each.issue for each in found.issues if each.sure and each.issue not in general]
