"""Which other recommendations a State answers in the same words at once: "5., 6., 7. The Government accepts these recommendations. ..."."""

from __future__ import annotations

from ....records import Answer, Response, Review


def answered_together(review: Review, answer: Answer | None) -> tuple[str, ...]:
    """The numbers of the other recommendations that the addendum answers with one, in their order. Those of a bare list of numbers are none: it says
    the same of many, and nothing of any."""
    parts = [part for part in (answer.parts if answer is not None else ()) if not part.by_number_only]
    found = (other for part in parts for addendum in review.addenda for other in addendum.responses if _says_the_same(part, other))
    own = {part.item for part in parts}
    return tuple(dict.fromkeys(other.item for other in found if other.item not in own and not other.by_number_only))


def _says_the_same(part: Response, other: Response) -> bool:
    """Whether one text answers both, or one reason is given for both: the same words elsewhere are another answer."""
    one_text = part.text.clean == other.text.clean and part.place == other.place
    return one_text or any(other.item in reason.covers for reason in part.reasons)
