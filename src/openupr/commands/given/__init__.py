"""What a command is given, and what it opens for that: arguments, stores, reviews, the file to write.

common_options.py    what several commands have             given_arguments.py   paths, identifiers, standard input
opened_stores.py     the store; kept_open.py keeps it open  newest_review.py     a State in place of a review
shared_reader.py     reading, with progress on stderr       one_review.py        which review is shown, of several
sources_named.py     where a quotation is looked for        to_file.py           what was made, written whole
"""
