internal import Messages

extension RecordFormat {
  /// MODS, versions 3.x.
  package static let mods = RecordFormat(
    name: "mods", title: "MODS", endings: ["mods"], expectation: "'mods' elements with 'titleInfo'",
    match: { head in
      switch head.xmlRootName {
      case "mods", "modscollection": .certain
      default: .none
      }
    },
    reader: { XMLRecordReader<MODSMapping>($0) },
    mapping: [
      (.id, "recordInfo/recordIdentifier, else the attribute ID, identifier of type citekey"),
      (.title, "titleInfo without a type: nonSort, title, subTitle, partNumber, partName"),
      (.sources, "corporate and conference names"),
      (.contributors, "personal and other names; roleTerm"),
      (.publisher, "originInfo/publisher"), (.publisherPlace, "originInfo/place/placeTerm (text)"),
      (.date, "the one with keyDate, else dateIssued, copyrightDate, dateCreated"),
      (.edition, "originInfo/edition"),
      (.type, "genre, else typeOfResource"),
      (.pages, "part/extent, else physicalDescription/extent"),
      (.container, "relatedItem host and series"), (.body, "abstract"), (.notes, "note"),
      (.tags, "subject: topic, temporal, name"),
      (.countries, "subject: geographic, country, geographicCode"),
      (.languages, "languageTerm"), (.identifiers, "identifier"), (.links, "location/url"),
    ])
}
