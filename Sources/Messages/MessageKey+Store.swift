extension MessageKey {
  /// A text from elsewhere, as it is.
  package static let text = MessageKey("store.text")
  /// The file of the catalogue is shorter than it was.
  package static let catalogueCut = MessageKey("store.cut")
}
