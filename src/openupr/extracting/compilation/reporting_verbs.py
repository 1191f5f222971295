"""The verbs by which a sentence reports (`reporting.toml`), and which of them are the speaker's and not those of a clause in what is said."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language
from ...records import ReportingVerb, Tenor
from .bodies_named import facts

_COORDINATED = re.compile(
    r"(?:\b(?:and|but|while|although|yet)|[,;]|(?<!that )(?<!as )(?<!because )(?<!since )(?<!which )(?<!what )(?<!when )\b(?:it|they|he|she))\s+"
    r"(?:(?:however|nevertheless|also|further|in particular|strongly|then|therefore|again),?\s+)*$"
)
# What shows, behind a verb after "and", that it is the speaker's: what it says, or whom it asks. In "noted that the bill set terms and proposed fees"
# it is the bill's.
_SAYS = re.compile(r"(?: [a-z]+ly| also| again)? (?:that|how|whether)\b|,[^,;]{1,80}, that\b")
_ASKS = kept_pattern(
    r"(?: once again)? (?:[a-z-]+ing\b|(?:it|them|the (?:government|authorities|country|state)"
    r"|(?:the )?[A-Z][\w’'-]*(?: (?:of |and |the |party )*[A-Z][\w’'-]*)*(?: party)?) to\b)"
)
_TELLS = re.compile(r" (?:the|its|their|his|her|a|an|those|these|similar)\b")
_CLAUSE = re.compile(r"\b(?:that|which|who|whose|where|whether|how|according to|knowing)\b")
_OWN = re.compile(r"recogni|acknowledg|appreciat", re.IGNORECASE)
_ORDER = (Tenor.DEPLORED, Tenor.REGRETTED, Tenor.CONCERNED, Tenor.WELCOMED, Tenor.URGED, Tenor.RECOMMENDED, Tenor.NOTED)


@by_language
def _verbs() -> tuple[re.Pattern[str], tuple[Tenor, ...]]:
    table = facts()
    parts = [(tenor, pattern) for tenor in _ORDER for pattern in table[tenor]["patterns"]]
    filled = [pattern.replace("{was}", table["was"]).replace("{deeply}", table["deeply"]).replace("{must}", table["must"]) for _, pattern in parts]
    filled = [pattern.replace("{unlawful}", table["unlawful"]) for pattern in filled]
    named = "|".join(f"(?P<v{index}>{pattern})" for index, pattern in enumerate(filled))
    # "also expressed concern" is what "expressed concern" is.
    return kept_pattern(rf"(?<![\w-])(?:{table['adverbs']})*(?:{named})(?![\w-])", re.IGNORECASE), tuple(tenor for tenor, _ in parts)


@by_language(most=2048)  # the sentences of a document are heard twice: to tell whose reports its notes cite, and who says what
def verbs_in(sentence: str) -> tuple[ReportingVerb, ...]:
    """Everything in a sentence that could be a reporting verb, in order."""
    pattern, tenors = _verbs()
    return tuple(ReportingVerb(tenors[int(str(match.lastgroup)[1:])], match.group(), match.start()) for match in pattern.finditer(sentence))


def main_verbs(sentence: str, verbs: Sequence[ReportingVerb], first: ReportingVerb | None) -> tuple[ReportingVerb, ...]:
    """The verb of the speaker, those that go on from it ("noted ... but was concerned"), and the one of a clause before ("While welcoming ...")."""
    chosen: list[ReportingVerb] = []
    for verb in verbs:
        opening = verb.words.lower().split()[-1].endswith("ing") or verb.words.lower().split()[0].endswith("ing")
        leads = opening and re.fullmatch(r"(?:While|Although|Whilst|However, while)?\s*(?:also |further )*", sentence[: verb.at]) is not None
        joint = _COORDINATED.search(sentence, 0, verb.at)
        loose = joint is not None and joint.group()[0] in ",;"  # "a pledge, announced in 2023, ..."
        goes_on = first is not None and verb.at > first.at and joint is not None and not opening and not (loose and verb.tenor is Tenor.NOTED)
        if verb == first or leads or (goes_on and first is not None and _is_speakers(sentence, first, verb)):
            chosen.append(verb)
    return tuple(chosen)


def _is_speakers(sentence: str, first: ReportingVerb, verb: ReportingVerb) -> bool:
    """Whether a verb after "and" is the speaker's and not that of a clause in what is said. Where the words don't show it, it isn't taken."""
    since, behind = first.at + len(first.words), verb.at + len(verb.words)
    if _SAYS.match(sentence, behind):
        return True
    if verb.tenor in {Tenor.RECOMMENDED, Tenor.URGED} and _ASKS.match(sentence, behind):
        return True
    clause = _CLAUSE.search(sentence, since, verb.at) is not None
    if verb.tenor is Tenor.NOTED:
        return not clause and _TELLS.match(sentence, behind) is not None
    told = verb.tenor in {Tenor.RECOMMENDED, Tenor.URGED} or _OWN.search(verb.words) is not None
    return not (clause and told)
