/// What values in files of other programs say, and what became of them.
extension MessageKey {
  /// `World: names no country; left out`.
  package static let namesNoCountry = MessageKey("found.names-no-country")
  /// `id: has characters that are not shown; it is now 'ab'`: the identifier.
  package static let idIsNow = MessageKey("found.id-is-now")
}
