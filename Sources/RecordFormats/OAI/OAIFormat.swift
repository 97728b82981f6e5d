internal import Messages

extension RecordFormat {
  /// OAI-PMH responses.
  package static let oai = RecordFormat(
    name: "oai", title: "OAI-PMH", endings: ["oai"],
    expectation: .key(.oaiExpectation),
    match: { $0.xmlRootName == "oai-pmh" ? .certain : .none },
    reader: { XMLRecordReader<OAIMapping>($0) },
    mapping: [
      (.id, "header/identifier"), (.title, .key(.mappingOAITitle)),
      (.collections, .key(.mappingOAICollections)),
    ])
}
