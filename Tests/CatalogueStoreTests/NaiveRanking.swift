import Catalogue

/// How well records match, by comparing word by word.
extension NaiveCatalogue {
  /// The level of a record that is found, 0 for the best: as bad as that of its worst word.
  func level(of ordinal: Int, _ query: NamedQuery) -> Int {
    let wanted = NaiveCatalogue.parts(of: query.otherWords).filter { !$0.takesAway }
    guard !wanted.isEmpty || !query.expansions.isEmpty else { return 0 }
    let typed = NaiveCatalogue.parts(of: query.words).filter { !$0.takesAway }
    if !typed.isEmpty, texts[ordinal][0] == typed.flatMap({ $0.forms[0] }) { return 0 }
    let levels =
      wanted.map { level(of: $0, in: query, at: ordinal) ?? 6 }
      + query.expansions.map { level(of: $0, in: query, at: ordinal) ?? 6 }
    return levels.max() ?? 0
  }

  /// The level of the words of an expansion; `nil` when some are not there.
  func level(of expansion: NamedExpansion, in query: NamedQuery, at ordinal: Int) -> Int? {
    let text = String(decoding: Array(query.words.utf8)[expansion.range], as: UTF8.self)
    let levels = NaiveCatalogue.parts(of: text).filter { !$0.takesAway }
      .map { level(of: $0, in: query, at: ordinal) }
    return levels.contains(nil) ? nil : levels.compactMap { $0 }.max()
  }

  /// The level of one part; `nil` when it is not there.
  func level(of part: Part, in query: NamedQuery, at ordinal: Int) -> Int? {
    let title = [texts[ordinal][0]] + titleForms[ordinal]
    if title.contains(where: part.ofWholeWords.stands) { return 1 }
    if title.contains(where: part.stands) { return 2 }
    if texts[ordinal].contains(where: part.ofWholeWords.stands) { return 3 }
    if texts[ordinal].contains(where: part.stands) { return 4 }
    guard query.query.usesMeanings else { return nil }
    return inflections(of: part).contains { form in texts[ordinal].contains { $0.contains(form) } }
      ? 5 : nil
  }

  /// Other forms of a part that is one word.
  func inflections(of part: Part) -> Set<String> {
    guard part.matchesStart, part.forms.count == 1, part.forms[0].count == 1 else { return [] }
    return inflections.forms(of: part.forms[0][0], spelt: part.spelling)
  }

  /// Where words stand that mean more than themselves.
  func rangesWithMeaning(_ query: NamedQuery) -> [Range<Int>] {
    let inflected = NaiveCatalogue.parts(of: query.otherWords).filter {
      query.query.usesMeanings && !$0.takesAway && !inflections(of: $0).isEmpty
    }
    return (query.expansions.map(\.range) + inflected.map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Words with those in the place of which one is that they are joined to.
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
