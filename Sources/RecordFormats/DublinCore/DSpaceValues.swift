/// DSpace metadata elements: `<dcvalue element="date" qualifier="issued">`.
enum DSpaceValues {
  /// The same metadata as Dublin Core elements, without DSpace's records of its own processing.
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

/// Document types in the terms of repositories: `info:eu-repo/semantics/report`.
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

  /// The CSL type of such an address; any other text unchanged.
  static func type(of text: String) -> String {
    let mark = "/semantics/"
    guard let place = text.ranges(of: mark).first else { return text }
    let word = String(text[place.upperBound...])
    return types[word.lowercased()] ?? word
  }
}
