"""A brief for a speaker that is asked for: what is kept of it with the reviews that it rests on, or what makes it, which is loaded only then."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from ..languages.messages import Messages, Text, catalogue_digest
from ..made_once import made_once
from .stage_outputs import kept_with_all
from .who_speaks import speaker_on

if TYPE_CHECKING:
    from ..preparing.briefs.speaker_brief import SpeakerBrief
    from .speaker_briefs import TextOf
    from .stage_outputs import Derived

_T = TypeVar("_T")


class SpeakerAsked:
    """A brief for who speaks for a State, from these reviews (the oldest first), with later ones (`after`); the other arguments are those of
    `speaker_brief_of`, and so is what it raises. It is made only where what is kept of it does not do."""

    def __init__(
        self,
        derived: Sequence[Derived],
        by: str,
        called: Callable[[str], str],
        greeted: Callable[[str, str, str], str],
        led: Callable[[str, str], str],
        allowed: tuple[float, Text],
        language: str,
        text_of: TextOf,
        after: Sequence[Derived] = (),
    ) -> None:
        self._derived, self._after, self._given = derived, after, (called, greeted, led, allowed, language, text_of)
        self.reviews = tuple(each.review for each in derived)
        self.review = self.reviews[-1]
        self.after = tuple(each.review for each in after)
        self.speaker = speaker_on(by, self.review.state, language, called)
        self.seconds, self.how = allowed
        self.language = language

    @made_once
    def brief(self) -> SpeakerBrief:
        """The brief itself."""
        from .speaker_briefs import speaker_brief_of

        return speaker_brief_of(self._derived, self.speaker, *self._given, self._after)

    def once(self, words: Messages, day: str, of: type[_T], make: Callable[[], _T]) -> _T:
        """What `make` makes of all these reviews for this speaker and these seconds, in the language of `words`, on such a `day`; kept with the
        newest review, for as long as all are what they are."""
        asked = (self.speaker, repr(float(self.seconds)), words.said(self.how), self.language, day, words.language, catalogue_digest(words.language))
        told = hashlib.sha256("\0".join(asked).encode("utf-8", "replace")).hexdigest()[:16]

        def made() -> _T:
            from .known_of_reviews import known_of_reviews

            with known_of_reviews((*self._derived, *self._after)):
                return make()

        return kept_with_all(self._derived[-1], (*self._derived[:-1], *self._after), f"brief.by.{told}", of, made)
