/// The regions of `regions.tsv`.
struct RegionTable {
  private static let columns = ["code", "name", "within"]

  /// A region's code → the region itself and those around it, nearest first.
  private var chains: [String: [Region]] = [:]

  init() {}

  init(_ contents: FileContents) throws(VocabularyFileError) {
    chains = try contents.withBytes { bytes throws(VocabularyFileError) in
      try Self.chains(in: bytes, file: contents.name)
    }
  }

  /// Every region, by code.
  var regions: [Region] { chains.values.compactMap(\.first).sorted { $0.code < $1.code } }

  /// A region and the regions around it, nearest first; `nil` for a code of none.
  func chain(from code: String) -> [Region]? { chains[code] }

  private static func chains(
    in bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(VocabularyFileError) -> [String: [Region]] {
    var chains: [String: [Region]] = [:]
    var rows = try TableReader(bytes, file: file, columns: columns)
    while try rows.next() {
      let region = Region(code: try rows.required(0), name: try rows.required(1))
      let around = rows.text(2)
      guard chains[region.code] == nil else {
        throw .repeated(rows.place, word: region.code, column: columns[0])
      }
      guard let outer = around.isEmpty ? [] : chains[around] else {
        throw .danglingReference(
          rows.place, word: around, column: columns[2], file: "\(file) before this line")
      }
      chains[region.code] = [region] + outer
    }
    return chains
  }
}
