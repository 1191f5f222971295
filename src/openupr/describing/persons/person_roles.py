"""As what a person is named, by the words around the name: a case, an official, an expert, or only a part of what a thing is called."""

from __future__ import annotations

import re

from ...records import Named
from ...text import sentences
from .capitals import listed_in, person_wordings, plain_of
from .named_after import is_called_after, is_example_of_people, is_example_of_wrongdoers, nouns_behind
from .runs_of_capitals import CapitalRun

OF_CASES = frozenset({"case_of", "deed_of", "people_before", "people_behind", "versus", "aged"})
"""Features that make a person a case by themselves."""
_LEADS = frozenset({"case_of", "deed_of", "people_before"})
"""Those of them that stand right before the name."""
_EXPERT = re.compile(
    r"\b(?:Rapporteurs?|Independent Experts?|(?:High )?Commissioner|(?:Under-|Assistant )?Secretary-General|Working Group"
    r"|members? of the (?:\w+ )?Committee|Representative of the Secretary|Special (?:Representative|Adviser|Envoy)|author|report by|researcher)\b"
)
_EXPERT_BEHIND = re.compile(r"[^.;]{0,3}(?:then |former |the )*(?:United Nations |UN )?(?:Special )?" + _EXPERT.pattern)
_SAYS = re.compile(
    r"\b(?:adopted|appealed|asked|called|concluded|condemned|considered|considers|expressed|finds|found|had|has|highlighted|learned|noted|notes|observed"
    r"|received|recalled|referred|regretted|reiterated|remained|remains|reported|reports|requested|said|sent|stated|stressed|transmitted|urged|urges"
    r"|was|welcomed|were)\b"
)
"""What an expert or a body does about a person."""
_NEAR, _CLOSE, _FAR = 90, 45, 160
_SPEAKS = re.compile(
    r"\s*(?:said|stated|noted|told|added|argued|commented|warned|presented|introduced|indicated|recalled|replied|thanked|observed|emphasized"
    r"|emphasised|explained|stressed|responded|concluded)\b"
)
_HEADS = re.compile(
    r"(?i:\b(?:headed|chaired|presided over) by|\b(?:delegation|government|commission|committee),? (?:was |were )?led by"
    r"|\b(?:report|statement)[^.;]{0,30} (?:introduced|presented|delivered|made) by|\b(?:decree|law|order|agreement)[^.;]{0,30} (?:signed|issued) by"
    r"|\b(?:inquiry|enquiry|commission|tribunal|panel|review|investigation|task force),?"
    r" under(?: the (?:chairmanship|leadership|presidency|direction) of)?"
    r"|\b(?:head|chief|members?|representatives?) of (?:the|its) (?:\w+ )?delegation,?)\s+(?:the\s+)?(?:[^\W\d_a-z][\w.’-]*\s+)*$"
)
"""Who heads something, signs a decree or belongs to a delegation holds an office."""
_DONE_TO = re.compile(r"[^.;]{0,4}\b(?:who|whose|which|was|were|had|has|is|been|be|being|and)\b|\s*,\s*[a-z]+ed\b")
_SUFFERS = re.compile(r"\s*,?\s*(?:who\s+)?(?:(?:was|were|is)\b|ha[ds] been\b)")
""" "Was arrested", and not "sentenced him"."""
_RULES = re.compile(r"\b(?:[Gg]overnments?|regime|dictatorship|presidency|administration|rule|reign) of (?:the late )?(?:[^\W\d_a-z][\w.’-]*\s+)*$")
_HERO = re.compile(r"(?i:\b(?:national (?:hero|heroine)|founding (?:father|mother))(?:es|s)?),? [“\"‘«]?(?:[^\W\d_a-z][\w.’-]*\s+)*$")
"""Who is called so is a figure of history."""
_HELD = re.compile(r"\bheld (?=the\b|an?\b|office\b|by\b|that\b)")
""" "Held" of nobody in custody."""
_IN_LIST = re.compile(
    r"(?:(?<=\s)(?:[^\W\d_a-z][\w.’-]*|de|la|del|al|van|bin)(?:\s+\(\d{1,2}\))?"
    r"(?:,? (?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?\d{4})?(?:,\s+and|,|\s+and)?\s+)+$"
)
_APPOSITION = re.compile(r"\s*(?:\([^()]{0,20}\))?\s*,\s*(?:the |then |an? |former |our )*(?P<words>[^,.;()]{0,60})")
_MEMBER = re.compile(r"members? of (?:the )?(?:\w+ )?(?:Parliament|Government|Cabinet|Congress|[Dd]elegation|(?:\w+ )?Assembly|Senate)\b")
_INITIALS = re.compile(r"\bH\. ?[EH]\.\s+(?:[^\W\d_a-z][\w.’-]*\s+)*$")
"""A form of address, which may end a sentence as far as stops tell."""
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TITLED = re.compile(r"[,–-]\s*(?:(?:the\s+)?(?:[^\W\d_a-z][\w’-]*\.?|H\. ?E\.)\s+)*$|,\s*$")


_TO_BE_TRIED = re.compile(
    r"\b(?:[Pp]rosecute|[Ee]xtradite|[Pp]ut on trial|[Bb]ring to (?:justice|trial)|[Ss]urrender)\b(?P<between>(?: (?:[a-z-]+|,))*),? $"
)
_NOT_TO_BE = re.compile(r"\b(?:not|never|nor|without|against|refus\w+|refrain\w*|stop\w*|halt\w*|attempts?|threat\w*)\b", re.IGNORECASE)
_ASKED = re.compile(
    r"(?:^|[.;:]\s)[^\w]*(?:\d[\d.]*\s+)?(?:(?i:and|or|to|immediately|promptly|either|that it)\s+)*$"
    r"|(?i:\b(?:recommend|urg|call|ask|request|demand)\w*)\b(?:(?!\bto\b|\bthat\b)[^.;:])*\b(?:to|that|(?:must|should))(?:\s+[^\W\da-z][\w’-]*|\s+it|\s+of)*\s+$"
)
"""Before the verb: it begins the request, or somebody asks for it. What is told of a State's plans, or regretted, is asked by nobody."""
_BY = re.compile(r"(?P<done>\b[^\W\d_]+ )?\bby (?:(?:the|an?) )?(?:(?!(?:in|of|to|from|at|on|for|with|and|or|that|who)\b)[a-z-]+ ){0,2}$")
"""Right before a name: its owner did something ("killed by Ana Example", "raised by the lawyer Ana Example")."""


def named_kind(text: str, run: CapitalRun, told: frozenset[str]) -> Named:
    """As what a person is named there."""
    start, end = _sentence(text, run)
    before, behind = text[max(start, run.start - _FAR) : run.start], text[run.end : min(end, run.end + _NEAR)]
    if is_figure_of_history(text, run) or {"thing_of", "behind_of"} <= told or is_called_after(text, run, sure=not told.isdisjoint(OF_CASES)):
        return Named.TITLE
    nouns = {plain_of(word) for word in nouns_behind(text, run)}
    raised = not told.isdisjoint(_LEADS) or _stands_in_list_of_cases(before)  # an expert before it is who raised it
    if (_is_expert(before[-_NEAR:]) and not raised) or _EXPERT_BEHIND.match(behind):
        return Named.EXPERT
    if nouns & person_wordings()["rulers"] or _RULES.search(before) or _holds_office(before, behind):
        suffers = _SUFFERS.match(behind) is not None and _deeds(behind[:_CLOSE])
        of_a_case = (suffers or _leads_to_a_case(before)) and bears_a_title_alone(text, run)
        return Named.CASE if of_a_case else Named.OFFICIAL
    if is_example_of_wrongdoers(before) or _is_to_be_tried(before) or _did_wrong(before):
        return Named.PERPETRATOR
    if _did_something(before, behind):  # what stands before is told of somebody else: "the arrest was denounced by the lawyer Ana Example"
        return Named.OTHER
    if told & OF_CASES or "deed_behind" in told or is_example_of_people(before) or _stands_in_list_of_cases(before):
        return Named.CASE
    if nouns & person_wordings()["cases_behind"]:
        return Named.OTHER if nouns & person_wordings()["inquiries"] else Named.CASE
    speaks = _SPEAKS.match(behind) is not None or before.rstrip().endswith((" said", " says"))
    close = _NEAR if told & {"list_of_several", "list_of_one"} else _CLOSE  # what is told of a list stands before its first name
    done = _DONE_TO.match(behind) is not None and _deeds(behind[:_CLOSE])
    return Named.CASE if not speaks and (done or _deeds(before[-close:])) else Named.OTHER


def bears_a_title_alone(text: str, run: CapitalRun) -> bool:
    """Whether all that makes an official of who is named is one word right before the name that may be a first name ("Chief Ana Example"): nothing
    is said of an office behind, and no word before it makes one of it ("the Chief", "Police Chief", "former Judge")."""
    start, end = _sentence(text, run)
    before, behind = text[max(start, run.start - _FAR) : run.start], text[run.end : min(end, run.end + _NEAR)]
    found = _BORNE.search(before)
    if found is None or found["title"].lower() not in person_wordings()["borne"] or len(run.own) < _FULL or _RULES.search(before):
        return False
    led = found["led"] or ""
    return not (led[:1].isupper() or led.lower() in {"the", "former", "then", "late", "by"} or _holds_office("", behind))


_BORNE = re.compile(r"(?:(?P<led>[^\W\d_][\w’'-]*) )?(?P<title>[A-Z][a-z]+) $")
_FULL = 2
"""Words of a full name."""


def _leads_to_a_case(before: str) -> bool:
    """Whether what stands before a title leads to a case: "the cases of", "the disappearances of", "the journalist"."""
    words = [word.lower() for word in _WORDS.findall(before)][:-1]
    if words and words[-1] in person_wordings()["people"]:
        return True
    told = {form for word in words[-_LED - 1 : -1] for form in (word, word.removesuffix("s"))}
    return bool(words) and words[-1] in {"of", "against", "on"} and not told.isdisjoint(listed_in("deeds", "cases"))


def _is_to_be_tried(before: str) -> bool:
    """Whether somebody asks to try or to extradite whoever is named: "Prosecute or extradite for trial Ana Example", and no deed done to them."""
    found = _TO_BE_TRIED.search(before)
    if found is None or _NOT_TO_BE.search(before) or not _ASKED.search(before[: found.start()]):
        return False
    listed = person_wordings()
    return all(word in listed["to_be_tried"] or word in listed["wrongdoers"] for word in re.findall(r"[a-z-]+", found["between"]))


def _did_something(before: str, behind: str) -> bool:
    """Whether the owner of a name did what the words before tell, and nothing was done to them by those behind."""
    return _BY.search(before) is not None and not _DONE_TO.match(behind)


def _did_wrong(before: str) -> bool:
    """Whether the words before a name say that its owner did somebody harm: "was killed by". Who ran, led or raised something did not do it."""
    found = _BY.search(before)
    done = (found["done"] or "").strip() if found else ""
    return found is not None and done in person_wordings()["crimes"] and not _NOT_TO_BE.search(before)


def is_figure_of_history(text: str, run: CapitalRun) -> bool:
    """Whether the words right before a name call whoever it is a national hero, or a founding father."""
    return _HERO.search(text, max(0, run.start - _FAR), run.start) is not None


def tells_of_somebody(text: str, run: CapitalRun, told: frozenset[str]) -> bool:
    """Whether the words around a name tell that it is a person's, whatever words it is made of."""
    before = text[max(_sentence(text, run)[0], run.start - _FAR) : run.start]
    if named_kind(text, run, told) in {Named.EXPERT, Named.OFFICIAL}:
        return True
    return is_example_of_people(before) or _stands_in_list_of_cases(before) or _INITIALS.search(before) is not None


def _sentence(text: str, run: CapitalRun) -> tuple[int, int]:
    """From where to where the sentence goes that has the name: an initial in it ends none."""
    led = _INITIALS.search(text, max(0, run.start - _CLOSE), run.start)
    first = led.start() if led else run.start
    begin = max(0, run.start - 2 * _FAR)  # what is said further off is not looked at, nor where its sentences end
    around = ((begin + start, begin + end) for start, end in sentences(text[begin : run.end + 2 * _FAR]))
    over = [(start, end) for start, end in around if start < run.end and first < end]
    return (over[0][0], over[-1][1]) if over else (begin, len(text))


def _is_expert(before: str) -> bool:
    """Whether the words before a name make it an expert's. "The Working Group found that the lawyer Ana Example ..." does not: who says
    something of a person is somebody else."""
    last = max((match.end() for match in _EXPERT.finditer(before)), default=None)
    return last is not None and not _SAYS.search(before, last)


def _holds_office(before: str, behind: str) -> bool:
    """Whether the name stands beside an office: "President Ana Example", "the Minister of Roads of Peru, Ana Example", "Ana Example, Minister"."""
    listed = person_wordings()
    if _HEADS.search(before):
        return True
    words = list(_WORDS.finditer(before))
    if words and words[-1].group().lower() in listed["people"]:
        return False  # "the lawyer Ana Example": what stands further off is somebody else's
    reach = len(words) if _TITLED.search(before) else _REACH
    for word in reversed(words[len(words) - min(reach, len(words)) :]):
        plain = word.group().lower()
        whole = word.group()[0].isupper() or word is words[-1] or (plain != "member" and before.startswith(" of ", word.end()))
        if whole and not {plain, plain.rpartition("-")[2]}.isdisjoint(listed["officers"]):
            return not _parts(before[word.end() :])
    apposition = _APPOSITION.match(behind)
    if apposition is None:
        following = _WORDS.findall(behind)[:1] if behind[:1] == " " else []
    else:
        following = _WORDS.findall(apposition["words"])[:_REACH]
        if (following and following[0].lower() in listed["officers"] - {"member"}) or _MEMBER.match(apposition["words"]):
            return True
    return any(word[0].isupper() and word.lower() in listed["officers"] for word in following)


_REACH, _LED = 3, 3


def _parts(between: str) -> bool:
    """Whether what stands between an office and a name makes them two: a verb, the end of a sentence's part, another name in a list."""
    if re.search(r"[;:)]", between):
        return True
    words = [word.lower() for word in _WORDS.findall(between)]
    return any(word in listed_in("deeds", "people") or word.endswith("ed") or _SAYS.search(word) is not None for word in words)


def _deeds(words: str) -> bool:
    return any(word in person_wordings()["deeds"] for word in re.findall(r"[a-z]+", _HELD.sub("", words)))


def _stands_in_list_of_cases(before: str) -> bool:
    """Whether other names stand before it in a list, and what leads the list is done to them: "the cases of Ana Example and"."""
    found = _IN_LIST.search(before)
    if found is None:
        return False
    words = re.findall(r"[a-z-]+", before[: found.start()].lower())[-_LED:]
    if not words or words[-1] in listed_in("people", "frees"):
        return bool(words)
    return words[-1] in {"of", "against", "on"} and not listed_in("people", "deeds", "cases").isdisjoint(words)
