import Browsing
import CatalogueStore
import Messages
import Publications

/// A record of a catalogue in the forms of plain output.
struct RecordForms {
  private let catalogue: Catalogue
  private let countries: [FacetValue]

  init(of catalogue: Catalogue) {
    self.catalogue = catalogue
    countries = catalogue.values(of: .country)
  }

  /// The fields of a row; several values of a field stand between `; `.
  func row(at ordinal: Int) -> [String] {
    let publication = catalogue.publication(at: ordinal)
    return [
      publication.id.text, publication.title, RecordForms.joined(publication.sources.map(\.name)),
      publication.year.map(String.init) ?? "", RecordForms.joined(publication.topics),
      RecordForms.joined(publication.collections),
      RecordForms.joined(countries(at: ordinal).map(\.label)),
      RecordForms.joined(publication.languages), publication.url ?? "",
      RecordForms.joined(publication.tags),
    ]
  }

  /// Every field; null or an empty list for one that is not given.
  func json(at ordinal: Int) -> JSON {
    let publication = catalogue.publication(at: ordinal)
    return .object([
      ("id", .text(publication.id.text)),
      ("title", .text(publication.title)),
      ("sources", .list(publication.sources.map(RecordForms.json))),
      ("year", .optional(publication.year)),
      ("tags", .texts(publication.tags)),
      ("topics", .texts(publication.topics)),
      ("collections", .texts(publication.collections)),
      ("countries", .list(countries(at: ordinal).map(RecordForms.json))),
      ("languages", .texts(publication.languages)),
      ("url", .optional(publication.url)),
      ("body", .texts(publication.paragraphs)),
      ("origin", RecordForms.json(publication.origin)),
    ])
  }

  /// The fields of a record for reading, each on a line of its own, then the body.
  func lines(at ordinal: Int) -> [String] {
    let publication = catalogue.publication(at: ordinal)
    let fields = [
      ("Identifier", publication.id.text),
      ("Sources", RecordForms.joined(publication.sources.map(\.text))),
      ("Year", publication.year.map(String.init) ?? ""),
      ("Tags", RecordForms.joined(publication.tags)),
      ("Topics", RecordForms.joined(publication.topics)),
      ("Collections", RecordForms.joined(publication.collections)),
      ("Countries", RecordForms.joined(countries(at: ordinal).map(labelWithRegion))),
      ("Language", RecordForms.joined(publication.languages)),
      ("Link", publication.url ?? ""),
      ("Read from", publication.origin.map { Messages.english.text($0.message) } ?? ""),
    ]
    return [DisplayTitle.text(of: publication.title, .english), ""]
      + fields.map { "\($0): \($1.isEmpty ? "not given" : $1)" }
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

  private static func json(_ source: Source) -> JSON {
    .object([
      ("name", .text(source.name)), ("acronym", .optional(source.acronym)),
      ("isPerson", .flag(source.isPerson)),
    ])
  }

  private static func json(_ country: FacetValue) -> JSON {
    .object([("code", .text(country.code)), ("name", .text(country.label))])
  }

  private static func json(_ origin: Origin?) -> JSON {
    guard let origin else { return .null }
    return .object([
      ("file", .text(origin.file)), ("firstLine", .number(origin.lines.lowerBound)),
      ("lastLine", .number(origin.lines.upperBound)),
    ])
  }
}
