"""Contributor, submission and claim: who sent what, which passage carries which sentence, and what later versions do to the list."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from typer.testing import CliRunner

import openupr
from openupr.commands.application import application
from openupr.linking.submissions.carrying import carried
from openupr.linking.submissions.named_in_none import submissions_naming_none
from openupr.linking.submissions.senders import senders
from openupr.linking.versions.changed_lists import listed_with_corrections, listing_changes
from openupr.records import Amends, Carried, Change, ClaimLink, Judgement, Review, SentBy, record_by_identifier, text_sha256
from openupr.text import clean

DOCUMENTS = Path(__file__).parents[1] / "documents"


@cache
def review() -> Review:
    return openupr.read(DOCUMENTS / "XGG-48")


def sent(of: Review) -> dict[str, tuple[str, SentBy]]:
    return {short(link.submission): (short(link.contributor), link.by) for link in senders(of) if link.submission}


def short(identifier: str) -> str:
    return identifier.partition("/")[2]


def with_submission(key: str, **changes: object) -> Review:
    held = tuple(replace(each, **changes) if short(each.id) == key else each for each in review().submissions)  # type: ignore[arg-type]
    return replace(review(), submissions=held)


def judged(record: str, field: str, value: str, when: str = "2026-01-01T00:00:00", of: Review | None = None) -> Review:
    of = of or review()
    held = record_by_identifier(of, record)
    assert held is not None
    return replace(of, judgements=(*of.judgements, Judgement(held.id, text_sha256(held), field, value, "A. N.", when, "it says so")))


# -- who sent what


def test_who_sent_what_is_as_the_truth_says() -> None:
    truth = json.loads((DOCUMENTS / "expected" / "XGG-48.stakeholder_summary.json").read_text(encoding="utf-8"))
    held = {each["held"]: each["code"] for each in truth["contributors"] if each["held"]}
    found = sent(review())
    assert {key: contributor.removeprefix("S.") for key, (contributor, _) in found.items() if key != "B.HLA"} == held
    assert {key: by for key, (_, by) in found.items()} == {
        "B.GPW": SentBy.CODE,
        "B.HLA": SentBy.CODE,
        "B.JS1": SentBy.CODE,
        "B.RDS": SentBy.CODE,
        "B.x4": SentBy.NAME,
    }
    none = [short(link.contributor) for link in senders(review()) if not link.submission]
    assert none == ["S.QVC", "S.TAR-JS2", "S.GHRC", "S.CoL"]


def test_a_file_that_names_neither_the_state_nor_its_sender_is_told() -> None:
    """A dossier held an advertisement under the name of an association: it is shown as that association's submission, and said to name neither."""
    advertised = "The bakery seeks a trainee for its shop by the lake, from Monday to Friday, who likes bread and early hours. " * 4

    def told(name: str, code: str, words: str, state: str = "SVN", language: str = "en") -> Mapping[str, str]:
        held = review().submissions[0]
        text = (replace(held.paragraphs[0], text=clean(words)),)
        of = replace(held, name=name, code=code, paragraphs=text, document=replace(held.document, language=language))
        return submissions_naming_none(replace(review(), state=state, summary=None, submissions=(of,)), ())

    assert told("Harbour Pilots Union", "HPU", advertised) == {"XGG-48/B.GPW": "Harbour Pilots Union"}
    assert told("", "HPU", advertised) == {"XGG-48/B.GPW": "HPU"}
    assert told("Harbour Pilots Union", "HPU", advertised + "Written by HPU.") == {}
    assert told("Harbour Pilots Union", "HPU", advertised + "The harbor pilots wrote it.") == {}, "names of files have slips"
    for named in ("Slovenia", "Slovénie", "Словении", "Slovenian law", "esloveno Eslovenia", "ThecourtsofSloveniaaretheplacewheretheyask"):
        assert told("Harbour Pilots Union", "HPU", advertised + named) == {}, named
    assert told("Harbour Pilots Union", "HPU", advertised, language="sl") == {}, "the State's name in it is not known"
    assert told("Harbour Pilots Union", "HPU", advertised, state="XGG") == {}
    assert told("Harbour Pilots Union", "HPU", "The bakery seeks a trainee.") == {}, "too few words"
    assert told("", "", advertised) == {}, "nobody is given as the sender"


def test_every_link_has_a_reason_and_a_probability_where_one_was_measured() -> None:
    for link in senders(review()):
        assert str(link.reason)
        assert (link.probability is None) == (link.by is SentBy.NONE)
        assert link.probability is None or 0.9 < link.probability < 1
    name = next(link for link in senders(review()) if link.by is SentBy.NAME)
    assert name.words == ("lake", "trust")


def test_without_the_corrigendum_a_submission_is_nobodys() -> None:
    of = replace(review(), corrigenda=())
    (link,) = [each for each in senders(of) if not each.contributor]
    assert (short(link.submission), link.by, link.probability) == ("B.HLA", SentBy.NONE, None)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"code": "QVC", "name": ""}, ("S.QVC", SentBy.CODE)),
        ({"code": "", "name": "Quiet Valley Circle"}, ("S.QVC", SentBy.NAME)),
        ({"code": "", "name": "scan 12", "named": "The Quiet Valey Circle"}, ("S.QVC", SentBy.NAME)),  # a typing error
        ({"code": "", "name": "River Boat Union"}, ("S.JS1", SentBy.MEMBER)),
        ({"code": "js2", "name": ""}, ("S.TAR-JS2", SentBy.CODE)),  # a half of its code
        ({"code": "", "name": "scan 12"}, ("S.RDS", SentBy.OPENING)),
        ({"code": "CoL-Wardens", "name": "x"}, ("S.RDS", SentBy.OPENING)),  # what a contributor sent along is no code of its own
    ],
)
def test_each_way_of_telling(changes: Mapping[str, str], expected: tuple[str, SentBy]) -> None:
    assert sent(with_submission("B.RDS", **{"named": "", **changes}))["B.RDS"] == expected


def test_two_entries_as_near_as_each_other_are_nobodys() -> None:
    of = review()
    assert of.summary is not None
    twice = tuple(replace(each, name="Lake Women’s Trust") if each.code == "QVC" else each for each in of.summary.contributors)
    of = replace(of, summary=replace(of.summary, contributors=twice))
    link = next(each for each in senders(of) if short(each.submission) == "B.x4")
    assert (link.contributor, link.by) == ("", SentBy.NONE)
    assert str(link.reason) == "2 entries of the list are as near to it as each other, by the name"


def test_a_person_decides_who_sent_it() -> None:
    of = judged("S.QVC", "link:submission", "B.RDS")
    link = next(each for each in senders(of) if short(each.submission) == "B.RDS")
    assert (short(link.contributor), link.by, link.judged, link.probability) == ("S.QVC", SentBy.JUDGEMENT, "A. N.", 1.0)
    assert str(link.reason) == "decided by A. N.: it says so"
    assert "S.RDS" in {short(each.contributor) for each in senders(of) if not each.submission}
    newer = judged("S.QVC", "link:submission", "none", "2026-02-01T00:00:00", of)
    assert sent(newer) == sent(review())
    nobody = judged("S.RDS", "link:submission", "none")
    assert sent(nobody)["B.RDS"] == ("", SentBy.NONE)
    stale = replace(of, judgements=(replace(of.judgements[-1], text_sha256="0" * 64),))
    gone = judged("S.QVC", "link:submission", "B.nowhere")
    assert senders(stale) == senders(gone) == senders(review())


# -- which passage carries which sentence


def links(of: Review) -> dict[str, ClaimLink]:
    return {short(link.claim): link for link in carried(of)}


def test_sentences_are_found_in_the_passages_that_carry_them() -> None:
    found = links(review())
    assert {claim: link.outcome for claim, link in found.items()} == {
        "S3.1": Carried.FOUND,
        "S3.2": Carried.FOUND,
        "S5.1": Carried.NOT_FOUND,  # the submission says nothing of it
        "S6.1": Carried.FOUND,
        "S6.2": Carried.FOUND,
        "S7.1": Carried.CANNOT_TELL,  # in Spanish
        "S8.1": Carried.NOT_FOUND,  # in other words
    }
    for link in found.values():
        assert str(link.reason)
        # The note's own word is another way of telling, and agrees wherever a passage is found.
        assert link.outcome is not Carried.FOUND or link.named == (link.passages[0].record,)
        assert (link.probability is not None) == (link.outcome is Carried.FOUND)
    assert found["S3.1"].passages[0].words[:3] == ("prison", "Hesk", "cells")
    assert "another language" in str(found["S7.1"].reason)


def test_only_those_that_say_it_are_looked_in() -> None:
    said = {claim.id: claim.contributors for claim in review().summary.claims} if review().summary else {}
    assert all(link.contributor in said[link.claim] for link in carried(review()))
    assert not any("S.HLA" in link.contributor or link.submission.endswith("B.HLA") for link in carried(review()))
    assert "S2.1" not in links(review())  # its contributor’s submission is not held


def test_a_sentence_with_too_few_words_is_not_looked_for() -> None:
    of = review()
    assert of.summary is not None
    words = record_by_identifier(of, "S8.2")
    claims = tuple(replace(each, text=words.text) if each.id.endswith("S3.1") else each for each in of.summary.claims)  # type: ignore[union-attr]
    found = links(replace(of, summary=replace(of.summary, claims=claims)))["S3.1"]
    assert (found.outcome, str(found.reason)) == (Carried.CANNOT_TELL, "the sentence has too few words of its own to be looked for")


def test_a_submission_without_words_can_not_tell() -> None:
    found = links(with_submission("B.GPW", words=0))["S3.1"]
    assert (found.outcome, found.passages) == (Carried.CANNOT_TELL, ())


def test_a_person_decides_what_carries_a_sentence() -> None:
    added = links(judged("S5.1", "link:B.GPW", "B.GPW.6"))["S5.1"]
    assert (added.outcome, added.probability, added.judged) == (Carried.FOUND, 1.0, "A. N.")
    assert [short(each.record) for each in added.passages] == ["B.GPW.6"]
    rejected = judged("S3.1", "link:B.GPW", "not_found")
    assert (links(rejected)["S3.1"].outcome, links(rejected)["S3.1"].judged) == (Carried.NOT_FOUND, "A. N.")
    newer = judged("S3.1", "link:B.GPW", "B.GPW.3", "2026-02-01T00:00:00", rejected)
    assert links(newer)["S3.1"].passages[0].record == "XGG-48/B.GPW.3"
    assert links(judged("S3.1", "link:B.GPW", "B.RDS.3"))["S3.1"] == links(review())["S3.1"]  # no passage of that submission
    stale = replace(rejected, judgements=(replace(rejected.judgements[-1], text_sha256="0" * 64),))
    assert carried(stale) == carried(review())


def test_it_is_decided_with_the_command(tmp_path: Path) -> None:
    folder = tmp_path / "XGG-48"
    shutil.copytree(DOCUMENTS / "XGG-48", folder)
    for link, decision in (("S.QVC=B.RDS", "added"), ("S5.1=B.GPW.6", "added"), ("S3.2=B.GPW.7", "rejected")):
        result = CliRunner().invoke(application, ["judge", str(folder), link, "--link", decision, "--by", "A. N.", "--why", "it says so"])
        assert result.exit_code == 0, result.output
    of = openupr.read(folder, trust=True)
    assert sent(of)["B.RDS"] == ("S.QVC", SentBy.JUDGEMENT)
    found = links(of)
    assert (found["S5.1"].outcome, found["S5.1"].judged) == (Carried.FOUND, "A. N.")
    assert (found["S3.2"].outcome, found["S3.2"].judged) == (Carried.NOT_FOUND, "A. N.")
    assert not [doubt for doubt in of.doubts if doubt.kind == "judgement_orphan"]


# -- what came of the list


def test_a_corrigendum_puts_a_contributor_back() -> None:
    (change,) = listing_changes(review())
    assert (change.change, change.contributor.code, change.contributor.name) == (Change.ADDED, "HLA", "Hesk Lawyers Association")
    assert (change.record, change.sentences) == ("XGG-48/K1.1", ("XGG-48/K1.2",))
    assert change.place is not None
    assert [each.code for each in listed_with_corrections(review())][-1] == "HLA"
    assert listing_changes(replace(review(), corrigenda=())) == ()


def test_a_corrigendum_of_another_document_changes_no_list() -> None:
    other = tuple(replace(each, corrects="A/HRC/WG.6/48/XGG/2") for each in review().corrigenda)
    assert listing_changes(replace(review(), corrigenda=other)) == ()


@pytest.mark.parametrize(
    ("amends", "before", "after", "expected"),
    [
        (Amends.ADDED, "", "HLA Hesk Lawyers Association;", [(Change.ADDED, "HLA")]),
        (Amends.ADDED, "RDS River District Schools;", "HLA Hesk Lawyers Association;", [(Change.ADDED, "HLA")]),  # behind words that stay
        (Amends.REMOVED, "QVC Quiet Valley Circle, Ghent (Belgium);", "", [(Change.REMOVED, "QVC")]),
        (Amends.REPLACED, "QVC Quiet Valley Circle;", "HLA Hesk Lawyers Association;", [(Change.REMOVED, "QVC"), (Change.ADDED, "HLA")]),
        (Amends.REPLACED, "GPW Galdoran Prison Watch;", "GPW Galdoran Prison Watchers;", []),  # worded otherwise
        (Amends.REPLACED, "", "GPW Galdoran Prison Watchers, Bergen (Norway);", []),
        (Amends.REPLACED, "Ghent", "Antwerp", []),  # words, no entry
        (Amends.REMOVED, "XYZ Never Listed Society;", "", []),
    ],
)
def test_what_a_correction_of_the_list_does(amends: Amends, before: str, after: str, expected: list[tuple[Change, str]]) -> None:
    (corrigendum,) = review().corrigenda
    one = replace(corrigendum.corrections[0], amends=amends, before=before, after=after, text=clean(after or before))
    of = replace(review(), corrigenda=(replace(corrigendum, corrections=(one,)),))
    assert [(each.change, each.contributor.code) for each in listing_changes(of)] == expected
    elsewhere = replace(of, corrigenda=(replace(corrigendum, corrections=(replace(one, records=("XGG-48/S3",)),)),))
    assert listing_changes(elsewhere) == ()


def test_several_entries_in_one_correction() -> None:
    (corrigendum,) = review().corrigenda
    lines = "Add the following entries:\nHLA Hesk Lawyers Association;\nPOH Port of Hesk Union, Bergen\n(Norway);"
    after = "HLA Hesk Lawyers Association; POH Port of Hesk Union, Bergen (Norway);"
    one = replace(corrigendum.corrections[0], after=after, text=clean(lines))
    of = replace(review(), corrigenda=(replace(corrigendum, corrections=(one,)),))
    assert [(each.contributor.code, each.contributor.seat.city) for each in listing_changes(of)] == [("HLA", ""), ("POH", "Bergen")]


@pytest.mark.parametrize(("date", "change"), [("2024-10-01", Change.ADDED), ("2024-12-24", Change.REMOVED)])
def test_another_version_of_the_list(date: str, change: Change) -> None:
    """A version without one entry: where it is the earlier one the entry was put on the list since, where it is the later one it was taken off."""
    of = review()
    assert of.summary is not None
    listed = next(each for each in of.summary.text.notes if each.id == of.summary.listed_in)
    entry = next(each.text.original for each in of.summary.contributors if each.code == "QVC")
    assert entry in listed.text.original
    lines = listed.text.original.replace(f"{entry}\n", "")
    boxes = tuple(box for line, box in zip(listed.text.original.split("\n"), listed.place.boxes, strict=True) if line not in entry.split("\n"))
    shorter = replace(listed, text=clean(lines), place=replace(listed.place, boxes=boxes))
    document = replace(of.summary.document, key="draft.pdf", date=date)
    notes = tuple(shorter if each is listed else each for each in of.summary.text.notes)
    text = replace(of.summary.text, document=document, notes=notes)
    (found,) = listing_changes(replace(of, corrigenda=(), further=(*of.further, text)))
    later = "draft.pdf" if change is Change.REMOVED else of.summary.document.key
    assert (found.change, found.contributor.code, found.document, found.record) == (change, "QVC", later, "")
    undated = replace(text, document=replace(document, date=None))
    assert listing_changes(replace(of, corrigenda=(), further=(*of.further, undated))) == ()


def test_without_a_summary_or_without_submissions_there_is_nothing() -> None:
    assert senders(replace(review(), summary=None)) == senders(replace(review(), submissions=())) == ()
    assert carried(replace(review(), summary=None)) == carried(replace(review(), submissions=())) == ()
    assert listing_changes(replace(review(), summary=None)) == ()


def test_the_same_whatever_the_state_is_called(tmp_path: Path) -> None:
    """Galdora under another code and name, in all documents."""
    pytest.importorskip("reportlab")
    from tools.invent.review import write

    folder = tmp_path / "XYY-48"
    write("XGG-48", folder, (("XGG", "XYY"), ("Galdoran", "Marenish"), ("Galdora", "Maren")))
    other = openupr.read(folder, review="XYY-48")

    def shape(of: Review) -> list[tuple[object, ...]]:
        plain = [(short(link.claim), short(link.submission), link.outcome, tuple(short(p.record) for p in link.passages)) for link in carried(of)]
        return [(short(link.contributor), short(link.submission), link.by) for link in senders(of)] + plain

    assert shape(other)
    assert shape(other) == shape(review())
