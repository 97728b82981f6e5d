internal import Browsing
internal import Messages
internal import Screen

/// The terms of the field.
extension LinearSession {
  /// Every term by its number; with `words`, those with the words in a label, whole.
  mutating func printGlossary(_ words: String) {
    let terms = terms
    guard !terms.isEmpty else { return page.print(messages.text(.glossaryEmpty)) }
    let found = terms.indices.filter { terms[$0].label(with: words) != nil }
    guard !found.isEmpty else { return page.print(messages.text(.glossaryNoTerm, .text(words))) }
    let more = messages.text(.linearGlossaryMore)
    guard !words.isEmpty else {
      waiting = (found.map { "\($0 + 1) \(terms[$0].name)" } + [more])[...]
      return printWaiting()
    }
    let columns = page.size?.columns ?? 1_000_000
    waiting =
      (found.flatMap { place in
        let lines = terms[place].lines(columns: columns, messages).map(\.text).filter {
          !$0.isEmpty
        }
        return ["\(place + 1) \(lines[0])"] + lines.dropFirst()
      } + [more])[...]
    printWaiting()
  }

  /// Lists the publications of a term.
  mutating func showRecords(ofTerm number: Int) {
    let terms = terms
    guard terms.indices.contains(number - 1) else {
      return page.print(messages.text(.linearNoTerm, .number(number)))
    }
    carryOut(browser.showRecords(of: terms[number - 1]))
    go(to: .results)
  }

  private var terms: [GlossaryTerm] {
    guard case .glossary(let terms) = files.perform(.glossary(language: messages.language)) else {
      return []
    }
    return terms
  }
}
