"""What is shown, worked out of records: lists, counts and words as plain data, before anything is drawn of them.

withheld.py        the way out: no view has what may not be shown
page_view.py       a review as its page shows it       summary_view.py    the same in twenty lines
review_view.py     its report, worked out              report_shown.py    the same as its page shows it
replies_shown.py   the State's answers in its words    held_shown.py      files, corrections, questions, doubts
own_report_shown.py  the national report               went_in.py         the documents that go into a review
quotes.py          passages as they are quoted         matrix.py          concerns against documents
requests_shown.py  what is asked, counted              matrix_page.py     the same as a page shows it
answers_shown.py   final answers and their counts      doubt_groups.py    doubts, by whose fault they are
record_facts.py    one record by itself                beside.py          corrections and translations of a record
passages_found.py  what a search found                 texts_compared.py  two texts beside each other
draft_view.py      a checked draft                     citations.py       documents as citations
wording.py         the words for what readers see      measured.py        how right a labeller is
examined/          results: sentences, rank, accuracy  tables/            records as rows, column by column
"""
