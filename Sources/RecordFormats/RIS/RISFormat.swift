internal import Messages

extension RecordFormat {
  /// The tagged format of reference managers: from `TY  - RPRT` to `ER  - `.
  package static let ris = RecordFormat(
    name: "ris", title: "RIS", endings: ["ris"],
    expectation: "records from 'TY  - ' to 'ER  - '",
    match: RISReader.match, reader: { RISReader($0) }, writer: { RISWriter($0) },
    mapping: [
      (.id, "ID"), (.title, "TI, T1, CT; BT"),
      (.sources, "AU without a comma, and PB where it is the same"),
      (.contributors, "AU, A1 (author); ED, A2 (editor); A3 (series editor); A4 (translator)"),
      (.publisher, "PB unless it is a source"), (.publisherPlace, "CY, PP"),
      (.type, "TY, a report where none is given; M3 for a word of one's own"),
      (.date, "PY, Y1; DA with month and day"),
      (.accessed, "Y2"),
      (.identifiers, "DO, SN; AN for other schemes, as 'scheme:number'"), (.edition, "ET"),
      (.container, "T2, JF, JO, JA, C3 (title), T3 (series), VL, IS, M1; SN of a report"),
      (.pages, "SP, EP"),
      (.notes, "N1"), (.tags, "KW, one a line"),
      (.topics, "KW"), (.collections, "KW"), (.countries, "KW"), (.languages, "LA"),
      (.links, "UR; L1 for others"), (.body, "AB, N2; one paragraph"),
    ])
}
