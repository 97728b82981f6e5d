internal import Messages

extension RecordFormat {
  /// The RDF export of Zotero.
  package static let zoteroRDF = RecordFormat(
    name: "zotero-rdf", title: "Zotero RDF", endings: ["rdf"],
    expectation: .key(.itemsExpectation),
    match: { head in
      head.xmlRootName == "rdf" && head.contains("zotero.org/namespaces/export") ? .certain : .none
    },
    reader: { XMLRecordReader<ZoteroRDFMapping>($0) },
    mapping: [
      (.id, "rdf:about"), (.title, "dc:title"),
      (.contributors, "bib:authors, editors, translators, contributors"),
      (.sources, .key(.mappingZoteroSources)),
      (.publisher, "dc:publisher/foaf:Organization/foaf:name"),
      (.publisherPlace, "vcard:locality"), (.date, "dc:date"),
      (.accessed, "dcterms:dateSubmitted"),
      (.type, .key(.mappingOwnType, "z:itemType", "z:type")),
      (.container, "dcterms:isPartOf"), (.pages, "bib:pages, z:numPages"),
      (.edition, "prism:edition"),
      (.tags, .key(.mappingSemicolonsSeparate, "dc:subject")),
      (.collections, "z:Collection/dc:title"), (.countries, "dc:coverage"),
      (.languages, "z:language"),
      (.identifiers, "dc:identifier"),
      (.links, .key(.mappingAlsoAttachments, "dc:identifier/dcterms:URI")),
      (.body, "dcterms:abstract"),
      (.notes, .key(.mappingOtherTitles, "dc:description, bib:Memo", "z:shortTitle")),
    ])
}
