/// Problems with values in files of other programs.
extension MessageKey {
  /// `names no country`.
  package static let namesNoCountry = MessageKey("found.names-no-country")
  /// `categories, tags and author`.
  package static let numberedNames = MessageKey("found.numbered-names")
  /// `numbers without names; save the pages with '_embed' in the address`.
  package static let savedWithoutEmbed = MessageKey("found.saved-without-embed")
  /// The identifier after removing characters that are not shown.
  package static let idIsNow = MessageKey("found.id-is-now")
}
