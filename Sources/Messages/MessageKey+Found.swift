/// What values in files of other programs say, and what became of them.
extension MessageKey {
  /// `World: names no country; left out`.
  package static let namesNoCountry = MessageKey("found.names-no-country")
  /// `categories, tags and author`.
  package static let numberedNames = MessageKey("found.numbered-names")
  /// `numbers without names; save the pages with '_embed' in the address`.
  package static let savedWithoutEmbed = MessageKey("found.saved-without-embed")
  /// `id: has characters that are not shown; it is now 'ab'`: the identifier.
  package static let idIsNow = MessageKey("found.id-is-now")
}
