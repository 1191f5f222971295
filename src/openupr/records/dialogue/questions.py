"""Advance questions: what States asked in writing before the review."""

from __future__ import annotations

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt
from .recommendations import Recommender, Unread


@dataclass(frozen=True, slots=True)
class AdvanceQuestion:
    """One entry of a State's list: a bullet or paragraph, which may be a question or the remark that leads up to the next one.

    `id` is `{review}/Q.{ISO3}.{n}`, n counting the State's entries from 1; a State that is not known is `Q.x{k}.{n}`, k its turn
    in the document. `number` is n. `on_behalf` is for whom the State speaks, as printed ("the Group of Friends on NMIRF’s"),
    empty: for itself. `topic` is the heading inside the State's list that it stands under. `batch` counts the documents from 1
    (2: "ADD.1", "second batch"). `translation` is the entry in another language where the document adds one.
    """

    id: str
    number: int
    speaker: Recommender
    on_behalf: str
    topic: str
    batch: int
    text: Text
    place: Place
    translation: Text | None = None

    @property
    def asks(self) -> bool:
        """Whether the entry has a question mark: without one it may be a remark, or a request ("Please could you inform us
        ...").
        """
        return not set("?？؟¿").isdisjoint(self.text.clean)


@dataclass(frozen=True, slots=True)
class AdvanceQuestions:
    """One document of advance questions. `unread` is text before the first State that is no title."""

    document: Document
    batch: int
    questions: tuple[AdvanceQuestion, ...]
    unread: tuple[Unread, ...]
    doubts: tuple[Doubt, ...]
