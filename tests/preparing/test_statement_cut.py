"""The shortest cut of a statement: enough, no longer than it must be, and never an ask; the Word file to read out."""

from __future__ import annotations

import io
import json
import random
from collections.abc import Sequence
from itertools import combinations
from pathlib import Path

import docx
import pytest
from docx.shared import Pt
from typer.testing import CliRunner, Result

from openupr.commands.application import application
from openupr.preparing import pace_of, speaking_share, time_statement
from openupr.preparing.speaking.clock import TimedPassage
from openupr.preparing.speaking.statement_cut import SpokenSentence, StatementCut, lost_of, shortest_cut, spoken_sentences
from openupr.rendering.screen.timed_lines import cuts_shown
from openupr.text import Span

STATEMENT = Path(__file__).parents[1] / "desk" / "statement.txt"
TEXT = STATEMENT.read_text(encoding="utf-8")


def cut(text: str, speakers: int, *keep: str, language: str = "en") -> StatementCut:
    held = (TimedPassage(Span(0, len(text)), pace_of(language)),)
    return shortest_cut(text, held, time_statement(text, held, speaking_share(speakers)), keep)


def run(*arguments: object) -> Result:
    return CliRunner().invoke(application, ["draft", "time", *(str(each) for each in arguments)])


@pytest.mark.parametrize("speakers", [112, 120, 130, 145, 160])
def test_it_fits_and_no_ask_is_cut(speakers: int) -> None:
    found = cut(TEXT, speakers)
    assert found.cut
    assert found.seconds <= speaking_share(speakers).seconds
    left = " ".join(TEXT[slice(*each.span)] for each in found.left)
    for ask in ("We recommend that Galdora:", "Close the harbour prison", "Ratify the Optional Protocol", "Investigate the disappearance"):
        assert ask in left
    assert ("This made a deep impression" in left) <= ("My delegation visited" in left), "a sentence does not lean on one that is gone"


def _lost(cut: Sequence[SpokenSentence]) -> tuple[float, ...]:
    """What a choice of sentences takes, in the order in which it counts: seconds of what criticises, of the greeting, of what does not praise, and in
    all."""
    kinds = [sum(each.seconds for each in cut if each.kinds[kind]) for kind in range(3)]
    return (*kinds, sum(each.seconds for each in cut))


def _takes_less(one: Sequence[float], other: Sequence[float]) -> bool:
    """Whether a choice is better than another one, by more than the parts in which seconds are reckoned."""
    return next((a < b for a, b in zip(one, other, strict=True) if abs(a - b) > 0.15), False)


@pytest.mark.parametrize("speakers", [112, 125, 140, 160])
def test_no_lesser_cut_is_enough(speakers: int) -> None:
    found = cut(TEXT, speakers)
    free = [each for each in found.sentences if not each.stays]
    over = found.seconds + sum(each.seconds for each in found.cut) - speaking_share(speakers).seconds
    gone_now = {each.span for each in found.cut}
    saved = _lost([each for each in found.sentences if each.span in gone_now])
    for count in range(1, len(free) + 1):
        for chosen in combinations(free, count):
            gone = set(chosen)
            alone = [place for place, each in enumerate(found.sentences) if each.leans and each not in gone and found.sentences[place - 1] in gone]
            lost = _lost(chosen)
            assert alone or lost[-1] < over or not _takes_less(lost, saved), [TEXT[slice(*each.span)] for each in chosen]


def test_what_fits_is_not_cut() -> None:
    assert cut(TEXT, 90).cut == ()


def test_where_the_asks_alone_are_too_long_choices_are_told() -> None:
    text = "We recommend that Galdora close the prison of Sundel by 2028. " + "".join(
        f"We recommend that Galdora ratify the Convention on the Rights of {name} Persons without any further delay in the year 2027. "
        for name in ("Disabled", "Displaced", "Stateless")
    )
    found = cut(text, 230)
    assert not found.cut
    assert str(found.why_not).startswith("What has to stay takes")
    assert len(found.asks) == 4
    assert found.fitting
    for places, seconds in found.fitting:
        assert seconds == pytest.approx(sum(found.asks[place][1] for place in places))
        assert seconds <= speaking_share(230).seconds


def test_what_leads_to_asks_is_reckoned_with_them() -> None:
    found = cut(TEXT, 400)
    assert [words[:2] for words, _ in found.asks] == ["1.", "2.", "3."]
    lead = next(each.seconds for each in found.sentences if each.leads)
    assert found.fitting
    for places, seconds in found.fitting:
        assert seconds == pytest.approx(lead + sum(found.asks[place][1] for place in places))


@pytest.mark.parametrize(
    ("text", "language", "why"),
    [
        ("Nous remercions la Galdora de son rapport. " * 30, "fr", "We know what asks in English alone."),
        ("We thank Galdora for its report on schools and libraries. " * 30, "en", "We found no sentence that asks."),
    ],
)
def test_where_asks_are_not_known_nothing_is_cut(text: str, language: str, why: str) -> None:
    found = cut(text, 160, language=language)
    assert not found.cut
    assert str(found.why_not).startswith(why)


def test_kept_sentences_stay_in_any_language() -> None:
    text = "Nous remercions la Galdora de son rapport sur les écoles. " * 12 + "Nous recommandons de fermer la prison de Sundel."
    found = cut(text, 160, "fermer la prison", language="fr")
    assert found.cut
    assert "fermer la prison" in " ".join(text[slice(*each.span)] for each in found.left)


def test_what_a_cut_loses() -> None:
    text = (
        "We thank Galdora. The Committee against Torture found 640 persons in one prison of Sundel in 2024, as the Ombudsman did, and asked"
        " for it to end. "
        "It was right. We recommend that Galdora close the prison of Sundel by the end of 2028 and move all persons to other places."
    )
    lost = {each.text[:12]: each for each in cut(text, 300).cut}
    assert lost["The Committee"[:12]].loses == ("Committee against Torture", "640", "2024", "Ombudsman")


def test_many_sentences_take_no_time() -> None:
    rng = random.Random(22)
    text = (
        " ".join(f"We welcome the {rng.randrange(9_999)} schools of {'abcdefgh'[: rng.randrange(2, 8)]}." for _ in range(110))
        + " We recommend that Galdora ratify it."
    )
    assert cut(text, 160).cut
    assert "It has 221 sentences" in str(cut(text * 2, 160).why_not) or cut(text * 2, 160).why_not


def test_sentences_are_timed_at_their_own_pace() -> None:
    held = (TimedPassage(Span(0, len(TEXT)), pace_of("en")),)
    total = time_statement(TEXT, held, speaking_share(160)).seconds
    assert sum(each.seconds for each in spoken_sentences(TEXT, held)) == pytest.approx(total, abs=0.01)


def test_the_file_to_read_out(tmp_path: Path) -> None:
    to = tmp_path / "final.docx"
    found = run(STATEMENT, "--speakers", 160, "--to", to)
    assert found.exit_code == 0, found.output
    assert "The least cut" in found.output
    document = docx.Document(str(to))
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows[0] == ["2 s", "Thank you, Mr. President."]
    assert rows[1] == ["6 s", "We also welcome the new library in Sundel."]
    assert [text for _, text in rows if text.startswith(("1.", "2.", "3."))]
    runs = [run for row in document.tables[0].rows for run in row.cells[1].paragraphs[0].runs]
    assert {run.font.size for run in runs} == {Pt(16)}
    assert any(paragraph.text.startswith("2.8 s: We wish Galdora") for paragraph in document.paragraphs)
    first = to.read_bytes()
    run(STATEMENT, "--speakers", 160, "--to", to)
    assert to.read_bytes() == first


@pytest.mark.parametrize(("to", "said"), [("final.pdf", "can't be written as “.pdf”"), ("my.docx", "would be lost")])
def test_what_can_t_be_written(tmp_path: Path, to: str, said: str) -> None:
    path = tmp_path / "my.docx"
    document = docx.Document()
    document.add_paragraph("We recommend that Galdora ratify the Convention.")
    document.save(str(path))
    before = path.read_bytes()
    found = run(path, "--speakers", 160, "--to", tmp_path / to)
    assert found.exit_code == 2
    assert said in found.output
    assert path.read_bytes() == before


def test_json_has_the_cut() -> None:
    found = json.loads(run(STATEMENT, "--speakers", 160, "--json").stdout)
    assert [each["seconds"] for each in found["cut"]]
    assert found["no_cut"] is None
    assert len(found["asks"]) == 3
    assert io.StringIO(found["text"]).readline().startswith("Thank you")


SPOKEN_TO = [
    ("Thank you, Mr. President.", ()),
    ("Thank you President.", ()),
    ("Madam Vice-President, distinguished delegates, Norland is glad of the talks in Sundel.", ("Norland", "Sundel")),
    ("The President of Galdora signed the moratorium in 2023.", ("President of Galdora", "2023")),
    ("Galdora has had no Vice-President since 2021.", ("Vice-President", "2021")),
]


@pytest.mark.parametrize(("sentence", "loses"), SPOKEN_TO)
def test_whoever_is_spoken_to_is_no_name_that_a_cut_loses(sentence: str, loses: tuple[str, ...]) -> None:
    assert tuple(lost_of(sentence, "We recommend that it ratify the Covenant.")) == loses


LISTED = """Thank you, Mr. President. Norland welcomes the delegation of Galdora and thanks it for the report that it wrote on the prisons of Sundel.
We note the efforts in the schools of the northern lagoon, which taught many fishers to read in the last years of the century.
Norland recommends that Galdora:
{0}Separate detainees who wait for trial from convicts in all prisons;
{0}Ratify the Covenant; and
{0}Jail nobody for debts.
We wish the delegation a good review."""


@pytest.mark.parametrize("mark", ["1. ", "- ", ""])
def test_what_a_lead_recommends_is_an_ask_whatever_its_verb(mark: str) -> None:
    """“Separate” is no verb of our lists: neither the lead nor the item is cut."""
    found = cut(LISTED.format(mark), 230)
    asks = [LISTED.format(mark)[slice(*each.span)] for each in found.sentences if each.asks]
    assert [each.split()[bool(mark)] for each in asks] == ["Separate", "Ratify", "Jail"]
    assert [LISTED.format(mark)[slice(*each.span)] for each in found.sentences if each.leads] == ["Norland recommends that Galdora:"]
    assert found.cut
    assert not any(each.text.startswith("Norland recommends") for each in found.cut)


PRAISED = """Thank you, Mr. President.
Norland welcomes the delegation of Galdora and thanks it for its report.
Norland commends the progress that Galdora has made in its schools and in the health insurance of its fishers.
We also welcome the announced reform of the system of harbour fees.
Norland remains deeply concerned about the number of executions, which is still kept secret.
We are also concerned about the detention of journalists in the northern lagoon.
Norland recommends that Galdora:
1. Ratify the Covenant without further delay;
2. Publish the number of executions each year.
We wish the delegation of Galdora a successful review."""


def test_praise_goes_before_what_criticises_and_before_the_greeting() -> None:
    """The shortest cut would take a concern or the welcome: what praises is left out instead, though that saves more."""
    spared = ("Thank you, Mr. President.", "Norland welcomes the delegation", "Norland remains deeply", "We are also concerned")
    for speakers in (170, 180, 210):
        found = cut(PRAISED, speakers)
        assert found.cut
        assert not [each.text for each in found.cut if each.text.startswith(spared)], speakers
        assert any(each.seconds < min(one.seconds for one in found.cut) for each in found.sentences if each.criticises or each.greets)


def test_where_praise_alone_is_not_enough_it_is_said_that_criticism_is_cut() -> None:
    found = cut(PRAISED, 300)
    assert [each.text[:19] for each in found.cut if each.criticises], [each.text for each in found.cut]
    assert "criticizes, as a program reads it: no other cut is enough." in " ".join(cuts_shown(found))
    assert "What criticizes stays, as a program reads it." in " ".join(cuts_shown(cut(PRAISED, 180)))
