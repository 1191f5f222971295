"""What stakeholders sent to OHCHR: the submissions themselves, and those that are nearly the same text.

CUB-04/B.AAP-C     the submission whose file names the code AAP-C (XAA-48/B.x2: the second one whose file names none)
CUB-04/B.AAP-C.3   its third paragraph
"""

from __future__ import annotations

from collections.abc import Iterable

from ...light_dataclass import dataclass
from ...text import Place, Text
from ..texts.documents import Document
from ..texts.doubts import Doubt


@dataclass(frozen=True, slots=True)
class SubmissionParagraph:
    """A paragraph of a submission. Submissions number as they like: `id` counts, `text` has what is printed."""

    id: str
    text: Text
    place: Place


@dataclass(frozen=True, slots=True)
class LengthLimit:
    """How long a submission may be: `words` or `pages`, None where the rule sets none; `verified` where the rule's text was seen, `source` the
    rule."""

    words: int | None
    pages: int | None
    verified: bool
    source: str


@dataclass(frozen=True, slots=True)
class Submission:
    """One document that a stakeholder sent.

    `code` and `name` are those of its file's name, `named` how its text names who sent it; each is empty where it does not say. `joint` where file or
    text say that several sent it. `words` are those of its body and notes, `limit` what its cycle allows (None: not known).
    """

    id: str
    document: Document
    code: str
    name: str
    named: str
    joint: bool
    words: int
    limit: LengthLimit | None
    paragraphs: tuple[SubmissionParagraph, ...]
    doubts: tuple[Doubt, ...]

    @property
    def title(self) -> str:
        """What to call it: the name of its file's name, or of its text, or the file's."""
        return self.name or self.named or self.document.name

    @property
    def over(self) -> int | None:
        """How many words (or, where the limit is one of pages, pages) it is too long; 0 where it is not, None where no limit is known."""
        if self.limit is None or (self.limit.words is None and not self.document.pages):
            return None
        if self.limit.words is not None:
            return max(0, self.words - self.limit.words)
        return max(0, self.document.pages - self.limit.pages) if self.limit.pages is not None else None


def same_files(submissions: Iterable[Submission]) -> dict[str, str]:
    """By submission that is byte for byte the file of one before it: that one. Both lie in the dossier, under two names, and count once."""
    first: dict[str, str] = {}
    return {each.id: one for each in submissions if (one := first.setdefault(each.document.sha256 or each.id, each.id)) != each.id}


def each_file_once(submissions: Iterable[Submission]) -> tuple[Submission, ...]:
    """The submissions without those that are the file of one before."""
    held = tuple(submissions)
    again = same_files(held)
    return tuple(each for each in held if each.id not in again)


@dataclass(frozen=True, slots=True)
class Likeness:
    """Two submissions that share text: `first` and `second` are their identifiers, the shares are those of their words that stand in passages which
    the other has too (0 to 1)."""

    first: str
    second: str
    first_share: float
    second_share: float

    @property
    def share(self) -> float:
        """The larger of both: how much of the one is in the other."""
        return max(self.first_share, self.second_share)


@dataclass(frozen=True, slots=True)
class Cluster:
    """Submissions of nearly the same text: each is near-identical with at least one other. `members` are identifiers in order, `likenesses` the pairs
    of them that are near-identical."""

    members: tuple[str, ...]
    likenesses: tuple[Likeness, ...]
