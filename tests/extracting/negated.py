"""Positive sentences and negators, by hand: every one with every other, and none may be read as positive.

The lists stand here alone; no code of ours reads them. A predicate says its forms, a negator which of them it needs: where the predicate has no such
form, or the negator wants an agent and the subject is none ("this recommendation declines to enjoy support"), the pair is no English and is
struck out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Predicate:
    """A positive statement about a recommendation. `pred` is what follows "is"; empty where the verb is not "to be". `claims`: it claims
    implementation and states no position.
    """

    subject: str
    base: str = ""
    third: str = ""
    gerund: str = ""
    pred: str = ""
    agent: bool = False
    claims: bool = False


def _verb(base: str, third: str, gerund: str, rest: str, *, subject: str = "the Government", agent: bool = True, claims: bool = False) -> Predicate:
    return Predicate(subject, f"{base} {rest}", f"{third} {rest}", f"{gerund} {rest}", "", agent, claims)


def _be(pred: str, *, claims: bool = False) -> Predicate:
    return Predicate("this recommendation", f"be {pred}", f"is {pred}", f"being {pred}", pred, claims=claims)


_REC = "this recommendation"
PREDICATES = [
    _verb("accept", "accepts", "accepting", _REC),
    _verb("support", "supports", "supporting", _REC),
    _verb("endorse", "endorses", "endorsing", _REC),
    _verb("approve", "approves", "approving", _REC),
    _verb("agree", "agrees", "agreeing", f"with {_REC}"),
    _verb("agree", "agrees", "agreeing", f"to {_REC}"),
    _verb("concur", "concurs", "concurring", f"with {_REC}"),
    _verb("subscribe", "subscribes", "subscribing", f"to {_REC}"),
    _verb("give", "gives", "giving", f"its support to {_REC}"),
    _verb("lend", "lends", "lending", f"its full support to {_REC}"),
    _verb("express", "expresses", "expressing", f"its support for {_REC}"),
    _verb("confirm", "confirms", "confirming", f"its acceptance of {_REC}"),
    _verb("enjoy", "enjoys", "enjoying", "the support of the Government", subject=_REC, agent=False),
    _verb("have", "has", "having", "the support of the Government", subject=_REC, agent=False),
    _verb("receive", "receives", "receiving", "the full support of the Government", subject=_REC, agent=False),
    _verb("meet", "meets", "meeting", "with the approval of the Government", subject=_REC, agent=False),
    _verb("command", "commands", "commanding", "the support of the Government", subject=_REC, agent=False),
    _be("accepted"),
    _be("accepted by the Government"),
    _be("supported"),
    _be("fully supported by the Government"),
    _be("endorsed by the Government"),
    _be("acceptable"),
    _be("acceptable to the Government"),
    _be("agreed to"),
    _be("implemented", claims=True),
    _be("fully implemented", claims=True),
    _be("already implemented", claims=True),
    _be("being implemented", claims=True),
    _be("carried out", claims=True),
    _be("put into practice", claims=True),
    _be("in the process of implementation", claims=True),
    _be("under implementation", claims=True),
    _be("fulfilled", claims=True),
    _be("reflected in national law", claims=True),
    _verb("implement", "has implemented", "implementing", _REC, claims=True),
    _verb("consider", "considers", "considering", f"{_REC} implemented", claims=True),
    _verb("comply", "complies", "complying", f"with {_REC}", claims=True),
    _verb("act", "acts", "acting", f"in accordance with {_REC}", claims=True),
]

# {s} the subject, {S} with a capital.
WITH_BE = """
{S} is not {pred}.
{S} isn’t {pred}.
{S} was not {pred}.
{S} is no longer {pred}.
{S} has not been {pred}.
{S} had not yet been {pred}.
{S} has never been {pred}.
{S} is hardly {pred}.
{S} is by no means {pred}.
{S} is in no way {pred}.
{S} is far from being {pred}.
{S} is nowhere near being {pred}.
{S} is yet to be {pred}.
{S} is still to be {pred}.
{S} remains to be {pred}.
{S} is anything but {pred}.
{S} is neither {pred} nor desired.
{S} is not, at least for the time being, {pred}.
{S} is not in any sense {pred}.
{S} is barely {pred}.
{S} ceased to be {pred} in 2010.
{S} is to be {pred} by the next Government.
{S} is rarely {pred}.
Under no circumstances is {s} {pred}.
In no way is {s} {pred}.
By no means is {s} {pred}.
At no time was {s} {pred}.
Never has {s} been {pred}.
Nor is {s} {pred}.
Nowhere has {s} been {pred}.
Not until Parliament has voted is {s} {pred}.
Only if Parliament agrees is {s} {pred}.
No such recommendation is {pred}.
None of these recommendations is {pred}.
None of the recommendations in this group has been {pred}.
Neither of these recommendations is {pred}.
Not one of these recommendations is {pred}.
Hardly any of these recommendations is {pred}.
Neither this recommendation nor the one before it is {pred}.
Few of these recommendations are {pred}.
Not all of these recommendations are {pred}.
""".strip().splitlines()

WITH_DO = """
{S} does not {base}.
{S} doesn’t {base}.
{S} did not {base}.
{S} does not yet {base}.
{S} does not, at the present stage, {base}.
{S} does not, for the reasons that were given in the dialogue, {base}.
{S} did not at any time {base}.
Under no circumstances does {s} {base}.
In no way does {s} {base}.
By no means does {s} {base}.
At no time did {s} {base}.
Never did {s} {base}.
Nor does {s} {base}.
Only if Parliament agrees does {s} {base}.
""".strip().splitlines()

WITH_MODAL = """
{S} cannot {base}.
{S} can not {base}.
{S} can’t {base}.
{S} could not {base}.
{S} will not {base}.
{S} won’t {base}.
{S} would not {base}.
{S} shall not {base}.
{S} may not {base}.
{S} should not {base}.
{S} can hardly {base}.
{S} can never {base}.
{S} can in no case {base}.
{S} cannot, as matters stand, {base}.
{S} would {base} if Parliament agreed.
{S} could {base} provided that the means were found.
{S} would {base}.
{S} might {base}.
{S} may {base} at a later stage.
{S} should {base}.
{S} could {base} one day.
{S} will {base} only if Parliament agrees.
{S} would have had to {base}.
{S} is not going to {base}.
There is no reason why {s} should {base}.
It is impossible that {s} should {base}.
""".strip().splitlines()

WITH_AGENT = """
{S} declines to {base}.
{S} has declined to {base}.
{S} refuses to {base}.
{S} has refused to {base}.
{S} is unable to {base}.
{S} was unable to {base}.
{S} has been unable to {base}.
{S} is unwilling to {base}.
{S} is reluctant to {base}.
{S} hesitates to {base}.
{S} fails to {base}.
{S} has failed to {base}.
{S} has yet to {base}.
{S} is not in a position to {base}.
{S} is in no position to {base}.
{S} is not ready to {base}.
{S} is not prepared to {base}.
{S} is not at liberty to {base}.
{S} has no intention to {base}.
{S} does not intend to {base}.
{S} does not wish to {base}.
{S} does not plan to {base}.
{S} does not propose to {base}.
{S} sees no reason to {base}.
{S} sees no need to {base}.
{S} sees itself unable to {base}.
{S} finds it impossible to {base}.
{S} finds it difficult to {base}.
{S} does not deem it appropriate to {base}.
{S} does not find itself able to {base}.
{S} regrets that it is unable to {base}.
{S} has not decided whether to {base}.
{S} is considering whether to {base}.
{S} would be prepared to {base} if the law allowed it.
{S} hopes to {base} one day.
{S} was urged to {base}.
{S} has been asked to {base}.
{S} lacks the power to {base}.
{S} is not empowered to {base}.
{S} chose not to {base}.
{S} has decided not to {base}.
{S} is under no obligation to {base}.
It is impossible for {s} to {base}.
It would be premature for {s} to {base}.
""".strip().splitlines()

WITH_GERUND = """
{S} refrains from {gerund}.
{S} refrained from {gerund}.
{S} stops short of {gerund}.
{S} has stopped short of {gerund}.
{S} is far from {gerund}.
{S} rules out {gerund}.
{S} has ruled out {gerund}.
{S} decided against {gerund}.
{S} has no intention of {gerund}.
{S} abstains from {gerund}.
{S} is considering {gerund}.
{S} is not considering {gerund}.
{S} is opposed to {gerund}.
{S} objects to {gerund}.
{S} has reservations about {gerund}.
{S} sees no possibility of {gerund}.
{S} is prevented from {gerund} by the Constitution.
There can be no question of {gerund}.
""".strip().splitlines()

WITH_THIRD = """
{S} never {third}.
{S} no longer {third}.
{S} hardly {third}.
{S} nowhere {third}.
{S} by no means {third}.
{S} in no way {third}.
It is not the case that {s} {third}.
It cannot be said that {s} {third}.
It is not true that {s} {third}.
It is untrue that {s} {third}.
It is doubtful whether {s} {third}.
It remains open whether {s} {third}.
It has not been decided whether {s} {third}.
It would be wrong to conclude that {s} {third}.
It is too early to say that {s} {third}.
It is unlikely that {s} {third}.
It does not follow that {s} {third}.
The question is whether {s} {third}.
Nobody claims that {s} {third}.
No one can say that {s} {third}.
Parliament denies that {s} {third}.
The Government does not say that {s} {third}.
The Ministry doubts that {s} {third}.
Critics ask if {s} {third}.
There is no prospect that {s} {third}.
It is out of the question that {s} {third}.
If {s} {third}, a law will be needed.
Unless {s} {third}, nothing changes.
Until {s} {third}, the law stands.
{S} {third}, if Parliament agrees.
{S} {third} on condition that Parliament agrees.
{S} {third}, provided that the means are found.
{S} {third}, subject to the approval of Parliament.
{S} {third} only if Parliament agrees.
""".strip().splitlines()

WITH_AGENT_THIRD = """
Neither the Government nor Parliament {third}.
Nobody in the Government {third}.
No ministry {third}.
None of the ministries {third}.
Not even the Ministry of Justice {third}.
""".strip().splitlines()

# What a bare word under a number says; "{word}" is "accepted", "implemented".
BARE = """
Not {word}.
Not yet {word}.
Not {word} at this stage.
Never {word}.
No longer {word}.
Cannot be {word}.
Could not be {word}.
Could be {word} if funds are found.
Would be {word} if Parliament agrees.
May be {word} later.
To be {word}.
Should be {word}.
Yet to be {word}.
Far from {word}.
{Word}, if Parliament agrees.
{Word}, provided that funds are found.
{Word} or not: to be decided.
{Word}?
Neither {word} nor rejected.
Declined; it cannot be {word}.
""".strip().splitlines()
WORDS = {"accepted": False, "supported": False, "endorsed": False, "acceptable": False, "implemented": True, "fully implemented": True}


def sentences() -> Iterator[tuple[Predicate, str, str | None]]:
    """Every predicate with every negator, and the sentence that they make; None where they make no English one."""
    for predicate in PREDICATES:
        for negator in [*WITH_BE, *WITH_DO, *WITH_MODAL, *WITH_AGENT, *WITH_GERUND, *WITH_THIRD, *WITH_AGENT_THIRD]:
            yield predicate, negator, _sentence(predicate, negator) if _is_english(predicate, negator) else None


def bare() -> Iterator[tuple[str, bool]]:
    """Every bare word with every negator, and whether the word claims implementation."""
    for word, claims in WORDS.items():
        for negator in BARE:
            yield negator.format(word=word, Word=word[:1].upper() + word[1:]), claims


def _is_english(predicate: Predicate, negator: str) -> bool:
    if negator in WITH_BE:
        twice = "already" in predicate.pred and any(word in negator for word in ("yet", "to be", "still", "longer"))
        return bool(predicate.pred) and not twice and not (predicate.pred.startswith("being") and " be" in negator)
    if predicate.pred.startswith("being"):
        return negator in WITH_THIRD
    if negator in WITH_DO:
        return not predicate.pred
    if negator in WITH_AGENT or negator in WITH_GERUND or negator in WITH_AGENT_THIRD:
        return predicate.agent
    # "never is accepted", "by no means has the support": the adverb stands behind the verb there.
    return not (negator.startswith("{S} ") and negator.endswith(" {third}.") and (predicate.pred or predicate.third.startswith("has ")))


def _sentence(predicate: Predicate, negator: str) -> str:
    s = predicate.subject
    return negator.format(s=s, S=s[:1].upper() + s[1:], base=predicate.base, third=predicate.third, gerund=predicate.gerund, pred=predicate.pred)
