import Browsing
import Messages
import Publications

/// Less common fields, one line each; missing fields are omitted.
enum AdditionalFields {
  static func lines(of publication: Publication) -> [String] {
    var fields: [(Message.Argument, String?)] = publication.contributors.map { contributor in
      (heading(of: contributor.role), name(of: contributor))
    }
    fields += [
      (.key(.fieldPublisher), joined([publication.publisher, publication.publisherPlace])),
      (.key(.fieldType), publication.documentType.map { Messages.chosen.name(of: $0) }),
      (.key(.fieldEdition), publication.edition),
      (.key(.fieldContainer), publication.container.flatMap(text)),
      (.key(.fieldPages), publication.pages),
    ]
    fields += publication.identifiers.map { (heading(of: $0.scheme), $0.value) }
    fields += publication.links.enumerated().compactMap { index, link in
      index > 0
        ? (.key(.fieldLink), joined([link.url, link.label]))
        : (.key(.fieldLinkLabel), link.label)
    }
    fields.append((.key(.fieldAccessed), publication.accessed?.text))
    fields += publication.notes.map { (.key(.fieldNote), $0.replacing("\n", with: " ")) }
    return fields.compactMap { name, text in
      text.map { Messages.chosen.text(.recordText, name, .text($0)) }
    }
  }

  /// Returns a field with its name.
  static func line(_ name: MessageKey, _ text: String) -> String {
    Messages.chosen.text(.recordText, .key(name), .text(text))
  }

  /// Returns `Author`, or a format's own word for the role, capitalized.
  private static func heading(of role: Contributor.Role) -> Message.Argument {
    switch role {
    case .author: .key(.fieldAuthor)
    case .editor: .key(.fieldEditor)
    case .translator: .key(.fieldTranslator)
    default: .text(role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst())
    }
  }

  /// Returns `DOI`; the schemes of joined records have translated names.
  private static func heading(of scheme: Identifier.Scheme) -> Message.Argument {
    switch scheme {
    case .joinedRecord: .key(.fieldJoinedRecord)
    case .joinedOrigin: .key(.fieldJoinedOrigin)
    default: .text(scheme.rawValue.uppercased())
    }
  }

  private static func name(of contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    }
  }

  private static func text(of container: Container) -> String? {
    joined([
      container.title, container.series,
      container.volume.map { Messages.chosen.text(.containerVolume, .text($0)) },
      container.issue.map { Messages.chosen.text(.containerIssue, .text($0)) },
    ])
  }

  private static func joined(_ texts: [String?]) -> String? {
    let given = texts.compactMap(\.self)
    return given.isEmpty ? nil : given.joined(separator: ", ")
  }
}
