# Make knows files, order and freshness; Python (scripts/briefpress) knows texts.
# Works with GNU Make 3.81 to 4.4, with -j, and in folders whose names hold spaces: every path is relative.

MAKEFLAGS += --no-builtin-rules --no-builtin-variables --keep-going
SHELL := /bin/sh
.SUFFIXES:
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all

# Values typed by people reach recipes through the environment only, byte for byte; nothing expands them.
BRIEF ?=
FROM ?=
TO ?=
PAGES ?=
FOR ?=
PYTHON ?=
TEXT ?=
ACCEPT ?=
LIST ?=
NAME ?=
DUE ?=
PEOPLE ?=
ANNOTATION ?=
STATE ?=
BY ?=
ROUND ?=
BECAUSE ?=
ANSWER ?=
DATE ?=
VERSION ?=
KIND ?=
CONCLUSIONS ?=
FILE ?=
FORCE ?=
export Q_BRIEF := $(value BRIEF)
export Q_FROM := $(value FROM)
export Q_TO := $(value TO)
export Q_PAGES := $(value PAGES)
export Q_FOR := $(value FOR)
export Q_PYTHON := $(value PYTHON)
export Q_TEXT := $(value TEXT)
export Q_ACCEPT := $(value ACCEPT)
export Q_LIST := $(value LIST)
export Q_NAME := $(value NAME)
export Q_DUE := $(value DUE)
export Q_PEOPLE := $(value PEOPLE)
export Q_ANNOTATION := $(value ANNOTATION)
export Q_STATE := $(value STATE)
export Q_BY := $(value BY)
export Q_ROUND := $(value ROUND)
export Q_BECAUSE := $(value BECAUSE)
export Q_ANSWER := $(value ANSWER)
export Q_DATE := $(value DATE)
export Q_VERSION := $(value VERSION)
export Q_KIND := $(value KIND)
export Q_CONCLUSIONS := $(value CONCLUSIONS)
export Q_FILE := $(value FILE)
export Q_FORCE := $(value FORCE)
unexport BRIEF FROM PYTHON TEXT ACCEPT LIST NAME DUE PEOPLE ANNOTATION STATE BY ROUND BECAUSE ANSWER DATE VERSION KIND CONCLUSIONS FILE TO PAGES FORCE FOR

# The package is run from its sources. Its bytecode is kept in .venv (even where the environment would have none:
# compiling everything anew takes two seconds a start), so that scripts/ stays clean. -P: a file in this folder
# never passes for a module. The DYLD path is where Homebrew keeps Pango.
CLEAN_ENV := PYTHONPATH=scripts PYTHONDONTWRITEBYTECODE= PYTHONPYCACHEPREFIX="$$PWD/.venv/pycache" \
  DYLD_FALLBACK_LIBRARY_PATH=/opt/homebrew/lib:/usr/local/lib:/usr/lib
RUN := $(CLEAN_ENV) .venv/bin/python -P -m
BRIEFPRESS := $(RUN) briefpress
PYTEST := HYPOTHESIS_STORAGE_DIRECTORY=build/tests/hypothesis $(RUN) pytest

INSTALLED := .venv/.installed
INSTALLED_DEV := .venv/.installed-dev
FONTS := .venv/fonts/.made
READY := $(INSTALLED) $(FONTS)

# --- Which briefs there are: folders of seeds/ that hold a brief.yaml and are named [a-z0-9-]+.

LEGAL := a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9 -
without = $(if $(2),$(call without,$(subst $(firstword $(2)),,$(1)),$(wordlist 2,99,$(2))),$(1))
illegal = $(strip $(call without,$(1),$(LEGAL)))
NAMED := $(sort $(patsubst seeds/%/brief.yaml,%,$(filter seeds/%/brief.yaml,$(wildcard seeds/*/brief.yaml))))
BRIEFS := $(if $(call illegal,$(NAMED)),$(foreach n,$(NAMED),$(if $(call illegal,$(n)),,$(n))),$(NAMED))
CHOSEN := $(if $(Q_BRIEF),$(if $(word 2,$(Q_BRIEF)),,$(filter $(subst %,,$(Q_BRIEF)),$(BRIEFS))),$(BRIEFS))

# --- What people type.

.PHONY: all help setup venv doctor clean test pytest test-long lint bench new inspect quote reanchor export round decide sign status review redline release correct verify rebuild pictures schema lock FORCE

all: $(CHOSEN:%=brief-%)  ## build every brief (or BRIEF=name) and say what was found
	@sh scripts/verdict.sh $(CHOSEN)

help:  ## list the targets
	@awk -F ':.*## ' '/^[a-z][a-z-]*:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

setup: $(READY)  ## set up .venv from the lock file and make the fonts (all and test do so by themselves)

venv: setup  ## the same as setup

doctor:  ## say what is missing, and for what
	@if test -f $(INSTALLED); then $(BRIEFPRESS) doctor; else sh scripts/setup.sh doctor; fi

clean:  ## remove what was built; build/release/ and build/README.md stay
	@for path in build/* build/.[!.]*; do \
	  case $$path in build/release|build/README.md) ;; *) rm -rf "$$path" ;; esac; done

test: lint pytest  ## check the code and run the tests (under ten minutes, no network)

pytest: $(INSTALLED_DEV) $(FONTS)  ## run the tests alone
	@$(PYTEST) -n 2

test-long: $(INSTALLED_DEV) $(FONTS)  ## run the long tests too
	@$(PYTEST) -n 2 -m "not bench"

lint: $(INSTALLED_DEV) $(FONTS)  ## check the code: ruff and mypy
	@.venv/bin/ruff check --quiet
	@$(CLEAN_ENV) .venv/bin/mypy

bench: $(INSTALLED_DEV) $(FONTS)  ## measure against pandoc and others
	@$(PYTEST) -n 0 -p no:randomly -s -m bench

new: $(READY)  ## begin a brief from a manuscript: make new BRIEF=name FROM=file
	@$(BRIEFPRESS) new --from="$$Q_FROM" -- "$$Q_BRIEF"

quote: $(READY)  ## write the selector of a passage: make quote BRIEF=name TEXT='its words' (or from standard input)
	@$(BRIEFPRESS) quote -- "$$Q_BRIEF" "$${Q_TEXT:--}"

reanchor: $(READY)  ## mend quotations after the source has changed: make reanchor BRIEF=name (FROM=1.0|old-source ACCEPT=all|ids LIST=1)
	@$(BRIEFPRESS) reanchor --from="$$Q_FROM" --accept="$$Q_ACCEPT" $${Q_LIST:+--list} -- "$$Q_BRIEF"

export: $(READY)  ## write the annotations as W3C Web Annotations, for the house's other programs: make export BRIEF=name
	@$(BRIEFPRESS) export -- "$$Q_BRIEF"

inspect: $(READY)  ## show what each line of a source was read as: make inspect BRIEF=name
	@$(BRIEFPRESS) inspect -- "$$Q_BRIEF"

round: $(READY)  ## open a review: make round BRIEF=… NAME=peer-1 PEOPLE='anna:author ben:legal!' DUE=2022-06-02
	@$(BRIEFPRESS) round --name="$$Q_NAME" --due="$$Q_DUE" --people="$$Q_PEOPLE" -- "$$Q_BRIEF"

decide: $(READY)  ## record a decision: make decide BRIEF=… ANNOTATION=… STATE=stet BY=anna BECAUSE='…' (or ANSWER='…')
	@$(BRIEFPRESS) decide --annotation="$$Q_ANNOTATION" --state="$$Q_STATE" --by="$$Q_BY" --round="$$Q_ROUND" \
	  --because="$$Q_BECAUSE" --answer="$$Q_ANSWER" --date="$$Q_DATE" -- "$$Q_BRIEF"

sign: $(READY)  ## sign off the edition under review: make sign BRIEF=… BY=ben
	@$(BRIEFPRESS) sign --by="$$Q_BY" --round="$$Q_ROUND" --date="$$Q_DATE" -- "$$Q_BRIEF"

status: $(READY)  ## show open queries, undecided proposals, signatures, days left (BRIEF=name or all)
	@$(BRIEFPRESS) status -- "$$Q_BRIEF"

review: $(READY)  ## the review copy: make review BRIEF=name [FOR='A Name'] [ROUND=name]
	@$(BRIEFPRESS) review --for="$$Q_FOR" --round="$$Q_ROUND" -- "$$Q_BRIEF"

redline: $(READY)  ## what changed: make redline BRIEF=name FROM=1.0 [TO=1.1] [PAGES=changed]
	@$(BRIEFPRESS) redline --brief="$$Q_BRIEF" --from="$$Q_FROM" --to="$$Q_TO" --pages="$$Q_PAGES"

release: $(READY)  ## publish the version in brief.yaml: make release BRIEF=name (FORCE='why' before an embargo has passed)
	@$(BRIEFPRESS) release --force="$$Q_FORCE" -- "$$Q_BRIEF"

correct: $(READY)  ## write a notice: make correct BRIEF=… KIND=erratum|corrigendum|addendum|retraction TEXT='…' CONCLUSIONS=stand|changed
	@$(BRIEFPRESS) correct --kind="$$Q_KIND" --text="$$Q_TEXT" --conclusions="$$Q_CONCLUSIONS" --version="$$Q_VERSION" \
	  --date="$$Q_DATE" -- "$$Q_BRIEF"

verify: $(READY)  ## say which edition a file is, and whether it is genuine: make verify FILE=some.pdf
	@$(BRIEFPRESS) verify -- "$$Q_FILE"

rebuild: $(READY)  ## make a released edition again from its record: make rebuild BRIEF=name VERSION=1.0
	@$(BRIEFPRESS) rebuild --version="$$Q_VERSION" -- "$$Q_BRIEF"

pictures: $(READY)  ## draw the pages that README.md shows anew
	@$(BRIEFPRESS) pictures

schema: $(READY)  ## write the JSON Schemas into seeds/schema/
	@$(BRIEFPRESS) schema

lock:  ## write the lock files anew from pyproject.toml (needs uv)
	@sh scripts/lock.sh

# --- Set-up. A stamp is written last, so that what was broken off never looks whole.

$(INSTALLED): scripts/requirements.lock pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh run

$(INSTALLED_DEV): scripts/requirements-dev.lock $(INSTALLED)
	@sh scripts/setup.sh dev

$(FONTS): scripts/briefpress/edges/fonts.py scripts/briefpress/nouns/typeface.py $(INSTALLED)
	@$(BRIEFPRESS) fonts

# --- One brief: one process makes all products, which the % that stands for the dot tells every version of make.
# Folders are prerequisites, so that a file added, renamed or deleted in them is noticed; the depfile, written by
# the process that reads the files, holds the rest, among it which products there must be. A brief without a
# depfile is built anew: what it read is not known. epubcheck has a file of its own; it is slow to start. Where it
# could not run, its file is dated 1970, so that the next make tries again; where there is no EPUB, or only that of an
# earlier build, it is empty. Whatever bears its final name is whole: a build that is broken off costs no file that
# is there (.PRECIOUS), and the verdict, written last, stays older than what it should tell of.

define BRIEF_RULES
.PHONY: brief-$(1)
.PRECIOUS: $(addprefix build/$(1)/,$(1)-a4.pdf $(1)-letter.pdf $(1).epub edition.json pages.json findings.json verdict.txt)
brief-$(1): build/$(1)/verdict.txt build/$(1)/epubcheck.txt

build/$(1)/$(1)-a4%pdf build/$(1)/$(1)-letter%pdf build/$(1)/$(1)%epub build/$(1)/edition%json \
build/$(1)/pages%json build/$(1)/findings%json build/$(1)/verdict%txt: \
    seeds/$(1)/brief%yaml seeds/$(1) $(wildcard seeds/$(1)/annotations) seeds/house.yaml $(READY) \
    $(if $(wildcard build/$(1)/$(1).d),,FORCE)
	@BRIEFPRESS_SILENT=1 $$(BRIEFPRESS) build -- $(1)

build/$(1)/epubcheck.txt: build/$(1)/verdict.txt scripts/briefpress/edges/epub/run_epubcheck.py
	@if test -f build/$(1)/$(1).epub; then $$(BRIEFPRESS) epubcheck -- $(1); \
	else : >$$@; fi
endef

$(foreach brief,$(BRIEFS),$(eval $(call BRIEF_RULES,$(brief))))

# A house file that is missing is for Python to complain of.
seeds/house.yaml:

-include $(wildcard $(foreach brief,$(BRIEFS),build/$(brief)/$(brief).d))

# What is cleaned first must be gone before anything else begins.
ifneq (,$(filter clean,$(MAKECMDGOALS)))
.NOTPARALLEL:
endif
