internal import Messages
internal import Publications

/// The names of countries in other languages, of `country-names.tsv`.
struct CountryNameTable {
  private static let columns = ["code", "es", "fr", "pt", "ru", "ar", "th"]

  private let contents: FileContents

  /// Holds that every line has its columns and names a country.
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

  /// Calls `body` with the code of each country and its names, the first of each language being the
  /// preferred one, in the order of the file.
  func forEachRow(_ body: (CountryCode, [VocabularyName]) -> Void) {
    contents.withBytes { bytes in
      // The file was read once before: it has no faults left to throw.
      guard var rows = try? TableReader(bytes, file: contents.name, columns: Self.columns) else {
        return
      }
      while (try? rows.next()) ?? false {
        let names = rows.cells.indices.dropFirst().flatMap { column in
          rows.list(column).enumerated().map { place, name in
            VocabularyName(
              name, language: Self.columns[column], use: place == 0 ? .preferred : .alternative)
          }
        }
        body(CountryCode(rows.text(0)), names)
      }
    }
  }
}
