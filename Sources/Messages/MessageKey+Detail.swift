extension MessageKey {
  /// A field of a publication.
  package static let fieldSources = MessageKey("field.sources")
  /// A field of a publication.
  package static let fieldAuthors = MessageKey("field.authors")
  /// A field of a publication.
  package static let fieldEditors = MessageKey("field.editors")
  /// A field of a publication.
  package static let fieldTranslators = MessageKey("field.translators")
  /// A field of a publication.
  package static let fieldContributors = MessageKey("field.contributors")
  /// A field of a publication.
  package static let fieldYear = MessageKey("field.year")
  /// A field of a publication.
  package static let fieldDate = MessageKey("field.date")
  /// A field of a publication.
  package static let fieldTopics = MessageKey("field.topics")
  /// A field of a publication.
  package static let fieldCollections = MessageKey("field.collections")
  /// A field of a publication.
  package static let fieldCountries = MessageKey("field.countries")
  /// A field of a publication.
  package static let fieldType = MessageKey("field.type")
  /// A field of a publication.
  package static let fieldPublisher = MessageKey("field.publisher")
  /// A field of a publication.
  package static let fieldEdition = MessageKey("field.edition")
  /// A field of a publication.
  package static let fieldContainer = MessageKey("field.container")
  /// A field of a publication.
  package static let fieldSeries = MessageKey("field.series")
  /// The date a link was accessed.
  package static let fieldAccessed = MessageKey("field.accessed")
  /// A field of a publication.
  package static let fieldPages = MessageKey("field.pages")
  /// The identifier of a record that was joined with this one.
  package static let fieldJoinedRecord = MessageKey("field.joined-record")
  /// Where a record that was joined with this one comes from.
  package static let fieldJoinedOrigin = MessageKey("field.joined-origin")
  /// A field of a publication.
  package static let fieldNote = MessageKey("field.note")
  /// A field of a publication.
  package static let fieldLink = MessageKey("field.link")
  /// A field of a publication.
  package static let fieldLanguages = MessageKey("field.languages")
  /// A field of a publication.
  package static let fieldTags = MessageKey("field.tags")
  /// A part of the container of a publication.
  package static let containerVolume = MessageKey("container.volume")
  /// A part of the container of a publication.
  package static let containerIssue = MessageKey("container.issue")
  /// The heading of related publications.
  package static let relatedPublications = MessageKey("detail.related")
  /// The heading of related publications.
  package static let relatedHeading = MessageKey("detail.related-heading")
  /// The identifier of a publication.
  package static let identifier = MessageKey("detail.identifier")
  /// The identifier of a publication, and where the record comes from.
  package static let identifierFrom = MessageKey("detail.identifier-from")
  /// The origin of a record: the file and the line.
  package static let originLine = MessageKey("origin.line")
  /// The origin of a record: the file and the lines.
  package static let originLines = MessageKey("origin.lines")
  /// The origin of a record, by record number.
  package static let originRecord = MessageKey("origin.record")
  /// The origin of a record, by record numbers.
  package static let originRecords = MessageKey("origin.records")
  /// The origin of a record, the format, and the date of reading.
  package static let originRead = MessageKey("origin.read")
  /// Why a publication is related.
  package static let sharedTopics = MessageKey("related.topics")
  /// Why a publication is related.
  package static let sharedCountries = MessageKey("related.countries")
  /// Why a publication is related.
  package static let sharedSources = MessageKey("related.sources")
  /// Why a publication is related.
  package static let sharedValues = MessageKey("related.values")
  /// Why a publication is related.
  package static let similarTitle = MessageKey("related.title")
  /// A kind of document.
  package static let typeReport = MessageKey("type.report")
  /// A kind of document.
  package static let typeBook = MessageKey("type.book")
  /// A kind of document.
  package static let typeChapter = MessageKey("type.chapter")
  /// A kind of document.
  package static let typeJournalArticle = MessageKey("type.journal-article")
  /// A kind of document.
  package static let typeNewspaperArticle = MessageKey("type.newspaper-article")
  /// A kind of document.
  package static let typeMagazineArticle = MessageKey("type.magazine-article")
  /// A kind of document.
  package static let typeConferencePaper = MessageKey("type.conference-paper")
  /// A kind of document.
  package static let typeThesis = MessageKey("type.thesis")
  /// A kind of document.
  package static let typeLegislation = MessageKey("type.legislation")
  /// A kind of document.
  package static let typeWebPage = MessageKey("type.web-page")
  /// A kind of document.
  package static let typeGraphic = MessageKey("type.graphic")
  /// A kind of document.
  package static let typeDataset = MessageKey("type.dataset")
  /// A kind of document.
  package static let typeVideo = MessageKey("type.video")
  /// A kind of document.
  package static let typePresentation = MessageKey("type.presentation")
}
