internal import Messages
internal import Publications
internal import Text

/// Writes entries that BibTeX, biber, JabRef, pandoc and pybtex read alike.
struct BibTeXWriter: RecordWriter {
  private let context: WritingContext
  private let reading: ReadingContext
  private var languages: LanguageNames
  private var keywords: Keywords
  private var readBack: ReadBack

  /// CSL types that have their own entry type.
  private static let types: [String: String] = [
    "report": "techreport", "book": "book", "chapter": "incollection",
    "article-journal": "article", "paper-conference": "inproceedings", "thesis": "phdthesis",
    "document": "misc", "pamphlet": "booklet", "manuscript": "unpublished",
  ]

  /// The entry type of a document type: `misc` if BibTeX has none.
  private static func entry(of type: DocumentType) -> String {
    let kind = type.kindOfGenre?.rawValue ?? type.rawValue
    return types[kind] ?? (CSLTypes.all.contains(kind) ? "misc" : "techreport")
  }

  init(_ context: WritingContext) {
    self.context = context
    let vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    languages = LanguageNames(context, vocabulary)
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    var fields = BibTeXFields()
    let type = publication.documentType ?? .report
    let entry = BibTeXWriter.entry(of: type)
    let key = key(publication.id.text)
    fields.bytes += "@\(entry){\(key)".utf8
    fields.add("title", publication.title, isExact: true)
    if type.kind != nil || BibTeXWriter.types[type.rawValue] == nil {
      fields.add("type", type.rawValue)
    }
    addNames(publication, to: &fields)
    addPublisher(publication, entry, to: &fields)
    addDate(publication.date, to: &fields)
    addParts(publication, isArticle: entry == "article", to: &fields)
    addTexts(publication, to: &fields, &output)
    fields.bytes += "\n}\n".utf8
    output.bytes += fields.bytes
    output.bytes.append(0x0A)
    if key != publication.id.text { output.note(change: .key(.idBecameKey), of: .id) }
    readBack.compare(
      publication, with: ReadBack.record(of: fields.bytes, BibTeXReader(reading)), id: key,
      &output)
  }

  /// A key with only letters, digits and signs that every program accepts.
  private func key(_ id: String) -> String {
    String(
      decoding: id.utf8.map { byte in
        let isKept =
          0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || ":-._/+".utf8.contains(byte)
        return isKept ? byte : 0x5F
      }, as: UTF8.self)
  }

  private func addNames(_ publication: Publication, to fields: inout BibTeXFields) {
    let contributors = publication.listedContributors(reading.vocabulary)
    for role in [Contributor.Role.author, .editor, .translator] {
      let names = contributors.filter { $0.role == role }.map(name)
      if !names.isEmpty { fields.add(role.rawValue, escaped: names.joined(separator: " and ")) }
    }
  }

  /// Adds the publisher; styles expect it in `institution` for a report and in `school` for a
  /// thesis.
  private func addPublisher(
    _ publication: Publication, _ entry: String, to fields: inout BibTeXFields
  ) {
    let isNamed = !publication.sources.isEmpty || !publication.contributors.isEmpty
    let own = isNamed ? ["techreport": "institution", "phdthesis": "school"][entry] : nil
    let publisher = publication.publisher
    if let own {
      fields.add(own, publisher ?? publication.sources.first { !$0.isPerson }?.name)
    }
    // An institution that is also an author would be read only as an author, so it is written as
    // publisher too.
    let isSource = publication.sources.contains { $0.name == publisher }
    if own == nil || isSource { fields.add("publisher", publisher) }
    fields.add("address", publication.publisherPlace)
  }

  private func name(_ contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): "{\(LaTeXEscape.text(name))}"
    case .person(let family, let given):
      personName(family, given)
    }
  }

  /// `King, Jr., Martin`; a single name has no comma, because some programs reject a final one.
  private func personName(_ family: String, _ given: String) -> String {
    if given.isEmpty {
      return family.utf8.contains(0x20) ? "{\(LaTeXEscape.text(family))}" : guarded(family)
    }
    let (given, suffix) = InvertedName.givenAndSuffix(of: given)
    return ([family, suffix].compactMap(\.self) + [given]).map(guarded).joined(separator: ", ")
  }

  /// Puts braces around a part with a comma or an `and`.
  private func guarded(_ part: String) -> String {
    let text = LaTeXEscape.text(part)
    let needsBraces =
      part.utf8.contains(0x2C)
      || part.split(separator: " ").contains { $0.lowercased() == "and" }
    return needsBraces ? "{\(text)}" : text
  }

  private func addDate(_ date: PublicationDate?, to fields: inout BibTeXFields) {
    guard let date else { return }
    fields.add("year", String(date.year))
    guard let month = date.month else { return }
    fields.add("month", value: BibTeXDate.months[month - 1])
    fields.add("day", date.day.map { String($0) })
  }

  private func addParts(
    _ publication: Publication, isArticle: Bool, to fields: inout BibTeXFields
  ) {
    fields.add("edition", publication.edition)
    fields.add(isArticle ? "journal" : "booktitle", publication.container?.title)
    fields.add("series", publication.container?.series)
    fields.add("volume", publication.container?.volume)
    fields.add("number", publication.container?.issue)
    fields.add(
      "pages",
      value: publication.pages.map { pages in
        "{\(LaTeXEscape.text(pages).replacing("-", with: "--"))}"
      })
    func values(_ scheme: Identifier.Scheme) -> [String] {
      publication.identifiers.filter { $0.scheme == scheme }.map(\.value)
    }
    fields.add("doi", values(.doi).first)
    fields.add("isbn", values(.isbn).joined(separator: ", "))
    fields.add("issn", values(.issn).joined(separator: ", "))
    let other = publication.publishedIdentifiers.first {
      ![.doi, .isbn, .issn].contains($0.scheme)
    }
    if let other {
      fields.add("eprint", other.value)
      fields.add("eprinttype", other.scheme.rawValue == "eprint" ? nil : other.scheme.rawValue)
    }
  }

  private mutating func addTexts(
    _ publication: Publication, to fields: inout BibTeXFields, _ output: inout WriterOutput
  ) {
    let names = publication.languages.map { languages.name(of: $0) }
    // babel's language names contain no spaces or additions.
    let babel = names.count == 1 ? names[0].prefix { $0.isLetter }.lowercased() : ""
    fields.add("langid", babel.isEmpty ? nil : babel)
    fields.add("language", names.joined(separator: " and "))
    let words = keywords.keywords(of: publication)
    if words.contains(where: { $0.utf8.contains { $0 == 0x2C || $0 == 0x3B } }) {
      output.note(change: .key(.separatorsRemovedFromKeywords), of: .tags)
    }
    fields.add(
      "keywords",
      words.map { $0.replacing(",", with: " ").replacing(";", with: " ") }.joined(separator: ", "))
    if let url = publication.url { fields.add("url", value: "{\(LaTeXEscape.address(url))}") }
    fields.add("urldate", publication.accessed?.text)
    fields.add("note", publication.notes.joined(separator: "; "))
    fields.add("abstract", publication.paragraphs.joined(separator: " "))
  }
}

/// The fields of an entry.
private struct BibTeXFields {
  var bytes: [UInt8] = []

  mutating func add(_ name: String, _ text: String?, isExact: Bool = false) {
    guard let text else { return }
    let line = LaTeXEscape.text(text)
    if line.isEmpty { return }
    // Inner braces prevent styles from changing capitals.
    add(name, value: isExact ? "{{\(line)}}" : "{\(line)}")
  }

  mutating func add(_ name: String, escaped text: String) { add(name, value: "{\(text)}") }

  mutating func add(_ name: String, value: String?) {
    guard let value, !value.isEmpty else { return }
    bytes += ",\n  \(name) = ".utf8
    bytes += value.utf8
  }
}

/// Writes text as LaTeX. Letters stay unchanged.
enum LaTeXEscape {
  /// A text on one line, escaped.
  static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    let line = TextFilter.line(text)
    let isBalanced = areBracesBalanced(line)
    for byte in line.utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "$"),
        UInt8(ascii: "_"):
        bytes += [0x5C, byte]
      case UInt8(ascii: "{") where isBalanced, UInt8(ascii: "}") where isBalanced:
        bytes += [0x5C, byte]
      case UInt8(ascii: "\\"): bytes += "\\textbackslash{}".utf8
      case UInt8(ascii: "{"): bytes += "\\textbraceleft{}".utf8
      case UInt8(ascii: "}"): bytes += "\\textbraceright{}".utf8
      case UInt8(ascii: "~"): bytes += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): bytes += "\\textasciicircum{}".utf8
      // LaTeX would combine two of these into one character.
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"):
        if bytes.last == byte { bytes += "{}".utf8 }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether all braces are balanced. BibTeX also counts braces after a backslash, so an unbalanced
  /// one must be written by its name, which fewer programs read.
  private static func areBracesBalanced(_ text: String) -> Bool {
    var depth = 0
    for byte in text.utf8 {
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { return false }
    }
    return depth == 0
  }

  /// An address, with characters that could end the value percent-encoded.
  static func address(_ text: String) -> String {
    TextFilter.line(text).replacing("{", with: "%7B").replacing("}", with: "%7D")
      .replacing("\\", with: "%5C").replacing(" ", with: "%20")
  }
}
