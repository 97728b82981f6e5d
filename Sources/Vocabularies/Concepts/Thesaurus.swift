internal import Text

/// Concepts with their labels, and the broader, narrower and related ones.
package struct Thesaurus: Sendable {
  /// A reference to something that the file does not describe.
  package struct Reference: Equatable, Sendable {
    /// The concept or scheme that refers.
    package var from: String
    /// The name of the property, such as `broader`.
    package var property: String
    /// The concept that the property names.
    package var to: String
    /// The property's line, counted from 1.
    package var line: Int

    /// A relation between two concepts by their names.
    package init(from: String, property: String, to: String, line: Int) {
      self.from = from
      self.property = property
      self.to = to
      self.line = line
    }
  }

  /// Something that a vocabulary cannot hold, which was left out.
  package struct SkippedStatement: Equatable, Sendable {
    /// What was left out.
    package enum Kind: Equatable, Sendable {
      /// A concept that is a blank node.
      case namelessConcept
      /// A label without anything to see.
      case emptyLabel
      /// Text where a concept belongs, or the other way about.
      case wrongValue(property: String)
      /// An IRI that is relative, in a file without a base.
      case relativeIRI(String)
    }

    /// Its line, counted from 1.
    package var line: Int
    /// Why it was left out.
    package var kind: Kind

    /// Something left out of a line.
    package init(line: Int, kind: Kind) {
      self.line = line
      self.kind = kind
    }
  }

  /// The file's name as the reader was given it.
  package let file: String
  /// In the order of the file.
  package let concepts: [Concept]
  /// References to concepts that are not in `concepts`.
  package let danglingReferences: [Reference]
  /// What was left out.
  package let skippedStatements: [SkippedStatement]
  /// Statements that no field of a concept holds: of concept schemes and collections, mappings to
  /// other vocabularies, properties of other ontologies. In the order of the file.
  package let otherStatements: [TurtleStatement]
  private let numbers: [String: Int]
  private let narrowerNumbers: [[Int]]

  /// A thesaurus of concepts with different IRIs; of several with the same the first counts.
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

  /// The concepts above one.
  package func broader(than concept: Concept) -> [Concept] {
    concept.broader.compactMap(self.concept)
  }

  /// The concepts directly below one, in the order of the file.
  package func narrower(than concept: Concept) -> [Concept] {
    numbers[concept.iri].map { narrowerNumbers[$0].map { concepts[$0] } } ?? []
  }

  /// The concepts beside one.
  package func related(to concept: Concept) -> [Concept] {
    concept.related.compactMap(self.concept)
  }

  /// The concepts that have a label, notation or tag with these words, whatever its language.
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
