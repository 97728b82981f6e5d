import Browsing
import CatalogueStore
import Publications
import RecordFormats
import Vocabularies

/// A record of a catalogue in the forms of plain output.
struct RecordForms {
  private let catalogue: Catalogue
  private let countries: [FacetValue]
  private var writer: (any RecordWriter)?
  private var written = WriterOutput()

  init(of opened: OpenedCatalogue, as format: RecordOutputFormat = .text) {
    catalogue = opened.catalogue
    let countries = catalogue.values(of: .country)
    self.countries = countries
    guard case .format(let format) = format else { return }
    let names = Dictionary(countries.map { ($0.code, $0.label) }) { first, _ in first }
    writer = format.writer?(
      WritingContext(
        countryName: { names[$0.text] ?? $0.text },
        // What cannot be read was told at the start.
        vocabulary: { (try? opened.vocabulary.read()) ?? Vocabulary() }))
  }

  /// The fields of a row; several values of a field stand between `; `. In a value a backslash is
  /// before each `;` and each backslash of its own.
  func row(at ordinal: Int) -> [String] {
    let publication = catalogue.publication(at: ordinal)
    func list(_ values: [String]) -> String { ListField.text(of: values) }
    return [
      publication.id.text, publication.title, list(publication.sources.map(\.name)),
      publication.year.map(String.init) ?? "", list(publication.topics),
      list(publication.collections), list(countries(at: ordinal).map(\.label)),
      list(publication.languages), publication.url ?? "", list(publication.tags),
    ]
  }

  /// Writes what comes before the first record.
  mutating func begin(to output: inout Output) throws(OutputError) {
    writer?.begin(to: &written)
    try flush(to: &output)
  }

  /// Writes a record in the format that was chosen.
  mutating func write(at ordinal: Int, to output: inout Output) throws(OutputError) {
    let publication = catalogue.publication(at: ordinal)
    writer?.write(publication, to: &written)
    try flush(to: &output)
  }

  /// Writes what comes after the last record, and says what the format had no place for.
  mutating func end(to output: inout Output) throws(OutputError) {
    writer?.end(to: &written)
    try flush(to: &output)
    for line in WrittenReport.lines(written) { Ending.complain(line) }
  }

  private mutating func flush(to output: inout Output) throws(OutputError) {
    try output.add(written.bytes)
    written.bytes.removeAll(keepingCapacity: true)
  }

  /// The fields of a record for reading, each on a line of its own, then the body.
  func lines(at ordinal: Int) -> [String] {
    let publication = catalogue.publication(at: ordinal)
    let fields = [
      ("Identifier", publication.id.text),
      ("Sources", RecordForms.joined(publication.sources.map(\.text))),
      ("Year", publication.date?.text ?? ""),
      ("Tags", RecordForms.joined(publication.tags)),
      ("Topics", RecordForms.joined(publication.topics)),
      ("Collections", RecordForms.joined(publication.collections)),
      ("Countries", RecordForms.joined(countries(at: ordinal).map(labelWithRegion))),
      ("Language", RecordForms.joined(publication.languages)),
      ("Link", publication.url ?? ""),
      ("Read from", publication.origin?.text ?? ""),
    ]
    return [ShownTitle.text(of: publication.title), ""]
      + fields.map { "\($0): \($1.isEmpty ? "not given" : $1)" }
      + FurtherFields.lines(of: publication)
      + publication.paragraphs.flatMap { ["", $0] }
  }

  private func countries(at ordinal: Int) -> [FacetValue] {
    catalogue.values(of: .country, at: ordinal).map { countries[$0.number] }
  }

  private func labelWithRegion(_ country: FacetValue) -> String {
    guard let region = country.region(among: countries) else { return country.label }
    return "\(country.label) (\(region.label))"
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }
}
