internal import Messages

extension RecordFormat {
  /// The tagged format of reference managers: from `TY  - RPRT` to `ER  - `.
  package static let ris = RecordFormat(
    name: "ris", title: "RIS", endings: ["ris"],
    expectation: .key(.risExpectation),
    match: RISReader.match, reader: { RISReader($0) }, writer: { RISWriter($0) },
    mapping: [
      (.id, "ID"), (.title, "TI, T1, CT; BT"),
      (.sources, .key(.mappingRISSources)),
      (.contributors, .key(.mappingRISContributors)),
      (.publisher, .key(.mappingRISPublisher)),
      (.publisherPlace, .key(.mappingElse, "CY, PP", "PI")),
      (.type, .key(.mappingType, "TY", "RPRT", "M3")),
      (.date, .key(.mappingRISDate)),
      (.accessed, "Y2"),
      (.identifiers, .key(.mappingRISIdentifiers)), (.edition, "ET"),
      (.container, .key(.mappingOfReport, .key(.mappingRISContainer), "SN")),
      (.pages, "SP, EP"),
      (.notes, .key(.mappingOtherTitles, "N1, RN", "TT, ST")),
      (.tags, .key(.mappingTagPerLine, "KW")),
      (.topics, "KW"), (.collections, "KW"), (.countries, "KW"), (.languages, "LA"),
      (.links, .key(.mappingRISLinks)), (.body, .key(.mappingOneParagraph, "AB, N2")),
    ])
}
