"""What stands around a State's name that is a subject, as patterns (the name's own is `name_pattern`)."""

from __future__ import annotations

import re

from ....languages.spelt_numbers import NUMBER
from ....languages.word_tables import by_language
from .dialogue_words import adverbs, any_of, finite_verb, office, phrases, speech_verb


@by_language
def subject_expressions() -> dict[str, re.Pattern[str]]:
    """The patterns by their names."""
    words = phrases()
    verb, says, offices = finite_verb(), speech_verb(), office()
    # ", on behalf of the Arab Group," / " (on behalf of the Arab Group)"; also "speaking on behalf of".
    behalf = r"(?:,?\s*\(?(?:also\s+)?(?:speaking\s+)?on\s+behalf\s+of\s+(?:the\s+)?(?P<group>[^,;.()]+?)(?:[,)]|(?=\s+\w+ed\b)))"
    # What may stand between a subject and its verb: ", which ...,", ", together with ...,", " – ... –", " (a)".
    aside = rf"(?:,\s+(?:{any_of(words['asides'])}|\w+ing|\w+ed)\b[^;]*?,|\s+[–—-]\s[^–—]+\s[–—-]|\s*\([a-z]\))"
    return {
        # What may stand before and after a name.
        # "The representative of" Japan; Norway", speaking on behalf of the Nordic States,"; Japan"’s delegation".
        "office": re.compile(rf"(?:The\s+)?(?:{offices}\s+(?:of|for|from)\s+(?:the\s+)?)?"),
        "both": re.compile(r"Both\s+(?:the\s+)?"),
        "possessive": re.compile(rf"[’'‟]s?\s+(?P<office_after>{offices})?"),
        "behalf": re.compile(rf"{behalf}?"),
        "says": re.compile(rf"\s+{says}"),
        "answers": re.compile(rf"\s+{adverbs()}(?:{any_of(words['answer_verbs'])})\b"),
        # Two States and more as one subject: ", Australia, the Netherlands", " and Norway".
        "joint": re.compile(r"(?:(?P<and>,?\s+and\s+)|,\s+)(?:the\s+)?"),
        "and_other": re.compile(r"(?P<comma>,\s+)?\band\s+(?:[Tt]he\s+)?"),
        # "Peru having asked about it, the delegation said".
        "absolute": re.compile(r"\s+(?:having|being)\b"),
        # A verb and its object: no relative clause without its pronoun ("the court Peru welcomed"), which leaves the object out.
        "does": re.compile(rf"\s+{says}\s+(?P<object>(?:the|that|whether|how|what|a|an|its|his|her|their)\b)?"),
        "own_speaker": re.compile(rf"(?:{any_of(words['own_speakers'])})\b"),
        # "Peru, as well as Chile, asked": one statement, or two?
        "beside": re.compile(rf",?\s+(?:{any_of(words['beside'])})\s+(?:the\s+)?"),
        # "X and others asked about": no summary of one delegation's, but who answers them telling what was asked.
        "and_others": re.compile(rf",?\s+(?:{any_of(words['and_others'])})\b"),
        "goes_on": re.compile(rf",|\s+and\b|\s+{verb}"),
        # "On behalf of the Arab Group, Palestine noted".
        "behalf_before": re.compile(r"(?:(?:Speaking\s+)?(?:[Oo]n\s+behalf|[Ii]n\s+the\s+name)\s+of|Speaking\s+(?:also\s+)?for)\s+(?:the\s+)?"),
        # "the delegation of Peru noted"; "The Minister of Justice of Peru, who ..., noted", "Ms. N. N. (Peru) noted". The parts of a title have a
        # bound, as one may begin behind each comma of a list of a thousand.
        "of_office": re.compile(rf"(?:the\s+)?(?:{offices}\s+(?:of|for|from)\s+(?:the\s+)?)?"),
        "title": re.compile(
            rf"(?:(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er)\s+)?(?P<first>(?:\w+\s+)?{offices}|(?:{any_of(words['titles'])})\b\.?)"
            rf"(?:,?\s+(?:speaking\s+)?(?:(?:of|for|from|and|the|to|at|in)\b|{offices}|[A-Z(][\w’'.-]*)){{0,60}}"
        ),
        "of": re.compile(r"\s+(?:of|for|from)\s+(?:the\s+)?|\s+(?P<bracket>\()"),
        "office_before": re.compile(rf"\b{offices}\s+(?:of|for|from)\s+(?:the\s+)?$"),
        "belongs": re.compile(rf"\b(?:{any_of(words['prepositions'])}|of)\s+(?:the\s+)?$"),
        "acts": re.compile(rf"\s+{verb}"),
        "acts_after": re.compile(rf"{aside}{{0,3}}(?:\s+{verb}|,\s+{says}(?!\s+(?:by|for|in|at)\b))"),
        # The State under review: ", the delegation", ", the Minister", and at the start "The Norwegian delegation", "The Minister for Peace".
        "own_after_comma": re.compile(rf"(?:the|its|his|her)\s+(?:[\w’-]+\s+){{0,3}}?(?:{offices}|government|head)\b"),
        "own_office": re.compile(
            rf"(?:The|Its|His|Her)\s+(?:head\s+of\s+(?:the\s+)?)?(?:(?P<adjective>[A-Z]\w+)\s+(?=(?P<body>delegation|representative|delegate)))?"
            rf"(?:[\w’-]+\s+){{0,2}}?(?:{any_of(words['own_speakers'])})\b"
        ),
        "pronoun": re.compile(rf"(?P<it>he|she|it|they)\s+{verb}"),
        "never_own": re.compile(rf"\s+{adverbs()}(?:{any_of(words['never_own'])})\b"),
        # "A number of delegations", "Fifty-two countries", "During the interactive dialogue, statements were made".
        "meeting": re.compile(
            rf"(?:{any_of(words['meeting_whole'])}|(?:(?:{any_of(words['quantities'])}|{NUMBER})\s+(?:\w+\s+)?)?(?i:{any_of(words['meeting'])}))\b"
            rf"|During\s+the\s+(?:\w+\s+)?inter-?active\s+dialogue,?\s"
        ),
        "carries_on": re.compile(rf"(?:{any_of(words['pronouns'])})\s+{says}"),
        # Capitalized words before a verb of the review: a State's name with a typing error.
        "like_a_name": re.compile(rf"(?:The\s+)?(?P<name>[A-Z][\w’'.-]+(?:\s+(?:(?:of)?[A-Z(][\w’'.)-]+|of|and|the)){{0,8}})\s+{verb}"),
    }
