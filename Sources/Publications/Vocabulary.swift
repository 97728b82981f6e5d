/// What a tag of the listing is; order in the tag line does not tell, only a vocabulary does.
package enum TagClass: Equatable, Sendable {
  case topic
  /// A narrower topic, with the label of the topic above it.
  case subTopic(of: String)
  case collection
  case country(CountryCode)
}

/// The words that a catalogue is described with: tags with their class, countries in their
/// regions, bodies with their acronyms.
package struct Vocabulary: Sendable {
  /// Every tag that is known, with its class.
  package private(set) var tagClasses: [String: TagClass]
  /// Every country and part of a country that is known.
  package private(set) var countries: [CountryCode: Country]

  package init(tagClasses: [String: TagClass] = [:], countries: [Country] = []) {
    self.tagClasses = tagClasses
    self.countries = Dictionary(countries.map { ($0.code, $0) }, uniquingKeysWith: { a, _ in a })
  }

  /// The class of a tag, spelled as published; `nil` for a tag that no file places.
  package func tagClass(of tag: String) -> TagClass? { tagClasses[tag] }

  /// The topic that a sub-topic lies under.
  package func broaderTopic(of label: String) -> String? {
    guard case .subTopic(let topic) = tagClasses[label] else { return nil }
    return topic
  }

  /// The country with a code.
  package func country(_ code: CountryCode) -> Country? { countries[code] }
}
