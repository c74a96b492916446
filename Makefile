# Needs python3 >= 3.11 (with venv), make and git; everything else is installed into .venv on first use.
PYTHON ?= python3
# Full paragraphs in the report need the article texts, which are not in this repository.
ARTICLES ?= $(wildcard ../shared/articles)

BIN := .venv/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1
PIP_INSTALL := $(BIN)/python -m pip install --quiet -c constraints.txt

.PHONY: report test lint bench timed clean

report: .venv/core.stamp
	$(BIN)/kzclaims check claims.ttl --format text --format html --format json --format ttl \
		-o reports --fail-on never $(if $(ARTICLES),--articles $(ARTICLES))
	@echo "Open reports/index.html (French) or reports/index.en.html (English) in a browser."

test: .venv/dev.stamp
	$(BIN)/python -m pytest -n auto --dist worksteal $(TESTS)

lint: .venv/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

# SCALE=small leaves out the archives of a million claims and more, and SHACL-SPARQL under pySHACL; of articles it
# takes so few that the commands are known to work.
SCALE ?= large
LARGE := $(filter large,$(SCALE))

bench: .venv/dev.stamp
	$(BIN)/python -m benchmarks.startup
	$(BIN)/python -m benchmarks.extraction $(if $(LARGE),,40)
	$(BIN)/python -m benchmarks.joint
	$(BIN)/python -m benchmarks.entities $(if $(LARGE),10000 100000 1000000,10000)
	$(BIN)/python -m benchmarks.scale $(SCALE)
	$(BIN)/python -m benchmarks.linked $(if $(LARGE),1000000,20000)
	$(BIN)/python -m benchmarks.archive_add $(if $(LARGE),10000,30)

# Tests that measure time: a slow or busy machine fails them, so nothing else depends on them.
timed: .venv/dev.stamp
	$(BIN)/python -m pytest -q -m timed

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	find reports -mindepth 1 ! -name .gitignore -delete

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "kzclaims needs Python 3.11 or newer; try: make PYTHON=python3.11" >&2; exit 1; }
	$(PYTHON) -m venv .venv || { rm -rf .venv; exit 1; }

# The interpreter is an order-only prerequisite: it is a link to the system's, whose date says nothing.
.venv/core.stamp: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP_INSTALL) -e .
	@touch $@

.venv/dev.stamp: pyproject.toml constraints.txt | .venv/bin/python
	$(PIP_INSTALL) -e '.[dev,web]'
	@touch .venv/core.stamp $@
