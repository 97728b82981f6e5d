/// Placeholders in help for arguments and the values of options.
extension MessageKey {
  /// The placeholder for a value: `address`.
  package static let argumentAddress = MessageKey("argument.address")
  /// The placeholder for a value: `changes`.
  package static let argumentChanges = MessageKey("argument.changes")
  /// The placeholder for a value: `command`.
  package static let argumentCommand = MessageKey("argument.command")
  /// The placeholder for a value: `date`.
  package static let argumentDate = MessageKey("argument.date")
  /// A day, as it is typed: `2026-02-01`.
  package static let argumentDay = MessageKey("argument.day")
  /// The placeholder for a value: `engine`.
  package static let argumentEngine = MessageKey("argument.engine")
  /// The placeholder for a value: `facet`.
  package static let argumentFacet = MessageKey("argument.facet")
  /// The placeholder for a value: `field`.
  package static let argumentField = MessageKey("argument.field")
  /// The placeholder for a value: `file`.
  package static let argumentFile = MessageKey("argument.file")
  /// The placeholder for a value: `folder`.
  package static let argumentFolder = MessageKey("argument.folder")
  /// The form of the output.
  package static let argumentForm = MessageKey("argument.form")
  /// A format of records.
  package static let argumentFormat = MessageKey("argument.format")
  /// The identifier of a publication.
  package static let argumentID = MessageKey("argument.id")
  /// The placeholder for a value: `kind`.
  package static let argumentKind = MessageKey("argument.kind")
  /// The placeholder for a value: `language`.
  package static let argumentLanguage = MessageKey("argument.language")
  /// The placeholder for a value: `list`.
  package static let argumentList = MessageKey("argument.list")
  /// The placeholder for a value: `milliseconds`.
  package static let argumentMilliseconds = MessageKey("argument.milliseconds")
  /// The placeholder for a value: `minutes`.
  package static let argumentMinutes = MessageKey("argument.minutes")
  /// The placeholder for a value: `name`.
  package static let argumentName = MessageKey("argument.name")
  /// The newer of two catalogues.
  package static let argumentNew = MessageKey("argument.new")
  /// The placeholder for a value: `number`.
  package static let argumentNumber = MessageKey("argument.number")
  /// The older of two catalogues.
  package static let argumentOld = MessageKey("argument.old")
  /// The placeholder for a value: `options`.
  package static let argumentOptions = MessageKey("argument.options")
  /// The placeholder for a value: `order`.
  package static let argumentOrder = MessageKey("argument.order")
  /// Another of the same kind.
  package static let argumentOther = MessageKey("argument.another")
  /// The placeholder for a value: `profile`.
  package static let argumentProfile = MessageKey("argument.profile")
  /// The placeholder for a value: `rule`.
  package static let argumentRule = MessageKey("argument.rule")
  /// The placeholder for a value: `style`.
  package static let argumentStyle = MessageKey("argument.style")
  /// The placeholder for a value: `term`.
  package static let argumentTerm = MessageKey("argument.term")
  /// The placeholder for a value: `terms`.
  package static let argumentTerms = MessageKey("argument.terms")
  /// The placeholder for a value: `text`.
  package static let argumentText = MessageKey("argument.text")
  /// The placeholder for a value: `theme`.
  package static let argumentTheme = MessageKey("argument.theme")
  /// The placeholder for a value: `word`.
  package static let argumentWord = MessageKey("argument.word")
  /// The placeholder for a value: `words`.
  package static let argumentWords = MessageKey("argument.words")
  /// The placeholder for a value: `year`.
  package static let argumentYear = MessageKey("argument.year")
}
