/// A reason why words may be outside `Messages`.
struct WordAllowance: Sendable {
  /// What the words are, or who reads them.
  let reason: String
  /// Whether the reason applies to a literal of a file.
  let allows: @Sendable (_ file: String, SourceLiteral) -> Bool

  /// Allows all literals of some files.
  static func files(_ paths: String..., reason: String) -> WordAllowance {
    WordAllowance(reason: reason) { file, _ in
      paths.contains { file.hasPrefix("Sources/\($0)") }
    }
  }

  /// Allows literals in calls of some functions, within a folder.
  static func calls(
    _ names: Set<String>, in folder: String = "", reason: String
  ) -> WordAllowance {
    WordAllowance(reason: reason) { file, literal in
      file.hasPrefix("Sources/\(folder)") && !names.isDisjoint(with: literal.calls)
    }
  }

  /// All allowances.
  static let all: [WordAllowance] = [
    .calls(
      ["precondition", "preconditionFailure"],
      reason: "an engineer reads it when the program has a fault"),
    WordAllowance(reason: "the form of a command line, in words that are typed") { file, literal in
      file.hasPrefix("Sources/fieldshelf/") && literal.labels.last == "usage"
    },
    .files(
      "fieldshelf/ParserHelp.swift", reason: "ArgumentParser's own help, by which it is replaced"),
    .files("fieldshelf/StarterRecords.swift", reason: "tags, as the vocabulary has them"),
    .files("Text/LinkingWords.swift", reason: "words that readers type, in six languages"),
    .files("BrowserViews/SessionTrace.swift", reason: "an engineer reads the trace"),
    .files("Citations/", reason: "a style prescribes its words"),
    WordAllowance(reason: "names of a format's own fields; sentences are in Messages") {
      file, literal in
      file.hasPrefix("Sources/RecordFormats/") && !literal.isSentence
        && ["Format.swift", "Formats.swift"].contains { file.hasSuffix($0) }
    },
    .files(
      "RecordFormats/Table/TableColumn.swift", "RecordFormats/Table/TableColumn+Schemas.swift",
      "RecordFormats/RIS/RISTag.swift",
      reason: "names of columns and tags, as files have them"),
    .files(
      "RecordFormats/BibTeX/BibTeXRecord", "RecordFormats/BibTeX/BibTeXWriter",
      "RecordFormats/Documents/", "RecordFormats/DublinCore/DublinCoreWriter",
      "RecordFormats/DublinCore/DSpaceValues", "RecordFormats/ForeignFile",
      "RecordFormats/MARC/MARCAreas",
      "RecordFormats/MARC/MARCText",
      "RecordFormats/ReliefWeb/MarkdownInline", "RecordFormats/ReliefWeb/ReliefWebMapping",
      "RecordFormats/RIS/RISType", "RecordFormats/WXR/WXRMapping",
      "RecordFormats/RIS/RISWriter", "RecordFormats/RSS/RSSWriter",
      "RecordFormats/Shared/PersonList", "RecordFormats/Shared/PublishedIdentifier",
      "RecordImport/NameTables",
      "RecordFormats/XML/XMLElement", "RecordImport/WideTextDecoder",
      reason: "syntax of a format, and words that its files have"),
    WordAllowance(reason: "a command of BibTeX") { file, literal in
      file.hasPrefix("Sources/RecordFormats/BibTeX/") && literal.text.hasPrefix("@")
    },
    .files("Handouts/HTML", "QRCode/QRCode+SVG", reason: "HTML, CSS and SVG"),
    .files(
      "Text/SingleByteCoding+Tables", "Text/Transliteration", "RecordFormats/Shared/HTMLEntity",
      "Vocabularies/Names/FoldedKey+Loose", "Stemming/SpellingVariants", "Stemming/WordGroups",
      "Text/TextLanguage", "RecordImport/Duplicates/TitleKey", "RecordImport/Audit/Script",
      "Publications/DocumentType+Genre", "RecordImport/CountryField",
      "RecordImport/Duplicates/TitleDuplicates",
      "RecordFormats/Shared/DateText",
      "RecordFormats/Shared/InvertedName+Displayed", reason: "a table that maps text"),
    .files(
      "fieldshelf/PlaceholderNames", reason: "names in descriptions of commands, looked up there"),
    .files("Publications/Publication+Digest", reason: "digested, and never shown"),
    .files("RecordImport/Audit/FindingKind", reason: "records, as files have them"),
    .files("ReadingLists/ReadingList+Text", reason: "words of a file, the same in each language"),
    .files("Vocabularies/Concepts/ThesaurusWriter", reason: "syntax of Turtle"),
    .files(
      "EngineCatalogue/EngineFiles", "EngineCatalogue/EngineConfiguration",
      "EngineCatalogue/Sphinx",
      reason: "configuration and statements of an engine, and its words"),
    .calls(["Binding"], in: "Browsing/KeyMap", reason: "names of keys, read by the key map"),
    .files("Browsing/PromptKeys", reason: "names of keys, read as chords"),
    WordAllowance(reason: "the last line of a record, by which the listing is read") {
      file, literal in
      file.hasPrefix("Sources/RecordFormats/Listing/") && literal.text.hasPrefix("Read More")
    },
    WordAllowance(reason: "the proper name of a format") { file, literal in
      file.hasPrefix("Sources/RecordFormats/") && literal.labels.last == "title"
    },
  ]
}
