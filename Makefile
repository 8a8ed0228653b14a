# The doors for a newcomer. `make demo` and `make test` need Python 3.11 and nothing else of ours.
PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3.11)
PORT ?= 8000
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK = 1

COMPILE = cd requirements && CUSTOM_COMPILE_COMMAND="make lock" ../.venv/bin/pip-compile --quiet --generate-hashes \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links --strip-extras --allow-unsafe

.PHONY: help demo demo-reset install install-test test bench lint format settings messages assets lock clean

help: ## Say what can be made
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

demo: install ## Play both stories and show them on http://127.0.0.1:8000 (PORT= to change)
	@.venv/bin/interstice demo

demo-reset: install ## Throw the demonstration away and start again
	@.venv/bin/interstice demo --reset

install: python ## Install what the software runs on, locked
	@$(PYTHON) tooling/install.py runtime

install-test: install ## Install what the tests and checks need too, locked
	@$(PYTHON) tooling/install.py test

test: install-test ## Run every check and every test (INTERSTICE_REQUIRE=postgresql,chromium makes them obligatory)
	@.venv/bin/python -m tooling.test

bench: install-test ## Measure, and write benchmarks/RESULTS.md
	@.venv/bin/python -m benchmarks

lint: install-test ## Run the checks alone
	@.venv/bin/python -m tooling.test --checks-only

format: install-test ## Lay the sources out
	@.venv/bin/ruff format . && .venv/bin/ruff check --fix . ; .venv/bin/djade --target-version 5.2 $$(git ls-files '*.html')

settings: install ## Write docs/reference/settings.md from the settings themselves
	@.venv/bin/python -m tooling.settings_page

messages: install-test ## Gather the messages to translate into interstice/locale
	@.venv/bin/python -m tooling.messages && .venv/bin/interstice assets

assets: install ## Build fonts, styles, scripts and messages
	@.venv/bin/interstice assets

lock: install-test ## Choose versions again and write their hashes
	$(COMPILE) --upgrade runtime.in -o runtime.txt
	$(COMPILE) --upgrade test.in -o test.txt

clean: ## Forget what was installed and built, but no data
	rm -rf .venv artefacts .mypy_cache .ruff_cache .pytest_cache .import_linter_cache interstice/ui/static/vendor

.PHONY: python
python:
	@command -v $(PYTHON) >/dev/null || { \
	  echo "Python 3.11 is needed and was not found. On Debian: apt-get install python3.11 python3.11-venv; elsewhere: python.org. Then: make PYTHON=/path/to/python3.11 demo" >&2; exit 1; }
