"""Part II: its lists with the position that each lead-in states, their items and clauses, references to part I, commitments, and what is unread."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from ....names import find_state
from ....names import state as state_of
from ....reading import Line, Passage
from ....records import Claim, Clause, Commitment, Doubt, Item, LeadIn, Note, Origin, Position, Recommender, Unread
from ....text import Place, sentences
from ..notes import notes_of
from ..part_one.paragraphs import Paragraph
from ..part_one.subjects import UnderReview
from .clauses import Draft, clauses, is_verb
from .commitments import taken_on
from .entries import Entry, EntryKind, entries
from .lead_ins import Stated, stated
from .references import Resolved, references, resolve
from .restating import restate, restate_open, restate_within
from .wording import worded


@dataclass(slots=True)
class Conclusions:
    """The records of part II."""

    lead_ins: list[LeadIn] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    commitments: list[Commitment] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    doubts: list[Doubt] = field(default_factory=list)


# "the recommendation of Switzerland reflected in paragraph 35": the State of an item that has no list of States.
_OF_STATE = re.compile(
    r"(?:^[Aa]s\s+(?:proposed|recommended|suggested)\s+by|\brecommendations?\s+(?:made\s+)?(?:of|by))\s+((?:the\s+)?[A-Z][^,.;()]{3,60}?)(?=\s+(?:reflected|contained|in|on|to|regarding|made|concerning)\b|[,.;)])"
)
# A list of recommendations follows: "the recommendations listed below", "the following recommendations".
_LISTS = re.compile(r"\bfollowing\s+(?:\w+\s+)?recommendations?|\brecommendations?\s+(?:[\w/ ]+\s+)?(?:below|listed)\b", re.IGNORECASE)
# "Aldovar explained that ...": who says something at the beginning of a paragraph.
_SAYING = re.compile(
    r"((?:The\s+)?[A-Z][^,.;:()]{2,60}?)\s+(?:has\s+|had\s+)?(?:explain|consider|state|note|indicate|wish|clarif|reiterate|reject|believe|underline|stress)(?:s|ed|es|ied|d)\b"
)
_HEADED = re.compile(r"(?:Comments?|Responses?|Repl(?:y|ies)|Answers?|Explanations?|Remarks?|Positions?)(?:\s+of\s+[^:.;]{3,60})?\s*:")
_ASTERISKS = re.compile(r"[*∗]{1,4}\s")


def read_conclusions(
    lines: list[Line],
    commitments: list[Line],
    margins: dict[int, float],
    part_one: dict[str, Paragraph],
    notes: list[Note],
    document: str,
    review: str,
    under_review: UnderReview,
) -> Conclusions:
    """Read part II from its body lines (and the lines of section III, voluntary commitments).

    `part_one` are part I's paragraphs by number, for references to them; `under_review` the State under review.
    """
    reader = _Reader(document, review, part_one, notes, under_review)
    for entry in entries(lines, margins):
        reader.take(entry)
    reader.finish()
    reader.take_commitments(entries(commitments, margins))
    return reader.found


class _Reader:
    def __init__(self, document: str, review: str, part_one: dict[str, Paragraph], notes: list[Note], under_review: UnderReview) -> None:
        self.notes = notes
        self.document = document
        self.review = review
        self.part_one = part_one
        self.under_review = under_review
        self.found = Conclusions()
        self.identifiers: dict[str, int] = {}
        self.mode = "items"
        self.stated: Stated | None = None
        self.lead_in = ""
        self.list_start = 0
        self.pending: Entry | None = None

    def take(self, entry: Entry) -> None:
        """Take the next entry. An unnumbered block with recommending States goes on with the item before it."""
        if entry.kind is EntryKind.ASIDE and self.pending is not None and _has_states(entry) and not self._own_comment(entry.passage.clean):
            self.pending.lines.extend(entry.lines)
            return
        self._flush()
        if entry.kind is EntryKind.ASIDE and self.mode == "items" and self.list_start == len(self.found.items) and _has_states(entry):
            # "The following recommendation did not enjoy the support of ...:" and the one recommendation, without a number.
            entry.kind, entry.number = EntryKind.ITEM, ""
        if entry.kind is EntryKind.ITEM and self.mode == "items":
            self.pending = entry
            return
        passage = entry.passage
        if entry.kind is EntryKind.PARAGRAPH:
            self._paragraph(entry, passage)
        elif entry.kind is EntryKind.ITEM and self.mode == "commitments":
            self.take_commitments([entry])
        elif self.mode == "items" and not self._aside(entry, passage):
            self._unread(entry, passage, "this block of part II is neither a recommendation nor a paragraph that we understand")

    def _flush(self) -> None:
        if self.pending is not None:
            entry, self.pending = self.pending, None
            self._item(entry, entry.passage)

    def _close_list(self) -> None:
        """The list under a lead-in has ended: where the lead-in makes its claim of some of the items only, it is theirs alone."""
        if self.stated is not None and self.stated.claim is not Claim.NONE:
            restate_within(self.lead_in, self.found.items, self.list_start)
        self.list_start = len(self.found.items)

    def finish(self) -> None:
        """Take what is still held back; a report without a single recommendation is a doubt."""
        self._flush()
        self._close_list()
        if not self.found.items and not self.found.unread:
            self.found.doubts.append(Doubt("no_recommendations", "no recommendation was found in part II of this report"))

    # -- paragraphs

    def _paragraph(self, entry: Entry, passage: Passage) -> None:
        text = passage.clean
        says = stated(text)
        self._close_list()
        self.mode = "items"
        self.stated = says
        self.lead_in = text
        place = passage.place(self.document, entry.number)
        if says.disclaimer:
            self.mode = "none"
            return
        position = says.position or Position.UNANSWERED
        self.found.lead_ins.append(LeadIn(entry.number, passage.text, place, position, says.claim, says.words))
        if (
            not says.commitments
            and (says.position is not None or says.claim is not Claim.NONE or says.comments)
            and restate(text, says, self.found.items)
        ):
            self.mode = "comments" if says.comments else "items"
        elif not says.commitments and self._footnoted(entry, passage, says):
            self.mode = "comments"
        elif not says.commitments and self._references(entry, passage, says):
            self.mode = "items" if _LISTS.search(text) else "comments"
        elif says.position is not None and not says.lists and (says.above or says.position is Position.UNDER_CONSIDERATION):
            restate_open(says, self.found.items)
        if says.commitments:
            self.mode = "commitments"
        elif says.comments and not _LISTS.search(text):
            self.mode = "comments"

    def _references(self, entry: Entry, passage: Passage, says: Stated) -> bool:
        """Take the recommendations that the paragraph names by paragraphs of part I; each sentence states the position of those it names."""
        text = passage.clean
        known = {item.number.partition(".")[2] for item in self.found.items if item.origin is Origin.REFERENCE}
        any_found = False
        for start, end in sentences(text):
            named = references(text[start:end])
            if not named or not re.search(r"\brecommend", text[start:end], re.IGNORECASE):
                continue
            any_found = True
            of_sentence = stated(text[start:end])
            if of_sentence.position is None or all(reference.name in known for reference in named):
                continue
            place = passage.cut(start, end).place(self.document, entry.number)
            for reference in named:
                self._reference(entry, reference.name, resolve(reference, self.part_one, self.under_review), of_sentence, place)
        return any_found

    def _footnoted(self, entry: Entry, passage: Passage, says: Stated) -> bool:
        """Take the recommendations that a paragraph leaves to a footnote: "the recommendations in the footnote below are not relevant"."""
        if not re.search(r"\brecommendations?\b[^.]*\bfoot\s?notes?\b", passage.clean, re.IGNORECASE):
            return False
        pages = passage.place(self.document).pages
        for note in self.notes:
            drafts = clauses(note.text.clean) if set(note.place.pages) & {*pages, pages[-1] + 1} else []
            if not any(draft.recommenders for draft in drafts):
                continue
            identifier = self._identifier(f"R{entry.number}-F{note.mark or 'x'}")
            made = tuple(
                Clause(f"{identifier}.{_letter(i)}", worded(note.text.clean, draft.spans, is_verb), draft.recommenders, note.place)
                for i, draft in enumerate(drafts)
            )
            position = says.position or Position.UNANSWERED
            number = f"{entry.number}-F{note.mark or 'x'}"
            self.found.items.append(
                Item(identifier, number, entry.number, note.text, note.place, made, position, says.claim, Origin.FOOTNOTE, (note.id,))
            )
        return True

    def _reference(self, entry: Entry, name: str, resolved: list[Resolved], says: Stated, place: Place) -> None:
        number = f"{entry.number}.{name}"
        position, claim = says.position or Position.UNANSWERED, says.claim
        if not resolved:
            identifier = self._identifier(f"R{number}")
            self.found.unread.append(
                Unread(
                    identifier,
                    f"paragraph {entry.number} refers to {name.replace('-', ' (', 1) + (')' if '-' in name else '')}, which part I does not have",
                    Passage([]).text,
                    place,
                )
            )
            self.found.doubts.append(
                Doubt(
                    "reference_unresolved",
                    f"paragraph {entry.number} names a recommendation in paragraph {name} of part I; there is none there",
                    identifier,
                    place,
                )
            )
            return
        if not any(r.asks for r in resolved):
            identifier = self._identifier(f"R{number}")
            why = f"paragraph {entry.number} refers to {name}, and there nothing is asked as far as we read it"
            self.found.unread.append(Unread(identifier, why, resolved[0].whole.text, place))
            self._doubt("reference_asks_nothing", why, identifier, place)
            return
        identifier = self._identifier(f"R{number}")
        made = tuple(
            Clause(
                f"{identifier}.{_letter(index)}",
                f"[{r.lead}] {r.wording.clean}" if r.lead else r.wording.clean,
                (r.recommender,) if r.recommender else (),
                r.wording.place(self.document, name.partition("-")[0]),
            )
            for index, r in enumerate(resolved)
        )
        # What two requests share stands there once.
        first = Passage(list(dict.fromkeys(s for r in resolved for s in r.whole.slices)))
        item = Item(
            identifier, number, entry.number, first.text, first.place(self.document, name.partition("-")[0]), made, position, claim, Origin.REFERENCE
        )
        self.found.items.append(item)
        for clause, r in zip(made, resolved, strict=True):
            self._clause_doubt(r.doubt, number, clause, place)

    # -- items

    def _item(self, entry: Entry, passage: Passage) -> None:
        text = passage.clean
        separator = "." if entry.number.isdigit() else "-"
        number = entry.number if "." in entry.number else f"{entry.lead_in}{separator}{entry.number}".strip("-")
        if not re.search(r"[^\W\d_]{2}", text):
            self._unread(entry, passage, "this number carries no text")
            return
        drafts = clauses(text, self.under_review)
        if self._own_comment(text, with_states=any(draft.recommenders for draft in drafts)):
            self.found.lead_ins.append(LeadIn("", passage.text, passage.place(self.document, number), Position.UNANSWERED, Claim.NONE, ""))
            return
        if not any(draft.recommenders for draft in drafts):
            named = _OF_STATE.search(text)
            state = find_state(named[1]) if named else None
            if named and state and state.iso3 != self.under_review.iso3:
                drafts = [Draft(drafts[0].spans, (Recommender(state.iso3, named[1]),))]
        identifier = self._identifier(f"R{number}")
        place = passage.place(self.document, number if "." in entry.number else f"{entry.lead_in}, No. {entry.number}")
        says = self.stated
        made = []
        for index, draft in enumerate(drafts):
            words = worded(text, draft.spans, is_verb, draft.marked, draft.objects)
            parts = [passage.cut(start, end) for start, end in sorted(draft.spans)]
            where = Passage([piece for part in parts for piece in part.slices]).place(self.document, place.paragraph)
            made.append(Clause(f"{identifier}.{_letter(index)}", words, draft.recommenders, where))
        item = Item(
            identifier,
            number,
            entry.lead_in,
            passage.text,
            place,
            tuple(made),
            (says.position if says else None) or Position.UNANSWERED,
            says.claim if says else Claim.NONE,
            notes=notes_of(passage, self.notes),
        )
        self.found.items.append(item)
        if entry.skipped:
            self._doubt("numbers_gap", f"{entry.skipped} number(s) are missing before {number}", identifier, place)
        if entry.misprint:
            self._doubt(
                "number_misprinted", f"“{entry.misprint}” was read as {number}, which it stands for between its neighbours", identifier, place
            )
        if not any(clause.recommenders for clause in made):
            self._doubt("state_missing", f"no recommending State was found in {number}", identifier, place)
        for draft, clause in zip(drafts, made, strict=True):
            self._clause_doubt(draft.doubt, number, clause, place)
        for recommender in (r for clause in made for r in clause.recommenders):
            if recommender.basis == "typing_error" and recommender.state:
                read_as = state_of(recommender.state).name
                self._doubt("state_misspelt", f"“{recommender.printed}” in {number} was read as {read_as}", identifier, place)
            elif recommender.state is None:
                self._doubt("state_unknown", f"“{recommender.printed}” in {number} is no State that we know", identifier, place)

    def _clause_doubt(self, kind: str, number: str, clause: Clause, place: Place) -> None:
        words = clause.request[:80]
        if kind == "clause_without_verb":
            self._doubt("clause_without_verb", f"in {number}, nothing tells which verb “{words}” goes with", clause.id, place)
        elif kind == "clause_without_object":
            self._doubt("clause_without_object", f"in {number}, nothing tells what “{words}” is to be done with", clause.id, place)
        elif kind == "state_under_review_listed":
            what = f"{number} names the State under review among those that recommend; it is left out"
            self._doubt("state_under_review_listed", what, clause.id, place)

    def _own_comment(self, text: str, *, with_states: bool = True) -> bool:
        """Whether a paragraph is the State's own comment: its name is the subject of a verb of saying, which where States stand in brackets too
        has to go on ("that"); or it is headed as one."""
        match = _SAYING.match(text)
        named = match is not None and self.under_review.is_named(match[1])
        says = named and match is not None and (not with_states or text[match.end() :].lstrip().startswith(("that ", "to the ", "its ")))
        return says or _HEADED.match(text) is not None

    def _aside(self, entry: Entry, passage: Passage) -> bool:
        """What stands unnumbered in part II: a remark on the list before, its position, or a thematic heading."""
        text = passage.clean
        if _ASTERISKS.match(text) or re.fullmatch(r"[*∗\s\d;.,]*", text) or "not been edited" in text:
            return True
        says = stated(text)
        if says.position is not None and not says.lists:
            restate_open(says, self.found.items)
        self.found.lead_ins.append(
            LeadIn("", passage.text, passage.place(self.document), says.position or Position.UNANSWERED, says.claim, says.words)
        )
        return True

    # -- commitments

    def take_commitments(self, found: list[Entry]) -> None:
        """Section III: each commitment by itself."""
        for label, paragraph, passage in taken_on(found):
            if re.search(r"[^\W\d_]{3}", passage.clean):
                self.found.commitments.append(Commitment(self._identifier(f"V{label}"), passage.text, passage.place(self.document, paragraph)))

    # -- the rest

    def _unread(self, entry: Entry, passage: Passage, why: str) -> None:
        place = passage.place(self.document, entry.lead_in)
        identifier = self._identifier(f"U{entry.lead_in or '0'}.{entry.number or 'x'}")
        self.found.unread.append(Unread(identifier, why, passage.text, place))
        self._doubt("unread", why, identifier, place)

    def _doubt(self, kind: str, what: str, record: str, place: Place) -> None:
        self.found.doubts.append(Doubt(kind, what, record, place))

    def _identifier(self, label: str) -> str:
        """The identifier of a record; a number that is printed twice gets "~2" and a doubt."""
        base = f"{self.review}/{label}"
        count = self.identifiers[base] = self.identifiers.get(base, 0) + 1
        if count == 1:
            return base
        if label.startswith("R"):
            self.found.doubts.append(Doubt("number_repeated", f"the number {label[1:]} is printed {count} times", f"{base}~{count}"))
        return f"{base}~{count}"


def _has_states(entry: Entry) -> bool:
    return any(draft.recommenders for draft in clauses(entry.passage.clean))


def _letter(index: int) -> str:
    """a ... z, aa, ab ..."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
