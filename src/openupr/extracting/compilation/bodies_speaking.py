"""Who says a sentence, and by which verbs: the bodies before a reporting verb, a pronoun that stands for them, or those of the sentence before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from functools import partial
from typing import cast

from ...languages.word_tables import by_language, wording
from ...light_dataclass import dataclass, field
from ...names import body as body_named
from ...names import state_name_pattern
from ...records import Attribution, ReportingVerb, Speaker, Tenor
from .bodies_named import BodyMention, facts, kinds_of, last_of
from .counted_bodies import is_counted, named_and_counted, who_is_counted
from .main_clauses import behind_aside, is_head, names_at_heads, subject_offsets, told_by_a_noun
from .misprinted_bodies import near
from .passive import in_passive
from .reporting_verbs import main_verbs, verbs_in
from .un_bodies import is_member

_wording = partial(wording, "bodies_speaking")

_TWO = re.compile(r"(?:both|(?:the )?two)\b", re.IGNORECASE)


@dataclass(slots=True)
class SentenceSpeakers:
    """A sentence's speakers and verbs, and how we know who says it. `answer`: the State says it. `differs`: it seems to go on with what one body
    says, but its own note cites another body's document."""

    speakers: tuple[Speaker, ...]
    verbs: tuple[ReportingVerb, ...]
    attribution: Attribution
    answer: bool = False
    differs: bool = False

    @property
    def carried(self) -> bool:
        """It names nobody and goes on with what the sentence before reports."""
        return self.attribution is Attribution.CARRIED


_NOBODY = SentenceSpeakers((), (), Attribution.UNATTRIBUTED)
_Group = tuple[list[BodyMention], ReportingVerb | None]
_SPEAK = frozenset({"treaty_body", "procedure", "office", "agency", "mission", "regional"})
"""The kinds of body that a note in the passive can stand for: not the Council or the Assembly, whose documents others write."""


@dataclass(slots=True)
class Conversation:
    """Who has spoken so far in the document: every speaker in order as (code, words), and the speakers of each sentence of the paragraph. `state`:
    names of the State under review beside those of the table; `itself`: those whose documents its notes cite, "see also" left out;
    `shorter`: whom the text calls by a shorter name, in brackets: "the Lamp Committee of the River Union (River Union Lamps)"."""

    spoken: list[tuple[str, str]] = field(default_factory=list)
    paragraph: list[tuple[Speaker, ...]] = field(default_factory=list)
    before: tuple[Speaker, ...] = ()
    sentences: int = 0
    state: tuple[str, ...] = ()
    itself: Collection[str] = ()
    shorter: dict[str, Speaker] = field(default_factory=dict)

    def new_paragraph(self) -> None:
        """A paragraph begins."""
        if self.paragraph:
            self.before = self.paragraph[-1]
        self.paragraph = []
        self.sentences = 0

    def hear(self, sentence: str, cited: Collection[str] = (), closed: bool = False, itself: Collection[str] = ()) -> SentenceSpeakers:
        """The speakers and verbs of the next sentence. `cited`: the bodies whose documents its notes cite; they tell which of two "it" is, and who
        speaks in the passive. `closed`: the notes are the sentence's own, not those of a later one. `itself`: those of `cited` that stand not only
        behind "see also"."""
        self.sentences += 1
        self.itself = itself
        verbs = verbs_in(sentence)
        where = subject_offsets(sentence)
        if _pattern("replies").match(sentence):
            return self._nobody(answer=True)
        groups = _speaking(sentence, verbs, where)
        if other := _other_name(sentence, verbs, where, groups):
            speaker = self._known_before(other[0])
            if not speaker.body and (short := re.search(rf"\b{re.escape(speaker.printed)} \((?P<short>[A-Z][^()]{{1,40}})\)", sentence)):
                self.shorter[short["short"]] = speaker
            return self._said((speaker,), sentence, verbs, other[1])
        if groups:
            first = min((verb for _, verb in groups if verb is not None), key=lambda verb: verb.at, default=None)
            if first is None:
                first = ReportingVerb(Tenor.NOTED, "According to", sentence.lower().find("according to"))
            others = [verb for verb in verbs if verb.at != first.at]
            return self._said(self._heard(sentence, [mention for group, _ in groups for mention in group], cited), sentence, [first, *others], first)
        pronoun, first = _pronoun(sentence, verbs)
        if pronoun:
            speakers = self._antecedents(pronoun, cited)
            return self._said(speakers, sentence, verbs, first) if speakers else self._nobody()
        if agents := _agent(sentence, verbs):
            return self._said(self._resolved([mention for group, _ in agents for mention in group], cited), sentence, verbs, agents[0][1])
        if self._answers(sentence):
            return self._nobody(answer=True)
        if (passive := in_passive(sentence, verbs, self.state)) is not None:
            return self._by_the_note(passive, cited)
        return self._nobody() if self._someone_else(sentence, where) else self._going_on(cited, closed)

    def _said(self, speakers: tuple[Speaker, ...], sentence: str, verbs: Sequence[ReportingVerb], first: ReportingVerb | None) -> SentenceSpeakers:
        self.paragraph.append(speakers)
        self.spoken.extend(
            (speaker.body, speaker.printed) for speaker in speakers if speaker.body or (speaker.printed and not is_member(speaker.printed))
        )
        return SentenceSpeakers(speakers, main_verbs(sentence, sorted(verbs, key=lambda verb: verb.at), first), Attribution.NAMED)

    def _nobody(self, answer: bool = False) -> SentenceSpeakers:
        """The State or somebody else speaks, or nobody: what follows does not go on with what was said before."""
        self.paragraph.append(())
        return SentenceSpeakers((), (), Attribution.UNATTRIBUTED, answer)

    def _by_the_note(self, verb: ReportingVerb, cited: Collection[str]) -> SentenceSpeakers:
        """Something was said in the passive: by whom the sentence before goes on with, where the notes don't tell of others; else by the bodies whose
        documents they cite."""
        known = frozenset(code for code in cited if body_named(code).kind in _SPEAK)
        before = self._carried()
        if before and (not known or {speaker.body for speaker in before} & known):
            self.paragraph.append(before)
            return SentenceSpeakers(before, (verb,), Attribution.CARRIED)
        speakers = tuple(Speaker(code, "") for code in sorted(known))
        self.paragraph.append(speakers)
        self.spoken.extend((speaker.body, "") for speaker in speakers)
        return SentenceSpeakers(speakers, (verb,), Attribution.NOTE if speakers else Attribution.UNATTRIBUTED)

    def _going_on(self, cited: Collection[str], closed: bool) -> SentenceSpeakers:
        speakers = self._carried()
        if not speakers:
            return _NOBODY
        told = all(body_named(code).kind in _SPEAK for code in cited)
        if closed and cited and told and all(speaker.body for speaker in speakers) and not {speaker.body for speaker in speakers} & {*cited}:
            self.paragraph.append(())
            return SentenceSpeakers((), (), Attribution.UNATTRIBUTED, differs=True)
        self.paragraph.append(speakers)
        return SentenceSpeakers(speakers, (), Attribution.CARRIED)

    def _carried(self) -> tuple[Speaker, ...]:
        last = self.paragraph[-1] if self.paragraph else ()
        return tuple(Speaker(speaker.body, "" if speaker.body else speaker.printed) for speaker in last)

    def _answers(self, sentence: str) -> bool:
        """Whether the State under review says it."""
        return _answers(self.state).match(sentence) is not None

    def _someone_else(self, sentence: str, where: Sequence[int]) -> bool:
        """Whether a sentence in which nobody speaks has another subject that acts: a body that is not what the sentence before goes on with."""
        first = next(iter(_groups(sentence)), None)
        if first is None or not is_head(sentence, first[0].start, where) or not _wording("subject").match(sentence, first[-1].end):
            return False
        going_on = {speaker.body for speaker in self._carried()}
        return not going_on >= {speaker.body for speaker in self._resolved(first, ())}

    def _antecedents(self, pronoun: str, cited: Collection[str]) -> tuple[Speaker, ...]:
        last = self.paragraph[-1] if self.paragraph else self.before if self.sentences == 1 else ()
        if pronoun.lower() in {"they", "both"} and len(last) < 2:
            last = next((speakers for speakers in reversed(self.paragraph) if len(speakers) > 1), last if pronoun.lower() == "they" else ())
        if pronoun.lower() == "it":
            last = tuple(speaker for speaker in last if speaker.body in cited) or last
        if pronoun.lower() in {"the latter", "the former"} and len(last) > 1:
            last = last[-1:] if pronoun.lower() == "the latter" else last[:1]
        if pronoun.lower() in {"he", "she"}:
            persons = tuple(
                speaker for speaker in last if kinds_of(speaker.body, speaker.printed) & {"rapporteur", "expert", "office", "representative"}
            )
            last = persons or last
        return tuple(Speaker(speaker.body, pronoun if speaker.body else speaker.printed) for speaker in last)

    def _heard(self, sentence: str, named: Sequence[BodyMention], cited: Collection[str]) -> tuple[Speaker, ...]:
        """Who speaks: each body or, of a committee of which a member or an expert speaks, that person in words. "The Committee" may then mean it."""
        found: list[Speaker] = []
        others: list[BodyMention] = []
        for mention, who in zip(named, _members(sentence, named), strict=True):
            if who:
                self.spoken.append((mention.code, mention.printed))
                found += [*self._resolved(others, cited), Speaker("", who)]
                others = []
            else:
                others.append(mention)
        return tuple(dict.fromkeys([*found, *self._resolved(others, cited)]))

    def _resolved(self, named: Sequence[BodyMention], cited: Collection[str]) -> tuple[Speaker, ...]:
        found: list[Speaker] = []
        for mention in named:
            if is_counted(mention):
                found.extend(self._counted(mention, cited))
            elif mention.code or not mention.kinds:
                found.append(self._title_of_another(mention) or Speaker(mention.code, mention.printed))
            else:
                found.extend(self._meant(mention, found, cited))
        unique: dict[tuple[str, str], Speaker] = {}
        for speaker in found:
            unique.setdefault((speaker.body, "" if speaker.body else speaker.printed), speaker)
        return tuple(unique.values())

    def _counted(self, mention: BodyMention, cited: Collection[str]) -> Sequence[Speaker]:
        """Who is counted: by the notes, where they cite as many; else the two that have spoken in the paragraph."""
        told = who_is_counted(mention, cited, self.itself)
        return told if all(speaker.body not in {"", "SP"} for speaker in told) else self._two_of(mention) or told

    def _meant(self, mention: BodyMention, found: Sequence[Speaker], cited: Collection[str]) -> Iterator[Speaker]:
        """Whom a short name means: the last of its kind that spoke; in the plural the last that spoke together."""
        if _wording("plural").search(mention.printed):
            together = next((_of_kind(group, mention) for group in reversed(self.paragraph) if len(_of_kind(group, mention)) > 1), None)
            several = together or self._two_of(mention)
            if several or _TWO.match(mention.printed):
                yield from (Speaker(speaker.body, mention.printed) for speaker in several) if several else who_of_two(mention, cited)
                return
        last = last_of(mention.kinds, [*self.spoken, *((speaker.body, speaker.printed) for speaker in found)])
        yield Speaker(last[0], mention.printed if last[0] else last[1]) if last else Speaker("", mention.printed)

    def _title_of_another(self, mention: BodyMention) -> Speaker | None:
        """The body that the table lacks and that has spoken last of those with this title: behind "the River Union High Commissioner on Wells", "the
        High Commissioner" is that one."""
        if not mention.code or mention.printed.isupper():
            return None
        for code, printed in reversed(self.spoken):
            if code == mention.code:
                return None
            if not code and re.search(rf"\S {re.escape(mention.printed)}\b", printed):
                return Speaker("", printed)
        return None

    def _known_before(self, speaker: Speaker) -> Speaker:
        """The last body that spoke and in whose name the words stand by which a body that the table lacks is called: "the Committee of Experts"."""
        if speaker.body:
            return speaker
        if speaker.printed in self.shorter:
            return self.shorter[speaker.printed]
        name = re.compile(rf"\b{re.escape(speaker.printed)}\b")
        for code, printed in reversed(self.spoken):
            called = (printed, *((body_named(code).name, *body_named(code).aliases) if code else ()))
            if any(each != speaker.printed and name.search(each) for each in called):
                return Speaker(code, speaker.printed if code else printed)
        return speaker

    def _two_of(self, mention: BodyMention) -> list[Speaker]:
        """The two of a kind that have spoken in the paragraph, where a text says "the two" or "both" and there are two."""
        if not _TWO.match(mention.printed):
            return []
        kinds = {"committee"} if "ommittee" in mention.printed or "treaty" in mention.printed else {"rapporteur", "expert", "working_group"}
        heard = dict.fromkeys(speaker.body for group in self.paragraph for speaker in group if kinds_of(speaker.body, speaker.printed) & kinds)
        return [Speaker(code, mention.printed) for code in heard] if len(heard) == 2 and all(heard) else []


def _members(sentence: str, named: Sequence[BodyMention]) -> Iterator[str]:
    """For each body that speaks, the words for the members or experts of it who do; empty where it speaks itself. "Members of" goes for the committee
    that is joined to one, too: "members of the Committee on ... and the Committee on ..."."""
    carried, end = "", 0
    for of in named:
        before, behind = _wording("member_of").search(sentence, 0, of.start), _wording("its_member").search(sentence[of.end :])
        joined = carried if end and _wording("joint").fullmatch(sentence, end, of.start) else ""
        who = before["who"].lower() if before else joined
        if not of.code or body_named(of.code).kind != "treaty_body" or not (who or behind):
            carried = ""
            yield ""
        else:
            carried = who if _wording("members").match(who) else ""
            yield f"{who}the {of.printed}" if who else f"{of.printed}{behind.group() if behind else ''}"
        end = of.end


def who_of_two(mention: BodyMention, cited: Collection[str]) -> tuple[Speaker, ...]:
    """The two committees whose documents the notes cite; where they are not two, nobody that we know."""
    codes = sorted(code for code in cited if body_named(code).kind == "treaty_body")
    return tuple(Speaker(code, mention.printed) for code in codes) if len(codes) == 2 else (Speaker("", mention.printed),)


def _of_kind(speakers: Sequence[Speaker], mention: BodyMention) -> list[Speaker]:
    return [speaker for speaker in speakers if kinds_of(speaker.body, speaker.printed) & set(mention.kinds)]


@by_language
def _pattern(name: str) -> re.Pattern[str]:
    return re.compile(cast(str, facts()[name]).replace("{state}", f"(?:{state_name_pattern()})"))


@by_language
def _answers(state: tuple[str, ...]) -> re.Pattern[str]:
    names = "|".join(map(re.escape, state))
    return re.compile(cast(str, facts()["answers"]).replace("{state}", f"(?:{state_name_pattern()}{'|' if names else ''}{names})"))


def _other_name(
    sentence: str, verbs: Sequence[ReportingVerb], where: Sequence[int], groups: Sequence[_Group]
) -> tuple[Speaker, ReportingVerb] | None:
    """An organisation whose name as printed the table lacks and that says the sentence, with its verb: the body that is meant but for a misprint, or
    one that we don't know."""
    named = named_and_counted(sentence)
    for name, end in names_at_heads(sentence, where):
        start = end - len(name)
        if any(mention.start < end for group, _ in groups for mention in group) or any(
            mention.start <= start and mention.end >= end for mention in named
        ):
            return None  # the table has it, and it speaks, or does something and says nothing
        verb = _verb_behind(sentence, end, verbs, aside=True)
        if verb is not None:
            meant = near(name)
            return Speaker(meant.code if meant else "", name), verb
    return None


def _speaking(sentence: str, verbs: Sequence[ReportingVerb], where: Sequence[int]) -> list[_Group]:
    """The groups of bodies that say something, each with its verb; the second and later ones only where a new clause begins."""
    found: list[_Group] = []
    for group in _groups(sentence):
        verb = _verb_behind(sentence, group[-1].end, verbs, is_head(sentence, group[0].start, where))
        if verb is None:
            continue
        if found:
            since = max((v.at + len(v.words) for v in verbs if v.at < group[0].start), default=0)
            if _wording("second").search(sentence, since, group[0].start) is None or not _ends_with(
                _wording("second"), sentence, since, group[0].start
            ):
                continue
        found.append((group, verb))
    if not found:
        for group in _groups(sentence):
            if told := _wording("of_concern").search(sentence, 0, group[0].start):
                tenor = Tenor.CONCERNED if told["verb"] else Tenor.NOTED
                found.append((group, ReportingVerb(tenor, told["verb"] or told["view"], told.start("verb" if told["verb"] else "view"))))
    if not found:
        found.extend((group, None) for group in _groups(sentence) if _wording("according").search(sentence, 0, group[0].start))
    return found


def _verb_behind(sentence: str, end: int, verbs: Sequence[ReportingVerb], aside: bool) -> ReportingVerb | None:
    """The verb of a subject that ends at an offset: near to it; for the subject of the main clause (`aside`) also behind asides, or one that we don't
    know by itself."""
    verb = next((verb for verb in verbs if verb.at >= end and _wording("between").fullmatch(sentence, end, verb.at)), None)
    if verb is None and aside:
        verb = behind_aside(sentence, end, verbs) or told_by_a_noun(sentence, end)
    return verb


def _agent(sentence: str, verbs: Sequence[ReportingVerb]) -> list[_Group]:
    """The bodies by whom something was said: "The State was urged by the Committee to ..."."""
    for group in _groups(sentence):
        agent = _wording("agent").search(sentence, 0, group[0].start)
        verb = next((verb for verb in reversed(verbs) if verb.at < group[0].start), None)
        if agent and verb is not None and 0 <= agent.start() - verb.at - len(verb.words) <= 1 and _wording("passive").search(sentence, 0, verb.at):
            return [(group, verb)]
    return []


def _ends_with(pattern: re.Pattern[str], text: str, start: int, end: int) -> bool:
    return any(pattern.fullmatch(text, at, end) for at in range(max(start, end - 40), end))


def _groups(sentence: str) -> list[list[BodyMention]]:
    """The bodies that could speak together. Commas join them only in a list that ends in "and"."""
    groups: list[list[BodyMention]] = []
    joints: list[list[str]] = []
    for mention in named_and_counted(sentence):
        joint = _wording("joint").fullmatch(sentence, groups[-1][-1].end, mention.start) if groups else None
        if joint:
            groups[-1].append(mention)
            joints[-1].append(joint.group())
        else:
            groups.append([mention])
            joints.append([])
    found: list[list[BodyMention]] = []
    for group, between in zip(groups, joints, strict=True):
        last = max((i for i, words in enumerate(between) if _wording("firm").search(words)), default=-1)
        begin = next((i for i in range(len(between) - 1, last, -1) if _wording("firm").search(between[i]) is None), -1)
        # "Information from A, B reported": what a loose comma parts is not said together.
        found.extend([group[: begin + 1], group[begin + 1 :]] if begin >= 0 else [group])
    return found


def _pronoun(sentence: str, verbs: Sequence[ReportingVerb]) -> tuple[str, ReportingVerb | None]:
    """A pronoun with a reporting verb behind it, at the beginning of the sentence or of its main clause; ("", None) where there is none."""
    for match in _wording("pronoun").finditer(sentence):
        if match.start() and not re.search(r"(?:^[A-Z][^,;]{0,300},|[,;]|\bbut|\band)\s*$", sentence[: match.start()]):
            continue
        verb = _verb_behind(sentence, match.end(), verbs, aside=True)
        if verb is not None:
            return match.group(), verb
    return "", None
