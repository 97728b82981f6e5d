internal import Messages
package import Publications
internal import Text

/// Rows that an editor adds to the tables of tags, sources and countries, in one file. A header
/// line with the column names begins each table.
package struct AddedRows: Equatable, Sendable {
  /// A tag with its class.
  package struct Tag: Equatable, Sendable {
    /// The tag, exactly as published.
    package var tag: String
    /// The class of the tag.
    package var kind: Kind
    /// The topic above a sub-topic, the source of a collection (may be empty), or the meaning of
    /// another spelling.
    package var under: String
    /// Its line.
    package var place: VocabularyFileError.Place

    /// A row at a place.
    package init(
      _ tag: String, _ kind: Kind, under: String = "", _ place: VocabularyFileError.Place
    ) {
      (self.tag, self.kind, self.under, self.place) = (tag, kind, under, place)
    }

    /// The values of the column `class`.
    package enum Kind: String, CaseIterable, Sendable {
      case topic
      case subTopic = "sub-topic"
      case collection
      /// Another spelling of a tag, topic, collection or country.
      case same
    }
  }

  /// A body or person.
  package struct SourceRow: Equatable, Sendable {
    /// The source, including its acronym.
    package var source: Source
    /// The name of its parent body; empty for none.
    package var parent: String
    /// Other spellings.
    package var otherNames: [String]
    /// Its line.
    package var place: VocabularyFileError.Place

    /// A row at a place.
    package init(
      _ source: Source, parent: String = "", otherNames: [String] = [],
      _ place: VocabularyFileError.Place
    ) {
      (self.source, self.parent) = (source, parent)
      (self.otherNames, self.place) = (otherNames, place)
    }
  }

  /// Additional names of a country.
  package struct CountryRow: Equatable, Sendable {
    /// The country's code.
    package var code: String
    /// The additional names.
    package var names: [String]
    /// Its line.
    package var place: VocabularyFileError.Place

    /// A row at a place.
    package init(_ code: String, names: [String], _ place: VocabularyFileError.Place) {
      (self.code, self.names, self.place) = (code, names, place)
    }
  }

  /// The file's name; empty for rows that are not from a file.
  package private(set) var file = ""
  /// In the order of the file.
  package var tags: [Tag] = []
  /// In the order of the file.
  package var sources: [SourceRow] = []
  /// In the order of the file.
  package var countries: [CountryRow] = []

  /// The column names of the tables: tags, sources, countries.
  package static let tables = [
    ["tag", "class", "under"], ["name", "acronym", "kind", "part-of", "other"], ["code", "other"],
  ]

  /// No rows.
  package init() {}

  /// The rows of a file; throws at the first malformed line.
  package init(_ contents: FileContents) throws(VocabularyFileError) {
    self = try contents.withBytes { bytes throws(VocabularyFileError) in
      var rows = try TableReader(bytes, file: contents.name, tables: AddedRows.tables)
      var added = AddedRows()
      added.file = contents.name
      while try rows.next() { try added.take(rows) }
      return added
    }
  }

  /// Whether a file contains such rows: its name ends in `.tsv`, or its first line that is not a
  /// comment is the header of a table.
  package static func areIn(_ contents: FileContents) -> Bool {
    if contents.name.hasSuffix(".tsv") { return true }
    return contents.withBytes { bytes in
      let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
      let text = bytes.starts(with: mark) ? bytes[3...] : bytes[...]
      let first = text.lazy.split { $0 == 0x0A || $0 == 0x0D }
        .first { !$0.allSatisfy { $0 == 0x20 } && $0.first != UInt8(ascii: "#") }
      guard let first else { return false }
      return tables.contains { String(decoding: first, as: UTF8.self).hasPrefix(line($0)) }
    }
  }

  private static func line(_ cells: [String]) -> String { cells.joined(separator: "\t") }

  private mutating func take(_ rows: TableReader) throws(VocabularyFileError) {
    let name = try rows.required(0)
    switch rows.table {
    case 0:
      guard let kind = Tag.Kind(rawValue: rows.text(1)) else {
        throw .unknownWord(
          rows.place, word: rows.text(1), column: AddedRows.tables[0][1],
          expected: Message.quotedList(Tag.Kind.allCases.map(\.rawValue)))
      }
      let isAlone = kind == .topic || kind == .collection
      tags.append(
        Tag(name, kind, under: isAlone ? rows.text(2) : try rows.required(2), rows.place))
    case 1:
      sources.append(
        SourceRow(
          try SourceTable.source(of: rows), parent: rows.text(3), otherNames: rows.list(4),
          rows.place))
    default:
      guard !rows.list(1).isEmpty else {
        throw .emptyColumn(rows.place, column: AddedRows.tables[2][1])
      }
      countries.append(CountryRow(name, names: rows.list(1), rows.place))
    }
  }
}
