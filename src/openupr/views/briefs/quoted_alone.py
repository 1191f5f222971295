"""A passage as a brief quotes it, so that it can be read alone: behind the words that it goes on from, or with who says it in square brackets."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...extracting.compilation.reporting_verbs import verbs_in
from ...languages.stop_words import stop_words
from ...languages.word_tables import by_language, wording
from ...preparing.briefs.asked_on_topic import on_one_line
from ...preparing.topics.goes_on_from import by_speaker_alone, turns_round
from ...preparing.topics.on_topic import OnTopic
from ...preparing.topics.passages_cut import lacks_its_kind, leans, points_to_unnamed, refers_back, without_addresses, without_speaker
from ...preparing.topics.review_sentences import Source
from .named_before import Around, lacks_its_name, name_before

_LONGEST = 430
"""Characters of a quotation that has what goes on from it."""
_LONGEST_WORD = 32
"""Letters of a word; more are several that a file has without spaces, and nobody can read them."""
_RUN_TOGETHER = re.compile(r"(?=[^\W_]{19})[^\W\d_]*[^\W\d_A-Z](?:[A-Z]|\d)\w*")
"""So are words of more than 18 letters with a capital or a figure among them: "aplaninApril2011"."""
_NEAR = 30
"""Letters between a pronoun and its verb: "also, in that regard,"."""
_SOON = 120
"""Characters of a quotation within which "these plans" point back to what stands before it."""
_PRONOUNS = frozenset({"he", "she", "it", "they", "both"})


def quoted(on: OnTopic, said_by: Sequence[tuple[str, str]] = (), before: Around | None = None) -> tuple[str, bool]:
    """The words with what goes on from them, as far as there is room for it, and whether they can be read alone; what turns them round is never left
    out. `said_by` are those who say it, each by the words that name it there and its full name (empty: not known); `before` is what stands before
    them, where the name of what they call by its kind is looked for."""
    shown, stands = _with_its_speaker(on, said_by)
    led = without_addresses(on_one_line(on.context)) if on.context else ""
    led = led if shown.startswith(led) else ""  # a sentence with its speaker's name is shown without what it goes on from
    first = led or on.words
    stands = stands and not points_to_unnamed(first, _SOON) and not (led and (leans(first) or lacks_its_kind(on.words, led)))
    if before is not None and not on.context:
        things = name_before(before, on_one_line(on.words))
        named = _with_names(shown, things)
        first, shown = _with_names_alone(first, things) if named != shown else first, named
    stands = stands and (before is None or not lacks_its_name(first, of_a_body=on.source is Source.BODY))
    behind = without_addresses(on_one_line(on.behind))
    needed = turns_round(behind) or len(shown) + len(behind) <= _LONGEST
    whole = f"{shown} {behind}" if behind and needed else shown
    runs_together = _RUN_TOGETHER.search(whole) is not None or max(map(len, re.findall(r"[^\W_]+", whole)), default=0) > _LONGEST_WORD
    return whole, stands and not whole.endswith(":") and not runs_together


def _with_its_speaker(on: OnTopic, said_by: Sequence[tuple[str, str]]) -> tuple[str, bool]:
    words = without_addresses(on_one_line(on.words)).rstrip(" ;,")
    if on.source is Source.STATEMENT and by_speaker_alone(words):  # whose statement it is stands before it
        return words, True
    named = [name for _, name in said_by if name and name.lower() not in words.lower()]
    found = _speaker().search(words)
    if named and len(named) == len(said_by) and found is not None and _can_be(found["who"], named) and _says(words, found.end("who")):
        shown = _with_name(words, found.end("who"), named)
        rest = without_speaker(words, found)
        return (_behind(on, shown), on.stands) if leans(rest) or (on.context and refers_back(rest)) else (shown, True)
    return _with_names(_behind(on, words), said_by), on.stands


def names_its_speaker(words: str, said_by: Sequence[str]) -> bool:
    """Whether words have one of these names in them: codes or full names of who says them."""
    return any(re.search(rf"(?<!\w){re.escape(each)}(?!\w)", words, re.IGNORECASE) for each in said_by if each)


def _with_names_alone(words: str, names: Sequence[tuple[str, str]]) -> str:
    """Words with full names in place of those by which they call things."""
    for printed, name in names:
        words = words.replace(printed, name, 1)
    return words


def _with_names(shown: str, names: Sequence[tuple[str, str]]) -> str:
    """Words with full names behind those by which they call somebody, or something, in square brackets."""
    for printed, name in names:
        at = shown.find(printed) if printed and not printed.isupper() and _is_its_name(printed, name) else -1
        if at >= 0 and name and name.lower() not in shown.lower() and printed[0].isalpha():
            shown = _with_name(shown, at + len(printed), [name])
    return shown


def _behind(on: OnTopic, words: str) -> str:
    return f"{without_addresses(on_one_line(on.context))} {words}" if on.context else words


def _with_name(words: str, at: int, names: Sequence[str]) -> str:
    return f"{words[:at]} [{'; '.join(dict.fromkeys(names))}]{words[at:]}"


def _says(words: str, at: int) -> bool:
    """Whether behind a pronoun, within a few words, a verb of speech stands: "It recommended"; "It does not contain" may be of anything."""
    return any(at <= verb.at <= at + _NEAR for verb in verbs_in(words))


def _can_be(pronoun: str, names: Sequence[str]) -> bool:
    """Whether a pronoun can stand for these: "he" and "she" only for a person by an office, never for a body."""
    return pronoun.lower() not in {"he", "she"} or all(_somebody().search(name) for name in names)


def _is_its_name(printed: str, name: str) -> bool:
    """Whether a name is a longer one of who is printed ("the Committee"): it has all the words; and is not the office behind a person."""
    if printed.lower() in _PRONOUNS:
        return _can_be(printed, [name])
    longer = {each for each in re.findall(r"[a-z]+", printed.lower()) if each not in stop_words() and each != "same"} <= set(
        re.findall(r"[a-z]+", name.lower())
    )
    return longer and not (_somebody().search(printed) and not _somebody().search(name))


@by_language
def _somebody() -> re.Pattern[str]:
    return wording("briefs", "somebody")


@by_language
def _speaker() -> re.Pattern[str]:
    return wording("briefs", "speaker")
