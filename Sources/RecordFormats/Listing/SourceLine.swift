internal import Publications
internal import Vocabularies

/// Parses the bodies, persons and year in the parenthesis before a body.
///
/// A comma there separates two sources, a name from its acronym, or sources from a year, or it is
/// part of a name. The vocabulary decides first, then the form of the parts.
struct SourceLine {
  private(set) var sources: [RawSource] = []
  private(set) var year: Int?
  private(set) var problems: [ImportReport.Problem] = []

  /// Parses the text in the parentheses.
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

  /// The known source with the longest name that the first parts form, and the number of these
  /// parts.
  private static func knownSource(
    in parts: ArraySlice<String>, vocabulary: Vocabulary
  ) -> (source: Source?, length: Int) {
    for length in (1...vocabulary.mostCommasInSource + 1).reversed() where length <= parts.count {
      let name = parts.prefix(length).joined(separator: ", ")
      if let source = vocabulary.source(named: name) { return (source, length) }
    }
    return (nil, 1)
  }

  /// Adds a part that is not a known source.
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

  /// A name, with its acronym in parentheses: `Children's Fund (CF)`. The name of a known source
  /// with another acronym is not split.
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

  /// A year of the 20th or 21st century.
  private static func year(_ part: String) -> Int? {
    guard part.utf8.count == 4,
      part.utf8.starts(with: "19".utf8) || part.utf8.starts(with: "20".utf8),
      part.utf8.allSatisfy({ 0x30...0x39 ~= $0 })
    else { return nil }
    return Int(part)
  }
}

/// Recognises acronyms.
enum Initials {
  /// Whether `acronym` consists of the first letters of all words of `name`, or of its capitalised
  /// words.
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
