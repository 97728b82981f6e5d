internal import Text

/// One parsed row of `countries.tsv`.
struct CountryRow {
  let code: String
  let name: String
  /// The code of the containing region or country; empty for none.
  let within: String
  /// The three-letter code, the numeric code and abbreviations that are treated as codes, if the
  /// row has them.
  let otherCodes: [String]
  /// Names other than `name`.
  let otherNames: [String]
  private let contents: FileContents
  private let start: Int

  /// The row that starts at a byte offset. The file was checked, so the row has all its columns.
  init(_ contents: FileContents, start: Int) {
    self.contents = contents
    self.start = start
    let cells = contents.withBytes { bytes in
      bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
        .split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    code = cells[0]
    name = cells[3]
    within = cells[4]
    otherCodes = cells[1...2].flatMap { $0.split(separator: "|") }.map(String.init)
    otherNames = cells[5].split(separator: "|").map(String.init)
  }

  /// Whether a name of the row has this key.
  func hasName(_ key: FoldedKey) -> Bool {
    ([name] + otherNames).contains { FoldedKey($0) == key }
  }

  /// Whether a name or code of the row has this key.
  func has(_ key: FoldedKey) -> Bool {
    hasName(key) || ([code] + otherCodes).contains { FoldedKey($0) == key }
  }

  /// The row's place in the file, computed only for messages.
  var place: VocabularyFileError.Place {
    let line = contents.withBytes { bytes in 1 + bytes[..<start].count { $0 == 0x0A } }
    return .init(file: contents.name, line: line)
  }
}
