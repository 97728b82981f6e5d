/// Writes a thesaurus as SKOS in Turtle.
package enum ThesaurusWriter {
  /// The file's text; reading it again gives the same concepts and other statements.
  package static func turtle(_ thesaurus: Thesaurus) -> String {
    var text = """
      @prefix skos: <\(SKOS.namespace)> .
      @prefix shelf: <\(SKOS.ownNamespace)> .

      """
    for concept in thesaurus.concepts { text += "\n" + statement(concept) }
    return text + others(thesaurus.otherStatements)
  }

  /// Statements that no concept holds, one per line; blank nodes are numbered in file order.
  private static func others(_ statements: [TurtleStatement]) -> String {
    var numbers: [String: Int] = [:]
    func term(_ term: TurtleTerm) -> String {
      switch term {
      case .iri(let iri): return shortened(iri)
      case .blank(let label):
        let number = numbers[label] ?? numbers.count + 1
        numbers[label] = number
        return "_:b\(number)"
      case .literal(let text, let language, let datatype):
        return literal(text, language ?? "", datatype: datatype)
      }
    }
    var text = statements.isEmpty ? "" : "\n"
    for statement in statements {
      text +=
        term(statement.subject) + " \(shortened(statement.predicate)) "
        + term(statement.object) + " .\n"
    }
    return text
  }

  /// An IRI in angle brackets, or as a prefixed SKOS name.
  private static func shortened(_ iri: String) -> String {
    if iri.hasPrefix(SKOS.namespace) {
      let name = iri.dropFirst(SKOS.namespace.count)
      if !name.isEmpty, name.utf8.allSatisfy({ ($0 | 0x20) &- 0x61 < 26 }) { return "skos:\(name)" }
    }
    return "<\(self.iri(iri))>"
  }

  private static func statement(_ concept: Concept) -> String {
    var lines = ["<\(iri(concept.iri))> a skos:Concept"]
    for (kind, property) in [
      (Concept.LabelKind.preferred, "skos:prefLabel"), (.alternative, "skos:altLabel"),
      (.hidden, "skos:hiddenLabel"), (.avoided, "shelf:avoidedLabel"),
    ] {
      let labels = concept.labels.filter { $0.kind == kind }
      append(property, labels.map(literal), to: &lines)
    }
    append("shelf:tag", concept.tags.map { literal($0) }, to: &lines)
    append(
      "skos:notation", concept.notations.map { literal($0.text, datatype: $0.datatype) }, to: &lines
    )
    append("skos:broader", concept.broader.map { "<\(iri($0))>" }, to: &lines)
    append("skos:related", concept.related.map { "<\(iri($0))>" }, to: &lines)
    for kind in Concept.Note.Kind.allCases {
      let notes = concept.notes.filter { $0.kind == kind }
      append("skos:" + kind.rawValue, notes.map(literal), to: &lines)
    }
    return lines.joined(separator: " ;\n    ") + " .\n"
  }

  private static func append(_ property: String, _ values: [String], to lines: inout [String]) {
    guard !values.isEmpty else { return }
    lines.append(property + " " + values.joined(separator: ",\n        "))
  }

  private static func literal(_ label: Concept.Label) -> String {
    literal(
      label.text, label.language, direction: label.direction, datatype: label.datatype)
  }

  private static func literal(_ note: Concept.Note) -> String {
    literal(note.text, note.language, direction: note.direction, datatype: note.datatype)
  }

  private static func literal(
    _ text: String, _ language: String = "", direction: Concept.TextDirection? = nil,
    datatype: String? = nil
  ) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      // The text may also be shown in a terminal, so control characters are escaped.
      case _ where isHidden(scalar): escaped += number(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    if let datatype { return "\"\(escaped)\"^^\(shortened(datatype))" }
    return "\"\(escaped)\"" + (language.isEmpty ? "" : "@\(language)")
      + (direction.map { "--\($0.rawValue)" } ?? "")
  }

  /// An IRI with invisible characters escaped. The reader has rejected all other characters that
  /// are not allowed in angle brackets.
  private static func iri(_ iri: String) -> String {
    var escaped = ""
    for scalar in iri.unicodeScalars {
      if isHidden(scalar) {
        escaped += number(scalar)
      } else {
        escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  private static func number(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let length = scalar.value > 0xFFFF ? 8 : 4
    return (length == 8 ? "\\U" : "\\u")
      + String(repeating: "0", count: length - digits.utf8.count) + digits
  }
}
