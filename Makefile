# Sets everything up on a machine with Python 3.11 or newer, then calls Invoke.
#   make site    the demo, built into output/
#   make audit   the accessibility test of the site, written to content/pruefung.toml
#   make test    all tests
# Another Python: make site PYTHON=python3.13

PYTHON ?= python3
PIP = .venv/bin/python -m pip install -qq --disable-pip-version-check
INSTALL = $(PIP) --require-hashes --requirement
# A town's folder holds the program: pip alone would not take another file of the same version for another program.
PROGRAM = { [ ! -d programm ] || $(PIP) --force-reinstall --no-deps --no-index programm/*.whl; }
# What was installed is noted as the lock itself: a fresh checkout of the same lock installs nothing.

.PHONY: site audit test

site: .venv/installed
	@.venv/bin/invoke build --full

audit: .venv/installed-audit
	@.venv/bin/invoke audit

test: .venv/installed-dev
	@.venv/bin/invoke test

.venv/installed: requirements.txt | .venv/bin/python
	@cmp -s $< $@ || { echo "Installing what the site needs into .venv (about half a minute) …" && $(INSTALL) $< && $(PROGRAM); }
	@cp $< $@

.venv/installed-audit: requirements-audit.txt | .venv/bin/python
	@cmp -s $< $@ || { echo "Installing what the accessibility test needs into .venv (about half a minute) …" && $(INSTALL) $< && $(PROGRAM); }
	@cp $< $@

.venv/installed-dev: requirements-dev.txt | .venv/bin/python
	@cmp -s $< $@ || { echo "Installing what the tests need into .venv (about a minute) …" && $(INSTALL) $< && $(PROGRAM); }
	@cp $< $@

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Python 3.11 or newer is needed; »$(PYTHON)« is not. Try: make PYTHON=python3.13" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' || \
		{ echo "Python's venv module is missing. On Debian and Ubuntu: sudo apt-get install python3-venv" >&2; exit 1; }
	@$(PYTHON) -m venv .venv
