"""A topic that nothing belongs to: which of its words stand nowhere, and what is near."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from functools import cache
from itertools import islice

from ...errors import UnknownNameError
from ...labelling import issue_names
from ...languages.messages import message, message_of
from ...languages.stop_words import stop_words
from ...linking.concerns.subject_families import families
from ...records import Review
from .review_sentences import sentences_of
from .topic_in_submissions import paragraphs_sent
from .topics import Topic, topic

_MOST = 4
_NEAR = 80.0
"""The ratio of rapidfuzz from which a word is worth proposing: "asilum" has 83 with "asylum"."""
_SHORT = 4


def unknown_topic(topic: Topic, reviews: Sequence[Review]) -> UnknownNameError:
    """The error for a topic of which no record speaks: what it is that nobody names, and what is near to it in these reviews and in our tables."""
    names = ", ".join(each.id for each in reviews)
    texts = [unit.words for review in reviews for unit in sentences_of(review)]
    met = {part.name: [(text, found) for text in texts if (found := part.first_in(text)) is not None] for part in topic.parts}
    nowhere = [name for name, where in met.items() if not any(found.sure for _, found in where)]
    if not nowhere and len(met) == 1:
        nowhere = list(met)
    if not nowhere:
        parts = " and ".join(f"“{part.name}”" for part in topic.parts)
        known = next((part for part in topic.parts if part.issue or part.kin), topic.parts[0])  # "poverty", and not the fight against it
        step = message('Each of them is named. Ask for one alone, such as --topic "{name}".', name=known.name)
        return UnknownNameError(message("no sentence of {names} names {parts} together", names=names, parts=parts), next_step=step)
    if sent := {each.id: count for each in reviews if (count := paragraphs_sent(topic, each))}:
        only = message_of(
            sum(sent.values()),
            one="only what contributors sent to {names} has “{topic}”, in {n} paragraph",
            many="only what contributors sent to {names} has “{topic}”, in {n} paragraphs",
            names=", ".join(sent),
            topic=topic.text,
        )
        step = message(
            'A brief is made of the other documents. Where the words stand, `openupr quote "{topic}" --from {review}` says.',
            topic=topic.text,
            review=list(sent)[-1],
        )
        return UnknownNameError(only, next_step=step)
    what = tuple(message("“{words}”", words=name) for name in nowhere)
    beside = Counter(text[found.start : found.end].lower() for name in nowhere for text, found in met[name] if not found.own)
    near = list(dict.fromkeys([*(words for words, _ in beside.most_common(_MOST)), *_near(nowhere, texts)]))[:_MOST]
    step = message("Near to it: {names}.", names=", ".join(near)) if near else message("`openupr find` shows what the documents speak of.")
    return UnknownNameError(message("we found {what} in no document of {names}", what=what, names=names), next_step=step)


def _near(words: Collection[str], texts: Collection[str]) -> list[str]:
    """Words of the documents and names of our tables that look like these, the likeliest first."""
    from rapidfuzz import fuzz, process

    counts = Counter(word for text in texts for word in re.findall(r"[a-z]{4,}", text.lower()) if word not in stop_words())
    asked = {word.lower() for word in words}
    names = dict.fromkeys((*issue_names(), *(name for kind, name, _ in families() if kind == "subjects")))
    known = {name.lower(): name for name in names if name.lower() not in asked}
    choices = [*(word for word, times in counts.items() if times > 1), *known]
    named = cache(lambda choice: choice not in known or _named_in(known[choice], texts))  # to look for a name in all of them takes long
    found: dict[str, float] = {}
    for word in words:
        alike = process.extract(word.lower(), choices, scorer=fuzz.ratio, limit=None, score_cutoff=_NEAR)
        for choice, ratio, _ in islice((each for each in alike if named(each[0])), _MOST):
            found[known.get(choice, choice)] = max(ratio, found.get(choice, 0.0))
        begins = re.compile(rf"\b{re.escape(word.lower()[:-1])}")
        found |= {name: _NEAR for key, name in known.items() if len(word) >= _SHORT and begins.search(key) and named(key)}
    return sorted(found, key=lambda each: (-found[each], each))[:_MOST]


def _named_in(name: str, texts: Collection[str]) -> bool:
    """Whether a brief on a name of our tables would find anything: what is near must be there."""
    parts = topic(name).parts
    return any(all(part.first_in(text) for part in parts) for text in texts)
