# One word for each thing to do: `make` lists them.
#
# Works with uv where it is installed and with nothing but Python (3.11 or newer), its venv and pip where it is not. Either way the
# environment is .venv, with the versions of uv.lock, made once and renewed when pyproject.toml or uv.lock change.
# `make UV=` does without uv; there `make PYTHON=python3.13` takes another Python.

PYTHON ?= python3
UV ?= $(shell command -v uv 2>/dev/null)
BIN := .venv/bin
USE := .venv/.use
DEV := .venv/.dev

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help demo test whole quick check style accept bench fuzz vary docs pictures messages accuracy train wheel clean

help: ## list what there is
	@sed -n 's|^\([a-z]*\):.*## \(.*\)|  make \1	\2|p' Makefile

demo: $(USE) ## read the invented review: a summary, a report, a spreadsheet
	@mkdir -p demo
	@$(BIN)/openupr read tests/documents/XBB-17 --store demo/reviews.sqlite
	@$(BIN)/openupr report tests/documents/XBB-17 --to demo/XBB-17.html
	@$(BIN)/openupr export tests/documents/XBB-17 --to demo/rows.csv
	@$(BIN)/python -c 'from pathlib import Path; print("\nThe report:", Path("demo/XBB-17.html").resolve().as_uri())'

# A file of tests is run by one process, which makes once what its tests share.
SIDE_BY_SIDE := -n auto --dist loadfile --no-loadscope-reorder

test: $(DEV) ## every test, and in turn a sixth of those that take long, on up to four cores; those on real documents need OPENUPR_CORPUS
	@$(BIN)/pytest $(SIDE_BY_SIDE)

whole: $(DEV) ## every test, also all of those that take long: before a release (half an hour on two slow cores)
	@$(BIN)/pytest $(SIDE_BY_SIDE) --at-length

QUICK := tests/text tests/names tests/identifying tests/reading tests/hostile/test_parsers.py tests/assembling/test_grouping.py \
 tests/linking/test_differences.py tests/assembling/test_invented_dossiers.py::test_all_dossiers_in_one_go \
 tests/storing/test_keeping.py::test_a_file_that_is_replaced tests/storing/test_keeping.py::test_judgements_are_mirrored

quick: $(DEV) ## the tests that find most in 20 seconds: texts, names, files, one review from its files and from the store
	@$(BIN)/pytest $(QUICK)

check: style ## all of style, the house's layout, documentation
	@$(BIN)/pytest $(SIDE_BY_SIDE) tests/docs tests/test_house.py

style: $(DEV) ## style, types, imports, dependencies
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache --no-logo
	@$(BIN)/deptry src

accuracy: $(DEV) ## how right it is, against hand labels (OPENUPR_CORPUS)
	@$(BIN)/pytest -s --whole tests/accuracy tests/examining/test_corpus.py tests/corpus/test_pages_of_dossiers.py

accept: $(DEV) ## the app in a real browser, at length, with figures (OPENUPR_CORPUS for real reviews; Debian's chromium; 20 minutes)
	@$(BIN)/pytest -s --whole tests/serving tests/browser

bench: $(DEV) ## speed and memory on real documents (OPENUPR_CORPUS)
	@$(BIN)/python benchmarks/labelling.py && $(BIN)/python benchmarks/examining.py && $(BIN)/python benchmarks/searching.py && $(BIN)/python benchmarks/uhri.py \
	&& $(BIN)/python benchmarks/reading.py && $(BIN)/python benchmarks/starting.py && $(BIN)/python benchmarks/loading.py && $(BIN)/python benchmarks/batch.py && $(BIN)/python benchmarks/lengths.py && $(BIN)/python benchmarks/persons.py && $(BIN)/python benchmarks/serving.py

fuzz: $(DEV) ## 2,000 damaged files of each format (OPENUPR_CORPUS for real ones), commands on 3,000 hostile folders: hours
	@$(BIN)/python -m tools.fuzz --count 2000
	@$(BIN)/python -m tools.fuzz.commands --count 2000
	@$(BIN)/python -m tools.fuzz.commands --generator second --count 1000

vary: $(DEV) ## texts that people's tools make of PDFs, documents in other words: what becomes of their records (OPENUPR_CORPUS; 20 minutes)
	@$(BIN)/python -m tools.vary $(WRITE)

docs: $(DEV) ## write anew what is generated: pages of docs/, outputs of examples
	@$(BIN)/python -m openupr.rendering.pages.dictionary > docs/data.md
	@$(BIN)/python -m openupr.rendering.pages.catalogue > docs/examinations.md
	@$(BIN)/python -m openupr.rendering.pages.doubt_page > docs/doubts.md
	@$(BIN)/typer openupr.commands.application utils docs --name openupr --output docs/commands.md > /dev/null
	@$(BIN)/python tests/docs/examples.py
	@$(BIN)/python tests/docs/accuracy.py
	@$(BIN)/python -m tests.docs.claims_page

pictures: $(DEV) ## make the pictures of README and docs/ anew, of the invented reviews (Debian's chromium)
	@$(BIN)/python -m tools.look.covers

messages: $(DEV) ## renew the catalogues of what we say (src/openupr/languages/catalogues), and say what is not translated
	@$(BIN)/python -m tools.messages

train: ## train the labeller anew: hours (OPENUPR_CORPUS; PYTHON with tools/train/requirements.txt)
	@PYTHON=$(PYTHON) tools/train/run.sh

# Without uv it takes nothing of .venv, and can be made beside it.
wheel: $(if $(strip $(UV)),$(USE)) ## build the wheel, install it into an environment of its own, and read the invented review with it
	@rm -rf dist && $(if $(strip $(UV)),$(BIN)/python,$(PYTHON)) -m venv --clear dist/alone
	@dist/alone/bin/python -m pip --disable-pip-version-check --quiet wheel --no-deps --wheel-dir dist .
	@dist/alone/bin/python .ci/locked.py > dist/locked.txt
	@dist/alone/bin/python -m pip --disable-pip-version-check --quiet install --no-compile --require-hashes --no-deps --requirement dist/locked.txt
	@dist/alone/bin/python -m pip --disable-pip-version-check --quiet install --no-deps dist/openupr-*.whl
	@dist/alone/bin/python -m pip --disable-pip-version-check check
	@cd dist && alone/bin/openupr --version && alone/bin/openupr read ../tests/documents/XBB-17 --store reviews.sqlite

clean: ## remove the environment and what was made
	rm -rf .venv demo dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

# -- the environment: what using it takes, and what working on it takes

LOCKED := pyproject.toml uv.lock

ifneq ($(strip $(UV)),)

$(USE): $(LOCKED)
	@echo "Installing into .venv with uv ..."
	@$(UV) sync --locked --quiet --no-dev --inexact
	@touch $@

$(DEV): $(LOCKED)
	@echo "Installing into .venv with uv ..."
	@$(UV) sync --locked --quiet
	@touch $@ $(USE)

else

PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# Byte code of all that is installed takes a third of the time, and most of it is never loaded: Python makes it of what is, where it may keep it.
LOCKED_ONLY := install $(if $(PYTHONDONTWRITEBYTECODE),,--no-compile) --require-hashes --no-deps --requirement .venv/locked.txt

$(USE): $(LOCKED) .ci/locked.py
	@command -v $(PYTHON) >/dev/null || { echo "OpenUPR needs Python 3.11 or newer, and there is no $(PYTHON) here." >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	 { echo "OpenUPR needs Python 3.11 or newer, and $(PYTHON) is $$($(PYTHON) --version 2>&1). Name another: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || \
	 { echo "This $(PYTHON) can't make an environment: install its venv (Debian, Ubuntu: apt-get install python3-venv)." >&2; exit 1; }
	@echo "Installing into .venv with pip (a minute or two) ..."
	@$(PYTHON) -m venv .venv
	@$(BIN)/python .ci/locked.py > .venv/locked.txt
	@$(PIP) $(LOCKED_ONLY)
	@$(PIP) install --no-deps --editable .
	@touch $@

$(DEV): $(USE)
	@$(BIN)/python .ci/locked.py --dev > .venv/locked.txt
	@$(PIP) $(LOCKED_ONLY)
	@touch $@

endif
