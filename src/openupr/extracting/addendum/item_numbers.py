"""The numbers of recommendations in a text: lists, ranges, letters, and typing errors forgiven where exactly one item fits.

"140.7, 140.8 ..., 140.35. 140.36", "140.11-14", "140.82-85, 87", "recommendations 1, 3 and 5-9", "Nos. 1 to 5", "96.3 (a) and (c)", "5., 6., 7.".
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable

from ...languages.word_tables import by_language, table
from ...light_dataclass import dataclass, replace
from ...names import find_state

_NEW_SENTENCE = re.compile(r"\.\s+[^\W\d_]")
"""Between two numbers: "96.1 to 96.7. Recommendations 96.1 to 96.3 ..." are two runs."""


@dataclass(frozen=True, slots=True)
class ItemNumber:
    """One number that a text names. `number` is the item's ("" where none fits), `printed` as printed, `letters` the parts named with it.

    `corrected`: the printed number is no item's, and only one item fits. `span` is where it stands in the text that it was read from, for an item
    inside a range the whole range; None where the text names it in other words.
    """

    number: str
    printed: str
    letters: tuple[str, ...] = ()
    corrected: bool = False
    span: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class NumberRun:
    """Numbers with nothing but separators, and the States that asked, between them and behind them, at `start` to `end` of the text."""

    start: int
    end: int
    named: tuple[ItemNumber, ...]

    @property
    def numbers(self) -> tuple[str, ...]:
        """The items named, in order."""
        return tuple(dict.fromkeys(named.number for named in self.named if named.number))


# "140.12", "140. 12" (only where 140 is known), "92.27.5"
_DOTTED = re.compile(r"(?<![\w/.])(\d{1,3}\.\s?\d{1,3}(?:\.\d{1,3})?)(?![\d%]|/(?!\d{1,3}\.\d)|\s?(?:%|per\s?cent|million|billion)|,\d{3})")
_NUMBER = re.compile(r"\d{1,3}\.\s?\d{1,3}(?:\.\d{1,3})?(?!\d)|\d{1,3},\d{1,3}(?!\d)|\d{1,6}(?!\d)")


@dataclass(frozen=True, slots=True)
class _Words:
    """The expressions in which words of a language stand (`item_numbers.toml`)."""

    anchor: re.Pattern[str]
    """What leads to a number without a dot: "recommendation 3", "recommendations Nos. 3", "No. 3". Not "Convention No. 174"."""
    letters: re.Pattern[str]
    between_letters: re.Pattern[str]
    range: re.Pattern[str]
    joint: re.Pattern[str]
    joins: re.Pattern[str]
    follows: re.Pattern[str]
    """What may follow a number without a dot, so that it is one: a separator, the end, a verb; not "37 others", "9 March"."""
    not_a_number: re.Pattern[str]
    label: re.Pattern[str]
    sure: re.Pattern[str]
    """A dotted number that is named as an item's: it stands alone in its line, or after the word."""


@by_language
def _words() -> _Words:
    given: dict[str, str] = table("item_numbers")
    return _Words(**{name: re.compile(pattern, re.MULTILINE | (0 if name == "letters" else re.IGNORECASE)) for name, pattern in given.items()})


_ASKED_BY = re.compile(r"\s*\((?P<states>(?:[^()\d]|\([^()\d]*\)){3,200})\)")
"""What may be the States that asked for it, in brackets behind a number."""
_BETWEEN_STATES = re.compile(r"\s*[,;/]\s*")
_AFTER_LABEL = re.compile(r"\s*(?:$|[.:)\]–—-]+\s*|\s(?=[^a-z])(?!\([^()]*\)\s+[a-z]))")
_LONGEST_RANGE = 400


def _behind_states(text: str, end: int) -> int:
    """Where a number ends with the States in brackets that asked for it ("96.3 (Chile), 96.4 (Togo and Peru)"); what else stands there ends it."""
    found = _ASKED_BY.match(text, end)
    return found.end() if found is not None and all(map(_names_states, _BETWEEN_STATES.split(found["states"]))) else end


def _names_states(words: str) -> bool:
    """Whether words are one State or several: "Togo and Peru", "Trinidad and Tobago"."""
    return find_state(words) is not None or all(find_state(each) is not None for each in _words().between_letters.split(words))


class Numbers:
    """The items' numbers, and how the document names them.

    Without items, the groups ("140") are those of the dotted numbers that the text itself repeats.
    """

    def __init__(self, items: Iterable[str], text: str) -> None:
        self.known = list(dict.fromkeys(items))
        self._position = {number: index for index, number in enumerate(self.known)}
        self._by_last: dict[str, list[str]] = defaultdict(list)
        for number in self.known:
            self._by_last[number.rpartition(".")[2]].append(number)
        self._without_dot: dict[str, list[str]] = defaultdict(list)
        for number in self.known:
            self._without_dot[number.replace(".", "")].append(number)
        printed = [re.sub(r"\s", "", m[1]) for m in _DOTTED.finditer(text)]
        counted = Counter(p.partition(".")[0] for p in printed)
        if self.known:
            self.groups = {number.rpartition(".")[0] for number in self.known} - {""}
            dotted = [p for p in printed if p in self._position]
        else:
            alone = {match["alone"].partition(".")[0] for match in _words().sure.finditer(text) if match["alone"]}
            self.groups = {group for group, count in counted.items() if len(group) > 1 and (count > 1 or group in alone)}
            dotted = [p for p in printed if p.partition(".")[0] in self.groups]
        sure = {match["alone"] or match["named"] for match in _words().sure.finditer(text)}
        self.dotted = len(dotted) > 1 or not sure.isdisjoint(dotted)
        """Whether the document names items as "140.12": then a bare number that opens a paragraph is the paragraph's own."""

    # -- one number

    def resolve(self, printed: str, group: str, *, sure: bool) -> ItemNumber | None:
        """What a printed number names; `group` is that of the number before. None where it may be no recommendation's number at all.

        `sure`: it stands where only such a number can stand.
        """
        plain = re.sub(r"\s", "", printed).replace(",", ".")
        if not self.known:
            return self._as_printed(plain, group, sure=sure)
        if plain in self._position:
            return ItemNumber(plain, printed)
        return self._bare_number(plain, printed, group, sure=sure) if "." not in plain else self._misprint(plain, printed, sure=sure)

    def _bare_number(self, plain: str, printed: str, group: str, *, sure: bool) -> ItemNumber | None:
        """A number without its group: of the group before, or of the only one that has it; or one that lost its dot."""
        if group and f"{group}.{plain}" in self._position:
            return ItemNumber(f"{group}.{plain}", printed)
        fitting = self._by_last.get(plain.lstrip("0"), []) if not group else []
        if len(fitting) == 1:
            return ItemNumber(fitting[0], printed)
        if sure and len(plain) > 2 and len(self._without_dot.get(plain, ())) == 1:
            return ItemNumber(self._without_dot[plain][0], printed, corrected=True)
        return ItemNumber("", printed) if sure else None

    def _misprint(self, plain: str, printed: str, *, sure: bool) -> ItemNumber | None:
        """A number with a dot that is no item's: with a wrong group, where only one group has it."""
        head, _, last = plain.rpartition(".")
        if head in self.groups:
            return ItemNumber("", printed)
        fitting = self._by_last.get(last, [])
        if sure and len(fitting) == 1:
            return ItemNumber(fitting[0], printed, corrected=True)
        return ItemNumber("", printed) if sure and len(head) > 1 else None

    def _as_printed(self, plain: str, group: str, *, sure: bool) -> ItemNumber | None:
        if "." in plain:
            return ItemNumber(plain, plain) if sure or plain.rpartition(".")[0].partition(".")[0] in self.groups else None
        if group:
            return ItemNumber(f"{group}.{plain}", plain)
        return ItemNumber(plain, plain) if len(plain) <= 3 else None

    # -- runs

    def runs(self, text: str) -> list[NumberRun]:
        """Every run of numbers in a text, in order."""
        found: list[NumberRun] = []
        at = 0
        dotted, anchor = _DOTTED.search(text), _words().anchor.search(text)
        while at < len(text):
            # Searched for anew only where the last one is passed: else a long text without any is searched to its end for each number.
            if dotted and dotted.start() < at:
                dotted = _DOTTED.search(text, at)
            if anchor and anchor.start() < at:
                anchor = _words().anchor.search(text, at)
            if anchor and (not dotted or anchor.end() <= dotted.start()):
                run = self._run(text, anchor.end(), sure=True)
                at = run.end if run else anchor.end()
            elif dotted:
                run = self._run(text, dotted.start(), sure=False)
                at = run.end if run else dotted.start() + len(dotted[1].partition(".")[0]) + 1
            else:
                break
            if run:
                found.append(run)
        return found

    def label(self, text: str, *, bare: bool) -> tuple[NumberRun, int] | None:
        """The run that a paragraph begins with as its label, and where its own text begins. `bare`: numbers without a dot count too.

        "140.11-14", "122.14– 15", "5., 6., 7. The Government ...", "Recommendation 96.3: ...". Not "140.1 and 140.2 enjoy the support".
        """
        opening = _words().label.match(text)
        if not opening:
            return None
        named = re.search(r"r[eé]c", opening.group(), re.IGNORECASE) is not None
        if not (bare or named or _DOTTED.match(text, opening.end())):
            return None
        run = self._run(text, opening.end(), sure=named or bare, loose=bare)
        if run is None:
            return None
        after = _AFTER_LABEL.match(text, run.end)
        if not after or (after.end() == run.end and run.end < len(text)):
            return None
        return run, after.end()

    def _run(self, text: str, start: int, *, sure: bool, loose: bool = False) -> NumberRun | None:
        """The run that begins with the number at `start`. `loose`: a full stop may stand between numbers without a dot ("5., 6.")."""
        match = _NUMBER.match(text, start)
        token = self._token(text, match, "", sure=sure) if match else None
        if token is None or match is None:
            return None
        named, end = token
        if not sure and "." not in named.printed:
            return None
        if _words().not_a_number.match(text, end) and "." not in named.printed:
            return None
        found = [named]
        group = named.number.rpartition(".")[0] if "." in named.number else ""
        bare_start = "." not in named.printed
        while True:
            behind = _behind_states(text, end)
            joint = _words().range.match(text, behind)
            is_range = joint is not None
            joint = joint or _words().joint.match(text, behind)
            if joint is None or _NEW_SENTENCE.search(joint.group()):
                break
            match = _NUMBER.match(text, joint.end())
            token = self._token(text, match, group, sure=True) if match else None
            if match is None or token is None:
                break
            named, after = token
            dotted = "." in named.printed
            if not is_range and not self._goes_on(text, joint.group(), after, dotted=dotted, loose=loose or bare_start):
                break
            if dotted and re.search(r"\.\s", named.printed) and named.number == "":
                break
            if not dotted and not named.number and not is_range:
                break
            if is_range:
                found.extend(self._between(found[-1], named))
            found.append(named)
            group = named.number.rpartition(".")[0] if "." in named.number else group
            end = after
        return NumberRun(start, _behind_states(text, end), tuple(found))

    @staticmethod
    def _goes_on(text: str, joint: str, after: int, *, dotted: bool, loose: bool) -> bool:
        if dotted:
            return True
        joins = bool(_words().joins.search(joint)) and (loose or "." not in joint)
        return joins and _words().follows.match(text, after) is not None and not _words().not_a_number.match(text, after)

    def _token(self, text: str, match: re.Match[str], group: str, *, sure: bool) -> tuple[ItemNumber, int] | None:
        """The number at a match with its letters, and where it ends. "140. 36" is one number only where 140 is a group."""
        printed = match.group()
        end = match.end()
        if re.search(r"[.,]\s?\d", printed):
            plain = re.sub(r"\s", "", printed).replace(",", ".")
            head = plain.rpartition(".")[0]
            spaced = re.search(r"\.\s", printed) is not None or "," in printed
            if spaced and (head not in self.groups or (self.known and plain not in self._position)):
                first = re.match(r"\d+", printed)
                printed = first.group() if first else printed
                end = match.start() + len(printed)
            elif plain.count(".") == 2 and plain not in self._position and head in self._position:
                printed = printed[: printed.rindex(".")]
                end = match.start() + len(printed)
        named = self.resolve(printed, group, sure=sure)
        if named is None:
            return None
        letters = _words().letters.match(text, end)
        if letters and (letters[1] or f"{named.number}.{letters[3]}" not in self._position):
            parts = tuple(re.findall(r"\b[a-z]\b", _words().between_letters.sub(" ", letters.group())))
            return replace(named, letters=parts, span=(match.start(), letters.end())), letters.end()
        return replace(named, span=(match.start(), end)), end

    def _between(self, first: ItemNumber, last: ItemNumber) -> list[ItemNumber]:
        """The items between the ends of a range, both excluded."""
        printed = f"{first.printed}-{last.printed}"
        span = (first.span[0], last.span[1]) if first.span and last.span else None
        if self.known:
            if first.number and last.number:
                start, stop = self._position[first.number], self._position[last.number]
                return [ItemNumber(number, printed, span=span) for number in self.known[start + 1 : stop]]
            return []
        head, _, start_last = first.number.rpartition(".")
        low, high = int(start_last), int(last.number.rpartition(".")[2])
        if last.number.rpartition(".")[0] != head or not low < high <= low + _LONGEST_RANGE:
            return []
        return [ItemNumber(f"{head}.{n}".lstrip("."), printed, span=span) for n in range(low + 1, high)]

    def order(self, number: str) -> tuple[int, tuple[int, ...]]:
        """A key that sorts numbers as the report has them, or by their figures where it is not at hand."""
        return self._position.get(number, len(self.known)), tuple(int(part) for part in re.findall(r"\d+", number))
