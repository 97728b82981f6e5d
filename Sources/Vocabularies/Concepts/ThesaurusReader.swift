/// Reads a SKOS vocabulary from Turtle.
package enum ThesaurusReader {
  /// The concepts of a file, in the order of first mention.
  ///
  /// `base` resolves relative IRIs until the file gives its own base. Without either, a concept
  /// with a relative IRI is an error, because its identity would depend on the location of the
  /// file. Other statements with a relative IRI are skipped and reported.
  package static func read(
    _ contents: FileContents, base: String = ""
  ) throws(TurtleError) -> Thesaurus {
    try contents.withBytes { bytes throws(TurtleError) in
      let statements = try TurtleReader.statements(of: bytes, file: contents.name, base: base)
      var collector = ConceptCollector(statements)
      for statement in statements { collector.add(statement) }
      if let relative = collector.relativeConcept {
        throw TurtleError(
          file: contents.name, line: relative.line, column: 1, reason: .relativeIRI(relative.iri))
      }
      guard let thesaurus = collector.thesaurus(file: contents.name) else {
        throw TurtleError(file: contents.name, line: 1, column: 1, reason: .noConcept)
      }
      return thesaurus
    }
  }
}

/// The properties whose values are stored in fields of a concept. Statements with other properties
/// are kept unchanged.
package enum SKOS {
  /// The namespace of SKOS (W3C Recommendation of 18 August 2009).
  package static let namespace = "http://www.w3.org/2004/02/skos/core#"
  /// The project's own namespace. Its property `tag` is the publisher's tag for a concept, as
  /// published; `avoidedLabel` is a label that the field has given up, for which SKOS has no property.
  package static let ownNamespace = "https://fieldshelf.example/ns#"

  static let concept = namespace + "Concept"
  static let tag = ownNamespace + "tag"

  enum Property: String, CaseIterable {
    case prefLabel, altLabel, hiddenLabel, broader, narrower, related, notation, hasTopConcept
    case definition, scopeNote, note, example, changeNote, historyNote, editorialNote
    case avoidedLabel

    var iri: String { (self == .avoidedLabel ? ownNamespace : namespace) + rawValue }
  }

  /// The properties by IRI.
  static let properties = Dictionary(
    uniqueKeysWithValues: Property.allCases.map { ($0.iri, $0) })
}
