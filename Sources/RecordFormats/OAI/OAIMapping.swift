internal import Messages

/// Maps the records of an OAI-PMH response, whose metadata are Dublin Core, MARCXML or MODS.
struct OAIMapping: XMLMapping {
  static let names = XMLNames(home: "oai")
  static let roots: Set<String> = ["OAI-PMH"]

  static func isWanted(_ name: String, in path: [String]) -> Bool {
    name == "record" || name == "resumptionToken" || name == "error" && path.count == 1
  }

  mutating func take(_ element: XMLElement, to output: inout RecordOutput) {
    if element.name == "resumptionToken" {
      // The last page has an empty token.
      guard !element.text.isBlank else { return }
      return output.note(
        .changed(field: "resumptionToken", how: .key(.moreRecordsOnServer)),
        at: element.lines.lowerBound)
    }
    if element.name == "error" {
      let code = element.attribute("code") ?? ""
      if code != "noRecordsMatch" {
        output.note(
          .malformed(
            .message(Message(.serverAnswered, .text(code), .text(element.text))), column: nil),
          at: element.lines.lowerBound)
      }
      return
    }
    let header = element.first("header")
    guard header?.attribute("status") != "deleted" else { return }
    let place = RecordPlace(lines: element.lines)
    let metadata = element.first("metadata")?.children.first
    guard var record = metadata.flatMap({ OAIMapping.record(of: $0, place: place, to: &output) })
    else {
      return output.note(
        .unreadRecord(.key(.recordWithoutMetadata)), at: place.first)
    }
    if let id = header?.text("identifier")?.trimmed { record.id = id }
    guard !record.title.isBlank || !record.id.isEmpty else {
      return output.note(.unreadRecord(.key(.recordWithoutTitleAndIdentifier)), at: place.first)
    }
    output.add(record)
  }

  private static func record(
    of metadata: XMLElement, place: RecordPlace, to output: inout RecordOutput
  ) -> RawRecord? {
    switch metadata.name {
    case "marc:record", "marc:collection":
      let own = metadata.without(prefix: "marc")
      let marc = own.name == "collection" ? own.first("record") : own
      return marc.flatMap {
        MARCMapping.record(of: MARCXMLMapping.marc(of: $0), place: place, to: &output)
      }
    case "mods:mods":
      return MODSMapping.record(of: metadata.without(prefix: "mods"), place: place, to: &output)
    default:
      guard metadata.children.contains(where: { $0.name.hasPrefix("dc") }) else { return nil }
      return DublinCoreMapping.record(of: metadata, place: place, to: &output)
    }
  }
}
