/// A reader that is fed with damaged bytes.
enum FuzzTarget: String, CaseIterable {
  /// What reads a catalogue's image, and answers questions out of it.
  case image
  /// What reads JSON Lines.
  case lines
  /// What reads a listing.
  case listing
  /// What reads the words of a query.
  case query
  /// What reads, audits and writes a vocabulary in Turtle.
  case turtle
  // What reads the other formats of records, by their names.
  case ris, bibtex, rss, atom, wxr, csv, tsv, marc, oai, mods
  case cslJSON = "csl-json"
  case wordPressJSON = "wp-json"
  case reliefWeb = "reliefweb"
  case marcXML = "marcxml"
  case dublinCore = "dc"
  case endNoteXML = "endnote-xml"
  case zoteroRDF = "zotero-rdf"
}
