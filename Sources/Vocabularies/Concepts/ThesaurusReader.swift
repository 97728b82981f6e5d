/// Reads a SKOS vocabulary from Turtle.
package enum ThesaurusReader {
  /// The concepts of a file, in the order in which it first speaks of them.
  package static func read(_ contents: FileContents) throws(TurtleError) -> Thesaurus {
    try contents.withBytes { bytes throws(TurtleError) in
      var collector = ConceptCollector()
      for statement in try TurtleReader.statements(of: bytes, file: contents.name) {
        collector.add(statement)
      }
      guard let thesaurus = collector.thesaurus(file: contents.name) else {
        throw TurtleError(file: contents.name, line: 1, column: 1, reason: .noConcept)
      }
      return thesaurus
    }
  }
}

/// The properties that a vocabulary is read from; statements with others are passed over.
package enum SKOS {
  /// Of the words of SKOS (W3C Recommendation of 18 August 2009).
  package static let namespace = "http://www.w3.org/2004/02/skos/core#"
  /// The project's own namespace: `tag` is the publisher's tag for a concept, to the letter.
  package static let ownNamespace = "https://fieldshelf.example/ns#"

  static let concept = namespace + "Concept"
  static let tag = ownNamespace + "tag"

  enum Property: String, CaseIterable {
    case prefLabel, altLabel, hiddenLabel, broader, narrower, related, scopeNote, notation
    case hasTopConcept
  }

  /// The properties by IRI.
  static let properties = Dictionary(
    uniqueKeysWithValues: Property.allCases.map { (namespace + $0.rawValue, $0) })
}
