/// Findings of `check`.
extension MessageKey {
  /// A finding that should be mended.
  package static let kindFault = MessageKey("check.fault")
  /// A finding that should be looked at.
  package static let kindNote = MessageKey("check.note")
  /// Before the findings: how many faults, and how many notes.
  package static let checkSummary = MessageKey("check.summary")
  /// A number of faults.
  package static let checkFaults = MessageKey("check.faults")
  /// A number of notes.
  package static let checkNotes = MessageKey("check.notes")
  /// A line of the summary: how many, the name of the kind, fault or note, what it is.
  package static let checkSummaryKind = MessageKey("check.summary-kind")
  /// The first line of an explanation: the name of the kind, fault or note, what it is.
  package static let checkExplainHead = MessageKey("check.explain-head")
  /// The last line of an explanation: records as an example.
  package static let checkExample = MessageKey("check.example")
  /// Behind the summary: how a kind is explained and shown alone.
  package static let checkHint = MessageKey("check.hint")
  /// Findings that were too many to keep: their number.
  package static let auditFurtherReading = MessageKey("audit.further-reading")
  /// A field with characters that were lost.
  package static let auditReplaced = MessageKey("audit.replaced")
  /// A tag that the vocabulary does not have.
  package static let auditUnknownTag = MessageKey("audit.unknown-tag")
  /// A finding about a value: the number of records that have it, and the finding.
  package static let auditInRecords = MessageKey("audit.in-records")
  /// A finding about an unknown name, with several that may be meant.
  package static let findingWithNearestOf = MessageKey("audit.did-you-mean-of")
  /// An address that is no link, and why.
  package static let auditInvalidLink = MessageKey("audit.invalid-link")
  /// Why an address is no link.
  package static let linkWithoutScheme = MessageKey("audit.link-scheme")
  /// Why an address is no link.
  package static let linkWithoutHost = MessageKey("audit.link-host")
  /// Why an address is no link.
  package static let linkWithSpace = MessageKey("audit.link-space")
  /// Why an address is no link.
  package static let linkWithCredentials = MessageKey("audit.link-credentials")
  /// A year that cannot be: the year, and the latest that can.
  package static let auditYearOutOfRange = MessageKey("audit.year-out-of-range")
  /// A country in the title that is no tag.
  package static let auditUntaggedCountry = MessageKey("audit.untagged-country")
  /// The same: the name in the title, and the usual one.
  package static let auditUntaggedCountryNamed = MessageKey("audit.untagged-country-named")
  /// A grouping with members that are no tags: their number, the grouping, the members.
  package static let auditMissingMembers = MessageKey("audit.missing-members")
  /// A grouping of which no member is a tag: the number of members, and the grouping.
  package static let auditNoMember = MessageKey("audit.no-member")
  /// Countries that are a grouping: their number, and the grouping.
  package static let auditUnnamedGrouping = MessageKey("audit.unnamed-grouping")
  /// A title in a script that its languages do not have: the script, and the languages.
  package static let auditTitleScript = MessageKey("audit.title-script")
  /// A title in two scripts.
  package static let auditMixedScripts = MessageKey("audit.mixed-scripts")
  /// A word with letters of two scripts: the word, and the scripts.
  package static let auditMixedWord = MessageKey("audit.mixed-word")
  /// Several spellings of a value: the field, and the spellings.
  package static let auditSeveralSpellings = MessageKey("audit.several-spellings")
  /// A spelling: the number of records, and the value.
  package static let auditSpelling = MessageKey("audit.spelling")
  /// Values that one record has: their number, the number of all, the field, and the values.
  package static let auditUsedOnce = MessageKey("audit.used-once")
  /// The same with the first of them, and the number of the others.
  package static let auditUsedOnceMore = MessageKey("audit.used-once-more")
  /// A record, and where it is.
  package static let auditInBrackets = MessageKey("audit.in-brackets")
  /// A number of further records in a list.
  package static let auditMoreRecords = MessageKey("audit.more-records")
  /// Records that are likely one: what is the same, the others, and the fields that differ.
  package static let auditDuplicate = MessageKey("audit.duplicate")
  /// The same where nothing differs.
  package static let auditDuplicateEqual = MessageKey("audit.duplicate-equal")
  /// What is the same, in a sentence.
  package static let duplicateByDOI = MessageKey("audit.by-doi")
  /// What is the same, in a sentence.
  package static let duplicateByISBN = MessageKey("audit.by-isbn")
  /// What is the same, in a sentence.
  package static let duplicateByTitle = MessageKey("audit.by-title")
  /// What is the same, in a sentence.
  package static let duplicateByLink = MessageKey("audit.by-link")
  /// A name of an option that is no kind of finding: the option, the name, those that may be meant.
  package static let unknownKind = MessageKey("usage.unknown-kind")
  /// The same with all kinds.
  package static let unknownKindOfAll = MessageKey("usage.unknown-kind-of-all")
  /// Before the groups of a list of duplicates: their number, and the files; a line a sentence.
  package static let duplicatesHead = MessageKey("duplicates.head")
  /// In its place where there are none: the files.
  package static let duplicatesNone = MessageKey("duplicates.none")
  /// A group: what is the same, and the fields that differ.
  package static let duplicatesGroup = MessageKey("duplicates.group")
  /// A group in which nothing differs: what is the same.
  package static let duplicatesEqual = MessageKey("duplicates.equal")
  /// How many records were joined with others.
  package static let joinedRecords = MessageKey("duplicates.joined")
  /// A record whose fields were lost: the record, the one with which it was joined, the fields.
  package static let joinedWithLoss = MessageKey("duplicates.lost")
  /// How many more records lost fields.
  package static let joinedWithMoreLoss = MessageKey("duplicates.lost-more")
  /// A record that is shown in the place of another: the other, and this one.
  package static let wasJoined = MessageKey("duplicates.was-joined")
  /// A record that is taken in the place of another: the other, and this one.
  package static let joinedIsUsed = MessageKey("duplicates.joined-is-used")
  /// Records that would be joined while changes are applied.
  package static let joinsChanges = MessageKey("usage.joins-changes")
  /// A record without another in its group of a list: the list, the line, the record.
  package static let listRecordAlone = MessageKey("duplicates.record-alone")
  /// A record in two groups of a list: the list, the line, the record, the line of the other.
  package static let listRecordShared = MessageKey("duplicates.record-shared")
  /// A record of a list that no file has: the list, the line, the record.
  package static let unknownRecordInList = MessageKey("usage.unknown-record")
  /// A record of a list that has another title: the list, the line, the record, its title.
  package static let otherRecordInList = MessageKey("usage.other-record")
  /// A value that is neither a rule nor a file: the value, and the rules.
  package static let unknownJoinRule = MessageKey("usage.unknown-join-rule")
}
