import Browsing
import Catalogue
import CatalogueStore
import Messages
import Publications
import RecordFormats
import Text
import Vocabularies

/// Formats records for plain output.
final class RecordFormatter {
  private let opened: OpenedCatalogue
  /// The language of labels.
  private let language: String
  private var countryNames: [CountryCode: String] = [:]
  private var writer: (any RecordWriter)?
  private var written = WriterOutput()

  init(of opened: OpenedCatalogue, as format: RecordOutputFormat = .text) {
    self.opened = opened
    language = format.language
    guard case .format(let format) = format else { return }
    writer = format.writer?(
      WritingContext(
        countryName: { [unowned self] code in (try? name(code)) ?? code.text },
        // An error in reading the vocabulary was reported at the start.
        vocabulary: { (try? opened.vocabulary.read()) ?? Vocabulary() }))
  }

  /// Returns the fields of a row; several values of a field are separated by `; `. A backslash
  /// escapes `;` and backslashes in a value.
  func row(_ id: PublicationID) throws -> [String] { try row(try publication(id)) }

  /// Returns the fields of a row for a publication that was already looked up.
  func row(_ publication: Publication) throws -> [String] {
    func list(_ values: [String]) -> String { ListField.text(of: values) }
    return [
      publication.id.text, publication.title, list(publication.sources.map(\.name)),
      publication.year.map(String.init) ?? "", list(try topics(of: publication)),
      list(publication.collections), list(try publication.countries.map(name)),
      list(publication.languages), publication.url ?? "", list(publication.tags),
    ]
  }

  /// Writes what comes before the first record.
  func begin(to output: inout Output) throws(OutputError) {
    begin()
    try flush(to: &output)
  }

  /// Writes a record in the chosen format.
  func write(_ id: PublicationID, to output: inout Output) throws {
    try write(try publication(id), to: &output)
  }

  /// Writes a publication that was already looked up.
  func write(_ publication: Publication, to output: inout Output) throws(OutputError) {
    add(publication)
    try flush(to: &output)
  }

  /// Writes what comes after the last record, and reports what the format cannot hold.
  func end(to output: inout Output) throws(OutputError) {
    end()
    try flush(to: &output)
    for message in losses { ExitReport.printDiagnostic(message) }
  }

  /// Writes what comes before the first record, for `takeBytes`.
  func begin() { writer?.begin(to: &written) }

  /// Writes a publication, for `takeBytes`.
  func add(_ publication: Publication) { writer?.write(publication, to: &written) }

  /// Writes what comes after the last record, for `takeBytes`.
  func end() { writer?.end(to: &written) }

  /// The number of buffered bytes.
  var byteCount: Int { written.bytes.count }

  /// What the format could not hold.
  var losses: [Message] { WriterReport.messages(written) }

  /// Returns the buffered bytes and empties the buffer.
  func takeBytes() -> [UInt8] {
    defer { written.bytes.removeAll(keepingCapacity: true) }
    return written.bytes
  }

  private func flush(to output: inout Output) throws(OutputError) {
    try output.add(takeBytes())
  }

  /// Returns a record as text for people: a line for each field, then the body.
  func lines(of detail: PublicationDetail) throws -> [String] {
    let publication = detail.publication
    var regions: [String: String] = [:]
    for group in detail.countries {
      for country in group.countries { regions[country] = group.region }
    }
    let countries = try publication.countries.map { code in
      let country = try name(code)
      let region = regions[country] ?? ""
      return region.isEmpty ? country : "\(country) (\(region))"
    }
    let fields: [(MessageKey, String)] = [
      (.fieldIdentifier, publication.id.text),
      (.fieldSources, RecordFormatter.joined(publication.sources.map(\.text))),
      (
        publication.date?.month == nil ? .fieldYear : .fieldDate,
        publication.date.map { Messages.chosen.text($0.argument) } ?? ""
      ),
      (.fieldTags, RecordFormatter.joined(publication.tags)),
      (.fieldTopics, RecordFormatter.joined(try topics(of: publication))),
      (.fieldCollections, RecordFormatter.joined(publication.collections)),
      (.fieldCountries, RecordFormatter.joined(countries)),
      (.fieldLanguages, RecordFormatter.joined(detail.languages)),
      (.fieldLink, publication.url ?? ""),
      (.fieldOrigin, publication.origin.map { Messages.chosen.text($0.message) } ?? ""),
    ]
    return [DisplayTitle.text(of: publication.title, .chosen), ""]
      + fields.map { name, text in
        AdditionalFields.line(name, text.isEmpty ? Messages.chosen.text(.notGiven) : text)
      }
      + AdditionalFields.lines(of: publication)
      + publication.paragraphs.flatMap { ["", $0] }
  }

  private func publication(_ id: PublicationID) throws -> Publication {
    guard let detail = try opened.service.detail(id) else {
      throw NotFoundError.noPublication(id.text)
    }
    return detail.publication
  }

  /// Returns the topics in the chosen terms.
  private func topics(of publication: Publication) throws -> [String] {
    guard opened.terms == .publisher, !publication.tags.isEmpty else { return publication.topics }
    return try opened.service.matches(NameRequest(.tag, names: publication.tags)).compactMap {
      if case .value(_, let label, let count) = $0, count > 0 { label } else { nil }
    }
  }

  private func name(_ code: CountryCode) throws -> String {
    if let name = countryNames[code] { return name }
    let match = try opened.service.matches(
      NameRequest(.country, names: [code.text], language: language)
    ).first
    let name = if case .value(_, let label, _)? = match { label } else { code.text }
    countryNames[code] = name
    return name
  }

  private static func joined(_ texts: [String]) -> String { NameList.text(of: texts) }
}
