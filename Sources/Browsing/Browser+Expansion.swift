internal import Catalogue
internal import Messages
package import Screen
internal import Text

extension Browser {
  /// The search words, each with the vocabulary term it also matches: `law, CSAM → Child sexual
  /// abuse material`, then those that are not searched for. Empty if no word is either.
  var expandedWords: String {
    let words = Array(page.query.words.utf8)
    var parts: [String] = []
    var unsearched: [String] = []
    var start = 0
    func add(_ range: Range<Int>, term: String = "") {
      let part = words[range.clamped(to: 0..<words.count)]
      let text = TextFilter.line(String(decoding: part, as: UTF8.self))
      if !text.isEmpty { parts.append(text + term) }
    }
    for expansion in page.expansions where expansion.range.lowerBound >= start {
      add(start..<expansion.range.lowerBound)
      if expansion.label.isEmpty {
        unsearched.append(
          String(decoding: words[expansion.range.clamped(to: 0..<words.count)], as: UTF8.self))
      } else {
        add(expansion.range, term: " → " + expansion.label)
      }
      start = expansion.range.upperBound
    }
    guard !parts.isEmpty || !unsearched.isEmpty else { return "" }
    add(min(start, words.count)..<words.count)
    if !unsearched.isEmpty {
      let list = TextFilter.line(unsearched.joined(separator: " "))
      parts.append(messages.text(.wordsNotSearched, .text(list)))
    }
    return parts.joined(separator: ", ")
  }

  /// The message that nothing matches, or that a field does not exist or has no such value.
  package var noMatchText: String {
    let words = page.query.words
    guard let field = MisspeltField(in: words, language: messages.language) else {
      return unknownValueText ?? messages.text(.noMatch)
    }
    guard let known = field.known else {
      let fields = field.fields.joined(separator: ", ")
      return messages.text(.noMatchNoField, .text(field.typed), .text(fields))
    }
    return messages.text(.misspeltField, .text(field.typed), .text(known))
  }

  /// The message that no publication has the value of a field.
  private var unknownValueText: String? {
    guard let unknown = page.advice?.unknownValue else { return nil }
    let forms = unknown.forms(in: messages.language)
    guard !unknown.isNoNumber else {
      return messages.text(
        .noMatchNoYear, .text(TextFilter.line(unknown.value)),
        .text(forms.joined(separator: ", ")))
    }
    let typed = TextFilter.line(unknown.typed(in: messages.language))
    return messages.text(.noMatchUnknownValue, .text(typed), .text(forms[0]))
  }

  /// The lines of that message in the results pane.
  package var noMatchLines: [Substring] {
    Wrapping.lines(noMatchText, columns: max(1, layout.results.columns - 2))
  }

  /// The areas of the results pane for the message that nothing matches and for the advice.
  package var adviceParts: (message: Rect, list: Rect) {
    layout.adviceParts(messageRows: noMatchLines.count)
  }

  /// Switches between matching the words alone and matching their synonyms too.
  mutating func toggleExpansion() {
    guard !filters.words.isEmpty else {
      notice = Message(.noWordsForSynonyms)
      return
    }
    if filters.expandsWords, page.query.words == filters.words, page.expansions.isEmpty {
      notice = Message(.noSynonyms)
      return
    }
    filters.toggleExpansion(selected: explicitSelection)
  }
}
