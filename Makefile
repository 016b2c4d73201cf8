# make run    open the sample pair in the window (or, without a display, write its report and a picture of the window)
# make test   all tests, offscreen and in a real window        make check   ruff and mypy
# make bench  speed and memory against floors and peers, into docs/benchmarks.md
# make help   the rest
SHELL := /bin/sh
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# setuptools warns of every editable installation that a folder of the same name might be in the way
INSTALL := PYTHONWARNINGS=ignore $(BIN)/python -m pip install --quiet --disable-pip-version-check
LEFT := seeds/000_645dd7a97f8a457a.txt
RIGHT := seeds/001_75db7eb93d97bef5.txt

.PHONY: help run test check bench soak docs fuzz guides screenshots translations dist try-dist frozen try-frozen clean

help:
	@echo "make run          open the sample pair in the window"
	@echo "make test         run all tests"
	@echo "make check        run ruff and mypy"
	@echo "make bench        measure speed and memory, and write docs/benchmarks.md (some minutes)"
	@echo "make soak         review 500 pairs in one window and tell what memory it keeps (ten minutes)"
	@echo "make docs         write the reference of the Python interface into out/api"
	@echo "make fuzz         search for inputs that break the readers or the comparison (a quarter of an hour)"
	@echo "make guides       bring the derived parts of the guides up to date: key tables, tricky cases"
	@echo "make screenshots  draw the pictures of the guides"
	@echo "make translations bring the catalogues of the window up to date with its texts"
	@echo "make dist         build wheel and sdist into dist/;  make try-dist tries them (PYTHONS='python3.12 …')"
	@echo "make frozen       build the application that needs no Python;  make try-frozen tries it on a minimal Debian (root)"
	@echo "make clean        remove the virtual environment and everything made"

run: $(VENV)/installed
	@sh tools/system.sh window
	@sh tools/run.sh $(BIN) $(LEFT) $(RIGHT)

test: $(VENV)/installed-test
	@sh tools/system.sh test
	@sh tools/test.sh $(BIN)

check: $(VENV)/installed-test
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: $(VENV)/installed-bench
	$(BIN)/python tools/bench.py

soak: $(VENV)/installed
	@sh tools/system.sh window
	nice $(BIN)/python benchmarks/soak.py

docs: $(VENV)/installed-test
	$(BIN)/python tools/api_docs.py out/api

fuzz: $(VENV)/installed-fuzz
	nice $(BIN)/python tools/fuzz.py all --seconds 60

guides: $(VENV)/installed-test
	@sh tools/system.sh window
	$(BIN)/python tools/guides.py

screenshots: $(VENV)/installed-test
	@sh tools/system.sh window
	$(BIN)/python tools/screenshots.py

translations: $(VENV)/installed
	$(BIN)/python tools/translations.py

dist: $(VENV)/installed-release
	rm -rf dist/*.whl dist/*.tar.gz
	$(BIN)/python -W ignore -m build --outdir dist .

try-dist: dist
	@sh tools/system.sh window
	$(BIN)/python tools/release/try_wheel.py dist $(foreach python,$(PYTHONS),--python $(python))

frozen: $(VENV)/installed-release
	@sh tools/system.sh frozen
	sh tools/release/freeze.sh $(BIN)

try-frozen: frozen
	@sh tools/system.sh debian
	$(BIN)/python tools/release/try_frozen.py dist/frozen/comparer $(if $(SUITE),--suite $(SUITE)) --picture dist/frozen/window.png

$(VENV)/bin/python:
	@sh tools/system.sh python "$(PYTHON)"
	@echo "Setting up $(VENV)"
	@$(PYTHON) -m venv $(VENV)
	@$(INSTALL) --upgrade 'pip>=24.1' # older ones trip over lxml[html-clean]

$(VENV)/installed: pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --editable .
	@touch $@

$(VENV)/installed-test: pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --editable '.[test]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-release: pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --editable '.[release]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-bench: pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --editable '.[bench]'
	@touch $@ $(VENV)/installed

$(VENV)/installed-fuzz: pyproject.toml | $(VENV)/bin/python
	@$(INSTALL) --editable '.[test,fuzz]'
	@touch $@ $(VENV)/installed

clean:
	rm -rf $(VENV) out build dist *.egg-info .mypy_cache .pytest_cache .ruff_cache .hypothesis
