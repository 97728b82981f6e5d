/// An ISO 639 language.
package struct Language: Equatable, Sendable {
  /// An ISO 639-1 code, or the ISO 639-3 code of a language without one.
  package let code: String
  /// Other codes: those of ISO 639-2/T, -2/B and -3, and older ones.
  package let otherCodes: [String]
  /// The English display name.
  package let name: String
  /// The language's name for itself; `nil` where the table has none.
  package let ownName: String?
  /// Other names, in any language.
  package let otherNames: [String]
}

/// Reads `languages.tsv`.
package enum LanguageTable {
  private static let columns = ["code", "alpha-3", "name", "own", "other"]

  /// The languages of a file, in file order; there are some seven thousand, of which 184 have a code
  /// of two letters. Only those with codes of `codeLength` letters, if it is given.
  package static func languages(
    of contents: FileContents, codeLength: Int? = nil
  ) throws(VocabularyFileError) -> [Language] {
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var languages: [Language] = []
      var rows = try TableReader(bytes, file: contents.name, columns: columns)
      while try rows.next() {
        if let codeLength, rows.cells[0].count != codeLength { continue }
        let others = rows.list(4)
        languages.append(
          Language(
            code: try rows.required(0), otherCodes: rows.list(1) + others.filter(isCode),
            name: try rows.required(2), ownName: rows.cells[3].isEmpty ? nil : rows.text(3),
            otherNames: others.filter { !isCode($0) }))
      }
      return languages
    }
  }

  /// Whether a text has the form of an ISO 639 code: two or three lower-case letters.
  static func isCode(_ text: String) -> Bool {
    2...3 ~= text.utf8.count && text.utf8.allSatisfy { 0x61...0x7A ~= $0 }
  }
}
