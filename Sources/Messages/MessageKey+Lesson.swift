extension MessageKey {
  /// The name of the command in the palette.
  package static let nameTutorial = MessageKey("command.tutorial.name")
  /// What the command does, in at most 40 columns.
  package static let summaryTutorial = MessageKey("command.tutorial.summary")
  /// A step of the lesson: its number, how many there are, and what to do.
  package static let lessonStep = MessageKey("lesson.step")
  /// The same for narrow screens.
  package static let lessonStepShort = MessageKey("lesson.step-short")
  /// A step: the key for the next row, and the one that leaves.
  package static let lessonMove = MessageKey("lesson.move")
  /// A step: the key that opens a publication.
  package static let lessonRead = MessageKey("lesson.read")
  /// A step: the key that searches.
  package static let lessonSearch = MessageKey("lesson.search")
  /// A step: the key to the topics.
  package static let lessonFilter = MessageKey("lesson.filter")
  /// The same step in the topics: the key that includes.
  package static let lessonInclude = MessageKey("lesson.include")
  /// A step: the key that undoes.
  package static let lessonUndo = MessageKey("lesson.undo")
  /// A step: the key that marks.
  package static let lessonMark = MessageKey("lesson.mark")
  /// A step: the key that cites.
  package static let lessonCite = MessageKey("lesson.cite")
  /// The last step, in a citation: the key that goes back, and the one of the list of keys.
  package static let lessonLeave = MessageKey("lesson.leave")
  /// The last step elsewhere: the key of the list of keys.
  package static let lessonKeys = MessageKey("lesson.keys")
  /// In place of a step that needs the results: the key that goes there from the topics.
  package static let lessonResults = MessageKey("lesson.results")
  /// In place of a step that needs what is below a page: the key that closes the page.
  package static let lessonBack = MessageKey("lesson.back")
  /// Steps for narrow screens: each has its keys with a word for what they do.
  package static let lessonMoveShort = MessageKey("lesson.move-short")
  /// See `lessonMoveShort`.
  package static let lessonSearchShort = MessageKey("lesson.search-short")
  /// See `lessonMoveShort`.
  package static let lessonFilterShort = MessageKey("lesson.filter-short")
  /// See `lessonMoveShort`.
  package static let lessonIncludeShort = MessageKey("lesson.include-short")
  /// See `lessonMoveShort`.
  package static let lessonUndoShort = MessageKey("lesson.undo-short")
  /// See `lessonMoveShort`.
  package static let lessonMarkShort = MessageKey("lesson.mark-short")
  /// See `lessonMoveShort`.
  package static let lessonCiteShort = MessageKey("lesson.cite-short")
  /// See `lessonMoveShort`.
  package static let lessonLeaveShort = MessageKey("lesson.leave-short")
  /// See `lessonMoveShort`.
  package static let lessonKeysShort = MessageKey("lesson.keys-short")
  /// The lesson is over: the key that goes back, and the one that quits.
  package static let lessonDone = MessageKey("lesson.done")
  /// The same, where there is room for little.
  package static let lessonDoneShort = MessageKey("lesson.done-short")
  /// The reader has left the lesson: the key that restarts it.
  package static let lessonEnded = MessageKey("lesson.ended")
  /// An answer of linear mode.
  package static let linearLessonAnswer = MessageKey("linear.lesson-answer")
  /// What the answer does.
  package static let linearLesson = MessageKey("linear.lesson")
  /// A step in linear mode.
  package static let linearLessonMove = MessageKey("lesson.linear-move")
  /// A step in linear mode.
  package static let linearLessonRead = MessageKey("lesson.linear-read")
  /// A step in linear mode.
  package static let linearLessonSearch = MessageKey("lesson.linear-search")
  /// A step in linear mode.
  package static let linearLessonFilter = MessageKey("lesson.linear-filter")
  /// A step in linear mode.
  package static let linearLessonUndo = MessageKey("lesson.linear-undo")
  /// A step in linear mode.
  package static let linearLessonMark = MessageKey("lesson.linear-mark")
  /// A step in linear mode.
  package static let linearLessonCite = MessageKey("lesson.linear-cite")
  /// The last step in linear mode.
  package static let linearLessonLeave = MessageKey("lesson.linear-leave")
  /// The lesson in linear mode is over.
  package static let linearLessonDone = MessageKey("lesson.linear-done")
}
