internal import Messages
internal import Publications

/// The names of countries in other languages, from `country-names.tsv`.
struct CountryNameTable {
  private static let columns = [
    "code", "es", "fr", "pt", "ru", "ar", "th", VocabularyName.severalLanguages,
  ]

  private let contents: FileContents

  /// Checks the columns of every line and the code of its country.
  init(_ contents: FileContents, countries: CountryTable) throws(VocabularyFileError) {
    self.contents = contents
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var rows = try TableReader(bytes, file: contents.name, columns: Self.columns)
      while try rows.next() {
        guard countries.hasCountry(bytes[rows.cells[0]]) else {
          throw .danglingReference(
            rows.place, word: rows.text(0), column: Self.columns[0], file: .text(countries.file))
        }
      }
    }
  }

  /// Calls `body` with the code and names of each country, in file order. The first name in each
  /// language is the preferred one.
  func forEachRow(_ body: (CountryCode, [VocabularyName]) -> Void) {
    contents.withBytes { bytes in
      // This cannot fail: `init` has checked the file.
      guard var rows = try? TableReader(bytes, file: contents.name, columns: Self.columns) else {
        return
      }
      while (try? rows.next()) ?? false {
        let names = rows.cells.indices.dropFirst().flatMap { column in
          let language = Self.columns[column]
          return rows.list(column).enumerated().map { place, name in
            let isPreferred = place == 0 && language != VocabularyName.severalLanguages
            return VocabularyName(
              name, language: language, use: isPreferred ? .preferred : .alternative)
          }
        }
        body(CountryCode(rows.text(0)), names)
      }
    }
  }
}
