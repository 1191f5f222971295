"""What counts under a subject of which our program is less sure than nine in ten is said to be so, in the chapter by subject and in the first one."""

from __future__ import annotations

from dataclasses import replace

from shown import ALL
from small_labels import labels_of
from small_reviews import item, review

from openupr.labelling import Labelled
from openupr.languages.messages import messages
from openupr.views.page.page_view import PageView, page_view
from openupr.views.page.subjects.by_subject import LEAST_RIGHT

WORDS = ("Build schools", "Paint the harbour", "Mend the bridge")


def page(*likely: float) -> PageView:
    of = review(tuple(item(f"9.{n}", (each, "NOR"), line=2 * n) for n, each in enumerate(WORDS, 1)))
    every: dict[str, Labelled] = dict(labels_of(of, dict.fromkeys(WORDS, (5, True, ("Right to education",)))))
    for (key, label), probability in zip(every.items(), likely, strict=True):
        every[key] = replace(label, issues=tuple(replace(each, probability=probability) for each in label.issues))
    return page_view(of, ALL, "1", labels=every)


def told(made: PageView) -> tuple[int, str, bool]:
    assert made.subjects is not None
    (subject,) = [each for each in made.subjects.subjects if each.name == "Right to education"]
    return subject.perhaps, messages("en").say(subject.told_perhaps or ""), subject.is_sure


def test_what_is_less_likely_is_said_to_be_perhaps_on_it() -> None:
    assert told(page(0.99, LEAST_RIGHT, 0.97)) == (0, "", True)
    assert told(page(0.99, 0.97, LEAST_RIGHT - 0.01)) == (1, "1 of them may not be on this subject", True)
    assert told(page(0.3, 0.3, 0.3)) == (3, "they may not be on this subject", False)


def test_the_first_chapter_says_of_how_many_it_is_less_sure() -> None:
    (line,) = [" ".join(map(messages("en").say, each.text)) for each in page(0.99, 0.4, 0.4).first.facts if each.key == "asked"]
    assert "For example: 9.1 and 9.2. Our program is less sure of 2 of the 3." in line, "the examples are not those that are less sure"
