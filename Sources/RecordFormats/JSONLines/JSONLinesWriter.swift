internal import Publications

/// Writes every field of a record as a member of one JSON object per line. A missing field is null
/// or an empty array; `genre`, `accessed` and `added` are left out instead, and all in a transfer.
///
/// `JSONLinesReader` reads back equal records.
struct JSONLinesWriter: RecordWriter {
  private let context: WritingContext

  init(_ context: WritingContext) {
    self.context = context
  }

  func write(_ publication: Publication, to output: inout WriterOutput) {
    var object = JSONObject(omitsMissing: context.isForTransfer)
    object.add("id", publication.id.text)
    object.add("title", publication.title)
    object.add("sources", publication.sources) { source, object in
      object.add("name", source.name)
      object.add("acronym", source.acronym)
      object.add("isPerson", source.isPerson)
    }
    addMakers(publication, to: &object)
    object.add("year", publication.year)
    object.add("date", publication.date.flatMap { $0.month == nil ? nil : $0.text })
    addParts(publication, to: &object)
    object.add("tags", publication.tags)
    object.add("topics", publication.topics)
    object.add("collections", publication.collections)
    object.add("countries", publication.countries) { code, object in
      object.add("code", code.text)
      if !context.isForTransfer { object.add("name", context.countryName(code)) }
    }
    object.add("languages", publication.languages)
    object.add("url", publication.url)
    object.add("links", JSONLinesWriter.hasOneLink(publication) ? [] : publication.links) {
      link, object in
      object.add("url", link.url)
      object.add("label", link.label)
    }
    object.add("body", publication.paragraphs)
    // Left out if missing: few records have it, and programs that read the lines do not expect it.
    if let accessed = publication.accessed { object.add("accessed", accessed.text) }
    if let added = publication.added { object.add("added", added.text) }
    addOrigin(publication.origin, to: &object)
    output.bytes += object.bytes
    output.bytes += [0x7D, 0x0A]
  }

  /// Whether `url` alone represents all links.
  private static func hasOneLink(_ publication: Publication) -> Bool {
    publication.links.count == 1 && publication.links[0].label == nil
  }

  private func addMakers(_ publication: Publication, to object: inout JSONObject) {
    object.add("contributors", publication.contributors) { contributor, object in
      switch contributor.name {
      case .body(let name): object.add("name", name)
      case .person(let family, let given):
        object.add("family", family)
        object.add("given", given)
      }
      object.add("role", contributor.role.rawValue)
    }
    object.add("publisher", publication.publisher)
    object.add("publisherPlace", publication.publisherPlace)
    let type = publication.documentType
    object.add("type", type?.kind ?? type?.rawValue)
    if let type, type.kind != nil { object.add("genre", type.rawValue) }
  }

  private func addParts(_ publication: Publication, to object: inout JSONObject) {
    object.add("identifiers", publication.identifiers) { identifier, object in
      object.add("scheme", identifier.scheme.rawValue)
      object.add("value", identifier.value)
    }
    object.add("edition", publication.edition)
    object.add("container", publication.container) { container, object in
      object.add("title", container.title)
      object.add("series", container.series)
      object.add("volume", container.volume)
      object.add("issue", container.issue)
    }
    object.add("pages", publication.pages)
    object.add("notes", publication.notes)
  }

  private func addOrigin(_ origin: Origin?, to object: inout JSONObject) {
    object.add("origin", origin) { origin, object in
      object.add("file", origin.file)
      switch origin.unit {
      case .line:
        object.add("firstLine", origin.lines.lowerBound)
        object.add("lastLine", origin.lines.upperBound)
      case .record: object.add("record", origin.lines.lowerBound)
      }
      if let reading = origin.reading {
        object.add("format", reading.format)
        object.add("read", reading.date.text)
      }
    }
  }
}
