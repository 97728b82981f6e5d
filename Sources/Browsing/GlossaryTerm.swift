package import Catalogue
package import Messages
internal import Screen
internal import Text

/// A term of the field, as a reader of one language sees it.
package struct GlossaryTerm: Equatable, Sendable {
  /// A preferred label in another language.
  package struct Translation: Equatable, Sendable {
    /// As BCP 47.
    package var language: String
    /// The label.
    package var label: String

    /// A label with its language.
    package init(language: String, label: String) {
      (self.language, self.label) = (language, label)
    }
  }

  /// The preferred label.
  package var name: String
  /// Other good labels in the language.
  package var others: [String] = []
  /// Labels in the language that the field has given up.
  package var avoided: [String] = []
  /// What is meant, and why a label is avoided; empty where the vocabulary says nothing.
  package var note = ""
  /// The preferred labels in other languages.
  package var translations: [Translation] = []
  /// By which publications have it as a topic.
  package var value: ValueKey
  /// Publications that have it as a topic, or one below it.
  package var count = 0
  /// Every label in any language, by which it is found; those of the reader's language first.
  package private(set) var labels: [Label] = []

  /// A label that is found.
  package struct Label: Equatable, Sendable {
    /// As the vocabulary has it.
    package let text: String
    let key: FoldedKey
  }

  /// A term that is found by `labels`, its name among them.
  package init(_ name: String, _ value: ValueKey, labels: [String] = []) {
    self.name = name
    self.value = value
    self.labels = ([name] + labels).map { Label(text: $0, key: FoldedKey($0)) }
  }

  /// The first label with what is typed in it, whatever its case and accents.
  package func label(with typed: String) -> String? {
    let key = FoldedKey(typed)
    guard !key.isEmpty else { return name }
    return labels.first { $0.key.bytes.hasPart(key.bytes) }?.text
  }

  /// How well a label fits what is typed: 0 when it is that, 1 when it begins with it, 2 when a word of it
  /// does, 3 when it has it inside; `nil` when no label has it.
  fileprivate func rank(of typed: [UInt8]) -> Int? {
    labels.lazy.compactMap { label in
      let bytes = label.key.bytes
      guard bytes.hasPart(typed) else { return nil }
      if bytes == typed { return 0 }
      if bytes.starts(with: typed) { return 1 }
      return bytes.hasPart([0x20] + typed) ? 2 : 3
    }.min()
  }
}

extension [GlossaryTerm] {
  /// The places of the terms with a label that has what is typed in it, whatever its case and accents,
  /// the best first and those that are as good in their order; all where nothing is typed.
  package func places(fitting typed: String) -> [Int] {
    let key = FoldedKey(typed)
    guard !key.isEmpty else { return [Int](indices) }
    return indices.compactMap { place in
      self[place].rank(of: key.bytes).map { (rank: $0, place: place) }
    }.sorted { $0 < $1 }.map(\.place)
  }
}

extension GlossaryTerm {
  /// The term as lines of so many columns.
  package func lines(columns: Int, _ messages: Messages) -> [StyledLine] {
    var page = DetailPage(columns: max(8, columns), emphasis: [], messages: messages)
    page.add(name, role: .title)
    page.addBlank()
    if !note.isEmpty {
      page.add(note)
      page.addBlank()
    }
    page.addField(.glossaryOthers, others)
    page.addField(.glossaryAvoided, avoided)
    page.addField(.glossaryTranslations, translations.map { "\($0.label) (\($0.language))" })
    page.addField(.glossaryPublications, [messages.number(count)])
    return page.lines
  }
}

extension [UInt8] {
  /// Whether some consecutive elements are those of `part`.
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    return (0...count - part.count).contains { start in
      self[start] == first && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
