internal import Text

/// The members of a record.
enum JSONMember: UInt32, CaseIterable {
  case id, title, sources, contributors, publisher, publisherPlace, type, year, date
  case identifiers, edition, container, pages, notes, tags, topics, collections, countries
  case languages, url, links, description, body, added, accessed, genre, origin

  /// Members by the length of their names: a few comparisons are faster than hashing each member of
  /// each record.
  private static let byLength: [[(name: String, member: JSONMember)]] = {
    let longest = names.map(\.utf8.count).max() ?? 0
    var lists = [[(name: String, member: JSONMember)]](repeating: [], count: longest + 1)
    for (name, member) in zip(names, allCases) { lists[name.utf8.count].append((name, member)) }
    return lists
  }()

  private static let names = allCases.map { "\($0)" }

  init?(named name: String) {
    let length = name.utf8.count
    guard length < JSONMember.byLength.count,
      let found = JSONMember.byLength[length].first(where: { $0.name == name })
    else { return nil }
    self = found.member
  }

  /// The bit of this member in a set of members.
  var bit: UInt32 { 1 << rawValue }

  /// The member whose name differs only in case or a typing error; `nil` if none does.
  static func like(_ name: String) -> String? {
    var distance = EditDistance(from: name.lowercased().unicodeScalars.map(\.value))
    // The limit depends on the length, because short names are near too many others.
    return names.first {
      distance.edits(to: $0.lowercased(), atMost: $0.count / 4) != nil
    }
  }
}
