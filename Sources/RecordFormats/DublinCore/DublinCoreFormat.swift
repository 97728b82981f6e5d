internal import Messages

extension RecordFormat {
  /// Dublin Core in XML.
  package static let dublinCore = RecordFormat(
    name: "dc", title: "Dublin Core", endings: ["dc"],
    expectation: "elements of Dublin Core, such as 'dc:title', in a record",
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
      (.id, "dc:identifier that begins with 'id:'; a hash of the title without one"),
      (.title, "dc:title"), (.contributors, "dc:creator, dc:contributor"),
      (.sources, "dc:creator that is a body"), (.publisher, "dc:publisher"),
      (.date, "dcterms:issued, else dc:date: one without a time first"), (.type, "dc:type"),
      (.body, "dc:description, dcterms:abstract"), (.tags, "dc:subject"),
      (.countries, "dc:coverage, dcterms:spatial, except periods of time"),
      (.languages, "dc:language"), (.identifiers, "dc:identifier that is no link"),
      (.links, "dc:identifier or dc:relation that is a link"), (.container, "dc:source"),
    ])
}
