"""A submission as a file -> its record: the contributor by the file's name and by the text, its length against the limit, its paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath

from ...languages.messages import message
from ...languages.word_tables import by_language, table
from ...names import cycle_of, facts_of
from ...reading import Line, Passage, Transcript, line_distance
from ...records import Document, Doubt, LengthLimit, Submission, SubmissionParagraph

# "AAP-C_-_Asociacion_de_Amistad.pdf", "SNTIA_-Sindicato.pdf", "CIMI-_Consejo.pdf"; OHCHR's form since 2012: "JS1_UPR34_SVN_E_Main.pdf".
_CODE_AND_NAME = re.compile(r"(?P<code>[^\s]{1,24}?)(?:_-_?|-_)(?P<name>.+)")
_OFFICIAL = re.compile(r"(?P<code>.+?)_UPR\d{1,2}_[A-Z]{3}_[A-Z]_(?:Main|Annex\w*)", re.IGNORECASE)
_SENT_JOINTLY = re.compile(r"[\s_-]*(?:et[ _]?al\.?)?[\s_-]*(?:joint[ _]submission)?[\s_.-]*$", re.IGNORECASE)
_NUMBERED = re.compile(r"(?:\d{1,3}\s?[.)]|\(?[a-z]\)|[•·▪*–—-]|[IVX]{1,5}\.)\s+\S")
_PRINTED = re.compile(r"\s*(\d{1,3})\s?[.)]\s+\S")
_SEVERAL = 3
"""From so many numbers in their order on, paragraphs are numbered."""
_GAP = 3
"""So far may a number be from the one before: one or two may not have been read."""
_SENTENCE_END = re.compile(r"[.!?:;][”\"’')\]]*\s*$")
_WORD = re.compile(r"\w+(?:[’'‑-]\w+)*")
_EMAIL = re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_PHONE = re.compile(r"(?<![\w/.])(?:\+\s?|\(\+?)?\d[\d\s()./-]{6,20}\d(?!\w)")
_OPENING = 2500
"""How many characters of the text are looked at for what it says of itself."""
_WIDE = 1.3
"""From so many times the distance of lines on, a paragraph has ended where its last line looks like an end."""
_FAR = 2.2
"""From here on it has, whatever its last line looks like."""
_SHORT = 0.85
"""A line of at most this share of the widest ends its paragraph where a sentence ends on it."""
LEFT_OUT = "[…]"


@by_language
def _pattern(group: str, name: str) -> re.Pattern[str]:
    flags = re.IGNORECASE | re.MULTILINE
    # Group names stand once in an expression: the alternatives of names are tried one by one.
    return re.compile("|".join(f"(?:{wording})" for wording in table("submissions")[group][name]), flags)


@by_language
def _namings() -> tuple[re.Pattern[str], ...]:
    found = []
    for wording in table("submissions")["named"]["by"]:
        before, _, name = wording.partition("(?P<name>")
        # A name has a capital; what leads to it may have any.
        found.append(re.compile(f"(?i:{before})(?P<name>{name}", re.MULTILINE))
    return tuple(found)


def in_folder_of_submissions(path: str) -> str:
    """Why a file of unknown kind is a submission: its folder's name, or the form that OHCHR gives such files' names; empty where neither says so."""
    where = PurePath(path)
    if where.parent.name.casefold() in table("submissions")["folders"]["names"]:
        return f"its folder is named {where.parent.name}"
    return "its name has OHCHR's form for submissions" if _OFFICIAL.fullmatch(where.stem) else ""


def read_submission(transcript: Transcript, document: Document) -> Submission:
    """The submission in a file, with identifiers inside the document ("3"); `submission_of_review` gives it those of a review. A text of pictures has
    no words and a doubt of the reading already."""
    code, name = _of_file(document.name)
    opening = transcript.text[:_OPENING]
    named = next((match["name"] for each in _namings() if (match := each.search(opening))), "").strip(" .,;:“”\"'*")
    joint = _pattern("joint", "name").search(document.name) is not None or _pattern("joint", "text").search(opening) is not None
    words = sum(1 for _ in _WORD.finditer("\n".join(line.text for line in (*transcript.body(), *transcript.notes()))))
    found = passages_of_submission(transcript.body())
    printed = printed_numbers([each.text.clean for each in found])
    paragraphs = [
        SubmissionParagraph(str(number), each.text, each.place(document.key, own))
        for number, (each, own) in enumerate(zip(found, printed, strict=True), 1)
    ]
    return Submission("", document, code, name, named, joint, words, length_limit(document.session, joint), tuple(paragraphs), ())


def submission_of_review(submission: Submission, identifier: str, document: Document) -> Submission:
    """The submission with whole identifiers, as one of a review: `document` is the file as placed there. Too long is a doubt of the document, for the
    limit may have been set otherwise."""
    limit = length_limit(document.session, submission.joint)
    paragraphs = tuple(replace(each, id=f"{identifier}.{each.id}") for each in submission.paragraphs)
    found = replace(submission, id=identifier, document=document, limit=limit, paragraphs=paragraphs)
    doubts = []
    if document.pages and not submission.words:
        doubts.append(
            Doubt(
                "submission_without_words",
                message("{file} has no words that we can read: we compare it with nothing.", file=document.name),
                identifier,
            )
        )
    return replace(found, doubts=tuple(doubts))


def without_contacts(text: str) -> str:
    """The text without e-mail addresses, telephone numbers and the names behind "Contact person:": how to reach someone is no evidence. What is left
    out is "[…]"."""
    text = _EMAIL.sub(LEFT_OUT, text)
    labels = _pattern("contact", "labels").pattern
    text = re.sub(rf"(?im)^(\s*(?:{labels})\s*:\s*).+$", rf"\1{LEFT_OUT}", text)
    text = re.sub(rf"(?i)\b((?:{labels})\s*:?\s*)(?=[\d(+]){_PHONE.pattern}", rf"\1{LEFT_OUT}", text)
    return re.sub(_PHONE, lambda match: LEFT_OUT if sum(letter.isdigit() for letter in match.group()) >= 8 else match.group(), text)


def _of_file(file: str) -> tuple[str, str]:
    """Code and name that a file's name gives: ("AAP-C", "Asociacion de Amistad Polaco - Cubana")."""
    stem = PurePath(file).stem
    official = _OFFICIAL.fullmatch(stem)
    if official:
        return official["code"].replace("_", " "), ""
    found = _CODE_AND_NAME.fullmatch(stem)
    code, name = (found["code"], found["name"]) if found else ("", stem)
    name = _SENT_JOINTLY.sub("", name)
    return code.replace("_", " ").strip(" -"), re.sub(r"_+", " ", name).strip(" -")


def length_limit(session: int | None, joint: bool) -> LengthLimit | None:
    """How long a submission to a session may be, by the rules of its cycle (rules.toml); None where no rule is known."""
    if session is None:
        return None
    rule = next((each for each in facts_of(__package__, "rules")["limit"] if cycle_of(session) in each["cycles"]), None)
    if rule is None:
        return None
    words, pages = (rule.get("joint_words"), rule.get("joint_pages")) if joint else (rule.get("words"), rule.get("pages"))
    return LengthLimit(words, pages, rule["verified"], rule["source"])


def printed_numbers(texts: Sequence[str]) -> list[str]:
    """The number that stands before each paragraph, empty where none does: who cites it finds it there. Only where several stand in their order: the
    points of a list begin anew, and a year or a figure at the beginning of a line numbers nothing."""
    found, last = [], 0
    for text in texts:
        match = _PRINTED.match(text)
        follows = match is not None and last < int(match[1]) <= last + _GAP
        last = int(match[1]) if match is not None and follows else last
        found.append(str(last) if follows else "")
    return found if sum(map(bool, found)) >= _SEVERAL else [""] * len(found)


def passages_of_submission(lines: Sequence[Line]) -> list[Passage]:
    """The paragraphs of running text, by the distance of lines, numbers, and short last lines. A file without pages has one to a line."""
    distance = line_distance(lines)
    widest = max((line.box.right for line in lines if line.box), default=0.0)
    groups: list[list[Line]] = []
    for line in lines:
        before = groups[-1][-1] if groups else None
        if before is None or line.box is None or before.box is None or _new(before, line, distance, widest):
            groups.append([line])
        else:
            groups[-1].append(line)
    return [Passage([(line, 0, len(line.text)) for line in group]) for group in groups if any(line.text.strip() for line in group)]


def _new(before: Line, line: Line, distance: float, widest: float) -> bool:
    ended = _SENTENCE_END.search(before.text) is not None
    short = before.box is not None and before.box.right < _SHORT * widest
    if before.page != line.page:
        return ended
    if distance and line.gap > _FAR * distance:
        return True
    wide = bool(distance) and line.gap > _WIDE * distance
    # A wide gap alone is no end: some lines of a letter may be set wider than others.
    numbered = _NUMBERED.match(line.text) is not None
    return (ended or short or (wide and numbered)) and (wide or (ended and short) or numbered)
