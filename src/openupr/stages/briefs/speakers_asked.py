"""A brief for a speaker that is asked for: what is kept of it with the reviews that it rests on, or what makes it, which is loaded only then."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ...languages.messages import Messages, catalogue_digest
from ...made_once import made_once
from ..made.stage_outputs import kept_with_all

if TYPE_CHECKING:
    from ...preparing.briefs.for_speaker.speaker_brief import SpeakerBrief
    from .who_speaks import SpeakerWanted

_T = TypeVar("_T")


class SpeakerAsked:
    """A brief for who speaks for a State, made only where what is kept of it does not do. Raises what `speaker_on` does."""

    def __init__(self, wanted: SpeakerWanted) -> None:
        self._wanted = wanted
        self.reviews = tuple(each.review for each in wanted.derived)
        self.review = self.reviews[-1]
        self.after = tuple(each.review for each in wanted.after)
        self.speaker = wanted.speaker
        self.seconds, self.how = wanted.allowed
        self.language = wanted.language

    @made_once
    def brief(self) -> SpeakerBrief:
        """The brief itself."""
        from .speaker_briefs import speaker_brief_of

        return speaker_brief_of(self._wanted)

    def once(self, words: Messages, day: str, of: type[_T], make: Callable[[], _T]) -> _T:
        """What `make` makes of all these reviews for this speaker and these seconds, in the language of `words`, on such a `day`; kept with the
        newest review, for as long as all are what they are."""
        asked = (self.speaker, repr(float(self.seconds)), words.said(self.how), self.language, day, words.language, catalogue_digest(words.language))
        derived, after = self._wanted.derived, self._wanted.after
        told = hashlib.sha256("\0".join(asked).encode("utf-8", "replace")).hexdigest()[:16]

        def made() -> _T:
            from .known_of_reviews import known_of_reviews

            with known_of_reviews((*derived, *after)):
                return make()

        return kept_with_all(derived[-1], (*derived[:-1], *after), f"brief.by.{told}", of, made)
