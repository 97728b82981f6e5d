internal import Screen
internal import Text

/// The glossary terms that match the typed text, one of them selected.
package struct GlossaryModel: Equatable, Sendable {
  /// All terms, sorted by name.
  package let terms: [GlossaryTerm]
  /// The typed text.
  package private(set) var prompt = PromptModel()
  /// The selection and scroll position.
  package internal(set) var viewport = ListViewport()
  /// The indices of the terms with a label that contains the typed text, best match first.
  package private(set) var found: [Int]

  init(_ terms: [GlossaryTerm]) {
    self.terms = terms
    found = Array(terms.indices)
  }

  /// The selected term; `nil` if nothing matches.
  package var selected: GlossaryTerm? {
    found.indices.contains(viewport.selected) ? terms[found[viewport.selected]] : nil
  }

  /// The text of a row: the term's name, followed in brackets by the matching label if it is a
  /// different one.
  package func text(of row: Int) -> String {
    let term = terms[found[row]]
    let label = term.label(with: prompt.text) ?? term.name
    return label == term.name ? term.name : "\(term.name) (\(label))"
  }

  /// Handles a key that edits the prompt; false for other keys.
  mutating func edit(_ chord: KeyChord) -> Bool {
    var prompt = prompt
    guard prompt.edit(chord) else { return false }
    type(prompt)
    return true
  }

  /// Inserts pasted text.
  mutating func insert(_ text: String) {
    var prompt = prompt
    prompt.insert(text)
    type(prompt)
  }

  private mutating func type(_ prompt: PromptModel) {
    let isSame = prompt.text == self.prompt.text
    self.prompt = prompt
    guard !isSame else { return }
    found = terms.indices(matching: prompt.text)
    viewport = ListViewport()
  }
}

/// An open term, and its scroll position.
package struct TermPage: Equatable, Sendable {
  /// The term.
  package let term: GlossaryTerm
  /// The first line on the screen.
  package internal(set) var top = 0
  /// The list it was opened from.
  let glossary: GlossaryModel

  init(_ term: GlossaryTerm, in glossary: GlossaryModel) {
    (self.term, self.glossary) = (term, glossary)
  }
}
