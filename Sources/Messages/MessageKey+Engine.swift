extension MessageKey {
  /// A server cannot be reached.
  package static let engineUnreachable = MessageKey("engine.unreachable")
  /// A server refuses who asks.
  package static let engineRefused = MessageKey("engine.refused")
  /// A server has no such catalogue.
  package static let engineNoCatalogue = MessageKey("engine.no-catalogue")
  /// The catalogue of a server has another form.
  package static let engineOtherVersion = MessageKey("engine.other-version")
  /// A server reports an error.
  package static let engineRejected = MessageKey("engine.rejected")
  /// An answer of a server is cut off.
  package static let engineCut = MessageKey("engine.cut")
  /// An answer of a server is none.
  package static let engineSenseless = MessageKey("engine.senseless")
  /// A server takes too long.
  package static let engineLate = MessageKey("engine.late")
  /// A server sends more than is taken.
  package static let engineTooMuch = MessageKey("engine.too-much")
  /// A server has another catalogue than when it was opened.
  package static let engineChanged = MessageKey("engine.changed")
  /// A part of the catalogue does not answer.
  package static let enginePartMissing = MessageKey("engine.part-missing")
  /// An address of a server is none.
  package static let engineInvalidAddress = MessageKey("engine.invalid-address")
  /// A server was named together with files.
  package static let engineWithFiles = MessageKey("engine.with-files")
  /// A command needs the records of a file.
  package static let engineNotForCommand = MessageKey("engine.not-for-command")
  /// A file with a password can be read by others.
  package static let engineLoginExposed = MessageKey("engine.login-exposed")
  /// A line of a file with a password is none.
  package static let engineLoginInvalid = MessageKey("engine.login-invalid")
  /// A name of a catalogue in an engine is none.
  package static let engineInvalidName = MessageKey("engine.invalid-name")
  /// A number of shards or a port is none.
  package static let engineInvalidNumber = MessageKey("engine.invalid-number")
  /// A record is too long for an engine.
  package static let engineRecordTooLong = MessageKey("engine.record-too-long")
  /// Files for an engine have been written.
  package static let engineFilesWritten = MessageKey("engine.files-written")
  /// A configuration for an engine that was edited stays.
  package static let engineConfigurationKept = MessageKey("engine.configuration-kept")
  /// The file that explains the files for an engine.
  package static let engineFilesReadme = MessageKey("engine.files-readme")
  /// The help of `engine-files`.
  package static let helpEngineFilesAbstract = MessageKey("help.engine-files.abstract")
  /// What `engine-files` writes, and for what.
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
