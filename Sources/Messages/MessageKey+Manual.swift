/// Headings of the manual page and placeholders of its synopsis, which `Scripts/finish-manual`
/// reads from the message files.
extension MessageKey {
  /// The placeholder for any command.
  package static let manualCommand = MessageKey("manual.command")
  /// A heading: how the program works.
  package static let manualDescription = MessageKey("manual.description")
  /// The placeholder for a file.
  package static let manualFile = MessageKey("manual.file")
  /// A heading: the formats of records.
  package static let manualFormats = MessageKey("manual.formats")
  /// A heading: the languages of the manual.
  package static let manualLanguages = MessageKey("manual.languages")
  /// How to read the manual in this language, and in another.
  package static let manualLanguagesText = MessageKey("manual.languages-text")
  /// A heading: the name of the program and what it does.
  package static let manualName = MessageKey("manual.name")
  /// The placeholder for options.
  package static let manualOptions = MessageKey("manual.options")
  /// A heading: the forms of the command line.
  package static let manualSynopsis = MessageKey("manual.synopsis")
  /// The manual's title in its first line.
  package static let manualVolume = MessageKey("manual.volume")
}
