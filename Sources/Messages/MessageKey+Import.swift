extension MessageKey {
  /// A file does not exist.
  package static let fileMissing = MessageKey("file.missing")
  /// A directory where a file is expected.
  package static let fileIsDirectory = MessageKey("file.directory")
  /// A file cannot be read: its name, and why.
  package static let fileUnreadable = MessageKey("file.unreadable")
  /// An empty file.
  package static let fileEmpty = MessageKey("file.empty")
  /// A file that exceeds a format's limit: its name, and the limit in MiB.
  package static let fileTooLarge = MessageKey("file.too-large")
  /// A file in UTF-16 or UTF-32.
  package static let fileOtherEncoding = MessageKey("file.other-encoding")
  /// A file that is not text.
  package static let fileNotText = MessageKey("file.not-text")
  /// A workbook of a spreadsheet.
  package static let fileIsSpreadsheet = MessageKey("file.is-spreadsheet")
  /// A document of a word processor, or a PDF.
  package static let fileIsDocument = MessageKey("file.is-document")
  /// An archive of files.
  package static let fileIsArchive = MessageKey("file.is-archive")
  /// A web page.
  package static let fileIsWebPage = MessageKey("file.is-web-page")
  /// An export of PubMed.
  package static let fileIsPubMed = MessageKey("file.is-pubmed")
  /// An export of Web of Science.
  package static let fileIsWebOfScience = MessageKey("file.is-web-of-science")
  /// An EndNote export with `%` tags.
  package static let fileIsEndNoteTagged = MessageKey("file.is-endnote-tagged")
  /// A file in which no record was found.
  package static let fileWithoutRecord = MessageKey("file.no-record")
  /// A file without records in a format: its name, and what the format expects.
  package static let fileWithoutRecordExpected = MessageKey("file.no-record-expected")
  /// A file without records in a format: its name, the position of the first problem, and the
  /// problem.
  package static let fileWithoutRecordAt = MessageKey("file.no-record-at")
  /// A file with too many bytes that are not UTF-8.
  package static let fileNotUTF8 = MessageKey("file.not-utf8")
  /// A file with a line that is too long: its name, and the limit in MiB.
  package static let fileLongLine = MessageKey("file.long-line")
  /// A file that is too large to read at each start: its name, and the limit in MiB.
  package static let fileNeedsBuilding = MessageKey("file.needs-building")
  /// A line of a file.
  package static let lineNumber = MessageKey("report.line-number")
  /// A record of a file, by its number.
  package static let recordNumber = MessageKey("report.record-number")
  /// A problem in a file: the file, the place, the problem.
  package static let findingInFile = MessageKey("report.finding")
  /// A problem at a place.
  package static let findingAt = MessageKey("report.finding-at")
  /// Bytes that are not UTF-8.
  package static let problemNotText = MessageKey("report.not-text")
  /// Characters that are not shown.
  package static let problemHiddenCharacters = MessageKey("report.hidden-characters")
  /// Control characters in XML, which become spaces.
  package static let problemControlCharacters = MessageKey("report.control-characters")
  /// A tag missing from the vocabulary.
  package static let problemUnknownTag = MessageKey("report.unknown-tag")
  /// A source missing from the table of sources.
  package static let problemUnknownSource = MessageKey("report.unknown-source")
  /// An author whose name is not a person's.
  package static let problemUnknownAuthor = MessageKey("report.unknown-author")
  /// A source without a name.
  package static let problemNamelessSource = MessageKey("report.nameless-source")
  /// A listing's record without sources.
  package static let problemNoSources = MessageKey("report.no-sources")
  /// Sources without a closing parenthesis.
  package static let problemOpenParenthesis = MessageKey("report.open-parenthesis")
  /// A comma after the sources.
  package static let problemCommaAfterSources = MessageKey("report.comma-after-sources")
  /// A line that is not a JSON object.
  package static let problemNotARecord = MessageKey("report.not-a-record")
  /// A JSON object with a syntax error: the column.
  package static let problemBrokenRecord = MessageKey("report.broken-record")
  /// A JSON object that is incomplete.
  package static let problemUnfinishedRecord = MessageKey("report.unfinished-record")
  /// A record without identifier and title.
  package static let problemNamelessRecord = MessageKey("report.nameless-record")
  /// A record without a title.
  package static let problemUntitledRecord = MessageKey("report.untitled-record")
  /// A member with a value of the wrong type: its name, the type found, the type expected.
  package static let problemWrongValue = MessageKey("report.wrong-value")
  /// The same for a member that a record requires.
  package static let problemWrongName = MessageKey("report.wrong-name")
  /// A member that occurs twice.
  package static let problemRepeatedMember = MessageKey("report.repeated-member")
  /// An unpaired surrogate.
  package static let problemLoneSurrogate = MessageKey("report.lone-surrogate")
  /// A record without any visible text.
  package static let problemInvisibleRecord = MessageKey("report.invisible-record")
  /// A year out of range.
  package static let problemWrongYear = MessageKey("report.wrong-year")
  /// An unknown member.
  package static let problemUnknownMember = MessageKey("report.unknown-member")
  /// An unknown member, with a suggestion.
  package static let problemUnknownMemberLike = MessageKey("report.unknown-member-like")
  /// A country missing from the vocabulary.
  package static let problemUnknownCountry = MessageKey("report.unknown-country")
  /// A topic missing from the vocabulary.
  package static let problemUnknownTopic = MessageKey("report.unknown-topic")
  /// A value, the field that it is in, and the field to which the vocabulary assigns it.
  package static let problemValueOfOtherField = MessageKey("report.value-of-other-field")
  /// An unknown language.
  package static let problemUnknownLanguage = MessageKey("report.unknown-language")
  /// An unknown document type.
  package static let problemUnknownType = MessageKey("report.unknown-type")
  /// A text that is not a date.
  package static let problemWrongDate = MessageKey("report.wrong-date")
  /// An identifier without any visible character.
  package static let problemEmptyID = MessageKey("report.empty-id")
  /// An unreadable record, with the reason.
  package static let problemUnreadRecord = MessageKey("report.unread-record")
  /// A malformed file, with the error.
  package static let problemMalformed = MessageKey("report.malformed")
  /// The same, with the column.
  package static let problemMalformedAt = MessageKey("report.malformed-at")
  /// A field that was left out: its name, and why.
  package static let problemLeftOut = MessageKey("report.left-out")
  /// A field that was changed: its name, and how.
  package static let problemChanged = MessageKey("report.changed")
  /// A listing's record without tags.
  package static let problemNoTags = MessageKey("report.no-tags")
  /// A listing's record without a title.
  package static let problemNoTitle = MessageKey("report.no-title")
  /// A record without a body.
  package static let problemNoBody = MessageKey("report.no-body")
  /// A listing's record without its last line.
  package static let problemNoReadMore = MessageKey("report.no-read-more")
  /// The same at the end of the file.
  package static let problemNoReadMoreAtEnd = MessageKey("report.no-read-more-at-end")
  /// A record with the title and sources of another one.
  package static let problemDuplicateRecord = MessageKey("report.duplicate-record")
  /// A year that differs from the date's.
  package static let problemOtherYear = MessageKey("report.other-year")
  /// A JSON type.
  package static let foundString = MessageKey("json.string")
  /// A JSON type.
  package static let foundObject = MessageKey("json.object")
  /// A JSON type.
  package static let foundArray = MessageKey("json.array")
  /// A JSON type.
  package static let foundMixedArray = MessageKey("json.mixed-array")
  /// A JSON type.
  package static let foundBoolean = MessageKey("json.boolean")
  /// A JSON type.
  package static let foundNull = MessageKey("json.null")
  /// A JSON type.
  package static let foundNumber = MessageKey("json.number")
  /// The expected type of a member.
  package static let expectsStringOrNumber = MessageKey("json.string-or-number")
  /// The expected type of a member.
  package static let expectsNumber = MessageKey("json.whole-number")
  /// The expected type of a member.
  package static let expectsStrings = MessageKey("json.strings")
  /// The expected type of a member.
  package static let expectsContributors = MessageKey("json.contributors")
  /// The expected type of a member.
  package static let expectsIdentifiers = MessageKey("json.identifiers")
  /// The expected type of a member.
  package static let expectsLinks = MessageKey("json.links")
  /// The expected type of a member.
  package static let expectsContainer = MessageKey("json.container")
  /// The expected type of a member.
  package static let expectsOrigin = MessageKey("json.origin")
  /// What a format expects in a file.
  package static let listingExpectation = MessageKey("format.listing")
  /// What a format expects in a file.
  package static let jsonLinesExpectation = MessageKey("format.jsonl")
  /// What a writer changed.
  package static let changedTagComma = MessageKey("written.tag-comma")
  /// What a writer changed.
  package static let changedSourceComma = MessageKey("written.source-comma")
  /// A field that a format cannot hold: the field, and how many records have it.
  package static let lostField = MessageKey("written.lost")
  /// What a writer changed, and in how many records.
  package static let changedRecords = MessageKey("written.changed")
  /// A text that is only partly a date: the text, and the date.
  package static let problemPartOfDate = MessageKey("problem.part-of-date")
  /// A number of records.
  package static let recordCount = MessageKey("written.records")
  /// A field of a record, in a sentence.
  package static let recordID = MessageKey("record.id")
  /// A field of a record, in a sentence.
  package static let recordTitle = MessageKey("record.title")
  /// A field of a record, in a sentence.
  package static let recordSources = MessageKey("record.sources")
  /// A field of a record, in a sentence.
  package static let recordContributors = MessageKey("record.contributors")
  /// A field of a record, in a sentence.
  package static let recordPublisher = MessageKey("record.publisher")
  /// A field of a record, in a sentence.
  package static let recordPublisherPlace = MessageKey("record.publisher-place")
  /// A field of a record, in a sentence.
  package static let recordType = MessageKey("record.type")
  /// A field of a record, in a sentence.
  package static let recordDate = MessageKey("record.date")
  /// A field of a record, in a sentence.
  package static let recordMonthAndDay = MessageKey("record.month-and-day")
  /// A field of a record, in a sentence.
  package static let recordAccessed = MessageKey("record.accessed")
  /// A field of a record, in a sentence.
  package static let recordIdentifiers = MessageKey("record.identifiers")
  /// A field of a record, in a sentence.
  package static let recordEdition = MessageKey("record.edition")
  /// A field of a record, in a sentence.
  package static let recordContainer = MessageKey("record.container")
  /// A field of a record, in a sentence.
  package static let recordPages = MessageKey("record.pages")
  /// A field of a record, in a sentence.
  package static let recordNotes = MessageKey("record.notes")
  /// A field of a record, in a sentence.
  package static let recordTags = MessageKey("record.tags")
  /// A field of a record, in a sentence.
  package static let recordTopics = MessageKey("record.topics")
  /// A field of a record, in a sentence.
  package static let recordCollections = MessageKey("record.collections")
  /// A field of a record, in a sentence.
  package static let recordCountries = MessageKey("record.countries")
  /// A field of a record, in a sentence.
  package static let recordLanguages = MessageKey("record.languages")
  /// A field of a record, in a sentence.
  package static let recordLinks = MessageKey("record.links")
  /// A field of a record, in a sentence.
  package static let recordLinkLabel = MessageKey("record.link-label")
  /// A field of a record, in a sentence.
  package static let recordAcronym = MessageKey("record.acronym")
  /// A field of a record, in a sentence.
  package static let recordBody = MessageKey("record.body")
  /// A field of a record, in a sentence.
  package static let recordOrigin = MessageKey("record.origin")
  /// A gzip-compressed catalogue, which cannot be opened without decompression.
  package static let fileIsCompressedCatalogue = MessageKey("file.compressed-catalogue")
  /// A gzip archive that is cut off.
  package static let problemArchiveCutOff = MessageKey("problem.archive-cut-off")
  /// A gzip archive that is damaged.
  package static let problemArchiveDamaged = MessageKey("problem.archive-damaged")
  /// The identifier after removing characters that are not shown.
  package static let identifierCleaned = MessageKey("report.identifier-cleaned")
}
