"""What is shown, worked out of records: lists, counts and words, before anything is drawn of them.

review_view.py     a review as its report shows it      went_in.py     the documents that go into it
requests_shown.py  what is asked, counted               matrix.py      concerns against documents
answers_shown.py   final answers and their counts       beside.py      corrections and translations of a record
doubt_groups.py    doubts, by whose fault they are      draft_view.py  a checked draft
wording.py         the words for what readers see       measured.py    how right a labeller is
examined/          results: sentences, rank, accuracy   tables/        records as rows, column by column
"""
