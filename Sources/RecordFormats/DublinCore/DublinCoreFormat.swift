internal import Messages

extension RecordFormat {
  /// Dublin Core in XML.
  package static let dublinCore = RecordFormat(
    name: "dc", title: "Dublin Core", endings: ["dc"],
    expectation: .key(.dublinCoreExpectation),
    match: { head in
      guard let root = head.xmlRootName, root != "oai-pmh", root != "rss", root != "feed" else {
        return .none
      }
      if root == "dublin_core" { return .certain }
      guard
        head.contains("purl.org/dc/elements/1.") || head.contains("purl.org/dc/terms")
          || head.contains("schema/1/dc-v1.1")
      else { return .none }
      let hasTitle = head.contains(":title") || head.contains("<title")
      return root == "dc" || head.contains("oai_dc") || hasTitle ? .likely : .possible
    },
    reader: { XMLRecordReader<DublinCoreFileMapping>($0) },
    writer: { DublinCoreWriter($0) },
    mapping: [
      (.id, .key(.mappingDublinCoreID)),
      (.title, "dc:title"), (.contributors, "dc:creator, dc:contributor"),
      (.sources, .key(.mappingBodies, "dc:creator")), (.publisher, "dc:publisher"),
      (.date, .key(.mappingDublinCoreDate)), (.type, "dc:type"),
      (.body, "dc:description, dcterms:abstract"),
      (.tags, .key(.mappingSemicolonsSeparate, "dc:subject")),
      (.countries, .key(.mappingDublinCoreCountries)),
      (.languages, "dc:language"), (.identifiers, .key(.mappingNotLink, "dc:identifier")),
      (.links, .key(.mappingLinksIn, "dc:identifier, dc:relation")), (.container, "dc:source"),
      (.notes, .key(.mappingOnlyRead, .key(.mappingDublinCoreNotes))),
    ])
}
