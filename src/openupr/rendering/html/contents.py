"""The chapters of a report, in their order: which there are, what each is called, and in a few words what stands in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Message, Text, message, message_of, said_later
from ...light_dataclass import dataclass
from ...views.page.documents.input_documents import WentIn
from ...views.page.first.first_chapter import Stage
from ...views.page.first.subjects_asked_most import most_subjects
from ...views.page.page_view import PageView
from ...views.page.subjects.by_subject import BySubject


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
        yield "subjects", PageChapter(message("By subject"), message("By subject"), _subjects_gloss(page.subjects), "subjects")
    if went or page.pledges or (page.report and (page.report.of_state or page.report.commitments)):
        name = message("What {state:the} said of itself", state=state)
        short = message("Its own report") if went and went.report else message("Its own words")
        yield "own", PageChapter(name, short, message(_own_gloss(page)), "own-report")
    if went or page.matrix:
        gloss = message("as OHCHR sums it up, and which documents may take up each concern") if page.matrix else message(_bodies_gloss(went))
        yield "bodies", PageChapter(message("What UN bodies found"), message("UN bodies"), gloss, "bodies-say" if went else "matrix")
    if went:
        yield "wrote", PageChapter(message("Who wrote to the UN"), message("Who wrote"), message(_wrote_gloss(went)), "who-wrote")
    if page.persons and (page.persons.persons or page.persons.others):
        gloss = message("who raised them, what was asked, what was answered")
        name = message("Persons whose cases are raised") if page.persons.persons else message("Persons who are spoken of")
        yield "persons", PageChapter(name, message("Persons"), gloss, "persons")
    if view.final or (went and went.report):
        yield "became", _became(page)
    if page.report:
        gloss = message_of(len(view.states), one="{n} State and what it recommended", many="{n} States and what each recommended")
        yield "states", PageChapter(message("By State"), message("By State"), gloss, "index")
    if page.report or page.asked:
        called, said_in, holds = SAID[("both" if page.asked else "report") if page.report else "asked"]
        yield "statements", PageChapter(message(called), message(said_in), message(holds), "statements" if page.report else "questions")
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
    spoke = page.report is not None and bool(page.report.of_state or page.report.commitments)
    if page.went_in and page.went_in.report:
        return OWN["both"] if spoke else OWN["report"]
    return OWN["review"] if spoke else OWN["none"]


def _subjects_gloss(subjects: BySubject) -> Message:
    """On how many subjects something was asked: as many as have a heading. Those are named apart on which no request is as surely as our program
    tells."""
    every = most_subjects(subjects)
    doubtful = sum(not each.is_sure for each in every)
    if doubtful:
        return message_of(
            doubtful,
            one="what was asked, on {all} subjects, {n} of them doubtful, and by how many States",
            many="what was asked, on {all} subjects, {n} of them doubtful, and by how many States",
            all=len(every),
        )
    return message_of(
        len(every), one="what was asked, on {n} subject, and by how many States", many="what was asked, on {n} subjects, and by how many States"
    )


def _bodies_gloss(went: WentIn | None) -> str:
    """By whom the words of UN bodies are: OHCHR's compilation sums them up."""
    return BODIES["summed" if went and went.compilation else "none"]


def _wrote_gloss(went: WentIn) -> str:
    """In which order contributors stand: that of the summary, or of the files that are held."""
    return WROTE["summary" if went.summary else "files" if went.submissions else "none"]


def _became(page: PageView) -> PageChapter:
    """What is told of what became of recommendations: answers to them, recommendations of the review before, or both. That a report only names
    earlier ones tells nothing of what became of them."""
    earlier = page.went_in.report.earlier if page.went_in and page.went_in.report else None
    followed = earlier is not None and earlier.followed_up
    if page.recommended.final:
        return PageChapter(BECAME_OF_THEM, message("What became of it"), message(BECAME["both" if followed else "answers"]), "answers")
    if followed:
        return PageChapter(BECAME_OF_THEM, message("What became of it"), message(BECAME["earlier"]), "earlier")
    return PageChapter(message("Earlier recommendations"), message("Earlier ones"), message(BECAME["numbers"]), "earlier")


BECAME_OF_THEM = message("What became of the recommendations")
BODIES: dict[str, str] = said_later({"summed": "as OHCHR sums it up", "none": "we have read no compilation of it"})
WROTE: dict[str, str] = said_later(
    {
        "summary": "contributors, in the order of the stakeholder summary",
        "files": "contributors whose files we have, by file name",
        "none": "we have read nothing of theirs",
    }
)
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
        "numbers": "whether its report names them",
    }
)
SAID: dict[str, tuple[str, str, str]] = said_later(
    {
        "both": ("Statements and questions", "Statements", "what each delegation said, as the report sums it up, and what was asked in advance"),
        "report": ("Statements", "Statements", "what each delegation said, as the report sums it up"),
        "asked": ("Advance questions", "Questions", "what was asked in advance"),
    }
)
"""What stands in the chapters of what the State says, of UN bodies and contributors, of what became of it, and of statements, by what they are made
of; the name of the last, too: where no questions are held, it has none."""
