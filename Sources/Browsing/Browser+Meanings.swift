internal import Catalogue
internal import Messages
internal import Text

extension Browser {
  /// The search words, each with the vocabulary term it also matches: `law, CSAM → Child sexual
  /// abuse material`. Empty if no word matches a term.
  var meanings: String {
    let words = Array(page.query.words.utf8)
    var parts: [String] = []
    var start = 0
    func add(_ range: Range<Int>, meaning: String = "") {
      let part = words[range.clamped(to: 0..<words.count)]
      let text = TextFilter.line(String(decoding: part, as: UTF8.self))
      if !text.isEmpty { parts.append(text + meaning) }
    }
    for meaning in page.meanings where meaning.range.lowerBound >= start {
      add(start..<meaning.range.lowerBound)
      add(meaning.range, meaning: " → " + meaning.label)
      start = meaning.range.upperBound
    }
    guard !parts.isEmpty else { return "" }
    add(min(start, words.count)..<words.count)
    return parts.joined(separator: ", ")
  }

  /// The message that nothing matches, or that a field name is misspelt.
  package var noMatchText: String {
    guard let field = MisspeltField(in: page.query.words) else { return messages.text(.noMatch) }
    return messages.text(.misspeltField, .text(field.typed), .text(field.known))
  }

  /// Switches between matching the words alone and matching their meanings too.
  mutating func toggleMeanings() {
    guard !filters.words.isEmpty else {
      notice = Message(.noWordsForMeanings)
      return
    }
    if filters.usesMeanings, page.query.words == filters.words, page.meanings.isEmpty {
      notice = Message(.noMeanings)
      return
    }
    filters.toggleMeanings(selected: chosen)
  }
}
