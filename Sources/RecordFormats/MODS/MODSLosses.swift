/// Elements of MODS that records have no field for.
enum MODSLosses {
  /// Elements that are mapped as a whole, or that describe the record itself.
  private static let whole: Set<String> = [
    "titleInfo", "name", "typeOfResource", "genre", "language", "abstract", "tableOfContents",
    "note", "identifier", "recordInfo",
  ]
  /// Parts of other elements that are mapped.
  private static let parts: [String: Set<String>] = [
    "originInfo": [
      "publisher", "place", "dateIssued", "copyrightDate", "dateCreated", "dateOther", "edition",
      // These say how it was published, as the type does.
      "issuance",
    ],
    "physicalDescription": ["extent", "form", "digitalOrigin"],
    "location": ["url"], "part": ["extent"],
    "subject": [
      "topic", "temporal", "genre", "occupation", "name", "titleInfo", "geographic",
      "geographicCode", "hierarchicalGeographic",
    ],
  ]

  /// Reports elements that are left out, and those of which records keep only one.
  static func note(in mods: XMLElement, at place: RecordPlace, to output: inout RecordOutput) {
    for child in mods.children where !child.text.isBlank {
      if let known = parts[child.name] {
        for part in child.children where !known.contains(part.name) && !part.text.isBlank {
          output.noteUnmapped("\(child.name)/\(part.name)", at: place)
        }
      } else if child.name == "relatedItem" {
        let type = child.attribute("type")
        guard type != "host", type != "series" else { continue }
        output.noteUnmapped("relatedItem" + (type.map { " \($0)" } ?? ""), at: place)
      } else if !whole.contains(child.name) {
        output.noteUnmapped(child.name, at: place)
      }
    }
    let origins = mods.all("originInfo")
    for name in ["publisher", "edition"] {
      let texts = origins.flatMap { $0.texts(name) }.map { MARCText.withoutPunctuation($0) }
      if Set(texts).count > 1 { output.noteAnother("originInfo/\(name)", at: place) }
    }
    if Set(mods.texts("genre").map { $0.trimmed.lowercased() }).count > 1 {
      output.noteAnother("genre", at: place)
    }
  }
}
