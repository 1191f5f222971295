"""What became of the gravest passage of a source that the compilation cites?"""

from __future__ import annotations

from collections.abc import Iterator

from ...languages.messages import Message, Value, message, message_of, said_later, together
from ...light_dataclass import dataclass
from ...names.gravity import act_name
from ...records import Direction, Evidence, Fate, Kind, Review, Rule, identifying_words, record_by_identifier
from ..frame.examination import Examination, Headline, Measured
from ..frame.shelf import Shelf
from ..measures.counting import breakdown, share_figure

FATES = said_later(
    {
        Fate.KEPT: "kept",
        Fate.SOFTENED: "cited without the act’s name",
        Fate.NOT_FOUND: "source cited, gravest passage not found in the compilation",
        Fate.NOT_CITED: "source not cited",
    }
)
"""What became of a passage, as it is read."""


@dataclass(frozen=True)
class CompilationOfSources(Examination):
    """The share of cited sources whose gravest passage is not found in the compilation, or is cited without the act’s name."""

    name = "compilation"
    title = "What the compilation made of its sources"
    question = "Does the compilation have the gravest passage of each source that it cites?"
    rule = Rule(
        "OHCHR compiles the information in the reports of treaty bodies, special procedures and other UN documents, in ten pages.",
        "Human Rights Council resolution 5/1 (2007), annex, paragraph 15 (b)",
        "the words of the paragraph",
    )
    needs = (Kind.COMPILATION,)
    headline = Headline(
        name="Cited sources whose gravest passage we did not find in the compilation",
        formula="cited sources whose gravest passage we did not find, or found without the act’s name ÷ cited sources that tell of a grave act",
        unit="share",
        smallest_n=1,
        counts="sources",
        direction=Direction.HIGH,
        reason="what stands only in a source is read only by those who look for it",
        smallest_difference=0.1,
    )
    limits = (
        "We look only at sources of which we have the file.",
        "We find grave acts by their names in international law (docs/examinations.md). We miss an act that is told in other words.",
        "In a test on new sentences, one in 26 of those that the rule found told of no grave act. Of sentences that tell of one without such "
        "a name, it found about four in ten.",
        "The compilation may cite another body’s document that tells of the same.",
    )
    innocent = (
        "The compilation is limited in length, and a document is cited by endnote so that readers go there. A source may have come too late for it."
    )

    def measure(self, review: Review, shelf: Shelf) -> Measured:
        """The share over cited sources; all sources by what became of them; each with its passage."""
        compilation = review.compilation
        if compilation is None:
            return Measured(why_not=message("We have no compilation in English."), missing=(Kind.COMPILATION,))
        if unread := compilation.text.missing:
            return Measured(why_not=unread)
        links = shelf.links_of(review).sources
        cited = [link for link in links if link.fate is not Fate.NOT_CITED]
        lost = [link for link in cited if link.fate is not Fate.KEPT]
        if not cited:
            none = message("None of our files is a source that the compilation cites and that tells of a grave act.")
            return Measured(why_not=none, missing=(Kind.OTHER,))
        figure = share_figure(self.name, self.headline.name, self.headline.formula, len(lost), len(cited))
        figures = (
            breakdown(
                "fates",
                "Sources by what became of them",
                "sources that we have",
                "sources",
                ("what became of it",),
                ((FATES[each.fate],) for each in links),
            ),
        )
        evidence = []
        for link in lost:
            passage = record_by_identifier(review, link.passage)
            words = identifying_words(passage) if passage is not None else link.words
            # The act is our word: the document's own stand beside it.
            named: dict[str, Value] = {
                "source": link.source,
                "words": link.words,
                "act": Message(act_name(link.act)),
                "fate": Message(FATES[link.fate]),
            }
            if link.hedged:
                told = message("{source}, “{words}”, which it supposes or alleges, counted under {act}: {fate}", **named)
            else:
                told = message("{source}, “{words}”, counted under {act}: {fate}", **named)
            why = together(told, link.reason)
            evidence.append(Evidence(link.passage, passage.place if passage is not None else None, why, words))
        return Measured(figure, figures, tuple(evidence), tuple(_said(len(lost), len(cited))))


def _said(lost: int, n: int) -> Iterator[Message]:
    """Of how many sources the gravest passage was not found."""
    yield message_of(
        n,
        one="{n} source that the compilation cites tells of a grave act.",
        many="{n} sources that the compilation cites tell of a grave act.",
    )
    if lost:
        yield message_of(
            lost,
            one="For {n} we did not find its gravest passage in the compilation, or not the act’s name: look.",
            many="For {n} we did not find their gravest passage in the compilation, or not the act’s name: look.",
        )
    else:
        yield message("For each we found its gravest passage in the compilation.")
