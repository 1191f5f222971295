"""Which country a text is about must not be learnt: States, demonyms and names of places, leaders and parties are masked before the encoder reads.

States and demonyms are known by the tables of `names`. Of other names there is no table that is ever complete, so it is turned round: a word with a
capital inside a sentence stays only where it is one of many States' (`kept`, made in training: in requests to at least six of them, whatever their
letters); "Optional Protocol" stays, "Falun" and "Guantánamo" don't.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping
from functools import cache

from ..light_dataclass import dataclass
from ..names import facts_of, find_state, find_treaty, states_of_demonym
from .tokens import state_in_text, stem

STATE, NATIONAL, NAME = "State", "national", "Name"
"""What stands for a State, for a demonym ("Swiss", "Congolese") and for any other name."""
OTHER, FOREIGN = "another State", "foreign"
"""What stands for a State other than the one under review, and for its demonym, where it is known which that is."""

_CAPITAL = re.compile(r"(?<![\w’'])[^\W\d_a-zß-öø-ÿ][\w’']*")
_OPENS = re.compile(r"(?:^|[.;:?!)]\s|\(\w{1,3}\)\s)\s*[\"“‘'(\[]*$")
"""Behind this a word has its capital from its place, and is no name for that."""
_BETWEEN = re.compile(r"(?:\s|-|–|\s(?:of|the|de|del|la|and|al|el|bin|von|van)\s)*")
"""What holds the words of one name together."""


@dataclass(frozen=True, slots=True)
class Masked:
    """`text` as the encoder sees it; `starts` where each piece of it begins, `spans` what that piece stands for in the original, `whole` whether it
    is a mask (which stands for its span as a whole) or words that stayed."""

    text: str
    starts: tuple[int, ...]
    spans: tuple[tuple[int, int], ...]
    whole: tuple[bool, ...]

    @property
    def is_original(self) -> bool:
        """Whether nothing is masked."""
        return not any(self.whole)

    def original(self, start: int, end: int) -> tuple[int, int]:
        """The span in the original, in characters, of the span `start` to `end` (start < end) of `text`."""
        return self._at(start)[0], self._at(end - 1)[1]

    def _at(self, place: int) -> tuple[int, int]:
        piece = bisect_right(self.starts, place) - 1
        start, end = self.spans[piece]
        if self.whole[piece]:
            return start, end
        return start + place - self.starts[piece], start + place - self.starts[piece] + 1


def names_masked(text: str, kept: Collection[str], own: str | None = None) -> Masked:
    """A text without the names of States, peoples, places and persons. `kept`: words in lower case that are no country's own; `own`: the State under
    review (ISO 3166 alpha-3), from which others are then told apart (None: they all look alike)."""
    out, starts, spans, whole = [], [], [], []
    length = last = 0
    for start, end, instead in (*_masks(text, kept, own), (len(text), len(text), "")):
        for piece, span, is_mask in ((text[last:start], (last, start), False), (instead, (start, end), True)):
            if piece:
                out.append(piece)
                starts.append(length)
                spans.append(span)
                whole.append(is_mask)
                length += len(piece)
        last = end
    return Masked("".join(out), tuple(starts), tuple(spans), tuple(whole))


def _masks(text: str, kept: Collection[str], own: str | None) -> Iterator[tuple[int, int, str]]:
    """Spans to be masked, in order, and by what; the words of one name are one span."""
    name: tuple[int, int] | None = None
    for start, end, instead in _words(text, kept, own):
        if name and (instead != NAME or not _BETWEEN.fullmatch(text, name[1], start)):
            yield *name, NAME
            name = None
        if instead == NAME:
            name = (name[0] if name else start, end)
        else:
            yield start, end, instead
    if name:
        yield *name, NAME


def _words(text: str, kept: Collection[str], own: str | None) -> Iterator[tuple[int, int, str]]:
    last = 0
    for state in state_in_text().finditer(text):
        yield from _other_words(text, last, state.start(), kept, own)
        yield *state.span(), OTHER if own and _code(state.group()) not in {own, None} else STATE
        last = state.end()
    yield from _other_words(text, last, len(text), kept, own)


def _code(printed: str) -> str | None:
    found = find_state(re.sub(r"^[Tt]he\s+|['’]s?$", "", printed))
    return found.iso3 if found else None


def _other_words(text: str, start: int, end: int, kept: Collection[str], own: str | None) -> Iterator[tuple[int, int, str]]:
    for match in _CAPITAL.finditer(text, start, end):
        word = match.group()
        if known := _in_known_words().get(stem(_plain(word))):
            yield *match.span(), known
        elif states := states_of_demonym(word):
            yield *match.span(), FOREIGN if own and own not in states else NATIONAL
        elif not (
            _plain(word) in kept or (_OPENS.search(text, max(0, match.start() - 8), match.start()) and not word.isupper()) or find_treaty(word)
        ):
            yield *match.span(), NAME


@cache
def _in_known_words() -> Mapping[str, str]:
    """By the stems of words that would be taken for a name: the nearest words that the encoder knows."""
    return {stem(word): known for word, known in facts_of(__package__, "one_spelling")["for_encoder"].items()}


def _plain(word: str) -> str:
    return re.sub(r"['’]s?$", "", word).lower()
