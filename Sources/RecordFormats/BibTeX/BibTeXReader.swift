internal import Messages
internal import Publications
internal import Text
internal import Vocabularies

/// Reads BibTeX and BibLaTeX.
struct BibTeXReader: RecordReader {
  private var document: DocumentBuffer
  private let vocabulary: Vocabulary
  static let limit = 1 << 29

  init(_ context: ReadingContext) {
    document = DocumentBuffer(file: context.file, limit: BibTeXReader.limit)
    vocabulary = context.vocabulary
  }

  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) throws(CatalogueFileError) {
    try document.append(bytes)
  }

  mutating func finish(to output: inout RecordOutput) {
    let vocabulary = vocabulary
    document.withBytes { bytes in
      var parser = BibTeXParser(bytes)
      var entries: [BibTeXEntry] = []
      while let entry = parser.next() { entries.append(entry) }
      for (line, problem) in parser.problems { output.note(problem, at: line) }
      BibTeXInheritance.apply(to: &entries)
      let coding = BibTeXReader.declaredCoding(bytes)
      var reported: Set<String> = []
      for entry in entries where entry.type != "xdata" && entry.type != "set" {
        BibTeXReader.add(entry, vocabulary, coding, &reported, &output)
      }
    }
  }

  /// The encoding in a comment before the entries, as JabRef writes it: `% Encoding: ISO8859_2`.
  private static func declaredCoding(_ bytes: UnsafeBufferPointer<UInt8>) -> SingleByteCoding? {
    let head = String(
      decoding: bytes.prefix { $0 != UInt8(ascii: "@") }.prefix(1 << 12), as: UTF8.self)
    return head.split(whereSeparator: \.isNewline).lazy.compactMap { line in
      let words = line.split { $0 == " " || $0 == "%" || $0 == ":" }
      guard line.hasPrefix("%"), words.count == 2, words[0].lowercased() == "encoding" else {
        return nil
      }
      return SingleByteCoding(named: String(words[1]))
    }.first
  }

  private static func add(
    _ entry: BibTeXEntry, _ vocabulary: Vocabulary, _ coding: SingleByteCoding?,
    _ reported: inout Set<String>, _ output: inout RecordOutput
  ) {
    var reader = BibTeXRecord(entry, vocabulary, isUTF8: output.isUTF8, coding: coding)
    var record = reader.record()
    output.isUTF8 = reader.isUTF8
    if record.title.isEmpty, record.id.isEmpty { record.id = BibTeXReader.name(of: record) }
    for problem in entry.problems + reader.problems {
      output.note(problem, at: entry.lines.lowerBound)
    }
    for field in reader.unused where reported.insert(field).inserted {
      output.note(
        .leftOut(field: .text(field), reason: .key(.noMatchingField)),
        at: entry.lines.lowerBound)
    }
    if record.title.isEmpty, record.id.isEmpty {
      output.note(
        .unreadRecord(.key(.entryWithoutKeyAndTitle)), at: entry.lines.lowerBound)
    } else {
      output.add(record)
    }
  }

  /// A name for an entry without key and title: its DOI, or its authors and year; empty without
  /// either.
  private static func name(of record: RawRecord) -> String {
    if let doi = record.identifiers.first(where: { $0.scheme == .doi }) { return doi.value }
    let names =
      record.sources.map(\.name)
      + record.contributors.map { contributor in
        switch contributor.name {
        case .person(let family, _): family
        case .body(let name), .source(let name), .unknown(let name), .displayed(let name): name
        }
      }
    guard !names.isEmpty, let date = record.date else { return "" }
    let year: String =
      switch date {
      case .parts(let year, _, _): String(year)
      case .text(let text): text
      }
    return (names + [year]).joined(separator: " ")
  }

  /// Looks for a line that starts with `@word{`; certain if only comments precede it. A word that is
  /// no known type is likely an entry's if a key with a comma follows.
  static func match(_ head: FileHead) -> RecordFormat.Match {
    var isFirst = true
    var start = 0
    while start < head.bytes.count {
      let line = head.bytes[start...].prefix { $0 != 0x0A && $0 != 0x0D }
      start = line.endIndex + 1
      let text = line.drop { $0 == 0x20 || $0 == 0x09 }
      if text.first == UInt8(ascii: "@") {
        let word = text.dropFirst().prefix { 0x61...0x7A ~= $0 | 0x20 }
        let rest = text.dropFirst(1 + word.count).drop { $0 == 0x20 }
        if !word.isEmpty, rest.first == UInt8(ascii: "{") || rest.first == UInt8(ascii: "(") {
          let name = String(decoding: word, as: UTF8.self).lowercased()
          let isKnown =
            BibTeXRecord.types[name] != nil || ["string", "preamble", "comment"].contains(name)
          if isKnown { return isFirst ? .certain : .likely }
          if isFirst, isKey(rest.dropFirst()) { return .likely }
        }
      }
      if let first = text.first, first != UInt8(ascii: "%") { isFirst = false }
    }
    return .none
  }

  /// Whether the rest of a line is the key of an entry with its comma.
  private static func isKey(_ rest: ArraySlice<UInt8>) -> Bool {
    let key = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ":") }
    let end = rest[key.endIndex...]
    return !key.isEmpty && end.first == UInt8(ascii: ",")
      && end.dropFirst().allSatisfy { $0 <= 0x20 }
  }
}

/// Fields that entries inherit from others.
enum BibTeXInheritance {
  /// The longest chain of parents.
  private static let depth = 8

  /// Fills in missing fields of entries with `crossref` or `xdata`.
  static func apply(to entries: inout [BibTeXEntry]) {
    guard entries.contains(where: { $0.fields["crossref"] != nil || $0.fields["xdata"] != nil })
    else { return }
    var places: [String: Int] = [:]
    for (index, entry) in entries.enumerated() where !entry.key.isEmpty {
      if places[entry.key.lowercased()] == nil { places[entry.key.lowercased()] = index }
    }
    let originals = entries
    for index in entries.indices {
      var seen: Set<Int> = [index]
      var current = originals[index]
      for _ in 0..<depth {
        guard let source = current.fields["crossref"] ?? current.fields["xdata"] else { break }
        let name = String(decoding: source, as: UTF8.self).split(separator: ",").first ?? ""
        let key = name.lowercased().filter { $0 != " " }
        guard let parent = places[key], seen.insert(parent).inserted else {
          if places[key] == nil {
            entries[index].problems.append(
              .leftOut(field: "crossref", reason: .message(Message(.unknownEntryKey, .text(key)))))
          }
          break
        }
        inherit(from: originals[parent], to: &entries[index])
        current = originals[parent]
      }
    }
  }

  private static func inherit(from parent: BibTeXEntry, to entry: inout BibTeXEntry) {
    for (name, value) in parent.fields where name != "crossref" && name != "xdata" {
      let field = name == "title" ? titleField(of: entry.type, from: parent.type) : name
      if entry.fields[field] == nil { entry.fields[field] = value }
    }
  }

  /// Entry types for parts of a book, in which the parent's title is the book title.
  private static let parts: Set<String> = [
    "inbook", "incollection", "inproceedings", "conference", "inreference", "suppbook",
    "suppcollection", "bookinbook",
  ]

  /// The field that receives the parent's title: `journal` for an article in a periodical, `title`
  /// for an entry that is not part of another.
  private static func titleField(of type: String, from parent: String) -> String {
    if type == parent || parent == "xdata" { return "title" }
    if parts.contains(type) { return "booktitle" }
    if parent == "periodical" { return "journal" }
    return parent.hasPrefix("mv") ? "maintitle" : "title"
  }
}
