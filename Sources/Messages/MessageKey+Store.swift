extension MessageKey {
  /// What is wrong with a file, behind its name.
  package static let ofFile = MessageKey("store.of-file")
  /// The file of the catalogue is shorter than it was.
  package static let catalogueCut = MessageKey("store.cut")
  /// A catalogue cannot be opened.
  package static let imageUnreadable = MessageKey("store.unreadable")
  /// A catalogue came through a pipe.
  package static let imagePipe = MessageKey("store.pipe")
  /// A file is no catalogue.
  package static let imageNotACatalogue = MessageKey("store.not-a-catalogue")
  /// A catalogue has another version.
  package static let imageOtherVersion = MessageKey("store.other-version")
  /// A catalogue has words by another version of Unicode.
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
