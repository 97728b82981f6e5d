package import Messages
package import Publications
internal import Text
package import Vocabularies

/// Counts names in publications that a vocabulary lacks, and proposes rows for them.
package struct VocabularyGaps {
  /// A name in its first spelling.
  private struct Name {
    var text: String
    var records = 0
    var source: Source?
  }

  private let vocabulary: Vocabulary
  private var places: NameIndex
  private var tags: [FoldedKey: Name] = [:]
  private var sources: [FoldedKey: Name] = [:]
  private var countries: [FoldedKey: Name] = [:]

  /// Starts without publications.
  package init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    places = vocabulary.placeIndex()
  }

  /// Counts the names of a publication, each once.
  package mutating func add(_ publication: Publication) {
    var seen: Set<FoldedKey> = []
    for tag in publication.topics + publication.tags {
      let key = FoldedKey(tag)
      guard vocabulary.placement(of: tag) == nil,
        vocabulary.place(ofTag: tag, in: places) == nil, !key.isEmpty, seen.insert(key).inserted
      else { continue }
      tags[key, default: Name(text: tag)].records += 1
    }
    for source in publication.sources where vocabulary.source(named: source.name) == nil {
      sources[FoldedKey(source.name), default: Name(text: source.name, source: source)].records += 1
    }
    for country in publication.countries where isUnknown(country.text) {
      countries[FoldedKey(country.text), default: Name(text: country.text)].records += 1
    }
  }

  /// Whether a name is neither a country nor a group of countries.
  private func isUnknown(_ name: String) -> Bool {
    vocabulary.country(CountryCode(name)) == nil
      && places.values(named: name, of: [.country]).isEmpty
      && vocabulary.grouping(named: name) == nil
  }

  /// Proposed rows for the tables of tags, sources and countries, the most frequent name first;
  /// throws at the first malformed line of a table of the vocabulary.
  package func lines(
    _ messages: Messages
  ) throws(VocabularyFileError) -> [[AddedRows.Line]] {
    let names = try vocabulary.nameIndex(of: [.topic, .collection, .country, .source])
    func lines(
      _ found: [FoldedKey: Name], like kinds: Set<NamedValue.Kind>,
      _ cells: (Name, NameIndex.Entry?) -> [String]
    ) -> [AddedRows.Line] {
      let sorted = found.values.sorted { ($1.records, $0.text) < ($0.records, $1.text) }
      return sorted.map { name in
        // Very short names are similar to too many others.
        let isLong = FoldedKey(name.text).bytes.count > 3
        let nearest =
          isLong ? names.nearest(to: name.text, of: kinds, limit: 1).first : nil
        let cells = cells(name, nearest)
        return AddedRows.Line(
          comment: messages.text(VocabularyGaps.comment(name, nearest?.label, cells.isEmpty)), cells
        )
      }
    }
    return [
      lines(tags, like: [.topic, .collection, .country]) { name, nearest in
        // A name that merely has the word in it is another topic.
        let known = nearest.flatMap { entry -> String? in
          let isSpelling = names.names(of: entry.value).contains {
            VocabularyGaps.wordCount($0) == VocabularyGaps.wordCount(name.text)
          }
          return isSpelling && vocabulary.placement(of: entry.label) != nil ? entry.label : nil
        }
        return [name.text] + (known.map { ["same", $0] } ?? ["topic", ""])
      },
      lines(sources, like: [.source]) { row(of: $0, like: $1) },
      lines(countries, like: [.country]) { name, nearest in
        guard let nearest, !nearest.value.isRegion, !nearest.value.id.hasPrefix("=") else {
          return []
        }
        return [nearest.value.id, name.text]
      },
    ]
  }

  private static func wordCount(_ name: String) -> Int {
    FoldedKey(name).bytes.count { $0 == 0x20 } + 1
  }

  private func row(of name: Name, like nearest: NameIndex.Entry?) -> [String] {
    guard let known = nearest.flatMap({ vocabulary.source(named: $0.label) }) else {
      let isPerson = name.source?.isPerson ?? false
      return [name.text, name.source?.acronym ?? "", isPerson ? "person" : "body", "", ""]
    }
    let parent = vocabulary.parentSource(of: known.name) ?? ""
    let kind = known.isPerson ? "person" : "body"
    return [known.name, known.acronym ?? "", kind, parent, name.text]
  }

  private static func comment(_ name: Name, _ nearest: String?, _ isAlone: Bool) -> Message {
    let records = Message.Argument.number(name.records)
    if isAlone { return Message(.suggestNothing, records, .text(name.text)) }
    guard let nearest else { return Message(.suggestRecords, records) }
    return Message(.suggestLike, records, .text(nearest))
  }
}
