"""Two language versions of one document, paragraph by paragraph, so that a passage may be read in the other language."""

from __future__ import annotations

from ...light_dataclass import dataclass
from .documents import Document


@dataclass(frozen=True, slots=True)
class AlignedPair:
    """A paragraph of the main version and the one of the other version that says the same. `main` and `other` are identifiers, one of them empty
    where the other version has no such paragraph. `same_number` where both carry one number; `anchors` are the figures, symbols and codes that
    both have."""

    main: str
    other: str
    same_number: bool
    anchors: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Alignment:
    """The pairs of two versions, in the order of the main one."""

    main: Document
    other: Document
    pairs: tuple[AlignedPair, ...]

    def beside(self, paragraph: str) -> str:
        """The paragraph of the other language beside this one, by identifier, in either direction; empty where there is none."""
        for pair in self.pairs:
            if paragraph in (pair.main, pair.other):
                return pair.other if paragraph == pair.main else pair.main
        return ""
