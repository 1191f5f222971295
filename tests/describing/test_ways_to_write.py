"""How languages and standards write names: two spellings that differ by one of them are suggested, and two names that are near are not."""

from __future__ import annotations

import pytest

from openupr.describing.persons.suggested_persons import graded
from openupr.describing.persons.ways_printed import ways_printed

SUGGESTED = [
    ("Yuta Sendo", "Yuta Sendoh"),
    ("Thierno Diawando", "Cherno Jawando"),
    ("Cemal Haskoyo", "Jamal Haskoyo"),
    ("Ramiro Vazquelo", "Ramiro Vasquelo"),
    ("Bakhtiyor Tolmasov", "Бахтиёр Толмасов"),
    ("Surender Malkoti", "Surendra Malkoti"),
    ("Shahrul Hoque", "Shahrul Haque"),
    ("Stavros Hadjivelidis", "Stavros Chatzivelidis"),
    ("Kumaran Pavalaraja", "Kumaran Bavalarasa"),
    ("Gulmar Zhmaryanzai", "Gulmar Gmaryanzai"),
    ("Oleksandr Horbachko", "Aleksandr Gorbachko"),
    ("Volha Smit", "Olga Smit"),
    ("Phạm Quý Lâm", "Pham Qui Lam"),
    ("Anan Phromsak", "อนันต์ พรหมศักดิ์"),
    ("Boonlert Chansong", "บุญเลิศ จันทร์ส่ง"),
    ("Keola Bounkeo", "ແກ້ວລາ ບຸນແກ້ວ"),
    ("Reza Mizanur", "রেজা মিজানুর"),
    ("Krishnan Mahendran", "கிருஷ்ணன் மகேந்திரன்"),
    ("Venkata Rao", "వెంకట రావు"),
    ("Thida Htay", "သီတာဌေး"),
    ("Alina Magalhães Souza", "Alina Magalhaes Sousa"),
    ("Moh. Zainudar", "Muhammad Zainudar"),
    ("Джаҳон Саҷодов", "Jahon Sajodov"),
    ("QUELPA ROCMANI, Elena", "Elena Quelpa"),
    ("Han Yŏng-hŭi", "Han Young-hee"),
]
APART = [
    ("Mahamed Dolari", "Mahamud Dolari"),
    ("Abeba Tolassa", "Abebe Tolassa"),
    ("Julien Dovaret", "Julienne Dovaret"),
    ("Serhiy Hnatorsk", "Serhiy Ihnatorsk"),
    ("Aïcha Kolyate", "Aïssa Kolyate"),
    ("Xelîl Dovdo", "Celîl Dovdo"),
    ("Zohreh Dolari", "زهرا دولاری"),
    ("Sunila Bandar", "සුනිල් බණ්ඩාර"),
    ("Sok Chantha", "សុខ ចាន់ធី"),
    ("Thet Naing Oo", "Htet Naing Oo"),
    ("Lê Văn Tâm", "Lê Văn Tám"),
    ("ተስፋዬ ገብረማርያም", "ገብረማርያም ተስፋዬ"),
    ("ተስፋዬ ገብረማርያም", "Gebre Maryam Tesfaye"),
]


@pytest.mark.parametrize(("one", "other"), SUGGESTED)
def test_one_name_in_two_ways_of_writing_is_suggested(one: str, other: str) -> None:
    _, suggested = graded([(one,), (other,)])
    assert suggested == {(1, 0)}


@pytest.mark.parametrize(("one", "other"), APART)
def test_two_names_that_are_near_are_not(one: str, other: str) -> None:
    assert graded([(one,), (other,)]) == (set(), set())


def test_a_family_name_in_front_is_read_behind_too() -> None:
    assert ways_printed("QUELPA ROCMANI Elena") == (("quelpa", "rocmani", "elena"), ("elena", "quelpa", "rocmani"))
    assert ways_printed("Elena Quelpa") == (("elena", "quelpa"),)
