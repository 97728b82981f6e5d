extension MessageKey {
  /// An error in a setup file: the file, the line, and the error.
  package static let setupMistake = MessageKey("setup.mistake")
  /// The number of errors in a setup file that are not printed.
  package static let setupMore = MessageKey("setup.more")
  /// A setup file is a folder or a pipe.
  package static let setupNoFile = MessageKey("setup.no-file")
  /// A setup file cannot be read: its name, and why.
  package static let setupUnreadable = MessageKey("setup.unreadable")
  /// A setup file exceeds the size limit.
  package static let setupTooLarge = MessageKey("setup.too-large")
  /// A line is not UTF-8.
  package static let setupNotUTF8 = MessageKey("setup.not-utf8")
  /// The name of a setting for a key: `key.COMMAND`.
  package static let setupKeyOfCommand = MessageKey("setup.key-of-command")
  /// A section header in brackets, which only other programs use.
  package static let setupSection = MessageKey("setup.section")
  /// A line without a setting.
  package static let setupNoSetting = MessageKey("setup.no-setting")
  /// The quotes around a value are not closed.
  package static let setupOpenQuote = MessageKey("setup.open-quote")
  /// Text after the quotes around a value.
  package static let setupTextAfterQuote = MessageKey("setup.text-after-quote")
  /// An unknown setting, and the known ones.
  package static let setupUnknown = MessageKey("setup.unknown")
  /// A setting that is given twice, and the earlier line.
  package static let setupRepeated = MessageKey("setup.repeated")
  /// A setting without a value.
  package static let setupNoValue = MessageKey("setup.no-value")
  /// A setting with an invalid value: the setting, the value, and the valid values.
  package static let setupUnknownValue = MessageKey("setup.unknown-value")
  /// A setting with a relative path: the setting, and the path.
  package static let setupRelativePath = MessageKey("setup.relative-path")
  /// The catalogue named in a setup file does not exist.
  package static let setupCatalogueMissing = MessageKey("setup.catalogue-missing")
  /// The catalogue named in a setup file is not a regular file.
  package static let setupCatalogueNotFile = MessageKey("setup.catalogue-not-file")
  /// No command of the screen has this name.
  package static let setupUnknownCommand = MessageKey("setup.unknown-command")
  /// No key has this name.
  package static let setupUnknownKey = MessageKey("setup.unknown-key")
  /// A comma without a key before or after it.
  package static let setupEmptyKey = MessageKey("setup.empty-key")
  /// A line with a NUL.
  package static let setupControlCharacter = MessageKey("setup.control-character")
  /// A key whose command cannot be changed.
  package static let keyReserved = MessageKey("setup.key-reserved")
  /// A command whose keys are the digits, which cannot be changed.
  package static let keysFixed = MessageKey("setup.keys-fixed")
  /// A key that is bound to another command: the key, the command, and where.
  package static let keyConflict = MessageKey("setup.key-conflict")
  /// A command that would be left without a key, and where.
  package static let commandUnreachable = MessageKey("setup.command-unreachable")
  /// A key that terminals send as another key.
  package static let keySentAs = MessageKey("setup.key-sent-as")
  /// A key that terminals do not send.
  package static let keyUnsendable = MessageKey("setup.key-unsendable")
  /// A key with Alt.
  package static let keyAlternative = MessageKey("setup.key-alt")
  /// A setting was determined by an option.
  package static let originOption = MessageKey("origin.option")
  /// A setting was determined by an environment variable.
  package static let originEnvironment = MessageKey("origin.environment")
  /// A setting was determined by the setup file: the file and the line.
  package static let originFile = MessageKey("origin.file")
  /// A setting has its default.
  package static let originDefault = MessageKey("origin.default")
}
