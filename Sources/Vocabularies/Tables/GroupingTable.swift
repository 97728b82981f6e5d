internal import Messages
internal import Publications

/// Reads `groupings.tsv`.
enum GroupingTable {
  private static let columns = ["grouping", "other", "foreign", "country", "from", "until"]

  /// The groupings of a file, in file order; throws at the first malformed line.
  static func groupings(
    of contents: FileContents, countries: CountryTable
  ) throws(VocabularyFileError) -> [Grouping] {
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var groupings: [Grouping] = []
      var rows = try TableReader(bytes, file: contents.name, columns: columns)
      while try rows.next() {
        let name = try rows.required(0)
        let number =
          groupings.firstIndex { $0.name == name }
          ?? {
            groupings.append(Grouping(name: name))
            return groupings.count - 1
          }()
        groupings[number].aliases += rows.list(1) + rows.list(2)
        groupings[number].foreignAliases.formUnion(rows.list(2))
        groupings[number].memberships.append(
          try membership(of: rows, in: bytes, countries: countries))
      }
      return groupings
    }
  }

  private static func membership(
    of rows: TableReader, in bytes: UnsafeBufferPointer<UInt8>, countries: CountryTable
  ) throws(VocabularyFileError) -> Grouping.Membership {
    let code = CountryCode(try rows.required(3))
    guard countries.hasCountry(bytes[rows.cells[3]]) else {
      throw .danglingReference(
        rows.place, word: code.text, column: columns[3], file: .text(countries.file))
    }
    return .init(country: code, from: try year(4, of: rows), until: try year(5, of: rows))
  }

  private static func year(
    _ column: Int, of rows: TableReader
  ) throws(VocabularyFileError) -> Int? {
    guard !rows.cells[column].isEmpty else { return nil }
    let text = rows.text(column)
    guard text.utf8.count == 4, let year = Int(text), year > 999 else {
      throw .unknownWord(
        rows.place, word: text, column: columns[column], expected: .key(.vocabularyYearExpected))
    }
    return year
  }
}
