"""No positive reading under a word that turns it round: every positive wording x every such word of a list by hand that the guard does not read.

The wordings and the words are crossed by a frame for each grammatical place ("do not {base}", "is reluctant to {base}", "{who} {verb} some of"). What
is no English is struck out and counted: a frame that needs somebody who acts ("refuses to") with recommendations for a subject.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass

import pytest

from openupr.languages import read_answer

POSITIVE = {"supported", "supported_in_part", "supported_in_principle"}


@dataclass(frozen=True)
class Wording:
    """A positive sentence: who, the verb in its forms, the rest. `acts`: a State is the subject. `axis`: what it is positive of."""

    who: str
    base: str
    finite: str
    past: str
    participle: str
    ing: str
    rest: str
    acts: bool
    axis: str = "position"

    @property
    def do(self) -> str:
        return "does" if self.acts else "do"

    @property
    def have(self) -> str:
        return "has" if self.acts else "have"

    @property
    def be(self) -> str:
        return "is" if self.acts else "are"


def _state(
    base: str, finite: str, past: str, participle: str, ing: str, rest: str = "the following recommendations", axis: str = "position"
) -> Wording:
    return Wording("Aldovar", base, finite, past, participle, ing, rest, True, axis)


def _list(base: str, finite: str, past: str, participle: str, ing: str, rest: str = "", axis: str = "position") -> Wording:
    return Wording("the following recommendations", base, finite, past, participle, ing, rest, False, axis)


WORDINGS = [
    _state("accept", "accepts", "accepted", "accepted", "accepting"),
    _state("support", "supports", "supported", "supported", "supporting"),
    _state("endorse", "endorses", "endorsed", "endorsed", "endorsing"),
    _state("approve", "approves", "approved", "approved", "approving", "the recommendations below"),
    _state("embrace", "embraces", "embraced", "embraced", "embracing", "all of the recommendations below"),
    _state("agree", "agrees", "agreed", "agreed", "agreeing", "to the following recommendations"),
    _state("agree", "agrees", "agreed", "agreed", "agreeing", "with the recommendations that follow"),
    _state("concur", "concurs", "concurred", "concurred", "concurring", "with the recommendations listed below"),
    _state("subscribe", "subscribes", "subscribed", "subscribed", "subscribing", "to the following recommendations"),
    _state("associate", "associates", "associated", "associated", "associating", "itself with the following recommendations"),
    _state("consent", "consents", "consented", "consented", "consenting", "to the following recommendations"),
    _state("take", "takes", "took", "taken", "taking", "on board the following recommendations"),
    _state("express", "expresses", "expressed", "expressed", "expressing", "its support for the following recommendations"),
    _state("give", "gives", "gave", "given", "giving", "its full approval to the recommendations below"),
    _state("lend", "lends", "lent", "lent", "lending", "its support to the recommendations below"),
    _state("accept", "accepts", "accepted", "accepted", "accepting", "in principle the following recommendations"),
    _state("accept", "accepts", "accepted", "accepted", "accepting", "in part the following recommendations"),
    _list("enjoy", "enjoy", "enjoyed", "enjoyed", "enjoying", "the support of Aldovar"),
    _list("have", "have", "had", "had", "having", "the full support of the Government of Aldovar"),
    _list("receive", "receive", "received", "received", "receiving", "the support of Aldovar"),
    _list("command", "command", "commanded", "commanded", "commanding", "the support of Aldovar"),
    _list("meet", "meet", "met", "met", "meeting", "with the approval of Aldovar"),
    _list("gain", "gain", "gained", "gained", "gaining", "the agreement of the Government"),
    _list("win", "win", "won", "won", "winning", "the endorsement of Aldovar"),
    _list("find", "find", "found", "found", "finding", "favour with the Government of Aldovar"),
    _list("enjoy", "enjoy", "enjoyed", "enjoyed", "enjoying", "the partial support of Aldovar"),
    _list("be accepted", "are accepted", "were accepted", "been accepted", "being accepted", "by Aldovar"),
    _list("be supported", "are supported", "were supported", "been supported", "being supported", "by the Government"),
    _list("be endorsed", "are endorsed", "were endorsed", "been endorsed", "being endorsed"),
    _list("be acceptable", "are acceptable", "were acceptable", "been acceptable", "being acceptable", "to Aldovar"),
    _list("be supported", "are supported", "were supported", "been supported", "being supported", "in principle"),
    _list("be implemented", "are implemented", "were implemented", "been implemented", "being implemented", "by Aldovar", "claim"),
    _list("be fulfilled", "are fulfilled", "were fulfilled", "been fulfilled", "being fulfilled", "", "claim"),
    _list("be carried out", "are already carried out", "were carried out", "been carried out", "being carried out", "", "claim"),
    _list("be put into effect", "are put into effect", "were put into effect", "been put into effect", "being put into effect", "", "claim"),
    _list("be", "are", "were", "been", "being", "in the process of implementation", "claim"),
    _list("be", "are", "were", "been", "being", "under implementation", "claim"),
    _state("implement", "implements", "implemented", "implemented", "implementing", "the following recommendations", "claim"),
    _state("give", "gives", "gave", "given", "giving", "effect to the following recommendations", "claim"),
    _state("carry", "carries", "carried", "carried", "carrying", "out the following recommendations", "claim"),
]

# Frames for every subject, and those that need somebody who acts.
ANY = """
{who} {do} not {base} {rest}
{who} {do}n’t {base} {rest}
{who} {have} not {participle} {rest}
{who} {have} never {participle} {rest}
{who} {have} not, for the reasons given by the delegation, {participle} {rest}
{who} did not {base} {rest}
{who} did not, in the view of the ministries, {base} {rest}
{who} could not {base} {rest}
{who} could, in view of the Constitution, not {base} {rest}
{who} cannot {base} {rest}
{who} will not {base} {rest}
{who} would not {base} {rest}
{who} may not {base} {rest}
{who} {be} unable to {base} {rest}
{who} {be} far from {ing} {rest}
{who} {be} not in a position, at this stage, to {base} {rest}
{who} failed to {base} {rest}
{who} no longer {finite} {rest}
{who} never {past} {rest}
{who} {have} yet to {base} {rest}
{who} hardly {finite} {rest}
{who} scarcely {finite} {rest}
{who} rarely {finite} {rest}
{who} by no means {finite} {rest}
{who} in no way {finite} {rest}
{who} ceased to {base} {rest}
{who} stopped {ing} {rest}
in no case did {who} {base} {rest}
under no circumstances can {who} {base} {rest}
at no time {have} {who} {participle} {rest}
it is not the case that {who} {finite} {rest}
it is not true that {who} {finite} {rest}
it is false that {who} {finite} {rest}
it is untrue that {who} {finite} {rest}
it cannot be said that {who} {finite} {rest}
it would be wrong to say that {who} {finite} {rest}
it is doubtful that {who} {finite} {rest}
nobody maintains that {who} {finite} {rest}
the delegation denied that {who} {finite} {rest}
the delegation disputed that {who} {past} {rest}
the delegation did not confirm that {who} {past} {rest}
it remains to be seen whether {who} {finite} {rest}
the Government will decide whether {who} {finite} {rest}
if the Parliament agrees, {who} {finite} {rest}
{who} {finite} {rest} if the Parliament agrees
{who} {finite} {rest}, provided that funds are found
{who} {finite} {rest} on condition that the law is changed
unless the law is changed, {who} {finite} {rest}
{who} {finite} {rest} unless stated otherwise
{who} {finite} {rest} only if the law is changed
{who} {finite} {rest} as long as they are in line with its law
{who} {finite} {rest} to the extent that they are in line with its law
{who} will {base} {rest}
{who} would {base} {rest}
{who} might {base} {rest}
{who} may {base} {rest}
{who} could one day {base} {rest}
{who} should {base} {rest}
{who} must {base} {rest}
{who} ought to {base} {rest}
{who} {be} to {base} {rest}
{who} would have {participle} {rest}
{who} {be} expected to {base} {rest}
{who} {be} likely to {base} {rest}
{who} {be} hoped to {base} {rest}
{who} {finite} {rest} in very few cases only
perhaps {who} {finite} {rest}
{who} possibly {finite} {rest}
it was recommended that {who} {base} {rest}
it is to be hoped that {who} {base} {rest}
{who} {finite} {rest}, with the exception of those on the death penalty
{who} {finite} {rest}, except the last one
{who} {finite} {rest}, but not in full measure and not as they were put
{who} {finite} {rest}; this does not hold for the second and the third of them
"""
ACTING = """
{who} {be} unwilling to {base} {rest}
{who} {be} reluctant to {base} {rest}
{who} {be} not prepared to {base} {rest}
{who} {be} not ready to {base} {rest}
{who} {be} in no position to {base} {rest}
{who} refuses to {base} {rest}
{who} refused to {base} {rest}
{who} declined to {base} {rest}
{who} hesitates to {base} {rest}
{who} hesitated to {base} {rest}
{who} omitted to {base} {rest}
{who} neglected to {base} {rest}
{who} refrained from {ing} {rest}
{who} abstained from {ing} {rest}
{who} stopped short of {ing} {rest}
{who} avoided {ing} {rest}
{who} postponed {ing} {rest}
{who} ruled out {ing} {rest}
{who} decided against {ing} {rest}
{who} decided not to {base} {rest}
{who} chose not to {base} {rest}
{who} is opposed to {ing} {rest}
{who} is against {ing} {rest}
{who} objects to {ing} {rest}
{who} abandoned the idea of {ing} {rest}
{who} finds it impossible to {base} {rest}
{who} finds it difficult to {base} {rest}
{who} did not find it possible to {base} {rest}
{who} deems it inappropriate to {base} {rest}
{who} sees no reason to {base} {rest}
{who} sees no possibility of {ing} {rest}
{who} has no intention of {ing} {rest}
{who} had no choice but not to {base} {rest}
{who} regards it as premature to {base} {rest}
{who} was prevented from {ing} {rest}
{who} was prohibited by its Constitution from {ing} {rest}
{who} is barred from {ing} {rest}
{who} pretends to {base} {rest}
{who} claims to {base} {rest}
{who} hopes to {base} {rest}
{who} hoped to be able to {base} {rest}
{who} intends to {base} {rest}
{who} plans to {base} {rest}
{who} wishes to be able to {base} {rest}
{who} would like to {base} {rest}
{who} promised to {base} {rest} one day
{who} aims to {base} {rest}
{who} seeks to {base} {rest}
{who} is trying to {base} {rest}
{who} is considering {ing} {rest}
{who} will consider {ing} {rest}
{who} is considering whether to {base} {rest}
{who} considered the possibility of {ing} {rest}
{who} was asked to {base} {rest}
{who} was urged to {base} {rest}
{who} was invited to {base} {rest}
{who} is ready to {base} {rest} at a later stage
{who} is loath to {base} {rest}
{who} is averse to {ing} {rest}
{who} balks at {ing} {rest}
{who} shies away from {ing} {rest}
{who} has second thoughts about {ing} {rest}
{who} was dissuaded from {ing} {rest}
{who} backed away from {ing} {rest}
{who} was discouraged from {ing} {rest}
{who} is divided over {ing} {rest}
{who} thought better of {ing} {rest}
{who} forgot to {base} {rest}
{who} was not minded to {base} {rest}
{who} struggles to {base} {rest}
{who} was pressed to {base} {rest}
{who} is tempted to {base} {rest}
{who} is free to {base} {rest} or not
{who}, without {ing} {rest}, thanks the delegations
{who}, instead of {ing} {rest}, thanks the delegations
{who}, far from {ing} {rest}, thanks the delegations
{who}, rather than {base} {rest}, thanks the delegations
before {ing} {rest}, {who} will consult its Parliament
neither {who} nor its Parliament {finite} {rest}
{who} neither {finite} nor examines {rest}
no organ of {who} {finite} {rest}
nobody in {who} {finite} {rest}
"""
LISTED = """
none of {who} {finite} {rest}
not one of {who} {finite} {rest}
not all of {who} {finite} {rest}
neither of {who} {finite} {rest}
no part of {who} {finite} {rest}
some of {who} {finite} {rest}
most of {who} {finite} {rest}
many of {who} {finite} {rest}
several of {who} {finite} {rest}
half of {who} {finite} {rest}
few of {who} {finite} {rest}
only a few of {who} {finite} {rest}
a number of {who} {finite} {rest}
the majority of {who} {finite} {rest}
all but two of {who} {finite} {rest}
almost all of {who} {finite} {rest}
some of {who} {finite} {rest}, others do not
"""


def crossed() -> Iterator[tuple[Wording, str]]:
    """Every sentence that is English, with its wording."""
    for wording in WORDINGS:
        frames = ANY + (ACTING if wording.acts else LISTED)
        for frame in filter(None, frames.splitlines()):
            yield wording, _filled(frame, wording)


def _filled(frame: str, wording: Wording) -> str:
    text = " ".join(frame.format(do=wording.do, have=wording.have, be=wording.be, **asdict(wording)).split())
    return text[0].upper() + text[1:] + ("." if "thanks" in text or "Parliament" in text else ":")


SENTENCES = list(crossed())


def _positive(wording: Wording, text: str) -> bool:
    said = read_answer(text)
    return said.position in POSITIVE or said.claim != "none" if wording.axis == "claim" else said.position in POSITIVE


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda w: f"{w.finite} {w.rest}")
def test_no_positive_reading_under_a_word_that_turns_it_round(wording: Wording) -> None:
    assert [text for of, text in SENTENCES if of is wording and _positive(of, text)] == []


REFUSING = [
    _state("reject", "rejects", "rejected", "rejected", "rejecting"),
    _state("object", "objects", "objected", "objected", "objecting", "to the following recommendations"),
    _list("be rejected", "are rejected", "were rejected", "been rejected", "being rejected", "by Aldovar"),
    _list("be unacceptable", "are unacceptable", "were unacceptable", "been unacceptable", "being unacceptable", "to Aldovar"),
    _list("lack", "lack", "lacked", "lacked", "lacking", "the support of Aldovar"),
]
STILL_REFUSED = {"{who} will {base} {rest}", "{who} would {base} {rest}", "{who} must {base} {rest}"}


@pytest.mark.parametrize("wording", REFUSING, ids=lambda w: f"{w.finite} {w.rest}")
def test_a_refusal_under_such_a_word_is_no_refusal_either(wording: Wording) -> None:
    frames = [f for f in (ANY + (ACTING if wording.acts else LISTED)).splitlines() if f and f not in STILL_REFUSED]
    said = [(text, read_answer(text).position) for text in (_filled(frame, wording) for frame in frames)]
    assert [text for text, position in said if position in {*POSITIVE, "not_supported"}] == []


def test_how_many_sentences_were_tried_and_struck_out() -> None:
    struck = sum(len((LISTED if wording.acts else ACTING).strip().splitlines()) for wording in WORDINGS)
    assert (len(SENTENCES), struck) == (4940, 1980)


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda w: f"{w.finite} {w.rest}")
def test_the_wordings_are_positive_by_themselves(wording: Wording) -> None:
    claims = {"implements", "gives", "carries"}
    verb = f"{wording.have} {wording.participle}" if wording.finite in claims and wording.axis == "claim" else wording.finite
    text = f"{wording.who[0].upper()}{wording.who[1:]} {verb} {wording.rest}:"
    assert _positive(wording, text), read_answer(text)
