# Bare `make` shows what there is. Each target calls one command; Python does the walking.
PYTHON ?= python3
ifeq ($(OS),Windows_NT)
VENV_PYTHON := .venv/Scripts/python.exe
else
VENV_PYTHON := .venv/bin/python
endif
RUN := $(VENV_PYTHON) -m pipeline
# What a command found or was asked wrongly it has said itself (1, 2; 130: stopped): make has nothing
# to add. Scripts that want the status call the command.
SAID := || case $$? in 1|2|130) ;; *) exit $$?;; esac
# What a coach typed goes by the environment, where no shell reads it, and as it is: make itself
# would run a $(shell …) in it.
TYPED := NAME DOSSIER WORKBOOKS VOOR DASK MET FUNCTIE WERKGEVER UIT NAAR
$(foreach name,$(TYPED),$(eval override $(name) := $$(value $(name))))
export $(TYPED)
WHERE = $(if $(WORKBOOKS),--workbooks "$$WORKBOOKS")
SHEETS = $(if $(MET),--met "$$MET")

.DEFAULT_GOAL := help
.PHONY: help reports check doctor watch diff share pdf clean blank folders new function renew export forms templates test test-long bench lint lock

help: ## toon deze lijst
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | awk -F'|' '{printf "%-18s %s\n", $$1, $$2}'

reports: .venv/ready$(if $(DASK),-dask) ## maak de Word-documenten van alle dossiers; DOSSIER=Evi maakt dat ene
	@$(RUN) reports $(WHERE) $(if $(DOSSIER),--dossier="$$DOSSIER") $(if $(DASK),--dask "$$DASK") $(SAID)

check: .venv/ready ## kijk alle dossiers na, zonder documenten te maken
	@$(RUN) check $(WHERE) $(SAID)

doctor: .venv/ready ## kijk na of alles klaarstaat
	@$(RUN) doctor $(WHERE) $(SAID)

watch: .venv/ready ## maak de documenten telkens als een werkmap bewaard wordt
	@$(RUN) watch $(WHERE) $(SAID)

diff: .venv/ready ## toon wat in Word anders is dan in de werkmap; DOSSIER=Evi kan
	@$(RUN) diff $(WHERE) $(if $(DOSSIER),-- "$$DOSSIER") $(SAID)

share: .venv/ready ## pak in wat één lezer krijgt: make share DOSSIER=Evi VOOR=werkgever; PDF=1 ook als PDF
	@$(RUN) share $(WHERE) $(if $(VOOR),--voor "$$VOOR") $(if $(PDF),--pdf) -- "$$DOSSIER" $(SAID)

pdf: .venv/ready ## maak van elk document van een dossier ook een PDF: make pdf DOSSIER=Evi
	@$(RUN) pdf $(WHERE) -- "$$DOSSIER" $(SAID)

clean: .venv/ready ## toon documenten die van geen werkmap meer zijn; YES=1 haalt ze weg
	@$(RUN) clean $(WHERE) $(if $(YES),--yes) $(SAID)

blank: .venv/ready ## maak de blanco formulieren; DOSSIER=Evi vult in wat bekend is; MET= ook werkbladen
	@$(RUN) blank $(WHERE) $(SHEETS) $(if $(DOSSIER),-- "$$DOSSIER") $(SAID)

folders: .venv/ready ## maak de folders van de gids, om uit te delen
	@$(RUN) folders $(SAID)

new: .venv/ready ## zet een nieuw dossier klaar: make new NAME=Nora; MET="actoren" toont extra bladen
	@$(RUN) new $(WHERE) $(SHEETS) $(if $(FUNCTIE),--functie="$$FUNCTIE") -- "$$NAME" $(SAID)

function: .venv/ready ## zet een werkpostfiche klaar: make function NAME="Logistieke hulp" WERKGEVER="WZC Den Olm"
	@$(RUN) function $(WHERE) $(if $(WERKGEVER),--werkgever="$$WERKGEVER") $(if $(UIT),--uit="$$UIT") -- "$$NAME" $(SAID)

renew: .venv/ready ## zet de antwoorden van een oudere werkmap in een nieuwe: make renew DOSSIER=Evi
	@$(RUN) renew $(WHERE) $(SHEETS) -- "$$DOSSIER" $(SAID)

export: .venv/ready$(if $(PARQUET),-parquet) ## maak tabellen voor eigen cijfers: make export NAAR=cijfers
	@$(RUN) export $(WHERE) -- "$$NAAR" $(SAID)

forms: .venv/ready ## toon alle formulieren en velden
	@$(RUN) forms $(SAID)

templates: .venv/ready ## bouw lege werkmap, Word-sjablonen en voorbeelden opnieuw
	@$(RUN) templates $(SAID)

test: .venv/ready-dev ## voer de tests uit
	@$(VENV_PYTHON) -m pytest

test-long: export LONG ?= 1
test-long: .venv/ready-dev ## voer de lange tests helemaal uit: doden, verminken, duizend dossiers
	@$(VENV_PYTHON) -m pytest -m long --dist load

bench: .venv/ready ## meet hoe snel het gaat, naast openpyxl en docxtpl zoals ze komen
	@$(VENV_PYTHON) -m bench --write bench/README.md

lint: .venv/ready-dev ## ruff en mypy
	@$(VENV_PYTHON) -m ruff check . && $(VENV_PYTHON) -m ruff format --check . && $(VENV_PYTHON) -m mypy && $(VENV_PYTHON) -m mypy --platform win32 pipeline

lock: .venv/ready-dev ## pin de pakketten opnieuw, na een wijziging in pyproject.toml
	@$(VENV_PYTHON) -m uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml -o requirements.txt
	@$(VENV_PYTHON) -m uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra dask pyproject.toml -o requirements-dask.txt
	@$(VENV_PYTHON) -m uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra parquet pyproject.toml -o requirements-parquet.txt
	@$(VENV_PYTHON) -m uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 --extra dev --extra dask --extra parquet pyproject.toml -o requirements-dev.txt

.venv/ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 of nieuwer is nodig, dit is " + sys.version.split()[0])'
	@echo "Eenmalige installatie in .venv ..."
	@$(PYTHON) -m venv .venv
	@$(VENV_PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.txt
	@touch $@

.venv/ready-dask: requirements-dask.txt .venv/ready
	@$(VENV_PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dask.txt
	@touch $@

.venv/ready-parquet: requirements-parquet.txt .venv/ready
	@$(VENV_PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-parquet.txt
	@touch $@

.venv/ready-dev: requirements-dev.txt .venv/ready
	@$(VENV_PYTHON) -m pip install -q --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@
