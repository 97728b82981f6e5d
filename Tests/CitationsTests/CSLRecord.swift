import Foundation
import Publications

/// The fields of a CSL-JSON record that the tests use.
struct CSLRecord: Decodable {
  struct Name: Decodable {
    var literal: String?
    var family: String?
    var given: String?
    var particle: String?

    enum CodingKeys: String, CodingKey {
      case literal, family, given
      case particle = "non-dropping-particle"
    }
  }

  struct DateParts: Decodable {
    var parts: [[Int]]

    enum CodingKeys: String, CodingKey {
      case parts = "date-parts"
    }
  }

  enum CodingKeys: String, CodingKey {
    case id, type, title, author, editor, translator, publisher, genre, language, edition, issued
    case accessed, volume, issue, page
    case place = "publisher-place"
    case container = "container-title"
    case series = "collection-title"
    case number = "collection-number"
    case doi = "DOI"
    case url = "URL"
    case isbn = "ISBN"
  }

  var id: String
  var type: String
  var title: String
  var author: [Name]?
  var editor: [Name]?
  var translator: [Name]?
  var publisher: String?
  var genre: String?
  var language: String?
  var edition: String?
  var issued: DateParts?
  var accessed: DateParts?
  var volume: String?
  var issue: String?
  var page: String?
  var place: String?
  var container: String?
  var series: String?
  var number: String?
  var doi: String?
  var url: String?
  var isbn: String?
}

extension CSLRecord.Name {
  var name: Contributor.Name {
    if let literal { return .body(literal) }
    let family = [particle, family].compactMap(\.self).joined(separator: " ")
    return .person(family: family, given: given ?? "")
  }
}

extension CSLRecord.DateParts {
  var date: PublicationDate? {
    guard let parts = parts.first, let year = parts.first else { return nil }
    return PublicationDate(
      year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
  }
}

extension CSLRecord {
  /// The record as a publication; a genre takes precedence over the type.
  var publication: Publication {
    var publication = Publication(id: PublicationID(id), title: title)
    let roles: [(Contributor.Role, [Name]?)] = [
      (.author, author), (.editor, editor), (.translator, translator),
    ]
    for (role, names) in roles {
      publication.contributors += (names ?? []).map { Contributor($0.name, role: role) }
    }
    publication.documentType = DocumentType(rawValue: genre ?? type)
    publication.publisher = publisher
    publication.publisherPlace = place
    publication.edition = edition
    publication.languages = [language].compactMap(\.self)
    publication.date = issued?.date
    publication.pages = page
    if container != nil || series != nil {
      publication.container = Container(
        title: container, series: series, volume: volume ?? number, issue: issue)
    }
    publication.links = [url].compactMap(\.self).map { Link(url: $0) }
    publication.identifiers =
      [doi].compactMap(\.self).map { Identifier(.doi, $0) }
      + [isbn].compactMap(\.self).map { Identifier(.isbn, $0) }
    return publication
  }

  static func records(_ data: Data) throws -> [CSLRecord] {
    try JSONDecoder().decode([CSLRecord].self, from: data)
  }
}
