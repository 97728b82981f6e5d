/// English title case, which Chicago and APA require for some titles.
enum TitleCase {
  /// Capitalizes the words of an English title, except articles, short prepositions and
  /// conjunctions inside a sentence. Words that contain a capital are left unchanged.
  static func applied(to title: String) -> String {
    var startsSentence = true
    let words = title.split(separator: " ", omittingEmptySubsequences: false).map { word in
      let cased = capitalized(word, startsSentence: &startsSentence)
      if endsSentence(word) { startsSentence = true }
      return cased
    }
    return words.joined(separator: " ")
  }

  private static let separators: Set<Character> = ["-", "‐", "‑", "–", "/"]

  private static let smallWords: Set<String> = [
    "a", "about", "an", "and", "as", "at", "but", "by", "de", "down", "for", "from", "in", "into",
    "nor", "of", "on", "onto", "or", "over", "so", "the", "till", "to", "up", "van", "via", "von",
    "vs", "with", "yet",
  ]

  /// Capitalizes each part of a compound.
  private static func capitalized(_ word: Substring, startsSentence: inout Bool) -> String {
    var result = ""
    var rest = word
    while !rest.isEmpty {
      let end = rest.firstIndex { separators.contains($0) } ?? rest.endIndex
      result += capitalizedPart(rest[..<end], startsSentence: &startsSentence)
      if end == rest.endIndex { break }
      result.append(rest[end])
      rest = rest[rest.index(after: end)...]
    }
    return result
  }

  private static func capitalizedPart(
    _ part: Substring, startsSentence: inout Bool
  ) -> String {
    guard let first = part.firstIndex(where: { $0.isLetter || $0.isNumber }) else {
      return String(part)
    }
    let isFirst = startsSentence
    startsSentence = false
    let last = part.lastIndex { $0.isLetter || $0.isNumber } ?? first
    let core = part[first...last]
    guard part[first].isLowercase, !core.contains(where: \.isUppercase) else {
      return String(part)
    }
    guard isFirst || !staysSmall(core) else { return String(part) }
    return part[..<first] + titlecased(part[first]) + part[part.index(after: first)...]
  }

  /// Whether the word is a small word, a single letter or an abbreviation with full stops.
  private static func staysSmall(_ core: Substring) -> Bool {
    core.count == 1 || core.contains(".") || smallWords.contains(String(core))
  }

  private static func titlecased(_ character: Character) -> String {
    character.unicodeScalars.enumerated().reduce(into: "") { text, scalar in
      text +=
        scalar.offset == 0 ? scalar.element.properties.titlecaseMapping : String(scalar.element)
    }
  }

  private static func endsSentence(_ word: Substring) -> Bool {
    var rest = word
    while let last = rest.last, "”’\"')]»".contains(last) { rest.removeLast() }
    // A small word after a full stop follows an abbreviation: publishers capitalize sentences.
    return rest.last.map("?!:".contains) ?? false
  }
}
