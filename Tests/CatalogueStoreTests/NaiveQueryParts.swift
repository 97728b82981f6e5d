import Catalogue
import Text

/// How the reference model parses queries.
extension NaiveCatalogue {
  struct Part {
    /// The words as typed; then with hyphenated words joined.
    let forms: [[String]]
    let matchesStart: Bool
    let isNegated: Bool
    /// The field to search in, and the value as typed.
    var field: String?
    var value = ""
    var isAlternative = false
    /// The position in the query, the start of the signs and the field before it, and the typed text
    /// in lower case.
    var range = 0..<0
    var start = 0
    var spelling = ""

    /// The words with letters and digits apart, which are found whole; `nil` if no word of an open
    /// part has both, each at one end.
    var parted: [String]? {
      guard matchesStart else { return nil }
      let parted = forms[0].flatMap { word -> [String] in
        let runs = word.split { !$0.isNumber } + word.split { $0.isNumber }
        guard runs.count == 2 else { return [word] }
        return runs.sorted { $0.startIndex < $1.startIndex }.map(String.init)
      }
      return parted.count == forms[0].count ? nil : parted
    }

    /// Its word, if it may be a part of a compound.
    var compoundPart: String? {
      guard field == nil, matchesStart, forms.count == 1, forms[0].count == 1, parted == nil,
        forms[0][0] != "the"
      else { return nil }
      let letters = forms[0][0].unicodeScalars
      return letters.count > 1 && letters.allSatisfy { $0.value < 0x530 } ? forms[0][0] : nil
    }

    var ofWholeWords: Part {
      Part(
        forms: forms + [parted].compactMap(\.self), matchesStart: false, isNegated: isNegated)
    }

    func occurs(in text: [String]) -> Bool {
      forms.contains { occurs($0, in: text) }
        || parted.map { Part(forms: [$0], matchesStart: false, isNegated: false).occurs(in: text) }
          ?? false
    }

    private func occurs(_ words: [String], in text: [String]) -> Bool {
      guard text.count >= words.count else { return false }
      return (0...text.count - words.count).contains { start in
        words.indices.allSatisfy { index in
          let isOpen = matchesStart && index == words.count - 1
          return isOpen
            ? text[start + index].utf8.starts(with: words[index].utf8)
            : text[start + index] == words[index]
        }
      }
    }
  }

  /// The fields used in the tests' queries.
  static let fields = ["title", "id", "source", "country", "year", "lang"]

  static func parts(of typed: String) -> [Part] {
    var parts: [Part] = []
    var rest = Substring(typed)
    var hasBar = false
    while true {
      let gap = rest.prefix { $0.isWhitespace || $0 == "|" }
      hasBar = hasBar || gap.contains("|")
      rest = rest.dropFirst(gap.count)
      guard !rest.isEmpty else { return parts }
      let first = typed.utf8.distance(from: typed.startIndex, to: rest.startIndex)
      let isNegated = rest.first == "-"
      if isNegated { rest.removeFirst() }
      let field = fields.first { rest.lowercased().hasPrefix($0 + ":") }
      if let field { rest = rest.dropFirst(field.count + 1) }
      let isPhrase = rest.first == "\""
      if isPhrase { rest.removeFirst() }
      let text = rest.prefix { isPhrase ? $0 != "\"" : !$0.isWhitespace && $0 != "|" }
      rest = rest.dropFirst(text.count)
      let isClosed = isPhrase && !rest.isEmpty
      if isClosed { rest.removeFirst() }
      guard var part = part(String(text), matchesStart: !isClosed, isNegated: isNegated)
      else { continue }
      let start = typed.utf8.distance(from: typed.startIndex, to: text.startIndex)
      part.range = start..<start + text.utf8.count
      part.start = first
      part.field = field
      part.isAlternative = hasBar && !isNegated && parts.last.map { !$0.isNegated } ?? false
      hasBar = false
      parts.append(part)
    }
  }

  private static func part(_ text: String, matchesStart: Bool, isNegated: Bool) -> Part? {
    let words = NaiveCatalogue.words(text)
    guard !words.isEmpty else { return nil }
    // Parts of the tests' queries have at most one hyphen or apostrophe.
    let joined = joinedForms(text).max { $0[0].count < $1[0].count }
    var forms = [words]
    if let joined { forms.append(NaiveCatalogue.joined(words, by: joined[0])) }
    let spelling = text.split { !isWordCharacter($0) }.joined(separator: " ").lowercased()
    return Part(
      forms: forms, matchesStart: matchesStart, isNegated: isNegated, value: text,
      spelling: spelling)
  }

  /// One of several alternatives, of which a record must match at least one.
  enum Alternative {
    case part(Part)
    case expansion(NamedExpansion)
    /// Two words as one, which is as good as an inflection.
    case compound(Part)
    /// A linking word that a record may lack, which is as good as an inflection.
    case optional(Part)

    var range: Range<Int> {
      switch self {
      case .part(let part), .compound(let part), .optional(let part): part.range
      case .expansion(let expansion): expansion.range
      }
    }
  }

  /// Returns the groups that must match, in typed order; one alternative of each must match.
  func groups(of query: NamedQuery) -> [[Alternative]] {
    let linking = linkingWords(of: query)
    let typed = NaiveCatalogue.parts(of: query.otherWords).filter {
      !linking.inNoText.contains($0.range)
    }
    let all =
      (typed.map { Alternative.part($0) } + query.expansions.map { Alternative.expansion($0) })
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let bytes = Array(query.words.utf8)
    var groups: [[Alternative]] = []
    var end = 0
    var wasNegated = true
    for alternative in all {
      let gap = bytes[end..<max(end, alternative.range.lowerBound)]
      end = max(end, alternative.range.upperBound)
      let isNegated =
        switch alternative {
        case .part(let part), .compound(let part), .optional(let part): part.isNegated
        case .expansion(let expansion): expansion.isExcluded
        }
      let isAlternative = gap.contains(UInt8(ascii: "|")) && !wasNegated
      wasNegated = isNegated
      if isNegated { continue }
      if isAlternative, !groups.isEmpty {
        groups[groups.count - 1].append(alternative)
      } else {
        groups.append([alternative])
        if !isAlternative, query.query.expandsWords, groups.count > 1,
          let compound = compound(groups[groups.count - 2], alternative, in: bytes)
        {
          groups[groups.count - 2].append(compound)
          groups[groups.count - 1].append(compound)
        }
      }
    }
    return groups.map { group in
      guard case .part(let part)? = group.first, linking.optional.contains(part.range) else {
        return group
      }
      return group + [.optional(part)]
    }
  }

  /// Returns the linking words that are not searched for, and those that a record may lack.
  func linkingWords(
    of query: NamedQuery
  ) -> (inNoText: [Range<Int>], optional: [Range<Int>]) {
    let typed = NaiveCatalogue.parts(of: query.words)
    let required = typed.count { !$0.isNegated }
    guard query.query.expandsWords else { return ([], []) }
    let linking = typed.indices.filter { place in
      let part = typed[place]
      return part.field == nil && part.matchesStart && !part.isNegated && !part.isAlternative
        && (place + 1 == typed.count || !typed[place + 1].isAlternative)
        && part.forms[0].count == 1 && LinkingWords.contains(part.forms[0][0])
        && !query.expansions.contains { $0.range.overlaps(part.range) }
    }
    let inNoText = linking.filter { place in
      let part = place == typed.count - 1 ? typed[place] : typed[place].ofWholeWords
      return !texts.joined().contains(where: part.occurs)
    }
    let optional = linking.filter { place in
      !inNoText.contains(place) && place < typed.count - 1
        && (place == 0 || !LinkingWords.alternatives.contains(typed[place].spelling))
    }
    return (
      inNoText.count < required ? inNoText.map { typed[$0].range } : [],
      linking.count < required ? optional.map { typed[$0].range } : []
    )
  }

  /// The last word and the next one as one.
  private func compound(
    _ group: [Alternative], _ next: Alternative, in typed: [UInt8]
  ) -> Alternative? {
    let others = group.dropFirst().contains { if case .compound = $0 { false } else { true } }
    guard !others, case .part(let first)? = group.first, case .part(let second) = next,
      let word = first.compoundPart, let end = second.compoundPart,
      typed[first.range.upperBound..<second.range.lowerBound].allSatisfy({ $0 == 0x20 }),
      word.first?.isNumber == false, (word + end).count >= 6
    else { return nil }
    return .compound(
      Part(
        forms: [[word + end]], matchesStart: true, isNegated: false,
        spelling: first.spelling + second.spelling))
  }
}
