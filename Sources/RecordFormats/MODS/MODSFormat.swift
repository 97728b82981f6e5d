internal import Messages

extension RecordFormat {
  /// MODS, versions 3.x.
  package static let mods = RecordFormat(
    name: "mods", title: "MODS", endings: ["mods"],
    expectation: .key(.elementExpectation, "mods", "titleInfo"),
    match: { head in
      switch head.xmlRootName {
      case "mods", "modscollection": .certain
      default: .none
      }
    },
    reader: { XMLRecordReader<MODSMapping>($0) },
    mapping: [
      (.id, .key(.mappingMODSID)),
      (.title, .key(.mappingMODSTitle)),
      (.sources, .key(.mappingMODSSources)),
      (.contributors, .key(.mappingMODSContributors)),
      (.publisher, "originInfo/publisher"), (.publisherPlace, "originInfo/place/placeTerm (text)"),
      (.date, .key(.mappingMODSDate)),
      (.edition, "originInfo/edition"),
      (.type, .key(.mappingElse, "genre", "typeOfResource")),
      (.pages, .key(.mappingElse, "part/extent", "physicalDescription/extent")),
      (.container, "relatedItem host, series"), (.body, "abstract"),
      (.notes, .key(.mappingOtherTitles, "note, tableOfContents", "titleInfo")),
      (.tags, .key(.mappingSemicolonsSeparate, "subject: topic, temporal, name")),
      (.countries, "subject: geographic, country, geographicCode"),
      (.languages, "languageTerm"), (.identifiers, "identifier"), (.links, "location/url"),
    ])
}
