"""Abbreviations that a review writes out and that name a topic: behind "Harbour Lamp Goals (HLGs)" the HLGs are on harbour lamps everywhere in it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from ...extracting.compilation.bodies_named import mentions
from ...light_dataclass import replace
from ...linking.requests.abbreviations_written_out import abbreviations_in_request
from .review_sentences import ReviewSentence
from .topic_named import Names, is_typed_in
from .topics import Topic


def abbreviations_naming(topic: Topic, units: Sequence[ReviewSentence]) -> Mapping[str, str]:
    """The abbreviations in these sentences that are written out in one of them by words that name the topic, each with these. None of a body: what
    it says need not be on that."""
    found = {short: name for unit in units if "(" in unit.words for short, name in abbreviations_in_request(unit.words)}
    return {short: name for short, name in found.items() if topic.is_named_in(name) and not any(each.code for each in mentions(name))}


def with_abbreviations_written_out(topic: Topic, units: Sequence[ReviewSentence], known: Mapping[str, str]) -> list[ReviewSentence]:
    """These sentences, with the words behind `known` abbreviations in their place where a sentence has the topic in no words: what is weighed is how
    near words come to each other."""
    if not known:
        return list(units)
    short = re.compile(rf"\b({'|'.join(map(re.escape, known))})s?\b")
    having = [short.search(unit.words) is not None and not all(is_typed_in(part.name, unit.words) for part in topic.parts) for unit in units]
    return [
        replace(unit, words=short.sub(lambda match: known[match[1]], unit.words)) if has else unit for unit, has in zip(units, having, strict=True)
    ]


def names_as_printed(names: Sequence[Names], words: str, known: Mapping[str, str]) -> tuple[Names, ...]:
    """How a sentence in the words of its document names the topic, that was weighed with its abbreviations written out: by these."""
    printed = next((short for short in known if re.search(rf"\b{re.escape(short)}s?\b", words)), "")
    return tuple(name if name.words in words else replace(name, words=printed) for name in names)
