internal import Messages
internal import Publications
internal import Text

/// Writes records that rispy, pandoc, bibutils, JabRef and Tellico read alike: UTF-8, one value per
/// line.
struct RISWriter: RecordWriter {
  private let context: WritingContext
  private var keywords: Keywords
  private var readBack: ReadBack
  private let reading: ReadingContext

  init(_ context: WritingContext) {
    self.context = context
    let vocabulary = context.vocabulary()
    keywords = Keywords(context, vocabulary)
    readBack = ReadBack(vocabulary)
    reading = ReadingContext(file: "", vocabulary: vocabulary)
  }

  mutating func write(_ publication: Publication, to output: inout WriterOutput) {
    var lines = RISLines()
    let type = publication.documentType?.rawValue
    let isGenre = publication.documentType?.kind != nil
    let word = isGenre ? nil : type.flatMap { RISType.word(for: $0) }
    let kind = publication.documentType?.kindOfGenre.flatMap { RISType.word(for: $0.rawValue) }
    lines.add("TY", word ?? kind ?? "RPRT")
    lines.add("ID", publication.id.text)
    if word == nil, let type { lines.add("M3", type) }
    lines.add("TI", publication.title)
    addNames(publication, to: &lines)
    if let date = publication.date {
      let text = String(date.year)
      lines.add("PY", String(repeating: "0", count: max(0, 4 - text.utf8.count)) + text)
      if date.month != nil { lines.add("DA", date.text.replacing("-", with: "/")) }
    }
    lines.add("Y2", publication.accessed?.text.replacing("-", with: "/"))
    addParts(publication, to: &lines)
    for keyword in keywords.keywords(of: publication) {
      if keyword.utf8.contains(UInt8(ascii: ";")) {
        output.note(change: .key(.semicolonInKeyword), of: .tags)
      }
      lines.add("KW", keyword.replacing(";", with: ","))
    }
    lines.add("LA", publication.languages.joined(separator: "; "))
    for (index, link) in publication.links.enumerated() {
      lines.add(index == 0 ? "UR" : "L1", link.url.replacing(";", with: "%3B"))
      if link.url.utf8.contains(UInt8(ascii: ";")) {
        output.note(change: .key(.semicolonInLink), of: .links)
      }
    }
    for note in publication.notes { lines.add("N1", note) }
    lines.add("AB", publication.paragraphs.joined(separator: " "))
    lines.bytes += "ER  - \n".utf8
    output.bytes += lines.bytes
    output.bytes.append(0x0A)
    let record = ReadBack.record(of: lines.bytes, RISReader(reading))
    readBack.compare(publication, with: record, &output)
  }

  private func addNames(_ publication: Publication, to lines: inout RISLines) {
    let tags: [Contributor.Role: String] = [
      .author: "AU", .editor: "ED", .init(rawValue: "collection-editor"): "A3",
      .translator: "A4",
    ]
    for contributor in publication.listedContributors(reading.vocabulary) {
      guard let tag = tags[contributor.role] else { continue }
      switch contributor.name {
      case .body(let name): lines.add(tag, name)
      case .person(let family, let given):
        lines.add(tag, given.isEmpty ? family : "\(family), \(given)")
      }
    }
    if let publisher = publication.publisher {
      lines.add("PB", publisher)
    } else if let body = publication.sources.first(where: { !$0.isPerson }),
      body.name.utf8.contains(0x2C)
    {
      // Otherwise its comma would make it a person.
      lines.add("PB", body.name)
    }
    lines.add("CY", publication.publisherPlace)
  }

  private func addParts(_ publication: Publication, to lines: inout RISLines) {
    lines.add("ET", publication.edition)
    lines.add("T2", publication.container?.title)
    lines.add("T3", publication.container?.series)
    lines.add("VL", publication.container?.volume)
    lines.add("IS", publication.container?.issue)
    if let pages = publication.pages {
      let parts = pages.split(separator: "-", omittingEmptySubsequences: false)
      if parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty, parts[0] != parts[1] {
        lines.add("SP", String(parts[0]))
        lines.add("EP", String(parts[1]))
      } else {
        lines.add("SP", pages)
      }
    }
    for identifier in publication.publishedIdentifiers {
      switch identifier.scheme {
      case .doi: lines.add("DO", identifier.value)
      case .isbn, .issn: lines.add("SN", identifier.value)
      case let scheme where scheme.rawValue == "accession": lines.add("AN", identifier.value)
      case let scheme: lines.add("AN", "\(scheme.rawValue):\(identifier.value)")
      }
    }
  }
}

/// RIS lines.
private struct RISLines {
  var bytes: [UInt8] = []

  mutating func add(_ tag: StaticString, _ text: String?) { add(tag.description, text) }

  mutating func add(_ tag: String, _ text: String?) {
    guard let text else { return }
    let line = TextFilter.line(text)
    guard !line.isEmpty else { return }
    bytes += tag.utf8
    bytes += "  - ".utf8
    bytes += line.utf8
    bytes.append(0x0A)
  }
}
