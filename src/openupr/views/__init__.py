"""What is shown, worked out of records: lists, counts and words as plain data, before anything is drawn of them.

withheld.py        the way out: no view has what may not be shown
page/              a review as its page and its summary show it
briefs/            briefs on a topic and for a speaker
desk/              what a person hands in or works in: drafts, quotations, evidence, the tracker
one_record/        one record by itself
examined/          results: sentences, rank, accuracy
tables/            records as rows, column by column
matrix.py          concerns against documents
quotes.py          passages as they are quoted         corrected_quotations.py          corrections and translations of a record
answers_shown.py   final answers and their counts      doubt_groups.py    doubts, by whose fault they are
persons_shown.py   the persons whom a review names     passages_found.py  what a search found
spoken_after.py    what the State said before others spoke, and after
texts_compared.py  two texts beside each other         citations.py       documents as citations
wording.py         the words for what readers see      measured.py        how right a labeller is
"""
