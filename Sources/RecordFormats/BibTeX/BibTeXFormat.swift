internal import Messages

extension RecordFormat {
  /// BibTeX and BibLaTeX entries.
  package static let bibtex = RecordFormat(
    name: "bibtex", title: "BibTeX", endings: ["bib", "bibtex"],
    expectation: .key(.entriesExpectation, "'@techreport{key, title = {…}}'"),
    sizeLimit: BibTeXReader.limit,
    match: { BibTeXReader.match($0) }, reader: { BibTeXReader($0) }, writer: { BibTeXWriter($0) },
    mapping: [
      (.id, .key(.mappingEntryKey)), (.title, "title, subtitle"),
      (.sources, .key(.mappingBibTeXSources)),
      (.contributors, "author, editor, translator"),
      (.publisher, .key(.mappingBibTeXPublisher)),
      (.publisherPlace, "address, location"),
      (.type, .key(.mappingType, .key(.mappingEntryType), "techreport", "type")),
      (.date, "date; year, month, day"), (.accessed, "urldate"),
      (.identifiers, .key(.mappingBibTeXIdentifiers)),
      (.edition, "edition"), (.container, "fjournal, journal, booktitle; series, volume, number"),
      (.pages, "pages"),
      (
        .notes,
        .key(.mappingOtherTitles, .key(.mappingJoinedNotes, "note, annote"), "shorttitle")
      ),
      (.tags, .key(.mappingWithoutCommas, "keywords")),
      (.topics, "keywords"), (.collections, "keywords"), (.countries, "keywords"),
      (.languages, "language, langid"), (.links, .key(.mappingFirstLink, "url, howpublished")),
      (.body, .key(.mappingOneParagraph, "abstract")),
    ])
}
