"""Documents of every kind with one fragment in them again and again, and how much longer twice as much of it takes."""

from __future__ import annotations

import time
from collections.abc import Callable

from openupr.assembling import take
from openupr.records import Told

from ..doubts.clean_dossier import ADDENDUM, COMPILATION, NATIONAL_REPORT, QUESTIONS, REPORT, SUMMARY

PLACES = {
    "presentation": (REPORT, "stated that wells had been dug"),
    "dialogue": (REPORT, "praised the wells"),
    "recommendation": (REPORT, "Dig more wells in the north"),
    "lead-in": (REPORT, "enjoy the support"),
    "addendum": (ADDENDUM, "enjoy the support"),
    "national report": (NATIONAL_REPORT, "A law on wells"),
    "who was consulted": (NATIONAL_REPORT, "the Ombudsman"),
    "notes": (NATIONAL_REPORT, "Law No. 3"),
    "compilation": (COMPILATION, "412 schools"),
    "sources": (COMPILATION, "CCPR/C/XAA/CO/2, para. 4"),
    "summary": (SUMMARY, "the harbour"),
    "contributors": (SUMMARY, "LAMP Lamplighters of the North"),
    "questions": (QUESTIONS, "What is planned"),
}
"""Where the fragments stand: a document, and the words of it behind which they are put."""
_WORDS = (
    "(a) ,the ,Mr. ,12 ,7.1. ,7.1-7.9, ,(,),; and ,aaaa, ,-,_,Norway and ,Norway (Ghana); ,X (Chile); ,(Chile),para. 3 ,No. 5 ,1 Law. ,JS1 ,not ,"
    "in 2001 ,The Committee noted that ,recommendations 7.1 ,A/HRC/99/5 ,[1] ,¹,“a” ,a@b.c ,http://a.b/c ,<b>,**,| a ,# ,&amp;,王,عربي ,/,:,"
    "\u00ad,\u200b,Ms. Ada "
)
_SENTENCES = (
    "It had ratified the Convention against Torture. |The Government submitted its report to CAT in 2010. |Norway stated that it was so. "
    "|Recommendation 115.23 was carried out, as was 115.24. |The Committee noted that CEDAW was concerned about torture of women. "
    "|Recommendations 7.1 and 7.2 enjoy the support of Estavia. |The Ministry consulted the Ombudsman and NGOs. |JS1 recommended new courts. "
    "|Ms. Ada Example was detained in 2001. |Ratify it (Chile); |It accepts them and rejects others. "
    "|The Special Rapporteur on torture visited Estavia in May 2010. |A law of 2010, Law No. 3, was adopted (see A/HRC/9/5, paras. 3-9). "
)
_PARAGRAPHS = "\n\n9. Chile praised the wells.", "\n\n7.3. Dig more wells (Chile);", "\n\n3 CCPR/C/XAA/CO/2, para. 4."
FRAGMENTS = (
    *(*_WORDS.split(","), ",", "1, ", "Norway, ", "\n", "\n\n", "a\n", "a-\n", "* a\n", "- ", "\t"),
    *_SENTENCES.split("|"),
    *_PARAGRAPHS,
)
"""What is repeated: words and signs, sentences, paragraphs."""
MOST = 2.5
"""How many times as long twice the length may take."""
LEAST = 0.4
"""Seconds of processor time below which nothing is slow, and clocks are coarse."""
_TRIES = 3


def seconds(place: str, fragment: str, length: int) -> float:
    """Processor seconds for a document with so many characters of a fragment."""
    text, words = PLACES[place]
    data = text.replace(words, f"{words} {(fragment * (length // len(fragment) + 1))[:length]}", 1).encode()
    return _seconds(lambda: take(data, "document.txt", Told("XAA", 48)))


def ratio(place: str, fragment: str, length: int) -> float:
    """How many times as long twice the length takes: the least of some tries; 0 where nothing is slow."""
    found = []
    for _ in range(_TRIES):
        twice = seconds(place, fragment, 2 * length)
        if twice < LEAST:
            return 0.0
        found.append(twice / seconds(place, fragment, length))
        if found[-1] <= MOST:
            break
    return min(found)


def _seconds(act: Callable[[], object]) -> float:
    start = time.process_time()
    act()
    return time.process_time() - start
