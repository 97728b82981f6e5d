internal import Publications
internal import Text

/// The names credited with a publication: its contributors, or else its sources.
struct CreditedNames {
  let authors: [Name]
  let editors: [Name]
  let translators: [Name]
  let publisher: BodyName?

  init(_ publication: Publication) {
    let contributors = publication.contributors
    let sources = publication.sources
    let named = Self.names(contributors.filter { $0.role == .author })
    editors = Self.names(contributors.filter { $0.role == .editor })
    translators = Self.names(contributors.filter { $0.role == .translator })
    let given = publication.publisher.map(TextFilter.line).flatMap { $0.isEmpty ? nil : $0 }
    let areAuthors = named.isEmpty && (editors.isEmpty || Self.areAuthors(sources, of: publication))
    authors = areAuthors ? sources.flatMap(Self.names) : named
    publisher =
      if let given {
        BodyName(given)
      } else {
        areAuthors ? nil : Self.publisher(among: sources, beside: named + editors)
      }
  }

  /// Whether the sources of a work with editors are its authors: they are of a part of a larger
  /// work, which the editors made, and where another body is the publisher.
  private static func areAuthors(_ sources: [Source], of publication: Publication) -> Bool {
    switch WorkType.recognized(publication.documentType).type {
    case .chapter, .conferencePaper:
      if !(publication.container?.title ?? "").isEmpty { return true }
    default: break
    }
    let publisher = TextFilter.line(publication.publisher ?? "")
    if publisher.isEmpty { return false }
    return !sources.contains { source in
      let name = BodyName(TextFilter.line(source.name), acronym: source.acronym)
      return name.isSame(as: BodyName(publisher))
    }
  }

  /// Whether the publisher is the only author.
  var isSelfPublished: Bool {
    guard let publisher, authors.count == 1, case .body(let author) = authors[0] else {
      return false
    }
    return author.isSame(as: publisher)
  }

  private static func names(_ contributors: [Contributor]) -> [Name] {
    contributors.compactMap { contributor in
      switch contributor.name {
      case .body(let name):
        let name = TextFilter.line(name)
        return name.isEmpty ? nil : .body(BodyName(name))
      case .person(let family, let given):
        let person = PersonName(family: TextFilter.line(family), given: TextFilter.line(given))
        return person.family.isEmpty ? nil : .person(person)
      }
    }
  }

  /// The names of a source, which may list several persons.
  private static func names(of source: Source) -> [Name] {
    let name = TextFilter.line(source.name)
    guard source.isPerson else {
      return name.isEmpty ? [] : [.body(BodyName(name, acronym: source.acronym))]
    }
    return persons(in: name).map(person).filter { !$0.family.isEmpty }.map { .person($0) }
  }

  /// Commas separate persons too, unless the last of several is written family name first.
  private static func persons(in text: String) -> [String] {
    let parts = text.split(separator: " ").split { ["and", "&"].contains($0) }.map { words in
      words.joined(separator: " ").reversed().drop { $0 == "," }.reversed()
    }
    guard parts.count > 1, let last = parts.last, !last.contains(",") else {
      return parts.map { String($0) }
    }
    return parts.flatMap { String($0).split(separator: ",").map { String($0.drop { $0 == " " }) } }
  }

  /// `Roe, Jane`, or `Jane van der Roe`, where the last word is the family name.
  private static func person(named name: String) -> PersonName {
    if let comma = name.firstIndex(of: ",") {
      let given = name[name.index(after: comma)...].drop { $0 == " " }
      return PersonName(family: String(name[..<comma]), given: String(given))
    }
    let words = name.split(separator: " ")
    guard var start = words.indices.last, start > 0 else {
      return PersonName(family: name, given: "")
    }
    while start > 1, words[start - 1].first?.isLowercase ?? false { start -= 1 }
    return PersonName(
      family: words[start...].joined(separator: " "),
      given: words[..<start].joined(separator: " "))
  }

  /// The first body among the sources, unless the sources are the contributors.
  private static func publisher(among sources: [Source], beside names: [Name]) -> BodyName? {
    let bodies = sources.filter { !$0.isPerson }.map {
      BodyName(TextFilter.line($0.name), acronym: $0.acronym)
    }
    let contributors = names.compactMap { if case .body(let body) = $0 { body } else { nil } }
    let areContributors = bodies.contains { body in contributors.contains { $0.isSame(as: body) } }
    guard !areContributors, let first = bodies.first, !first.name.isEmpty else { return nil }
    return first
  }
}
