internal import Messages
internal import Publications
internal import Text

/// Writes entries that BibTeX, biber, JabRef, pandoc and pybtex read alike.
struct BibTeXWriter: RecordWriter {
  private let context: WritingContext
  private let reading: ReadingContext
  private var keywords: Keywords
  private var readBack: ReadBack

  /// Types of CSL that have an entry of their own.
  private static let types: [String: String] = [
    "report": "techreport", "book": "book", "chapter": "incollection",
    "article-journal": "article", "paper-conference": "inproceedings", "thesis": "phdthesis",
    "document": "misc", "pamphlet": "booklet", "manuscript": "unpublished",
  ]

  init(_ context: WritingContext) {
    self.context = context
    let vocabulary = context.vocabulary()
    reading = ReadingContext(file: "", vocabulary: vocabulary)
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    var fields = BibTeXFields()
    let type = publication.documentType?.rawValue ?? "report"
    let known = BibTeXWriter.types[type]
    fields.bytes += "@\(known ?? "techreport"){\(key(publication.id.text))".utf8
    fields.add("title", publication.title, isExact: true)
    if known == nil { fields.add("type", type) }
    addNames(publication, to: &fields)
    addDate(publication.date, to: &fields)
    addParts(publication, type, to: &fields)
    addTexts(publication, to: &fields, &output)
    fields.bytes += "\n}\n".utf8
    output.bytes += fields.bytes
    output.bytes.append(0x0A)
    readBack.compare(
      publication, with: ReadBack.record(of: fields.bytes, BibTeXReader(reading)), &output)
  }

  /// A key of letters, digits and signs that every program takes.
  private func key(_ id: String) -> String {
    String(
      decoding: id.utf8.map { byte in
        let isKept =
          0x61...0x7A ~= byte | 0x20 || 0x30...0x39 ~= byte || ":-._/+".utf8.contains(byte)
        return isKept ? byte : 0x5F
      }, as: UTF8.self)
  }

  private func addNames(_ publication: Publication, to fields: inout BibTeXFields) {
    let sources = publication.sources.map { Contributor(.body($0.name)) }
    for role in [Contributor.Role.author, .editor, .translator] {
      let names = (sources + publication.contributors).filter { $0.role == role }.map(name)
      if !names.isEmpty { fields.add(role.rawValue, escaped: names.joined(separator: " and ")) }
    }
    if let publisher = publication.publisher {
      let isBook = publication.sources.isEmpty || publication.documentType == .book
      fields.add(isBook ? "publisher" : "institution", publisher)
    } else {
      fields.add("institution", publication.sources.first { !$0.isPerson }?.name)
    }
    fields.add("address", publication.publisherPlace)
  }

  private func name(_ contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): "{\(LaTeXEscape.text(name))}"
    case .person(let family, let given):
      // A name of one part has braces lest its words be parted.
      given.isEmpty
        ? "\(guarded(family))," : "\(guarded(family)), \(guarded(given))"
    }
  }

  /// Braces around a part with a comma or an `and`.
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
    _ publication: Publication, _ type: String, to fields: inout BibTeXFields
  ) {
    fields.add("edition", publication.edition)
    let isArticle = type.hasPrefix("article")
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
  }

  private mutating func addTexts(
    _ publication: Publication, to fields: inout BibTeXFields, _ output: inout WriterOutput
  ) {
    let names = publication.languages.map { context.languageName($0) }
    fields.add("langid", names.count == 1 ? names[0].lowercased() : nil)
    fields.add("language", names.joined(separator: " and "))
    let words = keywords.keywords(of: publication)
    if words.contains(where: { $0.utf8.contains { $0 == 0x2C || $0 == 0x3B } }) {
      output.note(change: .key(.separatorsOutOfKeywords))
    }
    fields.add(
      "keywords",
      words.map { $0.replacing(",", with: " ").replacing(";", with: " ") }.joined(separator: ", "))
    if let url = publication.url { fields.add("url", value: "{\(LaTeXEscape.address(url))}") }
    fields.add("note", publication.notes.joined(separator: "; "))
    if publication.paragraphs.count > 1 { output.note(change: .key(.paragraphsJoined)) }
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
    // Inner braces keep styles from changing capitals.
    add(name, value: isExact ? "{{\(line)}}" : "{\(line)}")
  }

  mutating func add(_ name: String, escaped text: String) { add(name, value: "{\(text)}") }

  mutating func add(_ name: String, value: String?) {
    guard let value, !value.isEmpty else { return }
    bytes += ",\n  \(name) = ".utf8
    bytes += value.utf8
  }
}

/// Writes text as LaTeX: letters stay what they are.
enum LaTeXEscape {
  /// A text of one line.
  static func text(_ text: String) -> String {
    var bytes: [UInt8] = []
    for byte in TextFilter.line(text).utf8 {
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "#"), UInt8(ascii: "$"),
        UInt8(ascii: "_"):
        bytes += [0x5C, byte]
      case UInt8(ascii: "\\"): bytes += "\\textbackslash{}".utf8
      case UInt8(ascii: "{"): bytes += "\\textbraceleft{}".utf8
      case UInt8(ascii: "}"): bytes += "\\textbraceright{}".utf8
      case UInt8(ascii: "~"): bytes += "\\textasciitilde{}".utf8
      case UInt8(ascii: "^"): bytes += "\\textasciicircum{}".utf8
      // Two of these would become one character.
      case UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"):
        if bytes.last == byte { bytes += "{}".utf8 }
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// An address: what could end the value is percent-encoded.
  static func address(_ text: String) -> String {
    TextFilter.line(text).replacing("{", with: "%7B").replacing("}", with: "%7D")
      .replacing("\\", with: "%5C").replacing(" ", with: "%20")
  }
}
