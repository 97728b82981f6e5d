extension MessageKey {
  /// The name of the field, in a sentence.
  package static let recordAdded = MessageKey("record.added")
  /// The heading of the facet.
  package static let facetAdded = MessageKey("facet.added")
  /// The row that clears the filters of the facet.
  package static let allAdded = MessageKey("facet.all-added")
  /// Shown on opening a catalogue: the number of the latest changes, their date, and the key that
  /// shows them.
  package static let latestChanges = MessageKey("notice.latest-changes")
  /// The same in linear mode: how to list the records.
  package static let linearLatestChanges = MessageKey("linear.latest-changes")
  /// The same after a reload.
  package static let reloadedWithChanges = MessageKey("notice.reloaded-with-changes")
  /// Only the latest changes are shown: their number and date.
  package static let showsLatestChanges = MessageKey("notice.shows-latest-changes")
  /// After a record of the latest changes, in a sentence.
  package static let accessNew = MessageKey("access.new")
  /// No record is new or changed since a date.
  package static let noneSince = MessageKey("not-found.none-since")
  /// A file of changes instead of records.
  package static let fileIsChanges = MessageKey("file.is-changes")
  /// A pipe where a file is needed.
  package static let fileReadOnce = MessageKey("file.read-once")
  /// The file was changed while it was being read.
  package static let fileChangedWhileRead = MessageKey("file.changed-while-read")
  /// The first line: new, changed and withdrawn records, and those that are the same.
  package static let changesSummary = MessageKey("changes.summary")
  /// The same with the number of moved records before the unchanged ones.
  package static let changesSummaryMoved = MessageKey("changes.summary-moved")
  /// A record that is new: identifier and title.
  package static let changesNew = MessageKey("changes.new")
  /// A record that has changed: identifier and title.
  package static let changesChanged = MessageKey("changes.changed")
  /// A record that was withdrawn: identifier and title.
  package static let changesWithdrawn = MessageKey("changes.withdrawn")
  /// A record whose position has changed: identifier and title.
  package static let changesMoved = MessageKey("changes.moved")
  /// A record's new position: the identifier of the record before it.
  package static let changesAfter = MessageKey("changes.after")
  /// The same for the first record.
  package static let changesFirst = MessageKey("changes.first")
  /// A field with its old and its new value.
  package static let changesField = MessageKey("changes.field")
  /// A field that was not given before: the field, and its value.
  package static let changesFieldAdded = MessageKey("changes.field-added")
  /// A field that is no longer given: the field, and its old value.
  package static let changesFieldRemoved = MessageKey("changes.field-removed")
  /// Instead of a field's name, a paragraph: its number.
  package static let changesParagraph = MessageKey("changes.paragraph")
  /// An option's date that does not exist: the option, and its value.
  package static let invalidDate = MessageKey("usage.invalid-date")
  /// A catalogue, by its number of records and checksum.
  package static let changesDigest = MessageKey("changes.digest")
  /// The changes are for another catalogue.
  package static let changesOtherBase = MessageKey("changes.other-base")
  /// The changes do not produce the catalogue that they name.
  package static let changesOtherResult = MessageKey("changes.other-result")
  /// Changes with an invalid line: the file, and the line.
  package static let changesDamagedAt = MessageKey("changes.damaged-at")
  /// Changes that are incomplete.
  package static let changesDamaged = MessageKey("changes.damaged")
  /// Changes from another version of the program.
  package static let changesOtherVersion = MessageKey("changes.other-version")
  /// Changes without a catalogue to apply them to.
  package static let changesWithoutBase = MessageKey("changes.without-base")
  /// A file of records after changes: its name, and the file of changes.
  package static let changesBeforeBase = MessageKey("changes.before-base")
  /// A source that is one or more persons.
  package static let changesPerson = MessageKey("changes.person")
  /// A contributor that is an organization.
  package static let changesBody = MessageKey("changes.body")
  /// Records that are probably in two files: how many, and the files.
  package static let buildOverlap = MessageKey("build.overlap")
  /// What to do about records that are in two files.
  package static let buildOverlapHint = MessageKey("build.overlap-hint")
}
