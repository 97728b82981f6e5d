internal import Text

/// Finds similar titles by fingerprints.
struct TitleGroups {
  /// Fingerprints of the part of each title that a narrow row shows; 0 without a title.
  private(set) var rows: [UInt64] = []
  /// Fingerprints of the words of each title, ignoring separators; 0 without words.
  private(set) var words: [UInt64] = []

  /// The characters of a title that a narrow row shows. Titles with the same beginning look the
  /// same there.
  static let rowLength = 60

  /// Adds the title of the next record, with its folded words.
  mutating func add(_ title: String, _ folded: FoldedWords, isASCII: Bool) {
    rows.append(title.isEmpty ? 0 : TitleGroups.row(of: title, isASCII: isASCII))
    guard folded.count > 0 else { return words.append(0) }
    var fingerprint = Fingerprint()
    fingerprint.combine(folded.bytes)
    words.append(max(fingerprint.value, 1))
  }

  private static func row(of title: String, isASCII: Bool) -> UInt64 {
    var fingerprint = Fingerprint()
    if isASCII {
      for byte in title.utf8.prefix(rowLength) {
        fingerprint.combine(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      }
    } else {
      fingerprint.combine(String(TextFolding.fold(title).prefix(rowLength)))
    }
    return max(fingerprint.value, 1)
  }

  /// Groups of records whose narrow rows look the same.
  var alikeRows: EqualKeys { TitleGroups.keys(rows) }

  /// Groups of records with the same words.
  var alikeWords: EqualKeys { TitleGroups.keys(words) }

  private static func keys(_ fingerprints: [UInt64]) -> EqualKeys {
    var keys = EqualKeys()
    for (record, fingerprint) in fingerprints.enumerated() { keys.add(fingerprint, record) }
    return keys
  }
}
