/// The meaning of a RIS tag.
enum RISTag {
  case type, end, id, title, partTitle, container, series, author, editor, seriesEditor, translator
  case publisher, place, year, date, accessed, doi, number, accession, edition, volume, issue
  case firstPage, lastPage, note, keyword, language, link, abstract, workType
  case otherNumber, proceedings, otherTitle
  /// The publisher and its place by the tags of Web of Science.
  case otherPublisher, otherPlace
  /// A RIS tag without a field in records.
  case other

  private static let groups: [(RISTag, String)] = [
    (.type, "TY"), (.end, "ER"), (.id, "ID"), (.title, "TI T1 CT"), (.partTitle, "BT"),
    (.container, "T2 JF JO JA J1 J2 J9 JI"), (.series, "T3"), (.author, "AU A1"),
    (.editor, "ED A2"),
    (.seriesEditor, "A3"), (.translator, "A4 TA"), (.publisher, "PB"), (.place, "CY PP"),
    (.year, "PY Y1"), (.date, "DA"), (.accessed, "Y2"), (.doi, "DO"), (.number, "SN"),
    (.accession, "AN"),
    (.edition, "ET"), (.volume, "VL"), (.issue, "IS"), (.firstPage, "SP"), (.lastPage, "EP"),
    (.note, "N1 RN"), (.keyword, "KW"), (.language, "LA"), (.link, "UR L1 L2 LK"),
    (.abstract, "AB N2"), (.workType, "M3"),
    (.otherNumber, "M1"), (.proceedings, "C3"), (.otherTitle, "TT ST"), (.otherPublisher, "PU"),
    (.otherPlace, "PI"),
    (
      .other,
      "A5 AD AV C1 C2 C4 C5 C6 C7 C8 CA CN CP CR DB DP DS H1 H2 IP L3 L4 M2 NO NV OP RD RI "
        + "RP SE SV U1 U2 U3 U4 U5 VO M4 M5 AB IN"
    ),
  ]

  private static let table: [UInt16: RISTag] = {
    var table: [UInt16: RISTag] = [:]
    for (tag, names) in groups {
      for name in names.split(separator: " ") {
        let bytes = Array(name.utf8)
        let key = key(bytes[0], bytes[1])
        if table[key] == nil { table[key] = tag }
      }
    }
    return table
  }()

  static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first) << 8 | UInt16(second) }

  static func known(_ key: UInt16) -> RISTag? { table[key] }

  static func name(_ key: UInt16) -> String {
    String(decoding: [UInt8(key >> 8), UInt8(key & 0xFF)], as: UTF8.self)
  }
}
