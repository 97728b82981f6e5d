/// Headings of the manual page and the words of its synopsis, which `Scripts/finish-manual` takes from the
/// files.
extension MessageKey {
  /// What stands for any command.
  package static let manualCommand = MessageKey("manual.command")
  /// A heading: how the program works.
  package static let manualDescription = MessageKey("manual.description")
  /// What stands for a file.
  package static let manualFile = MessageKey("manual.file")
  /// A heading: the formats of records.
  package static let manualFormats = MessageKey("manual.formats")
  /// A heading: the name of the program and what it does.
  package static let manualName = MessageKey("manual.name")
  /// What stands for options.
  package static let manualOptions = MessageKey("manual.options")
  /// A heading: the forms of the command line.
  package static let manualSynopsis = MessageKey("manual.synopsis")
  /// What the first line calls the manual.
  package static let manualVolume = MessageKey("manual.volume")
}
