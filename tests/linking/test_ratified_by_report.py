"""Treaties that a compilation says the State lacks and that its own report calls ratified."""

from __future__ import annotations

from openupr.linking.treaties.ratified_by_report import ratified_by_report
from openupr.records import Compilation, Cooperation, Dealing, Document, NationalReport, NumberedDocument
from openupr.text import Place, clean


def told(dealing: Dealing, code: str) -> Cooperation:
    return Cooperation(dealing, code, "yes", clean("Norland did."), "XNO-40/N1", Place("lamps.txt", "1", (), ()))


def named(*own: Cooperation) -> list[str]:
    text = NumberedDocument(Document("lamps.txt", "lamps.txt", "0", "txt"), (), (), (), (), ())
    lacking = (told(Dealing.NOT_RATIFIED, "CRPD"), told(Dealing.TREATY_RECOMMENDED, "CAT"), told(Dealing.VISIT_MADE, "SPT"))
    report = NationalReport(text, (), (), (), (), (), own)
    return [each.subject for each in ratified_by_report(report, Compilation(text, (), lacking, ()))]


def test_what_the_report_ratified_of_what_is_lacking() -> None:
    assert named(told(Dealing.RATIFIED, "CRPD"), told(Dealing.RATIFIED, "CAT"), told(Dealing.RATIFIED, "CRC")) == ["CRPD", "CAT"]


def test_a_treaty_that_the_report_calls_both_is_not_told() -> None:
    assert named(told(Dealing.RATIFIED, "CRPD"), told(Dealing.NOT_RATIFIED, "CRPD"), told(Dealing.SIGNED, "CAT")) == []
