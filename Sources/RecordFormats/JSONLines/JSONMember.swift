internal import Text

/// The members of a record in JSON Lines.
enum JSONMember: String, CaseIterable {
  case id, title, sources, contributors, publisher, publisherPlace, type, year, date
  case identifiers, edition, container, pages, notes, tags, topics, collections, countries
  case languages, url, links, description, body, origin

  private static let byName = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0.rawValue, $0) })

  init?(named name: String) {
    guard let member = JSONMember.byName[name] else { return nil }
    self = member
  }

  /// The bit of this member in a set of members.
  var bit: UInt32 { 1 << UInt32(JSONMember.numbers[self] ?? 0) }

  private static let numbers = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })

  /// The member whose name differs from another one by a slip of the finger or by case; `nil` for
  /// none.
  static func like(_ name: String) -> String? {
    var distance = EditDistance(from: name.lowercased().unicodeScalars.map(\.value))
    // Of short names too many others are near.
    return allCases.map(\.rawValue).first {
      distance.edits(to: $0.lowercased(), atMost: $0.count / 4) != nil
    }
  }
}
