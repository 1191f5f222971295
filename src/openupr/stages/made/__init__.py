"""What is made of a review: labels, links, results, each once.

stage_outputs.py    all of it, made when it is asked for and kept where the review is kept
clause_labels.py    labels of clauses                           links_further_back.py   links with an earlier review than the last one
promises_followed.py   what a State supported, with what is linked to it over the cycles
"""
