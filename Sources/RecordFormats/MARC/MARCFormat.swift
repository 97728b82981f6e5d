internal import Messages

extension RecordFormat {
  /// MARC 21 in the ISO 2709 exchange format.
  package static let marc = RecordFormat(
    name: "marc", title: "MARC 21", endings: ["mrc", "marc"],
    expectation: "records of ISO 2709, each with a leader of 24 characters",
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
    expectation: "'record' elements with 'leader' and 'datafield'",
    match: { head in
      guard let root = head.xmlRootName, root != "oai-pmh" else { return .none }
      if root == "collection" || root == "record" || root == "searchretrieveresponse" {
        return head.contains("MARC21/slim") || head.contains("datafield") ? .certain : .none
      }
      return .none
    },
    reader: { XMLRecordReader<MARCXMLMapping>($0) }, mapping: marcMapping)

  private static let marcMapping: [(field: RecordField, form: String)] = [
    (.id, "001"), (.title, "245 $a $b $n $p, without the punctuation at its end"),
    (.sources, "110, 111, 710, 711 $a $b"), (.contributors, "100, 700; role by $4 or $e"),
    (.publisher, "260, else 264 $b"), (.publisherPlace, "260, else 264 $a"),
    (.date, "the first year in 260 or 264 $c, else in 008/07-10"),
    (.type, "leader/06-07; a thesis where there is 502"), (.edition, "250 $a"),
    (.container, "773 $t $g, else $q; 490, 440 or 830 $a $v"),
    (.pages, "773 $g or $q, else 300 $a"), (.notes, "500, 505"),
    (
      .tags,
      "650, 653, 654, 690 $a; 600, 610, 611, 630, 648, 655; $x, $v and $y of each, and of 651"
    ),
    (.countries, "043 $a, 651 $a, the first $z of subjects"),
    (.languages, "041 $a, codes glued together parted; else 008/35-37"),
    (.identifiers, "020, 022, 024; 773 $x $z, 490 $x"), (.links, "856 $u; label $y, $3 or $z"),
    (.body, "520 $a $b"),
  ]
}
