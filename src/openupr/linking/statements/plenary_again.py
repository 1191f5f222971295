"""Who spoke in the plenary, beside the review: which contributor to the stakeholder summary it is, and which claims of the summary came up again."""

from __future__ import annotations

from collections.abc import Mapping

from ...extracting.session_report import who_spoke
from ...languages.word_tables import reading_in
from ...records import Review, Views
from ...records.dialogue.plenary import Adoption, CameAgain
from .in_full import subject_stems

AGAIN, FEWEST = 0.45, 4
"""How much of a claim's own words a speaker has who says it again, and how many words that are at least."""


def adoption(review: Review) -> Adoption:
    """What was said when the Council adopted the outcome, as the reports of its sessions tell it that are held."""
    found = []
    names = [each.name for each in review.summary.contributors] if review.summary else []
    for text in review.plenary:
        with reading_in(text.document.language):
            found.append(who_spoke(text, review.state, names)[0])
    return Adoption(
        tuple(name for each in found for name in each.own),
        tuple(speaker for each in found for speaker in each.speakers),
        tuple(count for each in found for count in each.stated),
    )


def came_again(review: Review, said: Adoption) -> tuple[CameAgain, ...]:
    """Each speaker beside the summary, in the order in which they spoke."""
    texts = {paragraph.id: paragraph.text.clean for plenary in review.plenary for paragraph in plenary.paragraphs}
    claims = {each.id: subject_stems(each.text.clean) for each in review.summary.claims} if review.summary else {}
    names = {each.id: each.name for each in review.summary.contributors} if review.summary else {}
    found = []
    for speaker in said.speakers:
        own = subject_stems(texts.get(speaker.paragraph, "")[speaker.start : speaker.end]) if not speaker.listed else frozenset()
        again = tuple(claim for claim, words in claims.items() if len(words) >= FEWEST and len(words & own) >= AGAIN * len(words))
        contributor = one_name(speaker.name, names) if speaker.views is not Views.STATES else ""
        found.append(CameAgain(speaker, contributor, again))
    return tuple(found)


def one_name(name: str, names: Mapping[str, str]) -> str:
    """The identifier of the one that has that name: all words of one name stand in the other; empty if none or several have it."""
    own = _plain(name)
    held = ((each, _plain(other)) for each, other in names.items())
    found = [each for each, words in held if len(own) > 1 and words and (words <= own or own <= words)]
    return found[0] if len(found) == 1 else ""


def _plain(name: str) -> frozenset[str]:
    return frozenset(word for word in "".join(char if char.isalnum() else " " for char in name.casefold()).split() if word not in _SMALL)


_SMALL = frozenset("the of and for a an in to on".split())
