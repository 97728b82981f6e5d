extension MessageKey {
  /// A mistake in a setup file: the file, the line, and what is wrong.
  package static let setupMistake = MessageKey("setup.mistake")
  /// Mistakes in a setup file that are not printed.
  package static let setupMore = MessageKey("setup.more")
  /// A setup file is a folder or a pipe.
  package static let setupNoFile = MessageKey("setup.no-file")
  /// A setup file cannot be read: its name, and why.
  package static let setupUnreadable = MessageKey("setup.unreadable")
  /// A setup file is larger than any setup.
  package static let setupTooLarge = MessageKey("setup.too-large")
  /// A line is not UTF-8.
  package static let setupNotUTF8 = MessageKey("setup.not-utf8")
  /// A line in brackets, as other programs have them.
  package static let setupSection = MessageKey("setup.section")
  /// A line without a setting.
  package static let setupNoSetting = MessageKey("setup.no-setting")
  /// The quotes around a value are not closed.
  package static let setupOpenQuote = MessageKey("setup.open-quote")
  /// Something is behind the quotes around a value.
  package static let setupBehindQuote = MessageKey("setup.behind-quote")
  /// A setting that there is not, and those that there are.
  package static let setupUnknown = MessageKey("setup.unknown")
  /// A setting and the line in which it has a value already.
  package static let setupRepeated = MessageKey("setup.repeated")
  /// A setting without a value.
  package static let setupNoValue = MessageKey("setup.no-value")
  /// A setting, a value that it cannot have, and those that it can have.
  package static let setupUnknownValue = MessageKey("setup.unknown-value")
  /// A setting and a path that depends on the folder in which the program is started.
  package static let setupRelativePath = MessageKey("setup.relative-path")
  /// The catalogue of a setup file is not there.
  package static let setupCatalogueMissing = MessageKey("setup.catalogue-missing")
  /// A catalogue that is no ordinary file.
  package static let setupCatalogueKind = MessageKey("setup.catalogue-kind")
  /// No command of the screen has this name.
  package static let setupUnknownCommand = MessageKey("setup.unknown-command")
  /// No key has this name.
  package static let setupUnknownKey = MessageKey("setup.unknown-key")
  /// A comma with no key before or behind it.
  package static let setupEmptyKey = MessageKey("setup.empty-key")
  /// A key that stays with its command.
  package static let keyReserved = MessageKey("setup.key-reserved")
  /// A command whose keys are digits.
  package static let keysFixed = MessageKey("setup.keys-fixed")
  /// A key that another command has: the key, the command, and where.
  package static let keyConflict = MessageKey("setup.key-conflict")
  /// A command that could not be run any more, and where.
  package static let commandUnreachable = MessageKey("setup.command-unreachable")
  /// A key for which terminals send another one.
  package static let keySentAs = MessageKey("setup.key-sent-as")
  /// A key that terminals do not send.
  package static let keyUnsendable = MessageKey("setup.key-unsendable")
  /// A key with Alt.
  package static let keyAlternative = MessageKey("setup.key-alt")
  /// An option has chosen a setting.
  package static let originOption = MessageKey("origin.option")
  /// A variable of the environment has chosen a setting.
  package static let originEnvironment = MessageKey("origin.environment")
  /// The setup file has chosen a setting: the file and the line.
  package static let originFile = MessageKey("origin.file")
  /// Nobody has chosen a setting.
  package static let originDefault = MessageKey("origin.default")
}
