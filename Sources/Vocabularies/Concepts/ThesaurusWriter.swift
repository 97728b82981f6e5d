/// Writes a thesaurus as SKOS in Turtle, for other programs.
package enum ThesaurusWriter {
  /// The text of a file; reading it again gives the same concepts.
  package static func turtle(_ thesaurus: Thesaurus) -> String {
    var text = """
      @prefix skos: <\(SKOS.namespace)> .
      @prefix shelf: <\(SKOS.ownNamespace)> .

      """
    for concept in thesaurus.concepts { text += "\n" + statement(concept) }
    return text
  }

  private static func statement(_ concept: Concept) -> String {
    var lines = ["<\(iri(concept.iri))> a skos:Concept"]
    for (kind, property) in [
      (Concept.LabelKind.preferred, "prefLabel"), (.alternative, "altLabel"),
      (.hidden, "hiddenLabel"),
    ] {
      let labels = concept.labels.filter { $0.kind == kind }
      append("skos:" + property, labels.map { literal($0.text, $0.language) }, to: &lines)
    }
    append("shelf:tag", concept.tags.map { literal($0) }, to: &lines)
    append("skos:notation", concept.notations.map { literal($0) }, to: &lines)
    append("skos:broader", concept.broader.map { "<\(iri($0))>" }, to: &lines)
    append("skos:related", concept.related.map { "<\(iri($0))>" }, to: &lines)
    append("skos:scopeNote", concept.notes.map { literal($0.text, $0.language) }, to: &lines)
    return lines.joined(separator: " ;\n    ") + " .\n"
  }

  private static func append(_ property: String, _ values: [String], to lines: inout [String]) {
    guard !values.isEmpty else { return }
    lines.append(property + " " + values.joined(separator: ",\n        "))
  }

  private static func literal(_ text: String, _ language: String = "") -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\t": escaped += "\\t"
      // Terminals see the text as well: nothing that controls them is written as it is.
      case _ where isHidden(scalar): escaped += number(scalar)
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\"" + (language.isEmpty ? "" : "@\(language)")
  }

  /// An IRI with what may not stand between angle brackets written as numbers.
  private static func iri(_ iri: String) -> String {
    var escaped = ""
    for scalar in iri.unicodeScalars {
      if scalar.value <= 0x20 || "<>\"{}|^`\\".unicodeScalars.contains(scalar) || isHidden(scalar) {
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
