"""The tone of what a delegation read out. A summary in the report has no thanks to the chair, and no list: here they are told apart first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...describing.tone_of_statements import overall, statement_tone
from ...light_dataclass import replace
from ...records import SentenceTone, StatementTone, Tone
from .requests_read_out import asking_wordings


def tone_read_out(text: str, reviewed: str, requests: Sequence[tuple[int, int]]) -> StatementTone:
    """The tone of a statement as read out, which asks for what stands in these spans. Thanks to the chair and good wishes praise nobody, and a
    request by itself criticises nobody; numbers of a list are no sentences."""
    told = tuple(_told(text, statement_tone(text, reviewed).sentences, requests))
    whole = overall(told)
    least, most = [each.surely_criticises for each in told], [each.may_criticise for each in told]
    return StatementTone(whole, told, whole is overall(told, least) and whole is overall(told, most))


def _told(text: str, sentences: Sequence[SentenceTone], requests: Sequence[tuple[int, int]]) -> Iterator[SentenceTone]:
    words = asking_wordings()
    for each in sentences:
        sentence = text[each.start : each.end].strip()
        if sum(map(str.isalpha, sentence)) < _FEWEST:
            continue
        said = _not_asked(text, each, requests)
        if words["courtesy"].fullmatch(sentence):
            yield replace(each, labels=(Tone.COURTESY,), of_state=0.0, sure=True, doubted=False)
        elif len(said) < len(sentence) and not any(map(str.isalpha, words["mark"].sub("", f"{said} "))):
            yield replace(each, labels=(Tone.RECOMMENDATION,), of_state=0.0, sure=True, doubted=False)
        else:
            yield each


_FEWEST = 2
"""Letters of a sentence; fewer are the number of a list."""


def _not_asked(text: str, sentence: SentenceTone, requests: Sequence[tuple[int, int]]) -> str:
    """What a sentence has besides requests."""
    left, at = "", sentence.start
    for start, end in requests:
        if start < sentence.end and end > sentence.start:
            left, at = left + text[at : max(start, at)], max(end, at)
    return (left + text[at : max(at, sentence.end)]).strip()
