"""Links between the summary of stakeholders' submissions and the submissions held: who sent which, and which passage carries which sentence."""

from __future__ import annotations

from enum import StrEnum

from ...languages.messages import Text
from ...light_dataclass import dataclass
from ...text import Place
from ..prepared.stakeholders import Contributor
from ..texts.differences import Change
from .links import NearPassage


class SentBy(StrEnum):
    """How we know which entry of the list of contributors sent a submission; the first that applies counts."""

    JUDGEMENT = "judgement"  # a person decided it
    CODE = "code"  # the file's name has the code that the list prints
    NAME = "name"  # the file's name, or the text's own words on who sent it, are the name that the list prints
    MEMBER = "member"  # they are the name of a member that the list prints for a joint submission
    OPENING = "opening"  # the name that the list prints stands in the first lines of the text
    NONE = "none"


@dataclass(frozen=True, slots=True)
class SenderLink:
    """A contributor that a summary lists and a submission that is held.

    `contributor` is empty for a submission that is no entry's as far as we can tell, `submission` for an entry of which none is held.
    `probability` is the share of such matches that were right where it was measured (linking/submissions/senders.toml), `reason` says in words what
    decided, `words` are those that both have. `judged` is who decided where a person did (a judgement on the contributor, field `link:submission`),
    else empty.
    """

    contributor: str
    submission: str
    by: SentBy
    probability: float | None
    reason: Text
    words: tuple[str, ...] = ()
    judged: str = ""


class Carried(StrEnum):
    """Whether a submission carries a sentence that the summary cites to it."""

    FOUND = "found"  # a passage is near to it in words
    NOT_FOUND = "not_found"  # none is; the sentence may put it in other words
    CANNOT_TELL = "cannot_tell"  # the submission is in another language than the summary, or has no words that we can read


@dataclass(frozen=True, slots=True)
class ClaimLink:
    """A sentence of the summary (`claim`), a `contributor` that says it, and the `submission` that carries it or does not.

    `passages` are its paragraphs that are nearest, nearest first (at most three); for `not_found` those that were looked at and did not count.
    `named` are the paragraphs that the summary's own notes cite by number, as far as the submission prints such numbers: the document's own word,
    which the passages were found without. `probability`, for `found`, is the share of submissions that a sentence is not cited to in which nothing
    comes as near (linking/submissions/carrying.toml); None where nothing was measured. `judged` as in `SenderLink` (a judgement on the claim,
    field `link:` and the submission's key: "link:B.AAP-C").
    """

    claim: str
    contributor: str
    submission: str
    outcome: Carried
    probability: float | None
    reason: Text
    passages: tuple[NearPassage, ...]
    named: tuple[str, ...] = ()
    judged: str = ""


@dataclass(frozen=True, slots=True)
class ListedChange:
    """A contributor that a corrigendum or another version of the summary puts on the list or takes from it.

    `change` is `ADDED` or `REMOVED`; `contributor` the entry as that document prints it, `document`
    its key, `record` the identifier of the correction (empty: a version with a list of its own), `sentences` those of the corrigendum's additions to
    the text that name it.
    """

    change: Change
    contributor: Contributor
    document: str
    record: str
    place: Place | None
    sentences: tuple[str, ...] = ()
