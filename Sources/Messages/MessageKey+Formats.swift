/// What readers and writers of formats report about records: what was left out or changed, and why.
extension MessageKey {
  /// `the record has no field for it`.
  package static let noMatchingField = MessageKey("formats.no-matching-field")
  /// `a file on a computer, which nobody else can open`.
  package static let fileOfComputer = MessageKey("formats.file-of-computer")
  /// `the first of several values`.
  package static let firstOfSeveral = MessageKey("formats.first-of-several")
  /// `not a text; left out`.
  package static let notAText = MessageKey("formats.not-a-text")
  /// `not a list of names; left out`.
  package static let notAListOfNames = MessageKey("formats.not-a-list-of-names")
  /// `the file ends inside the JSON`.
  package static let endsInsideJSON = MessageKey("formats.ends-inside-json")
  /// `broken JSON`.
  package static let brokenJSON = MessageKey("formats.broken-json")
  /// `{1} where an item is expected`.
  package static let itemExpected = MessageKey("formats.item-expected")
  /// `an item with neither title nor id`.
  package static let itemWithoutTitleAndID = MessageKey("formats.item-without-title-and-id")
  /// `text after the end of a record`.
  package static let textAfterRecord = MessageKey("formats.text-after-record")
  /// `missing; the record ends where the next one begins`.
  package static let missingEndOfRecord = MessageKey("formats.missing-end-of-record")
  /// `text outside records`.
  package static let textOutsideRecords = MessageKey("formats.text-outside-records")
  /// `no tag`.
  package static let lineWithoutTag = MessageKey("formats.line-without-tag")
  /// `missing at the end of the file, which may be cut off`.
  package static let missingEndOfFile = MessageKey("formats.missing-end-of-file")
  /// `a record with neither title nor ID`.
  package static let recordWithoutTitleAndID = MessageKey("formats.record-without-title-and-id")
  /// `'{1}' is one value too many`.
  package static let extraValue = MessageKey("formats.extra-value")
  /// `the record has another title`.
  package static let titleAlreadySet = MessageKey("formats.title-already-set")
  /// Records keep one value of a field that has several.
  package static let onlyFirstValue = MessageKey("formats.only-first-value")
  /// A script that is not decoded.
  package static let marc8OtherScript = MessageKey("formats.marc8-other-script")
  /// `'{1}' is of another year than {2}`.
  package static let differentYear = MessageKey("formats.different-year")
  /// `a semicolon in a keyword became a comma`.
  package static let semicolonInKeyword = MessageKey("formats.semicolon-in-keyword")
  /// `a semicolon in a link became '%3B'`.
  package static let semicolonInLink = MessageKey("formats.semicolon-in-link")
  /// `collection '{1}' of {2} items`.
  package static let collectionOfItems = MessageKey("formats.collection-of-items")
  /// `the items came too far before it`.
  package static let tooFarFromItems = MessageKey("formats.too-far-from-items")
  /// `'{1}' is a log-in name, which no wp:author explains`.
  package static let loginName = MessageKey("formats.login-name")
  /// `no item refers to it`.
  package static let noReferringItem = MessageKey("formats.no-referring-item")
  /// `names of different roles changed their order`.
  package static let orderOfNames = MessageKey("formats.order-of-names")
  /// `several paragraphs became one`.
  package static let paragraphsJoined = MessageKey("formats.paragraphs-joined")
  /// `an empty entry`.
  package static let emptyEntry = MessageKey("formats.empty-entry")
  /// `an empty item`.
  package static let emptyItem = MessageKey("formats.empty-item")
  /// `a record with neither title nor number`.
  package static let recordWithoutTitleAndNumber = MessageKey(
    "formats.record-without-title-and-number")
  /// `a record with neither title nor identifier`.
  package static let recordWithoutTitleAndIdentifier = MessageKey(
    "formats.record-without-title-and-identifier")
  /// `an item with neither title nor number`.
  package static let itemWithoutTitleAndNumber = MessageKey("formats.item-without-title-and-number")
  /// `commas and semicolons were removed from keywords`.
  package static let separatorsRemovedFromKeywords = MessageKey(
    "formats.separators-removed-from-keywords")
  /// `an entry with neither key nor title`.
  package static let entryWithoutKeyAndTitle = MessageKey("formats.entry-without-key-and-title")
  /// `no entry has the key '{1}'`.
  package static let unknownEntryKey = MessageKey("formats.unknown-entry-key")
  /// `not closed`.
  package static let notClosed = MessageKey("formats.not-closed")
  /// `no name and value`.
  package static let missingNameAndValue = MessageKey("formats.missing-name-and-value")
  /// `too long`.
  package static let tooLong = MessageKey("formats.too-long")
  /// `not closed; read as far as it goes`.
  package static let entryNotClosed = MessageKey("formats.entry-not-closed")
  /// `entry '{1}'`.
  package static let entryOfKey = MessageKey("formats.entry")
  /// `something that is not a field`.
  package static let notAField = MessageKey("formats.not-a-field")
  /// `'{1}' of entry '{2}'`.
  package static let fieldOfEntry = MessageKey("formats.field-of-entry")
  /// `braces not closed`.
  package static let bracesNotClosed = MessageKey("formats.braces-not-closed")
  /// `the entry has it twice`.
  package static let repeatedEntryField = MessageKey("formats.repeated-entry-field")
  /// `no @string has this name`.
  package static let unknownString = MessageKey("formats.unknown-string")
  /// `'{1}' beside a publisher`.
  package static let secondPublisher = MessageKey("formats.second-publisher")
  /// `'{1}' is not a month`.
  package static let notAMonth = MessageKey("formats.not-a-month")
  /// `a tag or comment of more than 8 MiB`.
  package static let longTagOrComment = MessageKey("formats.long-tag-or-comment")
  /// `a record of more than 64 MiB`.
  package static let longRecord = MessageKey("formats.long-record")
  /// `no entity of XML or HTML; kept as it is`.
  package static let unknownEntity = MessageKey("formats.unknown-entity")
  /// `an entity with the text of another file`.
  package static let externalEntity = MessageKey("formats.external-entity")
  /// `more than {1} elements inside each other`.
  package static let elementsTooDeep = MessageKey("formats.elements-too-deep")
  /// `an entity that stands for other entities or a long text`.
  package static let expandingEntity = MessageKey("formats.expanding-entity")
  /// `'{1}' is not a country`.
  package static let codeNotCountry = MessageKey("formats.code-not-country")
  /// `the file ends inside a record`.
  package static let endsInsideRecord = MessageKey("formats.ends-inside-record")
  /// `the file ends inside the list of records`.
  package static let endsInsideList = MessageKey("formats.ends-inside-list")
  /// `a record without a matching leader and directory`.
  package static let recordWithoutLeader = MessageKey("formats.record-without-leader")
  /// `a record that is cut off; the next one begins inside it`.
  package static let cutRecord = MessageKey("formats.cut-record")
  /// `cut off or missing; the record ends before the fields that its directory lists`.
  package static let fieldsCutOff = MessageKey("formats.fields-cut-off")
  /// `a record of UNIMARC, whose fields are others; export MARC 21`.
  package static let recordOfUNIMARC = MessageKey("formats.record-of-unimarc")
  /// `characters`.
  package static let fieldCharacters = MessageKey("formats.characters")
  /// `MARC-8 was read as its Latin letters`.
  package static let readAsLatinLetters = MessageKey("formats.read-as-latin-letters")
  /// `not UTF-8; read as Windows-1252`.
  package static let readAsWindows1252 = MessageKey("formats.read-as-windows-1252")
  /// `a '{1}' without an opening one`.
  package static let unmatchedBracket = MessageKey("formats.unmatched-bracket")
  /// `expected '[' or '{'`.
  package static let expectedBracket = MessageKey("formats.expected-bracket")
  /// `an object that is broken at column {1}`.
  package static let brokenObject = MessageKey("formats.broken-object")
  /// `quote`.
  package static let fieldQuote = MessageKey("formats.quote")
  /// `row`.
  package static let fieldRow = MessageKey("formats.row")
  /// `text after the closing one; read without the quotes`.
  package static let textAfterClosingQuote = MessageKey("formats.text-after-closing-quote")
  /// `not closed; the field runs to the end of the file`.
  package static let quoteNotClosed = MessageKey("formats.quote-not-closed")
  /// `no column has a name that means 'title'`.
  package static let noTitleColumn = MessageKey("formats.no-title-column")
  /// `{1} fields of {2}; the rest are empty`.
  package static let fewFields = MessageKey("formats.few-fields")
  /// `more fields than columns`.
  package static let manyFields = MessageKey("formats.many-fields")
  /// `a row with neither title nor id`.
  package static let rowWithoutTitleAndID = MessageKey("formats.row-without-title-and-id")
  /// `column '{1}'`.
  package static let columnName = MessageKey("formats.column-name")
  /// `the name is not known`.
  package static let unknownColumnName = MessageKey("formats.unknown-column-name")
  /// Why a named column is left out.
  package static let missingColumn = MessageKey("formats.missing-column")
  /// `another column has the same meaning`.
  package static let columnWithSameMeaning = MessageKey("formats.column-with-same-meaning")
  /// `UTF-8 that was saved as Windows-1252; repaired`.
  package static let repairedCharacters = MessageKey("formats.repaired-characters")
  /// `an item that is no object`.
  package static let itemNotObject = MessageKey("formats.item-not-object")
  /// `no date together with the year`.
  package static let notAMonthOfAYear = MessageKey("formats.not-a-month-of-a-year")
  /// `a role without a name`.
  package static let roleWithoutName = MessageKey("formats.role-without-name")
  /// `the role in brackets is not whole`.
  package static let incompleteRole = MessageKey("formats.incomplete-role")
  /// `a blank before a leading '=', '+', '-' or '@'`.
  package static let blankBeforeFormula = MessageKey("formats.blank-before-formula")
  /// `a line break became a space`.
  package static let lineBreakToSpace = MessageKey("formats.line-break-to-space")
  /// `the server answered '{1}': {2}`.
  package static let serverAnswered = MessageKey("formats.server-answered")
  /// `a record without metadata in Dublin Core, MARCXML or MODS`.
  package static let recordWithoutMetadata = MessageKey("formats.record-without-metadata")
  /// `an object without 'fields'`.
  package static let objectWithoutFields = MessageKey("formats.object-without-fields")
  /// `an object with neither 'id' nor 'title'`.
  package static let objectWithoutTitle = MessageKey("formats.object-without-title")
  /// `an object with neither 'id' nor 'title.rendered'`.
  package static let objectWithoutRenderedTitle = MessageKey(
    "formats.object-without-rendered-title")
  /// `the file ends before the first element, or inside one`.
  package static let endsInsideElement = MessageKey("formats.ends-inside-element")
  /// `the file ends inside a tag`.
  package static let endsInsideTag = MessageKey("formats.ends-inside-tag")
  /// `not well-formed XML`.
  package static let notWellFormed = MessageKey("formats.not-well-formed")
  /// `an attribute that its element has twice`.
  package static let repeatedAttribute = MessageKey("formats.repeated-attribute")
  /// `text after the last element`.
  package static let textAfterDocument = MessageKey("formats.text-after-document")
  /// `the number of a character that XML does not have`.
  package static let invalidCharacterNumber = MessageKey("formats.invalid-character-number")
  /// `a declaration that belongs at the beginning of the file`.
  package static let misplacedDeclaration = MessageKey("formats.misplaced-declaration")
  /// `the file ends inside a CDATA section`.
  package static let endsInsideCDATA = MessageKey("formats.ends-inside-cdata")
  /// `an end tag that does not match its start tag`.
  package static let mismatchedEndTag = MessageKey("formats.mismatched-end-tag")
  /// `the file ends inside a character`.
  package static let endsInsideCharacter = MessageKey("formats.ends-inside-character")
  /// `an encoding that is unknown or is not the file's; save it as UTF-8`.
  package static let unknownEncoding = MessageKey("formats.unknown-encoding")
  /// `several notes became one`.
  package static let notesJoined = MessageKey("formats.notes-joined")
  /// `a name is read as a person's instead of a body's, or the other way round`.
  package static let nameReadAsOther = MessageKey("formats.name-read-as-other")
  /// `tags and topics are read as one list`.
  package static let tagsReadAsTopics = MessageKey("formats.tags-read-as-topics")
  /// `a role is read as another one`.
  package static let roleReadAsOther = MessageKey("formats.role-read-as-other")
  /// `a collection or country that the vocabulary does not have is read as a topic`.
  package static let readAsTopic = MessageKey("formats.read-as-topic")
  /// `an identifier became a key of letters, digits and signs`.
  package static let idBecameKey = MessageKey("formats.id-became-key")
  /// `'and others' names nobody`.
  package static let andOthers = MessageKey("formats.and-others")
  /// A command of LaTeX that is not known: the command.
  package static let unknownLaTeXCommand = MessageKey("formats.unknown-command")
  /// `more than a year, month and day`.
  package static let extraDateParts = MessageKey("formats.extra-date-parts")
  /// `the file names another character set but is in UTF-8; read as UTF-8`.
  package static let readAsUTF8 = MessageKey("formats.read-as-utf-8")
  /// `not UTF-8; read as Windows-1251`.
  package static let readAsWindows1251 = MessageKey("formats.read-as-windows-1251")
  /// `the server has more records; save the next page as well`.
  package static let moreRecordsOnServer = MessageKey("formats.more-records-on-server")
  /// `unpublished posts or pages`.
  package static let notPublished = MessageKey("formats.not-published")
  /// `items`.
  package static let itemsSkipped = MessageKey("formats.items-skipped")
  /// `no element of that address is in the file`.
  package static let noReferencedElement = MessageKey("formats.no-referenced-element")
  /// `'{1}' is not a date`.
  package static let notADate = MessageKey("formats.not-a-date")
  /// '--columns' is used with a format that is not a table.
  package static let columnsOfTables = MessageKey("usage.columns-of-tables")
  /// An unknown option.
  package static let unknownOption = MessageKey("usage.unknown-option")
  /// An option without its value: the option.
  package static let missingValue = MessageKey("usage.missing-value")
  /// A missing argument: its name.
  package static let missingArgument = MessageKey("usage.missing-argument")
  /// An invalid value of an option: the value, the option.
  package static let invalidValue = MessageKey("usage.invalid-value")
  /// The same with the valid values.
  package static let invalidValueOf = MessageKey("usage.invalid-value-of")
  /// The invalid value of an option that takes a number.
  package static let expectedNumber = MessageKey("usage.expected-number")
  /// A file was named without its option: the error, the file.
  package static let catalogueIsOption = MessageKey("usage.catalogue-is-option")
  /// An invalid part of `--columns`: the part.
  package static let columnsMalformed = MessageKey("usage.columns-malformed")
  /// An unknown field: the part, the field, the known fields.
  package static let columnsUnknownField = MessageKey("usage.columns-unknown-field")
  /// A column number out of range: the part, the highest number.
  package static let columnsOutOfRange = MessageKey("usage.columns-out-of-range")
  /// A column or field that is named twice: the part.
  package static let columnsRepeated = MessageKey("usage.columns-repeated")
  /// An argument that is not a file: the argument.
  package static let unexpectedArgument = MessageKey("usage.unexpected-argument")
  /// Arguments that are not files: the arguments, with quotes between them.
  package static let unexpectedArguments = MessageKey("usage.unexpected-arguments")
  /// A value of an option that takes none: the option, the value.
  package static let valueOfFlag = MessageKey("usage.value-of-flag")
  /// `-oFILE`: what was typed, the option with the placeholder of its value.
  package static let valueAfterSpace = MessageKey("usage.value-after-space")
  /// `fields after an extra brace`.
  package static let extraBrace = MessageKey("formats.extra-brace")
  /// `names no country`.
  package static let noCountryNamed = MessageKey("formats.no-country-named")
  /// `categories, tags and author`.
  package static let numberedNames = MessageKey("formats.numbered-names")
  /// `numbers without names; save the pages with '_embed' in the address`.
  package static let savedWithoutEmbed = MessageKey("formats.saved-without-embed")
}
