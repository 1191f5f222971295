"""What the first chapter shows of the requests: those that several States make, and those that the State did not support, with what it says of them.

Both are the first lines of tables of the chapter by subject. What the State itself answers by one comment stands together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ....extracting.working_group_report.part_two.lead_ins import stated_answer
from ....languages.messages import Message, message, message_of, state_text
from ....languages.word_tables import reading_in
from ....light_dataclass import dataclass, replace
from ....linking.requests.terms_in_any_words import has_caption_in_any_words
from ....linking.requests.terms_known import TOO_OFTEN
from ....names.treaty_mentions import treaties_named
from ....records import Position
from ....text import Place
from ...answers_shown import AnswerShares
from ...quotes import Link
from ..listed.report_shown import LeadInShown, ListShown, RecommendedShown
from ..subjects.asked_for import RequestedThing, request_points_back
from ..subjects.by_subject import BySubject, Under
from ..subjects.numbers_named import number_without_letter, order_of_numbers
from ..subjects.refused_clusters import Clustered, answered_otherwise, clustered
from .next_in_ranking import next_in_ranking

MOST_SHOWN = 3
LEAST_RANKED, MOST_RANKED, MOST_TIED_RANKED = 3, 4, 8
"""Lines of the one ranking: it ends where a number of States would bring more than `MOST_RANKED`, or, where it then had fewer than
`LEAST_RANKED`, more than `MOST_TIED_RANKED`."""
MOST_TIED, LEAST_OF_ONE = 3, 3
"""States that made as many requests and are named as those that made the most; of how many requests on."""
ISO3 = 3
"""Letters of the key of a State that is known; a name that is no State we know has a longer one."""
FEW = 4
"""Recommendations that one comment may always put together; of more, no more than half of all: what is said of nearly all groups nothing."""
READ_IN_PASSING = 480
"""Letters of it that are read in passing."""
LEAST_SAID = 240
"""Letters from which on the paragraph that introduces a list gives reasons too: what only lists is shorter."""


@dataclass(frozen=True, slots=True)
class SeveralAsk:
    """What the most States ask for or name, of all kinds in one ranking: all that at least so many States (`least`) do, of how many such things in
    all, how they were counted, and what is to be known before one reads them (`beware`). `tied`: so many more have as many States as the last line
    and are not shown; none, unless too many have as many as the first. `after`: what comes next, by name."""

    lines: tuple[Under, ...]
    in_all: int
    how: tuple[Message, ...]
    beware: tuple[Message, ...] = ()
    least: int = 0
    tied: int = 0
    after: Message | None = None

    @property
    def more(self) -> int:
        """How many are not shown."""
        return self.in_all - len(self.lines)

    @property
    def cut(self) -> Message | None:
        """Where the ranking ends; None where it is whole."""
        if not self.more:
            return None
        if self.tied:
            return message_of(self.tied, one="{n} more has as many States.", many="{n} more have as many States each.")
        return message_of(
            self.more,
            one="Shown are the terms and treaties that our program found in requests of {least} States or more. "
            "It found the other {n} in requests of fewer States.",
            many="Shown are the terms and treaties that our program found in requests of {least} States or more. "
            "It found the other {n} in requests of fewer States.",
            least=self.least,
        )


@dataclass(frozen=True, slots=True)
class RefusedRequests:
    """What the State did not support: the first lines, of how many recommendations (`in_all`) of how many States (`states`), and how many of them
    the lines are of (`here`); `how` is "noted", "not_supported" or "both".
    `said` is what its report says of all of them at once, with its place; `comment` the paragraphs that this introduces."""

    lines: tuple[Under, ...]
    here: int
    in_all: int
    states: int
    how: str
    said: str = ""
    said_at: Place | None = None
    comment: tuple[LeadInShown, ...] = ()

    @property
    def said_at_length(self) -> bool:
        """Whether what the report says of all of them is longer than what is read in passing: a page in the browser has it behind a click, whole."""
        return len(self.said) + sum(len(each.text) for each in self.comment) > READ_IN_PASSING

    @property
    def counted(self) -> Message:
        """How many recommendations of how many States it noted or did not support."""
        if self.in_all == 1:
            return message_of(self.states, one="1 recommendation by {n} State", many="1 recommendation by {n} States")
        return message_of(self.states, one="{all} recommendations by {n} State", many="{all} recommendations by {n} States", all=self.in_all)

    @property
    def cut(self) -> Message | None:
        """Of how many recommendations the lines are; None where they are of all."""
        if not self.lines or self.in_all <= self.here:
            return None
        return message("not all of them are here")


def several_ask(subjects: BySubject | None) -> SeveralAsk:
    """The first lines of the table of what was asked or named by how many States, whatever their kind: none is left out that has as many States as
    one that is shown."""
    every = subjects.most_asked if subjects else ()
    numbers = [len(each.states) for _, each in every]
    ends = [at for at in range(1, len(every) + 1) if at == len(every) or numbers[at] < numbers[at - 1]]
    shown = max((at for at in ends if at <= MOST_RANKED), default=0)
    if shown < LEAST_RANKED:
        shown = next((at for at in ends if shown < at <= MOST_TIED_RANKED), shown) or min(len(every), MOST_RANKED)
    least = numbers[shown - 1] if shown else 0
    return SeveralAsk(
        tuple(_each_quoted_once(every[:shown])),
        len(every),
        tuple(_counted(every)),
        BEWARE if _terms(every) else (),
        least,
        numbers[shown:].count(least),
        next_in_ranking(every, shown),
    )


def _each_quoted_once(lines: Sequence[Under]) -> Iterator[Under]:
    """The lines, no request quoted twice where another one does as an example, too: one request may use several terms."""
    quoted: set[str] = set()
    for subject, each in lines:
        if each.named is None:
            yield subject, each
            continue
        example = next((one for one in (each.named.example, *each.named.others) if one.words not in quoted), each.named.example)
        quoted.add(example.words)
        yield subject, replace(each, named=replace(each.named, example=example))


def _treaties(every: Sequence[Under]) -> list[Under]:
    return [pair for pair in every if pair[1].treaty]


def _terms(every: Sequence[Under]) -> list[Under]:
    return [pair for pair in every if pair[1].named]


def made_most(recommended: RecommendedShown) -> Message | None:
    """Which States made the most requests, and how many; None where they are more than a sentence names, made few, or are no States that we know."""
    most = max((each.rows for each in recommended.states), default=0)
    made = [each for each in recommended.states if each.rows == most]
    if most < LEAST_OF_ONE or len(made) > MOST_TIED or not all(len(each.key) == ISO3 for each in made):
        return None
    names = tuple(state_text(each.key) for each in made)
    if len(names) == 1:
        return message("{state:The} made the most: {most} requests.", state=names[0], most=most)
    return message("{states} made the most: {most} requests each.", states=names, most=most)


def joining_asked_most(subjects: BySubject | None) -> list[RequestedThing]:
    """The treaties that several States ask to join, those of the most States first."""
    return [each for _, each in _treaties(subjects.most_asked if subjects else ()) if each.treaty is not None and not each.treaty.reserved]


def _counted(every: Sequence[Under]) -> Iterator[Message]:
    """How what several States ask for was counted: what a reader of the first lines must know. The rest stands in the chapter by subject."""
    yield message(
        "Our program may miss some requests that name a term or treaty. It leaves out those that use another word: “immigrants” for “migrants”. "
        "A State counts once for each term or treaty, however many of its requests name it."
    )
    if _terms(every):
        yield OF_SEVERAL_WORDS
    own = [words for _, each in every if each.named for words in each.named.words if has_caption_in_any_words(words)]
    for each in own:
        yield message("We count “{term}” in whatever words our program knows for it.", term=each)
    if any(each.named is not None and each.named.also_apart for _, each in every):
        yield message("Where a term is one word, we try not to count it as part of a name, such as the name of a treaty.")
    numbers = {number for _, each in every for number in each.numbers}
    if any(number_without_letter(each) != each for each in numbers):
        yield OUR_LETTERS


OUR_LETTERS = message("A letter behind a number, as in “12 b”, is ours.")
"""What a letter behind a number is, for who looks for it in the report."""


OF_SEVERAL_WORDS = message(
    "We count a term of several words wherever those words stand close together, in any order or form. We try not to count it as part of a "
    "longer name. A slash means “or”."
)
"""Where the words of a term may stand: the chapter by subject says so, too."""
BEWARE = (
    message("This list leaves out very common words, such as “women” and “developing countries”. More States may use those than any listed word."),
    message("Two requests with the same word may ask for different things, even opposite ones: read each one."),
)
"""What a reader who takes words for requests, or the first word for the most used one, must know."""

WHAT_IS_A_TERM = (
    message(
        "A single word is a term if at most {share:percent} of recommendations elsewhere have it, mostly on one subject, or if nearly none has.",
        share=TOO_OFTEN,
    ),
    message("So “women”, “children”, “education” and “developing countries” are no terms, though more States may use them."),
    message("Words of one root, such as “religion” and “religious”, are one term if they are mostly on one subject elsewhere."),
    message("Words of another term do not count: “violence based on sexual orientation” names no sexual violence."),
    message("Nor do words that are tied to another thing: “access to adoption for couples” names no access of couples."),
    message("A request to join the Convention against Torture does not count under torture: the name of a treaty does not count as a term."),
    message("Nor does the name of a body, such as the Committee against Torture or OHCHR."),
    message("We count a name of several words with capitals, such as “Paris Principles”, only in exactly these words."),
    message("“Right to health” and the like are terms only where a request names the right as such."),
)
"""Which words are terms and which are none, by the measure that sorts them (`linking.requests.terms_known`)."""


def refused_requests(subjects: BySubject | None, recommended: RecommendedShown, language: str | None) -> RefusedRequests | None:
    """The requests that the State noted or did not support, those of the most States first, on as many subjects as there are; None for none."""
    if subjects is None:
        return None
    every = subjects.refused
    positions = {each.position: {link.name for link in each.items} for each in recommended.positions if each.position in _POSITIONS}
    if not every or not positions:
        return None
    with reading_in(language):
        lines = _by_comment(every, subjects.treaties)
        whole = [pair for pair in lines if not _points_back(pair[1])] or lines
        clusters = clustered(subjects, lines)
    ordered = sorted(whole, key=lambda pair: clusters.rank(pair[1]))
    lines = _spread(ordered, clusters)
    numbers = {link.says for _, each in lines for link in each.clauses}
    all_items = {link.says for each in recommended.positions if each.position in _POSITIONS for link in each.items}
    how = "both" if len(positions) > 1 else str(next(iter(positions)))
    lead = _one_lead_in(recommended, set().union(*positions.values()))
    below = _comment_below(recommended, lead)
    said = below.lead_in if below else lead if lead is not None and len(lead.text) >= LEAST_SAID else None
    if any(each.comment for _, each in every):
        said = below = None
    here = set(map(number_without_letter, numbers)) & set(map(number_without_letter, all_items))
    asked_by = {link.name for _, each in every for link in each.states}
    counted = len(here), len(all_items), len(asked_by)
    words, at = (said.text, said.place) if said else ("", None)
    with reading_in(language):
        lines = list(_with_others(lines, subjects, clusters))
    return RefusedRequests(tuple(lines), *counted, how, words, at, below.besides if below else ())


_POSITIONS = {Position.NOTED, Position.NOT_SUPPORTED}


def _one_lead_in(recommended: RecommendedShown, names: set[str]) -> LeadInShown | None:
    """The paragraph that introduces all recommendations of these names; None where some stand under another one, or under none."""
    leads = [each.lead_in for each in recommended.lists if names & {item.name for item in each.items}]
    first = leads[0] if leads else None
    return first if first and first.position in _POSITIONS and all(each == first for each in leads) else None


def _comment_below(recommended: RecommendedShown, lead: LeadInShown | None) -> ListShown | None:
    """The paragraph right below the list that `lead` introduces, where it speaks of the recommendations above or offers a
    comment, takes no position, and introduces paragraphs."""
    if lead is None or not lead.number.isdecimal():
        return None
    found = (
        each
        for each in recommended.lists
        if each.lead_in is not None and not each.items and each.besides and each.lead_in.number == str(int(lead.number) + 1)
    )
    below = next(found, None)
    if below is None or below.lead_in is None:
        return None
    says = stated_answer(below.lead_in.text)
    return below if (says.comments or says.above or says.list_above) and not (says.answers or says.commitments) else None


def _by_comment(every: Sequence[Under], treaties: Sequence[RequestedThing]) -> list[Under]:
    """Requests that the State answers by one comment as one line; what is said of most of them (`FEW`) is no grouping."""
    found: dict[object, list[Under]] = {}
    for number, pair in enumerate(every):
        comment = pair[1].comment
        is_group = comment is not None and len(comment.covers) > 1 and len(comment.covers) <= max(FEW, len(every) // 2)
        found.setdefault((comment.text, comment.place) if comment and is_group else number, []).append(pair)
    return [_together(pairs, treaties) for pairs in found.values()]


def _together(pairs: Sequence[Under], treaties: Sequence[RequestedThing]) -> Under:
    """Several lines as one, in the words that the most States use, of such the shortest. Who asks to join its treaty are all that do so by the
    chapter on subjects (`treaties`), with other things or alone."""
    if len(pairs) == 1:
        return pairs[0]
    subject, first = max(pairs, key=lambda pair: (not _points_back(pair[1]), len(pair[1].states), pair[1].demanding, -len(pair[1].words)))
    if {link.name for _, each in pairs for link in each.clauses} == {link.name for link in first.clauses}:
        return subject, first  # the others are other treaties that the same requests name
    every = [each for _, each in pairs]
    shares = {share.key: share for each in every for share in each.by_clause}.values()  # a request may name two treaties
    numbers = tuple(sum(share.numbers[k] for share in shares) for k in range(len(first.share.numbers)))
    states = tuple(sorted(_once(link for each in every for link in each.states), key=lambda link: link.says))
    joining = [each for each in treaties if first.treaty is not None and each.key == first.key]
    of_first = len({link.name for link in states} & {link.name for each in (first, *joining) for link in each.states})
    asks = {link.name for each in (first, *joining) for link in each.clauses}
    is_one = first.treaty is not None and of_first == len(states) and all(link.name in asks for each in every for link in each.clauses)
    return subject, replace(
        first,
        wordings=sum(each.wordings for each in every),
        clauses=tuple(sorted(_once(link for each in every for link in each.clauses), key=lambda link: order_of_numbers(link.says))),
        states=states,
        share=AnswerShares(first.share.key, first.share.name, numbers),
        by_clause=tuple(shares),
        together=0 if is_one else of_first,
        at=min(every, key=lambda each: order_of_numbers(each.numbers[0])).at,
    )


def _points_back(each: RequestedThing) -> bool:
    """Whether its words are of something that was named before them; a treaty is named by itself, and “this Convention” behind its name is it."""
    return each.treaty is None and not treaties_named(each.words) and request_points_back(each.words)


def _once(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple({link.name: link for link in links}.values())


def _spread(pairs: Sequence[Under], clusters: Clustered) -> list[Under]:
    """The first of them: of each subject one before any has two, unless that one is asked for by several States; and of each cluster one alone of
    those that one State makes: it tells of the others."""
    found: list[Under] = []
    for pair in pairs:
        is_single = len(pair[1].states) == 1
        of_subject = is_single and clusters.cluster(pair[1]) is None and pair[0].key in {subject.key for subject, _ in found}
        if not of_subject and not (is_single and _is_of_told(pair, found, clusters)):
            found.append(pair)
    found += [pair for pair in pairs if pair not in found and not _is_of_told(pair, found, clusters)]
    return found[:MOST_SHOWN]


def _with_others(lines: Sequence[Under], subjects: BySubject, clusters: Clustered) -> Iterator[Under]:
    """The lines with what else is of their clusters, each cluster once, and with what the State answered the other way."""
    for n, (subject, each) in enumerate(lines):
        others = None if _is_of_told((subject, each), lines[:n], clusters) else clusters.others(each)
        yield subject, replace(each, more=others, otherwise=answered_otherwise(subjects, each))


def _is_of_told(pair: Under, told: Sequence[Under], clusters: Clustered) -> bool:
    cluster = clusters.cluster(pair[1])
    return cluster is not None and any(clusters.cluster(each) == cluster for _, each in told)
