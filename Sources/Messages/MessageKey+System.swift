extension MessageKey {
  /// `Operation not permitted`.
  package static let systemNotPermitted = MessageKey("system.not-permitted")
  /// `No such file or directory`.
  package static let systemNoSuchFile = MessageKey("system.no-such-file")
  /// `Input/output error`.
  package static let systemInputOutput = MessageKey("system.input-output")
  /// `No such device or address`.
  package static let systemNoDevice = MessageKey("system.no-device")
  /// `Bad file descriptor`.
  package static let systemBadDescriptor = MessageKey("system.bad-descriptor")
  /// `Cannot allocate memory`.
  package static let systemNoMemory = MessageKey("system.no-memory")
  /// `Permission denied`.
  package static let systemAccess = MessageKey("system.access")
  /// `Device or resource busy`.
  package static let systemBusy = MessageKey("system.busy")
  /// `File exists`.
  package static let systemExists = MessageKey("system.exists")
  /// `Not a directory`.
  package static let systemNotFolder = MessageKey("system.not-folder")
  /// `Is a directory`.
  package static let systemIsFolder = MessageKey("system.is-folder")
  /// `Invalid argument`.
  package static let systemInvalid = MessageKey("system.invalid")
  /// `Too many open files`.
  package static let systemManyFiles = MessageKey("system.many-files")
  /// `File too large`.
  package static let systemLargeFile = MessageKey("system.large-file")
  /// `No space left on device`.
  package static let systemNoSpace = MessageKey("system.no-space")
  /// `Read-only file system`.
  package static let systemReadOnly = MessageKey("system.read-only")
  /// `File name too long`.
  package static let systemLongName = MessageKey("system.long-name")
  /// `Too many levels of symbolic links`.
  package static let systemManyLinks = MessageKey("system.many-links")
  /// `Disk quota exceeded`.
  package static let systemQuota = MessageKey("system.quota")
  /// `Connection refused`.
  package static let systemRefused = MessageKey("system.refused")
  /// `Connection timed out`.
  package static let systemTimedOut = MessageKey("system.timed-out")
  /// `Network is unreachable`.
  package static let systemNoNetwork = MessageKey("system.no-network")
  /// `No route to host`.
  package static let systemNoRoute = MessageKey("system.no-route")
  /// `no server has this name`.
  package static let systemUnknownHost = MessageKey("system.unknown-host")
}
