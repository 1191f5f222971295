"""What a review has, fetched one after the other: what comes, what is held, what changed, what a person has to save."""

from __future__ import annotations

from pathlib import Path

import pytest
from werkzeug import Request, Response

from openupr.errors import StoreError, UsageError
from openupr.fetching import Fetched, FetchOutcome, WantedDocument, reports_indexed, unknown_documents, wanted_documents
from openupr.records import Annotation, AnnotationKind, Kind, Observation, Quality
from openupr.text import Place, clean

from .played_hosts import ACCESS, BY_SYMBOL, DOCUMENTS, Looks, Played, names, pdf

REVIEW = "CHN-45"
WANTED = wanted_documents(REVIEW, "en", ["A/HRC/56/6"])
PAGE = b"<!DOCTYPE html><html><body>Nothing here.</body></html>"


def published(**documents: bytes | Response) -> object:
    """The host's answers by symbol ("45_CHN_1" for "A/HRC/WG.6/45/CHN/1"); nothing for all others."""

    def answer(request: Request) -> Response:
        symbol = request.args["s"].removeprefix("A/HRC/WG.6/").removeprefix("A/HRC/").replace("/", "_").replace(".", "")
        found = documents.get(f"_{symbol}", b"")
        return found if isinstance(found, Response) else Response(found)

    return answer


def fetched(
    played: Played, folder: Path, looks: Looks | None = None, held: dict[tuple[str, str], str] | None = None, again: bool = False
) -> list[Fetched]:
    with played.fetching(folder, looks) as fetching:
        return list(fetching.documents(WANTED, held or {}, again=again))


def told(found: list[Fetched]) -> dict[str, str]:
    return {each.wanted.symbol.removeprefix("A/HRC/"): str(each.outcome) for each in found}


FIVE = {f"_{name}": pdf(name) for name in ("45_CHN_1", "45_CHN_2", "45_CHN_3", "56_6")}


def test_what_is_wanted() -> None:
    assert [(each.kind, each.symbol) for each in WANTED] == [
        (Kind.NATIONAL_REPORT, "A/HRC/WG.6/45/CHN/1"),
        (Kind.COMPILATION, "A/HRC/WG.6/45/CHN/2"),
        (Kind.STAKEHOLDER_SUMMARY, "A/HRC/WG.6/45/CHN/3"),
        (Kind.WORKING_GROUP_REPORT, "A/HRC/56/6"),
        (Kind.ADDENDUM, "A/HRC/56/6/Add.1"),
    ]
    assert [each.symbol for each in wanted_documents("SVN-48", "en")][3:] == ["A/HRC/59/15", "A/HRC/59/15/Add.1"]


NAMED = [
    ("A/HRC/56/6/Add.1", ["A/HRC/56/6", "A/HRC/56/6/Add.1"]),
    (" a/hrc/56/6", None),
    ("A/HRC/56/6/Corr.1", ["A/HRC/56/6", "A/HRC/56/6/Add.1", "A/HRC/56/6/Corr.1"]),
    ("A/HRC/DEC/56/101", ["A/HRC/DEC/56/101"]),
    ("CAT/C/CHN/CO/5", ["CAT/C/CHN/CO/5"]),
]


@pytest.mark.parametrize(("named", "more"), NAMED)
def test_what_else_is_wanted_where_it_is_named(named: str, more: list[str] | None) -> None:
    if more is None:
        with pytest.raises(UsageError):
            wanted_documents(REVIEW, "en", [named])
    else:
        assert [each.symbol for each in wanted_documents(REVIEW, "en", [named])][3:] == more


def test_what_can_not_be_asked_for_is_said() -> None:
    (report, pages) = unknown_documents(REVIEW, wanted_documents(REVIEW, "en"))
    assert report.kinds == (Kind.WORKING_GROUP_REPORT, Kind.ADDENDUM)
    assert "A/HRC/56/ and a number, unchecked" in str(report.why)
    assert "China" in str(report.how)
    assert "--symbol" in str(report.how)
    assert Kind.SUBMISSION in pages.kinds
    assert [each.kinds for each in unknown_documents(REVIEW, WANTED)] == [pages.kinds]


def annotation(symbol: str, states: tuple[str, ...] = ("CHN",), body: str = "UPR") -> Annotation:
    text = clean("Ratify the Convention.")
    return Annotation("1", symbol, AnnotationKind.RECOMMENDATION, body, body, states, (), "", "", "", text, (), (), (), Place(symbol, "", ()))


INDEXED = [
    ([annotation("A/HRC/56/6"), annotation("A/HRC/56/6/Add.1"), annotation("A/HRC/40/6")], {"A/HRC/56/6"}),
    ([annotation("A/HRC/56/6", ("CHN", "MNG"))], set()),
    ([annotation("A/HRC/56/6", ("MNG",))], set()),
    ([annotation("A/HRC/56/6", body="CAT")], set()),
    ([annotation("CAT/C/CHN/CO/5"), annotation("no symbol"), annotation("A/HRC/WG.6/45/CHN/3")], set()),
]


@pytest.mark.parametrize(("annotations", "symbols"), INDEXED)
def test_the_index_knows_the_report(annotations: list[Annotation], symbols: set[str]) -> None:
    assert reports_indexed(REVIEW, annotations) == symbols


def test_a_review_comes(played: Played, tmp_path: Path) -> None:
    played.answers(ACCESS, published(**FIVE))  # type: ignore[arg-type]
    looks = Looks()
    found = fetched(played, tmp_path, looks)
    assert told(found) == {
        "WG.6/45/CHN/1": "came",
        "WG.6/45/CHN/2": "came",
        "WG.6/45/CHN/3": "came",
        "56/6": "came",
        "56/6/Add.1": "not_published",
    }
    assert sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file()) == [
        "CHN-45/A-HRC-56-6.en.pdf",
        "CHN-45/A-HRC-WG.6-45-CHN-1.en.pdf",
        "CHN-45/A-HRC-WG.6-45-CHN-2.en.pdf",
        "CHN-45/A-HRC-WG.6-45-CHN-3.en.pdf",
    ]
    assert found[0].file is not None
    assert found[0].file.read_bytes() == pdf("45_CHN_1")
    assert names(played.asked)[:3] == ["A/HRC/WG.6/45/CHN/1", "A/HRC/WG.6/45/CHN/1/Corr.1", "A/HRC/WG.6/45/CHN/2"]
    assert {host for host, _ in played.asked} == {DOCUMENTS}  # what is not published is not asked for a second time elsewhere

    sound = [each for each, blob in looks.every if each.quality.sound and blob]
    assert len(looks.every) == len(played.asked) == 9
    assert [each.subject for each in sound] == [each.wanted.symbol for each in found if each.file]
    assert sound[0].seen == "2026-03-04T05:06:08Z"
    assert (sound[0].review, sound[0].language, sound[0].wanted, sound[0].status) == (REVIEW, "en", "pdf", 200)
    assert sound[0].source.endswith("?s=A/HRC/WG.6/45/CHN/1&l=en&t=pdf")
    assert sound[0].vantage == "OpenUPR 0"
    assert {each.quality for each, _ in looks.every} == {Quality.SOUND, Quality.EMPTY}


def test_the_next_run_asks_for_what_is_missing_alone(played: Played, tmp_path: Path) -> None:
    played.answers(ACCESS, published(**FIVE))  # type: ignore[arg-type]
    fetched(played, tmp_path)
    played.asked.clear()
    found = fetched(played, tmp_path, held={("A/HRC/56/6/Add.1", "en"): "saved by hand.pdf"})
    assert set(told(found).values()) == {"held"}
    assert found[-1].file == Path("saved by hand.pdf")
    assert played.asked == []


def test_again(played: Played, tmp_path: Path) -> None:
    played.answers(ACCESS, published(**FIVE))  # type: ignore[arg-type]
    fetched(played, tmp_path)
    played.server.clear()
    played.answers("/robots.txt", Response(status=404))
    played.answers(ACCESS, published(**(FIVE | {"_45_CHN_3": pdf("a changed summary"), "_45_CHN_3_Corr1": pdf("a corrigendum")})))  # type: ignore[arg-type]
    found = told(fetched(played, tmp_path, again=True))
    assert found["WG.6/45/CHN/1"] == "same"
    assert found["WG.6/45/CHN/3"] == "changed"
    assert found["WG.6/45/CHN/3/Corr.1"] == "came"
    assert (tmp_path / "CHN-45/A-HRC-WG.6-45-CHN-3.en.pdf").read_bytes() == pdf("a changed summary")
    assert names(played.asked).count("A/HRC/WG.6/45/CHN/3/Corr.2") == 1


CLOSING = [
    Response(b"<html><body class=g-recaptcha>", status=403),
    Response(b"", status=202),
    Response(b"", status=403),
    Response(b"", status=202, headers={"x-amzn-waf-action": "challenge"}),
]


@pytest.mark.parametrize("answer", CLOSING)
def test_a_challenge_is_never_got_round(played: Played, tmp_path: Path, answer: Response) -> None:
    """Neither the host nor another one is asked for anything more: a person saves these."""
    played.answers(ACCESS, answer)
    played.answers("/en/A/HRC/WG.6/45/CHN/1", Response(pdf()))
    looks = Looks()
    found = fetched(played, tmp_path, looks)
    assert set(told(found).values()) == {"by_hand"}
    assert len(played.asked) == len(looks.every) == 1
    assert found[0].address == f"http://{BY_SYMBOL}:{played.server.port}/en/A/HRC/WG.6/45/CHN/1?direct=true"
    assert "not asked again in this run" in found[1].why
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_challenge_behind_a_redirection(played: Played, tmp_path: Path) -> None:
    played.answers(ACCESS, Response(status=503))
    guarded = Response(status=302, headers={"Location": f"http://{DOCUMENTS}:{played.server.port}/guard"})
    played.server.expect_request("/guard").respond_with_data(b"<html>captcha", status=403)
    for number in (1, 2, 3):
        played.answers(f"/en/A/HRC/WG.6/45/CHN/{number}", guarded)
    found = fetched(played, tmp_path)
    assert set(told(found).values()) == {"by_hand"}
    assert [target for host, target in played.asked if host == BY_SYMBOL] == ["/en/A/HRC/WG.6/45/CHN/1?direct=true"]


def test_a_page_in_the_place_of_one_document(played: Played, tmp_path: Path) -> None:
    """It says nothing of the others, and what it was is recorded."""
    played.answers(ACCESS, published(**(FIVE | {"_45_CHN_2": PAGE})))  # type: ignore[arg-type]
    looks = Looks()
    found = told(fetched(played, tmp_path, looks))
    assert (found["WG.6/45/CHN/2"], found["WG.6/45/CHN/3"]) == ("by_hand", "came")
    assert (Quality.WRONG_KIND, PAGE) in [(each.quality, blob) for each, blob in looks.every]
    assert not list(tmp_path.rglob("*CHN-2*"))


def test_the_other_address_where_the_first_can_not_answer(played: Played, tmp_path: Path) -> None:
    played.answers(ACCESS, Response(status=500))
    for number in (1, 2, 3):
        played.answers(f"/en/A/HRC/WG.6/45/CHN/{number}", Response(pdf(str(number))))
        played.answers(f"/en/A/HRC/WG.6/45/CHN/{number}/Corr.1", Response(status=404))
    played.answers("/en/A/HRC/56/6", Response(status=404))
    played.answers("/en/A/HRC/56/6/Add.1", Response(status=500))
    found = fetched(played, tmp_path)
    assert list(told(found).values()) == ["came", "came", "came", "not_published", "not_got"]
    assert f"{DOCUMENTS}: the host answers 500; {BY_SYMBOL}: the host answers 500" in found[-1].why


def test_robots_keep_us_from_one_host(played: Played, tmp_path: Path) -> None:
    played.server.clear()
    played.answers(
        "/robots.txt",
        lambda request: Response("User-agent: *\nDisallow: /api" if DOCUMENTS in request.host else "User-agent: *\nDisallow: /en/A/HRC/56"),
    )
    for number in (1, 2, 3):
        played.answers(f"/en/A/HRC/WG.6/45/CHN/{number}", Response(pdf()))
        played.answers(f"/en/A/HRC/WG.6/45/CHN/{number}/Corr.1", Response(status=404))
    looks = Looks()
    found = fetched(played, tmp_path, looks)
    assert list(told(found).values()) == ["came", "came", "came", "by_hand", "by_hand"]
    assert not any("/56/" in each.source for each, _ in looks.every)  # nobody looked


def test_what_the_archive_judges_otherwise_is_not_taken(played: Played, tmp_path: Path) -> None:
    class Strict(Looks):
        def add(self, observation: Observation, blob: bytes | Path | None) -> Observation:
            from dataclasses import replace

            return replace(super().add(observation, blob), quality=Quality.CHALLENGE, why="a guard's page as a PDF")

    played.answers(ACCESS, published(**FIVE))  # type: ignore[arg-type]
    found = fetched(played, tmp_path, Strict())
    assert set(told(found).values()) == {"by_hand"}
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []


def test_a_look_that_can_not_be_recorded_stops(played: Played, tmp_path: Path) -> None:
    class Full(Looks):
        def add(self, observation: Observation, blob: bytes | Path | None) -> Observation:
            raise StoreError("the disk is full")

    played.answers(ACCESS, published(**FIVE))  # type: ignore[arg-type]
    with pytest.raises(StoreError):
        fetched(played, tmp_path, Full())
    assert not list(tmp_path.rglob("*.pdf"))


def test_the_index_as_a_stream(played: Played, tmp_path: Path) -> None:
    export = b"[" + b",".join(b'{"AnnotationId": "%d"}' % number for number in range(50_000)) + b"]"
    played.answers("/api/uhri/export-results/export-full-en.json", Response(iter([export[:300_000], export[300_000:]])))
    with played.fetching(tmp_path, Looks()) as fetching:
        found = fetching.export("en")
        held = fetching.export("en")
    assert (found.outcome, held.outcome) == (FetchOutcome.CAME, FetchOutcome.HELD)
    assert found.file is not None
    assert found.file.read_bytes() == export
    assert len(played.asked) == 1


def test_the_folder_can_not_be_made(played: Played, tmp_path: Path) -> None:
    (tmp_path / "a file").write_text("")
    with pytest.raises(UsageError, match="can't be made"):
        fetched(played, tmp_path / "a file")


def test_names_of_files_are_ours() -> None:
    """A symbol is a file's name without a way out of the folder."""
    from openupr.fetching import FetchedFolder

    for symbol in ("A/HRC/WG.6/45/CHN/1", "A/RES/1325(2000)", "E/C.12/AUS/CO/6"):
        file = FetchedFolder(Path("in")).file(WantedDocument(REVIEW, Kind.OTHER, symbol, "en"))
        assert file.parent == Path("in") / REVIEW
        assert "/" not in file.name
