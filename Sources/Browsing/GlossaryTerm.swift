package import Catalogue
package import Messages
internal import Screen
internal import Text

/// A glossary term in one language.
package struct GlossaryTerm: Equatable, Sendable {
  /// A preferred label in another language.
  package struct Translation: Equatable, Sendable {
    /// The language, as BCP 47.
    package var language: String
    /// The label.
    package var label: String

    /// A label in a language.
    package init(language: String, label: String) {
      (self.language, self.label) = (language, label)
    }
  }

  /// The preferred label.
  package var name: String
  /// Other recommended labels in the language.
  package var others: [String] = []
  /// Labels in the language that are no longer recommended.
  package var avoided: [String] = []
  /// The meaning, and why a label is avoided; empty if the vocabulary has no note.
  package var note = ""
  /// The preferred labels in other languages.
  package var translations: [Translation] = []
  /// The facet value of publications with this topic.
  package var value: ValueKey
  /// Whether any publication has this topic or a narrower one.
  package var isTopicOfRecords = false
  /// The number of publications that the term leads to: those with the topic, or, if there are none,
  /// those that contain its name.
  package var count = 0
  /// All searchable labels in any language, those of the reader's language first.
  package private(set) var labels: [Label] = []

  /// A searchable label.
  package struct Label: Equatable, Sendable {
    /// The label as written in the vocabulary.
    package let text: String
    let key: FoldedKey
  }

  /// A term that is found by its name and by `labels`.
  package init(_ name: String, _ value: ValueKey, labels: [String] = []) {
    self.name = name
    self.value = value
    self.labels = ([name] + labels).map { Label(text: $0, key: FoldedKey($0)) }
  }

  /// The first label that contains the typed text, ignoring case and accents; the name if nothing
  /// is typed.
  package func label(with typed: String) -> String? {
    let key = FoldedKey(typed)
    guard !key.isEmpty else { return name }
    return labels.first { $0.key.bytes.hasPart(key.bytes) }?.text
  }

  /// How well the best label matches the typed text: 0 if equal, 1 if it begins with the text, 2 if
  /// a word of it does, 3 if it contains it; `nil` if no label contains it.
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
  /// The indices of the terms with a label that contains the typed text, ignoring case and accents,
  /// best match first, ties in their order; all if nothing is typed.
  package func indices(matching typed: String) -> [Int] {
    let key = FoldedKey(typed)
    guard !key.isEmpty else { return [Int](indices) }
    return indices.compactMap { index in
      self[index].rank(of: key.bytes).map { (rank: $0, index: index) }
    }.sorted { $0 < $1 }.map(\.index)
  }
}

extension GlossaryTerm {
  /// The term as lines of at most `columns` columns.
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
  /// Whether `part` occurs as consecutive elements.
  fileprivate func hasPart(_ part: [UInt8]) -> Bool {
    guard let first = part.first, part.count <= count else { return part.isEmpty }
    return (0...count - part.count).contains { start in
      self[start] == first && self[start..<start + part.count].elementsEqual(part)
    }
  }
}
