internal import Publications
internal import Text

extension Vocabulary {
  /// The regions that contain a region, nearest first.
  package func regions(around code: String) -> [Region] {
    if let chain = countries?.regionChain(from: code) { return Array(chain.dropFirst()) }
    let chains = givenCountries.values.map(\.within)
    guard let chain = chains.first(where: { $0.contains { $0.code == code } }) else { return [] }
    return Array(chain.drop { $0.code != code }.dropFirst())
  }

  /// The topic of a tag in the publishers' own terms and spelling; `nil` for the tag of a
  /// collection or country. An unknown tag is a topic.
  package func publisherTopic(ofTag tag: String) -> String? {
    let key = FoldedKey(tag)
    if key.isEmpty { return nil }
    switch tagTopics.placement(of: key) {
    case .topic(let label): return label
    case .collection, .country: return nil
    case nil:
      let isCountry =
        countries?.code(ofCountryNamed: key) != nil
        || givenCountries.values.contains { country in
          ([country.name] + country.aliases).contains { FoldedKey($0) == key }
        }
      return isCountry ? nil : tag
    }
  }

  /// The topic above a topic, both in the publishers' own terms.
  package func broaderPublisherTopic(of label: String) -> String? {
    tagTopics.broaderTopic(of: label)
  }
}
