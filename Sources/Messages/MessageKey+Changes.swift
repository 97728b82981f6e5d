extension MessageKey {
  /// The name of the field, in a sentence.
  package static let recordAdded = MessageKey("record.added")
  /// The heading of the facet.
  package static let facetAdded = MessageKey("facet.added")
  /// The row that clears the filters of the facet.
  package static let allAdded = MessageKey("facet.all-added")
  /// On opening a catalogue: the number of its latest changes, their date, and the key that shows them.
  package static let latestChanges = MessageKey("notice.latest-changes")
  /// The same where answers are typed: how the records are listed.
  package static let linearLatestChanges = MessageKey("linear.latest-changes")
  /// The same once the catalogue was opened again.
  package static let reloadedWithChanges = MessageKey("notice.reloaded-with-changes")
  /// The latest changes are all that is shown: their number and their date.
  package static let showsLatestChanges = MessageKey("notice.shows-latest-changes")
  /// Behind a record of the latest changes, in a sentence.
  package static let accessNew = MessageKey("access.new")
  /// No record is new or changed since a date.
  package static let nothingSince = MessageKey("nothing.since")
  /// A file that lists changes and no records.
  package static let fileIsChanges = MessageKey("file.is-changes")
  /// A pipe where a file is needed.
  package static let fileReadOnce = MessageKey("file.read-once")
  /// A file that is another one than a moment ago.
  package static let fileChangedWhileRead = MessageKey("file.changed-while-read")
  /// The first line: new, changed and withdrawn records, and those that are the same.
  package static let changesSummary = MessageKey("changes.summary")
  /// The same with moved records before those that are the same.
  package static let changesSummaryMoved = MessageKey("changes.summary-moved")
  /// A record that is new: identifier and title.
  package static let changesNew = MessageKey("changes.new")
  /// A record that has changed: identifier and title.
  package static let changesChanged = MessageKey("changes.changed")
  /// A record that is no longer there: identifier and title.
  package static let changesWithdrawn = MessageKey("changes.withdrawn")
  /// A record that has another place: identifier and title.
  package static let changesMoved = MessageKey("changes.moved")
  /// Where a record is now: the identifier of the one before it.
  package static let changesAfter = MessageKey("changes.after")
  /// The same for the first record.
  package static let changesFirst = MessageKey("changes.first")
  /// A field with its old and its new value.
  package static let changesField = MessageKey("changes.field")
  /// A field that was not given before: the field, and its value.
  package static let changesFieldAdded = MessageKey("changes.field-added")
  /// A field that is no longer given: the field, and its old value.
  package static let changesFieldRemoved = MessageKey("changes.field-removed")
  /// A paragraph, in place of a field: its number.
  package static let changesParagraph = MessageKey("changes.paragraph")
  /// A date that does not exist, of an option: the option, and its value.
  package static let invalidDate = MessageKey("usage.invalid-date")
  /// A catalogue by number of records and checksum.
  package static let changesDigest = MessageKey("changes.digest")
  /// Changes of another catalogue.
  package static let changesOtherBase = MessageKey("changes.other-base")
  /// Changes that do not make what they say.
  package static let changesOtherResult = MessageKey("changes.other-result")
  /// Changes with a line that is none: the file, and the line.
  package static let changesDamagedAt = MessageKey("changes.damaged-at")
  /// Changes without their end.
  package static let changesDamaged = MessageKey("changes.damaged")
  /// Changes of another version of the program.
  package static let changesOtherVersion = MessageKey("changes.other-version")
  /// Changes and nothing that they are of.
  package static let changesWithoutBase = MessageKey("changes.without-base")
  /// Records behind changes: their file, and that of the changes.
  package static let changesBeforeBase = MessageKey("changes.before-base")
  /// A source that is one or more persons.
  package static let changesPerson = MessageKey("changes.person")
  /// A contributor that is a body.
  package static let changesBody = MessageKey("changes.body")
  /// Records of a file that are likely in another one: how many, the file, and the other one.
  package static let buildOverlap = MessageKey("build.overlap")
  /// What to do about them.
  package static let buildOverlapHint = MessageKey("build.overlap-hint")
}
