internal import Messages
internal import Publications
internal import Text

/// The countries of `countries.tsv`.
///
/// Opening the file only indexes names and codes. A row is parsed on demand, so that starting the
/// program does not create 250 unused countries.
struct CountryTable {
  private static let columns = ["code", "alpha-3", "number", "name", "within", "other"]

  private let contents: FileContents
  private let regionTable: RegionTable
  private var index = RowIndex(capacity: 1_400)
  private var starts: [UInt32] = []
  /// The rows whose `within` is not a region.
  private var parts: [UInt32] = []

  init(_ contents: FileContents, regions: RegionTable) throws(VocabularyFileError) {
    self.contents = contents
    regionTable = regions
    try readRows()
    try checkPlaces()
  }

  /// The name of the file.
  var file: String { contents.name }

  /// All regions.
  var regions: [Region] { regionTable.regions }

  /// The names of a region other than the displayed one.
  func otherNames(ofRegion code: String) -> [VocabularyName] {
    regionTable.otherNames(of: code)
  }

  /// A region and the regions that contain it, nearest first; `nil` for an unknown code.
  func regionChain(from code: String) -> [Region]? { regionTable.chain(from: code) }

  /// Whether the table has a country with exactly this code.
  ///
  /// It is called for every line of other files at every start, so it compares bytes.
  func hasCountry(_ code: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let row = contents.withBytes { bytes in
      index.row(FoldedKey.fingerprint(of: code)) { start in
        bytes[start...].prefix { $0 != 0x09 }.elementsEqual(code)
      }
    }
    return row != nil
  }

  /// All rows, in file order.
  var rows: [CountryRow] { starts.map { CountryRow(contents, start: Int($0)) } }

  /// All countries, in file order.
  var countries: [Country] { rows.map(country) }

  /// The country with exactly this code.
  func country(_ code: CountryCode) -> Country? {
    guard let row = row(FoldedKey(code.text), where: { $0.code == code.text }) else { return nil }
    return country(at: row)
  }

  /// The country with this name or, if `orCode` is true, this code, ignoring case, accents and
  /// punctuation.
  func country(named key: FoldedKey, orCode: Bool) -> Country? {
    guard let row = row(key, where: { orCode ? $0.has(key) : $0.hasName(key) }) else { return nil }
    return country(at: row)
  }

  /// The code of the country with this name. Codes do not count as names: a tag `IT` may mean
  /// information technology.
  func code(ofCountryNamed key: FoldedKey) -> CountryCode? {
    row(key, where: { $0.hasName(key) }).map { CountryCode($0.code) }
  }

  private func row(_ key: FoldedKey, where isMatch: (CountryRow) -> Bool) -> CountryRow? {
    index.row(key.fingerprint) { isMatch(CountryRow(contents, start: $0)) }
      .map { CountryRow(contents, start: $0) }
  }

  private func country(at row: CountryRow) -> Country {
    Country(
      code: CountryCode(row.code), name: row.name, aliases: row.otherCodes + row.otherNames,
      within: chain(from: row.within))
  }

  /// The regions that contain a place, nearest first. The file was checked: a part is in a country,
  /// and a country in a region.
  private func chain(from code: String) -> [Region] {
    if let chain = regionTable.chain(from: code) { return chain }
    guard let row = row(FoldedKey(code), where: { $0.code == code }) else { return [] }
    let outer = regionTable.chain(from: row.within) ?? []
    return [Region(code: row.code, name: row.name)] + outer
  }

  private mutating func readRows() throws(VocabularyFileError) {
    let contents = contents
    try contents.withBytes { bytes throws(VocabularyFileError) in
      var rows = try TableReader(bytes, file: contents.name, columns: Self.columns)
      while try rows.next() {
        for column in [0, 3] where rows.cells[column].isEmpty {
          throw .emptyColumn(rows.place, column: Self.columns[column])
        }
        starts.append(UInt32(rows.cells[0].lowerBound))
        if !rows.cells[4].isEmpty, regionTable.chain(from: rows.text(4)) == nil {
          parts.append(UInt32(rows.cells[0].lowerBound))
        }
        for column in [0, 2, 3] { try add(rows.cells[column], of: rows, in: bytes) }
        for column in [1, 5] {
          for other in bytes[rows.cells[column]].split(separator: UInt8(ascii: "|")) {
            try add(other.startIndex..<other.endIndex, of: rows, in: bytes)
          }
        }
      }
    }
  }

  /// Indexes a name of the current row unless another row already has it.
  private mutating func add(
    _ name: Range<Int>, of rows: TableReader, in bytes: UnsafeBufferPointer<UInt8>
  ) throws(VocabularyFileError) {
    guard !name.isEmpty else { return }
    let start = rows.cells[0].lowerBound
    let fingerprint = FoldedKey.fingerprint(of: bytes[name])
    let text = { String(decoding: bytes[name], as: UTF8.self) }
    let owner = index.row(fingerprint) { CountryRow(contents, start: $0).has(FoldedKey(text())) }
    guard owner ?? start == start else {
      throw .repeated(rows.place, word: text(), columns: ["name", "code", "other"])
    }
    if owner == nil { index.insert(fingerprint, row: start) }
  }

  /// Checks that every country is in a region or in none, and that every part of a country is in a
  /// country.
  private func checkPlaces() throws(VocabularyFileError) {
    for start in parts {
      let row = CountryRow(contents, start: Int(start))
      let outer = self.row(FoldedKey(row.within)) { $0.code == row.within }
      guard let outer, outer.within.isEmpty || regionTable.chain(from: outer.within) != nil else {
        throw .danglingReference(
          row.place, word: row.within, column: "within",
          file: .key(.vocabularyRegions))
      }
    }
  }
}
