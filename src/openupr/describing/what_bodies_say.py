"""What the sentences of UN bodies do: by a label that learnt it, beside the verbs by which they report and the words for grave acts.

Measured on sentences of States that neither was made on (docs/accuracy.md): the label and the verbs together find more criticisms and
recommendations than either; whether a sentence tells of a grave act is sure only where both readings say so. Whom a sentence is addressed to goes by
its words, and where these leave it open by the label.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..labelling import grave_acts
from ..labelling.encoded_texts import text_vectors
from ..labelling.what_it_tells import FindingLabel, finding
from ..languages.messages import Message, Text, message, said_later, together
from ..records import PRESSING, Addressee, Attribution, Concern, Finding, FindingKind, GraveAct, Gravity, Review, Tenor

_BY_VERB = {
    Tenor.CONCERNED: FindingKind.CRITICISM,
    Tenor.REGRETTED: FindingKind.CRITICISM,
    Tenor.DEPLORED: FindingKind.CRITICISM,
    Tenor.RECOMMENDED: FindingKind.RECOMMENDATION,
    Tenor.URGED: FindingKind.RECOMMENDATION,
}
"""What a verb says of its sentence. One that only notes or welcomes says nothing of what is told with it."""

SUPPORTS, ALONE = 0.1, 0.5
"""The probability from which the label supports words that name a grave act, and from which it tells of one that no such words name. Grave acts are
few: 0.1 is well above their share."""

LIKELY = 0.645
"""The probability of a criticism or recommendation from which a sentence that a body only notes, reports or welcomes is one. Fitted on the sentences
that the label learnt from: below it five of six are none."""


def findings_in(review: Review) -> dict[str, Finding]:
    """The finding of each sentence, by its identifier: of the compilation and of other documents of UN bodies, also where we don't know who says
    it."""
    found: dict[str, Finding] = {}
    for concerns in (review.compilation.concerns if review.compilation else (), review.observed):
        found |= _of_a_document(concerns, review.state)
    return found


KINDS: dict[FindingKind, str] = said_later(
    {
        FindingKind.CRITICISM: "criticism",
        FindingKind.RECOMMENDATION: "recommendation",
        FindingKind.PROGRESS: "progress",
        FindingKind.NEUTRAL: "neutral",
    }
)
"""What a sentence does, in a word."""


def _of_a_document(concerns: Sequence[Concern], state: str | None) -> Iterator[tuple[str, Finding]]:
    before: tuple[str, FindingKind] | None = None
    text_vectors([concern.text.clean for concern in concerns], state)
    for concern in concerns:
        label = finding(concern.text.clean, state)
        carried = before[1] if before and concern.carried and before[0] == concern.paragraph else None
        kind, sure, why = _kind(concern, label, carried)
        acts = grave_acts(concern.text.clean)
        gravity, differs = _gravity(acts, label)
        told = together(why, differs)
        yield concern.id, Finding(kind, sure, gravity, bool(acts) and all(act.hedged for act in acts), _addressee(concern, label), told)
        before = None if concern.attribution is Attribution.UNATTRIBUTED else (concern.paragraph, kind)


def _kind(concern: Concern, label: FindingLabel, carried: FindingKind | None) -> tuple[FindingKind, bool, Text]:
    """The label's kind, unsure where nobody is known to say the sentence. Where the label does not press and the verb does, the verb's; where the
    verb only notes or welcomes, the label has to be `LIKELY` to press. Where the label is not sure and the sentence goes on with another, that one's;
    but nothing presses only because the sentence before does."""
    kind = FindingKind(label.kind.value)
    if concern.attribution is Attribution.UNATTRIBUTED:
        return kind, False, ""
    verbs = {_BY_VERB[verb.tenor] for verb in concern.verbs if verb.tenor in _BY_VERB}
    if verbs and kind not in PRESSING:
        verb = FindingKind.CRITICISM if FindingKind.CRITICISM in verbs else FindingKind.RECOMMENDATION
        return verb, False, message("{verb} by its verb, {kind} by our program", verb=Message(KINDS[verb]), kind=Message(KINDS[kind]))
    if concern.verbs and not verbs and kind in PRESSING and label.presses < LIKELY:
        why = message("the body only notes it, and our program is not sure that it is a {kind}", kind=Message(KINDS[kind]))
        return FindingKind(label.otherwise), False, why
    if carried is not None and not label.kind.sure and not verbs and (kind in PRESSING or carried not in PRESSING):
        return (
            carried,
            False,
            ""
            if carried is kind
            else message(
                "{carried} like the sentence that it goes on with, {kind} by our program", carried=Message(KINDS[carried]), kind=Message(KINDS[kind])
            ),
        )
    return kind, label.kind.sure, ""


def asks_somebody(concern: Concern, finding: Finding | None) -> bool:
    """Whether a sentence asks somebody for something, by what it is found to do or by one of its verbs: one that only tells of a deed is addressed
    to nobody."""
    if finding is not None and finding.kind is FindingKind.RECOMMENDATION:
        return True
    return any(_BY_VERB.get(verb.tenor) is FindingKind.RECOMMENDATION for verb in concern.verbs)


def _is_found(act: GraveAct) -> bool:
    """Whether a body finds that a right was violated, in so many words: no label has to say so too."""
    return act.act == "right_to_life" or act.words.casefold().startswith(("violat", "had violat", "has violat", "have violat"))


def _gravity(acts: Sequence[GraveAct], label: FindingLabel) -> tuple[Gravity, Text]:
    if acts and (label.grave >= SUPPORTS or any(map(_is_found, acts))):
        return Gravity.TOLD, ""
    if acts:
        return Gravity.UNSURE, message("its words name a grave act, and our program finds none in it")
    if label.grave >= ALONE:
        return Gravity.UNSURE, message("our program finds a grave act in it, and its words name none")
    return Gravity.NONE, ""


def _addressee(concern: Concern, label: FindingLabel) -> Addressee:
    return Addressee(label.addressee.value) if concern.addressee is Addressee.OPEN else concern.addressee
