"""How many delegations spoke, by the report's own count and by ours, and which ones did not get the floor for want of time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ....languages.messages import in_turn, message, message_of
from ....languages.spelt_numbers import NUMBER, number_in_words
from ....languages.word_tables import by_language
from ....light_dataclass import replace
from ....reading import Transcript
from ....records import Doubt, Item, Speakers, Statement, Voice
from ....text import Place, sentences
from .dialogue import delegations_heard
from .dialogue_paragraphs import DialogueParagraph
from .dialogue_words import any_of, phrases
from .not_heard import NotHeard, read_not_heard
from .subjects import UnderReview


def read_speakers(
    transcript: Transcript,
    introduction: list[DialogueParagraph],
    dialogue: list[DialogueParagraph],
    statements: tuple[Statement, ...],
    document: str,
    under_review: UnderReview,
) -> tuple[Speakers, tuple[Doubt, ...]]:
    """The report's count, ours, and the delegations that were not heard; a doubt where the counts differ.

    The count stands at the dialogue's beginning; in nine reports of session 9 in the introduction's last paragraph.
    A delegation that spoke twice, or for a group and for itself, counts once, as in the reports.
    """
    found = delegations_heard(statements)
    stated, words, place = _stated([*dialogue, *introduction], document)
    told = {each.paragraph for each in statements if each.voice is not Voice.REPORT}
    own = [paragraph for paragraph in [*dialogue, *introduction] if paragraph.number not in told]
    not_heard = read_not_heard(transcript, own, document, under_review)
    doubts: list[Doubt] = []
    if stated is not None and stated != len(found):
        what = message(
            "The report says that {stated} delegations made statements (paragraph {number}); {found} were found.",
            stated=stated,
            number=place.paragraph if place else "?",
            found=len(found),
        )
        doubts.append(Doubt("speakers_differ", what, place=place, expected=str(stated), found=str(len(found))))
    doubts += _not_heard_doubts(not_heard)
    both = [each.printed for each in not_heard.names if each.state in found]
    if both:
        what = message("Named as not heard, and yet with a statement: {names}.", names=", ".join(both))
        doubts.append(Doubt("heard_and_not_heard", what, place=not_heard.place, found=", ".join(both)))
    return Speakers(stated, words, place, len(found), not_heard.names, not_heard.place, not_heard.words), tuple(doubts)


def _not_heard_doubts(not_heard: NotHeard) -> list[Doubt]:
    """One where the names are not as many as the report says, or where there are none."""
    if not_heard.words and not not_heard.names:
        what = message("The report says: “{words}”. We found no list of those who did not speak.", words=not_heard.words.rstrip("."))
        return [Doubt("not_heard_unnamed", what, place=not_heard.place)]
    if not_heard.stated is None or not_heard.stated == len(not_heard.names):
        return []
    what = message(
        "The report counts {stated} delegations that did not get the floor; {named} are named.", stated=not_heard.stated, named=len(not_heard.names)
    )
    return [Doubt("not_heard_differ", what, place=not_heard.place, expected=str(not_heard.stated), found=str(len(not_heard.names)))]


def _stated(paragraphs: list[DialogueParagraph], document: str) -> tuple[int | None, str, Place | None]:
    look = _patterns()
    for paragraph in paragraphs:
        passage = paragraph.passage
        if not look["count"].search(passage.clean):
            continue
        for start, end in sentences(passage.clean):
            for clause in look["clause"].finditer(passage.clean[start:end]):
                if look["not_counts"].search(clause[0]):
                    continue
                for match in look["count"].finditer(clause[0]):
                    number = number_in_words(match["before"] or match["after"])
                    if number is not None:
                        return number, match.group(), passage.cut(start, end).place(document, paragraph.number)
    return None, "", None


@by_language
def _patterns() -> dict[str, re.Pattern[str]]:
    words = phrases()["counts"]
    who = rf"(?:{any_of(words['speakers'])})"
    return {
        # "56 delegations made statements", "Fifty-two countries took the floor", "A total of 55 delegations participated";
        # "statements were made by 51 delegations", "Statements during the interactive dialogue were made by 36 delegations".
        "count": re.compile(
            rf"\b(?P<before>{NUMBER})\s+(?:\w+\s+)?{who}\s+(?:{any_of(words['acts'])})\b"
            rf"|(?i:statements|interventions)(?:\s+[\w-]+){{0,5}}?\s+(?:made|delivered)\s+by\s+(?:a\s+total\s+of\s+)?(?P<after>{NUMBER})\s+(?:\w+\s+)?{who}"
        ),
        "clause": re.compile(r".+?(?:;\s|,?\s(?:while|whereas)\s|,\sbut\s|$)", re.DOTALL),
        "not_counts": re.compile(rf"(?i:{any_of(words['not_counts'])})"),
    }


def with_who_is_silent(doubts: Iterable[Doubt], speakers: Speakers, statements: Iterable[Statement], items: Iterable[Item]) -> Iterator[Doubt]:
    """The doubts; where as many statements are lacking as there are States that recommend and of which we found none, it names these: their summary
    may have been left out."""
    heard = {who.state or who.printed for each in statements if (who := each.speaker) is not None}
    heard |= {each.state or each.printed for each in speakers.not_heard}
    asked = {who.state or who.printed: who for item in items for clause in item.clauses for who in clause.recommenders}
    silent = [who.printed for name, who in asked.items() if name not in heard]
    lacking = (speakers.stated or 0) - speakers.found
    for each in doubts:
        if each.kind != "speakers_differ" or lacking < 1 or len(silent) != lacking:
            yield each
            continue
        told = message_of(
            lacking,
            one="{names} recommends, and we found no statement of that State.",
            many="{names} recommend, and we found no statement of these States.",
            names=tuple(silent),
        )
        yield replace(each, what=in_turn(each.what, told))
