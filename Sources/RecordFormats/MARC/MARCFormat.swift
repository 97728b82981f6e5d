internal import Messages

extension RecordFormat {
  /// MARC 21 in the ISO 2709 exchange format.
  package static let marc = RecordFormat(
    name: "marc", title: "MARC 21", endings: ["mrc", "marc"],
    expectation: .key(.marcExpectation),
    match: { head in
      let leader = head.bytes.drop { $0 == 0x0A || $0 == 0x0D }.prefix(24)
      guard leader.count == 24, leader.prefix(5).allSatisfy({ 0x30...0x39 ~= $0 }) else {
        return .none
      }
      let base = leader.dropFirst(12).prefix(5)
      return base.allSatisfy { 0x30...0x39 ~= $0 } && head.bytes.contains(0x1E) ? .certain : .none
    },
    reader: { MARCReader($0) }, mapping: marcMapping)

  /// MARC 21 in XML.
  package static let marcXML = RecordFormat(
    name: "marcxml", title: "MARCXML", endings: ["marcxml"],
    expectation: .key(.elementsExpectation, "record", "leader", "datafield"),
    match: { head in
      guard let root = head.xmlRootName, root != "oai-pmh" else { return .none }
      if root == "collection" || root == "record" || root == "searchretrieveresponse" {
        return head.contains("MARC21/slim") || head.contains("datafield") ? .certain : .none
      }
      return .none
    },
    reader: { XMLRecordReader<MARCXMLMapping>($0) }, mapping: marcMapping)

  private static let marcMapping: [(field: RecordField, form: Message.Argument)] = [
    (.id, "001"), (.title, .key(.mappingWithoutPunctuation, "245 $a $b $n $p")),
    (.sources, "110, 111, 710, 711 $a $b"), (.contributors, .key(.mappingMARCContributors)),
    (.publisher, .key(.mappingElse, "260 $b", "264 $b")),
    (.publisherPlace, .key(.mappingElse, "260 $a", "264 $a")),
    (.date, .key(.mappingMARCDate)),
    (.type, .key(.mappingMARCType)), (.edition, "250 $a"),
    (.container, .key(.mappingElse, "773 $t $g", "773 $q; 490, 440, 830 $a $v")),
    (.pages, .key(.mappingElse, "773 $g $q", "300 $a")),
    (
      .notes,
      .key(.mappingOtherTitles, .key(.mappingMARCNotes), "130, 240, 242, 246, 740, 880 $a $b $n $p")
    ),
    (.tags, .key(.mappingSemicolonsSeparate, .key(.mappingMARCTags))),
    (.countries, .key(.mappingMARCCountries)),
    (.languages, .key(.mappingMARCLanguages)),
    (.identifiers, "020, 022, 024; 773 $x $z, 490 $x"), (.links, .key(.mappingMARCLinks)),
    (.body, "520 $a $b"),
  ]
}
