internal import Messages

/// The regions of `regions.tsv`.
struct RegionTable {
  private static let columns = ["code", "name", "within", "other", "foreign"]

  /// Maps a region's code to the region and those that contain it, nearest first.
  private var chains: [String: [Region]] = [:]

  /// Everyday names of regions, by region code.
  private var others: [String: [VocabularyName]] = [:]

  init() {}

  init(_ contents: FileContents) throws(VocabularyFileError) {
    try contents.withBytes { bytes throws(VocabularyFileError) in
      try read(bytes, file: contents.name)
    }
  }

  /// The names of a region other than the displayed one.
  func otherNames(of code: String) -> [VocabularyName] { others[code] ?? [] }

  /// Every region, sorted by code.
  var regions: [Region] { chains.values.compactMap(\.first).sorted { $0.code < $1.code } }

  /// A region and the regions that contain it, nearest first; `nil` for an unknown code.
  func chain(from code: String) -> [Region]? { chains[code] }

  private mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(VocabularyFileError) {
    var rows = try TableReader(bytes, file: file, columns: Self.columns)
    while try rows.next() {
      let region = Region(code: try rows.required(0), name: try rows.required(1))
      let around = rows.text(2)
      guard chains[region.code] == nil else {
        throw .repeated(rows.place, word: region.code, columns: [Self.columns[0]])
      }
      guard let outer = around.isEmpty ? [] : chains[around] else {
        throw .danglingReference(
          rows.place, word: around, column: Self.columns[2],
          file: .message(Message(.vocabularyEarlierLine, .text(file))))
      }
      chains[region.code] = [region] + outer
      let names = rows.names(3, foreign: 4)
      if !names.isEmpty { others[region.code] = names }
    }
  }
}
