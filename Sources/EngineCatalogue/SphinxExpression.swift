internal import CatalogueStore

/// Writes sets of records in the language of `MATCH`, and words and marks as they are indexed.
///
/// Words are folded on both sides, so that nothing needs escaping: the index contains lower-case
/// letters, digits, everything outside ASCII up to U+1FFFF, and `_`. Marks begin with `_`; words
/// have it only around the code of another character.
enum SphinxExpression {
  /// The engine truncates longer words; here both sides are truncated at whole characters.
  static let longestWord = 40

  /// A mark of every record, from which exclusions are subtracted.
  static let everything = "_a"

  /// A mark between two texts, so that no phrase spans both.
  static let gap = "_g"

  /// A set as an expression; `nil` for all records, which need none.
  static func text(of set: RecordSet) -> String? { set == .all ? nil : bare(expression(set)) }

  /// The text without brackets around the whole.
  private static func bare(_ text: String) -> String {
    guard text.hasPrefix("("), text.hasSuffix(")") else { return text }
    var depth = 0
    for character in text.dropLast() {
      depth += character == "(" ? 1 : character == ")" ? -1 : 0
      if depth == 0 { return text }
    }
    return String(text.dropFirst().dropLast())
  }

  /// An expression that ranks titles by how well they match. Each kind of match has its own field;
  /// better kinds have heavier fields. The fields that other parts match contain either all of
  /// these records or none, and do not change their order.
  static func text(of best: BestRows) -> String {
    let ways = [
      expression(best.wordStarts, titles: "t"), expression(best.wholeWords, titles: "e"),
      expression(best.wholeTitles),
    ].joined(separator: "|")
    return best.among == .all ? ways : "(\(ways)) \(expression(best.among))"
  }

  private static func expression(_ set: RecordSet, titles: String = "t") -> String {
    switch set {
    case .all: everything
    // No record has it.
    case .none: "_none"
    case .words(let words, let matchesStart, let inTitle):
      inTitle
        ? "(@\(titles) \(phrase(words, matchesStart)))" : phrase(words, matchesStart)
    case .mark(let mark): word(of: mark)
    case .any(let sets): any(sets, titles)
    case .every(let sets):
      "(" + sets.map { expression($0, titles: titles) }.joined(separator: " ") + ")"
    case .without(let set, let other): "(\(expression(set)) !\(grouped(other)))"
    }
  }

  private static func any(_ sets: [RecordSet], _ field: String) -> String {
    // The field is named once for all words of titles.
    var titles: [String] = []
    var parts: [String] = []
    for set in sets {
      if case .words(let words, let matchesStart, true) = set {
        titles.append(phrase(words, matchesStart))
      } else {
        parts.append(expression(set, titles: field))
      }
    }
    if titles.count == 1 {
      parts.append("(@\(field) \(titles[0]))")
    } else if !titles.isEmpty {
      parts.append("(@\(field) (\(titles.joined(separator: "|"))))")
    }
    return parts.count == 1 ? parts[0] : "(" + parts.joined(separator: "|") + ")"
  }

  private static func grouped(_ set: RecordSet) -> String {
    let text = expression(set)
    return text.hasPrefix("(") || !text.contains(" ") && !text.hasPrefix("\"") ? text : "(\(text))"
  }

  private static func phrase(_ words: [String], _ matchesStart: Bool) -> String {
    var parts = words.map(word)
    if matchesStart, let last = parts.last, last.unicodeScalars.count < longestWord {
      parts[parts.count - 1] = last + "*"
    }
    return parts.count == 1 ? parts[0] : "\"" + parts.joined(separator: " ") + "\""
  }

  /// A folded word as it is indexed.
  static func word(_ folded: String) -> String {
    var text = String.UnicodeScalarView()
    for scalar in folded.unicodeScalars {
      switch scalar.value {
      case 0x30...0x39, 0x61...0x7A, 0x80..<0x20000: text.append(scalar)
      case let other: text += "_\(String(other, radix: 36))_".unicodeScalars
      }
      if text.count >= longestWord { break }
    }
    return String(String.UnicodeScalarView(text.prefix(longestWord)))
  }

  /// A mark as it is indexed.
  static func word(of mark: RecordMark) -> String {
    switch mark {
    case .value(let number): "_v\(number)"
    case .given(let facet): "_w\(facet)"
    case .notGiven(let facet): "_n\(facet)"
    case .id(let checksum): "_i\(String(checksum, radix: 36))"
    case .title(let checksum): "_t\(String(checksum, radix: 36))"
    case .titleOrRest(let checksum): "_u\(String(checksum, radix: 36))"
    }
  }

  /// A class of inflections as it is indexed: short, since it is sent with every letter. Two
  /// classes may share a name; the words themselves then decide.
  static func word(ofClass number: UInt32) -> String {
    "_c\(String(number % (36 * 36 * 36 * 36), radix: 36))"
  }

  /// The trigrams of a word, with markers for its ends: similar words share most of them.
  static func trigrams(of folded: String) -> [String] {
    let letters = ["_"] + word(folded).unicodeScalars.map { String($0) } + ["_"]
    guard letters.count >= 3 else { return [] }
    var found: [String] = []
    for place in 0...letters.count - 3 {
      let trigram = "_\(place == 0 ? "b" : "m")" + letters[place..<place + 3].joined()
      if !found.contains(trigram) { found.append(trigram) }
    }
    return found
  }
}
