"""What is published with a file besides its printed words, and a copy without it. All of it is a worker's: the files are strangers'.

told_by_file.py     what a file tells, in sentences      picture_metadata.py  what a picture carries besides itself
word_file_tells.py  of a Word file                       word_file_cleaned.py its copy
word_changes.py     tracked changes accepted in XML      pdf_file_tells.py, pdf_file_cleaned.py  the same of a PDF
"""
