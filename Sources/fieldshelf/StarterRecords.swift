import Messages
import Publications

/// Example records that explain their fields.
enum StarterRecords {
  /// Three records: one with every common field, one with several values of a field, one with the
  /// minimum.
  static func all(_ messages: Messages) -> [Publication] {
    func text(_ key: MessageKey) -> String { messages.text(key) }
    var full = Publication(id: PublicationID("example-1"), title: text(.starterFullTitle))
    full.sources = [Source(name: text(.starterSource))]
    full.date = PublicationDate(year: 2024)
    full.topics = ["Child Protection"]
    full.countries = [CountryCode("TH")]
    full.languages = ["en"]
    full.url = "https://example.org/report.pdf"
    full.paragraphs = [text(.starterFullBody)]
    var several = Publication(id: PublicationID("example-2"), title: text(.starterSeveralTitle))
    several.sources = [Source(name: text(.starterSource)), Source(name: text(.starterOtherSource))]
    several.date = PublicationDate(year: 2023)
    several.topics = ["Child Protection", "Cybercrime"]
    several.countries = [CountryCode("KE"), CountryCode("UG")]
    several.languages = ["en", "fr"]
    several.url = "https://example.org/guide"
    several.paragraphs = [text(.starterSeveralBody)]
    var minimal = Publication(id: PublicationID("example-3"), title: text(.starterMinimalTitle))
    minimal.sources = [Source(name: text(.starterSource))]
    minimal.topics = ["Child Protection"]
    minimal.paragraphs = [text(.starterMinimalBody)]
    return [full, several, minimal]
  }
}
