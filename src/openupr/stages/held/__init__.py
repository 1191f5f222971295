"""Documents that are at hand, in a store or as files: their pages, their wording, and where a text is looked for.

held_documents.py   which a store holds of a review         texts_named.py     those of a symbol, those that may hold a quotation
page_pictures.py    pictures of pages                       page_texts.py      the text of pages, block by block
kept_wordings.py    the wording of a document               held_sources.py    where a quotation or a citation is looked for
"""
