internal import Publications
internal import Vocabularies

/// The tags of one record.
struct TagLine {
  /// The most commas in the ISO 3166 name of a country.
  private static let mostCommas = 2

  private(set) var tags: [String] = []
  private(set) var placements: [TagPlacement?] = []

  /// Splits a line at its commas, except those in known names such as `Korea, Republic of`.
  init(_ text: String, placer: inout TagPlacer) {
    let parts = text.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0).trimmed }
      .filter { !$0.isEmpty }
    var index = 0
    while index < parts.count {
      let length = Self.length(of: parts[index...], placer: &placer)
      let tag = parts[index..<index + length].joined(separator: ", ")
      tags.append(tag)
      placements.append(placer.placement(of: tag))
      index += length
    }
  }

  /// How many of the first parts form one tag. Parts that are tags by themselves are not joined.
  private static func length(of parts: ArraySlice<String>, placer: inout TagPlacer) -> Int {
    let most = min(parts.count, mostCommas + 1)
    guard most > 1, parts.prefix(2).contains(where: { placer.placement(of: $0) == nil }) else {
      return 1
    }
    for length in (2...most).reversed() {
      let tag = parts.prefix(length).joined(separator: ", ")
      if placer.placement(of: tag) != nil { return length }
    }
    return 1
  }
}
