extension MessageKey {
  /// How many records of a file could not be read.
  package static let recordsNotRead = MessageKey("reading.records-not-read")
  /// The rest of a file could not be read.
  package static let restNotRead = MessageKey("reading.rest-not-read")
  /// How many values were left out or changed when a file was read.
  package static let valuesChanged = MessageKey("reading.values-changed")
  /// What was lost in reading, and the file that a command is to check.
  package static let checkSaysWhy = MessageKey("reading.check-says-why")
}
