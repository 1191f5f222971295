"""`openupr brief --by`: what a State asked and what became of it, asks that fit, official words, and when questions are due."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import docx
import pytest
from typer.testing import CliRunner, Result

import openupr
from openupr.commands.application import application
from openupr.commands.given.sources_named import Sources
from openupr.labelling import Labelled, labeller
from openupr.linking import Links
from openupr.names import sessions
from openupr.names.advance_question_days import questions_due
from openupr.preparing import pace_of
from openupr.preparing.briefs.asked.asked_on_topic import AskedOnTopic, Since, ToldAsDone, asks_to_go_on
from openupr.preparing.briefs.asked.left_out import NotAsked, WhyNot, asks_several_things
from openupr.preparing.briefs.asked.proposing import marks_of_requests
from openupr.preparing.briefs.asked.same_requests import SameRequests
from openupr.preparing.briefs.asked.who_else_asked import AskedAgainBy
from openupr.preparing.briefs.chosen.session_days import is_after, session_days
from openupr.preparing.briefs.for_speaker.official_words import official_words
from openupr.preparing.briefs.for_speaker.own_requests import OwnRequest, own_requests
from openupr.preparing.briefs.for_speaker.speaker_brief import AskThatFits, RepeatableRequests, SpeakerBrief, fitting, repeatable_requests
from openupr.preparing.briefs.replied.terms_beside import TermsBeside
from openupr.preparing.briefs.replied.told_as_done import TellsAsDone
from openupr.preparing.quoting.document_wording import WordsOf
from openupr.preparing.quoting.quotation_checked import HeldText
from openupr.records import Answer, ApartKind, Claim, Position, Review, Source, UnnumberedPart
from openupr.rendering.html.brief_page import brief_page
from openupr.stages.held.kept_wordings import file_worded
from openupr.text import clean
from openupr.views.briefs.for_speaker.speaker_brief_view import speaker_view
from openupr.views.briefs.frame.day_of_brief import BriefDay, deadline, for_which_review
from openupr.views.briefs.statements.brief_statements import told_as_done
from openupr.views.withheld import Withheld

from ..real_reviews import read_dossier
from ..rendering.small_reviews import item, review
from ..views.recounted_for_speaker import wrong_for_speaker

DOCUMENTS = Path(__file__).parents[1] / "documents"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("speaker") / "reviews.sqlite"
    with openupr.open_store(path) as held:
        openupr.keep(DOCUMENTS / "XBB-17", held)
        openupr.keep(DOCUMENTS / "XBB-31", held)
    return path


def run(store: Path, *arguments: object) -> Result:
    return CliRunner().invoke(application, ["brief", *(str(each) for each in arguments), "--store", str(store)], env={"COLUMNS": "120"})


def said(store: Path, *arguments: object) -> str:
    found = run(store, *arguments)
    assert found.exit_code == 0, found.output
    return " ".join(found.stdout.split())


NORWAY = [
    "Norway asked in 3 recommendations. Of these recommendations XBB supported 3. A/HRC/98/7, paragraphs 51.5, 51.7, 51.8",
    "“Repeal the offence of insulting public officials in article 211 of the Criminal Code”. XBB supported recommendation 51.5.",
    "On 51.5 its national report of 2018 says: “The offence of insulting public officials remains in the Criminal Code.",
    "It names “5-8” there, which we take as 51.5 to 51.8. A/HRC/WG.6/31/XBB/1, paragraph 11, page 2",
    "XBB supported recommendation 51.5. In the report on the review of 2013, XBB names “insulting public officials” or the like, in paragraph 30. "
    "The Kingdom of the Netherlands asked for it too.",
    "2 asks that fit 54 seconds; the greeting takes 5 of them",
    "The 2018 national report of XBB says: “The offence of insulting public officials remains in the Criminal Code. […]” "
    "If it is on that, ask what came of it (A/HRC/WG.6/31/XBB/1, paragraph 11, page 2).",
    "What has come of it since?",
    "Session 31 (2018) is over: its advance questions are closed.",
]
CANADA = [
    "Canada asked in 4 recommendations. Of these recommendations XBB supported 3 and noted 1.",
    "What was noted - 2013: “Reopen the inquiry into the burning of the boats of Lenn fishers in 2012”. XBB noted recommendation 51.14.",
    "What XBB says is done or under way - ",  # nobody else says anything of it: the title does not promise that
    "It says that this is in progress.",
    "On 51.6 its national report of 2018 says: “The inquiry into the killing of Edvin Lasker was closed in 2015. The press law was brought into line",
    "In 2013 XBB noted “Reopen the inquiry",
]


@pytest.mark.parametrize(("by", "lines"), [("Norway", NORWAY), ("CAN", CANADA)])
def test_what_became_of_what_was_asked(store: Path, by: str, lines: list[str]) -> None:
    text = said(store, "XBB-31", "--by", by, "--seconds", 54)
    for line in lines:
        assert line in text, line


def test_who_asked_nothing(store: Path) -> None:
    text = said(store, "XBB-31", "--by", "Iceland", "--speakers", 112)
    assert "2013: we found no recommendation of Iceland. Looked through: A/HRC/98/7" in text
    assert "A speaker has 68 seconds (112 speakers, equal shares: 8,400 s / 112 - 7 s)." in text
    assert "Asked before by" in text, "asks of others that were refused are told with their States"
    assert "not by Iceland." in text


def test_what_was_refused_is_never_told_as_supported(store: Path) -> None:
    held = openupr.read(DOCUMENTS / "XBB-17")
    with openupr.open_store(store):
        pass
    for by in ("CAN", "PHL"):
        text = said(store, "XBB-31", "--by", by, "--seconds", 90)
        for each in held.items:
            if by in each.states:
                answer = held.answer(each.id)
                assert answer is not None
                other = "noted" if answer.position == "supported" else "supported"
                assert f"XBB {other} recommendation {each.number}." not in text


def test_the_asks_keep_to_their_seconds(store: Path) -> None:
    for seconds in (8, 15, 25, 54):
        found = run(store, "XBB-31", "--by", "Norway", "--seconds", seconds)
        assert found.exit_code == 0, found.output
        text = " ".join(found.stdout.split())
        spoken = [float(each) for each in re.findall(r"(\d+) s: We recommend that XBB “[a-z]", text.partition("Together")[0])]
        assert sum(spoken) + 4 <= seconds + 1
        assert len(spoken) == {8: 0, 15: 1, 25: 1, 54: 2}[seconds], (seconds, spoken)
        every = {"51.5", "51.7", "51.8"}
        assert all(number in text.partition("greeting takes")[2] for number in every), "none of its own asks is lost"


FITTING = [
    (70, [30, 20, 10], [], []),  # no time is left empty that a third one fits
    (54, [30, 20], [10], []),
    (45, [30, 10], [20], []),
    (29, [20, 5], [30, 10], [5]),  # one of its own alone fits: one of others on a matter of its own goes with it
    (4, [], [30, 20, 10], []),
]
ON = {30.0: "Repeal the law on lamps", 20.0: "Build piers in Sundel", 10.0: "Teach ferry crews to swim", 5.0: "Publish maps"}


def asked_for(words: str) -> AskedOnTopic:
    made = item("9.1", (words, "CUB"))
    return AskedOnTopic(review((made,)), made, made.clauses[0], None, verbatim=True)


def test_two_asks_are_never_on_one_matter() -> None:
    first = AskThatFits(asked_for("Bring the dialogue with the fishers of Lenn to a regular schedule"), 9.0, (), own=True)
    second = AskThatFits(asked_for("Engage in a structured dialogue with the fishers of Lenn"), 9.0, (), own=True)
    other = AskThatFits(asked_for("Repeal the law on lamps"), 9.0, (), own=True)
    fit, left, _ = fitting(RepeatableRequests((first, second, other), (), ()), 60)
    assert fit == (first, other)
    assert [each.why for each in left] == [WhyNot.MATTER]


def test_a_third_ask_is_new_and_nothing_is_told_of_it() -> None:
    every = [AskThatFits(asked_for(ON[length]), length, (), own=True) for length in (30.0, 20.0, 10.0)]
    of = every[-1].asked
    later = replace(of.review, session=of.review.session + 14)
    told = replace(every[-1], asked=replace(of, since=Since(later, of.item.place, named=True)))
    before = replace(every[-1], asked=replace(of, since=Since(of.review, of.item.place, named=True)))  # what the State wrote before is no answer
    assert fitting(RepeatableRequests((*every[:2], before), (), ()), 70)[0] == (*every[:2], before)
    old = replace(every[-1], asked=replace(of, review=replace(of.review, session=of.review.session - 14)))
    for third, why in ((told, WhyNot.TOLD), (old, WhyNot.OLDER)):
        fit, left, _ = fitting(RepeatableRequests((*every[:2], third), (), ()), 70)
        assert fit == tuple(every[:2])
        assert [each.why for each in left] == [why]


def test_of_others_only_what_is_on_a_matter_of_the_speaker_is_proposed() -> None:
    own = AskThatFits(asked_for("Repeal the law on lamps"), 9.0, (), own=True)
    far = AskThatFits(asked_for("Publish maps"), 9.0, (), own=False)
    assert fitting(RepeatableRequests((own,), (far,), ()), 60)[0] == (own,)
    assert fitting(RepeatableRequests((own,), (replace(far, near=True),), ()), 60)[0] == (own, replace(far, near=True))
    assert fitting(RepeatableRequests((), (far,), ()), 60)[0] == (far,), "who asked nothing has no matter"


def test_asks_of_others_are_on_a_matter_of_the_speaker_if_it_asked_anything() -> None:
    requests = (("9.1", "Repeal the old law on lamps of the piers by 2030", "CUB"), ("9.2", "Publish maps of the ferries by 2030", "NOR"))
    made = [item(number, (words, codes), position=Position.NOTED) for number, words, codes in requests]
    made.append(item("9.3", ("Repeal every law on lamps that darkens piers by 2030", "NOR"), position=Position.NOTED))
    held = replace(review(tuple(made)), answers=tuple(Answer(each.id, each.number, Position.NOTED, each.claim, Source.REPORT, ()) for each in made))
    clauses = [clause for each in made for clause in each.clauses]
    labels = dict(zip((clause.id for clause in clauses), labeller().label(clause.request for clause in clauses), strict=True))

    def numbers(speaker: str) -> set[str]:
        own = own_requests(speaker, [held], {}, lambda *_: True)
        return {each.asked.item.number for each in repeatable_requests(own, [held], labels, pace_of("en"), "We recommend that XAA").others}

    assert numbers("CUB") == {"9.3"}
    assert numbers("FRA") >= {"9.2"}, "who asked nothing has no matter"


GOING_ON = [
    ("Continue its efforts on prisons", True),
    ("Continue the work on a law on prisons that is to be adopted by 2027", False),  # it names what is to be there, and when
    ("Further reduce the number of crimes that carry the death penalty", False),
    ("Repeal the law on lamps", False),
]


@pytest.mark.parametrize(("request_made", "as_before"), GOING_ON)
def test_what_is_said_to_go_on_as_before_names_nothing(request_made: str, as_before: bool) -> None:
    (label,) = labeller().label([request_made])
    assert asks_to_go_on(label, request_made) is as_before


def test_the_marks_that_are_kept_of_its_requests_tell_what_making_them_tells() -> None:
    """What asks to go on, or may ask for nothing, has no marks: why it is not asked is told by its label then."""
    on = next(words for words, as_before in GOING_ON if as_before)
    for words, does, why in ((ON[30.0], "change", []), (on, "continue", [WhyNot.GOES_ON]), (ON[30.0], "restrict", [WhyNot.UNSURE])):
        made = asked_for(words)
        (label,) = labeller().label([words])
        labels = {made.clause.id: replace(label, does=replace(label.does, does=does))}
        kept = marks_of_requests(made.review, labels)
        asking = partial(
            repeatable_requests, (OwnRequest(made, (), None, None, (), ()),), [made.review], labels, pace_of("en"), "We recommend that XAA"
        )
        found = asking(marked=lambda each, _, kept=kept: kept.get(each.clause.id))
        assert found == asking()
        assert [each.why for each in found.not_asked] == why


def test_a_claim_of_the_state_removes_no_ask() -> None:
    """The State says that it is done: it stands behind the others, with the claim beside it."""
    made = asked_for("Repeal the law on lamps by 2027")
    answer = Answer(made.item.id, "9.1", Position.SUPPORTED, Claim.IMPLEMENTED, Source.REPORT, ())
    own = (OwnRequest(replace(made, answer=answer), (), None, None, (), ()),)
    labels = {made.clause.id: next(iter(labeller().label([made.clause.request])))}
    every = repeatable_requests(own, [made.review], labels, pace_of("en"), "We recommend that XAA")
    assert [each.asked.clause.request for each in every.own] == ["Repeal the law on lamps by 2027"]
    assert every.not_asked == ()


def test_what_a_document_tells_as_done_is_asked_by_nobody() -> None:
    """All of it told as done: it is left out, with that reason. A part of it: it stands, and what tells it stands beside it."""
    made = asked_for("Repeal the law on lamps by 2027")
    labels = {made.clause.id: next(iter(labeller().label([made.clause.request])))}
    told = ToldAsDone(made.review, made.item.place, "The law on lamps was repealed in 2026.", part=False)
    for part, kept, why in ((False, 0, [WhyNot.DONE]), (True, 1, [])):
        done = replace(made, done=replace(told, part=part))
        every = repeatable_requests((OwnRequest(done, (), None, None, (), ()),), [made.review], labels, pace_of("en"), "We recommend that XAA")
        assert (len(every.own), [each.why for each in every.not_asked]) == (kept, why)
        assert "“The law on lamps was repealed in 2026.”" in str(told_as_done(done))
        assert ("or a part of it" in str(told_as_done(done))) is part


def test_the_states_own_word_that_it_is_done_is_the_reason_where_it_is() -> None:
    first, second, third = (AskThatFits(asked_for(ON[length]), length, (), own=True) for length in (30.0, 20.0, 10.0))
    later = replace(third.asked.review, session=third.asked.review.session + 14)
    told = replace(third.asked, since=Since(later, third.asked.item.place, named=True))
    answer = Answer(told.item.id, "9.1", Position.SUPPORTED, Claim.IMPLEMENTED, Source.REPORT, ())
    for claim, why in (
        (Claim.IMPLEMENTED, WhyNot.SAID_DONE),
        (Claim.IMPLEMENTED_OR_IN_PROGRESS, WhyNot.SAID_UNDER_WAY),
        (Claim.NONE, WhyNot.TOLD),
    ):
        asked = replace(told, answer=replace(answer, claim=claim))
        _, left, _ = fitting(RepeatableRequests((first, second, replace(third, asked=asked)), (), ()), 70)
        assert [each.why for each in left] == [why]


def test_a_treaty_on_which_the_state_answered_since_may_not_have_been_joined_unseen() -> None:
    treaty = "the Convention on the Rights of Persons with Disabilities"
    old = asked_for(f"Ratify {treaty} and light the piers")
    labels = {old.clause.id: next(iter(labeller().label([old.clause.request])))}
    other = item("9.7", (f"Ratify {treaty}", "NOR"), position=Position.NOTED)
    newer = replace(review((other,)), id="XAA-30", session=old.review.session + 13)
    refused = replace(newer, answers=(Answer(other.id, "9.7", Position.NOTED, Claim.NONE, Source.REPORT, ()),))
    told = ToldAsDone(newer, other.place, "It was ratified in 2026.", part=True)

    def left(own: OwnRequest) -> list[tuple[WhyNot, str]]:
        every = repeatable_requests((own,), [old.review, newer], labels, pace_of("en"), "We recommend that XAA").not_asked
        return [(each.why, each.since.item.number if each.since is not None else "") for each in every]

    def again(of: Review) -> tuple[AskedAgainBy, ...]:
        return (AskedAgainBy(of, of.items[0], of.items[0].clauses[0], of.items[0].clauses[0].recommenders, surely=False),)

    assert left(OwnRequest(old, (), None, None, (), again(refused))) == [(WhyNot.ANSWERED, "9.7")]
    assert left(OwnRequest(old, (), None, None, (), again(newer))) == [(WhyNot.JOINED, "")], "no answer is held"
    assert left(OwnRequest(old, (), None, None, (), ())) == [(WhyNot.JOINED, "")]
    assert left(OwnRequest(replace(old, done=told), (), None, None, (), again(refused))) == [], "the piers are not told of"
    alone = asked_for(f"Ratify {treaty}")
    labels |= {alone.clause.id: next(iter(labeller().label([alone.clause.request])))}
    assert left(OwnRequest(replace(alone, done=told), (), None, None, (), again(refused))) == [(WhyNot.PART_DONE, "9.7")]


def test_of_others_nothing_is_proposed_of_which_a_part_is_told_as_done() -> None:
    made = item("9.1", ("Repeal the law on lamps by 2027", "NOR"), position=Position.NOTED)
    held = replace(review((made,)), answers=(Answer(made.id, "9.1", Position.NOTED, Claim.NONE, Source.REPORT, ()),))
    labels = {made.clauses[0].id: next(iter(labeller().label([made.clauses[0].request])))}
    for told, proposed in ((None, 1), (ToldAsDone(held, made.place, "The law was changed in 2026.", part=True), 0)):
        done = cast(TellsAsDone, SimpleNamespace(of=lambda *_, told=told: told))
        every = repeatable_requests((), [held], labels, pace_of("en"), "We recommend that XAA", done=done)
        assert len(every.others) == proposed


@pytest.mark.parametrize(("seconds", "chosen", "left", "of_others"), FITTING)
def test_its_own_asks_go_first_and_none_is_lost(seconds: float, chosen: list[float], left: list[float], of_others: list[float]) -> None:
    own = tuple(AskThatFits(asked_for(ON[length]), length, (), own=True) for length in (30.0, 20.0, 10.0))
    others = (AskThatFits(asked_for(ON[5.0]), 5.0, (), own=False, near=True),)
    weak = NotAsked(None, 9.0, WhyNot.WEAK)  # type: ignore[arg-type]
    fit, not_asked, further = fitting(RepeatableRequests(own, others, (weak,)), seconds)
    assert [each.seconds for each in fit] == chosen
    assert [each.seconds for each in fit if not each.own] == of_others
    assert [each.seconds for each in not_asked if each.why is WhyNot.TIME] == left
    assert weak in not_asked
    assert bool(further) is not bool(of_others)


def test_the_files(store: Path, tmp_path: Path) -> None:
    for ending in ("docx", "html", "json"):
        to = tmp_path / f"monday.{ending}"
        found = run(store, "XBB-31", "--by", "Norway", "--seconds", 54, "--to", to)
        assert found.exit_code == 0, found.output
        first = to.read_bytes()
        run(store, "XBB-31", "--by", "Norway", "--seconds", 54, "--to", to)
        assert to.read_bytes() == first
    view = json.loads((tmp_path / "monday.json").read_text(encoding="utf-8"))
    assert view["title"] == "Norway on XBB"
    assert all(
        line["source"] or line["text"].startswith(("Together", "Left out", "Session 31")) for section in view["sections"] for line in section["lines"]
    )
    assert {each["cite"] for each in view["documents"]} >= {"A/HRC/98/7", "A/HRC/98/7/Add.1", "A/HRC/WG.6/31/XBB/1"}
    assert any("asks that fit 54 seconds" in paragraph.text for paragraph in docx.Document(str(tmp_path / "monday.docx")).paragraphs)
    with zipfile.ZipFile(io.BytesIO((tmp_path / "monday.docx").read_bytes())) as archive:
        assert b"A/HRC/98/7, paragraph 51.5" in archive.read("word/footnotes.xml")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--by", "Norway"], "how long a speaker has is not known"),
        (["--by", "Norway", "--seconds", 2], "nobody has 2 seconds to speak"),
        (["--by", "Norway", "--seconds", 54, "--speakers", 100], "how long a speaker has is not known"),
        (["--by", "Norwai", "--seconds", 54], "Norway"),
        (["--by", "Norway", "--seconds", 54, "--language", "xx"], "no language “xx”"),
        (["--by", "Norway", "--topic", "prisons", "--seconds", 54], "on a topic, or for a speaker"),
        ([], "on a topic, or for a speaker"),
    ],
)
def test_what_can_t_be(store: Path, arguments: list[object], words: str) -> None:
    found = run(store, "XBB-31", *arguments)
    assert found.exit_code == 2, found.output
    assert words in found.output


def test_where_no_report_is_here_the_page_says_so_and_the_way_on_stands_beside_it(store: Path) -> None:
    told = said(store, DOCUMENTS / "XGG-48", "--by", "Norway", "--seconds", 54)
    assert "We can’t tell what was asked before" in told
    assert "Asks for" not in told
    assert "passages are quoted" not in told, "a zero is no news"
    assert "openupr brief" not in told
    alone = run(store, DOCUMENTS / "XGG-48", "--by", "Norway", "--seconds", 54)
    assert '`openupr brief XGG-48 --topic "WORDS"` makes a page of what is here on one topic.' in alone.stderr


def test_without_a_version_in_that_language_it_is_said(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def read_again(*_: object) -> None:
        raise AssertionError("reading once more costs as much as the brief")

    monkeypatch.setattr(Sources, "add", read_again)
    text = said(store, "XBB-31", "--by", "Canada", "--seconds", 54, "--language", "fr")
    assert "Talking points in French" in text
    assert "We have no French version of A/HRC/98/7" in text
    assert "quote these in English." in text
    assert "Nous recommandons" in text, "what is said before the words of a request is in the speaker's language"
    assert "“Merci, Monsieur le Président." in text
    assert "We recommend that" not in text


def test_official_words_are_those_of_the_paragraph(tmp_path: Path) -> None:
    path = tmp_path / "rapport.txt"
    path.write_text(
        "51.4 Ratifier la Convention contre la torture (Suède) ;\n\n"
        "51.5 Abroger le délit d’outrage à agent public prévu à l’article 211 du Code pénal (Norvège, Pays-Bas) ;\n\n"
        "51.6 Poursuivre ses efforts (Canada).\n",
        encoding="utf-8",
    )
    made = file_worded(str(path))
    held = HeldText("x", "fr", WordsOf(made.wording, made.told))
    found = official_words("XBB-17/R51.5", "A/HRC/98/7 (fr)", "51.5", held)
    assert found is not None
    assert found.text == "51.5 Abroger le délit d’outrage à agent public prévu à l’article 211 du Code pénal (Norvège, Pays-Bas) ;"
    assert official_words("XBB-17/R51.7", "A/HRC/98/7 (fr)", "51.7", held) is None


def test_official_words_of_an_item_are_looked_for_in_its_own_list(tmp_path: Path) -> None:
    path = tmp_path / "informe.txt"
    lists = {
        97: ("Ratificar la Convención (Suecia);", "Abrir la cárcel a las visitas (Noruega);"),
        98: ("Cerrar la cárcel (Canadá);", "Publicar el censo (Chad);"),
    }
    text = ""
    for paragraph, items in lists.items():
        text += f"{paragraph}. Las recomendaciones que figuran a continuación gozan del apoyo de Bresland:\n\n"
        text += "".join(f"{number}. {item}\n\n" for number, item in enumerate(items, 1))
    path.write_text(f"{text}99. Todas las conclusiones reflejan la posición de los Estados.\n", encoding="utf-8")
    made = file_worded(str(path))
    held = HeldText("x", "es", WordsOf(made.wording, made.told))
    said = [official_words("r", "d", paragraph, held) for paragraph in ("97, No. 2", "98, No. 2", "98, No. 3", "99, No. 1")]
    assert [each.text if each is not None else "" for each in said] == [
        "Abrir la cárcel a las visitas (Noruega);",
        "Publicar el censo (Chad);",
        "",
        "",
    ]


@pytest.mark.corpus
def test_official_words_of_a_pdf_go_on_over_their_lines(corpus: Path) -> None:
    made = file_worded(str(corpus / "dossiers" / "BOL-07" / "A-HRC-14-7.es.pdf"))
    found = official_words("BOL-07/R98.32", "A/HRC/14/7 (es)", "98, No. 32", HeldText("x", "es", WordsOf(made.wording, made.told)))
    assert found is not None
    assert found.text.endswith("(Noruega);")
    assert found.page == 18


def test_the_next_review_is_reckoned_from_the_day(store: Path) -> None:
    held = replace(review((item("9.1", ("Repeal the law on lamps", "CUB")),)), state="SVN", id="SVN-07", session=7)
    assert "session 20 (2014)" in str(deadline(held, BriefDay(date(2011, 1, 1))).text)
    assert "session 48 (2025)" in str(deadline(held, BriefDay(date(2020, 1, 1))).text)
    closed = str(deadline(held, BriefDay(date(2026, 1, 1))).text)
    assert closed.endswith("3 reviews were due since: their advance questions are closed too. Our table has none to come.")
    said_of_it = str(for_which_review(held, BriefDay(date(2020, 1, 1))))
    assert "due again in sessions 20 (2014) and 34 (2019)" in said_of_it
    assert "SVN-48 (2025)" in str(for_which_review(held, BriefDay(date(2026, 1, 1), ("SVN-48",))))
    assert for_which_review(held) == for_which_review(held, BriefDay(date(2010, 3, 1))), "nothing is said of later that is not over"


def test_days_of_a_session_are_read_from_the_heads_of_its_documents() -> None:
    held = openupr.read(DOCUMENTS / "XBB-31")
    assert held.national_report is not None
    text = held.national_report.text
    days = session_days(held)
    assert days is not None
    assert days.source == "A/HRC/WG.6/31/XBB/1"
    assert (days.begins.isoformat(), days.ends.isoformat()) == ("2018-11-05", "2018-11-16")
    told = str(deadline(held, BriefDay(date(2018, 9, 1))).text)
    assert "begins on 5 November 2018: counted from there, 22 October 2018" in told
    after = replace(held.documents[0], date="2018-12-19")
    assert is_after(after, held)
    assert not is_after(replace(after, date="2018-11-16"), held)
    silent = replace(held, national_report=replace(held.national_report, text=replace(text, apart=())))
    assert session_days(silent) is None
    assert is_after(after, silent), "by the month of the table"
    other = UnnumberedPart(ApartKind.COVER, "", clean("Thirty-first session 6–16 November 2018"), text.paragraphs[0].place)
    two = replace(held.national_report, text=replace(text, apart=(*text.apart, other)))
    assert session_days(replace(held, national_report=two)) is None, "two readings are none"


def test_when_questions_are_due() -> None:
    due = questions_due(17)
    assert (due.begins and due.begins.isoformat(), due.due and due.due.isoformat()) == ("2013-10-21", "2013-10-07")
    for each in sessions():
        found = questions_due(each.number)
        if found.due is None or found.begins is None:
            assert not each.source
            continue
        days = [found.due + timedelta(days=n) for n in range((found.begins - found.due).days)]
        assert sum(day.weekday() < 5 for day in days) == 10
        assert found.due.weekday() < 5
    assert questions_due(999).due is None


REAL = (("SVN-34", "SVN-48"), ("CHN-17",), ("USA-09",))
"""The dossiers on which briefs are made, each with the earlier reviews that it is held against."""


@pytest.mark.at_length
@pytest.mark.corpus
@pytest.mark.parametrize("names", REAL, ids=[each[-1] for each in REAL])
def test_briefs_on_a_real_state_fit_one_page_and_quote_what_stands_there(corpus: Path, names: tuple[str, ...]) -> None:
    """Of the eight States that recommended most to each: whole sentences on one page; every request in the words of its recommendation; every number
    as a reader counts it who has the page alone."""
    reviews = [read_dossier(corpus, name) for name in names]
    links = {reviews[-1].id: Links(reviews[-1], reviews[-2])} if len(reviews) > 1 else {}
    items = {item.id: " ".join(item.text.clean.split()) for review in reviews for item in review.items}
    labels: dict[str, Labelled] = {}
    counts = Counter(state for review in reviews for item in review.items for state in item.states)
    same, done, terms = SameRequests(reviews, links, one_thing), TellsAsDone(reviews), TermsBeside(reviews, ())
    for speaker, _ in counts.most_common(8):
        own = own_requests(speaker, reviews, links, one_thing, (), same, done)
        clauses = [each.asked.clause for each in own]
        ids = {each.id for each in clauses}
        labels |= dict(zip((each.id for each in clauses), labeller().label(each.request for each in clauses), strict=True))
        every = repeatable_requests(own, reviews, labels, pace_of("en"), "We recommend that Slovenia", same, done)
        chosen, left, others = fitting(every, 50)
        beside = {each.asked.clause.id: terms.of(speaker, each.asked.review, each.asked.clause) for each in own}
        brief = SpeakerBrief(speaker, tuple(reviews), own, 54, "as you say", 4, chosen, left, others, "en", terms=beside)
        view = speaker_view(brief, Withheld(reviews), "0")
        assert view.fits, speaker
        assert wrong_for_speaker(brief_page(view)) == [], speaker
        assert sum(each.seconds for each in chosen) <= 54
        assert any("advance questions are closed" in str(line.text) for part in view.sections for line in (*part.lines, *part.rest)), speaker
        for part in view.sections:  # two sides of one matter: both on the page, or none
            assert not part.both or len(part.lines) >= part.first, speaker
        told = {*(each.asked.clause.id for each in chosen), *(each.asked.clause.id for each in left)}
        assert ids <= told, "none of its own asks is lost"
        for each in own:
            assert speaker in each.asked.item.states
            if each.asked.verbatim:
                assert " ".join(each.asked.clause.request.split()) in items[each.asked.item.id]


def one_thing(*_: str) -> bool:
    """Where no model is asked, any two requests may be on one thing."""
    return True


def test_the_state_under_review_asks_nothing_of_itself(store: Path) -> None:
    found = run(store, "XBB-31", "--by", "XBB", "--seconds", 54)
    assert found.exit_code == 2
    assert "is the State under review, and asks nothing of itself" in " ".join(found.output.split())


def test_of_a_session_whose_days_are_not_known_it_is_said_by_when_questions_are_in_time() -> None:
    """The month alone is known: the earliest day on which it can begin tells by when they are in time, and what would tell more is named."""
    held = replace(review((item("9.1", ("Repeal the law on lamps", "CUB")),)), state="VEN", id="VEN-12", session=12)
    told = str(deadline(held, BriefDay(date(2026, 11, 30))).text)
    assert "session 54 (2027)" in told
    assert "OHCHR’s calendar of the review has them." in told
    assert "it begins in January 2027. If so, 18 December 2026 is early enough, unless holidays shorten the days between." in told


@pytest.mark.parametrize(
    ("words", "several"),
    [
        ("Ratify the Convention on the Rights of Persons with Disabilities and put in place a lamp office", True),
        ("Ratify the Convention on the Rights of Persons with Disabilities, as well as light the piers", True),
        ("Ratify the Convention on the Rights of Persons with Disabilities and the Convention against Torture", True),
        ("Ratify the Convention on the Rights of Persons with Disabilities without further delay", False),
        ("Increase efforts towards ratification of the Convention on the Rights of Persons with Disabilities", False),
    ],
)
def test_what_asks_for_a_treaty_and_more_asks_for_several_things(words: str, several: bool) -> None:
    assert asks_several_things(words) is several
