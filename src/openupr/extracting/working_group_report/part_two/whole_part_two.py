"""Part II: its lists with the position that each lead-in states, their items and clauses, references to part I, commitments, and what is unread."""

from __future__ import annotations

import re
from itertools import zip_longest

from ....languages.messages import Message, message
from ....names import state as state_of
from ....reading import Line, Passage
from ....records import Claim, Clause, Commitment, Doubt, Item, LeadIn, Note, Origin, Position, Unread
from ....text import Place, sentences
from ..part_one.dialogue_paragraphs import DialogueParagraph
from ..part_one.subjects import UnderReview
from ..report_notes import notes_of_passage, notes_of_requests
from .clauses import ClauseDraft, clauses, is_verb
from .commitments import taken_on
from .conclusions import Conclusions
from .entries import EntryKind, ItemEntry, item_entries
from .excepted import answer_list, divided, restate_divided
from .item_wordings import clause_wording
from .lead_ins import StatedAnswer, is_another, stated_answer
from .named_in_words import is_own_comment, recommender_in_words
from .positions_by_number import claim_of_list_above, is_of_list_to_come, leads_on, restate, restate_open, restate_within, told_in
from .references import Resolved, names_none, references, resolve
from .run_on import names_states, recommendation_behind
from .unsettled import answered_at_once, left_open_doubt, names_nothing, on_clause, one_of_several, under_two_positions, without_position

# "the recommendations listed below", "the following recommendations"
_LISTS = re.compile(r"\bfollowing\s+(?:\w+\s+)?recommendations?|\brecommendations?\s+(?:[\w/ ]+\s+)?(?:below|listed)\b", re.IGNORECASE)
_BELOW = re.compile(r"\b(?:following|below|hereunder|(?:that|which)\s+follow)\b", re.IGNORECASE)
_ASTERISKS = re.compile(r"[*∗]{1,4}\s")


def read_conclusions(
    lines: list[Line],
    commitments: list[Line],
    margins: dict[int, float],
    part_one: dict[str, DialogueParagraph],
    notes: list[Note],
    document: str,
    review: str,
    under_review: UnderReview,
) -> Conclusions:
    """Read part II from its body lines (and the lines of section III, voluntary commitments).

    `part_one` are part I's paragraphs by number, for references to them; `under_review` the State under review.
    """
    reader = _Reader(document, review, part_one, notes, under_review)
    listed = item_entries(lines, margins)
    for entry, following in zip_longest(listed, listed[1:]):
        reader.take(entry, following)
    reader.finish()
    reader.take_commitments(item_entries(commitments, margins))
    return reader.found


class _Reader:
    def __init__(self, document: str, review: str, part_one: dict[str, DialogueParagraph], notes: list[Note], under_review: UnderReview) -> None:
        self.notes = notes
        self.document = document
        self.review = review
        self.part_one = part_one
        self.under_review = under_review
        self.found = Conclusions()
        self.identifiers: dict[str, int] = {}
        self.mode = "items"
        self.stated: StatedAnswer | None = None
        self.lead_in = ""
        self.speaking: LeadIn | None = None
        self.list_start = 0
        self.to_come = False
        self.left_open: set[str] = set()
        self.pending: ItemEntry | None = None

    def take(self, entry: ItemEntry, following: ItemEntry | None = None) -> None:
        """Take the next entry, and know what follows it. An unnumbered block with recommending States goes on with the item before it."""
        if (
            entry.kind is EntryKind.ASIDE
            and self.pending is not None
            and names_states(entry.passage)
            and not is_own_comment(entry.passage.clean, self.under_review)
        ):
            self.pending.lines.extend(entry.lines)
            return
        self._flush()
        if entry.kind is EntryKind.ASIDE and self.mode == "items" and self.list_start == len(self.found.items) and names_states(entry.passage):
            # "The following recommendation did not enjoy the support of ...:" and the one recommendation, without a number.
            entry.kind, entry.number = EntryKind.ITEM, ""
        if entry.kind is EntryKind.ITEM and self.mode == "items":
            self.pending = entry
            return
        passage = entry.passage
        if entry.kind is EntryKind.PARAGRAPH:
            listed = following is not None and following.kind is EntryKind.ITEM and following.lead_in == entry.number
            heads = listed and following is not None and names_states(following.passage)
            self._paragraph(entry, passage, heads=heads)
            if self.mode == "items" and not heads and (only := recommendation_behind(passage)) is not None:
                self._item(ItemEntry(EntryKind.ITEM, "", entry.number, entry.lines), only)
        elif entry.kind is EntryKind.ITEM and self.mode == "commitments":
            self.take_commitments([entry])
        elif self.mode == "items" and not self._aside(passage):
            self._unread(entry, passage, message("this block of part II is neither a recommendation nor a paragraph that we understand"))

    def _flush(self) -> None:
        if self.pending is not None:
            entry, self.pending = self.pending, None
            self._item(entry, entry.passage)

    def _close_list(self) -> None:
        """The list under a lead-in has ended: what the lead-in says of some of its items only is theirs alone. Numbers that were to be
        those of the list, and no list came, are those of the lists before."""
        says, items, start = self.stated, self.found.items, self.list_start
        before, self.list_start = [*items], len(items)
        if says is None:
            return
        excepting = divided(self.lead_in, items[start:], self._is_other) if says.why and start < len(items) else None
        answered = answer_list(excepting, items, start) if excepting else None
        if answered is not None:
            unclear = answered
        elif start == len(items):
            unclear = restate(self.lead_in, says, items)[1] if self.to_come else []
        else:
            unclear = restate_within(self.lead_in, says, items, start) if self.to_come or says.claim is not Claim.NONE or says.why else []
            if says.why:
                unclear += [i for i in range(start, len(items)) if items[i].position is Position.UNANSWERED]
        told_in(self.speaking.number if self.speaking else "", items, before)
        self._left_open(unclear)

    def _left_open(self, indexes: list[int]) -> None:
        """A doubt on the paragraph just read, which leaves the position on these items open."""
        if indexes and self.stated is not None and self.speaking is not None:
            items = [self.found.items[index] for index in sorted(set(indexes))]
            self.left_open.update(item.id for item in items)
            self.found.doubts.append(left_open_doubt(self.speaking, self.stated.why or "it says several things", items))

    def finish(self) -> None:
        """Take what is still held back; a report without a single recommendation is a doubt."""
        self._flush()
        self._close_list()
        self.found.doubts.extend([*without_position(self.found.items, self.found.doubts), *under_two_positions(self.found.items)])
        if not self.found.items and not self.found.unread:
            self.found.doubts.append(Doubt("no_recommendations", message("no recommendation was found in part II of this report")))

    # -- paragraphs

    def _paragraph(self, entry: ItemEntry, passage: Passage, *, heads: bool) -> None:
        """Take a paragraph; `heads`: recommendations are listed right under it, whatever its words."""
        text = passage.clean
        says = stated_answer(text, self._is_other)
        self._close_list()
        self.mode = "items"
        self.stated = says
        self.lead_in = text
        self.to_come = is_of_list_to_come(text, says, self.found.items)
        place = passage.place(self.document, entry.number)
        if says.disclaimer:
            self.mode = "none"
            self.found.whose = LeadIn(entry.number, passage.text, place, Position.UNANSWERED, Claim.NONE, "")
            return
        position = says.position or Position.UNANSWERED
        self.speaking = LeadIn(entry.number, passage.text, place, position, says.claim, says.words)
        self.found.lead_ins.append(self.speaking)
        before = [*self.found.items]
        if self.to_come or says.commitments:
            pass
        elif (says.answers or says.comments) and not (heads and leads_on(text, says)) and self._restated(text, says):
            self.mode = "comments" if says.comments else "items"
        elif self._footnoted(entry, passage, says):
            self.mode = "comments"
        elif not (heads and names_none(text, self.part_one)) and self._references(entry, passage):
            self.mode = "items" if (heads and not says.comments and _BELOW.search(text)) or _LISTS.search(text) else "comments"
        elif not (says.lists or heads) and claim_of_list_above(says, self.found.items):
            pass
        elif not (says.lists or heads) and (says.above or says.position is Position.UNDER_CONSIDERATION):
            self._answered_so_far(says)
        told_in(entry.number, self.found.items, before)
        if says.commitments:
            self.mode = "commitments"
        elif says.comments and not (heads and names_none(text, self.part_one)) and not _LISTS.search(text):
            self.mode = "comments"

    def _restated(self, text: str, says: StatedAnswer) -> bool:
        """Apply what a paragraph says of items by number; whether it names any."""
        excepting = divided(text, self.found.items, self._is_other) if says.why and not says.lists else None
        if excepting is not None:
            by_number, unclear = restate_divided(excepting, self.found.items)
            self._left_open(unclear)
            if not by_number and excepting.says.above:
                self._answered_so_far(excepting.says)
            return True
        named, unclear = restate(text, says, self.found.items)
        self._left_open(unclear)
        return bool(named)

    def _answered_so_far(self, says: StatedAnswer) -> None:
        """A paragraph after the lists answers all that have no answer yet."""
        count, every = restate_open(says, self.found.items, self.left_open), len(self.found.items)
        if says.position is not None and count == every:
            doubt = answered_at_once(self.found.lead_ins[-1], says.position, count)
            self.found.doubts.extend([doubt] if doubt else [])

    def _is_other(self, printed: str) -> bool:
        return is_another(printed, self.under_review)

    def _references(self, entry: ItemEntry, passage: Passage) -> bool:
        """Take the recommendations that the paragraph names by paragraphs of part I; each sentence states the position of those it names."""
        text = passage.clean
        known = {item.number.partition(".")[2] for item in self.found.items if item.origin is Origin.REFERENCE}
        any_found = False
        for start, end in sentences(text):
            named = references(text[start:end])
            if not named or not re.search(r"\brecommend", text[start:end], re.IGNORECASE):
                continue
            any_found = True
            of_sentence = stated_answer(text[start:end], self._is_other)
            if (of_sentence.position is None and not of_sentence.why) or all(reference.name in known for reference in named):
                continue
            place = passage.cut(start, end).place(self.document, entry.number)
            for reference in named:
                resolved = resolve(reference, self.part_one, self.under_review)
                self._reference(entry, reference.name, resolved, of_sentence, place)
                if reference.described and len(resolved) > 1:
                    self._doubt("reference_unclear", one_of_several(entry.number, reference), self.found.items[-1].id, place)
        return any_found

    def _footnoted(self, entry: ItemEntry, passage: Passage, says: StatedAnswer) -> bool:
        """Take the recommendations that a paragraph leaves to a footnote: "the recommendations in the footnote below are not relevant"."""
        if not re.search(r"\brecommendations?\b[^.]*\bfoot\s?notes?\b", passage.clean, re.IGNORECASE):
            return False
        if not (pages := passage.place(self.document).pages):  # in a file without pages nothing says which note stands below
            self._unread(entry, passage, message("a footnote holds recommendations, and which one it is can't be told in a file without pages"))
        for note in self.notes if pages else ():
            drafts = clauses(note.text.clean) if set(note.place.pages) & {*pages, pages[-1] + 1} else []
            if not any(draft.recommenders for draft in drafts):
                continue
            identifier = self._identifier(f"R{entry.number}-F{note.mark or 'x'}")
            made = tuple(
                Clause(f"{identifier}.{_letter(i)}", clause_wording(note.text.clean, draft.spans, is_verb), draft.recommenders, note.place)
                for i, draft in enumerate(drafts)
            )
            position = says.position or Position.UNANSWERED
            number = f"{entry.number}-F{note.mark or 'x'}"
            self.found.items.append(
                Item(identifier, number, entry.number, note.text, note.place, made, position, says.claim, Origin.FOOTNOTE, (note.id,))
            )
        return True

    def _reference(self, entry: ItemEntry, name: str, resolved: list[Resolved], says: StatedAnswer, place: Place) -> None:
        number = f"{entry.number}.{name}"
        position, claim = says.position or Position.UNANSWERED, says.claim
        if not resolved:
            identifier = self._identifier(f"R{number}")
            self.found.unread.append(Unread(identifier, names_nothing(entry.number, name), Passage([]).text, place))
            what = message(
                "paragraph {number} names a recommendation in paragraph {other} of part I; there is none there", number=entry.number, other=name
            )
            self.found.doubts.append(Doubt("reference_unresolved", what, identifier, place))
            return
        if not any(r.asks for r in resolved):
            identifier = self._identifier(f"R{number}")
            why = message("paragraph {number} refers to {other}, and there nothing is asked as far as we read it", number=entry.number, other=name)
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
            if r.doubt:
                self.found.doubts.append(on_clause(r.doubt, number, clause, place))

    # -- items

    def _item(self, entry: ItemEntry, passage: Passage) -> None:
        text = passage.clean
        separator = "." if entry.number.isdigit() else "-"
        number = entry.number if "." in entry.number else f"{entry.lead_in}{separator}{entry.number}".strip("-")
        if not re.search(r"[^\W\d_]{2}", text):
            self._unread(entry, passage, message("this number carries no text"))
            return
        drafts = clauses(text, self.under_review)
        if is_own_comment(text, self.under_review, with_states=any(draft.recommenders for draft in drafts)):
            self.found.lead_ins.append(LeadIn("", passage.text, passage.place(self.document, number), Position.UNANSWERED, Claim.NONE, ""))
            return
        if not any(draft.recommenders for draft in drafts):
            recommender = recommender_in_words(text, self.under_review)
            drafts = [ClauseDraft(drafts[0].spans, (recommender,))] if recommender else drafts
        identifier = self._identifier(f"R{number}")
        place = passage.place(self.document, number if "." in entry.number or not entry.number else f"{entry.lead_in}, No. {entry.number}")
        says = self.stated
        made = []
        noted = notes_of_requests(passage, [draft.spans for draft in drafts], self.notes)
        for index, (draft, marked) in enumerate(zip(drafts, noted, strict=True)):
            words = clause_wording(text, draft.spans, is_verb, draft.marked, draft.objects)
            parts = [passage.cut(start, end) for start, end in sorted(draft.spans)]
            where = Passage([piece for part in parts for piece in part.slices]).place(self.document, place.paragraph)
            made.append(Clause(f"{identifier}.{_letter(index)}", words, draft.recommenders, where, marked))
        item = Item(
            identifier,
            number,
            entry.lead_in,
            passage.text,
            place,
            tuple(made),
            (says.position if says else None) or Position.UNANSWERED,
            says.claim if says else Claim.NONE,
            notes=notes_of_passage(passage, self.notes),
        )
        self.found.items.append(item)
        if entry.skipped:
            self._doubt("numbers_gap", message("{n} number(s) are missing before {number}", n=entry.skipped, number=number), identifier, place)
        if entry.misprint:
            misprint = message("“{printed}” was read as {number}, which it stands for between its neighbours", printed=entry.misprint, number=number)
            self._doubt("number_misprinted", misprint, identifier, place)
        if not any(clause.recommenders for clause in made):
            self._doubt("state_missing", message("no recommending State was found in {number}", number=number), identifier, place)
        for draft, clause in zip(drafts, made, strict=True):
            if draft.doubt:
                self.found.doubts.append(on_clause(draft.doubt, number, clause, place))
        for recommender in (r for clause in made for r in clause.recommenders):
            if recommender.basis == "typing_error" and recommender.state:
                read_as = state_of(recommender.state).name
                what = message("“{name}” in {number} was read as {state:state}", name=recommender.printed, number=number, state=recommender.state)
                self._doubt("state_misspelt", what, identifier, place, expected=read_as, found=recommender.printed)
            elif recommender.state is None:
                what = message("“{name}” in {number} is no State that we know", name=recommender.printed, number=number)
                self._doubt("state_unknown", what, identifier, place, found=recommender.printed)

    def _aside(self, passage: Passage) -> bool:
        """What stands unnumbered in part II: a remark on the list before, its position, or a thematic heading."""
        text = passage.clean
        if _ASTERISKS.match(text) or re.fullmatch(r"[*∗\s\d;.,]*", text) or "not been edited" in text:
            return True
        says = stated_answer(text, self._is_other)
        self.found.lead_ins.append(
            LeadIn("", passage.text, passage.place(self.document), says.position or Position.UNANSWERED, says.claim, says.words)
        )
        if not says.lists and (says.above or says.position is Position.UNDER_CONSIDERATION):
            self._answered_so_far(says)
        return True

    # -- commitments

    def take_commitments(self, found: list[ItemEntry]) -> None:
        """Section III: each commitment by itself."""
        for label, paragraph, passage in taken_on(found):
            if re.search(r"[^\W\d_]{3}", passage.clean):
                self.found.commitments.append(Commitment(self._identifier(f"V{label}"), passage.text, passage.place(self.document, paragraph)))

    # -- the rest

    def _unread(self, entry: ItemEntry, passage: Passage, why: Message) -> None:
        place = passage.place(self.document, entry.lead_in)
        identifier = self._identifier(f"U{entry.lead_in or '0'}.{entry.number or 'x'}")
        self.found.unread.append(Unread(identifier, why, passage.text, place))
        self._doubt("unread", why, identifier, place)

    def _doubt(self, kind: str, what: Message, record: str, place: Place, *, expected: str = "", found: str = "") -> None:
        self.found.doubts.append(Doubt(kind, what, record, place, expected=expected, found=found))

    def _identifier(self, label: str) -> str:
        """The identifier of a record; a number that is printed twice gets "~2" and a doubt."""
        base = f"{self.review}/{label}"
        count = self.identifiers[base] = self.identifiers.get(base, 0) + 1
        if count == 1:
            return base
        if label.startswith("R"):
            what = message("the number {number} is printed {times} times", number=label[1:], times=count)
            self.found.doubts.append(Doubt("number_repeated", what, f"{base}~{count}", expected="1", found=str(count)))
        return f"{base}~{count}"


def _letter(index: int) -> str:
    """a ... z, aa, ab ..."""
    letters, index = "", index + 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(97 + rest) + letters
    return letters
