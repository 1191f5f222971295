"""A passage of one paragraph as a brief quotes it: its sentences in the order of the document, with […] for what is left out, and in square brackets
who says what they say; at its ends […] where something of the paragraph is left out there."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ....extracting.compilation.bodies_named import mentions
from ....languages.stop_words import stop_words
from ....languages.word_tables import by_language, wording
from ....preparing.briefs.chosen.paragraph_quoted import with_its_name
from ....preparing.briefs.chosen.paragraph_sentences import InParagraph, Named
from ....preparing.topics.marks_of_cuts import with_cuts_marked
from ....preparing.topics.passages_cut import points_before, speaker_in, without_addresses
from ....preparing.topics.review_sentences import SentenceSource
from .named_before import Around, lacks_its_name, name_before

_TOO_LONG = re.compile(r"[^\W_]{33}")
"""Letters of what is no word: they are several that a file has without spaces, and nobody can read them."""
_LONG = 18
_RUN_TOGETHER = re.compile(rf"(?=[^\W_]{{{_LONG + 1}}})[^\W\d_]*[^\W\d_A-Z](?:[A-Z]|\d)\w*")
"""So are words of more than 18 letters with a capital or a figure among them: "aplaninApril2011"."""
_SOON = 120
"""Characters of a quotation within which "these plans" point back to what stands before it."""
_STRAY_STOP = re.compile(r"([;,])\s+\.$")
"""A full stop that a file has apart, behind the mark at which an item of a list ends."""
_PRONOUNS = frozenset({"he", "she", "it", "they", "both"})
_WHOLE_NAME = 3
"""Words of a name as it is printed that tell which body it is: "ILO Committee of Experts"; "Special Rapporteur" does not."""
_BULLET, _IS_PRIVATE = "•", re.compile(r"[\ue000-\uf8ff]")
"""A sign of a list that only its font has is shown as one that all have."""


def quotation(of: InParagraph, at: Sequence[int], before: Mapping[int, Around] | None = None) -> tuple[str, bool]:
    """The sentences at these places as they are quoted, and whether they can be read alone. `before` is what stands before each of them in the
    document, where the name of what they call by its kind is looked for."""
    shown, alone = "", bool(at)
    pieces: list[str] = []
    gaps: list[int] = []
    for k, one in enumerate(at):
        goes_on = k > 0 and of.is_next(at[k - 1], one)
        words, can_be = _as_shown(of, one, shown, (before or {}).get(one), goes_on=goes_on, led=_has_its_lead(of, at, one))
        alone = alone and can_be
        if mark := of.sentences[one].mark:
            words = f"{_BULLET if _IS_PRIVATE.match(mark) else mark} {words}"
        gaps += [k] if k and not goes_on else []
        pieces.append(_STRAY_STOP.sub(r"\1", words))
        shown = with_cuts_marked(pieces, gaps)
    pieces = [*pieces[:-1], *(each.rstrip(" ;,") for each in pieces[-1:])]
    shown = with_cuts_marked(pieces, gaps, cut_before=not of.starts_at(at[0]), cut_behind=not of.ends_at(at[-1])) if pieces else ""
    return shown, alone and bool(pieces) and not pieces[-1].endswith(":") and not _runs_together(shown)


def _runs_together(words: str) -> bool:
    """Whether several words stand without spaces between them."""
    if max(map(len, words.split()), default=0) <= _LONG:  # most texts, which need not be read letter by letter
        return False
    return _RUN_TOGETHER.search(words) is not None or _TOO_LONG.search(words) is not None


def _as_shown(of: InParagraph, one: int, shown: str, before: Around | None, *, goes_on: bool, led: bool) -> tuple[str, bool]:
    """A sentence with names in brackets where the words before it in the quotation do not tell them, and whether it can be read there."""
    sentence, said_by = of.sentences[one], of.said_by[one]
    words = without_addresses(of.words(one))
    found = speaker_in(words)
    if goes_on or led:
        return with_names(words, [each for each in said_by if each[0].lower() not in _PRONOUNS], shown), True
    if found is not None and with_its_name(words, said_by):
        words = _with_name(words, found.end("who"), [name for _, name in said_by])
    else:
        words = with_names(words, said_by, shown)
    first = words
    if before is not None:
        things = name_before(before, words)
        first, words = _with_names_alone(words, things), with_names(words, things, shown)
    unnamed = before is not None and lacks_its_name(first, of_a_body=sentence.source is SentenceSource.BODY)
    return words, not unnamed and (bool(shown) or not points_before(first, _SOON))


def _has_its_lead(of: InParagraph, at: Sequence[int], one: int) -> bool:
    return of.sentences[one].item and any(other < one and of.words(other).endswith(":") for other in at)


def names_its_speaker(words: str, said_by: Sequence[str]) -> bool:
    """Whether words have one of these names in them: codes or full names of who says them."""
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", words, re.IGNORECASE) for each in said_by if each)


def _with_names_alone(words: str, names: Sequence[Named]) -> str:
    """Words with full names in place of those by which they call things."""
    for printed, name in names:
        words = words.replace(printed, name, 1)
    return words


def with_names(words: str, names: Sequence[Named], shown: str = "") -> str:
    """Words with full names behind those by which they call somebody, or something, in square brackets; not those that are `shown` before."""
    for printed, name in names:
        at = words.find(printed) if printed and not printed.isupper() and _is_its_name(printed, name) else -1
        if at >= 0 and name and name.lower() not in f"{shown} {words}".lower() and printed[0].isalpha():
            words = _with_name(words, at + len(printed), [name])
    return words


def _with_name(words: str, at: int, names: Sequence[str]) -> str:
    return f"{words[:at]} [{'; '.join(dict.fromkeys(names))}]{words[at:]}"


def _is_its_name(printed: str, name: str) -> bool:
    """Whether a name is a longer one of who is printed ("the Committee"): it has all the words, which alone tell nobody; and is not the office behind
    a person."""
    if printed.lower() in _PRONOUNS:
        return printed.lower() not in {"he", "she"} or _somebody().search(name) is not None
    own = {each for each in re.findall(r"[a-z]+", printed.lower()) if each not in stop_words() and each != "same"}
    whole = set(re.findall(r"[a-z]+", name.lower()))
    if len(own) >= _WHOLE_NAME or not own <= whole:
        return False
    if all(each in stop_words() for each in whole - own) and not any(each.code for each in mentions(name)):  # “Many Roma” begins a sentence
        return False
    return not (_somebody().search(printed) and not _somebody().search(name))


@by_language
def _somebody() -> re.Pattern[str]:
    return wording("briefs", "somebody")
