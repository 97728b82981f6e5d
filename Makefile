# run     build the release program, with what it needs, and open the embedded catalogue
# test    run every test
# build   build the static executable
# install copy program, manual and completions to PREFIX (and DESTDIR)
# lint    check the layout of the code
# clean   remove what was built

PREFIX ?= /usr/local
SCRATCH = .build-static
PROGRAM = $(SCRATCH)/release/fieldshelf

# lld, for gold warns of glibc's name service in Foundation's files, which nothing here asks.
STATIC = --scratch-path $(SCRATCH) -Xswiftc -static-executable -Xswiftc -use-ld=lld \
	-Xlinker -ltinfo -Xlinker -s

.PHONY: run test build install lint clean swift library

run: build
	@$(PROGRAM)

test: swift library
	@Scripts/install-packages tmux
	swift test

build: swift library
	swift build -c release --product fieldshelf $(STATIC)

install: build
	install -D -m 755 $(PROGRAM) $(DESTDIR)$(PREFIX)/bin/fieldshelf

lint: swift
	swift format lint --strict -r Sources Tests Package.swift

clean:
	rm -rf .build .build-*

swift:
	@command -v swift > /dev/null || \
	  { echo "fieldshelf: 'swift' not found; install Swift 6.2 or newer from swift.org" >&2; exit 1; }

library:
	@Scripts/install-packages libncurses-dev
