/// A reader to feed with damaged bytes.
enum FuzzTarget: String, CaseIterable {
  /// Reads a catalogue image and queries it.
  case image
  /// Reads JSON Lines.
  case lines
  /// Reads a listing.
  case listing
  /// Parses the words of a query.
  case query
  /// Reads, audits and writes a vocabulary in Turtle.
  case turtle
  // Read the other record formats, by name.
  case ris, bibtex, rss, atom, wxr, csv, tsv, marc, oai, mods
  case cslJSON = "csl-json"
  case wordPressJSON = "wp-json"
  case reliefWeb = "reliefweb"
  case marcXML = "marcxml"
  case dublinCore = "dc"
  case endNoteXML = "endnote-xml"
  case zoteroRDF = "zotero-rdf"
}
