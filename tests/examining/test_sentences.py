"""The sentences to quote: every figure in them is counted again here, from the records, by other code; chosen by the rule; with places."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

import pytest

from openupr import Review
from openupr.examining import shipped
from openupr.labelling import Labelled
from openupr.languages.messages import messages
from openupr.records import Claim, Level, Position, Result, ReviewStatus, record_by_identifier
from openupr.stages import pipeline
from openupr.views.examined.accuracy import labels_said
from openupr.views.examined.quotable import MOST, SAYS, QuotableSentence, quotable_sentences, review_month
from openupr.views.examined.rank import rank_of

from .documents import from_documents
from .invented import CODES, ask
from .invented import review as invented_review

SUPPORTED, NOTED = Position.SUPPORTED, Position.NOTED
DEMANDING = ("Abolish the death penalty", "Ratify the Convention against Torture", "Release all persons who are held for their opinions")
PLACES = (
    "in the prisons of the northern province where fishers are held",
    "for widows and orphans of the storm of last spring",
    "whatever the military says against it in public debate",
    "on the outer islands and along their coral reefs",
    "once the census of rural households has been completed",
    "with the help of village elders and school teachers",
    "so that nobody has to walk a whole day for water",
    "among miners and drivers and seasonal labourers",
    "because the old law has never been applied in court",
    "despite the cost that the treasury has put forward",
)


Made = tuple[Review, Mapping[str, Labelled], tuple[Result, ...], dict[str, QuotableSentence]]


def a_review() -> Review:
    """Forty demanding requests, half of them noted, and forty to go on, ten of these with a claim; ten more in the same words."""
    asks = []
    for n, place in enumerate(PLACES):
        position = SUPPORTED if n % 2 else NOTED
        asks += [ask(f"{words} {place}", CODES[n + 10 * k], position) for k, words in enumerate(DEMANDING)]
        asks.append(ask(f"Establish an independent court of audit {place} by 2015", CODES[n], position))
        claim = Claim.IMPLEMENTED if n < 5 else Claim.NONE
        asks += [ask(f"Continue its efforts to build {what} {place}", CODES[n + 25], claim=claim) for what in ("schools for the deaf", "wells")]
        asks += [ask(f"Continue to train {what} {place}", CODES[n + 12]) for what in ("judges of the peace", "nurses")]
        asks.append(ask("Close all places of secret detention without any delay", CODES[n]))
    return from_documents(asks, CODES[:50])


def better_than_usual() -> Result:
    """The result of a review in which every speaker makes a demanding request."""
    review = from_documents([ask(f"{DEMANDING[n % 3]} {PLACES[n % 10]}", code) for n, code in enumerate(CODES[:50])], CODES[:50])
    return next(each for each in pipeline.examine(review, [review], pipeline.classify([review])) if each.level is Level.STRENGTH)


@pytest.fixture(scope="module")
def made() -> Made:
    review = a_review()
    earlier = from_documents([ask(f"{words} {place}", "FRA") for words in DEMANDING for place in PLACES[:4]], identifier="XAA-04")
    labels = pipeline.classify([review])
    results = pipeline.examine(review, [earlier, review], labels)
    return (
        review,
        labels,
        results,
        {f"{each.examination}{n if each.level is None else ''}": each for n, each in enumerate(quotable_sentences(review, results))},
    )


def counted(made: Made, name: str) -> tuple[int, int]:
    """Count and n of the sentence of one examination, counted again from the records."""
    review, labels, _, _ = made
    rows = [(who, clause) for item in review.items for clause in item.clauses for who in clause.recommenders]
    supported = [answer for answer in review.answers if answer.position is SUPPORTED]
    match name:
        case "action":
            return sum(labels[clause.id].action.category in {1, 2} for _, clause in rows), len(rows)
        case "endorsement":
            return sum(labels[clause.id].does.does in {"praise", "endorse", "restrict"} for _, clause in rows), len(rows)
        case "claims":
            return sum(answer.claim is not Claim.NONE for answer in supported), len(supported)
        case "spread":
            spoke = {statement.speaker.state for statement in review.statements if statement.speaker}
            return len(spoke - {who.state for who, _ in rows}), len(spoke)
        case "repetition":
            # Only these are in the same words; those on the treaty are left out as standard phrases.
            same = sum("secret detention" in clause.request for _, clause in rows)
            return same, sum(not clause.request.startswith("Ratify") for _, clause in rows)
    raise AssertionError(name)


@pytest.mark.parametrize("name", ["action", "claims", "spread", "repetition"])
def test_counts_are_those_of_the_records(made: Made, name: str) -> None:
    count, n = counted(made, name)
    text = made[3][name].text
    assert n > 20
    percent = f"{100 * count / n:.1f}".removesuffix(".0") if count / n < 0.0995 else f"{100 * count / n:.0f}"
    if not count:
        assert re.match(rf"(?:We found no \w+, of {n},|None of the {n} )", text), text
    elif name == "claims":
        assert f"the {n} recommendations" in text
        assert f"found {count} that it calls done" in text
    else:
        assert text.removeprefix("About ").startswith((f"{percent}\u00a0% of the requests", f"{count} of {n} "))
        assert f"{count} of {n} " in text
    assert f"{percent}\u00a0% is " in text or made[3][name].level is Level.CANNOT_TELL


def test_the_answers_are_those_of_the_records(made: Made) -> None:
    review, labels, _, said = made
    supported = {answer.item for answer in review.answers if answer.position is SUPPORTED}
    by = {
        kind: [item.id in supported for item in review.items for c in item.clauses if labels[c.id].action.category in kind] for kind in ((1, 2), (5,))
    }
    little, specific = (100 * sum(found) / len(found) for found in by.values())
    text = said["responses"].text
    asked = (sum(by[1, 2]), len(by[1, 2]), sum(by[5,]), len(by[5,]))
    first = (
        f"Ruritania supported all {asked[1]} requests that our program sorts as “to go on as before”. "
        if asked[0] == asked[1]
        else f"Of {asked[1]} requests to go on as before, Ruritania supported {asked[0]}: {little:.0f}\u00a0%. "
    )
    first += f"It supported {asked[2]} of {asked[3]} sorted as requests for a specific action ({specific:.0f}\u00a0%)."
    assert text.startswith(first)
    assert "A request counts once for every State that makes it." in text
    figure = next(each.headline for each in made[2] if each.examination == "responses")
    assert figure is not None
    assert round(100 * (figure.value or 0)) == round(little - specific)
    counts = Counter(answer.position for answer in review.answers)
    text = next(each.text for key, each in said.items() if key.startswith("count"))
    noted = counts[Position.NOT_SUPPORTED]
    assert text == f"Ruritania supported {counts[SUPPORTED]} of {len(review.items)} recommendations. It did not support {noted}."


def test_speakers_and_their_time(made: Made) -> None:
    assert made[3]["speaking_time"].text.startswith("50 delegations spoke. By the rule each was to have at least 120 seconds. ")
    assert 50 * (120 + 7) <= 8400


@pytest.mark.parametrize("name", ["action", "repetition"])
def test_where_it_stands_is_counted_over_the_baseline(made: Made, name: str) -> None:
    result = next(each for each in made[2] if each.examination == name)
    assert result.headline is not None
    assert result.headline.value is not None
    rows = shipped()[name].of(result.labels or "documents")
    if name == "repetition":  # compared with the reviews whose recommendations are numbered alike
        rows = tuple(row for row in rows if row.numbers == "dotted")
    else:  # those two are compared with the hundred reviews that are nearest in the number of speakers
        apart = sorted(abs((row.speakers or 0) - 50) for row in rows)[99]
        rows = tuple(row for row in rows if row.speakers and abs(row.speakers - 50) <= apart)
    own = round(result.headline.value, 6)
    more, same = sum(row.value > own for row in rows), sum(row.value == own for row in rows)
    said = made[3][name].text
    # What the middle one has stands beside the figure, so that the sentence can be quoted alone.
    middle = sorted(row.value for row in rows)[len(rows) // 2] if len(rows) % 2 else None
    if middle is not None:
        assert f"in the middle review it is {messages().percent(middle)}." in said
    assert f"We compare with {len(rows)} other reviews of " in said
    rank = str(rank_of(result))
    if same >= len(rows) / 10 or (same and not more):
        assert rank == f"Of {len(rows)} other reviews, {same} have the same figure, {more} a higher one, {len(rows) - more - same} a lower one."
    else:
        assert more < len(rows) / 2
        of_others = f"of {len(rows)} other reviews"
        assert rank == (f"In {more} {of_others} it is higher." if more else f"In none {of_others} is it higher.")


def test_each_has_a_place_and_says_whose_labels_it_rests_on(made: Made) -> None:
    review, _, results, said = made
    labelled = {each.examination for each in results if each.labels} | {"follow_through"}  # which rests on a model too
    for each in said.values():
        assert each.spots
        assert each.text.endswith(".")
        assert all(record_by_identifier(review, spot.record) is not None for spot in each.spots if spot.record)
        assert all(spot.place is not None for spot in each.spots)
        assert bool(each.basis) == (each.examination in labelled)
        assert each.whole.startswith("Ruritania, Universal Periodic Review, October to November 2013: ")
    assert "from 5 reviews, of sessions 13 to 17: it was right in 94\u00a0%." in said["action"].basis
    assert "It has not learnt from this review." in said["action"].basis


def test_that_a_program_found_none_of_what_it_seldom_finds_is_not_quoted(made: Made) -> None:
    _, _, results, said = made
    result = next(each for each in results if each.examination == "endorsement")
    assert result.headline is not None
    assert result.headline.count == 0
    assert "endorsement" not in said
    text = " ".join(map(messages().say, labels_said(result)))
    assert "In other States’ reviews it found 26 of 68 such requests. It picked out 26, all of them rightly." in text
    assert "Many of those had been picked because their words, or an earlier program, made them likely." in text, "in whole reviews it finds few"


def test_what_is_unusual_comes_first_then_what_says_most(made: Made) -> None:
    review, _, results, _ = made
    said = quotable_sentences(review, results)
    first = [Level.VERY_UNUSUAL, Level.UNUSUAL]
    levels = [first.index(each.level) if each.level in first else len(first) for each in said]
    assert levels == sorted(levels)
    assert levels[0] == 0
    rest = [each.examination for each in said if each.level not in first]
    assert rest[0] == "count"  # the answers
    assert [SAYS.index(name) for name in rest if name in SAYS] == sorted(SAYS.index(name) for name in rest if name in SAYS)
    assert not any(each.text.startswith(("Can’t tell", "Missing", "We don’t have")) for each in said)
    unusual = next(each for each in results if each.level is Level.VERY_UNUSUAL)
    strength = better_than_usual()
    chosen = quotable_sentences(review, (*[unusual] * 12, strength))
    assert len(chosen) == MOST
    assert [each.level for each in chosen] == [Level.VERY_UNUSUAL] * 9 + [Level.STRENGTH]


def test_nothing_is_said_of_a_review_that_was_not_held(made: Made) -> None:
    assert quotable_sentences(replace(made[0], status=ReviewStatus.POSTPONED), made[2]) == ()


@pytest.mark.parametrize(
    ("session", "held", "month"),
    [
        (17, "2013-10-22", "October 2013"),
        (17, None, "October to November 2013"),
        (17, "2012-05-01", "October to November 2013"),
        (43, None, "May 2023"),
    ],
)
def test_the_month_is_that_of_the_review_where_its_report_says_the_day(session: int, held: str | None, month: str) -> None:
    of = invented_review([ask("Build wells")])
    assert of.report is not None
    assert review_month(replace(of, session=session, report=replace(of.report, held=held))) == month
