internal import Messages

extension RecordFormat {
  /// The XML export of EndNote.
  package static let endNoteXML = RecordFormat(
    name: "endnote-xml", title: "EndNote XML", endings: ["enw.xml"],
    expectation: .key(.elementsExpectation, "record", "ref-type", "titles"),
    match: { head in
      guard let root = head.xmlRootName else { return .none }
      return (root == "xml" || root == "records") && head.contains("<ref-type") ? .certain : .none
    },
    reader: { XMLRecordReader<EndNoteXMLMapping>($0) },
    mapping: [
      (.id, "rec-number"), (.title, "titles/title"),
      (.contributors, .key(.mappingEndNoteContributors)),
      (.sources, .key(.mappingEndNoteSources)),
      (.publisher, "publisher"), (.publisherPlace, "pub-location"),
      (.date, "dates/year, pub-dates/date"), (.accessed, "access-date"),
      (.type, .key(.mappingOwnType, "ref-type name", "work-type")),
      (.container, "secondary-title, tertiary-title, volume, number"),
      (.pages, "pages"), (.edition, "edition"),
      (.tags, .key(.mappingSemicolonsSeparate, "keywords")), (.languages, "language"),
      (.identifiers, "isbn, electronic-resource-num, accession-num"), (.links, "urls"),
      (.body, "abstract"),
      (
        .notes,
        .key(.mappingOtherTitles, "notes, research-notes", "translated-title, short-title")
      ),
    ])
}
