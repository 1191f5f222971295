"""What was there, when, and what is gone, so that a third party can check it: looks at sources in a log that can't be rewritten.

archive_of_looks.py  the archive: log, bytes by hash, key             entry_log.py, merkle.py, tiles.py      the log in C2SP's files
looked_over.py       what a worker says of bytes                      signed_notes.py, checkpoints.py        what is signed, and proofs
sights.py, histories.py  from looks to what became of a record        stamping.py, stamp_checks.py           stamps of authorities (RFC 3161)
watching.py, warc_files.py, contributor_pages.py  what is looked at   archive_checks.py, proof_file_checks.py  does it hold?
"""
