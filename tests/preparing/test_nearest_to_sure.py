"""Of what may belong to a topic only the few that are most like sure records are shown, each for another reason than that. Requests are invented."""

from __future__ import annotations

from dataclasses import replace

from openupr.preparing.briefs.for_topic.topic_brief import TopicBrief, topic_brief
from openupr.preparing.topics.nearest_to_sure import MOST, MOST_LISTED, with_likest
from openupr.preparing.topics.on_topic import Belonging, OnTopic, belonging, of_review
from openupr.preparing.topics.review_sentences import SentenceSource
from openupr.preparing.topics.topic_named import Names, Where
from openupr.preparing.topics.topics import topic
from openupr.records import Position, Review
from openupr.views.briefs.for_topic.asked_counted import may_be_asked
from openupr.views.briefs.for_topic.nearly_on_topic import nearly_on_topic
from openupr.views.briefs.statements.brief_statements import BriefLine

from ..rendering.small_reviews import answered, entry, item, review

SURE = "Protect journalists of Sundel from attacks by the police"
LIKE = "Protect the writers of Sundel from violence by the police"
FAR = "Ratify the Convention on the Rights of the Child"


def looked_at(*requests: str) -> tuple[Belonging, Review]:
    made = review(tuple(item(f"9.{number}", (text, "CUB")) for number, text in enumerate(requests, 1)))
    every = of_review(topic("journalists"), made, {})
    return Belonging(topic("journalists"), every.found, every.nearly), made


def test_what_only_is_like_a_sure_request_is_not_shown() -> None:
    found, made = looked_at(SURE, LIKE, FAR)
    assert with_likest(found, [made]).maybe == ()


def may_be(words: str, number: int, found: Belonging, **why: object) -> OnTopic:
    return replace(found.found[0], id=f"XAA-17/R9.{number}.a", words=words, names=(), chance=0.5, **why)


def test_what_a_label_speaks_for_is_shown_where_it_is_like_a_sure_one_and_no_more_than_a_few() -> None:
    places = "Aru Bel Cor Dun Esk Fen Gol Hul".split()
    found, made = looked_at(SURE)
    label = "Freedom of the press", 0.9
    words = [f"Protect the writers of {place} from attacks by the police" for place in places]
    every = [may_be(each, k, found, label=label) for k, each in enumerate(words, 2)]
    far = may_be(FAR, 20, found, label=label)
    shown = with_likest(replace(found, nearly=(*every, far)), [made]).maybe
    assert len(shown) == MOST
    assert far not in shown
    (line, *_) = nearly_on_topic(topic_brief(replace(found, nearly=tuple(every)), [looked_at(SURE, *words)[1]], {}))
    assert "A program labels it “Freedom of the press”." in str(line.text)


def test_words_that_mean_something_else_in_their_sentence_do_not_stand_for_the_topic() -> None:
    found, made = looked_at(SURE)
    stands_for = (Names("journalists", "writers", Where.SENTENCE, own=False, sure=False),)
    near = replace(found.found[0], id="XAA-17/R9.2.a", words=LIKE, names=stands_for)
    strange = replace(near, id="XAA-17/R9.3.a", words="Provide schools with paper for those who are writers of exams")
    shown = with_likest(replace(found, found=(*found.found, near, strange)), [made])
    assert shown.found == (*found.found, near)
    assert strange in shown.nearly
    without = replace(found, found=(near, strange))
    assert with_likest(without, [made]).found == without.found, "nothing surely names the topic: nothing can be told"


def listed_under(**cells: tuple[str, ...]) -> tuple[TopicBrief, Review]:
    """A brief on journalists, with a list of recommendations that has all of them under these cells."""
    requests = (SURE, *(f"Plant {tree} trees in the port of Sundel" for tree in "ash elm fig fir gum haw ivy kea lime maple nut oak pear".split()))
    made = review(tuple(item(f"9.{number}", (text, "CUB")) for number, text in enumerate(requests, 1)))
    entries = tuple(replace(entry(f"9.{number}", Position.SUPPORTED), **cells) for number in range(1, len(requests) + 1))
    listed = answered().thematic_list
    assert listed is not None
    made = replace(made, thematic_list=replace(listed, entries=entries))
    return topic_brief(belonging(topic("journalists"), [made]), [made], {}), made


def test_of_what_ohchr_s_list_has_under_the_topic_many_are_quoted_and_the_numbers_of_the_others_told() -> None:
    brief, made = listed_under(themes=("Journalists",))
    *quoted, more = nearly_on_topic(brief)
    assert len(quoted) == MOST_LISTED
    assert all("OHCHR’s thematic list has it under “Journalists”." in str(each.text) for each in quoted)
    assert str(more.text).endswith("OHCHR’s thematic list has 1 more recommendation under “Journalists”.")
    assert str(more.source).startswith("look at: A/HRC/99/1, paragraph 9.")
    assert len(may_be_asked(brief, made)) == MOST_LISTED + 1


def test_what_ohchr_s_list_has_under_a_group_of_persons_alone_is_told_by_numbers_and_counts_as_nothing() -> None:
    brief, made = listed_under(persons=("Journalists",))
    (line,) = nearly_on_topic(brief)
    assert "13 more recommendations under “Journalists”. Of 60 that we read of such groups, 5 were on their topic." in str(line.text)
    assert str(line.source).startswith("look at: A/HRC/99/1, paragraphs 9.2–9.14")
    assert not line.quotes
    assert may_be_asked(brief, made) == ()


def test_without_a_sure_record_they_stand_as_they_were_weighed() -> None:
    one = OnTopic("XAA-17/R9.1.a", "XAA-17", looked_at(SURE)[0].found[0].source, (0, 3), "Dig", looked_at(SURE)[0].found[0].place, (), chance=0.5)
    other = Belonging(topic("journalists"), (), (one,))
    assert with_likest(other, [looked_at(SURE)[1]]).maybe == (one,)


def test_what_the_brief_quotes_beside_a_sure_sentence_does_not_stand_there_once_more() -> None:
    found, made = looked_at(SURE)
    beside = replace(may_be("It said that writers are free.", 2, found, label=("Freedom of the press", 0.9)), source=SentenceSource.STATEMENT)
    brief = topic_brief(replace(found, nearly=(beside,)), [made], {})
    quoted = BriefLine("Report: “Journalists are safe. It said that writers are free.”", "A/1", quotes=True)
    assert not [each for each in nearly_on_topic(brief, [quoted]) if "writers" in str(each.text)]


def test_the_label_of_an_issue_that_has_all_words_of_the_topic_speaks_for_itself() -> None:
    made = review((item("9.1", ("Protect freedom of expression in Sundel", "CUB")), item("9.2", ("Free the keepers of lamps", "FJI"))))
    asked = topic("freedom of expression")
    every = of_review(asked, made, {})
    found = Belonging(asked, every.found, every.nearly)
    near = may_be("Free the keepers of lamps", 2, found, label=("Freedom of opinion and expression", 0.95))
    of_part = replace(near, label=("Freedom of the press", 0.95))
    unsure = replace(near, label=("Freedom of opinion and expression", 0.85))
    assert with_likest(replace(found, nearly=(near,)), [made]).maybe == (near,)
    for each in (of_part, unsure):
        assert with_likest(replace(found, nearly=(each,)), [made]).maybe == ()


def test_a_sentence_that_surely_names_the_topic_is_shown_whatever_it_is_like() -> None:
    found, made = looked_at(SURE)
    names = (Names("journalists", "journalists", Where.SENTENCE, own=True),)
    named = replace(found.found[0], id="XAA-17/N1", source=SentenceSource.STATE_REPORT, words=FAR, names=names, chance=0.1)
    loose = replace(named, id="XAA-17/N2", names=(replace(names[0], sure=False),))
    request = replace(named, id="XAA-17/R9.2.a", source=SentenceSource.REQUEST)
    shown = with_likest(replace(found, nearly=(named, loose, request, *(replace(named, id=f"XAA-17/N{k}") for k in range(3, 9)))), [made]).maybe
    assert [each.id for each in shown] == ["XAA-17/N1", "XAA-17/N3", "XAA-17/N4"]
