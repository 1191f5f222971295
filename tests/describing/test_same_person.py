"""Two spellings of one person are suggested, and two persons are never joined: invented people of many places and scripts."""

from __future__ import annotations

import pytest

from openupr.describing.persons.same_person import may_be_one, one_spelling
from openupr.describing.persons.suggested_persons import agreeing
from openupr.describing.spellings.known_words import known_words
from openupr.describing.spellings.sound_keys import sounds
from openupr.describing.spellings.sounds_of_names import firm, name_words

SUGGESTED = {
    "Thawatchai Pornpraphan": "ธวัชชัย พรประพันธ์",
    "Pornpan Srisombat": "Phonphan Sisombat",
    "Ganesan Sundaralingam": "கணேசன் சுந்தரலிங்கம்",
    "Lalita Nannaware": "ललिता नन्नावरे",
    "Shimon Tsipori": "שמעון ציפורי",
    "Stella Pampoukidou": "Στέλλα Παμπουκίδου",
    "Ruihua Si-Tu": "司徒瑞华",
    "Leung Tsz-lok": "梁子樂",
    "Turghunjan Memetimin": "吐尔洪江·买买提依明",
    "Sonam Dolma": "索南卓玛",
    "Namgyal Phuntsog": "རྣམ་རྒྱལ་ཕུན་ཚོགས་",
    "Phạm Khánh Toàn": "Фам Кхань Тоан",
    "Dzianis Haroshchyk": "Denis Goroshchik",
    "Zmitser Kachan-Zhukavets": "Źmicier Kačan-Žukaviec",
    "Siarhei Kavalionak-Bahdanovich": "Siarhiej Kavalonak-Bahdanovič",
    "Հայկանուշ Մանասերյան": "Айкануш Манасерян",
    "Юнес ад-Даббаг": "Younes al-Dabbagh",
    "شهین رخشانی": "Шахин Рахшани",
    "Bogdan Țepescu": "Богдан Цэпэску",
    "Noor-al-Deen Qabbaj": "Noureddine Kabbaj",
    "ګلبدن ځاځی": "Gulbadan Zazai",
    "Abdelhakim Benyoucef": "عبد الحكيم بن يوسف",
    "Abdulrazzaq Al-Harthi": "عبد الرزاق الحارثي",
    "Yahya Abu Zaid": "يحيى أبو زيد",
    "Khaled Al-Mutawakkil": "Khalid Almotawakil",
    "Noureddine Bouziane": "Nur al-Din Buzyan",
    "Mustapha Benslimane": "Mustafa Ben Sliman",
    "Mohammad Reza Farrokhi": "Mohammadreza Farokhi",
    "Shirin Gholami": "شیرین غلامی",
    "Park Jun-seo": "Jun Seo Park",
    "Kang Hye-won": "Hyewon Kang",
    "U Aung Myat Oo": "Aung Myat Oo",
    "Ma Hnin Wai": "Hnin Wai",
    "Tadesse Gebremariam": "Tadese Gebre-Mariam",
    "Dilshat Perhat": "Dilxat Perhat",
    "Sonam Wangchuk": "Sonam Wangchug",
    "Євген Морозенко": "Yevhen Morozenko",
    "Yulia Tsvetaeva": "Юлии Цветаевой",
    "Đặng Minh Quân": "Dang Minh Quan",
    "Ayşe Yıldız": "Ayse Yildiz",
    "Carlos Andrés Muñoz Vela": "Carlos Muñoz Vela",
    "Abdallah al-Qahtani": "عبد الله القحطاني",
    "Abdullah Al Kahtani": "Abdallah al-Qahtani",
    "Hossein Ghorbani": "Husain Qorbani",
    "Maryam Dehqan": "مریم دهقان",
    "Qasem Rezazadeh": "Ghasem Reza Zadeh",
    "Youssef Chahed-Belkacem": "يوسف شاهد بلقاسم",
    "Sheikh Salman al-Murbati": "سلمان المرباطي",
    "Mohamed Ould Cheikh": "محمد ولد الشيخ",
    "Sayed Hadi Mousavi": "Sayyid Hadi Musawi",
    "Aleksandr Grigoryev": "Александр Григорьев",
    "Andrei Solovyov": "Andrey Solovev",
    "Kim Young-soo": "Kim Yong Su",
    "Željko Đurić": "Zeljko Djuric",
    "Jovana Petković": "Јована Петковић",
    "José Ángel Orbe": "José Á. Orbe",
    "أمينة حافظ": "امينه حافظ",
    "Mansour Saif Al-Dhahiri": "منصور سيف الظاهري",
    "Huda Abdel-Mohsen Gaafar": "Hoda Abdelmohsin Jaafar",
    "Abderrahmane Belkacem": "Abdulrahman Belqasem",
    "Nenad Cvijetićanin": "Ненад Цвијетићанин",
    "Zhang Haotian": "张昊天",
    "Ramesh Chandra Adhikari": "रमेश चन्द्र अधिकारी",
    "Choi Eun-byeol": "최은별",
    "Woldeyesus Haileselassie": "ወልደየሱስ ኃይለሥላሴ",
    "Eleftheria Tsoukala": "Ελευθερία Τσουκαλά",
    "Tsai Cheng-hsiung": "蔡正雄",
    "Cheung Ka-wing": "張嘉穎",
    "Kuo Tzu-chien": "Guo Zijian",
    "Daw Khin Sandar Tun": "ခင်စန္ဒာထွန်း",
    "Hla Win Myint": "လှဝင်းမြင့်",
    "Lee Seung-min": "이승민",
    "Lü Jianguo": "Lyu Jianguo",
    "Constantinos Mavromatis": "Κωνσταντίνος Μαυρομάτης",
    "Somchai Rattanakorn": "สมชาย รัตนากร",
    "Haitham Al-Maghribi": "Haytham al-Maghrabi",
    "Mbarek Ould Taleb": "M'Barek Ould Ettaleb",
    "Salwa Al-Muhannadi": "سلوى المهندي",
    "BENHALIMA Abdelkader": "Abdelkader Ben Halima",
    "Moza Al-Qubaisi": "Moza Al Gubaisi",
    "Jaafar Al-Dabbagh": "جعفر الدباغ",
    "Mourad Lakehal": "مراد الأكحل",
    "Abdullah Al-Dosari": "عبد الله راشد الدوسري",
    "Leila Sadat Karimi-Nia": "Leila Kariminia",
    "Ho Man-yee": "Man-yee Ho",
    "Kelvin Ho Man-fai": "Ho Man-fai",
    "Anthony Ho Man-fai": "何文輝",
    "Joseph Tran Van Hung Dung": "Trần Hùng Dũng",
    "Ko Aung Zeyar": "ကိုအောင်ဇေယျာ",
    "Daw Nilar Thein": "Nila Thein",
    "Pak Kyong Chol": "Park Kyung-chul",
    "Ri Myong Hyok": "이명혁",
    "Chung Min-ah": "Jeong Min-a",
    "Lastouka Pavel Ivanovich": "Pavel Lastouka",
    "Halyna Boychenko": "Galina Petrovna Boychenko",
    "Siarhei Varanovich": "Sergei Voronovich",
    "Orkhan Həmidov": "Orkhan Gamidov",
    "Orkhan Hamidov": "ორხან ჰამიდოვი",
    "Hagop Kasparian": "Akop Gasparyan",
    "U Thet Myint Oo": "သက်မြင့်ဦး",
    "Sai Kham Thein": "စိုင်းခမ်းသိန်း",
    "Hassan Nazim": "ހަސަން ނާޒިމު",
    "Unnikrishnan Nambiar": "ഉണ്ണികൃഷ്ണൻ നമ്പ്യാർ",
    "Sayani Huanquil": "Sayani Wanquil",
    "Pema Yangzom": "Baima Yangzong",
    "Mirza Dolagbazi": "Mirza Dolakbazi",
}
APART = {
    "Armen Petrosyan": "Arman Petrosyan",
    "Արմեն Պետրոսյան": "Arman Petrosyan",
    "Samir Haddad": "سمر حداد",
    "Huda Saleh": "هدى صلاح",
    "Mehmet Şahin": "Mahmut Şahin",
    "Lê Quốc Dũng": "Lê Quốc Dương",
    "Lee Siu-fung": "Lee Siu-fong",
    "Park Ji-hoon": "박지현",
    "יעל לוי": "Eyal Levy",
    "সালমা আক্তার": "Selima Akter",
    "Sukarman Widodo": "Sukarmin Widodo",
    "Birhanu Tesfaye": "Tesfaye Birhanu",
    "Ali Rezaei": "Alireza Rezaei",
    "Park Jun-seo": "Park Jun-ho",
    "Amin Rahmani": "Amina Rahmani",
    "Abdulrazzaq Al-Harthi": "Abdulrahman Al-Harthi",
    "عبد الرزاق الحارثي": "عبد الرحمن الحارثي",
    "Khaled Al-Mutawakkil": "Khalil Al-Mutawakkil",
    "Tenzin Woeser": "Tenzin Gyatso",
    "Олексій Григоренко": "Олександр Григоренко",
    "María Fernanda Ruiz Ortega": "María Fernanda Ruiz Salas",
    "J. Okwuosa": "Chidi Okwuosa",
    "Aung Myat Oo": "Aung Myint Oo",
    "Haile Woldegiorgis": "Haile Woldemariam",
    "Ma Lin": "Lin",
    "Mahmoud Hassan": "حسين محمد",
    "محمود حسن": "محمد حسين",
    "Kim Min-so": "Kim Min-su",
    "José Á. Orbe": "José Emilio Orbe",
    "Djamel Zerrouki": "جميلة زروقي",
    "Jamila Zerrouki": "جمال زروقي",
    "Mohammad-Hossein Rastgari": "محمدحسن رستگاری",
    "Nayef bin Turki Al-Sulaimani": "تركي السليماني",
    "Fawzi Al-Mansouri": "فوزية المنصوري",
    "Fawzia Al-Mansouri": "فوزي المنصوري",
    "Qais Darwish": "قصي درويش",
    "Farzin Mohebbi": "فرزانه محبی",
    "Mohammed Karimi": "Mahmoud Karimi",
    "Ali Hassani": "Ali Husseini",
    "Zhang Weiming": "张文明",
    "Chen Ping": "Zhen Bing",
    "Khin Sandar Win": "ခင်စန္ဒာထွန်း",
    "Liu Lanyue": "Liu Lanyu",
    "Nasser Dovari": "Nasser bin Nasser Dovari",
    "صادق الفردان": "Siddiq Al-Fardan",
    "Rajesh Chandra Adhikari": "रमेश चन्द्र अधिकारी",
    "Pak Chol Min": "박철진",
    "Park Ye-jae": "Park Muk-jae",
    "Lam Po-pui": "Lam Po-yee",
    "Nguyen Dat Van": "Nguyen Dat Son",
    "Khin San Ei": "Khin San Nay",
    "Hani Mirzoev": "Ghani Mirzoev",
    "Dara Kasparian": "Tara Kasparian",
    "Halim Kasparian": "Alim Kasparian",
    "Жељко Петровић": "Жељка Петровић",
    "Kelvin Ho Man-fai": "Jason Ho Man-fai",
    "Abdullah Dovari": "عبد الله عبد الله الدوري",
    "Hocine Tahraoui": "حسن طهراوي",
    "Ko Aung Zeyar": "Ko Aung Zaw",
    "Maria Liliana Ruiz": "Maria Iliana Ruiz",
    "Hagere Woldegiorgis": "Hageru Woldegiorgis",
    "Gulnar Bekmurzayeva": "Гульнара Бекмурзаева",
    "Đorđe Kuzmić": "Đurđa Kuzmić",
    "Штефан Молдовяну": "Штефания Молдовяну",
    "Phạm Khánh Toàn": "Фам Кхань Туан",
    "Sonam Dolma": "索南拉姆",
    "Turghunjan Memetimin": "吐尔地江·买买提依明",
    "Ganesan Sundaralingam": "கணேஷ் சுந்தரலிங்கம்",
    "Harutyun Manaserian": "Arutin Manaserian",
    "Sai Kham Thein": "စိုင်းခမ်းဦး",
    "Hassan Nazim": "ހަސަން ނާސިރު",
    "Mirza Dolagbazi": "Mirza Dolagbaza",
    "Amina Zerouali": "Amin Zerouali",
}


@pytest.mark.parametrize(("one", "other"), SUGGESTED.items())
def test_one_person_is_suggested(one: str, other: str) -> None:
    assert may_be_one(name_words(one), name_words(other)) or one_spelling(one) == one_spelling(other)
    assert may_be_one(name_words(other), name_words(one)) or one_spelling(one) == one_spelling(other)


@pytest.mark.parametrize(("one", "other"), APART.items())
def test_two_persons_are_apart(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other)
    assert not may_be_one(name_words(one), name_words(other))
    assert not may_be_one(name_words(other), name_words(one))


@pytest.mark.parametrize(("one", "other"), SUGGESTED.items())
def test_what_is_written_in_other_words_is_never_joined_by_itself(one: str, other: str) -> None:
    assert one_spelling(one) != one_spelling(other) or name_words(one) == name_words(other)


@pytest.mark.parametrize(
    ("one", "other", "may"), [("欧阳秀兰", "歐陽秀蘭", True), ("张浩然", "张昊天", False), ("李文", "黎雯", False), ("张伟", "张薇", False)]
)
def test_names_in_chinese_characters_are_one_in_both_ways_of_writing_them(one: str, other: str, may: bool) -> None:
    assert may_be_one(name_words(one), name_words(other)) is may


def test_an_initial_that_fits_two_persons_is_left_apart() -> None:
    names = ["Ana L. Okwuosa", "Ana Lucía Okwuosa", "Ana Luisa Okwuosa", "José Á. Orbe", "José Ángel Orbe"]
    assert agreeing([[name_words(name)] for name in names]) == {(4, 3)}


def test_no_way_of_writing_changes_what_is_firm() -> None:
    names = [word for word in sorted(known_words()["family"])[::40] if word.isascii() and word.isalpha()]
    assert len(names) > 300
    assert not [word for word in names if {firm(key) for key in sounds(word)} != {firm(word)}]


def test_a_womans_name_is_no_case_of_a_mans_where_it_is_her_own() -> None:
    names = ["Aleksandr Volkov", "Александра Волкова", "Alexandra Volkova", "Богданна Коваленко", "Bogdan Kovalenko", "Bohdanna Kovalenko"]
    assert agreeing([[name_words(name)] for name in names]) == {(2, 1), (5, 3)}
    assert agreeing([[name_words(name)] for name in ("Timur Kasymov", "Тимура Касымова")]) == {(1, 0)}, "nobody else has this name"


def test_a_syllable_or_a_form_of_address_of_one_letter_is_no_initial() -> None:
    names = ["Chong Hyon U", "Jung Hyun-woo", "Jung Hyun-joo", "U Khin Maung Than", "Khin Maung Than"]
    assert {(1, 0), (4, 3)} <= agreeing([[name_words(name)] for name in names])


def test_letters_of_iceland_are_those_of_a_passport() -> None:
    assert one_spelling("Vigdís Sigurðardóttir") == one_spelling("Vigdis Sigurdardottir")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("จันจิรา บุญมี", "Chanchira Bunmi", True),  # begins with a letter that most write as j
        ("จันจิรา บุญมี", "Janjira Boonmee", True),
        ("พรรณี ทองคำ", "Phanni Thongkham", True),  # two r are "an"
        ("พรรณี ทองคำ", "Phonni Thongkham", False),
        ("ਜਸਵੰਤ ਸਿੰਘ ਸੰਧੂ", "Jaswant Singh Sandhu", True),  # a nasal sign is said as what stands behind it
        ("රංජිත් අමරසිංහ", "Ranjith Amarasinghe", True),
        ("රංජිත් අමරසිංහ", "Ranjani Amarasinghe", False),
        ("இராமலிங்கம் கந்தையா", "Ramalingam Kandiah", True),  # a vowel that is written before r, and not said
        ("பிரகாஷ் கந்தையா", "Prakash Kandiah", True),
        ("முருகேசன் சுப்பிரமணியம்", "Subramaniam Murugesan", False),  # a father and his child
        ("Баттулгын Сарангэрэл", "Sarangerel Battulga", True),  # a father's name in the genitive, and behind the given name
        ("Баттулгын Сарангэрэл", "Sarantuya Battulga", False),
        ("Ohno Kazuya", "Ōno Kazuya", True),
        ("ሚካኤል ተስፋ", "Michael Tesfa", True),
        ("ช่อผกา ใจงาม", "Chophaka Jaingam", True),
        ("محمود پورکاظم", "Mohammad Pourkazem", False),  # a vowel that is written between two consonants
        ("محمود پورکاظم", "Mahmoud Pourkazem", True),
        ("شيرين كبودي", "Sharan Kaboudi", False),
    ],
)
def test_what_is_written_and_said_otherwise(one: str, other: str, same: bool) -> None:
    assert may_be_one(name_words(one), name_words(other)) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rozigül Abliz", "Ruziguli Abulizi", True),
        ("Rozigül Abliz", "Ruziguli Abulimiti", False),
        ("Gülnisa Hoshur", "Gulinisha Wushou'er", True),
        ("Gülnar Hoshur", "Gulinu'er Wushou'er", False),  # a vowel that the name has tells
        ("Mahmut Hoshur", "Maimaiti Wushou'er", False),
        ("رۇقىيە ھوشۇر", "Ruqiye Hoshur", True),  # Uighur letters write each vowel
        ("رۇقىيە ھوشۇر", "Reqeye Heshar", False),
        ("Wang Lihua", "Wang Lihuan", False),
    ],
)
def test_names_of_uighur_in_pinyin_and_in_their_own_letters(one: str, other: str, same: bool) -> None:
    assert may_be_one(name_words(one), name_words(other)) is same
