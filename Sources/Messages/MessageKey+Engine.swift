extension MessageKey {
  /// A server cannot be reached.
  package static let engineUnreachable = MessageKey("engine.unreachable")
  /// A server refuses the user or password.
  package static let engineRefused = MessageKey("engine.refused")
  /// A server has no such catalogue.
  package static let engineNoCatalogue = MessageKey("engine.no-catalogue")
  /// A server's catalogue has another format version.
  package static let engineOtherVersion = MessageKey("engine.other-version")
  /// A server reports an error.
  package static let engineRejected = MessageKey("engine.rejected")
  /// A server's answer was cut off.
  package static let engineAnswerCutOff = MessageKey("engine.answer-cut-off")
  /// A server's answer cannot be parsed.
  package static let engineInvalidAnswer = MessageKey("engine.invalid-answer")
  /// A server did not answer in time.
  package static let engineTimedOut = MessageKey("engine.timed-out")
  /// A server sends more than the program accepts.
  package static let engineAnswerTooLarge = MessageKey("engine.answer-too-large")
  /// A server's catalogue has changed since it was opened.
  package static let engineChanged = MessageKey("engine.changed")
  /// A part of the catalogue does not answer.
  package static let enginePartMissing = MessageKey("engine.part-missing")
  /// An invalid address of a server.
  package static let engineInvalidAddress = MessageKey("engine.invalid-address")
  /// A server was named together with files.
  package static let engineWithFiles = MessageKey("engine.with-files")
  /// A command needs the records of a file.
  package static let engineNotForCommand = MessageKey("engine.not-for-command")
  /// A file with a password is readable by others.
  package static let engineLoginExposed = MessageKey("engine.login-exposed")
  /// A file with a password has an invalid line.
  package static let engineLoginInvalid = MessageKey("engine.login-invalid")
  /// An invalid name of a catalogue in an engine.
  package static let engineInvalidName = MessageKey("engine.invalid-name")
  /// An invalid number of shards, or port.
  package static let engineInvalidNumber = MessageKey("engine.invalid-number")
  /// A record is too long for an engine.
  package static let engineRecordTooLong = MessageKey("engine.record-too-long")
  /// Files for an engine have been written.
  package static let engineFilesWritten = MessageKey("engine.files-written")
  /// An engine's configuration file was kept because it was edited.
  package static let engineConfigurationKept = MessageKey("engine.configuration-kept")
  /// The file that explains the files for an engine.
  package static let engineFilesReadme = MessageKey("engine.files-readme")
  /// The help of `engine-files`.
  package static let helpEngineFilesAbstract = MessageKey("help.engine-files.abstract")
  /// What `engine-files` writes, and its purpose.
  package static let helpEngineFilesDiscussion = MessageKey("help.engine-files.discussion")
  /// The help of `--shards`.
  package static let helpEngineFilesShards = MessageKey("help.engine-files.shards")
  /// The help of `--engine`.
  package static let helpEngineFilesEngine = MessageKey("help.engine-files.engine")
  /// The help of `--output`.
  package static let helpEngineFilesOutput = MessageKey("help.engine-files.output")
  /// The help of `--name`.
  package static let helpEngineFilesName = MessageKey("help.engine-files.name")
  /// The help of `--port`.
  package static let helpEngineFilesPort = MessageKey("help.engine-files.port")
  /// The help of `--server`.
  package static let helpOptionServer = MessageKey("help.option.server")
}
