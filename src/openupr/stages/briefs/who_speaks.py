"""Who speaks on a State, in which language and for how long, as it was typed: told where that can't be, before a brief is made."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from ...errors import UsageError
from ...languages.messages import Text, message, message_of
from ...light_dataclass import dataclass
from ...names import asked_state
from ...preparing.speaking.clock import LANGUAGES, speaking_share

if TYPE_CHECKING:
    from ...preparing.quoting.quotation_checked import HeldText
    from ...records import Review
    from ..made.stage_outputs import Derived


TextOf = Callable[["Review", str], "HeldText"]
"""What gives the words of a document of a review by its key."""


@dataclass(frozen=True, slots=True)
class SpeakerWanted:
    """A speaker `by` whom a brief is wanted. `derived` is what is made of the reviews of the State under review, the oldest first; `after` of later
    ones, in which what became of each request is looked for. `called` names a State by its code; `greeted` is how one is greeted by another in a
    language, `led` what is said there before an ask; `allowed` are the speaker's seconds, and how they are known (`time_allowed`); `text_of` gives
    the words of a document of a review by its key."""

    derived: Sequence[Derived]
    by: str
    called: Callable[[str], str]
    greeted: Callable[[str, str, str], str]
    led: Callable[[str, str], str]
    allowed: tuple[float, Text]
    language: str
    text_of: TextOf
    after: Sequence[Derived] = ()

    @property
    def speaker(self) -> str:
        """The code of the State that speaks (`speaker_on`, which says what is raised)."""
        return speaker_on(self.by, self.derived[-1].review.state, self.language, self.called)


def speaker_on(by: str, state: str, language: str, called: Callable[[str], str]) -> str:
    """The code of the State that speaks on this one in a language. Raises `UsageError` for a language that can't be and for the State under review,
    `UnknownNameError` for a State that no table knows."""
    if language not in LANGUAGES:
        raise UsageError(
            message("no language “{language}” is spoken there", language=language),
            next_step=message("Say --language {names}.", names=", ".join(LANGUAGES)),
        )
    speaker = speaking_state(by)
    if speaker == state:
        raise UsageError(
            message("{called} is the State under review, and asks nothing of itself", called=called(speaker)),
            next_step=message("Name the State that speaks: --by Germany."),
        )
    return speaker


def speaking_state(by: str) -> str:
    """The code of the State that speaks, by its name or code. Raises `UnknownNameError` for a State that no table knows."""
    return by if len(by) == 3 and by.isalpha() and by.upper() == by else asked_state(by).iso3


def time_allowed(seconds: float | None, speakers: int | None) -> tuple[float, Text]:
    """The seconds of a speaker: as told, or by the rule for so many speakers; and how they are known. Raises `UsageError`."""
    if (seconds is None) == (speakers is None):
        raise UsageError(message("how long a speaker has is not known"), next_step=message("Say --seconds 54, or --speakers 112."))
    if speakers is not None:
        found = speaking_share(speakers)
        return found.seconds, message_of(speakers, one="{n} speaker, {step}", many="{n} speakers, {step}", step=found.step)
    if seconds is None or not 5 <= seconds <= 1_200:
        raise UsageError(message("nobody has {seconds} seconds to speak", seconds=f"{seconds or 0:g}"), next_step=message("Say --seconds 54."))
    return seconds, message("as you say")
