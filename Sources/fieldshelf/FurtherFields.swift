import Publications

/// The fields that few catalogues give, a line each; none for a field that is not given.
enum FurtherFields {
  static func lines(of publication: Publication) -> [String] {
    var fields: [(String, String?)] = publication.contributors.map { contributor in
      (heading(of: contributor.role), name(of: contributor))
    }
    fields += [
      ("Publisher", joined([publication.publisher, publication.publisherPlace])),
      ("Type", publication.documentType?.rawValue), ("Edition", publication.edition),
      ("In", publication.container.flatMap(text)), ("Pages", publication.pages),
    ]
    fields += publication.identifiers.map { ($0.scheme.rawValue.uppercased(), $0.value) }
    fields += publication.links.enumerated().compactMap { index, link in
      if index > 0 { ("Link", joined([link.url, link.label])) } else { ("Link label", link.label) }
    }
    fields += publication.notes.map { ("Note", $0.replacing("\n", with: " ")) }
    return fields.compactMap { name, text in text.map { "\(name): \($0)" } }
  }

  /// `Author`, or a format's word for the role, with a capital.
  private static func heading(of role: Contributor.Role) -> String {
    role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst()
  }

  private static func name(of contributor: Contributor) -> String {
    switch contributor.name {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    }
  }

  private static func text(of container: Container) -> String? {
    joined([
      container.title, container.series, container.volume.map { "volume \($0)" },
      container.issue.map { "issue \($0)" },
    ])
  }

  private static func joined(_ texts: [String?]) -> String? {
    let given = texts.compactMap(\.self)
    return given.isEmpty ? nil : given.joined(separator: ", ")
  }
}
