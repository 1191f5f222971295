"""What the State answered: the responses of an addendum."""

from __future__ import annotations

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from .recommendations import Claim, Position, Unread


@dataclass(frozen=True, slots=True)
class Explanation:
    """The State's reasons, in its own words. `covers` are the numbers of all items that it is given for; empty: a remark on no item."""

    text: Text
    place: Place
    covers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """The State's answer to one item, or to one part of it where the State splits it.

    `id` is `{review}/A{number}`; a part has a suffix: the letter that the State itself gives it (`.b`), else its turn (`.2`). `item` is the
    item's number in the report; where the report is not at hand, the number as printed. `scope` is what the part is, in the State's words
    ("regarding free legal aid"); empty: the whole item. `position` is `unanswered` where the State speaks to the item and states none (a doubt
    says so). `words` are the phrases that decided. `text` is what the State says on this item, or the paragraph that lists it; `place` is where
    that text stands, in a list of several numbers the number itself (for an item inside "140.11-14" the range). `reasons` are what it adds to the
    bare position. `group` is the heading or lead-in that it stands under, as printed. `by_number_only`: the item is one number of a
    list and nothing else is said of it.
    """

    id: str
    item: str
    scope: str
    position: Position
    claim: Claim
    words: str
    text: Text
    place: Place
    reasons: tuple[Explanation, ...] = ()
    group: str = ""
    by_number_only: bool = False


@dataclass(frozen=True, slots=True)
class Total:
    """A count that the addendum itself states ("of which 124 are now supported").

    `of` is `position`: so many recommendations have this `position`; `before`: so many had it before the addendum, by the report; `received`: so
    many were made in all; `open`: so many are answered here. `position` is None for the last two.
    """

    of: str
    count: int
    position: Position | None
    words: str
    place: Place


@dataclass(frozen=True, slots=True)
class Addendum:
    """What one addendum says, as records.

    `responses` are in the order of the report's items, without it in the addendum's own. `remarks` are its paragraphs that are no answer to an
    item: introduction, general statements, closing words. `unread` is what looks like an answer but could not be given to an item.
    """

    document: Document
    responses: tuple[Response, ...]
    totals: tuple[Total, ...]
    remarks: tuple[Explanation, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
