internal import Publications
internal import Vocabularies

/// The names of an author or editor field.
enum BibTeXNames {
  /// The names separated by `and` outside braces, and those of lists of persons between them.
  static func names(
    of source: String, role: Contributor.Role, _ vocabulary: Vocabulary
  ) -> [RawContributor] {
    let bytes = Array(source.utf8)
    let names = split(words(bytes))
    let lists = bytes.contains(0x3B) ? split(words(bytes, separators: [0x2C, 0x3B])) : names
    guard lists.count == names.count else {
      return names.compactMap { name($0, role, vocabulary) }
    }
    return zip(names, lists).flatMap { words, list in
      persons(in: list)?.map { RawContributor($0, role: role) }
        ?? [name(words, role, vocabulary)].compactMap { $0 }
    }
  }

  /// The persons of a list such as `Doe, Jane; Roe, Ali` or `Doe J. A., Roe R. B.`; `nil` if it is
  /// none.
  private static func persons(in words: [String]) -> [RawContributor.Name]? {
    let isList = words.contains(";")
    guard isList || words.contains(","), let persons = PersonList.separated(text(words)) else {
      return nil
    }
    // A semicolon in braces is part of a name.
    return isList && persons.count != words.split(separator: ";").count ? nil : persons
  }

  /// The words of a text. A group in braces stays whole; a separator is a word of its own.
  private static func words(_ bytes: [UInt8], separators: Set<UInt8> = [0x2C]) -> [String] {
    var words: [String] = []
    var word: [UInt8] = []
    var depth = 0
    func isBlank(_ byte: UInt8) -> Bool { byte <= 0x20 || byte == UInt8(ascii: "~") }
    func end() {
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
    }
    var isEscaped = false
    for byte in bytes {
      if byte == UInt8(ascii: "{"), !isEscaped { depth += 1 }
      if byte == UInt8(ascii: "}"), !isEscaped { depth -= 1 }
      if depth <= 0, !isEscaped, isBlank(byte) {
        end()
      } else if depth <= 0, !isEscaped, separators.contains(byte) {
        end()
        words.append(String(UnicodeScalar(byte)))
      } else {
        word.append(byte)
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
    }
    end()
    return words
  }

  private static func split(_ words: [String]) -> [[String]] {
    words.split { $0.utf8.count == 3 && $0.lowercased() == "and" }.map(Array.init)
  }

  private static func name(
    _ words: [String], _ role: Contributor.Role, _ vocabulary: Vocabulary
  ) -> RawContributor? {
    if words.count == 1, words[0].lowercased() == "others" { return nil }
    let joined = text(words)
    if joined.isEmpty { return nil }
    if words.count == 1, isBraced(words[0]) {
      // An author that is a body becomes a source.
      return RawContributor(.body(joined), role: role)
    }
    if vocabulary.source(named: joined) != nil { return RawContributor(.body(joined), role: role) }
    if words.contains(where: { $0.hasPrefix("family=") }) { return extended(words, role) }
    let parts = words.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    switch parts.count {
    case 1:
      if words.count == 1 { return RawContributor(.body(joined), role: role) }
      let start = lastName(of: words)
      return person(Array(words[start...]), Array(words[..<start]), role)
    case 2: return person(parts[0], parts[1], role)
    default:
      let given = text(parts[2...].flatMap { $0 })
      let suffix = text(parts[1])
      return RawContributor(
        .person(family: text(parts[0]), given: suffix.isEmpty ? given : "\(given), \(suffix)"),
        role: role)
    }
  }

  private static func person(
    _ family: [String], _ given: [String], _ role: Contributor.Role
  ) -> RawContributor {
    RawContributor(.person(family: text(family), given: text(given)), role: role)
  }

  /// A BibLaTeX name such as `family=Berg, given=Ana, prefix=van der`.
  private static func extended(_ words: [String], _ role: Contributor.Role) -> RawContributor {
    var values: [String: String] = [:]
    for part in words.split(separator: ",") {
      let text = text(Array(part))
      guard let sign = text.firstIndex(of: "=") else { continue }
      values[String(text[..<sign])] = String(text[text.index(after: sign)...])
    }
    let family = [values["prefix"], values["family"]].compactMap { $0 }.joined(separator: " ")
    return RawContributor(.person(family: family, given: values["given"] ?? ""), role: role)
  }

  /// The index of the first word of the last name: the first lower-case word, else the last word.
  private static func lastName(of words: [String]) -> Int {
    let particle = words.dropLast().firstIndex { word in
      LaTeXText.text(of: word).first { $0.isLetter }?.isLowercase == true && !isBraced(word)
    }
    return particle ?? words.count - 1
  }

  private static func text(_ words: [String]) -> String {
    LaTeXText.text(of: words.joined(separator: " "))
  }

  /// Whether one pair of braces encloses the whole word and does not belong to an accent.
  private static func isBraced(_ word: String) -> Bool {
    guard word.utf8.first == UInt8(ascii: "{"), word.utf8.last == UInt8(ascii: "}"),
      !word.hasPrefix("{\\") || word.contains(" ")
    else { return false }
    var depth = 0
    for (index, byte) in word.utf8.enumerated() {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth == 0 { return index == word.utf8.count - 1 }
    }
    return false
  }
}
