"""Whole dossiers that say odd things: documents of every kind, well made as files, whose numbers, names, dates, answers and notes don't fit.

`folders.py` breaks files; here what is read is understood, and goes on to be put together, linked, examined and shown.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from .odd_files import FORMATS

STATES = (
    "Norway Chile Ghana Peru France Egypt China Brazil Chad Niger Oman Iran Serbia the_Netherlands Côte_d’Ivoire Viet_Nam Türkiye the_Holy_See "
    "Bosnia_and_Herzegovina Trinidad_and_Tobago the_United_Kingdom_of_Great_Britain_and_Northern_Ireland Palestine Atlantis".split()
)
_GLYPHS = (
    *("\u0301", "\u00ad", "\u200b", "\u202e", "\u2066", "\ufeff", "\u0e49" * 40, "\U000e0041", "\ufffc", "\x0b", "\u2028"),
    *("\ufb01", "\u2167", "\u0663", "\U0001f600"),
)
_VERBS = (
    "Ratify the Convention against Torture|Continue its efforts for women|Adopt a law on wells|Consider acceding to ILO Convention No. 189|Repeal it"
    "|Do not|Take all measures, by {n}, to end the killing of {n} journalists|Share its experience|Release Ms. Ada Example and {n} others"
    "|Study the idea of a study|Stop|Withdraw the reservation to article {n} ({n}) of CEDAW|Invite the Special Rapporteur on torture"
    "|Implement recommendations {n}.{n} to {n}.{n}|Cut by {n} %"
).split("|")
_ANSWERS = (
    "enjoy the support of {own}|do not enjoy the support of {own}|have been noted|will be examined by {own}, which will respond by {date}"
    "|are supported in principle, but not accepted|are accepted and already implemented or in the process of implementation"
    "|are neither accepted nor rejected|, some of which {own} accepts, others it does not, enjoy its support|were rejected, as they are false"
    "|could not be heard|are supported except {n}.{n}"
).split("|")
_SAID = (
    "stated that {n} wells had been dug|expressed concern about torture of {n} prisoners in {other}|commended {own} and asked about the death penalty"
    "|made recommendations|noted that it had ratified CERD in {n}, and called on {own} to ratify it|recalled {other} and thanked {other}|{said}"
).split("|")
_BODIES = (
    "The Human Rights Committee|CAT|UNICEF|The Special Rapporteur on torture|JS{n}|AI|TIDE|The Committee|UNHCR and CEDAW|It|The same source|Nobody"
).split("|")


_REPORT = "Report of the Working Group on the Universal Periodic Review"
_PROCEEDINGS = "I. Summary of the proceedings of the review process"
_DIALOGUE = "B. Interactive dialogue and responses by the State under review"
_VIEWS = "Views on conclusions and/or recommendations, voluntary commitments and replies presented by the State under review"
_NATIONAL = "National report submitted in accordance with Human Rights Council resolutions 5/1 and 16/21"
_COMPILATION = "Compilation of information prepared by the Office of the United Nations High Commissioner for Human Rights"
_OF_OHCHR = "Report of the Office of the United Nations High Commissioner for Human Rights"
_LISTED = "The stakeholders listed below have contributed information for this summary:"


class Draw(random.Random):
    """What documents are made of."""

    own = "Estavia"

    def odd_number(self) -> str:
        return str(self.choice([1, 2, 3, 7, 12, 0, 99, 140, 2019, -1, 10**4, 2**31, 10**18, "1bis", "½", "٣", "IV", "1.1.1.1.1", "1-", "00001"]))

    def number(self) -> str:
        return str(self.randint(1, 60)) if self.random() < 0.8 else self.odd_number()

    def state(self) -> str:
        found = self.choice(STATES).replace("_", " ")
        match self.randrange(14):
            case 0:
                return found.upper()
            case 1:
                at = self.randrange(len(found))
                return found[:at] + self.choice(_GLYPHS) + found[at:]
            case 2:
                return f"{found} (on behalf of {self.choice(STATES)}, {self.choice(STATES)} and {self.number()} others)"
            case 3:
                return self.own
        return found

    def states(self) -> str:
        many = self.choice([0, 1, 1, 1, 2, 3, 40, 193])
        return self.choice([", ", ", ", "; ", " and ", "/", ","]).join(self.state() for _ in range(many))

    def date(self) -> str:
        month = self.choice(["January", "May", "Thermidor", "13"])
        return f"{self.choice([1, 24, 31, 32, 0])} {month} {self.choice([2025, 2008, 1945, 0, 9999, 99999, 2024])}"

    def filled(self, text: str) -> str:
        while "{" in text:
            at = text.index("{")
            end = text.index("}", at)
            kind = text[at + 1 : end]
            by = {"n": self.number, "own": lambda: self.own, "date": self.date, "other": self.state, "said": lambda: self.sentence(200)}[kind]()
            text = text[:at] + by + text[end + 1 :]
        return text

    def sentence(self, most: int = 12) -> str:
        words = (
            "the of and not rights women law torture Committee report paragraph (a) 12, “so” see A/HRC/9/5 no. which; had were by on in: its".split()
        )
        made = " ".join(self.choice(words) for _ in range(self.randint(1, most)))
        return made + (self.choice(_GLYPHS) if self.random() < 0.1 else "")

    def request(self) -> str:
        made = self.filled(self.choice(_VERBS))
        return (
            made
            + ("; " + self.filled(self.choice(_VERBS)).lower() if self.random() < 0.2 else "")
            + (" " + self.sentence() if self.random() < 0.3 else "")
        )

    def many(self) -> int:
        return self.choice([0, 1, 2, 5, 12, 12, 40, 200]) if self.random() < 0.97 else 2500

    def listed(self, head: str) -> str:
        """Numbers of recommendations, as an answer names them."""
        made = []
        for _ in range(self.choice([1, 1, 2, 5, 30])):
            first, last = self.randint(1, 30), self.randint(1, 30)
            made.append(
                self.choice(
                    [f"{head}.{first}", f"{head}.{first}–{head}.{last}", f"{head}.{first} to {last}", f"{first}", f"{head}.{first} (in part)"]
                )
            )
        return ", ".join(made)


def _numbered(draw: Draw, paragraphs: Sequence[str]) -> list[str]:
    """Paragraphs with numbers that run on, start anew, leave some out or stand twice."""
    number, made = draw.choice([1, 1, 1, 0, 140]), []
    for each in paragraphs:
        made.append(f"{draw.odd_number() if draw.random() < 0.02 else number}{draw.choice(['.', '.', '.', ')', ''])} {each}")
        number += draw.choice([1] * 20 + [0, 2, -3, 100])
    return made


def report(draw: Draw, session: int, symbol: str) -> list[str]:
    """A report of the Working Group."""
    said = [f"{draw.state()} {draw.filled(draw.choice(_SAID))}." for _ in range(draw.many())]
    lists, number = [], 1
    for _ in range(draw.choice([1, 2, 2, 4])):
        head = draw.choice([str(7 + len(lists)), "140", "5"])
        lists.append(f"{head}. {draw.choice(['The following recommendations', 'Recommendations', 'They'])} {draw.filled(draw.choice(_ANSWERS))}:")
        for _ in range(draw.many()):
            shown = (
                f"{head}.{number}"
                if draw.random() < 0.95
                else draw.choice([f"{head}.{number}.{number}", f"{number}", f"({number})", f"{head}.{draw.odd_number()}"])
            )
            lists.append(f"{shown}. {draw.request()} ({draw.states()}){draw.choice([';', ';', '.', ''])}")
            number += draw.choice([1] * 12 + [0, 3])
    day = draw.date()
    opening = [
        f"The Working Group held its {draw.choice(['forty-eighth', 'eighteenth', 'hundredth', str(session)])} session from {draw.date()} to {day}.",
        f"The review of {draw.own} was held on {day}. The delegation was headed by the Minister, {draw.choice(['Ana Example', 'X', draw.state()])}.",
        f"The troika: {draw.states()}.",
    ]
    told = f"During the interactive dialogue, {draw.choice(['two', str(len(said)), '1,000,000', 'no'])} delegations made statements."
    return [
        symbol,
        draw.date(),
        _REPORT,
        draw.own,
        "Introduction",
        *_numbered(draw, opening),
        _PROCEEDINGS,
        _DIALOGUE,
        *_numbered(draw, [told, *said]),
        "II. Conclusions and/or recommendations",
        *lists,
    ]


def addendum(draw: Draw, session: int, symbol: str) -> list[str]:
    """The State's responses."""
    answers = [
        f"Recommendation{draw.choice(['s', '', 's nos.'])} {draw.listed(draw.choice(['7', '8', '140']))} {draw.filled(draw.choice(_ANSWERS))}."
        for _ in range(draw.many())
    ]
    return [f"{symbol}/Add.1", draw.date(), _REPORT, draw.own, "Addendum", _VIEWS, *_numbered(draw, answers)]


def _with_notes(draw: Draw, texts: Sequence[str], notes: Callable[[], str]) -> list[str]:
    marked, made = [], []
    for number, text in enumerate(texts, 1):
        shown = number if draw.random() < 0.9 else draw.randint(0, 999)
        marked.append(f"{text}{shown}" if draw.random() < 0.7 else text)
        made.append(f"{shown} {notes()}")
    if draw.random() < 0.3:
        draw.shuffle(made)
    return [*_numbered(draw, marked), "Notes", *made]


def national_report(draw: Draw, session: int, symbol: str) -> list[str]:
    texts = [
        f"{draw.choice(['The Ministry', draw.own, 'Civil society'])} {draw.filled(draw.choice(_SAID))}; "
        f"recommendations {draw.listed('140')} were carried out."
        for _ in range(draw.many())
    ]
    return [
        f"A/HRC/WG.6/{session}/XAA/1",
        draw.date(),
        _NATIONAL,
        draw.own,
        "I. Methodology",
        *_with_notes(draw, texts, lambda: f"Law No. {draw.number()} of {draw.number()}."),
    ]


def compilation(draw: Draw, session: int, symbol: str) -> list[str]:
    texts = [f"{draw.filled(draw.choice(_BODIES))} {draw.filled(draw.choice(_SAID))}." for _ in range(draw.many())]
    source = draw.choice(["CCPR/C/XAA/CO/2", "A/HRC/WG.6/48/XAA/1", "E/C.12", "www.example.org/a", "ibid.", "See above"])
    return [
        f"A/HRC/WG.6/{session}/XAA/2",
        draw.date(),
        _COMPILATION,
        draw.own,
        "I. Background",
        *_with_notes(draw, texts, lambda: f"{source}, paras. {draw.number()}–{draw.number()}"),
    ]


def summary(draw: Draw, session: int, symbol: str) -> list[str]:
    texts = [f"{draw.filled(draw.choice(_BODIES))} {draw.filled(draw.choice(_SAID))}." for _ in range(draw.many())]
    listed = [f"{draw.choice(['TIDE', 'AI', 'JS1', 'JS2', 'JS1', ''])} {draw.sentence(6)} ({draw.state()});" for _ in range(draw.many())]
    made = _with_notes(
        draw, texts, lambda: draw.choice(["TIDE, para. {n}.", "JS{n}, p. {n}; AI, p. {n}", "All of them."]).replace("{n}", draw.number())
    )
    return [
        f"A/HRC/WG.6/{session}/XAA/3",
        draw.date(),
        "Summary of stakeholders’ submissions on Estavia",
        _OF_OHCHR,
        "I. Background",
        *made,
        _LISTED,
        "Civil society",
        *listed,
    ]


def questions(draw: Draw, session: int, symbol: str) -> list[str]:
    return [f"Advance questions to {draw.own}", *(line for _ in range(draw.many()) for line in (draw.state().upper(), f"- {draw.request()}?"))]


KINDS = (report, report, report, addendum, addendum, national_report, compilation, summary, questions)


_LIKELY = [b".txt"] * 5 + [b".docx"] * 3 + [b".pdf"] * 3 + [b".html"] * 2 + [b".odt", b".rtf", b".md"]


def dossier(seed: str) -> list[tuple[bytes, bytes]]:
    """The names and bytes of a few documents of one State, of one session or two."""
    draw = Draw(seed)
    if draw.random() < 0.1:
        draw.own = draw.choice(["Norway", "the Wells and the Mills", "Côte d’Estavia", "X"])
    made = []
    for session in draw.choice([[48], [48], [18, 48], [48, 48]]):
        symbol = draw.choice([f"A/HRC/{session + 11}/5"] * 4 + ["A/HRC/0/0", f"A/HRC/{10**9}/1", "A/HRC/59/5/Rev.1", ""])
        for number, kind in enumerate(dict.fromkeys(draw.choices(KINDS, k=draw.choice([1, 2, 3, 6])))):
            lines = kind(draw, session, symbol)
            ending = draw.choice(_LIKELY)
            made.append((b"%d-%d-%b%b" % (session, number, kind.__name__.encode(), ending), FORMATS[ending](lines, draw)))
    return made
