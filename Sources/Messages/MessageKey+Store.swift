extension MessageKey {
  /// An error, after the name of the file.
  package static let errorInFile = MessageKey("store.error-in-file")
  /// The catalogue's file was truncated while it was open.
  package static let catalogueCutShort = MessageKey("store.cut-short")
  /// A catalogue cannot be opened.
  package static let imageUnreadable = MessageKey("store.unreadable")
  /// A catalogue came through a pipe.
  package static let imagePipe = MessageKey("store.pipe")
  /// A file is not a catalogue.
  package static let imageNotACatalogue = MessageKey("store.not-a-catalogue")
  /// A catalogue has another format version.
  package static let imageOtherVersion = MessageKey("store.other-version")
  /// A catalogue was built with another version of Unicode.
  package static let imageOtherUnicode = MessageKey("store.other-unicode")
  /// A catalogue is cut off.
  package static let imageTruncated = MessageKey("store.truncated")
  /// A catalogue is damaged.
  package static let imageDamaged = MessageKey("store.damaged")
  /// A catalogue cannot be written.
  package static let imageNotWritten = MessageKey("store.not-written")
  /// A catalogue is too large to be written.
  package static let imageFull = MessageKey("store.full")
}
