internal import Citations
internal import Links
package import Messages
package import Publications

/// The texts of a publication that can be copied, one of them selected.
package struct CopyMenu: Equatable, Sendable {
  /// The content of a row.
  package enum Item: Equatable, Sendable {
    case citation, identifier, link, title
    /// The link as a QR code.
    case linkCode
    /// The citation as a QR code.
    case citationCode

    /// The name of the row.
    package var name: MessageKey {
      switch self {
      case .citation: .copyCitation
      case .identifier: .copyIdentifier
      case .link: .copyLink
      case .title: .copyTitle
      case .linkCode: .copyLinkCode
      case .citationCode: .copyCitationCode
      }
    }
  }

  /// The publication.
  package let publication: Publication
  /// The rows for which the publication has a text.
  package let items: [Item]
  /// The index of the selected item.
  package private(set) var selected = 0
  /// Whether the QR code of the selected item is shown.
  package internal(set) var showsCode = false
  /// The citation style.
  var style = CitationStyle.apa
  /// The publication as a record, if the menu was opened from a record; it replaces the citation.
  var recordText: String?
  /// The page from which the menu was opened and to which it returns, if any.
  var citation: CitationPage?

  init(_ publication: Publication, _ messages: Messages) {
    self.publication = publication
    let link = LinkAddress(publication.url ?? "") != nil
    items =
      [.citation, .identifier] + (link ? [.link] : []) + (publication.title.isEmpty ? [] : [.title])
      + (link ? [.linkCode] : []) + [.citationCode]
  }

  /// The selected item.
  package var item: Item { items[min(selected, items.count - 1)] }

  /// All items but codes with their texts, in their order.
  package var texts: [(item: Item, text: String)] {
    items.indices.compactMap { row in
      var menu = self
      menu.select(row)
      return menu.isCode ? nil : (menu.item, menu.text)
    }
  }

  /// The text of the selected item; for a QR code, the text it encodes. A link to be encoded is in
  /// ASCII.
  package var text: String {
    switch item {
    case .citation, .citationCode:
      recordText ?? style.citation(of: CitedPublication(publication)).entry.plain
    case .identifier: publication.id.text
    case .link: LinkAddress(publication.url ?? "")?.shown ?? ""
    case .title: publication.title
    case .linkCode: LinkAddress(publication.url ?? "")?.ascii ?? ""
    }
  }

  /// Whether the selected item is a QR code.
  package var isCode: Bool { item == .linkCode || item == .citationCode }

  mutating func select(_ row: Int) {
    selected = max(0, min(items.count - 1, row))
  }

  /// A copy that shows the list of texts instead of a code.
  var withoutCode: CopyMenu {
    var menu = self
    menu.showsCode = false
    return menu
  }
}
