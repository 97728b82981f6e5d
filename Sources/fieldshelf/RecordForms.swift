import Browsing
import Catalogue
import CatalogueStore
import Messages
import Publications

/// A record of a catalogue in the forms of plain output.
final class RecordForms {
  private let opened: OpenedCatalogue
  private var countryNames: [CountryCode: String] = [:]

  init(of opened: OpenedCatalogue) {
    self.opened = opened
  }

  /// The fields of a row; several values of a field stand between `; `.
  func row(_ id: PublicationID) throws -> [String] {
    let publication = try publication(id)
    return [
      publication.id.text, publication.title, RecordForms.joined(publication.sources.map(\.name)),
      publication.year.map(String.init) ?? "", RecordForms.joined(try topics(of: publication)),
      RecordForms.joined(publication.collections),
      RecordForms.joined(try publication.countries.map(name)),
      RecordForms.joined(publication.languages), publication.url ?? "",
      RecordForms.joined(publication.tags),
    ]
  }

  /// Every field; null or an empty list for one that is not given.
  func json(_ id: PublicationID) throws -> JSON {
    let publication = try publication(id)
    return .object([
      ("id", .text(publication.id.text)),
      ("title", .text(publication.title)),
      ("sources", .list(publication.sources.map(RecordForms.json))),
      ("year", .optional(publication.year)),
      ("tags", .texts(publication.tags)),
      ("topics", .texts(try topics(of: publication))),
      ("collections", .texts(publication.collections)),
      (
        "countries",
        .list(
          try publication.countries.map {
            .object([("code", .text($0.text)), ("name", .text(try name($0)))])
          })
      ),
      ("languages", .texts(publication.languages)),
      ("url", .optional(publication.url)),
      ("body", .texts(publication.paragraphs)),
      ("origin", RecordForms.json(publication.origin)),
    ])
  }

  /// The fields of a record for reading, each on a line of its own, then the body.
  func lines(of detail: PublicationDetail) throws -> [String] {
    let publication = detail.publication
    let countries = detail.countries.flatMap { group in
      group.countries.map { group.region.isEmpty ? $0 : "\($0) (\(group.region))" }
    }
    let fields = [
      ("Identifier", publication.id.text),
      ("Sources", RecordForms.joined(publication.sources.map(\.text))),
      ("Year", publication.year.map(String.init) ?? ""),
      ("Tags", RecordForms.joined(publication.tags)),
      ("Topics", RecordForms.joined(try topics(of: publication))),
      ("Collections", RecordForms.joined(publication.collections)),
      ("Countries", RecordForms.joined(countries)),
      ("Language", RecordForms.joined(detail.languages)),
      ("Link", publication.url ?? ""),
      ("Read from", publication.origin.map { Messages.english.text($0.message) } ?? ""),
    ]
    return [DisplayTitle.text(of: publication.title, .english), ""]
      + fields.map { "\($0): \($1.isEmpty ? Messages.english.text(.notGiven) : $1)" }
      + publication.paragraphs.flatMap { ["", $0] }
  }

  private func publication(_ id: PublicationID) throws -> Publication {
    guard let detail = try opened.service.detail(id) else {
      throw NothingFound.noPublication(id.text)
    }
    return detail.publication
  }

  /// The topics in the terms that were chosen.
  private func topics(of publication: Publication) throws -> [String] {
    guard opened.terms == .publisher, !publication.tags.isEmpty else { return publication.topics }
    return try opened.service.matches(NameRequest(.tag, names: publication.tags)).compactMap {
      if case .value(_, let label, let count) = $0, count > 0 { label } else { nil }
    }
  }

  private func name(_ code: CountryCode) throws -> String {
    if let name = countryNames[code] { return name }
    let match = try opened.service.matches(NameRequest(.country, names: [code.text])).first
    let name = if case .value(_, let label, _)? = match { label } else { code.text }
    countryNames[code] = name
    return name
  }

  private static func joined(_ texts: [String]) -> String { texts.joined(separator: "; ") }

  private static func json(_ source: Source) -> JSON {
    .object([
      ("name", .text(source.name)), ("acronym", .optional(source.acronym)),
      ("isPerson", .flag(source.isPerson)),
    ])
  }

  private static func json(_ origin: Origin?) -> JSON {
    guard let origin else { return .null }
    return .object([
      ("file", .text(origin.file)), ("firstLine", .number(origin.lines.lowerBound)),
      ("lastLine", .number(origin.lines.upperBound)),
    ])
  }
}
