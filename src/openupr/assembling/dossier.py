"""What a person says of a dossier: `openupr.toml` for what can't be told from the files, `judgements.jsonl` for decisions on records.

review = "SVN-07"                    # whose review the files of this folder are
status = "held"                      # or "postponed", "not_held"
remove = ["Ana Example", "N17"]      # words, or records, that are never to be shown

[files."questions.pdf"]
kind = "advance_questions"           # what this file is
[files."new-zealand.docx"]
kind = "statement"
by = "NZL"                           # whose statement it is
[files."visits.csv"]
kind = "openness_list"
saved = "2026-01-31"                 # the day on which the list was saved
[files."draft-of-a-letter.docx"]
ignore = true                        # no document of the review
"""

from __future__ import annotations

from pathlib import PurePath

from ..light_dataclass import dataclass, field, replace
from ..records import Decisions, Judgement, Kind, ReviewStatus, UserMetadata, Weight
from .redaction import REMOVE

SETTINGS = "openupr.toml"
JUDGEMENTS = "judgements.jsonl"
FILE_RECORD = "file:"
"""A judgement on a whole file has this before the file's name as its record, and the file's SHA-256 as its text's."""
IGNORE = "ignore"
"""The field of the decision, which stands in the settings alone, that a file is no document of the review."""


@dataclass(frozen=True, slots=True)
class Dossier:
    """A folder's settings and judgements. `told` is what they say of every file in it, `kinds`,
    `speakers` and the days on which lists were `saved` of single ones; `ignored` are names to pass over.
    `judgements` are all that stand there as written, `decisions` the same by whether they count, once that is settled (`settled`)."""

    folder: str
    told: UserMetadata = field(default_factory=UserMetadata)
    status: ReviewStatus = ReviewStatus.HELD
    kinds: dict[str, Kind] = field(default_factory=dict)
    speakers: dict[str, str] = field(default_factory=dict)
    saved: dict[str, str] = field(default_factory=dict)
    ignored: frozenset[str] = frozenset()
    judgements: tuple[Judgement, ...] = ()
    decisions: Decisions = field(default_factory=Decisions)

    @property
    def review(self) -> str | None:
        """The review that the settings name."""
        return f"{self.told.state}-{self.told.session:02d}" if self.told.state and self.told.session else None

    @property
    def removed(self) -> tuple[str, ...]:
        """The words and identifiers of records that are taken out of what is shown, as far as that counts."""
        return tuple(each.value for each in self.decisions.count if each.field == REMOVE)

    def of(self, path: PurePath) -> UserMetadata:
        """What the folder's settings and judgements say of one file."""
        weight = Weight.DECIDED if path.name in self.kinds else Weight.TOLD
        by, saved = self.speakers.get(path.name, ""), self.saved.get(path.name, "")
        return UserMetadata(self.told.state, self.told.session, self.kinds.get(path.name), weight, by, saved)

    def settled(self, decisions: Decisions) -> Dossier:
        """The same, with what counts of its judgements: also those on what a file is."""
        decided = (each for each in decisions.count if each.record.startswith(FILE_RECORD) and each.field == "kind")
        return replace(self, decisions=decisions, kinds=self.kinds | {each.record.removeprefix(FILE_RECORD): Kind(each.value) for each in decided})
