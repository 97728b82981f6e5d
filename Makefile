# run     build the release program, with what it needs, and open the embedded catalogue
# test    run every test
# build   build the static program, its manual pages and the shell completions
# bench   measure the built program: bytes, times and memory at a terminal; bytes over ssh and mosh
# install copy program, manual and completions to PREFIX (and DESTDIR)
# deb     make a package for Debian and Ubuntu in dist; REVISION=0.2 for a second one of a version
# dist    make an archive in dist that is installed without root, and its checksum
# manual  make the manual page in every language
# lint    check the layout of the code
# bench-store  measure the store; RECORDS=FILE.jsonl compares it with SQLite and tantivy as well,
#         and RECORDS='FILE.jsonl OTHER.jsonl' times keys on other records besides
# bench-engine  measure the built program on RECORDS=FILE.jsonl in a search engine; with BASE=PROGRAM,
#         one without an engine, its start too
# bench-formats  compare the readers of formats with those of other programs
# fuzz    feed damaged files to the readers, to each for SECONDS, by the code that they reach
# catalogue  make the images of the embedded listing, after its files have changed
# clean   remove what was built

# Each set of compiler flags has a build folder of its own, because one folder that is built with
# two sets of flags in turn is compiled anew each time. Package.swift looks at CI.
CHECKED := $(if $(filter undefined,$(origin CI)),,-checked)
DEBUG = .build$(CHECKED)
STATIC = .build-static$(CHECKED)
RELEASE = .build-release$(CHECKED)
FUZZER = .build-fuzz$(CHECKED)

# Coloured diagnostics are a compiler flag too: on in a terminal, off through a pipe.
SWIFT_BUILD = swift build --no-color-diagnostics
SWIFT_TEST = swift test --no-color-diagnostics --scratch-path $(DEBUG)

# lld, because gold warns of glibc's name service in Foundation's files, which nothing here uses.
STATIC_FLAGS = -c release --scratch-path $(STATIC) -Xswiftc -static-executable \
	-Xswiftc -use-ld=lld -Xlinker -ltinfo -Xlinker -s

PROGRAM = $(STATIC)/release/fieldshelf
# Files to install besides the program. 'program' is empty; its time says when the program was built.
SHARED = $(STATIC)/share
BUILT = $(SHARED)/program
# A manual page a language that the program speaks. 'generator' is empty too.
LANGUAGES = $(patsubst Resources/messages/%.txt,%,$(wildcard Resources/messages/??.txt))
MANUALS = $(LANGUAGES:%=$(SHARED)/man/%.1)
GENERATOR = $(SHARED)/generator
COMPLETIONS = $(addprefix $(SHARED)/,bash zsh fish)

# Folders as well as files, so that a deleted file counts as a change.
SOURCES = $(shell find Makefile Package.swift Sources Resources)

PREFIX ?= /usr/local
# Not every shell expands '~' in an argument.
TO = $(DESTDIR)$(patsubst ~/%,$(HOME)/%,$(PREFIX))
# fish has no folder for completions under /usr/local.
FISH = $(if $(filter /usr/local,$(PREFIX)),$(DESTDIR)/etc/fish/completions,$(TO)/share/fish/vendor_completions.d)

# A file whose recipe failed half-way is not taken for a finished one.
.DELETE_ON_ERROR:

.PHONY: run test build bench bench-store bench-engine bench-formats fuzz install deb dist manual lint catalogue clean swift library

run: $(BUILT)
	@$(PROGRAM)

test: swift library
	@Scripts/install-packages tmux ncurses-term
	@[ "$$(id -u)" -ne 0 ] || Scripts/install-packages openssh-server
	@Scripts/install-packages sphinxsearch || \
	  echo "fieldshelf: without sphinxsearch, tests with an engine are skipped" >&2
	$(SWIFT_TEST)

build: $(BUILT) $(MANUALS) $(COMPLETIONS)

manual: $(MANUALS)

# Nothing is built with sudo in a user's folder: root's PATH may lack Swift, and the user could not
# replace root's files.
define not_by_sudo
@if [ "$${SUDO_UID:-0}" -ne 0 ] && [ "$$SUDO_UID" = "$$(stat -c %u .)" ]; then \
  echo "fieldshelf: not built, or out of date; run 'make build' without sudo first" >&2; exit 1; fi
endef

$(BUILT): $(SOURCES)
	$(not_by_sudo)
	@$(MAKE) --no-print-directory swift library
	$(SWIFT_BUILD) $(STATIC_FLAGS) --product fieldshelf
	@mkdir -p $(SHARED)
	@touch $@

$(GENERATOR): $(BUILT)
	$(not_by_sudo)
	$(SWIFT_BUILD) $(STATIC_FLAGS) --product generate-manual
	@touch $@

# A page comes from swift-argument-parser's generator, which asks the program; its sentence on the status
# is in English alone, and says less than the description does.
$(MANUALS): $(SHARED)/man/%.1: $(BUILT) $(GENERATOR) Scripts/finish-manual
	$(not_by_sudo)
	@mkdir -p $(@D)
	@FIELDSHELF_LANGUAGE=$* $(STATIC)/release/generate-manual $(PROGRAM) --output-directory - \
	  --date "$$(git log -1 --format=%cs 2> /dev/null || date +%F)" > $@.generated
	@Scripts/finish-manual $* $(PROGRAM) < $@.generated > $@
	@rm $@.generated

# Shells read these files and do not run them, so the line that names an interpreter goes. They are in
# English, for one file serves whoever uses the machine.
$(COMPLETIONS): $(SHARED)/%: $(BUILT)
	@FIELDSHELF_LANGUAGE=en $(PROGRAM) --generate-completion-script $* > $@
	@sed -i '1{/^#!/d;}' $@

install: build
	install -D -m 755 $(PROGRAM) "$(TO)/bin/fieldshelf"
	install -D -m 644 $(SHARED)/man/en.1 "$(TO)/share/man/man1/fieldshelf.1"
	for language in $(filter-out en,$(LANGUAGES)); do \
	  install -D -m 644 $(SHARED)/man/$$language.1 \
	    "$(TO)/share/man/$$language/man1/fieldshelf.1" || exit 1; done
	install -D -m 644 $(SHARED)/bash "$(TO)/share/bash-completion/completions/fieldshelf"
	install -D -m 644 $(SHARED)/zsh "$(TO)/share/zsh/site-functions/_fieldshelf"
	install -D -m 644 $(SHARED)/fish "$(FISH)/fieldshelf.fish"

# Packages hold what 'make install' copies.
DIST = dist
STAGE = $(STATIC)/stage/$@
REVISION = 0.1

deb: build
	@rm -rf $(STAGE)
	@$(MAKE) --silent install DESTDIR=$(STAGE) PREFIX=/usr
	@Packaging/build-deb $(STAGE) $(DIST) $(REVISION)

dist: build
	@Scripts/install-packages xz-utils
	@rm -rf $(STAGE)
	@$(MAKE) --silent install DESTDIR=$(STAGE) PREFIX=
	@Packaging/build-dist $(STAGE) $(DIST)

lint: swift
	swift format lint --strict -r Sources Tests Benchmarks Package.swift

bench: $(BUILT)
	$(SWIFT_BUILD) -c release --scratch-path $(RELEASE) --product TerminalBenchmark
	$(RELEASE)/release/TerminalBenchmark $(PROGRAM)
	@Scripts/install-packages openssh-server mosh && Benchmarks/measure-lines $(PROGRAM)

RECORDS =
SECONDS = 60

bench-store: swift library
	$(SWIFT_BUILD) -c release --scratch-path $(RELEASE) --product StoreBenchmark
	$(RELEASE)/release/StoreBenchmark
ifneq ($(RECORDS),)
	@Benchmarks/compare-stores $(RELEASE)/release/StoreBenchmark $(RECORDS)
	@$(MAKE) --no-print-directory $(BUILT)
	$(SWIFT_BUILD) -c release --scratch-path $(RELEASE) --product TerminalBenchmark
	$(RELEASE)/release/TerminalBenchmark $(PROGRAM) .build-peers/all.shelf
endif

bench-engine: $(BUILT)
	@[ -n "$(RECORDS)" ] || { echo "fieldshelf: name the records: make bench-engine RECORDS=FILE.jsonl" >&2; exit 1; }
	@Scripts/install-packages sphinxsearch
	@Benchmarks/bench-engine $(PROGRAM) $(RECORDS) $(BASE)

bench-formats: $(BUILT)
	@Benchmarks/compare-formats $(PROGRAM)

# Of several -sanitize the Swift compiler follows the last, so that it has both in one.
FUZZING = --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address \
	-Xswiftc -use-ld=lld -Xswiftc -DCOVERAGE

fuzz: swift library
	$(SWIFT_BUILD) -c release --scratch-path $(FUZZER) --product StoreFuzzer $(FUZZING)
	@Benchmarks/fuzz-readers $(FUZZER)/release/StoreFuzzer $(FUZZER) $(SECONDS)

# Twice, for the test that looks at what is embedded sees what was written at the next build.
catalogue: swift library
	FIELDSHELF_WRITE_CATALOGUES=1 $(SWIFT_TEST) --filter EmbeddedFilesTests
	$(SWIFT_TEST) --filter EmbeddedFilesTests

clean:
	rm -rf .build .build-* dist

# Asked to run, for a broken link or a missing shared library is found by nothing less.
swift:
	@version=$$(swift --version 2>&1) || { printf '%s\n' "$$version" >&2; \
	  echo "fieldshelf: 'swift --version' does not run; install Swift 6.3 or newer for this system," \
	  "with the packages that swift.org names, and put it into PATH" >&2; exit 1; }

library:
	@Scripts/install-packages libstdc++-dev libncurses-dev zlib1g-dev libexpat1-dev libstemmer-dev \
	  libmariadb-dev
