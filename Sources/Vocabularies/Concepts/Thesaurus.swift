internal import Text

/// Concepts with their labels and their broader, narrower and related concepts.
package struct Thesaurus: Sendable {
  /// A reference to something that the file does not describe.
  package struct Reference: Equatable, Sendable {
    /// The concept or scheme with the reference.
    package var from: String
    /// The name of the property, such as `broader`.
    package var property: String
    /// The IRI that is not described.
    package var to: String
    /// The reference's line, counted from 1.
    package var line: Int

    /// A reference from one IRI to another.
    package init(from: String, property: String, to: String, line: Int) {
      self.from = from
      self.property = property
      self.to = to
      self.line = line
    }
  }

  /// A statement that the vocabulary cannot hold and that was left out.
  package struct SkippedStatement: Equatable, Sendable {
    /// Why a statement was left out.
    package enum Kind: Equatable, Sendable {
      /// A concept that is a blank node.
      case namelessConcept
      /// A label without visible characters.
      case emptyLabel
      /// A text where a concept is expected, or the reverse.
      case wrongValue(property: String)
      /// A relative IRI in a file without a base.
      case relativeIRI(String)
    }

    /// Its line, counted from 1.
    package var line: Int
    /// Why it was left out.
    package var kind: Kind

    /// A statement left out, with its line and the reason.
    package init(line: Int, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// The file's name, as given to the reader.
  package let file: String
  /// In the order of the file.
  package let concepts: [Concept]
  /// References to concepts that are not in `concepts`.
  package let danglingReferences: [Reference]
  /// The statements that were left out.
  package let skippedStatements: [SkippedStatement]
  /// Statements that no field of a concept holds, in file order: about concept schemes and
  /// collections, mappings to other vocabularies, and properties of other ontologies.
  package let otherStatements: [TurtleStatement]
  private let numbers: [String: Int]
  private let narrowerNumbers: [[Int]]

  /// A thesaurus of concepts with distinct IRIs; of several with the same IRI the first is used.
  package init(
    file: String, concepts: [Concept], danglingReferences: [Reference] = [],
    skippedStatements: [SkippedStatement] = [], otherStatements: [TurtleStatement] = []
  ) {
    self.otherStatements = otherStatements
    self.file = file
    self.concepts = concepts
    self.danglingReferences = danglingReferences
    self.skippedStatements = skippedStatements
    numbers = Dictionary(
      concepts.enumerated().map { ($0.element.iri, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var narrower = Array(repeating: [Int](), count: concepts.count)
    for (number, concept) in concepts.enumerated() {
      for iri in concept.broader {
        if let above = numbers[iri] { narrower[above].append(number) }
      }
    }
    narrowerNumbers = narrower
  }

  /// The concept with an IRI.
  package func concept(_ iri: String) -> Concept? { numbers[iri].map { concepts[$0] } }

  /// The concepts directly broader than one.
  package func broader(than concept: Concept) -> [Concept] {
    concept.broader.compactMap(self.concept)
  }

  /// The concepts directly narrower than one, in file order.
  package func narrower(than concept: Concept) -> [Concept] {
    numbers[concept.iri].map { narrowerNumbers[$0].map { concepts[$0] } } ?? []
  }

  /// The concepts related to one.
  package func related(to concept: Concept) -> [Concept] {
    concept.related.compactMap(self.concept)
  }

  /// The concepts with this label, tag or notation, in any language, after folding.
  package func concepts(named name: String) -> [Concept] {
    let key = FoldedKey(name)
    guard !key.isEmpty else { return [] }
    return concepts.filter { concept in
      concept.labels.contains { FoldedKey($0.text) == key }
        || concept.tags.contains { FoldedKey($0) == key }
        || concept.notations.contains { FoldedKey($0.text) == key }
    }
  }
}
