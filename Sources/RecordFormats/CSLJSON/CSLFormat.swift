internal import Messages

extension RecordFormat {
  /// Citation Style Language items, as Zotero, pandoc and Crossref write them.
  package static let cslJSON = RecordFormat(
    name: "csl-json", title: "CSL-JSON", endings: ["json"],
    expectation: .key(.cslExpectation), sizeLimit: CSLReader.limit,
    match: { CSLReader.match($0) }, reader: { CSLReader($0) }, writer: { CSLWriter($0) },
    mapping: [
      (.id, "id"), (.title, "title"), (.sources, .key(.mappingWith, "author", "'literal'")),
      (.contributors, .key(.mappingCSLContributors)),
      (.publisher, "publisher"), (.publisherPlace, "publisher-place"),
      (.type, .key(.mappingType, "type", "report", "genre")),
      (.date, .key(.mappingAs, "issued", "'date-parts'")),
      (.accessed, .key(.mappingAs, "accessed", "'date-parts'")),
      (.identifiers, "DOI, ISBN, ISSN"), (.edition, "edition"),
      (
        .container,
        .key(.mappingOfReport, "container-title, collection-title, volume, issue", "number")
      ),
      (.pages, "page"),
      (.notes, .key(.mappingOtherTitles, "note", "title-short")),
      (.tags, .key(.mappingWithoutCommas, "keyword")), (.topics, "keyword"),
      (.collections, "keyword"), (.countries, "keyword"), (.languages, "language"),
      (.links, .key(.mappingFirstLink, "URL")), (.body, "abstract"),
    ])
}
