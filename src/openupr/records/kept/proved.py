"""What a check of an archive, or of a proof out of one, has found. Nothing here says that something existed: only that it is included, that nothing
before it was changed since, and when it was stamped at the latest."""

from __future__ import annotations

from ...languages.messages import Text
from ...light_dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Broken:
    """What is not as it was signed: the file (or the entry) and what is wrong with it."""

    where: Text
    what: Text


@dataclass(frozen=True, slots=True)
class KeyProved:
    """A key that signs from entry `since` on. `why` it took the place of the one before ("": the first one); `named`: the key before says so too."""

    since: int
    key: str
    why: str
    named: bool


@dataclass(frozen=True, slots=True)
class StampProved:
    """A stamp that holds: of the checkpoint of this `size`, at this `time`, by this `authority` under this root (`fingerprint` is the SHA-256 of its
    certificate). `good_until` is the day on which the first of its certificates runs out. The names of the files by which it is checked by hand."""

    size: int
    time: str
    authority: str
    root_name: str
    root: str
    fingerprint: str
    organisation: str
    good_until: str
    trusted: bool
    data: str
    answer: str
    root_file: str
    chain_file: str


@dataclass(frozen=True, slots=True)
class LookProved:
    """A look that is included as entry `index`. `not_later` is the time at which it was stamped at the latest: the later of two authorities', empty
    where there are not two; `stamped` the sizes of the log that were stamped. `content` says what became of its bytes: "there", "withheld",
    "erased", "not kept", "none", "missing", "not here"."""

    index: int
    source: str
    subject: str
    review: str
    seen: str
    logged: str
    quality: str
    status: int | None
    vantage: str
    sha256: str
    size: int
    content: str
    content_why: Text
    stamped: tuple[int, ...]
    not_later: str


@dataclass(frozen=True, slots=True)
class Proved:
    """What was checked: an "archive", or a "proof". `since` is the smallest size from which on the log was only added to, as far as checkpoints say.
    `last_honest` is the largest signed size that what is here agrees with, where it does not agree with a later one. `conflicts` are pairs of signed
    checkpoints of this log that contradict each other: its key has signed two histories. `notes` are no faults, but to be known."""

    what: str
    origin: str
    size: int
    since: int
    keys: tuple[KeyProved, ...]
    looks: tuple[LookProved, ...]
    stamps: tuple[StampProved, ...]
    gaps: tuple[tuple[int, int, str], ...]
    broken: tuple[Broken, ...]
    notes: tuple[Text, ...] = ()
    last_honest: int | None = None
    conflicts: tuple[tuple[str, str], ...] = ()
