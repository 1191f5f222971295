"""That words of a national report's file stand without spaces between them, and which file in another language has the spaces."""

from __future__ import annotations

from ....languages.messages import Message, Text, in_turn, message
from ....names import language_name
from ....records import NationalReport, Review
from ....text.run_together import runs_together


def lost_spaces(report: NationalReport, review: Review) -> Text:
    """Why something that the report says may be missing, with where it can be read; empty where its file has its spaces."""
    lost = next((each.what for each in report.doubts if each.kind == "spaces_lost"), None)
    if lost is None:
        return ""
    others = [each for each in review.further if each.document.kind is report.document.kind and each.document.language]
    whole = [each for each in others if each.paragraphs and not any(runs_together(paragraph.text.clean) for paragraph in each.paragraphs)]
    said = (message("Read it in {language}: that file has its spaces.", language=Message(language_name(each.document.language))) for each in whole)
    return in_turn(lost, *said)
