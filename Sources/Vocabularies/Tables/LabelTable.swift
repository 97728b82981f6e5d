internal import Messages

/// Names of values for screens in other languages, from `labels.tsv`.
struct LabelTable {
  /// The languages of the table, as BCP 47 tags.
  static let languages = ["es", "fr", "pt", "ru", "id"]

  /// The kinds of values in the table.
  static let kinds: [NamedValue.Kind] = [.country, .grouping, .collection, .language]

  /// The word for areas, which are among the countries and have no codes.
  private static let areaWord = "area"

  private static let columns = ["kind", "key"] + languages

  private let contents: FileContents

  init(_ contents: FileContents) { self.contents = contents }

  /// The preferred names of values of some kinds; throws at the first malformed line.
  func names(
    of kinds: Set<NamedValue.Kind>
  ) throws(VocabularyFileError) -> [NamedValue: [VocabularyName]] {
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var names: [NamedValue: [VocabularyName]] = [:]
      var rows = try TableReader(bytes, file: contents.name, columns: Self.columns)
      while try rows.next() {
        let word = try rows.required(0)
        guard let kind = Self.kind(of: word) else {
          throw .unknownWord(
            rows.place, word: word, column: Self.columns[0],
            expected: Message.quotedList(Self.kinds.map(\.rawValue) + [Self.areaWord]))
        }
        let key = try rows.required(1)
        guard kinds.contains(kind) else { continue }
        let isCode = word != Self.areaWord && (kind == .country || kind == .language)
        let value = isCode ? NamedValue(kind, key) : NamedValue.unlisted(kind, key)
        names[value] = zip(Self.languages, 2...).compactMap { language, column in
          let name = rows.text(column)
          return name.isEmpty ? nil : VocabularyName(name, language: language, use: .preferred)
        }
      }
      return names
    }
  }

  private static func kind(of word: String) -> NamedValue.Kind? {
    word == areaWord ? .country : kinds.first { $0.rawValue == word }
  }
}
