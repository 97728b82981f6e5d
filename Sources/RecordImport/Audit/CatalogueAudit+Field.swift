package import Messages
internal import Publications
internal import RecordFormats

extension CatalogueAudit {
  /// A field that a record may lack.
  package enum Field: CaseIterable, Sendable {
    case title, topic, source, body, year, country, language, url

    /// The field that is missing according to a reader's finding; `nil` for other findings.
    init?(missingBy problem: ImportReport.Problem) {
      switch problem {
      case .untitledRecord: self = .title
      case .noTags: self = .topic
      case .noSources, .openParenthesis, .namelessSource: self = .source
      case .noBody: self = .body
      default: return nil
      }
    }

    /// Whether a record lacks the field.
    func isMissing(in publication: Publication) -> Bool {
      switch self {
      case .title: publication.title.isEmpty
      // Tags also describe the topic, whether or not the vocabulary has them.
      case .topic: publication.topics.isEmpty && publication.tags.isEmpty
      case .source: publication.sources.isEmpty
      case .body: publication.paragraphs.isEmpty
      case .year: publication.year == nil
      case .country: publication.countries.isEmpty
      case .language: publication.languages.isEmpty
      case .url: publication.url == nil
      }
    }
  }
}

extension CatalogueAudit.Field: MessageConvertible {
  /// The field's name within a sentence.
  package var message: Message {
    switch self {
    case .title: Message(.auditTitle)
    case .topic: Message(.auditTopic)
    case .source: Message(.auditSource)
    case .body: Message(.auditBody)
    case .year: Message(.auditYear)
    case .country: Message(.auditCountry)
    case .language: Message(.auditLanguage)
    case .url: Message(.auditURL)
    }
  }
}
