/// Metadata as DSpace exports them: `<dcvalue element="date" qualifier="issued">`.
enum DSpaceValues {
  /// The same in elements of Dublin Core; what DSpace notes of its own work is left out.
  static func element(of metadata: XMLElement) -> XMLElement {
    var element = metadata
    element.content = metadata.children.compactMap { value in
      guard let name = name(of: value) else { return nil }
      var copy = value
      copy.name = name
      return .element(copy)
    }
    return element
  }

  private static func name(of value: XMLElement) -> String? {
    guard let element = value.attribute("element") else { return nil }
    switch (element, value.attribute("qualifier") ?? "none") {
    case ("contributor", "author"): return "dc:creator"
    case ("date", "issued"): return "dcterms:issued"
    case ("date", "accessioned"), ("date", "available"), ("description", "provenance"): return nil
    case ("coverage", "spatial"): return "dcterms:spatial"
    case ("description", "abstract"): return "dcterms:abstract"
    default: return "dc:\(element)"
    }
  }
}

/// Kinds of documents as repositories name them: `info:eu-repo/semantics/report`.
enum ScholarlyType {
  private static let types: [String: String] = [
    "article": "article-journal", "book": "book", "bookpart": "chapter",
    "bookreview": "review-book",
    "conferenceobject": "paper-conference", "conferencepaper": "paper-conference",
    "conferenceposter": "Poster", "lecture": "speech", "doctoralthesis": "thesis",
    "masterthesis": "thesis", "bachelorthesis": "thesis", "report": "report",
    "workingpaper": "Working paper", "preprint": "article", "patent": "patent",
    "review": "review", "annotation": "document", "technicaldocumentation": "report",
    "other": "document", "contributiontoperiodical": "article-magazine",
  ]

  /// The type of an address of it; any other word as it is.
  static func type(of text: String) -> String {
    let mark = "/semantics/"
    guard let place = text.ranges(of: mark).first else { return text }
    let word = String(text[place.upperBound...])
    return types[word.lowercased()] ?? word
  }
}
