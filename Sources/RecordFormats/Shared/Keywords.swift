internal import Publications
internal import Vocabularies

/// The keywords of a record, for formats with a single list for tags, topics, collections and
/// countries.
struct Keywords {
  private let context: WritingContext
  private var placer: TagPlacer

  init(_ context: WritingContext, _ vocabulary: Vocabulary) {
    self.context = context
    placer = TagPlacer(vocabulary)
  }

  /// The tags, followed by the topics, collections and (unless the format has a field for them)
  /// countries that no tag means.
  mutating func keywords(
    of publication: Publication, withCountries: Bool = true
  ) -> [String] {
    var said: Set<String> = []
    for tag in publication.tags {
      said.insert(tag)
      switch placer.placement(of: tag) {
      case .topic(let label), .collection(let label): said.insert(label)
      case .country(let code): said.insert("\n" + code.text)
      case nil: break
      }
    }
    var keywords = publication.tags
    for label in publication.topics + publication.collections
    where said.insert(label).inserted { keywords.append(label) }
    guard withCountries else { return keywords }
    for code in publication.countries where said.insert("\n" + code.text).inserted {
      let name = context.countryName(code)
      if said.insert(name).inserted { keywords.append(name) }
    }
    return keywords
  }
}
