"""The bodies that a sentence names: by name or abbreviation, by a mandate in its own words, or by a short name that a text goes on with."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, partial

from ...kept_patterns import kept_pattern
from ...languages.word_tables import by_language, table, wording
from ...light_dataclass import dataclass
from ...names import Body, bodies, find_body
from ...text import A_MONTH, one_of
from .misprinted_bodies import misprinted


@dataclass(frozen=True, slots=True)
class BodyMention:
    """Words of a sentence that name a body: the offsets, its code ("" where the table lacks it), and for a short name the kinds that it can mean."""

    start: int
    end: int
    code: str
    printed: str
    kinds: tuple[str, ...] = ()


# The beginning of a mandate's name; it goes on for as long as the table knows it.
_MANDATE = kept_pattern(
    r"\b(?:Special R[ae]p+o\w*|Independent Experts?|Working Group|Special Representative of the Secretary-General"
    r"|Representative of the Secretary-General|Special Adviser|Personal Envoy|Special Envoy)"
    r" (?:on|in the field of|for|of Experts)\b(?:,? (?!(?:and the|was|were|had|has|also|further) )[\w’'-]+)*"
)
# What goes on under the head of one mandate with another one's subject.
_HEAD = re.compile(r"Special R[ae]p+o\w*|Independent Experts?")
_UNDER = re.compile(r"(?:,? and|,) (?:(?:on|for) )?(?P<subject>(?!the Working|the Special|the Independent)[a-z][^.;:()]{3,80})")
_WORD_ENDS = re.compile(r"\b")
_NAME_ENDS = re.compile(r" (?:in|during|from) |[.,;:)]| and |$")
_SUBJECT_BEGINS = re.compile(r"[\w -]*? (?:on|for|of Experts|in the field of)(?: (?:the|a|an|of|on|human|right|rights))* \S+|.*")
# Where an unknown mandate's name ends at the latest: a verb, or who it is said to.
_VERBAL = re.compile(r" (?:[a-z]+ed|[a-z]+ly|found|said|made|took|drew|held|saw|gave|sent|is|are|did|to|who|which|that)\b")
# Behind part of a subject: it goes on.
_GOES_ON = re.compile(
    r" (?:of|in|for|and|or|with|among|within)(?: the| all)? "
    rf"(?!\d|(?:{A_MONTH}|its|his|her|their|Human Rights Council|United Nations)\b)[\w-]+",
    re.IGNORECASE,
)
# The next mandate of a list: its title is no part of the subject before.
_NEXT_TITLE = re.compile(r"\b(?:special rap|independent expert|working group|special representative)")
# A treaty's abbreviation is its committee's too. Behind these words it is the treaty.
_TREATY = re.compile(r"(?:ratif\w+|acced\w+|sign\w*|party|parties|accession|protocols?|under|to|with|of|by|in)(?: the)? $", re.IGNORECASE)


facts = partial(table, "reporting")
"""The parsed reporting.toml."""


@cache
def _names() -> re.Pattern[str]:
    """Every name, alias and abbreviation of a body, the longest first. Short forms of one word as printed, the rest in any case."""
    long: set[str] = set()
    short: set[str] = set()
    for body in bodies():
        for name in (body.name, body.code, *body.aliases):
            (short if re.fullmatch(r"[A-Z][\w/-]*", name) else long).add(name)

    def joined(names: set[str], *, ignore_case: bool) -> str:
        ordered = sorted(names, key=lambda name: (-len(name), name))
        return one_of((re.escape(name).replace("'", "['’]").replace(r"\ ", r"\s+") for name in ordered), ignore_case=ignore_case)

    return kept_pattern(rf"(?<![\w-])(?:(?i:{joined(long, ignore_case=True)})|{joined(short, ignore_case=False)})(?![\w-])")


@by_language
def _short() -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    kinds = {words.lower(): tuple(entry["kinds"]) for entry in facts()["short"] for words in entry["words"]}
    ordered = sorted(kinds, key=lambda words: (-len(words), words))
    return kept_pattern(rf"\b(?:{'|'.join(map(re.escape, ordered))})(?!\w)(?! (?:on|of|for|against)\b)", re.IGNORECASE), kinds


def mentions(text: str) -> list[BodyMention]:
    """The bodies that a sentence names, in order; of two that overlap the longer one."""
    return list(_mentions(text))


@by_language(most=2048)  # a sentence is asked who speaks in it, whom it is said to, and what it tells of visits
def _mentions(text: str) -> tuple[BodyMention, ...]:
    found = []
    at = 0
    while match := _MANDATE.search(text, at):
        found.append(_mandate(match))
        at = found[-1].end
    for match in _names().finditer(text):
        body = find_body(match.group())
        if body is None or _of_agency(text, match.start(), body):
            continue
        if not (body.treaty and match.group().isupper() and _TREATY.search(text, max(0, match.start() - 20), match.start())):
            found.append(BodyMention(match.start(), match.end(), body.code, match.group()))
    pattern, kinds = _short()
    for match in pattern.finditer(text):
        found.append(BodyMention(match.start(), match.end(), "", match.group(), kinds[match.group().lower()]))
    found.sort(key=lambda mention: (mention.start - mention.end, mention.start))
    apart: list[BodyMention] = []
    for mention in found:
        if all(mention.end <= other.start or mention.start >= other.end for other in apart):
            apart.append(mention)
    apart.sort(key=lambda mention: mention.start)
    apart = _of_their_organisations(apart, text)
    # "The Office of the High Commissioner (UNHCR)": the abbreviation in brackets names the same body.
    return tuple(
        mention for before, mention in zip([None, *apart], apart, strict=False) if before is None or text[before.end : mention.start].strip() != "("
    )


def _of_agency(text: str, at: int, agency: Body) -> bool:
    """Whether the words before an agency's name make it part of a national body's: "Estavian Committee for the United Nations Children's Fund"."""
    return agency.kind in {"agency", "office"} and wording("bodies_speaking", "national").search(text, max(0, at - 60), at) is not None


def under_one_head(mention: BodyMention, text: str) -> list[BodyMention]:
    """The further mandates that a sentence names under the head of one: "the Special Rapporteurs on torture, on the right to food and on health"."""
    head = _HEAD.match(mention.printed)
    title = "Independent Expert" if head and head.group().startswith("I") else "Special Rapporteur"
    # One person has one mandate: behind a head in the singular a second one is told only where the words end with it.
    ends = _WORD_ENDS if head and head.group().endswith("s") else _NAME_ENDS
    found: list[BodyMention] = []
    at = mention.end
    while head and (joint := _UNDER.match(text, at)):
        name = f"{title} on {joint['subject']}"
        body, used = _exactly(name)
        if body is None:
            body, used = _by_subject(name)
        end = joint.start("subject") + used - len(name) + len(joint["subject"])
        if body is None or not ends.match(text, end):
            break
        found.append(BodyMention(joint.start("subject"), end, body.code, text[joint.start("subject") : end]))
        at = end
    return found


def _of_their_organisations(named: Sequence[BodyMention], text: str) -> list[BodyMention]:
    """A mandate with the organisation that it is of is one name: a regional organisation's, else the mandate's ("of the Human Rights Council")."""
    found: list[BodyMention] = []
    for mention in named:
        before = found[-1] if found else None
        known = find_body(mention.code) if mention.code else None
        if (
            before is None
            or known is None
            or not _MANDATE.match(before.printed)
            or not re.fullmatch(r" of (?:the )?", text[before.end : mention.start])
        ):
            found.append(mention)
        elif known.kind == "regional":
            found[-1] = BodyMention(before.start, mention.end, known.code, text[before.start : mention.end])
        else:
            found[-1] = BodyMention(before.start, mention.end, before.code, text[before.start : mention.end])
    return found


def _mandate(match: re.Match[str]) -> BodyMention:
    """A mandate by the longest beginning of its words that the table knows, exactly or but for a misprint; else its first words, without a code."""
    words = match.group()
    # "Special Reporter", "Special Raporteurs": whatever its spelling, one title.
    singular = re.sub(r"^Independent Experts", "Independent Expert", re.sub(r"^Special R[ae]p+o\w*", "Special Rapporteur", words))
    body, used = _exactly(singular)
    theirs = next((found for found in _names().finditer(words) if (known := find_body(found.group())) and known.kind == "regional"), None)
    if body is None and theirs and (of := re.search(r" of (?:the )?$", words[: theirs.start()])):
        return BodyMention(match.start(), match.start() + of.start(), "", words[: of.start()])
    if body is None:
        body, used = _by_subject(singular)
    meant, until = misprinted(singular)
    if until > used or (body is None and meant):
        body, used = meant, until
    if body is None:
        begins = _SUBJECT_BEGINS.match(singular)
        verb = _VERBAL.search(singular, begins.end() if begins else 0)
        used = verb.start() if verb else len(singular)
    end = match.start() + used + len(words) - len(singular)
    return BodyMention(match.start(), end, body.code if body else "", words[: end - match.start()])


def _exactly(name: str) -> tuple[Body | None, int]:
    """The body that the longest beginning of a name is the name of, and where that ends."""
    for cut in reversed([found.start() for found in re.finditer(r"[ ,]", name)] + [len(name)]):
        body = find_body(name[:cut]) if not re.search(r"(?:,|\bthe)$", name[:cut]) else None
        if body is not None:
            return body, cut
    return None, 0


def _by_subject(name: str) -> tuple[Body | None, int]:
    """A mandate that is named by part of its subject ("Special Rapporteur on environment"), and how far its name goes: the only one of its form whose
    name or alias has the first words of the subject, as many of them as lead to one. A plural for a singular is a misprint."""
    form, _, _ = name.partition(" on ")
    subject = _NEXT_TITLE.split(name[len(form) + 4 :].lower())[0]
    words = list(re.finditer(r"[a-z]{4,}", subject))[:6]
    for length in range(len(words), 0, -1):
        wanted = {_stem(word.group()) for word in words[:length]}
        fitting = [body for body, names in _procedures() if any(known.startswith(form) and wanted <= stems for known, stems in names)]
        if len(fitting) == 1:
            known = set[str]().union(*(_stems(each) for each in (fitting[0].name, *fitting[0].aliases)))
            end = words[length - 1].end()
            # The rest of the name, with the small words in it.
            for word in re.finditer(r"[a-z]{4,}", subject):
                if word.start() < end:
                    continue
                if _stem(word.group()) not in known or not re.fullmatch(r"(?:[ ,]|\b[a-z]{1,3}\b)*", subject[end : word.start()]):
                    break
                end = word.end()
            # "on the independence of the media": the subject goes on with what no name of it has.
            return (None, 0) if _GOES_ON.match(subject, end) else (fitting[0], len(form) + 4 + end)
    return None, 0


@cache
def _procedures() -> tuple[tuple[Body, tuple[tuple[str, frozenset[str]], ...]], ...]:
    """The mandates, each with its names and the stems of their longer words."""
    found = [body for body in bodies() if body.kind == "procedure"]
    return tuple((body, tuple((known, frozenset(_stems(known))) for known in (body.name, *body.aliases))) for body in found)


def _stem(word: str) -> str:
    return re.sub(r"(?:y|ies)$", "y", word) if word.endswith(("y", "ies")) else word.removesuffix("s")


def _stems(name: str) -> set[str]:
    return {_stem(word) for word in re.findall(r"[a-z]{4,}", name.lower())}


def kinds_of(code: str, printed: str) -> set[str]:
    """The kinds by which a short name can mean this body later on."""
    body = find_body(code) if code else None
    name = (body.name if body else printed).lower()
    kinds: set[str] = {body.kind} if body else set()
    forms = {
        "subcommittee": "subcommittee",
        "committee": "committee",
        "special rapporteur": "rapporteur",
        "independent expert": "expert",
        "working group": "working_group",
        "representative": "representative",
        "office": "office",
        "mandate": "procedures",
        "special procedures": "procedures",
        "mission": "mission",
        "agency": "agency",
        "organi[sz]ation": "agency",
    }
    kinds |= {kind for form, kind in forms.items() if re.search(rf"\b{form}", name)}
    return kinds - ({"committee"} if "subcommittee" in kinds else set())


def last_of(kinds: Sequence[str], spoken: Sequence[tuple[str, str]]) -> tuple[str, str] | None:
    """The last body of one of the kinds among those that have spoken, as (code, words)."""
    return next((speaker for speaker in reversed(spoken) if kinds_of(*speaker) & set(kinds)), None)
