# The commands of the portal. Each makes what it needs by itself: an empty clone needs no other step.
#
#   make run      open the portal on http://127.0.0.1:8000   (PORT=8001, TLS=1, SMIDEP_HOME=/path)
#   make test     run all tests                              (ARGS="tests/issues -k accept")
#   make check    linters, contracts, types, missing migrations, the words, Django's own check
#   make fix      let the linters mend what they can
#   make setup    only fetch what the others need
#   make worker   one more worker for the data of `make run`
#   make bench    how fast lists and pages answer            (SIZE="city province nation")
#   make lock     pin requirements*.in and package.json anew (UPGRADE=1 takes newer releases)
#   make clean    remove what was fetched; the data stays

PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$python && break; done)
ifeq ($(strip $(PYTHON)),)
PYTHON := python3
endif

# The launcher decides by itself which settings it names.
LAUNCH = @command -v $(PYTHON) >/dev/null || { echo "There is no $(PYTHON) here: install Python 3.11 or newer."; exit 1; }; \
	exec env -u DJANGO_SETTINGS_MODULE $(PYTHON) -m smidep.standalone

.PHONY: help run test check fix setup worker bench lock clean

.DEFAULT_GOAL := help

help:
	@sed -n '3,12s/^# *//p' Makefile

run setup worker check fix lock clean:
	$(LAUNCH) $@

test:
	$(LAUNCH) test $(ARGS)

# Beside the data of `make run`, and kept for the next time.
bench: export SMIDEP_HOME = $(or $(SMIDEP_BENCH_HOME),$(HOME)/.cache/smidep-bench)
bench:
	$(LAUNCH) manage bench $(SIZE) $(ARGS)
