"""A State's answer to a recommendation as it is quoted: whole, or with […] at each place where something is left out. One that is split, accepted in
a part and refused in another, is quoted whole or not at all: what is left of it may say the contrary."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ....records import Answer, Response
from ....text import Place, Text
from ...topics.marks_of_cuts import with_cuts_marked

_Piece = tuple[Text, Place]


def whole_answer(answer: Answer) -> str:
    """All that the State says to a recommendation, part by part; the reasons given for a list in which it stands behind that."""
    return _joined(piece for part in answer.parts for piece in _said(part))


def is_told_in_parts(answer: Answer) -> bool:
    """Whether the State says of more than one part in its own words what it answers to it."""
    return len(answer.parts) > 1 and not any(part.by_number_only for part in answer.parts)


def reasons_quoted(answer: Answer) -> str:
    """What the State adds to its bare position, in its words; empty where it adds nothing. Of an answer in parts all of it, the positions too."""
    if len(answer.parts) > 1 and answer.reasons:
        return whole_answer(answer)
    return _joined((each.text, each.place) for part in answer.parts for each in part.reasons)


def reasons_of_response(response: Response) -> str:
    """The same of one part alone."""
    return _joined((each.text, each.place) for each in response.reasons)


def _said(part: Response) -> list[_Piece]:
    apart = [(each.text, each.place) for each in part.reasons if each.text.clean not in part.text.clean]
    return [(part.text, part.place), *apart]


def _joined(pieces: Iterable[_Piece]) -> str:
    """The pieces in their order, each once; those that stand side by side in the document as one."""
    every = [each for each in {text.clean: (text, place) for text, place in pieces}.values() if each[0].clean]
    runs = [" ".join(text.clean.split()) for text, _ in every[:1]]
    for one, other in pairwise(every):
        words = " ".join(other[0].clean.split())
        apart = _space_between(one, other)
        if apart is None:
            runs.append(words)
        else:
            runs[-1] += f"{' ' * apart}{words}"
    return with_cuts_marked(runs, range(1, len(runs)))


def _space_between(one: _Piece, other: _Piece) -> bool | None:
    """Whether there is a space between two texts that stand side by side; None where anything else does, or they stand elsewhere."""
    (before, at), (behind, there) = one, other
    if at.document != there.document or not at.spans or not there.spans:
        return None
    distance = there.spans[0].start - at.spans[-1].end
    if distance not in (0, 1):
        return None
    return distance == 1 or before.original[-1:].isspace() or behind.original[:1].isspace()
