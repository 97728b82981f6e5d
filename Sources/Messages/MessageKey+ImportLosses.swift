extension MessageKey {
  /// The number of records that could not be read.
  package static let recordsNotRead = MessageKey("reading.records-not-read")
  /// The rest of a file could not be read.
  package static let restNotRead = MessageKey("reading.rest-not-read")
  /// The number of values that were left out or changed in reading.
  package static let valuesChanged = MessageKey("reading.values-changed")
  /// What was lost in reading, and the file to check.
  package static let lossWithCheckHint = MessageKey("reading.loss-with-check-hint")
}
