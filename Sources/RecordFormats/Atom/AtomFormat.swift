internal import Messages

extension RecordFormat {
  /// Feeds of Atom 0.3 and 1.0.
  package static let atom = RecordFormat(
    name: "atom", title: "Atom", endings: ["atom"], expectation: .key(.feedExpectation, "entry"),
    match: { head in
      switch head.xmlRootName {
      case "feed": .certain
      case "entry": head.contains("Atom") || head.contains("atom") ? .likely : .none
      default: .none
      }
    },
    reader: { XMLRecordReader<AtomMapping>($0) },
    mapping: [
      (.id, "id"), (.title, "title"),
      (.body, .key(.mappingBothTexts, "content", "summary", .key(.mappingTextKinds))),
      (.sources, .key(.mappingBodies, "author")),
      (.contributors, .key(.mappingAtomContributors)),
      (.publisher, "dc:publisher"), (.date, "published, issued, dc:date, updated, modified"),
      (.tags, .key(.mappingAtomTags)), (.countries, "dc:coverage"),
      (.languages, .key(.mappingElse, "dc:language", "xml:lang")), (.type, "dc:type"),
      (.links, .key(.mappingAtomLinks)),
    ])
}
