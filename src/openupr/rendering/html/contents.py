"""The chapters of a report, in their order: which there are, what each is called, and in a few words what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Message, Text, message, message_of, said_later
from ...light_dataclass import dataclass
from ...views.page.first.first_chapter import Stage
from ...views.page.page_view import PageView


@dataclass(frozen=True, slots=True)
class PageChapter:
    """A chapter: its name, its name in the bar that stays in sight, what stands in it, and the anchor inside of it that opens it."""

    name: Text
    short: Text
    gloss: Text
    leads: str


def report_chapters(page: PageView) -> dict[str, PageChapter]:
    """The chapters that a report has, by their keys."""
    return dict(_chapters(page))


def _chapters(page: PageView) -> Iterator[tuple[str, PageChapter]]:
    view, examined, went = page.recommended, page.examined, page.went_in
    state = page.state_value
    gloss = message("what stands out, what was asked most, what was answered")
    if page.first.stage is Stage.DAY:
        gloss = message("what speakers were concerned about, and what was asked most")
    if page.first.stage in {Stage.BEFORE, Stage.WITHOUT}:
        gloss = message("what the documents say, and what to look at")
    yield "first", PageChapter(page.first.title, message("In a minute"), gloss, "first")
    if page.subjects:
        number = sum(each.is_sure for each in page.subjects.subjects)
        gloss = message_of(
            number, one="what was asked, on {n} subject, and by how many States", many="what was asked, on {n} subjects, and by how many States"
        )
        yield "subjects", PageChapter(message("By subject"), message("By subject"), gloss, "subjects")
    if went or (page.report and page.report.of_state):
        name = message("What {state:the} said of itself", state=state)
        short = message("Its own report") if went and went.report else message("Its own words")
        yield "own", PageChapter(name, short, message(_own_gloss(page)), "own-report")
    if went or page.matrix:
        gloss = message("in their words, and what became of each concern") if page.matrix else message("in their words")
        yield "bodies", PageChapter(message("What UN bodies found"), message("UN bodies"), gloss, "bodies-say" if went else "matrix")
    if went:
        gloss = message("contributors, in the documents’ order")
        yield "wrote", PageChapter(message("Who wrote to the UN"), message("Who wrote"), gloss, "who-wrote")
    if page.persons and (page.persons.persons or page.persons.others):
        gloss = message("who raised them, what was asked, what was answered")
        yield "persons", PageChapter(message("Persons who are named"), message("Persons"), gloss, "persons")
    if view.final or (went and went.report):
        gloss = message(_became_gloss(page))
        yield (
            "became",
            PageChapter(message("What became of the recommendations"), message("What became of it"), gloss, "answers" if view.final else "earlier"),
        )
    if page.report:
        gloss = message_of(len(view.states), one="{n} State and what it recommended", many="{n} States and what each recommended")
        yield "states", PageChapter(message("By State"), message("By State"), gloss, "index")
    if page.report or page.asked:
        gloss = message(_statements_gloss(page))
        yield (
            "statements",
            PageChapter(message("Statements and questions"), message("Statements"), gloss, "statements" if page.report else "questions"),
        )
    if examined:
        gloss = message_of(len(examined.results), one="{n} question put to the documents", many="{n} questions put to the documents")
        yield "examined", PageChapter(message("How the review was run"), message("How it was run"), gloss, "examined")
    gloss = _everything_gloss(len(view.items), view.answers)
    yield "everything", PageChapter(message("Everything"), message("Everything"), gloss if view.items else message("what is in the files"), "glance")
    yield (
        "how",
        PageChapter(
            message("How we know"),
            message("How we know"),
            message("methods, what the words mean, what we could not read, the documents"),
            "methods" if examined else "words",
        ),
    )


def _everything_gloss(n: int, answers: str) -> Message:
    """All recommendations, by `RecommendedShown.answers`."""
    if answers == "none":
        return message_of(
            n, one="{n} recommendation; no answer to it is among our files", many="all {n} recommendations; no answer to them is among our files"
        )
    if answers == "some":
        return message_of(n, one="{n} recommendation, with the answer that we have", many="all {n} recommendations, with the answers that we have")
    return message_of(n, one="{n} recommendation, with its answer", many="all {n} recommendations, with their answers")


def _own_gloss(page: PageView) -> str:
    """Where the State speaks of itself, by what is held: its report, what it said in the review, or both."""
    spoke = page.report is not None and page.report.of_state
    if page.went_in and page.went_in.report:
        return OWN["both"] if spoke else OWN["report"]
    return OWN["review"] if spoke else OWN["none"]


def _became_gloss(page: PageView) -> str:
    """What is told of what became of recommendations: answers to them, recommendations of the review before, or both."""
    earlier = bool(page.went_in and page.went_in.report and page.went_in.report.earlier and page.went_in.report.earlier.followed_up)
    if page.recommended.final:
        return BECAME["both"] if earlier else BECAME["answers"]
    return BECAME["earlier"] if earlier else BECAME["numbers"]


def _statements_gloss(page: PageView) -> str:
    """What is told of statements and questions: those of the report, those put in advance, or both."""
    if page.report:
        return SAID["both"] if page.asked else SAID["report"]
    return SAID["asked"]


OWN: dict[str, str] = said_later(
    {
        "both": "in its report, and in the review",
        "report": "in its report",
        "review": "in the review; we have read no report of its own",
        "none": "we have read no report of its own",
    }
)
BECAME: dict[str, str] = said_later(
    {
        "both": "how the answers came, and what was asked in the review before",
        "answers": "how the answers came",
        "earlier": "what was asked in the review before, and where its report may answer",
        "numbers": "whether its report names earlier recommendations",
    }
)
SAID: dict[str, str] = said_later(
    {
        "both": "what each delegation said, as the report sums it up, and what was asked in advance",
        "report": "what each delegation said, as the report sums it up",
        "asked": "what was asked in advance",
    }
)
"""What stands in the chapters of what the State says, of what became of it, and of statements, by what they are made of."""
