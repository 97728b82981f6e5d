internal import Browsing
internal import Messages
internal import Screen

/// The glossary.
extension LinearSession {
  /// Prints all terms with their numbers; with `words`, the complete entries of terms with a label
  /// that contains them.
  mutating func printGlossary(_ words: String) {
    let outcome = files.perform(.glossary(language: messages.language))
    if case .failed(let message) = outcome { return page.print(messages.text(message)) }
    guard case .glossary(let terms) = outcome, !terms.isEmpty else {
      return page.print(messages.text(.glossaryEmpty))
    }
    let found = terms.indices(matching: words)
    guard !found.isEmpty else { return page.print(messages.text(.glossaryNoTerm, .text(words))) }
    numberTarget = .terms
    let more = messages.text(.linearGlossaryMore)
    guard !words.isEmpty else {
      pendingLines = (found.map { "\($0 + 1) \(terms[$0].name)" } + [more])[...]
      return printPendingLines()
    }
    pendingLines = (found.flatMap { lines(of: terms[$0], number: $0 + 1) } + [more])[...]
    printPendingLines()
  }

  /// Prints the entry of a term, by its number in the glossary.
  mutating func printTerm(_ number: Int) {
    let terms = terms
    guard terms.indices.contains(number - 1) else {
      return page.print(messages.text(.linearNoTerm, .index(number)))
    }
    pendingLines = lines(of: terms[number - 1], number: number)[...]
    printPendingLines()
  }

  private func lines(of term: GlossaryTerm, number: Int) -> [String] {
    let columns = page.size?.columns ?? 1_000_000
    let lines = term.lines(columns: columns, messages).map(\.text).filter { !$0.isEmpty }
    return ["\(number) \(lines[0])"] + lines.dropFirst()
  }

  /// Lists the publications of a term.
  mutating func showRecords(ofTerm number: Int) {
    let terms = terms
    guard terms.indices.contains(number - 1) else {
      return page.print(messages.text(.linearNoTerm, .index(number)))
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
