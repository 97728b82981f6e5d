extension RecordFormat {
  /// Every format, in the order of options; of two equal matches the first one is used.
  package static let all: [RecordFormat] = [
    .listing,
    .jsonLines,
    .ris,
    .rss,
    .atom,
    .wxr,
    .csv,
    .tsv,
    .cslJSON,
    .wordPressJSON,
    .reliefWeb,
    .marc,
    .marcXML,
    .oai,
    .dublinCore,
    .mods,
    .endNoteXML,
    .zoteroRDF,
    .bibtex,
    .markdown,
    .html,
  ]

  /// Formats with a reader.
  package static var readable: [RecordFormat] { all.filter { $0.reader != nil } }

  /// Formats with a writer.
  package static var writable: [RecordFormat] { all.filter { $0.writer != nil } }

  /// The format with a name.
  package static func named(_ name: String) -> RecordFormat? { all.first { $0.name == name } }

  /// The most likely format of a file with this head, whatever its name.
  package static func likely(by head: FileHead) -> RecordFormat? {
    readable.map { (format: $0, match: $0.match(head)) }.filter { $0.match >= .likely }
      .max { $0.match < $1.match }?.format
  }

  /// The format of a file, by its first bytes, and by its name where they are ambiguous.
  ///
  /// `nil` when neither is conclusive, as for a program or an image.
  package static func recognised(by head: FileHead, fileName: String) -> RecordFormat? {
    var best: (format: RecordFormat, rank: Int)?
    let name = fileName.lowercased()
    for format in readable {
      let match = format.match(head)
      let hasEnding = format.endings.contains { name.hasSuffix(".\($0)") }
      let rank =
        switch (match, hasEnding) {
        case (.certain, _): 6
        case (.likely, true): 5
        case (.likely, false): 4
        case (.possible, true): 3
        case (.none, true): 2
        case (.possible, false): 1
        case (.none, false): 0
        }
      if rank > best?.rank ?? 0 { best = (format, rank) }
    }
    return best?.format
  }
}
