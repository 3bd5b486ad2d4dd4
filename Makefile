# What people do with a checkout. Everything lives in .venv; PYTHON chooses the interpreter (3.11 to 3.13).
PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
	--no-emit-find-links --custom-compile-command "make lock"

.PHONY: help run test check bench scores soak lock clean

help:  ## what there is to do
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 10

run: .venv/run  ## replay the seed articles and print the state of Azerbaijan – Russia
	$(BIN)/tracker replay
	$(BIN)/tracker state --format table

test: .venv/dev  ## the whole suite, PostgreSQL included
	$(BIN)/python -m pytest -n 2 --dist worksteal

check: .venv/dev  ## formatting, lint, types (the floors of the house are a test)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy

bench: .venv/dev  ## the benchmarks, each beside its floor and its peers
	$(BIN)/python -m benchmarks.start
	$(BIN)/python -m benchmarks.log
	$(BIN)/python -m benchmarks.projections
	$(BIN)/python -m benchmarks.reader
	$(BIN)/python -m benchmarks.feeds --reader .venv/reader
	$(BIN)/python -m benchmarks.state

scores: .venv/dev  ## how well the reader reads the seeds and the test corpus, a kind of fact a line
	$(BIN)/python -m benchmarks.scores

soak: .venv/dev  ## what takes longer than a test may: many kills at random moments, many spoilt articles
	$(BIN)/python -m pytest -m soak -n 2

lock: | .venv/bin/uv  ## write the locks anew
	printf 'hatchling\neditables\n' | $(LOCK) pyproject.toml - --extra postgres -o requirements.lock
	printf 'hatchling\neditables\n' | $(LOCK) pyproject.toml - --all-extras -c requirements.lock -o requirements-dev.lock \
		--no-emit-package sqlalchemy2-stubs # stubs of SQLAlchemy 1.4, which followthemoney asks for and mypy would believe

clean:  ## remove what make made
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache

.venv/bin/python:
	$(PYTHON) -c 'import sys; (3, 11) <= sys.version_info < (3, 14) or sys.exit("Python 3.11, 3.12 or 3.13 is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv .venv

.venv/bin/uv: | .venv/bin/python
	$(PIP) install uv

.venv/run: requirements.lock pyproject.toml | .venv/bin/python
	$(PIP) install --no-deps --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

.venv/dev: requirements-dev.lock pyproject.toml | .venv/bin/python
	$(PIP) install --no-deps --require-hashes -r requirements-dev.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@ .venv/run
