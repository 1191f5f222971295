"""Which grave acts a passage tells of: the act is named, and neither asked about, denied, placed elsewhere nor spoken of as law or prevention.

The vocabulary is `names/gravity.toml`, the words around it `around_grave_acts.toml`, what they decide `act_happened.py`. A sentence at a time;
what a body recommends is no finding. Made and measured for sentences in which somebody raises something (tests/accuracy/guidelines/gravity.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..extracting.compilation.bodies_named import mentions
from ..kept_patterns import kept_pattern
from ..languages.word_tables import by_language
from ..names.gravity import acts
from ..records import GraveAct
from ..text import sentences
from ..text.lower_case import lower_case
from .act_happened import ActMention, is_hedged, is_placed_elsewhere, is_purpose, is_told_as_happened, pending_cases, pointed_back_to

# Names of bodies and instruments that have an act's word in them.
_NAMES = kept_pattern(
    r"\b(?:[A-Z][\w’-]+ ){0,12}(?:Convention|Protocol|Committee|Subcommittee|Commission|Declaration|Law|Act|Plan|Strategy|Programme|Rapporteur"
    r"|Experts?|Council|Group|Mechanism|Code|Covenant|Principles|Unit|Office|Court|System|Directorate|Bill)s?\b"
    r"(?: (?:of|on|against|for|to|the|in|and|or|all|from|relating|concerning|other"
    r"|[A-Z][\w’-]*(?:,(?= (?:Inhuman|Summary|Sexual|Child|Suppress|Especially|Its|Cruel|and|in|the)))?))*"
    r"(?: [A-Z][\w’-]*| (?:inhuman|degrading|treatment|punishment))*"
)
# The titles of reports and laws: words in quotation marks that all begin with a capital, and an act's brackets; what mandates and protocols are on.
_TITLES = kept_pattern(
    r"[“\"‘](?:[A-Z][\w’-]*|in|of|the|and|on|to|for|against|a)(?:[ :,]+(?:[A-Z][\w’-]*|in|of|the|and|on|to|for|against|a))+[”\"’]"
    r"|\b(?:Rapporteurs?|Experts?|Working Group|Commission|Committee|Subcommittee) (?:on|against|for)"
    r"(?: the (?:question|issue|situation) of)? [^,;.()]{1,40}?"
    r"(?:,? (?:and other )?cruel,? inhuman,? or degrading treatment(?: or punishment)?)?"
    r"(?=[,;.()]| (?:was|were|had|has|have|been|is|noted|to|who|in|and the|and to|during|that|expressed|visited|following|concerning|regarding"
    r"|about|over|[a-z]+ed|notes|documents|reports|observes|expresses|regrets|deplores|remains|considers|finds|states|refers|draws|condemns|recalls|describes|warns)\b|$)"
    r"|\bon the (?:sale|involvement) of children[^;.()]{0,60}?(?:child pornography|armed conflicts?)"
    r"|(?:[A-Z][\w’-]* (?:(?:in|of|and|against) )?){1,12}(?:\([A-Z][\w ]+\) )+(?:\([A-Z]\w+\) )*(?:Act|Bill|Order|Regulations?)\b"
)
# Two words and more with a capital inside a sentence.
_CAPITALS = kept_pattern(
    r"(?<=[a-z,] )(?:[A-Z][\w’-]*)(?: (?:of|on|in|and|the|for|against|to))*"
    r"(?: [A-Z][\w’-]*(?: (?:of|on|in|and|the|for|against|to)(?= (?:[a-z]+ )?[A-Z]))*)+"
)
# Names that govern what follows them: "the National Plan against", "the Penal Code".
_INSTRUMENTS = re.compile(
    r"\b(?:Law|Act|Plan|Strategy|Programme|Unit|Bill|Code|System)s?\b.* (?:on|against|for|to|concerning|relating)$"
    r"|\b(?:Group|Experts?|Committee|Commission)s?\b.* (?:on|against|for|to)$"
    r"|\b(?:Law|Act|Plan|Strategy|Programme|Bill|Code|Protocol|Convention|Constitution)s?$"
)
# Whose breach is an act: its name stays.
_BREACHED = re.compile(r"\bGeneva Conventions?\b")
_TITLE = re.compile(r"\b(Mr|Ms|Mrs|Dr|Prof)\.(?= )")
_LAW = " law "
"""What stands in the text for such a name."""
_PURPOSES = {"slavery", "sexual_violence", "forced_marriage"}
"""The acts for which persons are trafficked."""
_MENTIONS = 8
"""How often an act that is named in a sentence is looked at: bounded, for sentences that are none."""


@by_language(most=2_048)
def grave_acts(text: str) -> tuple[GraveAct, ...]:
    """The grave acts that a text tells of, each once, the gravest first; told outright goes before hedged. Kept for the
    texts of a review, which several examinations ask for."""
    found: dict[str, GraveAct] = {}
    for start, end in sentences(text):
        for act in _in_sentence(text[start:end], start):
            before = found.get(act.act)
            if before is None or (before.hedged and not act.hedged):
                found[act.act] = act
    return tuple(sorted(found.values(), key=lambda act: act.rank))


def _in_sentence(sentence: str, offset: int) -> Iterator[GraveAct]:
    shown = _without_names(sentence)
    if (pending := pending_cases(sentence)) is not None:
        rank = next(act.rank for act in acts() if act.code == pending.act)
        yield GraveAct(pending.act, rank, pending.words, offset + pending.start, hedged=True)
    lower = shown.lower()
    if len(lower) != len(shown):  # "İ" lengthens in lower case: places would be off
        lower = lower_case(shown)
    named = [(act, match) for act in acts() for match in act.pattern.finditer(lower)]
    if not named or is_placed_elsewhere(sentence):
        return
    back = pointed_back_to(shown)
    without = _without(shown, [match.span() for _, match in named])
    risks = [match.span() for act, match in named if act.code == "refoulement"]
    trades = [match.end() for act, match in named if act.code == "trafficking"]
    tortures = [match.span() for act, match in named if act.code == "torture"]
    looked_at: dict[str, int] = {}
    for act, match in named:
        # What a person is sent back to ("extradited despite the risk of torture") is told of another State.
        if act.code != "refoulement" and any(start <= match.start() < end for start, end in risks):
            continue
        # Nor are beatings "to extract confessions" ill-treatment beside the torture that they are.
        if act.code == "ill_treatment" and any(start <= match.start() < end for start, end in tortures):
            continue
        # Nor is the purpose of trafficking ("for the purposes of sexual exploitation and forced labour") an act beside it.
        if act.code in _PURPOSES and any(is_purpose(sentence, end, match.start()) for end in trades):
            continue
        if looked_at.get(act.code, 0) == _MENTIONS:
            continue
        looked_at[act.code] = looked_at.get(act.code, 0) + 1
        # No word of an act that is named before ("punishment") governs this one.
        mention = ActMention(without[: match.start()] + shown[match.start() :], match.start(), match.end(), act.code)
        if is_told_as_happened(mention) or match.end() <= back:
            looked_at[act.code] = _MENTIONS
            yield GraveAct(
                act.code,
                act.rank,
                # As printed: a name among the words is blanked out in what is looked at.
                sentence[match.start() : match.end()],
                offset + match.start(),
                is_hedged(ActMention(shown, match.start(), match.end(), act.code)),
            )


def _without_names(sentence: str) -> str:
    """The sentence with the names of bodies and instruments blanked out, every character in its place; of a law's name stays that it is one."""
    # The point of a title ends no clause.
    sentence = _TITLE.sub(lambda found: found[1] + " ", sentence)
    blanked = list(sentence)
    # The name of a mandate that the table lacks has no known end: its title alone is blanked out, not what it reports.
    spans = [(mention.start, mention.end) for mention in mentions(sentence) if mention.code or mention.kinds]
    spans.extend(match.span() for pattern in (_NAMES, _TITLES, _CAPITALS) for match in pattern.finditer(sentence))
    spans = [span for span in spans if _BREACHED.search(sentence, *span) is None]
    for start, end in spans:
        blanked[start:end] = " " * (end - start)
    for match in _NAMES.finditer(sentence):
        if match.end() - match.start() > len(_LAW) and not _BREACHED.search(match.group()) and _INSTRUMENTS.search(match.group()):
            blanked[match.end() - len(_LAW) : match.end()] = _LAW
    return "".join(blanked)


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with the acts that it names made unreadable, every character in its place."""
    shown = list(text)
    for start, end in spans:
        shown[start:end] = re.sub(r"\w", "x", text[start:end])
    return "".join(shown)
