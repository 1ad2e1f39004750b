# make demo   reads the demo pile into a ledger and shows it
# make test   everything that must hold before a change goes in
# make bench DATA=folder   the scores and figures that bench/floors.json pins
# make docs   writes the pages and pictures that are made from the code
# make clean  takes away what the others made
#
# Needs Python 3.11 or newer and nothing else: all goes into .venv here. PYTHON=... names a Python of your own.

.PHONY: demo test bench docs clean
.DELETE_ON_ERROR:

# All paths are relative, so that a folder with blanks in its name does no harm.
PY := .venv/bin/python
PIP := $(PY) -m pip --disable-pip-version-check -qq install
LEDGER := demo-out/demo.db
REPORT := demo/pile/01-harbour-courier-report.html
LONGEST := import json, sys; print(max(map(json.loads, sys.stdin), key=lambda claim: len(claim["chain"]))["id"])

demo: .venv/.installed
	@rm -rf demo-out && mkdir demo-out
	@echo '$$ sayso read demo/pile'
	@$(PY) -m sayso read demo/pile --ledger $(LEDGER) || test $$? -eq 1  # 1: read, with issues, as of the scan where tesseract is missing
	@echo; echo '$$ sayso claims'
	@$(PY) -m sayso claims --limit 1000 --ledger $(LEDGER)
	@claim=$$($(PY) -m sayso claims --document $(REPORT) --json --ledger $(LEDGER) | $(PY) -c '$(LONGEST)') && \
	  echo && echo "\$$ sayso trace $$claim" && $(PY) -m sayso trace "$$claim" --ledger $(LEDGER)
	@echo; echo '$$ sayso show $(REPORT) --chains'
	@$(PY) -m sayso show $(REPORT) --chains --ledger $(LEDGER)
	@echo; echo 'The ledger is $(LEDGER). More of it:'
	@echo '  export SAYSO_LEDGER=$(LEDGER)'
	@echo '  .venv/bin/sayso responses'
	@echo '  .venv/bin/sayso show $(REPORT)'
	@echo '  .venv/bin/sayso grade "Gantrel Freight" --reliability D'

test: .venv/.tested
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(PY) -m pytest

bench: .venv/.tested
	@test -n "$(DATA)" || { echo 'Name the folder with the data: make bench DATA=path/to/data'; exit 2; }
	$(PY) -m bench "$(DATA)"

docs: .venv/.tested
	$(PY) docs/build.py
	$(PY) docs/make_readme.py
	$(PY) docs/make_pictures.py

clean:
	rm -rf .venv demo-out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis

# Installed in place: a changed source file needs no second installation, a changed pyproject.toml does.
.venv/.installed: pyproject.toml | .venv/.made
	@echo 'Installing sayso into .venv (some minutes the first time) ...'
	@$(PIP) --editable .
	@touch $@

.venv/.tested: pyproject.toml | .venv/.made
	@echo 'Installing sayso and its tests into .venv (some minutes the first time) ...'
	@$(PIP) --editable '.[test]'
	@touch $@ .venv/.installed

.venv/.made:
	@for python in "$(PYTHON)" python3 python3.14 python3.13 python3.12 python3.11; do \
	  if command -v "$$python" >/dev/null 2>&1 && \
	    "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then found=$$python; break; fi; \
	done; \
	if test -z "$$found"; then \
	  echo 'sayso needs Python 3.11 or newer, and there is none here. Install one, or name yours: make demo PYTHON=/path/to/python3' >&2; \
	  exit 1; \
	fi; \
	"$$found" -m venv .venv || { \
	  echo 'This Python cannot make a virtual environment. On Debian and Ubuntu: apt-get install python3-venv' >&2; exit 1; \
	}
	@touch $@
