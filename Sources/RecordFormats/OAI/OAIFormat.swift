internal import Messages

extension RecordFormat {
  /// OAI-PMH responses.
  package static let oai = RecordFormat(
    name: "oai", title: "OAI-PMH", endings: ["oai"],
    expectation: "an answer of OAI-PMH with 'record' elements",
    match: { $0.xmlRootName == "oai-pmh" ? .certain : .none },
    reader: { XMLRecordReader<OAIMapping>($0) },
    mapping: [
      (.id, "header/identifier"), (.title, "as dc, marcxml or mods, which the metadata are in"),
      (.collections, "header/setSpec is not read; deleted records are skipped"),
    ])
}
