/// Findings of `check`.
extension MessageKey {
  /// A finding that should be corrected.
  package static let kindFault = MessageKey("check.fault")
  /// A finding that should be looked at.
  package static let kindNote = MessageKey("check.note")
  /// Before the findings: how many faults, and how many notes.
  package static let checkSummary = MessageKey("check.summary")
  /// A number of faults.
  package static let checkFaults = MessageKey("check.faults")
  /// A number of notes.
  package static let checkNotes = MessageKey("check.notes")
  /// A line of the summary: the count, the name of the kind, fault or note, and the kind's title.
  package static let checkSummaryKind = MessageKey("check.summary-kind")
  /// The first line of an explanation: the name of the kind, fault or note, and its title.
  package static let checkExplainHead = MessageKey("check.explain-head")
  /// The last line of an explanation, before example records.
  package static let checkExample = MessageKey("check.example")
  /// After the summary: how to explain a kind and how to show it alone.
  package static let checkHint = MessageKey("check.hint")
  /// The number of reading problems that are not listed.
  package static let auditMoreReadingProblems = MessageKey("audit.more-reading-problems")
  /// A field in which characters were lost.
  package static let auditReplaced = MessageKey("audit.replaced")
  /// A tag missing from the vocabulary.
  package static let auditUnknownTag = MessageKey("audit.unknown-tag")
  /// A finding about a value: the number of records that have it, and the finding.
  package static let auditInRecords = MessageKey("audit.in-records")
  /// A finding about an unknown name, with several suggestions.
  package static let withSuggestions = MessageKey("text.with-suggestions")
  /// An invalid link, with the reason.
  package static let auditInvalidLink = MessageKey("audit.invalid-link")
  /// Why a link is invalid.
  package static let linkWithoutScheme = MessageKey("audit.link-scheme")
  /// Why a link is invalid.
  package static let linkWithoutHost = MessageKey("audit.link-host")
  /// Why a link is invalid.
  package static let linkWithSpace = MessageKey("audit.link-space")
  /// Why a link is invalid.
  package static let linkWithCredentials = MessageKey("audit.link-credentials")
  /// A year out of range: the year, and the latest valid year.
  package static let auditYearOutOfRange = MessageKey("audit.year-out-of-range")
  /// A country in the title that is not among the record's countries.
  package static let auditUntaggedCountry = MessageKey("audit.untagged-country")
  /// The same with two names: the one in the title, and the usual one.
  package static let auditUntaggedCountryNamed = MessageKey("audit.untagged-country-named")
  /// A grouping whose members are missing from the countries: their number, the grouping, the
  /// members.
  package static let auditMissingMembers = MessageKey("audit.missing-members")
  /// A grouping without any member among the countries: its number of members, and the grouping.
  package static let auditNoMember = MessageKey("audit.no-member")
  /// Countries that are all members of a grouping: their number, and the grouping.
  package static let auditUnnamedGrouping = MessageKey("audit.unnamed-grouping")
  /// A title in a script that its languages do not use: the script, and the languages.
  package static let auditTitleScript = MessageKey("audit.title-script")
  /// A title in two scripts.
  package static let auditMixedScripts = MessageKey("audit.mixed-scripts")
  /// A word that mixes scripts: the word, and the scripts.
  package static let auditMixedWord = MessageKey("audit.mixed-word")
  /// Different spellings of a value: the field, and the spellings.
  package static let auditSeveralSpellings = MessageKey("audit.several-spellings")
  /// A spelling: the number of records, and the value.
  package static let auditSpelling = MessageKey("audit.spelling")
  /// Values used by a single record: their number, the number of all, the field, and the values.
  package static let auditUsedOnce = MessageKey("audit.used-once")
  /// The same with the first of them, and the number of the others.
  package static let auditUsedOnceMore = MessageKey("audit.used-once-more")
  /// A record, and its position.
  package static let auditInBrackets = MessageKey("audit.in-brackets")
  /// A number of further records in a list.
  package static let auditMoreRecords = MessageKey("audit.more-records")
  /// Records that are likely duplicates: what they share, the other records, and the fields that
  /// differ.
  package static let auditDuplicate = MessageKey("audit.duplicate")
  /// The same if no field differs.
  package static let auditDuplicateEqual = MessageKey("audit.duplicate-equal")
  /// What duplicates share, in a sentence.
  package static let duplicateByDOI = MessageKey("audit.by-doi")
  /// What duplicates share, in a sentence.
  package static let duplicateByISBN = MessageKey("audit.by-isbn")
  /// What duplicates share, in a sentence.
  package static let duplicateByTitle = MessageKey("audit.by-title")
  /// What duplicates share, in a sentence.
  package static let duplicateByLink = MessageKey("audit.by-link")
  /// An unknown kind of finding: the option, the name, and suggestions.
  package static let unknownKind = MessageKey("usage.unknown-kind")
  /// The same with all kinds.
  package static let unknownKindOfAll = MessageKey("usage.unknown-kind-of-all")
  /// Before the groups of a list of duplicates: their number, and the files; one sentence a line.
  package static let duplicatesHead = MessageKey("duplicates.head")
  /// Instead of the groups, if there are no duplicates: the files.
  package static let duplicatesNone = MessageKey("duplicates.none")
  /// A group: what the records share, and the fields that differ.
  package static let duplicatesGroup = MessageKey("duplicates.group")
  /// A group in which nothing differs: what the records share.
  package static let duplicatesEqual = MessageKey("duplicates.equal")
  /// How many records were joined with others.
  package static let joinedRecords = MessageKey("duplicates.joined")
  /// A record that lost fields when it was joined: the record, the kept record, the fields.
  package static let joinedWithLoss = MessageKey("duplicates.lost")
  /// How many more records lost fields.
  package static let joinedWithMoreLoss = MessageKey("duplicates.lost-more")
  /// A joined record is shown as the record that was kept: the former, and the latter.
  package static let joinedRecordShown = MessageKey("duplicates.joined-record-shown")
  /// The kept record is used instead of a joined one: the joined one, and the kept one.
  package static let joinedRecordUsed = MessageKey("duplicates.joined-record-used")
  /// Joining records while applying changes.
  package static let cannotJoinChanges = MessageKey("usage.cannot-join-changes")
  /// A record that is alone in its group of a list: the list, the line, the record.
  package static let listRecordAlone = MessageKey("duplicates.record-alone")
  /// A record in two groups of a list: the list, the line, the record, the line of the other group.
  package static let listRecordShared = MessageKey("duplicates.record-shared")
  /// A record of a list that is in no file: the list, the line, the record.
  package static let unknownRecordInList = MessageKey("usage.unknown-record")
  /// A record of a list with a different title in the files: the list, the line, the record, its
  /// title.
  package static let mismatchedRecordInList = MessageKey("usage.mismatched-record")
  /// A value that is neither a rule nor a file: the value, and the rules.
  package static let unknownJoinRule = MessageKey("usage.unknown-join-rule")
}
