"""Words that tell nothing of what a text is about, from `en/stop_words.toml`."""

from __future__ import annotations

from .word_tables import by_language, table


@by_language
def stop_words(*kinds: str) -> frozenset[str]:
    """The stop words of these kinds, of all where none is named: "function" (articles, pronouns, prepositions ...), "reports" (what a report says of
    itself), "requests" (what nearly every request has)."""
    words = table("stop_words")
    return frozenset(word for kind in kinds or words for word in words[kind].split())
