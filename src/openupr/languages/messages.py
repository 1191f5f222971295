"""Every word of ours that a reader sees, in the reader's language.

The English sentence itself, with named values in braces, is the key to its translations (`catalogues/fr.po`, of which `make messages` makes the
`fr.mo` that is read here). So a message is a whole sentence where it is written: nothing is put together of pieces. The language is passed in;
nothing here looks at the environment. What is kept (results in a store) holds `Message`s, which are free of language: text and values.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache, lru_cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from string import Formatter
from typing import Any, TypeAlias, TypeVar, Union
from unicodedata import normalize

from ..beside_code import parsed_toml
from ..errors import UnknownNameError, Worded
from ..light_dataclass import dataclass
from .pseudo_locales import PSEUDO
from .said_words import SaidWords, put_together

Value: TypeAlias = Union[str, int, float, "Message", tuple[Union[str, "Message"], ...]]
"""What stands in a message: words as they are, a number, another message (a name, never a piece of a sentence), or a list of names."""

Line = TypeVar("Line")

_MARK = re.compile(r"(?<=\S)[ \u00a0\u202f]?([:;?!](?=[\s<»”)]|$)|»)")
"""A mark of punctuation in a text of ours, with the space before it: none inside of a time, a value ("{share:percent}") or an address."""
_OPENING = re.compile(r"(«)[ \u00a0\u202f]?")

_ALPHABETICAL = 4
"""So many States or more that stand in the order of the alphabet do so for it."""
_STATE = "{state:state}"
"""The text of a message that is a State and nothing else."""
_OF_NUMBERS = frozenset({"percent", "points", "one"})
_PLURAL = "n"
"""The value by which a message with two forms takes one of them."""


@dataclass(frozen=True, slots=True)
class Message:
    """A message that is said later: its English text, the form for other numbers than one (empty: it has one form), and its named values."""

    text: str
    many: str = ""
    values: tuple[tuple[str, Value], ...] = ()

    def __str__(self) -> str:
        return str(messages("en").say(self))  # plain: what is kept holds no words that were said for a page


Text: TypeAlias = str | Message
"""What is said in the reader's language: a text without values, or a message."""


def message(text: str, /, **values: Value) -> Message:
    """A message to be said later: `message("{n} delegations spoke.", n=94)`."""
    return Message(text, "", tuple(sorted(values.items())))


def message_of(n: int, /, *, one: str, many: str, **values: Value) -> Message:
    """As `message`, in singular and plural; `n` chooses, {n} shows it."""
    return Message(one, many, tuple(sorted({**values, _PLURAL: n}.items())))


def together(*parts: Text) -> Text:
    """Several reasons for one thing, one behind the other: "by number only; decided by A. K."; the only one by itself."""
    return _joined("; ", parts)


def told_as_text(told: object) -> Text:
    """What an error was told, as a text that another error can say on: `told_as_text(error.told[0])`."""
    if isinstance(told, Worded):
        return message(told.text, **told.values)
    return told if isinstance(told, Message) else str(told)


def in_turn(*parts: Text) -> Text:
    """Whole sentences, one after the other; the only one by itself."""
    return _joined(" ", parts)


def parted(*parts: Text) -> Text:
    """The parts of a citation: "A/HRC/25/5, paragraph 12, page 3"; the only one by itself."""
    return _joined(", ", parts)


def state_text(iso3: str) -> Message:
    """A State by its official name in the reader's language, as the value of a message. The place where it stands may ask for a form of it
    (`{speaker:the}`); else it stands in the nominative."""
    return Message(_STATE, "", (("state", iso3),))


def labelled(label: Text, words: Text) -> Message:
    """What something is, and its words: "Slovenia: to ratify it"."""
    return Message("{label}: {words}", "", (("label", label), ("words", words)))


def _joined(between: str, parts: Iterable[Text]) -> Text:
    said = [part for part in parts if part]
    if len(said) < 2:
        return said[0] if said else ""
    return Message(between.join(f"{{of{k}}}" for k in range(len(said))), "", tuple((f"of{k}", part) for k, part in enumerate(said)))


def said_later(table: Any) -> Any:
    """The table, tuple or text itself. It marks what is in it (not the keys) as messages, which are said where they are shown."""
    return table


@cache
def formats() -> dict[str, dict[str, Any]]:
    """How numbers, dates and lists are written, by language (catalogues/formats.toml)."""
    return parsed_toml(files(__package__).joinpath("catalogues", "formats.toml"))


def message_languages() -> tuple[str, ...]:
    """The languages that messages are said in."""
    return tuple(formats())


@dataclass(frozen=True, eq=False)
class Messages:
    """The words of one language."""

    language: str
    catalogue: NullTranslations
    format: Mapping[str, Any]

    def say(self, text: Text, /, **values: Value) -> str:
        """The message in this language, with its values: `say("{share:percent} of the requests ask {state} to go on.", share=0.28, state="Fiji")`.

        A number is written as the language does; `{x:percent}` is a share of one, `{x:points}` a difference of two, `{x:date}` an ISO prefix
        (`{x:day}`, `{x:month}`: that part of it alone, where the rest stands behind it),
        `{x:one}` a number with one decimal, `{x:or}` a list of which one holds; other lists end in "and". `{x:state}` is a State's ISO code, said in
        the nominative; `{x:the}` its name in a sentence, or in another of the language's forms (formats.toml): `{x:de}`, `{x:De}` where the sentence
        begins with it. `{x:a|ont}` is the word that agrees with it: "la Norvège a", "les Pays-Bas ont".
        """
        ours = isinstance(text, Message)
        if isinstance(text, Message):
            values = {**dict(text.values), **values}
            if text.many:
                return self._filled(self._spaced(self.catalogue.ngettext(text.text, text.many, _number(values[_PLURAL]))), values)
            text = text.text
        found = self.catalogue.gettext(text) if text else ""
        # What no catalogue has and is made of no values stands in a document: its spaces are its own.
        if found is text and "{" not in found:
            return SaidWords(found) if ours else found
        return self._filled(self._spaced(found), values)

    def count(self, n: int, /, *, one: str, many: str, **values: Value) -> str:
        """The message in the form for this number, which stands in it as {n}."""
        return self.say(message_of(n, one=one, many=many, **values))

    def say_all(self, every: Iterable[Text], /) -> str:
        """Messages one behind the other, as one text of ours: joined by hand, nothing would tell any more which words of it are a document's."""
        said = [self.say(each) for each in every if each]
        return put_together([piece for each in said for piece in (SaidWords(" "), each)][1:])

    def said(self, words: Text | Worded, /) -> str:
        """Words of ours in this language; those of a document, and names, as they are."""
        if isinstance(words, Worded):
            return self.say(words.text, **words.values)
        return self.say(words) if isinstance(words, Message) else words

    def mark(self, mark: str, /) -> str:
        """A mark of punctuation that stands between two texts, with the space that the language has before it: " :" in French."""
        return str(self.format.get("before", {}).get(mark, "")) + mark

    def number(self, number: float, digits: int = 0) -> str:
        """ "1,234"; "1 234" in French, "1234" and "12.345" in Spanish."""
        whole, _, decimals = f"{abs(number):.{digits}f}".partition(".")
        if len(whole) >= self.format["least_digits"]:
            whole = re.sub(r"(?<=\d)(?=(\d{3})+$)", self.format["group"], whole)
        minus = "\u2212" if number < 0 and (whole.strip("0") or decimals.strip("0")) else ""
        return minus + whole + (self.format["decimal"] + decimals if decimals else "")

    def percent(self, share: float) -> str:
        """A share of one: one decimal below ten where it is not whole, none above; never rounded to none or to all."""
        exact = 100 * share
        if exact in {0.0, 100.0} or exact >= 9.95:
            shown = self.number(exact if exact in {0.0, 100.0} else min(exact, 99))
        else:
            tenths = min(max(round(exact, 1), 0.1), 9.9)
            shown = self.number(tenths, 0 if tenths == int(tenths) else 1)
        return str(self.format["percent"]).format(n=shown)

    def date(self, iso: str | None) -> str:
        """An ISO prefix as it is read: "4 December 2013", "December 2013", "2013"."""
        year, _, rest = (iso or "").partition("-")
        month, _, day = rest.partition("-")
        if not (month.isdigit() and 1 <= int(month) <= 12):
            return year
        named = {"year": year, "month": self.format["months"][int(month) - 1]}
        if not day:
            return str(self.format["month"]).format(**named)
        return str(self.format["day"]).format(**named, day=self.format["first"] if int(day) == 1 else int(day))

    def _part_of_date(self, iso: str, part: str) -> str:
        """The day or the month of an ISO prefix: "15", "January"."""
        _, month, day = f"{iso}--".split("-")[:3]
        if part == "month":
            return str(self.format["months"][int(month) - 1])
        return str(self.format["first"] if int(day) == 1 else int(day))

    def state(self, iso3: str) -> str:
        """A State by its official short name in the nominative; the code itself where no table knows it (the invented reviews)."""
        from ..names import state  # who names no State need not load the table of them

        try:
            found = state(iso3)
        except LookupError:
            return iso3
        if (language := self.language.partition("-")[0]) == "en":
            return SaidWords(found.name)
        short, formal = found.names.get(language, ("", ""))
        return self._printed(short or formal or found.name)

    def state_in(self, iso3: str, form: str) -> str:
        """A State's name in one of the language's forms ("de la France", "des États-Unis d’Amérique"), or the word that agrees with it ("a|ont").
        In a form that the language does not have, the name in the nominative: the test of the catalogues finds it, and no page breaks."""
        from ..names import with_article  # as above

        named = with_article(iso3, self.language.partition("-")[0])
        if "|" in form:
            one, many = form.split("|")
            return SaidWords(many if named.article.lower() in self.format.get("plural_articles", ()) else one)
        joints = self.format["states"].get(form.lower())
        if joints is None:
            return self.state(iso3)
        said = self._printed(joints.get(named.article or ("vowel" if named.elided else "none"), joints["none"]) + named.name)
        return SaidWords(said[:1].upper() + said[1:] if form[0].isupper() else said)

    def _printed(self, name: str) -> SaidWords:
        return SaidWords(name.replace("'", str(self.format.get("apostrophe", "'"))))

    def by_name(self, every: Iterable[Line], name: Callable[[Line], str]) -> list[Line]:
        """What is listed by name, in the order of the reader's alphabet: accents count for nothing, but for letters of their own (ñ, after n)."""
        return sorted(every, key=lambda each: self._alphabetical(name(each)))

    def _alphabetical(self, name: str) -> tuple[str, str]:
        after = self.format.get("after", {})
        letters = (f"{after[letter]}\uffff" if letter in after else normalize("NFKD", letter)[0] for letter in normalize("NFC", name).lower())
        words = "".join(letter if letter[0].isalnum() else " " if letter in "- " else "" for letter in letters)
        return " ".join(words.split()), name

    def listed(self, names: Iterable[Text], *, joined: str = "and") -> str:
        """ "A, B and C"; `joined="or"`: "A, B or C". States that stand in the order of the English alphabet stand in that of the reader's."""
        *first, last = [self.say(each) if isinstance(each, Message) else each for each in self._in_alphabet(names)] or [""]
        if not first:
            return last
        before = self.format.get(f"{joined}_before", {}).items()
        word = next((word for word, sound in before if re.match(sound, last, re.IGNORECASE)), self.format[joined])
        between = SaidWords(", ")
        return put_together([*[piece for each in first for piece in (between, each)][1:], SaidWords(f" {word} "), last])

    def _in_alphabet(self, every: Iterable[Text]) -> list[Text]:
        names = list(every)
        codes = [str(each.values[0][1]) for each in names if isinstance(each, Message) and each.text == _STATE]
        if self.language.startswith("en") or len(codes) < max(_ALPHABETICAL, len(names)):
            return names
        english = [str(messages().state(code)) for code in codes]
        return self.by_name(names, self.said) if english == messages().by_name(english, str) else names

    def _spaced(self, text: str) -> str:
        return _spaced(text, self.language) if "before" in self.format else text

    def _filled(self, text: str, values: Mapping[str, Value]) -> SaidWords:
        if "{" not in text:
            return SaidWords(text)
        out: list[str] = []
        for before, name, how in _pieces(text):
            out.append(SaidWords(before))
            if name is not None:
                value = values[name]
                out.append(value if not how and type(value) is str else self._shown(value, how))
        return put_together(out)

    def _shown(self, value: Value, how: str) -> str:
        match value, how:
            case (Message(), ""):
                return self.say(value)
            case (Message(), _):
                return self.state_in(str(value.values[0][1]) if value.text == _STATE else self.say(value), how)
            case (tuple(), "" | "and" | "or"):
                return self.listed(value, joined=how or "and")
            case (tuple(), _):
                return self.listed(self._shown(each, how.lower() if place else how) for place, each in enumerate(self._in_alphabet(value)))
            case (str(), _) if how not in _OF_NUMBERS:
                return self._word(value, how)
            case (int() | float(), "percent"):
                return SaidWords(self.percent(value))
            case (int() | float(), "points"):
                return SaidWords(self.number(round(100 * abs(value))))
            case (int() | float(), "" | "one"):
                return SaidWords(self.number(value, 1 if how else 0))
        raise ValueError(f"{value!r} can't be written as {how!r}")

    def _word(self, value: str, how: str) -> str:
        if how == "date":
            return SaidWords(self.date(value))
        if how in {"day", "month"}:
            return SaidWords(self._part_of_date(value, how))
        return self.state_in(value, how) if how else value


@lru_cache(maxsize=8_192)
def _spaced(text: str, language: str) -> str:
    """A text of ours with the spaces that a language has at its marks of punctuation, whatever its translator wrote there."""
    before, behind = formats()[language]["before"], formats()[language]["behind"]
    text = _MARK.sub(lambda mark: before.get(mark[1], "") + mark[1], text)
    return _OPENING.sub(lambda mark: mark[1] + behind[mark[1]], text)


@lru_cache(maxsize=4_096)
def _pieces(text: str) -> tuple[tuple[str, str | None, str], ...]:
    """A message cut at its values, once: the words before each, its name (None: the text ends), and how it is written."""
    return tuple((before, name, how or "") for before, name, how, _ in Formatter().parse(text))


@cache
def _translated() -> tuple[Messages, ...]:
    return tuple(messages(language) for language in message_languages() if language != "en")


def is_message(text: str) -> bool:
    """Whether a text of several words is a whole message of ours, such as a limit of an examination: one that has a translation."""
    return " " in text and any(each.catalogue.gettext(text) != text for each in _translated())


def _number(value: Value) -> int:
    assert isinstance(value, int)
    return value


@cache
def messages(language: str = "en") -> Messages:
    """The words of a language: "fr", "es", "en", or one of the pseudo-locales that show on a page what was never translated or takes no more room
    (`pseudo_locales`). Raises `UnknownNameError` for another."""
    if language in PSEUDO:
        pseudo = PSEUDO[language]()
        english = formats()["en"]
        said = {key: pseudo.gettext(english[key]) for key in ("and", "or")} | {"months": [pseudo.gettext(each) for each in english["months"]]}
        return Messages(language, pseudo, {**english, **said, "direction": pseudo.direction})
    if language not in formats():
        known = ", ".join(message_languages())
        raise UnknownNameError(
            message("OpenUPR does not speak “{language}”", language=language),
            next_step=message("It speaks {known}: `openupr --language fr COMMAND`.", known=known),
        )
    if language == "en":
        return Messages(language, NullTranslations(), formats()["en"])
    with files(__package__).joinpath("catalogues", f"{language}.mo").open("rb") as file:
        return Messages(language, GNUTranslations(file), formats()[language])


@cache
def catalogue_digest(language: str) -> str:
    """A hash of what a language says for our sentences; empty where its words are made by the code alone."""
    catalogue = files(__package__).joinpath("catalogues", f"{language}.mo")
    return hashlib.sha256(catalogue.read_bytes()).hexdigest() if catalogue.is_file() else ""
