# Every target sets up what it needs: system libraries, environment, locked packages.
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python
READY := $(VENV)/ready
# Tests write thousands of registers, each write safely on the disk before the next. In memory, where
# there is room for them, they wait for no disk.
MEMORY := $(shell [ "$$(df -k --output=avail /dev/shm 2>/dev/null | tail -n 1)" -gt 2000000 ] \
	2>/dev/null && echo TMPDIR=/dev/shm)

.PHONY: demo test faults damage sweep corpus readback fuzz monkey pictures bench run format lock clean \
	frozen deb deb-trial windows windows-trial same

demo: $(READY)
	$(PY) main.py demo --out out
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ]; then $(PY) main.py out/xa_mau.sobhyt; \
	else echo "Không có màn hình: không mở cửa sổ. Các tệp nằm trong thư mục out/."; fi

test: $(READY)
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports
	$(MEMORY) QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n auto --dist loadfile
	$(PY) main.py selftest

# Each fault a hundred times and at every write; the suite tries each a few times.
faults: $(READY)
	$(PY) -m pytest tests/faults --trials 100 --timeout 0

# Five large communes against the slow reading of the rules; the suite takes one. Many chance
# filters and sorts of lists against a slow reading of their rows.
sweep: $(READY)
	LARGE_SEEDS="4 5 6 7 8" QT_QPA_PLATFORM=offscreen $(PY) -m pytest \
		tests/commune/test_large.py --timeout 600
	ROLLS=200 $(PY) -m pytest tests/commune/test_rolls.py --timeout 600

# Writes the files of tests/data/workbooks anew; .xls and .ods where LibreOffice is installed.
corpus: $(READY)
	$(PY) -m tests.workbooks.corpus

# Two thousand invented communes in any shape of file, read back; the suite takes some.
readback: $(READY)
	READBACK=2000 $(PY) -m pytest tests/workbooks/test_readback.py --timeout 0

# Spoiled files in a child of bounded memory; COUNT="5000 7" takes 5000 from seed 7.
fuzz: $(READY)
	$(PY) -m tests.workbooks.fuzz $(COUNT)

# A clerk who does anything, STEPS steps from SEED on; the suite takes some.
monkey: $(READY)
	STEPS=$${STEPS:-3000} SEED=$${SEED:-1} QT_QPA_PLATFORM=offscreen $(PY) -m pytest \
		tests/ui/test_monkey.py --timeout 0

# Every page in both languages, light and dark, at 100 and 150 %, into out/pictures; needs no screen.
pictures: $(READY)
	$(PY) -m tests.pictures out/pictures

# Encrypted against plain: opening, saving, import, list. Lists of 200,000 people by SQL against
# everybody worked out in memory. 5,000 letters in one go.
bench: $(READY)
	$(PY) -m tests.bench.encrypted
	$(PY) -m tests.bench.many_people
	QT_QPA_PLATFORM=offscreen $(PY) -m tests.bench.list_window
	$(PY) -m tests.bench.letters

# Every page of a register cut off and changed, plain and encrypted; some minutes.
damage: $(READY)
	$(PY) -m tests.faults.damage 64

# The program with its own Python in build/linux/so-bhyt, and its self-test.
frozen: $(READY)
	sh installer/linux/freeze.sh

# dist/so-bhyt_<version>_amd64.deb; deb-trial installs it into a bare Debian made for that.
deb: frozen
	sh installer/linux/deb.sh

deb-trial:
	sh installer/linux/trial.sh

# dist/so-bhyt-<version>-setup.exe, made here for Windows; windows-trial installs it under Wine.
windows: $(READY)
	sh installer/windows/build.sh

windows-trial:
	sh installer/windows/trial.sh

# What was built here against another build of the same commit: make same OTHER=folder/dist
same:
	$(PYTHON) installer/same.py dist $(OTHER)

run: $(READY)
	$(PY) main.py

format: $(READY)
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

# Writes requirements.lock anew from pyproject.toml, for Linux and Windows, without naming a host.
lock: $(READY)
	$(PY) -m pip install -q uv
	$(PY) -m uv pip compile pyproject.toml --extra dev --universal --generate-hashes \
		--no-header -o requirements.lock

$(READY): requirements.lock installer/system-packages.sh
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' \
		|| { echo "Cần Python 3.11 trở lên; bản đang có: $$($(PYTHON) --version)."; exit 1; }
	sh installer/system-packages.sh
	$(PYTHON) -m venv $(VENV)
	$(PY) -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

clean:
	rm -rf $(VENV) out build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
