package import Catalogue
package import Messages
internal import Publications
internal import Screen
internal import Text

/// A publication as lines of text: first its title, sources, contributors and summary, then the
/// catalogue's description, last the origin of the record. Missing fields are omitted.
package enum DetailText {
  /// Lines of at most `columns` columns (`titleColumns` for the title), with the terms of
  /// `emphasis` highlighted, and with the reader's notes; `isBrief` omits the tags and the origin.
  package static func lines(
    of detail: PublicationDetail, notes: [String] = [], columns: Int, titleColumns: Int? = nil,
    emphasis: [FoundTerm], _ messages: Messages,
    isBrief: Bool = false
  ) -> [StyledLine] {
    var page = DetailPage(columns: max(8, columns), emphasis: emphasis, messages: messages)
    page.add(
      DisplayTitle.text(of: detail.publication.title, messages), role: .title, columns: titleColumns
    )
    page.addBlank()
    addCreators(of: detail.publication, to: &page)
    for note in notes { page.addField(.fieldNote, [note]) }
    for paragraph in detail.publication.paragraphs {
      page.addBlank()
      page.add(paragraph)
    }
    page.addBlank()
    addDescription(of: detail, to: &page)
    addLinks(of: detail.publication, to: &page)
    page.addField(.fieldLanguages, detail.languages)
    addIdentifiers(of: detail.publication, to: &page)
    addRelated(detail.related, to: &page)
    if !isBrief {
      page.addBlank()
      page.addField(.fieldTags, detail.publication.tags)
      page.add(provenance(of: detail.publication, messages), role: .muted)
    }
    return page.lines
  }

  private static func addCreators(of publication: Publication, to page: inout DetailPage) {
    page.addField(.fieldSources, publication.sources.map(\.text))
    let roles: [(Contributor.Role, MessageKey)] = [
      (.author, .fieldAuthors), (.editor, .fieldEditors), (.translator, .fieldTranslators),
    ]
    for (role, key) in roles {
      page.addField(key, publication.contributors.filter { $0.role == role }.map(\.name.text))
    }
    let others = publication.contributors.filter { other in
      !roles.contains { $0.0 == other.role }
    }
    page.addField(.fieldContributors, others.map { "\($0.name.text) (\($0.role.rawValue))" })
    if let date = publication.date {
      page.addField(
        date.month == nil ? .fieldYear : .fieldDate, [page.messages.text(date.argument)])
    }
  }

  private static func addDescription(of detail: PublicationDetail, to page: inout DetailPage) {
    let publication = detail.publication
    page.addField(.fieldTopics, publication.topics)
    page.addField(.fieldCollections, publication.collections)
    page.addField(
      .fieldCountries,
      detail.countries.map { group in
        let names = group.countries.joined(separator: ", ")
        return group.region.isEmpty
          ? names : page.messages.text(.recordText, .text(group.region), .text(names))
      })
    page.addField(.fieldType, publication.documentType.map { [page.messages.name(of: $0)] } ?? [])
    let publisher = [publication.publisher, publication.publisherPlace].compactMap(\.self)
    page.addField(.fieldPublisher, publisher.isEmpty ? [] : [publisher.joined(separator: ", ")])
    page.addField(.fieldEdition, publication.edition.map { [$0] } ?? [])
    addContainer(publication.container, to: &page)
    page.addField(.fieldPages, publication.pages.map { [$0] } ?? [])
    let accessed = publication.accessed.map { page.messages.text($0.argument) }
    page.addField(.fieldAccessed, [accessed].compactMap(\.self))
    for note in publication.notes { page.addField(.fieldNote, [note]) }
  }

  private static func addContainer(_ container: Container?, to page: inout DetailPage) {
    guard let container else { return }
    let messages = page.messages
    let numbers = [
      container.volume.map { messages.text(.containerVolume, .text($0)) },
      container.issue.map { messages.text(.containerIssue, .text($0)) },
    ].compactMap(\.self)
    if let title = container.title {
      page.addField(.fieldContainer, [([title] + numbers).joined(separator: ", ")])
      page.addField(.fieldSeries, container.series.map { [$0] } ?? [])
    } else {
      let parts = [container.series].compactMap(\.self) + numbers
      page.addField(.fieldSeries, parts.isEmpty ? [] : [parts.joined(separator: ", ")])
    }
  }

  private static func addLinks(of publication: Publication, to page: inout DetailPage) {
    for link in publication.links {
      page.addField(.fieldLink, [link.label ?? ""])
      page.addHardWrapped(link.url)
    }
  }

  private static func addIdentifiers(of publication: Publication, to page: inout DetailPage) {
    for identifier in publication.identifiers {
      switch identifier.scheme {
      case .joinedRecord: page.addField(.fieldJoinedRecord, [identifier.value])
      case .joinedOrigin: page.addField(.fieldJoinedOrigin, [identifier.value])
      default: page.addField(identifier.scheme.rawValue.uppercased(), [identifier.value])
      }
    }
  }

  private static func addRelated(_ related: [RelatedPublication], to page: inout DetailPage) {
    guard !related.isEmpty else { return }
    page.addBlank()
    page.add(page.messages.text(.relatedPublications), role: .heading)
    for (index, other) in related.enumerated() {
      let title = DisplayTitle.text(of: other.title, page.messages)
      page.add("\(index + 1) \(title)", indent: 4, first: 2, link: index)
      let reasons = other.reasons.map { page.messages.text($0.message) }
      page.add(reasons.joined(separator: "; "), role: .muted, indent: 4)
    }
  }

  private static func provenance(of publication: Publication, _ messages: Messages) -> String {
    let id = publication.id.text
    guard let origin = publication.origin else { return messages.text(.identifier, .text(id)) }
    return messages.text(.identifierFrom, .text(id), .message(origin.message))
  }
}

extension RelatedPublication.Reason: MessageConvertible {
  /// The reason as text.
  package var message: Message {
    switch self {
    case .shared(.topic, let labels): Message(.sharedTopics, .text(labels.listed))
    case .shared(.country, let labels): Message(.sharedCountries, .text(labels.listed))
    case .shared(.source, let labels): Message(.sharedSources, .text(labels.listed))
    case .shared(_, let labels): Message(.sharedValues, .text(labels.listed))
    case .similarTitle: Message(.similarTitle)
    }
  }
}

extension [String] {
  fileprivate var listed: String { joined(separator: ", ") }
}
