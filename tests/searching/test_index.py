"""The index: what is found by words and filters, in which order, and that it agrees with a plain walk over all passages."""

from __future__ import annotations

from dataclasses import replace

import pytest
from empty_index import empty_index
from hypothesis import given, settings
from hypothesis import strategies as st
from small_reviews import answered, document, empty, item, place, review, state, statement
from sqlalchemy import Connection, text

from openupr.errors import StoreError, UnknownNameError, UsageError
from openupr.labelling import ActionLabel, DoesLabel, IssueLabel, Labelled
from openupr.records import Endnote, Kind, NationalReport, NumberedDocument, Paragraph, Position, Review
from openupr.searching import Query, SearchedKind, emptied, faults, held, put, remove, search, tidy
from openupr.searching import full_text as index
from openupr.searching.cut_words import index_words
from openupr.searching.grammar import Either, Every, Node, Not, Term, parse_query, terms
from openupr.searching.passages import indexed_passages, passage_numbers
from openupr.searching.snippets import only_in_body_names, snippet, term_matches
from openupr.text import clean


def ids(connection: Connection, query: str | Query, **filters: list[str]) -> list[str]:
    asked = query if isinstance(query, Query) else Query.of(query, held=held(connection).values(), **filters)
    return [hit.id.rpartition("/")[2] for hit in search(connection, asked, limit=None).hits]


DOES = DoesLabel("change", 0.9, True, (), True, 0.9, True)


def label(category: int, *issues: str) -> Labelled:
    return Labelled(ActionLabel(category, 0.9, (0.9,) * 5, True, (), None), tuple(IssueLabel(each, 0.8, ()) for each in issues), DOES, "test 1")


@pytest.mark.parametrize(
    ("words_of_it", "only"),
    [
        ("The Committee against Torture came to Port Ester in May.", True),
        ("The Committee against Torture heard of torture in Port Ester.", False),
        ("Fishers spoke of torture in Port Ester.", False),
        ("Ratify the Convention against Torture.", False),
    ],
)
def test_a_word_that_stands_in_the_name_of_a_body_only(words_of_it: str, only: bool) -> None:
    assert only_in_body_names(words_of_it, terms(parse_query("torture")), language="en") is only


def test_what_names_a_body_only_goes_behind_the_others() -> None:
    with empty_index() as connection:
        spoke = [
            statement(n, 1, None, words_of_it) for n, words_of_it in ((7, "It thanked the Committee against Torture."), (8, "It deplored torture."))
        ]
        made = review()
        assert made.report is not None
        put(connection, replace(made, report=replace(made.report, statements=tuple(spoke))), {})
        assert ids(connection, "torture") == ["D8", "D7"]
        assert ids(connection, '"committee against torture"') == ["D7"]
        assert [hit.id[-2:] for hit in search(connection, Query("torture"), limit=1).hits] == ["D8"]


def test_an_index_that_finds_what_is_not_there_is_said() -> None:
    with empty_index() as connection:
        made = review()
        assert made.report is not None
        put(connection, replace(made, report=replace(made.report, statements=(statement(8, 1, None, "It deplored torture."),))), {})
        connection.execute(text("INSERT INTO searched_words(rowid, words) SELECT 769392505782341, words FROM searched_passages"))
        with pytest.raises(StoreError, match="finds what the store does not hold"):
            ids(connection, "torture")


def test_no_more_hits_are_looked_at_for_mere_names_than_are_worth_their_time(monkeypatch: pytest.MonkeyPatch) -> None:
    looked_at = []
    monkeypatch.setattr(index, "LOOKED_AT", 3)
    monkeypatch.setattr(index, "only_in_body_names", lambda text, *_, **__: looked_at.append(text))
    with empty_index() as connection:
        spoke = [statement(n, 1, None, f"It deplored torture in {n} prisons.") for n in range(7, 17)]
        made = review()
        assert made.report is not None
        put(connection, replace(made, report=replace(made.report, statements=tuple(spoke))), {})
        assert len(ids(connection, "torture")) == 10
        assert len(looked_at) == 3
        assert ids(connection, "prisons")
        assert len(looked_at) == 3, "a word that no body's name has is not looked at"


LABELS = {"XAA-17/R10.1.a": label(5, "Death penalty", "International instruments"), "XAA-17/R9.2.a": label(2, "Right to health")}


@pytest.mark.parametrize(
    ("query", "filters", "found"),
    [
        ("ratify", {}, ["R9.1.a", "R9.1.b"]),
        ("ratification", {}, []),
        ("ratifying", {}, ["R9.1.a", "R9.1.b"]),
        ("ratif*", {}, ["R9.1.a", "R9.1.b"]),
        ('"the death penalty"', {}, ["R10.1.a"]),
        ('"death the penalty"', {}, []),
        ("praised or asked", {}, ["D7", "D8"]),
        ("school not Cuba", {"kind": ["statement", "commitment"]}, ["V1"]),
        ("not school", {"kind": ["statement"]}, ["D8", "D9"]),
        ("escuelas", {}, ["Q.CUB.1"]),
        ("escuela", {}, []),
        ("", {"by": ["Norway"]}, ["R10.1.a", "R11.3.a", "D8"]),
        ("", {"by": ["NOR"], "category": ["5"]}, ["R10.1.a"]),
        ("", {"category": ["specific,continuing"]}, ["R9.2.a", "R10.1.a"]),
        ("", {"issue": ["death"]}, ["R10.1.a"]),
        ("", {"issue": ["Right to health"], "claim": ["implemented"]}, ["R9.2.a"]),
        ("", {"position": ["not_supported"]}, ["R11.4.a", "A11.3.2"]),
        ("", {"position": ["not supported"], "kind": ["recommendation"]}, ["R11.4.a"]),
        ("", {"group": ["Latin American"], "kind": ["statement"]}, ["D7"]),
        ("", {"group": ["weog"], "kind": ["question"]}, ["Q.SWE.1"]),
        ("opened", {"kind": ["paragraph"]}, ["D10"]),
        ("water", {"state": ["XAA"], "session": ["13-17"], "cycle": ["2"]}, ["R11.3.a", "A11.3.1"]),
        ("water", {"session": ["18"]}, []),
    ],
)
def test_what_is_found(index: Connection, query: str, filters: dict[str, list[str]], found: list[str]) -> None:
    put(index, answered(), LABELS)
    assert ids(index, query, **filters) == found


def test_a_claim_finds_what_leaves_open_whether_it_is_that_one() -> None:
    """“Already implemented or in progress” may be either: who asks what is said to be implemented expects it, and the hit says which it is."""
    assert Query.of("", claim=["implemented"]).claim == ("implemented", "implemented_or_in_progress")
    assert Query.of("", claim=["in progress"]).claim == ("in_progress", "implemented_or_in_progress")
    assert Query.of("", claim=["implemented_or_in_progress"]).claim == ("implemented_or_in_progress",)
    assert Query.of("", claim=["none"]).claim == ("none",)


def test_a_hit_says_what_it_is_and_where(index: Connection) -> None:
    put(index, answered(), LABELS)
    (hit,) = search(index, Query("death")).hits
    assert (hit.id, hit.review, hit.session, hit.state, hit.kind) == ("XAA-17/R10.1.a", "XAA-17", 17, "XAA", SearchedKind.RECOMMENDATION)
    assert (hit.by, hit.names, hit.position, hit.claim) == (("NOR",), ("NOR", "Ruritania"), "noted", "none")
    assert (hit.category, hit.issues) == (5, ("Death penalty", "International instruments"))
    assert hit.cite == "A/HRC/99/1, para. 10.1, p. 2"
    assert hit.snippet.marked("[", "]") == "Abolish the [death] penalty"
    assert hit.text == "Abolish the death penalty"


def test_everything_of_a_review_but_the_list_that_repeats_it_can_be_found(index: Connection) -> None:
    made = answered()
    count = put(index, made, {})
    assert count == search(index, Query()).total
    assert {hit.kind for hit in search(index, Query(), limit=None).hits} == set(SearchedKind)


def test_paragraphs_of_the_documents_that_come_in_are_found_each_in_its_language(index: Connection) -> None:
    def numbered(key: str, language: str, wording: str) -> NumberedDocument:
        made = document("A/HRC/WG.6/17/XAA/1", f"{key}.pdf", Kind.NATIONAL_REPORT, language)
        where = replace(place("4"), document=made.key)
        paragraph = Paragraph(f"XAA-17/{key}", "4", "4", (), clean(wording), where)
        return NumberedDocument(made, (paragraph,), (), (Endnote(f"XAA-17/{key}.n1", "1", clean("See the lighthouse act."), where),), (), ())

    national = NationalReport(numbered("N4", "en", "Lighthouses were restored."), (), (), (), (), ())
    french = numbered("N4.fr", "fr", "Les phares restaurés.")
    documents = (*review().documents, national.document, french.document)
    put(index, replace(review(), national_report=national, further=(french,), documents=documents), {})
    assert ids(index, "lighthouse") == ["N4", "N4.n1", "N4.fr.n1"]
    assert ids(index, "restored", kind=["paragraph"]) == ids(index, "restoring", kind=["paragraph"]) == ["N4"]
    assert ids(index, "restaures") == ["N4.fr"]
    assert ids(index, "phare") == ids(index, "restaurer") == ["N4.fr"]
    assert search(index, Query("restored")).hits[0].cite == "A/HRC/WG.6/17/XAA/1, para. 4, p. 1"


def test_what_is_asked_goes_before_what_stands_around_it(index: Connection) -> None:
    """Paragraphs and footnotes of a newer review don't hide the recommendations of an older one, nor do they on a later page."""
    put(index, answered(), LABELS)
    put(index, of("XBB-40", "Open it"), {})
    every = [hit.kind for hit in search(index, Query(), limit=None).hits]
    assert every == sorted(every, key=list(SearchedKind).index)
    assert [hit.review for hit in search(index, Query(), limit=2).hits] == ["XBB-40", "XAA-17"]
    whole = [hit.id for hit in search(index, Query(), limit=None).hits]
    paged = [hit.id for at in range(0, len(whole), 3) for hit in search(index, Query(), limit=3, offset=at).hits]
    assert paged == whole


def test_the_newest_session_comes_first_then_states_then_the_documents_order(index: Connection) -> None:
    for identifier in ("XBB-09", "XAA-17", "XCC-17", "AAA-40"):
        put(index, of(identifier, "Ratify it", "Ratify that"), {})
    found = [hit.id for hit in search(index, Query("ratify")).hits]
    assert found == [f"{identifier}/R{n}.a" for identifier in ("AAA-40", "XAA-17", "XCC-17", "XBB-09") for n in (1, 2)]
    assert [hit.id for hit in search(index, Query("ratify"), limit=3, offset=2).hits] == found[2:5]


def of(identifier: str, *requests: str, language: str = "en") -> Review:
    """A review of these recommendations."""
    items = tuple(item(str(n), (request, "NOR"), position=Position.NOTED) for n, request in enumerate(requests, 1))
    items = tuple(
        replace(each, id=f"{identifier}/R{each.number}", clauses=(replace(each.clauses[0], id=f"{identifier}/R{each.number}.a"),)) for each in items
    )
    made = review(items, statements=(), commitments=(), notes=(), unread=(), doubts=())
    documents = tuple(replace(each, language=language, kind=Kind.WORKING_GROUP_REPORT) for each in made.documents)
    return replace(made, id=identifier, state=identifier[:3], session=int(identifier[4:]), documents=documents, doubts=())


def test_putting_again_replaces_and_removing_leaves_nothing(index: Connection) -> None:
    put(index, of("XAA-17", "Ratify the treaty", "Build a school"), {})
    put(index, of("XBB-17", "Ratify the treaty"), {})
    put(index, of("XAA-17", "Close the prison"), {})
    assert [hit.id for hit in search(index, Query("treaty")).hits] == ["XBB-17/R1.a"]
    assert faults(index) == []
    remove(index, "XBB-17")
    remove(index, "XCC-03")
    tidy(index)
    assert (search(index, Query("treaty")).total, search(index, Query()).total, held(index)) == (0, 1, {"XAA-17": "XAA"})
    assert index.execute(text("SELECT count(*) FROM searched_passages")).scalar_one() == 1
    assert faults(index) == []


def test_a_review_without_records_is_held(index: Connection) -> None:
    assert put(index, empty(), {}) == 0
    assert held(index) == {"XBB-18": "XBB"}


def test_faults_say_what_does_not_add_up(index: Connection) -> None:
    put(index, of("XAA-17", "Ratify the treaty", "Build a school"), {})
    index.execute(text("UPDATE searched_passages SET words = 'other' WHERE id = 'XAA-17/R1.a'"))
    assert faults(index) == ["the full text and the passages differ", "the passage XAA-17/R1.a of the index is not what was written"]
    index.execute(text("DELETE FROM searched_passages WHERE id = 'XAA-17/R2.a'"))
    assert "XAA-17 has 1 passages in the index and should have 2" in faults(index)


def test_the_same_reviews_give_the_same_hits_in_whatever_order_they_were_put(index: Connection, small: Connection) -> None:
    made = [of("XAA-17", "Ratify it"), of("XBB-09", "Ratify it"), answered()]
    for each in (made[2], made[1], made[0], made[2]):
        put(index, each, {})
    remove(index, "XBB-09")
    assert ids(index, "") == ids(small, "")


def test_other_languages_are_found_without_accents(index: Connection) -> None:
    put(index, of("XAA-17", "Abolir la peine capitale des détenus", language="fr"), {})
    assert ids(index, "detenus") == ids(index, "DÉTENUS") == ids(index, "dete*") == ["R1.a"]
    assert ids(index, "peines") == ids(index, "capitales") == ["R1.a"]
    assert ids(index, "capital punishment") == []


def test_which_part_emptied_a_query(index: Connection) -> None:
    put(index, answered(), LABELS)
    asked = Query.of("school", by=["NOR"], kind=["statement"])
    assert search(index, asked).total == 0
    found = emptied(index, asked)
    assert found.without == (("words", 1), ("by", 1), ("kind", 0))
    assert dict(found.alone) == {"words": search(index, Query("school")).total, "by": 3, "kind": 3}
    assert dict(emptied(index, Query.of("school", by=["NOR"], category=["3"])).alone)["category"] == 0


def test_more_than_are_counted(index: Connection, monkeypatch: pytest.MonkeyPatch) -> None:
    put(index, of("XAA-17", *(f"Ratify {n}" for n in range(12))), {})
    monkeypatch.setattr("openupr.searching.full_text.COUNTED", 10)
    found = search(index, Query("ratify"), limit=2)
    assert (found.total, found.more, len(found.hits)) == (10, True, 2)
    assert not search(index, Query("ratify 3")).more


@pytest.mark.parametrize(
    ("filters", "says"),
    [
        ({"by": ["Norwey"]}, r"no State is called “Norwey”. Did you mean Norway \(NOR\)"),
        ({"by": ["Xyzzy"]}, "Write its name, or its ISO"),
        ({"state": ["XZZ"]}, "no State is called"),
        ({"position": ["accepted"]}, "One of: supported, supported_in_part"),
        ({"issue": ["rights"]}, "“rights” could be more than one issue. One of: "),
        ({"issue": [""]}, "there is no issue"),
        ({"category": ["6"]}, "no action category “6”"),
        ({"session": ["x"]}, "“x” is no session. Write a number"),
        ({"session": ["0"]}, "from 1 to"),
        ({"session": ["9-3"]}, "ranges upwards"),
        ({"kind": ["sentence"]}, "no kind of passage"),
    ],
)
def test_a_filter_that_is_no_name_teaches(filters: dict[str, list[str]], says: str) -> None:
    with pytest.raises((UnknownNameError, UsageError), match=says):
        Query.of("", held=["XAA"], **filters)


def test_filters_take_names_codes_and_several_values() -> None:
    made = Query.of("x", held=["XAA"], state=["xaa", "china"], by=["Korea, Republic of", "NOR,Cuba"], group=["african"], session=["3-5", "4"])
    assert made == Query("x", state=("XAA", "CHN"), by=("KOR", "NOR", "CUB"), group=("african",), session=("3", "4", "5"))
    assert made.given == ("words", "state", "by", "group", "session")


def test_what_is_no_review_is_refused() -> None:
    with pytest.raises(UsageError, match="ISO3-SS"):
        passage_numbers("X-1")


def test_a_statement_of_an_unknown_state_is_found_by_its_words(index: Connection) -> None:
    made = review(statements=(statement(3, 1, state(None, "Ruritania"), "Ruritania spoke of water."),))
    put(index, made, {})
    (hit,) = search(index, Query("water")).hits
    assert (hit.by, hit.names) == ((), ("Ruritania",))


VOCABULARY = "ratify ratified treaty treaties torture prison prisons école ecole the of".split()
TEXTS = st.lists(st.sampled_from(VOCABULARY), min_size=1, max_size=6).map(" ".join)
ATOMS = st.one_of(
    st.sampled_from(VOCABULARY),
    st.lists(st.sampled_from(VOCABULARY), min_size=2, max_size=3).map(lambda each: f'"{" ".join(each)}"'),
    st.sampled_from(["rat*", "tor*", "ecol*", "prison*", "treatie*"]),
)
QUERIES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " and ", " or ", " not "]), inner).map("".join),
        inner.map(lambda q: f"({q})"),
        inner.map(lambda q: f"not ({q})"),
    ),
    max_leaves=6,
)


def fits(node: Node, request: str, language: str) -> bool:
    """Whether a text fits a query, by a plain walk."""
    match node:
        case Term():
            return bool(term_matches(list(index_words(request)), node, language=language))
        case Every(parts):
            return all(fits(part, request, language) for part in parts)
        case Either(parts):
            return any(fits(part, request, language) for part in parts)
        case Not(part):
            return not fits(part, request, language)


@pytest.mark.at_length
@given(st.lists(st.tuples(TEXTS, st.booleans()), min_size=1, max_size=8), st.lists(QUERIES, min_size=1, max_size=8), st.booleans())
@settings(max_examples=120)
def test_the_index_agrees_with_a_plain_walk(texts: list[tuple[str, bool]], queries: list[str], filtered: bool) -> None:
    with empty_index() as index:
        for english in (True, False):
            requests = [request for request, is_english in texts if is_english is english]
            put(index, of("XAA-17" if english else "XBB-16", *requests, language="en" if english else "fr"), {})
        every = {row.id: (row.text, row.language) for row in index.execute(text("SELECT id, text, language FROM searched_passages"))}
        for query in queries:
            node = parse_query(query)
            assert node is not None
            expected = {id_ for id_, (request, language) in every.items() if fits(node, request, language) and (language == "en" or not filtered)}
            asked = Query(query, session=("17",) if filtered else ())
            assert {hit.id for hit in search(index, asked, limit=None).hits} == expected, query


def test_a_snippet_shows_the_words_that_were_looked_for() -> None:
    long = " ".join(f"w{n}" for n in range(60)) + " the prisons, and torture there " + " ".join(f"v{n}" for n in range(60))
    terms = (Term(("torture",)), Term(("prison",)), Term(("v5",)))
    made = snippet(long, terms, language="en", length=16)
    assert made.marked("[", "]") == "… w57 w58 w59 the [prisons], and [torture] there v0 v1 v2 v3 v4 [v5] v6 v7 …"
    assert snippet("Short text.", (), language="en").marked("[", "]") == "Short text."
    assert snippet(long, (Term(("absent",)),), language="en").text.startswith("w0 ")
    assert snippet(long, (Term(("v59",)),), language="en", length=5).marked("[", "]") == "… v55 v56 v57 v58 [v59]"
    both = snippet("the death penalty law", (Term(("death", "penalty")), Term(("penalty", "law"))), language="en")
    assert both.marked("[", "]") == "the [death penalty law]"


@given(TEXTS, st.lists(ATOMS, max_size=3), st.integers(1, 5))
def test_marks_are_in_order_and_are_what_was_looked_for(passage: str, atoms: list[str], length: int) -> None:
    terms = tuple(node for atom in atoms if isinstance(node := parse_query(atom), Term))
    made = snippet(passage, terms, language="en", length=length)
    assert made.text in passage
    at = 0
    for start, end in made.marks:
        assert at <= start < end <= len(made.text)
        at = end


def test_entries_are_numbered_in_order() -> None:
    found = [entry.number for entry in indexed_passages(answered(), {})]
    first, behind = passage_numbers("XAA-17")
    assert found == list(range(first, first + len(found)))
    assert found[-1] < behind


def test_hits_are_records_that_can_be_shown() -> None:
    from openupr.records import records_by_identifier as records

    made = answered()
    assert {entry.id for entry in indexed_passages(made, {})} <= {*records(made), "XAA-17/U-add-1"}
