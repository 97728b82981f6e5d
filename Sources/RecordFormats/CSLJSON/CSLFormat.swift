internal import Messages

extension RecordFormat {
  /// Citation Style Language items, as Zotero, pandoc and Crossref write them.
  package static let cslJSON = RecordFormat(
    name: "csl-json", title: "CSL-JSON", endings: ["json"],
    expectation: "an array of objects with 'type' and 'title'", sizeLimit: CSLReader.limit,
    match: { CSLReader.match($0) }, reader: { CSLReader($0) }, writer: { CSLWriter($0) },
    mapping: [
      (.id, "id"), (.title, "title"), (.sources, "author with 'literal'"),
      (.contributors, "author, editor, translator and other names with 'family' and 'given'"),
      (.publisher, "publisher"), (.publisherPlace, "publisher-place"),
      (.type, "type, report where none is given; genre for a word of one's own"),
      (.date, "issued, as 'date-parts'"),
      (.accessed, "accessed, as 'date-parts'"),
      (.identifiers, "DOI, ISBN, ISSN"), (.edition, "edition"),
      (.container, "container-title, collection-title, volume, issue; number of a report"),
      (.pages, "page"),
      (.notes, "note"), (.tags, "keyword, without commas inside"), (.topics, "keyword"),
      (.collections, "keyword"), (.countries, "keyword"), (.languages, "language"),
      (.links, "URL; the first one"), (.body, "abstract"),
    ])
}
