"""What our reading of a dossier gets right of its hand labels (dossier_labels.py): a figure for each thing labelled, with a line for each error."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from openupr import Review
from openupr.extracting.compilation.ratifications import treaties_in_sentence
from openupr.records import Actor, Citation, Concern, Contributor, Dealing, NumberedDocument, Participant, Role, StakeholderSummary

from .dossier_labels import begins, ends, hashed, letters, places, several

Row = Mapping[str, str]
_FURNITURE = re.compile(r"\bGE\.\d\d-\d{4,}|present document is being issued|\bA/HRC/WG\.6/\d+/[A-Z]{3}/\d\s+(?:[IVX]+\.|[A-Z]\.)\s")
_SUBMITTED = re.compile(r"^.*?\bsubi?mi?ssion \d+ submitted by\s*:?\s*", re.IGNORECASE | re.DOTALL)
_SUBMISSION = {"UNCT": "country team", "UNHCR": "UNHCR|Commissioner for Refugees", "UNICEF": "UNICEF", "UNESCO": "UNESCO"}
_STEERED = {
    Actor.STATE: "state body",
    Actor.PARLIAMENT: "state body",
    Actor.INSTITUTION: "independent",
    Actor.INTERNATIONAL: "independent",
    Actor.ACADEMIA: "independent",
    Actor.NGO: "civil society",
    Actor.PUBLIC: "unclear",
    Actor.MIXED: "unclear",
}
_OF_TREATIES = {Dealing.RATIFIED, Dealing.NOT_RATIFIED, Dealing.SIGNED}
_ROLES = {
    Role.DRAFTED: "prepared",
    Role.ADOPTED: "prepared",
    Role.REPORTED: "prepared",  # the labels have no role of its own for who told what it does
    Role.CONSULTED: "consulted",
    Role.SUPPORTED: "consulted",
    Role.INFORMED: "informed",
}


@dataclass
class Figure:
    """So many right of so many; `wrong` has a line for each that is not."""

    right: int = 0
    of: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self, right: bool, line: str = "") -> bool:
        """One more."""
        self.of += 1
        self.right += right
        if not right:
            self.wrong.append(line)
        return right

    @property
    def share(self) -> float:
        return self.right / self.of if self.of else 1.0


class Figures(dict[str, Figure]):
    """Figures by name, made when first counted. What only occurs by error is counted as 0 right of so many."""

    def __missing__(self, name: str) -> Figure:
        self[name] = Figure()
        return self[name]

    def error(self, name: str, line: str) -> None:
        """Something that should not be there."""
        self[name].count(False, line)


def texts(review: Review) -> dict[str, NumberedDocument]:
    """The documents that a review's labels are on: FRA-43/1, /2, /3."""
    read = {"1": review.national_report, "2": review.compilation, "3": review.summary}
    return {f"{review.id}/{number}": each.text for number, each in read.items() if each is not None}


def paragraphs(figures: Figures, labelled: Sequence[Row], text: NumberedDocument) -> None:
    """First and last words of each numbered paragraph, and the marks in it."""
    found = {each.number: each for each in text.paragraphs if each.number}
    for row in labelled:
        name = f"{row['document']} para. {row['paragraph']}"
        paragraph = found.pop(row["paragraph"], None)
        if paragraph is None:
            for figure in ("paragraphs", "paragraphs without furniture"):
                figures[figure].count(False, f"{name}: not found")
            figures["marks"].count(False, f"{name}: not found")
            continue
        words = paragraph.text.clean
        right = begins(words, row["first"]) and ends(words, row["last"])
        line = f"{name}: we read “{words[:40]} ... {words[-60:]}”"
        figures["paragraphs"].count(right, line)
        figures["paragraphs without furniture"].count(right and not _FURNITURE.search(words), line)
        marks = " ".join(mark.mark for mark in paragraph.marks)
        figures["marks"].count(marks == row["notes"], f"{name}: marks {row['notes'] or '-'}, we read {marks or '-'}")
        if match := _FURNITURE.search(words):
            figures.error("page furniture in a paragraph", f"{name}: “{words[max(match.start() - 30, 0) : match.end() + 30]}”")
    for paragraph in found.values():
        figures.error("invented paragraphs", f"{text.document.name} para. {paragraph.number}: “{paragraph.text.clean[:60]}”")


def findings(figures: Figures, labelled: Sequence[Row], concerns: Sequence[Concern]) -> None:
    """Who says each sentence of a compilation, and on which source."""
    every = {source: row["note"] for row in labelled for source in several(row["sources"]) + several(row["see"])}
    for row in labelled:
        name = f"{row['document']} para. {row['paragraph']}, sentence {row['sentence']}"
        concern = _said(row, concerns)
        bodies = "+".join(sorted({_body(each.body, each.printed) for each in concern.bodies})) if concern else ""
        right = {"+".join(sorted(several(row["bodies"]))), *several(row["bodies_also"])}
        line = f"{name}: {row['bodies']}, we say {bodies or 'nobody'}{f' (“{concern.text.clean[:70]}”)' if concern else ''}"
        if row["bodies"] == "-":
            if not figures["bodies of all"].count(not bodies or bodies in right, line):
                figures.error("given to a body that does not say it", line)
            continue
        figures["findings found"].count(bool(bodies), line)
        figures["bodies of all"].count(bodies in right, line)
        if concern is None or not bodies:
            for source in several(row["sources"]):
                if _has_symbol(source):
                    figures["sources of all"].count(False, f"{name}: {source}; the sentence is nobody's as we read it")
            continue
        figures["bodies"].count(bodies in right, line)
        if _others(concern, row):
            figures.error("given to a body that does not say it", line)
        _sources(figures, name, row, concern.sources, every)


def _said(row: Row, concerns: Iterable[Concern]) -> Concern | None:
    here = [each for each in concerns if each.paragraph.rpartition("/C")[2] == row["paragraph"] and begins(each.text.clean, row["start"])]
    return next((each for each in here if each.id.endswith(f".{row['sentence']}")), here[0] if here else None)


def _others(concern: Concern, row: Row) -> set[str]:
    """Bodies that we name and that do not say the sentence. Mandate holders that the text only counts may be "special procedures"."""
    holders = {"SP"} if re.search(r"\b(?:SR|IE|WG)", row["bodies"]) else set()
    return {each.body for each in concern.bodies if each.body} - {*several(row["bodies"]), *several(row["bodies_also"]), *holders}


def _body(code: str, printed: str) -> str:
    return code or f"={hashed(printed)}"


def _sources(figures: Figures, name: str, row: Row, sources: Sequence[Citation], every: Mapping[str, str]) -> None:
    found = [_source(each) for each in sources]
    main, see = several(row["sources"]), several(row["see"])
    heads = {each.rpartition("#")[0]: each for each in found}
    for wanted in main + see:
        kind = "see also" if wanted in see else "sources" if _has_symbol(wanted) else "sources without symbol"
        line = f"{name}: {wanted}, we read {heads.get(wanted.rpartition('#')[0], 'nothing of it')}"
        figures[kind].count(wanted in found, line)
        if kind == "sources":
            figures["sources of all"].count(wanted in found, line)
    wrong = [each for each in found if each not in main + see]
    figures["findings with all sources"].count(set(main + see) == set(found), f"{name}: {main + see}, we read {found}")
    for each in wrong:
        if each in every:
            figures.error("source of another note", f"{name}: {each}, which is of note {every[each]}; the note is {row['note']}")
        else:
            figures.error("source misread", f"{name}: {each} stands in no note; the note has {'; '.join(main + see)}")


def _has_symbol(source: str) -> bool:
    return "/" in source.partition("#")[0]


def _source(source: Citation) -> str:
    places_read = places("para. " + ", ".join(source.paragraphs)) | places("p. " + ", ".join(source.pages))
    at = "+".join(sorted(places_read))
    if source.symbol:
        return f"{source.symbol}#{at}"
    if "submission" in source.title:
        code = next((code for code, words in _SUBMISSION.items() if re.search(words, source.title)), letters(source.title))
        return f"submission:{code}#{at}"
    title = re.sub(r"^(?:See|Available at|Available from)\s+", "", source.title)
    return f"={hashed(title)}#{at}"


def contributors(figures: Figures, labelled: Sequence[Row], summary: StakeholderSummary) -> None:
    """Who contributed, under which code and name, and in which paragraphs the summary cites it."""
    found = {letters(each.code): each for each in summary.contributors}
    cited: dict[str, set[str]] = {}
    for claim in summary.claims:
        for identifier in {*claim.contributors, *(source.contributor for source in claim.sources)}:
            cited.setdefault(identifier, set()).add(claim.paragraph.rpartition("/S")[2])
    for row in labelled:
        name = f"{row['document']} {row['code']}"
        contributor = found.pop(letters(row["code"]), None)
        if contributor is None:
            figures["contributors"].count(False, f"{name}: not listed as we read it")
            figures["cited in"].count(False, f"{name}: not listed as we read it")
            continue
        figures["contributors"].count(
            _name(contributor) == row["name"], f"{name}: we read the name as “{contributor.name}” / “{contributor.text.clean[:90]}”"
        )
        figures["kind of contributor"].count(contributor.kind.value == row["kind"], f"{name}: {row['kind']}, we read {contributor.kind.value}")
        wanted, here = set(row["cited"].split()), cited.get(contributor.id, set())
        may = set(row["cited_also"].split())
        line = f"{name}: lacks {_numbers(wanted - here)}, invents {_numbers(here - wanted - may)}"
        figures["cited in"].count(wanted <= here <= wanted | may, line)
        if contributor.id in summary.uncited and wanted:
            figures.error("said to be cited nowhere", f"{name}: cited in {row['cited']}")
    for each in found.values():
        figures.error("invented contributors", f"{each.id}: “{each.text.clean[:80]}”")


def _name(contributor: Contributor) -> str:
    if not _SUBMITTED.match(contributor.text.clean):
        return hashed(contributor.name)
    return hashed(_SUBMITTED.sub("", contributor.text.clean))


def _numbers(numbers: set[str]) -> str:
    return " ".join(sorted(numbers, key=int)) or "-"


def consulted(figures: Figures, labelled: Sequence[Row], participants: Sequence[Participant]) -> None:
    """Who made a national report and who was heard on it."""
    left = list(participants)
    for row in labelled:
        name = f"{row['document']} para. {row['paragraph']}, {row['role']} ({row['where']}), {row['name']}"
        names = {row["name"], *several(row["name_also"])}
        here = [each for each in left if each.paragraph.rpartition("/N")[2] == row["paragraph"] and hashed(each.words) in names]
        if row["must"] == "1":
            figures["consulted"].count(bool(here), f"{name}: not found")
        if not here:
            continue
        left.remove(here[0])
        roles = {row["role"], *several(row["role_also"])}
        ours = _ROLES[here[0].role]
        figures["role of consulted"].count(ours in roles, f"{name}, “{here[0].words}”: we say {ours} (by “{here[0].cue}”)")
        steered = {row["steered"], *several(row["steered_also"])}
        actor = _STEERED[here[0].actor]
        figures["steered"].count(actor in steered, f"{name}, “{here[0].words}”: {row['steered']}, we say {actor}")
    labels = {
        (name, role) for row in labelled for name in (row["name"], *several(row["name_also"])) for role in (row["role"], *several(row["role_also"]))
    }
    for each in left:
        # The same actor again, in another paragraph or sentence.
        if (hashed(each.words), _ROLES[each.role]) not in labels:
            figures.error("invented consulted", f"{each.paragraph}: “{each.words}” {each.role} (by “{each.cue}”)")


def cooperation(figures: Figures, labelled: Sequence[Row], told: Iterable[tuple[str, str, str, str]]) -> None:
    """What documents tell of visits, treaties, reports and invitations; `told` is (document, paragraph, what, code or words)."""
    found = {(document, paragraph, what, thing) for document, paragraph, what, thing in told}
    labels = {(row["document"], row["paragraph"], row["what"], row["thing"]): row["held"] for row in labelled}
    for key, held in labels.items():
        if held == "1":
            figures["cooperation found"].count(key in found, f"{' '.join(key)}: not found")
    for key in sorted(found):
        figures["cooperation right"].count(labels.get(key, "0") != "0", f"{' '.join(key)}: we say so")


def cooperation_told(review: Review) -> Iterator[tuple[str, str, str, str]]:
    """What our records tell of cooperation, in the labels' words."""
    for number, letter, document in (("1", "N", review.national_report), ("2", "C", review.compilation)):
        for each in document.cooperation if document else ():
            note = document.text.note(each.note) if document and each.note else None
            if note is not None and each.subject not in {one.code for one in treaties_in_sentence(note.text.clean)}:
                continue  # of a note's "their protocols": the labels leave them open (`may`), under the readers' own words for them
            # When it was labelled, a visit that was refused or put off was one that was asked for: there was no class of its own.
            value = (Dealing.VISIT_REQUESTED if each.dealing is Dealing.VISIT_DECLINED else each.dealing).value
            what = f"treaty_{value}" if each.dealing in _OF_TREATIES else value
            # A standing invitation is one to the special procedures where nobody else is named.
            to_all = "SP" if each.dealing is Dealing.STANDING_INVITATION and not each.named else ""
            thing = each.subject or to_all or f"={hashed(each.named or each.value)}"
            yield f"{review.id}/{number}", each.paragraph.rpartition(f"/{letter}")[2], what, thing
