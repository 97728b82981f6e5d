extension MessageKey {
  /// A new file was written: its name.
  package static let starterWritten = MessageKey("starter.written")
  /// The title of an example with every common field.
  package static let starterFullTitle = MessageKey("starter.full-title")
  /// What an example with every common field explains.
  package static let starterFullBody = MessageKey("starter.full-body")
  /// The title of an example with several values of a field.
  package static let starterSeveralTitle = MessageKey("starter.several-title")
  /// What an example with several values of a field explains.
  package static let starterSeveralBody = MessageKey("starter.several-body")
  /// The title of an example with few fields.
  package static let starterMinimalTitle = MessageKey("starter.minimal-title")
  /// What an example with few fields explains.
  package static let starterMinimalBody = MessageKey("starter.minimal-body")
  /// The source of an example.
  package static let starterSource = MessageKey("starter.source")
  /// Another source of an example.
  package static let starterOtherSource = MessageKey("starter.other-source")
}
