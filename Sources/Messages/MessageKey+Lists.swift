extension MessageKey {
  /// A list that does not exist: its name.
  package static let listMissing = MessageKey("lists.missing")
  /// A file that is not a list: its path.
  package static let notAList = MessageKey("lists.not-a-list")
  /// A list that is a folder, a pipe or a device: its path.
  package static let listNotFile = MessageKey("lists.not-a-file")
  /// An invalid name of a list.
  package static let invalidListName = MessageKey("lists.invalid-name")
  /// A list that cannot be read: its path and why.
  package static let listUnreadable = MessageKey("lists.unreadable")
  /// There is no folder for lists.
  package static let noListFolder = MessageKey("lists.no-folder")
  /// A folder without lists.
  package static let noReadingLists = MessageKey("lists.none")
  /// How many publications a list has.
  package static let listCount = MessageKey("lists.count")
  /// Publications were added to a list: how many, its name, its new count.
  package static let listAdded = MessageKey("lists.added")
  /// How many publications have conflicting notes.
  package static let listConflicts = MessageKey("lists.conflicts")
  /// A publication of a list that is missing from the catalogue.
  package static let listRecordMissing = MessageKey("lists.record-missing")
  /// The default title of a handout.
  package static let handoutTitle = MessageKey("handout.title")
  /// The heading of publications without a topic.
  package static let handoutOther = MessageKey("handout.other-topics")
  /// Before a note in a handout.
  package static let handoutNote = MessageKey("handout.note")
  /// The label of a QR code in a handout.
  package static let handoutCode = MessageKey("handout.code")
  /// The name of a command.
  package static let nameMoveUp = MessageKey("command.move-up.name")
  /// What a command does.
  package static let summaryMoveUp = MessageKey("command.move-up.summary")
  /// The name of a command.
  package static let nameMoveDown = MessageKey("command.move-down.name")
  /// What a command does.
  package static let summaryMoveDown = MessageKey("command.move-down.summary")
  /// The name of a command.
  package static let nameNote = MessageKey("command.note.name")
  /// What a command does.
  package static let summaryNote = MessageKey("command.note.summary")
  /// The name of a command.
  package static let nameSave = MessageKey("command.save.name")
  /// What a command does.
  package static let summarySave = MessageKey("command.save.summary")
  /// The name of a command.
  package static let nameLists = MessageKey("command.lists.name")
  /// What a command does.
  package static let summaryLists = MessageKey("command.lists.summary")
  /// The name of a command.
  package static let nameExport = MessageKey("command.export.name")
  /// What a command does.
  package static let summaryExport = MessageKey("command.export.summary")
  /// The name of a command.
  package static let nameChoose = MessageKey("command.choose.name")
  /// What a command does.
  package static let summaryChoose = MessageKey("command.choose.summary")
  /// The name of a command.
  package static let namePresent = MessageKey("command.present.name")
  /// What a command does.
  package static let summaryPresent = MessageKey("command.present.summary")
  /// The name of a command.
  package static let namePresentNext = MessageKey("command.present-next.name")
  /// What a command does.
  package static let summaryPresentNext = MessageKey("command.present-next.summary")
  /// The name of a command.
  package static let namePresentPrevious = MessageKey("command.present-previous.name")
  /// What a command does.
  package static let summaryPresentPrevious = MessageKey("command.present-previous.summary")
  /// The name of a command.
  package static let namePresentNumber = MessageKey("command.present-number.name")
  /// What a command does.
  package static let summaryPresentNumber = MessageKey("command.present-number.summary")
  /// The name of a command.
  package static let namePresentSide = MessageKey("command.present-side.name")
  /// What a command does.
  package static let summaryPresentSide = MessageKey("command.present-side.summary")
  /// The name of a command.
  package static let namePresentLink = MessageKey("command.present-link.name")
  /// What a command does.
  package static let summaryPresentLink = MessageKey("command.present-link.summary")
  /// The name of a command.
  package static let namePresentCode = MessageKey("command.present-code.name")
  /// What a command does.
  package static let summaryPresentCode = MessageKey("command.present-code.summary")
  /// The heading of a group of commands.
  package static let groupPresent = MessageKey("command.group-present")
  /// Where keys act.
  package static let scopeMenu = MessageKey("scope.menu")
  /// Where keys act.
  package static let scopePresentation = MessageKey("scope.presentation")
  /// A hint.
  package static let hintDone = MessageKey("hint.done")
  /// A hint.
  package static let hintYes = MessageKey("hint.yes")
  /// A hint.
  package static let hintNo = MessageKey("hint.no")
  /// A hint.
  package static let hintNote = MessageKey("hint.note")
  /// A hint.
  package static let hintMoveUp = MessageKey("hint.move-up")
  /// A hint.
  package static let hintMoveDown = MessageKey("hint.move-down")
  /// A hint.
  package static let hintSave = MessageKey("hint.save")
  /// A hint.
  package static let hintExport = MessageKey("hint.export")
  /// A hint.
  package static let hintPresent = MessageKey("hint.present")
  /// A hint.
  package static let hintChoose = MessageKey("hint.choose")
  /// Before a note that is typed.
  package static let notePrompt = MessageKey("prompt.note")
  /// Before the name of a list that is typed.
  package static let listNamePrompt = MessageKey("prompt.list-name")
  /// The same: the name that Enter alone takes.
  package static let listNamePromptOr = MessageKey("prompt.list-name-or")
  /// Before the name of a file that is typed.
  package static let exportPrompt = MessageKey("prompt.export")
  /// The prompt for the title of a handout: the title that Enter alone takes.
  package static let handoutTitlePrompt = MessageKey("prompt.handout-title")
  /// The prompt for the line below that title.
  package static let workshopPrompt = MessageKey("prompt.workshop")
  /// The heading of a menu: the order of a handout.
  package static let handoutOrderHeading = MessageKey("handout.order")
  /// A row of the menu `handoutOrderHeading`.
  package static let handoutListOrder = MessageKey("handout.list-order")
  /// A row of the menu `handoutOrderHeading`.
  package static let handoutByTopic = MessageKey("handout.by-topic")
  /// A note that conflicts with the one before it.
  package static let conflictingNote = MessageKey("lists.conflicting-note")
  /// An export is being written: its path.
  package static let writingFile = MessageKey("notice.writing")
  /// The same with the number of publications written, and of all.
  package static let writingProgress = MessageKey("progress.writing")
  /// The session will end when an export is complete: its path.
  package static let leavingWhenWritten = MessageKey("progress.leaving-when-written")
  /// An export is being written: its path.
  package static let stillWriting = MessageKey("notice.still-writing")
  /// A question: whether to stop an export.
  package static let confirmStopExport = MessageKey("notice.confirm-stop-export")
  /// An export was stopped: its path.
  package static let exportStopped = MessageKey("notice.export-stopped")
  /// A message from the process that writes an export.
  package static let writerMessage = MessageKey("notice.writer-message")
  /// The process that writes an export has died.
  package static let writerExited = MessageKey("notice.writer-exited")
  /// The default name of an exported file, without extension.
  package static let exportFileName = MessageKey("export.file-name")
  /// The heading of a menu.
  package static let exportScopeHeading = MessageKey("export.scope")
  /// The heading of a menu.
  package static let exportFormatHeading = MessageKey("export.format")
  /// The heading of a menu.
  package static let exportDestinationHeading = MessageKey("export.destination")
  /// Which publications to export.
  package static let exportMarked = MessageKey("export.marked")
  /// Which publications to export.
  package static let exportResults = MessageKey("export.results")
  /// Which publication to export.
  package static let exportOne = MessageKey("export.this")
  /// Where to write an export.
  package static let exportToFile = MessageKey("export.to-file")
  /// Where to write an export.
  package static let exportToTerminal = MessageKey("export.to-terminal")
  /// A format of an export.
  package static let exportCitations = MessageKey("export.citations")
  /// A format of an export.
  package static let exportHandout = MessageKey("export.handout")
  /// A format of a handout.
  package static let exportHandoutText = MessageKey("export.handout-text")
  /// A format of a handout.
  package static let exportHandoutMarkdown = MessageKey("export.handout-markdown")
  /// A format of a handout.
  package static let exportHandoutPage = MessageKey("export.handout-page")
  /// Something will be printed after the session: its format, and the key that quits.
  package static let printedOnLeaving = MessageKey("notice.printed-on-leaving")
  /// A restricted session writes no files.
  package static let filesNotAllowed = MessageKey("notice.files-not-allowed")
  /// An empty list is not saved.
  package static let nothingToSave = MessageKey("notice.nothing-to-save")
  /// An empty list is not presented.
  package static let nothingToPresent = MessageKey("notice.nothing-to-present")
  /// A name without a letter.
  package static let nothingTyped = MessageKey("notice.nothing-typed")
  /// The reader declined to write a file.
  package static let nothingWritten = MessageKey("notice.nothing-written")
  /// A file was written: its path.
  package static let fileWritten = MessageKey("notice.file-written")
  /// A file was written: its path, and what it could not hold.
  package static let fileWrittenWith = MessageKey("notice.file-written-with")
  /// The question before the first list is written: the folder of lists.
  package static let confirmWriteLists = MessageKey("notice.confirm-write-lists")
  /// The question before a file is replaced.
  package static let confirmReplace = MessageKey("notice.confirm-replace")
  /// The first publication cannot move up.
  package static let isFirstMarked = MessageKey("notice.is-first-marked")
  /// The last publication cannot move down.
  package static let isLastMarked = MessageKey("notice.is-last-marked")
  /// A list was opened: how many publications, its name.
  package static let listOpened = MessageKey("notice.list-opened")
  /// The heading of a menu.
  package static let listsHeading = MessageKey("lists.heading")
  /// The number typed during a presentation, and the number of publications.
  package static let presentedNumber = MessageKey("notice.presented-number")
  /// At the start of a presentation: the keys that continue, quit and go back.
  package static let presentationKeys = MessageKey("notice.presentation-keys")
  /// A key that is not bound in a presentation: the key, and the one that quits.
  package static let keyNotBoundInPresentation = MessageKey("notice.key-not-bound-in-presentation")
  /// Shown to an audience for a publication without a link.
  package static let presentedWithoutLink = MessageKey("notice.presented-without-link")
  /// What an answer does.
  package static let linearExport = MessageKey("linear.export")
  /// An answer.
  package static let linearExportAnswer = MessageKey("linear.answer-export")
  /// An answer.
  package static let linearNoteAnswer = MessageKey("linear.answer-note")
  /// What an answer does.
  package static let linearNote = MessageKey("linear.note")
  /// An answer.
  package static let linearMoveAnswer = MessageKey("linear.answer-move")
  /// What an answer does.
  package static let linearMove = MessageKey("linear.move")
  /// An answer.
  package static let linearSaveAnswer = MessageKey("linear.answer-save")
  /// What an answer does.
  package static let linearSave = MessageKey("linear.save")
  /// An answer.
  package static let linearLoadAnswer = MessageKey("linear.answer-load")
  /// What an answer does.
  package static let linearLoad = MessageKey("linear.load")
  /// An answer.
  package static let linearLinkAnswer = MessageKey("linear.answer-link")
  /// What an answer does.
  package static let linearLink = MessageKey("linear.link")
  /// An unknown format, and the available ones.
  package static let linearUnknownFormat = MessageKey("linear.unknown-format")
  /// A number without a marked publication.
  package static let linearNoMarked = MessageKey("linear.no-marked")
  /// A marked publication: its number, title and identifier.
  package static let linearMarkedRow = MessageKey("linear.marked-row")
  /// The note on a marked publication.
  package static let linearMarkedNote = MessageKey("linear.marked-note")
  /// How to leave at once; printed only once.
  package static let linearQuickExit = MessageKey("linear.quick-exit")
  /// An option that is not available in a restricted session.
  package static let listsAreRestricted = MessageKey("lists.restricted")
  /// A hint.
  package static let hintMarked = MessageKey("hint.marked")
  /// The question before the first list is written: the folder of lists.
  package static let linearConfirmWrite = MessageKey("linear.confirm-write")
  /// The question before a file is replaced: its path.
  package static let linearConfirmReplace = MessageKey("linear.confirm-replace")
  /// A list was saved, merged with changes that others made: its path.
  package static let listMerged = MessageKey("lists.merged")
  /// A list was opened and added to the marked publications: its name.
  package static let listAddedToMarks = MessageKey("notice.list-added-to-marks")
}
