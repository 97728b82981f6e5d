internal import Screen
internal import Text

/// The terms of the field that fit what is typed, one of them selected.
package struct GlossaryModel: Equatable, Sendable {
  /// All of them, in the order of their names.
  package let terms: [GlossaryTerm]
  /// What is typed.
  package private(set) var prompt = PromptModel()
  /// The selected term and the part of the list on the screen.
  package internal(set) var viewport = ListViewport()
  /// The terms with a label that has what is typed in it, by their places, the best first.
  package private(set) var found: [Int]

  init(_ terms: [GlossaryTerm]) {
    self.terms = terms
    found = Array(terms.indices)
  }

  /// The selected term; `nil` when nothing fits.
  package var selected: GlossaryTerm? {
    found.indices.contains(viewport.selected) ? terms[found[viewport.selected]] : nil
  }

  /// A row of the list: the name, with the label in brackets that was typed instead.
  package func text(of row: Int) -> String {
    let term = terms[found[row]]
    let label = term.label(with: prompt.text) ?? term.name
    return label == term.name ? term.name : "\(term.name) (\(label))"
  }

  /// Takes a key of the prompt; false for another one.
  mutating func edit(_ chord: KeyChord) -> Bool {
    var prompt = prompt
    guard prompt.edit(chord) else { return false }
    type(prompt)
    return true
  }

  /// Adds text that was pasted.
  mutating func insert(_ text: String) {
    var prompt = prompt
    prompt.insert(text)
    type(prompt)
  }

  private mutating func type(_ prompt: PromptModel) {
    let isSame = prompt.text == self.prompt.text
    self.prompt = prompt
    guard !isSame else { return }
    found = terms.places(fitting: prompt.text)
    viewport = ListViewport()
  }
}

/// A term that is read, and how far it is scrolled.
package struct TermPage: Equatable, Sendable {
  /// The term.
  package let term: GlossaryTerm
  /// The first line on the screen.
  package internal(set) var top = 0
  /// The list that it was chosen in.
  let glossary: GlossaryModel

  init(_ term: GlossaryTerm, in glossary: GlossaryModel) {
    (self.term, self.glossary) = (term, glossary)
  }
}
