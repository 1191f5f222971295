"""What the command line says by itself, in the reader's language: help, refusals, talk beside results, how it ends.

command_language.py   the language, and messages in it      values_as_typed.py   commands as we want them of typer
help_said.py          help                                  refusals_said.py     what was typed wrongly
said_on_stderr.py     talk, and the end for an error        error_boundary.py    the end for whatever nobody expected
told_of_reading.py    how far reading is, what could not be read
"""
