extension MessageKey {
  /// A message on standard error.
  package static let diagnostic = MessageKey("program.diagnostic")
  /// The name of the embedded catalogue.
  package static let embeddedCatalogueName = MessageKey("program.embedded-catalogue")
  /// Shown on the screen while a file is read.
  package static let readingFile = MessageKey("program.reading-file")
  /// The session ended for lack of input: the limit in minutes.
  package static let endedByIdleness = MessageKey("program.ended-by-idleness")
  /// The same for one minute.
  package static let endedByIdlenessOne = MessageKey("program.ended-by-idleness-one")
  /// An option that is not available in a restricted session.
  package static let traceIsRestricted = MessageKey("program.trace-restricted")
  /// A value of '--idle-limit' out of range.
  package static let invalidIdleLimit = MessageKey("program.invalid-idle-limit")
  /// A value of '--blank-after' out of range.
  package static let invalidBlankAfter = MessageKey("program.invalid-blank-after")
  /// A value of '--esc-delay' out of range.
  package static let invalidEscapeDelay = MessageKey("program.invalid-esc-delay")
  /// Standard output cannot be written.
  package static let outputClosed = MessageKey("program.output-closed")
  /// Standard output cannot be written.
  package static let outputStalled = MessageKey("program.output-stalled")
  /// Standard output cannot be written, with the reason.
  package static let outputFailed = MessageKey("program.output-failed")
  /// The number of findings that are not printed.
  package static let moreFindings = MessageKey("program.more-findings")
  /// A catalogue was built: the number of publications, and the file.
  package static let publicationsBuilt = MessageKey("program.publications-built")
  /// Why a catalogue cannot be written there.
  package static let nameIsTaken = MessageKey("program.name-taken")
  /// A record's identifier was changed: the place, the identifier in the file, and the new one.
  package static let identifierChanged = MessageKey("program.identifier-changed")
  /// The number of other records whose identifier was changed.
  package static let moreIdentifiersChanged = MessageKey("program.more-identifiers-changed")
  /// The number of records read.
  package static let progressRecords = MessageKey("program.progress-records")
  /// The number of records read per second.
  package static let progressRate = MessageKey("program.progress-rate")
  /// The remaining seconds of reading.
  package static let progressLeft = MessageKey("program.progress-left")
  /// The catalogue is being written.
  package static let progressWriting = MessageKey("program.progress-writing")
  /// How much of all files was read in the pass before the build.
  package static let progressFirstPass = MessageKey("program.progress-first-pass")
  /// An unknown value of FIELDSHELF_RESTRICTED.
  package static let restrictedValue = MessageKey("program.restricted-value")
  /// Search words without a letter or digit.
  package static let noWordToFind = MessageKey("usage.no-word")
  /// An output that would replace one of its inputs.
  package static let outputIsInput = MessageKey("usage.output-is-input")
  /// A catalogue that other output would replace.
  package static let outputIsCatalogue = MessageKey("usage.output-is-catalogue")
  /// Another kind of file that a catalogue would replace.
  package static let outputIsNotCatalogue = MessageKey("usage.output-is-not-catalogue")
  /// A file cannot be written: its name, and why.
  package static let notWritable = MessageKey("usage.not-writable")
  /// A command that is not available to a shared account.
  package static let accountIsRestricted = MessageKey("usage.restricted")
  /// A command after its options, and the correct command line.
  package static let commandAfterOptions = MessageKey("usage.command-after-options")
  /// A first argument that is neither a file nor a command, and what to do.
  package static let unknownCommand = MessageKey("usage.unknown-command")
  /// A value of a variable or option: its name, the value, and what is expected.
  package static let unknownSetting = MessageKey("usage.unknown-setting")
  /// An unknown value of a facet: the option, the name, and what to do.
  package static let unknownName = MessageKey("usage.unknown-name")
  /// How to list the values of a facet.
  package static let listFacet = MessageKey("usage.list-facet")
  /// How to list the values of all facets.
  package static let listFacets = MessageKey("usage.list-facets")
  /// Suggested names.
  package static let perhapsMeant = MessageKey("usage.perhaps-meant")
  /// How to list the commands.
  package static let listCommands = MessageKey("usage.list-commands")
  /// Joins two parts of a list.
  package static let joinedByComma = MessageKey("list.comma")
  /// A part of a query.
  package static let quoted = MessageKey("text.quoted")
  /// An excluded part of a query.
  package static let quotedNot = MessageKey("text.quoted-not")
  /// A word without quotes.
  package static let word = MessageKey("text.word")
  /// Joins two parts of a sentence.
  package static let joinedByAnd = MessageKey("list.and")
  /// Joins two parts of a sentence.
  package static let joinedByOr = MessageKey("list.or")
  /// Joins two parts of a sentence.
  package static let joinedBySemicolon = MessageKey("list.semicolon")
  /// A field in plain text: its name, and its value; also used for other labels before a colon.
  package static let recordText = MessageKey("text.field")
  /// The same, with the language.
  package static let recordTextInLanguage = MessageKey("text.field-in-language")
  /// A field in plain text.
  package static let fieldIdentifier = MessageKey("field.identifier")
  /// A field in plain text.
  package static let fieldOrigin = MessageKey("field.origin")
  /// A field in plain text.
  package static let fieldLinkLabel = MessageKey("field.link-label")
  /// A contributor's role.
  package static let fieldAuthor = MessageKey("field.author")
  /// A contributor's role.
  package static let fieldEditor = MessageKey("field.editor")
  /// A contributor's role.
  package static let fieldTranslator = MessageKey("field.translator")
  /// A new file that already exists.
  package static let fileExistsAlready = MessageKey("usage.file-exists")
  /// A new file whose name has no extension of a format.
  package static let unknownFileExtension = MessageKey("usage.unknown-file-extension")
  /// An unknown format.
  package static let unknownFormat = MessageKey("usage.unknown-format")
  /// A format that can be read.
  package static let formatsRead = MessageKey("formats.read")
  /// A format that can be written.
  package static let formatsWrite = MessageKey("formats.write")
  /// Fields that a format cannot hold.
  package static let unsupportedFields = MessageKey("formats.unsupported-fields")
  /// A service did not answer.
  package static let answerMissing = MessageKey("program.answer-missing")
}
