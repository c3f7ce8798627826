# Two commands for a fresh machine with Python 3.11 or later and make:
#   make demo    the record of the bundled story, ready to open
#   make test    the whole test suite
PYTHON ?= python3
UV     := .tools/uv
RUN    := .venv/bin
STORY  := examples/karsund-bridge
# The machine's own Python and its own certificates; uv fetches no Python of its own.
export UV_PYTHON_DOWNLOADS := never
export UV_SYSTEM_CERTS := 1
INTERPRETER = "$$($(PYTHON) -c 'import sys; print(sys.executable)')"

.DEFAULT_GOAL := help
.PHONY: help demo test gate lint format reference clean

help: ## Say what there is
	@grep -E '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /make \1\t/' | expand -t 18

demo: .venv/.run ## Build the record of the bundled story and say what to open
	@mkdir -p demo
	@$(RUN)/onrecord build $(STORY) -o demo/story.db
	@$(RUN)/onrecord report demo/story.db -o demo/record.html
	@echo "Open demo/record.html in a browser, or look around with: $(RUN)/onrecord show demo/story.db"

test: .venv/.dev ## Run the whole test suite
	@$(RUN)/python -m pytest $(PYTEST)

# The gates that need no peer: what each measures, and on what, stands at its head. Run all, then fail if one did.
GATES := ruler quotes events modality reuse times
gate: .venv/.dev ## Hold accuracy to its floors, on data that lies beside the checkout (docs/gold.md)
	@status=0; for name in $(GATES); do echo "== $$name"; $(RUN)/python bench/$${name}_gate.py || status=1; done; exit $$status

lint: .venv/.dev ## Format, lint, types, walls
	$(RUN)/ruff format --check .
	$(RUN)/ruff check .
	$(RUN)/mypy
	$(RUN)/lint-imports

format: .venv/.dev ## Put the code in shape
	$(RUN)/ruff format .
	$(RUN)/ruff check --fix .

reference: .venv/.dev ## Write docs/reference from the code
	$(RUN)/python -m tools.reference

clean: ## Remove what was built; keeps your story files
	rm -rf .venv .tools demo dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

$(UV): tools/get_uv.py
	@$(PYTHON) tools/get_uv.py .tools

.venv/.run: $(UV) pyproject.toml uv.lock
	@$(UV) sync --frozen --no-dev --inexact --python $(INTERPRETER)
	@touch $@

.venv/.dev: $(UV) pyproject.toml uv.lock
	@$(UV) sync --frozen --inexact --python $(INTERPRETER)
	@touch $@ .venv/.run
