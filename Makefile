# run     build the release program, with what it needs, and open the embedded catalogue
# test    run every test
# build   build the static executable
# bench   measure the built program: bytes, times and memory at a terminal
# install copy program, manual and completions to PREFIX (and DESTDIR)
# manual  make the manual page
# lint    check the layout of the code
# bench-store  measure the store; RECORDS=FILE.jsonl compares it with SQLite and tantivy as well,
#         and RECORDS='FILE.jsonl OTHER.jsonl' times keys on other records besides
# fuzz    feed damaged files to the readers, to each for SECONDS, by the code that they reach
# catalogue  make the images of the embedded listing, after its files have changed
# clean   remove what was built

PREFIX ?= /usr/local
SCRATCH = .build-static
PROGRAM = $(SCRATCH)/release/fieldshelf
MANUAL = .build/plugins/GenerateManual/outputs/fieldshelf/fieldshelf.1
SHARE = $(DESTDIR)$(PREFIX)/share

# lld, for gold warns of glibc's name service in Foundation's files, which nothing here asks.
STATIC = --scratch-path $(SCRATCH) -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xlinker -ltinfo -Xlinker -s

.PHONY: run test build bench bench-store fuzz install manual lint catalogue clean swift library

run: build
	@$(PROGRAM)

test: swift library
	@Scripts/install-packages tmux ncurses-term
	@[ "$$(id -u)" -ne 0 ] || Scripts/install-packages openssh-server
	swift test

build: swift library
	swift build -c release --product fieldshelf $(STATIC)

install: build manual
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/fieldshelf
	install -D -m 644 $(MANUAL) $(SHARE)/man/man1/fieldshelf.1
	install -d $(SHARE)/bash-completion/completions $(SHARE)/zsh/site-functions \
	  $(SHARE)/fish/vendor_completions.d
	$(PROGRAM) --generate-completion-script bash > $(SHARE)/bash-completion/completions/fieldshelf
	$(PROGRAM) --generate-completion-script zsh > $(SHARE)/zsh/site-functions/_fieldshelf
	$(PROGRAM) --generate-completion-script fish > $(SHARE)/fish/vendor_completions.d/fieldshelf.fish

manual: swift library
	swift package --scratch-path .build generate-manual

lint: swift
	swift format lint --strict -r Sources Tests Benchmarks Package.swift

bench: build
	swift build -c release --scratch-path .build-release --product TerminalBenchmark
	.build-release/release/TerminalBenchmark $(PROGRAM)

RECORDS =
SECONDS = 60
RELEASE = .build-release/release

bench-store: swift library
	swift build -c release --scratch-path .build-release --product StoreBenchmark
	$(RELEASE)/StoreBenchmark
ifneq ($(RECORDS),)
	@Benchmarks/compare-stores $(RELEASE)/StoreBenchmark $(RECORDS)
	@$(MAKE) --no-print-directory build
	swift build -c release --scratch-path .build-release --product TerminalBenchmark
	$(RELEASE)/TerminalBenchmark $(PROGRAM) .build-peers/all.shelf
endif

# Of several -sanitize the Swift compiler follows the last, so that it has both in one.
FUZZING = --sanitize=fuzzer --sanitize=address -Xswiftc -sanitize=fuzzer,address \
	-Xswiftc -use-ld=lld -Xswiftc -DCOVERAGE

fuzz: swift library
	swift build -c release --scratch-path .build-fuzz --product StoreFuzzer $(FUZZING)
	@Benchmarks/fuzz-readers .build-fuzz/release/StoreFuzzer .build-fuzz $(SECONDS)

# Twice, for the test that looks at what is embedded sees what was written at the next build.
catalogue: swift library
	FIELDSHELF_WRITE_CATALOGUES=1 swift test --filter EmbeddedFilesTests
	swift test --filter EmbeddedFilesTests

clean:
	rm -rf .build .build-*

swift:
	@command -v swift > /dev/null || \
	  { echo "fieldshelf: 'swift' not found; install Swift 6.3 or newer from swift.org" >&2; exit 1; }

library:
	@Scripts/install-packages libncurses-dev libstemmer-dev
