"""What is told of a review in some twenty lines, in the reader's language: what was found, and what did not add up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ....languages.messages import Message, Messages, Value, message_of, messages, said_later, together
from ....languages.word_tables import ASSUMED
from ....light_dataclass import dataclass
from ....names import language_name
from ....records import Document, Kind, Position, Review, ReviewStatus
from ... import code_words, identifiers_shown, safe_text, states_and_groups
from ...doubt_groups import DoubtGroup, all_doubts, how_many, in_documents, unread_groups
from ...leading import leading_count, next_ones
from ...names_said import name_said, state_named, states_by_name
from ...places_cited import place_said
from ...settings_said import settings_said
from ...withheld import Withheld
from .requests_shown import KINDS_OF_ASKING, by_kind, labellers
from .review_view import ReviewView, StateView

if TYPE_CHECKING:
    from ....labelling import Labelled

MOST_DOUBTS = 12
"""Doubts on the documents that are written out."""
_MOST_OF_A_KIND = 3
_MOST_DOCUMENTS = 12


@dataclass(frozen=True, slots=True)
class SummaryView:
    """What was found, each fact with its label (empty: that of the fact before), and what did not add up, each line with its indent."""

    facts: tuple[tuple[str, str], ...]
    doubts: tuple[tuple[str, str], ...]


def summary_view(
    review: Review,
    withheld: Withheld,
    *,
    doubts: int = MOST_DOUBTS,
    labels: Mapping[str, Labelled] | None = None,
    words: Messages | None = None,
) -> SummaryView:
    """The review in short, in these `words` (English without); at most `doubts` doubts on the documents are written out, the rest counted. With the
    `labels` of its clauses (`stages.classify`), a fact says what is asked."""
    told = _Summary(ReviewView(review), labels, words or messages())
    return withheld.view(SummaryView(tuple((told.say(label) if label else "", text) for label, text in told.facts()), tuple(told.doubts(doubts))))


_LABELS: dict[str, str] = said_later(
    {
        "review": "Review",
        "status": "Status",
        "document": "Document",
        "missing": "Missing",
        "found": "Found",
        "spoke": "Spoke",
        "not_heard": "Not heard",
        "recommended": "Recommended",
        "asks": "Asks for",
        "reported": "As of the report",
        "final": "Final answers",
        "differ": "Sources differ",
        "groups": "Requests by group",
        "most": "Most requests",
        "also": "Also",
        "settings": "Settings",
    }
)
"""What stands in front of each fact."""


class _Summary:
    def __init__(self, view: ReviewView, labels: Mapping[str, Labelled] | None, words: Messages) -> None:
        self.view, self.labels, self.words = view, labels, words
        self.say, self.count = words.say, words.count

    def _kind(self, kind: Kind) -> str:
        return self.say(code_words.KIND_NAMES[kind])

    # -- doubts

    def doubts(self, most: int) -> Iterator[tuple[str, str]]:
        """Lines, each with its indent: what does not add up in the documents, at most `most` of them and a few of each kind; what we could not read,
        one line a kind."""
        found = all_doubts(self.view.review)
        documents, ours = in_documents(found), unread_groups(found)
        if not found:
            yield "", self.say("What did not add up: none of our checks failed")
            return
        n = how_many(documents)
        nothing = self.say("What does not add up in the documents: none of our checks failed")
        yield "", self.say("What does not add up in the documents: {n}", n=n) if n else nothing
        left = most
        for group in documents:
            shown = min(_MOST_OF_A_KIND, left, len(group.doubts))
            left -= shown
            yield from self._group(group, shown)
        n = how_many(ours)
        yield "", self.say("What we could not read: {n}", n=n) if n else self.say("What we could not read: we know of nothing")
        for group in ours:
            yield "  ", f"{safe_text.sentence(self.say(group.title))}. {self.say(group.kind.figures)}"
        yield "", self.say("openupr export --what doubts lists each, with its place")

    def _group(self, group: DoubtGroup, shown: int) -> Iterator[tuple[str, str]]:
        if len(group.doubts) > 1:
            yield "  ", f"{safe_text.sentence(self.say(group.title))}{self.words.mark(':')}"
        indent = "  - " if len(group.doubts) == 1 else "    - "
        for doubt in group.doubts[:shown]:
            place = place_said(doubt.place, self.words) if doubt.place else doubt.document
            where = self.words.said(together(identifiers_shown.anchor(doubt.record), place))
            yield indent, safe_text.sentence(self.words.said(doubt.what)) + (f" [{where}]" if where else "")
        more = len(group.doubts) - shown
        if more:
            yield indent, self.count(more, one="{n} more", many="{n} more") if shown else self.say("openupr export lists them")

    # -- facts

    def facts(self) -> Iterator[tuple[str, str]]:
        """What was found, each fact with its label (empty: that of the fact before)."""
        view, review, report = self.view, self.view.review, self.view.review.report
        yield _LABELS["review"], self._named()
        if review.status is not ReviewStatus.HELD:
            headline, sentence = code_words.STATUS[review.status]
            yield _LABELS["status"], f"{self.say(headline)}. {self.say(sentence)}"
        yield from self._documents()
        if review.missing:
            yield _LABELS["missing"], self.words.listed(map(self._kind, review.missing))
        if report is None:
            codes = review.not_read.get(Kind.WORKING_GROUP_REPORT)
            languages = tuple(Message(language_name(code)) for code in codes or ())
            unread = self.say("a report of the Working Group, but in {languages}: not read", languages=languages)
            yield _LABELS["found"], unread if codes else self.say("no report of the Working Group")
            yield from self._besides()
            return
        yield from self._spoke()
        yield from self._recommended()
        for index, (key, states) in enumerate(view.groups):
            rows = sum(len(state.rows) for state in states)
            said = self.say("{n} {group} ({states})", n=rows, group=Message(states_and_groups.group_name(key)), states=len(states))
            yield "" if index else _LABELS["groups"], said
        if view.recommending:
            yield _LABELS["most"], self._most_rows()
        yield from self._besides()

    def _named(self) -> str:
        review = self.view.review
        values: dict[str, Value] = {"review": review.id, "state": state_named(review), "session": str(review.session)}
        if cycle := states_and_groups.cycle(review.session):
            return self.say("{review}: {state}, session {session}, cycle {cycle}", **values, cycle=str(cycle))
        return self.say("{review}: {state}, session {session}", **values)

    def _documents(self) -> Iterator[tuple[str, str]]:
        review = self.view.review
        alike = Counter((document.symbol, document.language) for document in review.documents)
        several = {document.sha256 for text in review.versions if len(text.languages) > 1 for document in text.files}
        for document in review.documents[:_MOST_DOCUMENTS]:
            named = document.sha256 in several or document.language not in {ASSUMED, None}
            yield _LABELS["document"], self._document(document, named=named, twice=alike[document.symbol, document.language] > 1)
        if (more := len(review.documents) - _MOST_DOCUMENTS) > 0:
            lists = self.say("{n} more: openupr export --what documents lists all", n=more)
            yield "", lists

    def _document(self, document: Document, *, named: bool, twice: bool) -> str:
        facts = (
            document.symbol or document.name,
            document.name if document.symbol and twice else "",
            self._kind(document.kind),
            self.say(language_name(document.language)) if named else "",
            self.words.date(document.date),
            self.count(document.pages, one="{n} page", many="{n} pages") if document.pages else "",
        )
        return ", ".join(fact for fact in facts if fact)

    def _spoke(self) -> Iterator[tuple[str, str]]:
        report = self.view.review.report
        assert report is not None
        speakers = report.speakers
        if speakers.stated is None:
            yield (
                _LABELS["spoke"],
                self.count(
                    speakers.found,
                    one="{n} delegation found; the report does not state how many",
                    many="{n} delegations found; the report does not state how many",
                ),
            )
        else:
            yield (
                _LABELS["spoke"],
                self.count(
                    speakers.found,
                    one="{n} delegation found; the report states {stated}",
                    many="{n} delegations found; the report states {stated}",
                    stated=speakers.stated,
                ),
            )
        if speakers.not_heard:
            names = tuple(each.printed for each in speakers.not_heard)
            yield _LABELS["not_heard"], self.say("{n}: {names}", n=len(names), names=names)

    def _recommended(self) -> Iterator[tuple[str, str]]:
        view = self.view
        yield (
            _LABELS["recommended"],
            self.say(
                "{items} (what the UN counts); {rows}, if each State’s is counted (what UPR Info counts); from {states}",
                items=message_of(len(view.items), one="{n} recommendation", many="{n} recommendations"),
                rows=message_of(len(view.rows), one="{n} request", many="{n} requests"),
                states=message_of(len(view.recommending), one="{n} State", many="{n} States"),
            ),
        )
        if self.labels is not None and view.rows:
            numbers = dict(zip(KINDS_OF_ASKING.values(), by_kind(view.rows, self.labels), strict=True))
            said = ", ".join(self.say("{n} {what}", n=number, what=self.say(name).lower()) for name, number in numbers.items() if number)
            labeller = labellers(self.labels[clause.id] for clause in view.clauses)
            yield _LABELS["asks"], self.say("{kinds} (requests; sorted by our program {labeller})", kinds=said, labeller=labeller)
        yield from self._positions("reported", view.reported)
        if view.final:
            yield from self._positions("final", [(p, len(items), claimed) for p, items, claimed in view.positions])
            if n := len(view.disagreeing):
                on = self.count(
                    n,
                    one="on {n} recommendation: the report shows what each says",
                    many="on {n} recommendations: the report shows what each says",
                )
                yield _LABELS["differ"], on

    def _positions(self, label: str, every: Sequence[tuple[Position, int, int]]) -> Iterator[tuple[str, str]]:
        for index, (position, number, claimed) in enumerate(every):
            said = self.say(code_words.answers_counted(position, number))
            if claimed:
                said = self.say("{said}, {n} of them with a claim of implementation", said=said, n=claimed)
            yield "" if index else _LABELS[label], said

    def _most_rows(self) -> str:
        """The States with the most rows. Those that share the last place are all named, or, where they are many, counted."""
        recommending: Sequence[StateView] = sorted(states_by_name(self.words, self.view.recommending), key=lambda state: -len(state.rows))
        numbers = [len(state.rows) for state in recommending]
        shown = leading_count(numbers, _MOST_ROWS)
        named = [self.say("{state} {n}", state=name_said(self.words, state.key, state.name), n=len(state.rows)) for state in recommending[:shown]]
        if shown < min(_MOST_ROWS, len(numbers)):
            share, each = next_ones(numbers, shown), numbers[shown]
            if named:
                named.append(self.count(share, one="{n} other {each}", many="{n} others {each} each", each=each))
            else:
                named.append(self.count(share, one="{n} State {each}", many="{n} States {each} each", each=each))
        return ", ".join(named)

    def _besides(self) -> Iterator[tuple[str, str]]:
        review = self.view.review
        report, listed = review.report, review.thematic_list
        others = (
            message_of(len(review.full_statements), one="{n} statement as read out", many="{n} statements as read out"),
            message_of(len(review.questions), one="{n} advance question", many="{n} advance questions"),
            message_of(len(listed.entries) if listed else 0, one="{n} entry of OHCHR's thematic list", many="{n} entries of OHCHR's thematic list"),
            message_of(
                len(self.view.unplaced),
                one="{n} answer to a number that no report held has",
                many="{n} answers to numbers that no report held has",
            ),
            message_of(len(report.commitments) if report else 0, one="{n} voluntary commitment", many="{n} voluntary commitments"),
            message_of(len(report.notes) if report else 0, one="{n} footnote", many="{n} footnotes"),
            message_of(
                len(self.view.unread),
                one="{n} passage that could not be understood",
                many="{n} passages that could not be understood",
            ),
        )
        if said := [self.say(each) for each in others if dict(each.values)["n"]]:
            yield _LABELS["also"], ", ".join(said)
        if settings := settings_said(review):
            yield _LABELS["settings"], self.words.say_all(settings)


_MOST_ROWS = 5
