import Catalogue
import Publications
import Text

/// How the reference model ranks records.
extension NaiveCatalogue {
  /// Returns the rank level of a matching record, 0 for the best: the worst level of its groups.
  func level(of ordinal: Int, _ query: NamedQuery) -> Int {
    let groups = groups(of: query)
    guard !groups.isEmpty else { return 0 }
    if isWholeTitle(texts[ordinal][0], query.words) { return 0 }
    return groups.map { group in
      group.compactMap { level(of: $0, in: query, at: ordinal) }.min() ?? 6
    }.max() ?? 0
  }

  /// Sorts records by level, then in catalogue order. Among up to a thousand records whose titles
  /// match equally well, those with the typed spelling come first.
  func inOrderOfLevels(_ found: [Int], _ query: NamedQuery) -> [Int] {
    let byLevel = Dictionary(grouping: found) { level(of: $0, query) }
    return byLevel.keys.sorted().flatMap { level -> [Int] in
      let records = (byLevel[level] ?? []).sorted()
      guard 0...2 ~= level, 2...1000 ~= records.count else { return records }
      let others = records.filter { !hasTypedSpelling(publications[$0].title, query.words) }
      return records.filter { !others.contains($0) } + others
    }
  }

  private func hasTypedSpelling(_ title: String, _ typed: String) -> Bool {
    let wanted = NaiveCatalogue.parts(of: typed).filter {
      !$0.isNegated && ($0.field == nil || $0.field == "title")
    }.flatMap { NaiveCatalogue.spellings($0.spelling) }
    let words = NaiveCatalogue.spellings(title.lowercased())
    for (place, word) in wanted.enumerated() {
      let isLast = place == wanted.count - 1
      let same = words.filter {
        $0.0 == word.0 || isLast && $0.0.utf8.starts(with: word.0.utf8)
      }
      let isCluster = "\u{E00}" <= word.0 && !("\u{10A0}"..."\u{177F}" ~= word.0)
      let isSpelt = same.contains {
        $0.1 == word.1 || isLast && !isCluster && $0.1.starts(with: word.1)
      }
      if !same.isEmpty, !isSpelt { return false }
    }
    return true
  }

  private static func spellings(_ text: String) -> [(String, String)] {
    WordScanner.words(in: text).map { ($0.folded, String(text[$0.range])) }
  }

  /// Whether a title consists of the typed words, or of one alternative if there are only
  /// alternatives.
  private func isWholeTitle(_ title: [String], _ typed: String) -> Bool {
    let parts = NaiveCatalogue.parts(of: typed).filter {
      !$0.isNegated && ($0.field == nil || $0.field == "title")
    }
    let alternatives = parts.count { $0.isAlternative }
    if alternatives == 0 { return !parts.isEmpty && title == parts.flatMap { $0.forms[0] } }
    return alternatives == parts.count - 1 && parts.contains { $0.forms[0] == title }
  }

  /// Returns the level of an alternative; `nil` if it does not match.
  func level(of alternative: Alternative, in query: NamedQuery, at ordinal: Int) -> Int? {
    switch alternative {
    case .part(let part) where part.field != nil:
      return level(ofField: part, in: query, at: ordinal, isInflected: query.query.expandsWords)
    case .part(let part): return level(of: part, in: query, at: ordinal)
    case .compound(let part): return level(of: part, in: query, at: ordinal) == nil ? nil : 5
    case .optional: return 5
    case .expansion(let expansion):
      let isMatch =
        values(at: ordinal).contains(expansion.value) || isMentioned(expansion, in: texts[ordinal])
        || isInflected(expansion, in: texts[ordinal])
      return isMatch ? level(of: expansion, in: query, at: ordinal) ?? 6 : nil
    }
  }

  /// Whether an inflection of a single-word name occurs in the texts.
  func isInflected(_ expansion: NamedExpansion, in texts: [[String]]) -> Bool {
    expansion.phrases.map { NaiveCatalogue.words($0) }.contains { words in
      guard words.count == 1 else { return false }
      let forms = inflections.forms(of: words[0], spelling: words[0], withStarts: true)
      return texts.contains { !forms.isDisjoint(with: $0) }
    }
  }

  /// Returns the level of a value in a field; `nil` if it does not match.
  func level(ofField part: Part, in query: NamedQuery, at ordinal: Int, isInflected: Bool) -> Int? {
    let own = values(at: ordinal)
    let hasValue =
      switch part.field {
      case "id": publications[ordinal].id.text.lowercased() == part.value.lowercased()
      case "year": has(ValueKey(.year, part.value), own)
      case "lang": own.contains(ValueKey(.language, part.value))
      case "country": key(ofCountry: part.forms[0]).map(own.contains) ?? false
      case "source":
        own.contains {
          $0.facet == .source
            && part.occurs(in: $0.id.dropFirst().split(separator: " ").map { String($0) })
        }
      default: false
      }
    guard part.field == "title" else { return hasValue ? 1 : nil }
    let title = [texts[ordinal][0]] + titleForms[ordinal]
    if title.contains(where: part.ofWholeWords.occurs) { return 1 }
    if title.contains(where: part.occurs) { return 2 }
    let forms = isInflected ? inflections(of: part) : []
    return title.contains { !forms.isDisjoint(with: $0) } ? 5 : nil
  }

  /// Returns the level of an expansion's words; `nil` if some do not match.
  func level(of expansion: NamedExpansion, in query: NamedQuery, at ordinal: Int) -> Int? {
    let text = String(decoding: Array(query.words.utf8)[expansion.range], as: UTF8.self)
    let levels = NaiveCatalogue.parts(of: text).filter { !$0.isNegated }
      .map { level(of: $0, in: query, at: ordinal) }
    return levels.contains(nil) ? nil : levels.compactMap { $0 }.max()
  }

  /// Returns the level of one part; `nil` if it does not match.
  func level(of part: Part, in query: NamedQuery, at ordinal: Int) -> Int? {
    let title = [texts[ordinal][0]] + titleForms[ordinal]
    if title.contains(where: part.ofWholeWords.occurs) { return 1 }
    if title.contains(where: part.occurs) { return 2 }
    if texts[ordinal].contains(where: part.ofWholeWords.occurs) { return 3 }
    if texts[ordinal].contains(where: part.occurs) { return 4 }
    guard query.query.expandsWords else { return nil }
    return inflections(of: part).contains { form in texts[ordinal].contains { $0.contains(form) } }
      ? 5 : nil
  }

  /// Returns the inflections of a part that is one word.
  func inflections(of part: Part) -> Set<String> {
    guard part.matchesStart, part.forms.count == 1, part.forms[0].count == 1 else { return [] }
    return inflections.forms(of: part.forms[0][0], spelling: part.spelling)
  }

  /// Returns the ranges of words with synonyms or inflections, with the signs and the field before
  /// them.
  func rangesWithMeaning(_ query: NamedQuery) -> [Range<Int>] {
    let inflected = NaiveCatalogue.parts(of: query.otherWords).filter {
      query.query.expandsWords && [nil, "title"].contains($0.field) && !inflections(of: $0).isEmpty
    }
    let expansions = query.expansions.map {
      $0.range.lowerBound - ($0.isExcluded ? 1 : 0)..<$0.range.upperBound
    }
    return
      (expansions + inflected.map { $0.start..<$0.range.upperBound }
      + linkingWords(of: query).inNoText)
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Replaces the words that make up a joined form by that form.
  static func joined(_ words: [String], by form: String) -> [String] {
    for first in words.indices {
      for end in words.indices.dropFirst(first + 1)
      where words[first...end].joined() == form {
        return words[..<first] + [form] + words[(end + 1)...]
      }
    }
    return words
  }
}
