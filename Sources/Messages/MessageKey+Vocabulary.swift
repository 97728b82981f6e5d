extension MessageKey {
  /// A line of a file.
  package static let vocabularyLine = MessageKey("vocabulary.line")
  /// A file without its header: the place, and the expected columns.
  package static let vocabularyHeader = MessageKey("vocabulary.header")
  /// A line with too few or too many columns: the number of columns, the place, the expected
  /// number, and the columns.
  package static let vocabularyColumnCount = MessageKey("vocabulary.column-count")
  /// An empty column: the place, and the column.
  package static let vocabularyEmptyColumn = MessageKey("vocabulary.empty-column")
  /// An invalid value of a column: the place, the value, the column, and the valid values.
  package static let vocabularyUnknownWord = MessageKey("vocabulary.unknown-word")
  /// The expected value of a column.
  package static let vocabularyYearExpected = MessageKey("vocabulary.year-expected")
  /// A dangling reference: the place, the value, the column, and where the value should be defined.
  package static let vocabularyDangling = MessageKey("vocabulary.dangling")
  /// Where a value should be defined.
  package static let vocabularyRegions = MessageKey("vocabulary.regions")
  /// Where a value should be defined.
  package static let vocabularyEarlierLine = MessageKey("vocabulary.earlier-line")
  /// A repeated value: the place, the value, and the columns.
  package static let vocabularyRepeated = MessageKey("vocabulary.repeated")
  /// A file that is not UTF-8.
  package static let vocabularyNotText = MessageKey("vocabulary.not-text")
  /// Where a value should be defined.
  package static let vocabularyTopics = MessageKey("vocabulary.topics")
  /// The comment above suggested rows.
  package static let suggestHead = MessageKey("suggest.head")
  /// The comment if no rows are suggested.
  package static let suggestNone = MessageKey("suggest.none")
  /// The number of records with a name.
  package static let suggestRecords = MessageKey("suggest.records")
  /// The same with the most similar known name.
  package static let suggestLike = MessageKey("suggest.like")
  /// A name without a suggested row: the number of its records, and the name.
  package static let suggestNothing = MessageKey("suggest.nothing")
  /// A second preferred label, which becomes an alternative label: file, line, concept, the label
  /// that is kept, and the other.
  package static let mergeLabel = MessageKey("merge.label")
  /// A row that is left out: its place, the name, and the place of the row that is kept.
  package static let mergeRow = MessageKey("merge.row")
  /// A mixture of files: one with concepts, and one with rows.
  package static let usageMixedVocabularies = MessageKey("usage.mixed-vocabularies")
  /// An error in a file: the file, line and column, and the reason.
  package static let turtleError = MessageKey("turtle.error")
  /// A file that is not UTF-8.
  package static let turtleNotText = MessageKey("turtle.not-text")
  /// What was found, and what is expected.
  package static let turtleUnexpected = MessageKey("turtle.unexpected")
  /// The file ends too early: the construct in which it ends.
  package static let turtleUnfinished = MessageKey("turtle.unfinished")
  /// A prefix that is not declared.
  package static let turtleUndeclaredPrefix = MessageKey("turtle.undeclared-prefix")
  /// A character that an IRI cannot have.
  package static let turtleWrongIRI = MessageKey("turtle.wrong-iri")
  /// A character.
  package static let turtleSpace = MessageKey("turtle.space")
  /// A backslash before a wrong character.
  package static let turtleWrongEscape = MessageKey("turtle.wrong-escape")
  /// A string that is not closed on its line.
  package static let turtleLineEnd = MessageKey("turtle.line-end")
  /// Brackets nested too deeply.
  package static let turtleTooDeep = MessageKey("turtle.too-deep")
  /// A concept with a relative IRI.
  package static let turtleRelativeIRI = MessageKey("turtle.relative-iri")
  /// A file without a concept.
  package static let turtleNoConcept = MessageKey("turtle.no-concept")
  /// What is expected.
  package static let turtleVersion = MessageKey("turtle.version")
  /// What is expected.
  package static let turtlePrefix = MessageKey("turtle.prefix")
  /// What is expected.
  package static let turtleIRI = MessageKey("turtle.iri")
  /// What is expected.
  package static let turtleStop = MessageKey("turtle.stop")
  /// What is expected.
  package static let turtleClosing = MessageKey("turtle.closing")
  /// What is expected.
  package static let turtleProperty = MessageKey("turtle.property")
  /// What is expected.
  package static let turtleSubject = MessageKey("turtle.subject")
  /// What is expected.
  package static let turtleValue = MessageKey("turtle.value")
  /// What is expected.
  package static let turtleDatatype = MessageKey("turtle.datatype")
  /// What is expected.
  package static let turtleTerm = MessageKey("turtle.term")
  /// What is expected.
  package static let turtleBlankLabel = MessageKey("turtle.blank-label")
  /// What is expected.
  package static let turtleLabelStart = MessageKey("turtle.label-start")
  /// What is expected.
  package static let turtleNameLetter = MessageKey("turtle.name-letter")
  /// What is expected.
  package static let turtleNameStart = MessageKey("turtle.name-start")
  /// What is expected.
  package static let turtlePrefixedName = MessageKey("turtle.prefixed-name")
  /// What is expected.
  package static let turtleDirective = MessageKey("turtle.directive")
  /// What is expected.
  package static let turtlePercent = MessageKey("turtle.percent")
  /// The construct in which the file ends.
  package static let turtleInList = MessageKey("turtle.in-list")
  /// The construct in which the file ends.
  package static let turtleInIRI = MessageKey("turtle.in-iri")
  /// The construct in which the file ends.
  package static let turtleInString = MessageKey("turtle.in-string")
  /// The construct in which the file ends, and what is missing.
  package static let turtleInStatement = MessageKey("turtle.in-statement")
  /// A concept without a preferred label.
  package static let thesaurusNoPreferredLabel = MessageKey("thesaurus.no-preferred-label")
  /// A second preferred label: the label, and the language.
  package static let thesaurusSecondLabel = MessageKey("thesaurus.second-label")
  /// The same without a language.
  package static let thesaurusSecondLabelBare = MessageKey("thesaurus.second-label-bare")
  /// A repeated label of a concept: the concept, and the label.
  package static let thesaurusRepeatedLabel = MessageKey("thesaurus.repeated-label")
  /// A label shared by two concepts: the label, the other concept, and its line.
  package static let thesaurusSharedLabel = MessageKey("thesaurus.shared-label")
  /// A label shared by a collection and a concept: the label, the line of the other.
  package static let thesaurusLabelOfCollection = MessageKey("thesaurus.label-of-collection")
  /// A catalogue was built with vocabulary files, which are not named: the catalogue.
  package static let vocabularyOfCatalogue = MessageKey("usage.vocabulary-of-catalogue")
  /// A catalogue was built with other vocabulary files than those named: the catalogue.
  package static let vocabularyReplaced = MessageKey("vocabulary.replaced")
  /// A vocabulary for a file of records that is not read: that file, and those that are.
  package static let vocabularyOfOtherFile = MessageKey("usage.vocabulary-of-other-file")
  /// A word shared by two rows of a table: its file, the line, the word, the line of the other row.
  package static let vocabularyContradiction = MessageKey("vocabulary.contradiction")
  /// A tag shared by two concepts: the tag, the other concept, and its line.
  package static let thesaurusSharedTag = MessageKey("thesaurus.shared-tag")
  /// A concept that is both broader and related: the concept, and the other one.
  package static let thesaurusRelatedAndBroader = MessageKey("thesaurus.related-and-broader")
  /// A concept that is related to itself.
  package static let thesaurusRelatedToItself = MessageKey("thesaurus.related-to-itself")
  /// A cycle of broader concepts.
  package static let thesaurusCycle = MessageKey("thesaurus.cycle")
  /// Two parts of a cycle.
  package static let thesaurusCycleStep = MessageKey("thesaurus.cycle-step")
  /// The number of further concepts in a cycle.
  package static let thesaurusCycleMore = MessageKey("thesaurus.cycle-more")
  /// A concept with several broader ones: the concept, and the one under which it is listed.
  package static let thesaurusSeveralBroader = MessageKey("thesaurus.several-broader")
  /// A dangling reference: the property, and the IRI.
  package static let thesaurusDangling = MessageKey("thesaurus.dangling")
  /// A concept without an IRI.
  package static let thesaurusNamelessConcept = MessageKey("thesaurus.nameless-concept")
  /// A label without any visible character.
  package static let thesaurusEmptyLabel = MessageKey("thesaurus.empty-label")
  /// A property with a value of the wrong kind.
  package static let thesaurusWrongValue = MessageKey("thesaurus.wrong-value")
  /// A statement with a relative IRI.
  package static let thesaurusRelativeIRI = MessageKey("thesaurus.relative-iri")
  /// A tag without a concept: the number of records, and the tag.
  package static let thesaurusUnmappedTag = MessageKey("thesaurus.unmapped-tag")
  /// The same, with a suggestion.
  package static let thesaurusUnmappedTagLike = MessageKey("thesaurus.unmapped-tag-like")
  /// A concept without records.
  package static let thesaurusUnused = MessageKey("thesaurus.unused")
}
