internal import Messages

/// Maps MARCXML records.
struct MARCXMLMapping: XMLMapping {
  static let names = XMLNames(home: "marc")
  static let roots: Set<String> = ["collection", "record"]

  static func isWanted(_ name: String, in path: [String]) -> Bool { name == "record" }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    // Responses of search services wrap the record in another element.
    if let inner = element.element(at: "recordData", "record") { return take(inner, to: &output) }
    if let list = element.element(at: "recordData", "collection") {
      for inner in list.all("record") { take(inner, to: &output) }
      return
    }
    let marc = MARCXMLMapping.marc(of: element)
    let place = RecordPlace(lines: element.lines)
    if MARCMapping.isUNIMARC(marc) {
      output.note(.unreadRecord(.key(.recordOfUNIMARC)), at: place.first)
    } else if let record = MARCMapping.record(of: marc, place: place, to: &output) {
      output.add(record)
    } else {
      output.note(.unreadRecord(.key(.recordWithoutTitleAndNumber)), at: place.first)
    }
  }

  /// The fields of a 'record' element.
  static func marc(of element: XMLElement) -> MARCRecord {
    var marc = MARCRecord()
    for part in element.content {
      guard case .element(let child) = part else { continue }
      switch child.name {
      case "leader": marc.leader = child.text
      case "controlfield": marc.control.append((child.attribute("tag") ?? "", child.text))
      case "datafield":
        var field = MARCRecord.Field(tag: child.attribute("tag") ?? "")
        field.indicators = [
          child.attribute("ind1")?.utf8.first ?? 0x20, child.attribute("ind2")?.utf8.first ?? 0x20,
        ]
        for case .element(let subfield) in child.content where subfield.name == "subfield" {
          field.subfields.append((subfield.attribute("code") ?? "", subfield.text))
        }
        marc.fields.append(field)
      default: continue
      }
    }
    return marc
  }
}
