internal import Messages

extension RecordFormat {
  /// BibTeX and BibLaTeX entries.
  package static let bibtex = RecordFormat(
    name: "bibtex", title: "BibTeX", endings: ["bib", "bibtex"],
    expectation: "entries such as '@techreport{key, title = {…}}'", sizeLimit: BibTeXReader.limit,
    match: { BibTeXReader.match($0) }, reader: { BibTeXReader($0) }, writer: { BibTeXWriter($0) },
    mapping: [
      (.id, "the key"), (.title, "title, subtitle"),
      (.sources, "author, a body in braces; institution of an entry without authors"),
      (.contributors, "author, editor, translator"),
      (.publisher, "publisher, institution, organization, school; howpublished of a few words"),
      (.publisherPlace, "address, location"),
      (
        .type, "the type of the entry, techreport where none is given; type for a word of one's own"
      ),
      (.date, "date; year, month, day"), (.accessed, "urldate"),
      (.identifiers, "doi, isbn, issn; eprint with eprinttype, one"),
      (.edition, "edition"), (.container, "fjournal, journal, booktitle; series, volume, number"),
      (.pages, "pages"), (.notes, "note, annote; one"), (.tags, "keywords, without commas inside"),
      (.topics, "keywords"), (.collections, "keywords"), (.countries, "keywords"),
      (.languages, "language, langid"), (.links, "url, howpublished; the first one"),
      (.body, "abstract; one paragraph"),
    ])
}
