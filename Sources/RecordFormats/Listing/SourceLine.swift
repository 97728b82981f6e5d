internal import Publications
internal import Vocabularies

/// The bodies, persons and year in the parenthesis before a body.
///
/// A comma there parts two sources, a name and its acronym, or persons and a year; or it belongs
/// to a name. The authority table decides first, then what the parts look like.
struct SourceLine {
  private(set) var sources: [RawSource] = []
  private(set) var year: Int?
  private(set) var problems: [ImportReport.Problem] = []

  /// Takes the text between the parentheses apart.
  init(_ text: String, vocabulary: Vocabulary) {
    let parts = text.utf8.split(separator: UInt8(ascii: ",")).map { Substring($0).trimmed }
    var seen: Set<Source> = []
    var index = 0
    while index < parts.count {
      let (source, length) = Self.knownSource(in: parts[index...], vocabulary: vocabulary)
      if let source {
        guard seen.insert(source).inserted else {
          index += length
          continue
        }
        sources.append(RawSource(source.name, acronym: source.acronym, isPerson: source.isPerson))
      } else {
        add(parts[index], vocabulary)
      }
      index += length
    }
  }

  /// The source that the first parts name together, the longest name first, and how many they are.
  private static func knownSource(
    in parts: ArraySlice<String>, vocabulary: Vocabulary
  ) -> (source: Source?, length: Int) {
    for length in (1...vocabulary.mostCommasInSource + 1).reversed() where length <= parts.count {
      let name = parts.prefix(length).joined(separator: ", ")
      if let source = vocabulary.source(named: name) { return (source, length) }
    }
    return (nil, 1)
  }

  /// Adds a part that is not in the authority table.
  private mutating func add(_ part: String, _ vocabulary: Vocabulary) {
    if let year = Self.year(part), self.year == nil {
      self.year = year
    } else if let last = sources.indices.last, sources[last].acronym == nil,
      Initials.match(part, of: sources[last].name)
    {
      sources[last].acronym = part
    } else if part.contains(where: { $0.isLetter || $0.isNumber }) {
      sources.append(Self.source(part, vocabulary))
    } else {
      problems.append(.namelessSource(part))
    }
  }

  /// A name, with an acronym in parentheses behind it: `Children's Fund (CF)`. A known source with
  /// another acronym is not taken apart.
  private static func source(_ part: String, _ vocabulary: Vocabulary) -> RawSource {
    guard part.hasSuffix(")"), let open = part.lastIndex(of: "("), open > part.startIndex else {
      return RawSource(part)
    }
    let name = part[..<open].trimmed
    let acronym = String(part[part.index(after: open)...].dropLast())
    let isAcronym =
      acronym.count > 1 && acronym.contains(where: \.isUppercase)
      && acronym.allSatisfy { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "&" }
    let isOther = vocabulary.source(named: name) != nil
    return isAcronym && !isOther && !name.isEmpty
      ? RawSource(name, acronym: acronym) : RawSource(part)
  }

  /// A year of this century or the last.
  private static func year(_ part: String) -> Int? {
    guard part.utf8.count == 4,
      part.utf8.starts(with: "19".utf8) || part.utf8.starts(with: "20".utf8),
      part.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Int(part)
  }
}

/// Tells whether a word in capitals is the short form of a name.
enum Initials {
  /// Whether `acronym` is made of the first letters of the words of `name`, of all of them or of
  /// those with a capital.
  static func match(_ acronym: String, of name: String) -> Bool {
    guard acronym.count > 1, acronym.allSatisfy(\.isUppercase) else { return false }
    let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
    let capitals = words.filter { $0.first?.isUppercase ?? false }
    return [words, capitals].contains { words in
      words.count == acronym.count
        && zip(words, acronym).allSatisfy { $0.first?.uppercased() == String($1) }
    }
  }
}
