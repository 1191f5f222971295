"""What was there, when, and what is gone, so that a third party can check it: looks at sources in a log that can't be rewritten.

archive_of_looks.py                               the archive: log, bytes by hash, key
looked_over.py                                    what a worker says of bytes
source_changes.py, histories.py                   from looks to what became of a record
watching.py, warc_files.py, contributor_pages.py  what is looked at
entry_log.py, merkle.py, tiles.py                 the log in C2SP's files
signed_notes.py, checkpoints.py                   what is signed, and proofs
stamping.py, stamp_checks.py                      stamps of authorities (RFC 3161)
archive_checks.py, proof_file_checks.py           does it hold?
"""
