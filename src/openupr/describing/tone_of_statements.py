"""The tone of each sentence of each statement, and of the whole statement by a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..extracting import wordings
from ..extracting.compilation.bodies_named import mentions
from ..extracting.compilation.reporting_verbs import main_verbs, verbs_in
from ..languages.polarity import Scopes
from ..languages.word_tables import has_table, wording
from ..names.treaty_mentions import treaties_named
from ..records import Overall, ReportingVerb, Review, SentenceTone, StatementTone, Tenor, Tone
from ..text import sentences
from .appreciation_alone import only_appreciates
from .clauses_of_statements import clauses_beside
from .others_doing import clauses_on_state

MOSTLY = 2
"""A statement is mostly praise where so many times as many of its sentences praise as criticise, and mostly critical the other way round. Of the
marks from 1 to 4 it agrees best with what readers said of 742 whole statements (training part of tests/accuracy/labels/tone-overall-1200.csv): with
their own labels of the sentences in 97 %. A mark of 3 would be right in 92 %, and to count words instead of sentences in 92 % at best."""

MAYBE, SURELY = 0.295, 0.795
"""From which probability a sentence may criticise the State under review, and from which it surely does; between two values that can be printed. On
the development States of tests/accuracy/labels/tone-4000.csv and criticism-of-whom.csv 80 of 81 and 93 of 94 are right above the second mark, 8 of 11
and 5 of 6 in the tenth below it. Of those between the marks 21 of 30 are right, of those in the tenth below the first one of six."""

DOUBTED = 0.105
"""From which probability a sentence that has not the label is still not surely free of criticism of the State: it counts neither way. On the
development States 4 of 16 that were drawn between this and `MAYBE` criticise, below it 10 of 531."""

BY_CLAUSE = 0.495
"""From which probability a clause by itself makes its sentence more likely to criticise than the whole of it does. Between this and `SURELY` 8 of 12
that were drawn in 239 reports do, of those below it 2 of 7 (development and training States)."""

BY_OWN_WORD = 0.495
"""From which probability of criticism a sentence in which the speaker itself is concerned, regrets or condemns criticises by its own word, so that
only whose doing it is stays open. In 187 reports that are not of the part kept apart 152 such sentences were not sure, and 49 of them are so by this.
Six of these have readers' labels: all six criticise the State. Of the others none is of somebody else, by one reading; three are of hunger or
disease, without blame."""

LOOKED_INTO = 0.03
"""The probability of a whole sentence from which its clauses are looked at: below it hardly one criticises, and each costs time."""


def tones_in(review: Review) -> dict[str, StatementTone]:
    """The tone of each statement of a delegation that is held, the summary of it or its full text, by its identifier."""
    from ..labelling.encoded_texts import text_vectors

    texts = [each.text.clean for each in review.statements]
    text_vectors([text[start:end] for text in texts for start, end in sentences(text)], review.state)
    return {each.id: statement_tone(text, review.state) for each, text in zip(review.statements, texts, strict=True)}


def statement_tone(text: str, own: str | None) -> StatementTone:
    """The tone of a statement and of its sentences. `own` is the State under review (ISO 3166 alpha-3)."""
    told = tuple(_sentence_tone(text, start, end, own) for start, end in sentences(text))
    whole = overall(told)
    least, most = [each.surely_criticises for each in told], [each.may_criticise for each in told]
    return StatementTone(whole, told, whole is overall(told, least) and whole is overall(told, most))


def _sentence_tone(text: str, start: int, end: int, own: str | None) -> SentenceTone:
    from ..labelling.linear_heads import DIGITS, LEAST
    from ..labelling.what_it_tells import criticises_others, tone

    sentence = text[start:end]
    found = tone(sentence, own)
    labels = {Tone(each) for each in found.labels} - {Tone.CRITICISM}
    of_others = criticises_others(sentence, own)
    of_state = max(LEAST, round(found.probabilities[Tone.CRITICISM] * (1 - of_others), DIGITS))
    only_asks = of_state >= LOOKED_INTO and _only_asks(sentence)
    if LOOKED_INTO <= of_state < SURELY and not only_asks:
        of_state = max(of_state, *(each for each in _of_clauses(sentence, own, of_others) if each >= BY_CLAUSE), LEAST)
    if of_state >= LOOKED_INTO and not only_asks and found.probabilities[Tone.CRITICISM] >= BY_OWN_WORD and _voices(sentence):
        of_state = max(of_state, round(1 - of_others, DIGITS))
    if of_state >= DOUBTED and (left := clauses_on_state(sentence, own)) is not None:
        of_state = min(of_state, max([LEAST, *(_of_clause(each, own) for each in left)]))
    praises = of_state >= DOUBTED and not only_asks and only_appreciates(sentence)
    if praises:
        of_state, labels = LEAST, labels - {Tone.NEUTRAL} or {Tone.PRAISE}
    if of_state >= MAYBE:
        labels = labels or {Tone.QUESTION} if only_asks else labels | {Tone.CRITICISM}
    if has_table("asking") and wording("asking", "encourages").search(sentence):  # who encourages the State to do something recommends it
        labels.add(Tone.RECOMMENDATION)
    if labels != {Tone.NEUTRAL}:
        labels.discard(Tone.NEUTRAL)
    ordered = tuple(each for each in Tone if each in labels) or (Tone.NEUTRAL,)
    sure = Tone.CRITICISM not in labels or of_state >= SURELY
    doubted = Tone.CRITICISM not in labels and of_state >= DOUBTED and not only_asks
    if doubted and found.probabilities[Tone.PRAISE] >= SURELY:
        doubted = _may_be_read_as_criticism(sentence)
    return SentenceTone(start, end, ordered, tuple(found.probabilities[each] for each in Tone), of_state, sure, doubted)


def _may_be_read_as_criticism(sentence: str) -> bool:
    """Whether a sentence that praises has a word that could be one of criticism as well, and is of no body's or treaty's name: of what is bad,
    hard, denied or goes on, or what turns round what stands before. Of 6 such sentences without one, in reports of the parts "development" and
    "test" and ten others, none criticises."""
    if not has_table("national_report"):
        return True
    every = (wordings.pattern("national_report", group, name) for group, names in _CRITICAL_WORDS.items() for name in names)
    plain = sentence
    spans = (*((each.start, each.end) for each in mentions(sentence)), *((each.start, each.end) for each in treaties_named(sentence)))
    for start, end in spans:
        plain = plain[:start] + " " * (end - start) + plain[end:]
    return any(each.search(plain) for each in every) or any(each.tenor in _CRITICAL for each in verbs_in(plain))


_CRITICAL_WORDS = {"problems": ("hard",), "worse": ("bad",), "admitting": ("despite", "however", "denied", "still")}
"""The groups of `national_report.toml` whose words could be of criticism."""


def _of_clauses(sentence: str, own: str | None, of_others: float) -> Iterator[float]:
    """How likely each clause in which a concern may stand beside praise criticises the State. Who else it may be is told by the whole sentence, too
    (`of_others`)."""
    from ..labelling.linear_heads import DIGITS
    from ..labelling.what_it_tells import criticises_others, tone

    for clause in clauses_beside(sentence):
        yield round(tone(clause, own).probabilities[Tone.CRITICISM] * (1 - max(of_others, criticises_others(clause, own))), DIGITS)


def _of_clause(clause: str, own: str | None) -> float:
    """How likely a clause by itself criticises the State."""
    from ..labelling.linear_heads import DIGITS
    from ..labelling.what_it_tells import criticises_others, tone

    return round(tone(clause, own).probabilities[Tone.CRITICISM] * (1 - criticises_others(clause, own)), DIGITS)


def _only_asks(sentence: str) -> bool:
    """Whether the speaker's own verb only asks: a concern behind "asked about" is no criticism of the speaker's, unless a later verb of it is one."""
    asks = wording("asking", "asks").match(sentence) if has_table("asking") else None
    if asks is None:
        return False
    first = ReportingVerb(Tenor.NOTED, "asked", asks.end() - len("asked"))
    own = main_verbs(sentence, [each for each in verbs_in(sentence) if each.at >= asks.end()], first)
    return not any(each.tenor in _CRITICAL for each in own)


def _voices(sentence: str) -> bool:
    """Whether the speaker's own verb is one of concern, regret or condemnation: it is not denied, and the concern is none that the State under review
    has and that the speaker shares."""
    verbs = verbs_in(sentence)
    return has_table("asking") and any(_is_own_concern(sentence, each) for each in (main_verbs(sentence, verbs, verbs[0]) if verbs else ()))


def _is_own_concern(sentence: str, verb: ReportingVerb) -> bool:
    end = verb.at + len(verb.words)
    if verb.tenor not in _CRITICAL or wording("asking", "of_the_state").match(sentence, verb.at) or _BY_DOING.search(sentence, 0, verb.at):
        return False
    bearing = Scopes(sentence[:end].lower(), [(verb.at, end)]).bearing(0)
    return not (bearing.denials or bearing.loose)


_BY_DOING = re.compile(r"\bby (?:\w+ly |and )*$")
"""Before a verb that says how something is to be done: "end it, including by publicly condemning abuses"."""
_CRITICAL = frozenset({Tenor.CONCERNED, Tenor.REGRETTED, Tenor.DEPLORED})


def overall(told: Sequence[SentenceTone], criticise: Sequence[bool] | None = None) -> Overall:
    """What a whole statement does, by how many of its sentences praise and how many criticise: those with the label, or those that `criticise`
    says."""
    praise, criticism = (sum(tone in each.labels for each in told) for tone in (Tone.PRAISE, Tone.CRITICISM))
    criticism = criticism if criticise is None else sum(criticise)
    if not praise and not criticism:
        return Overall.NEITHER
    if not criticism:
        return Overall.PRAISE_ONLY
    if not praise:
        return Overall.CRITICAL_ONLY
    if praise >= MOSTLY * criticism:
        return Overall.MOSTLY_PRAISE
    return Overall.MOSTLY_CRITICAL if criticism >= MOSTLY * praise else Overall.MIXED
