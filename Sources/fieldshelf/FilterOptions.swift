import ArgumentParser
import Catalogue
import CatalogueStore
import Messages
import Vocabularies

/// The options that filter a result: one to include and one to exclude a value for each row of
/// `FacetTable`, and the search words.
///
/// ArgumentParser finds options through a mirror of the wrapped properties, so this mirror
/// generates them from the table.
struct FilterOptions: ParsableArguments, CustomReflectable {
  private var included: [FacetKey: [String]] = [:]
  private var excluded: [FacetKey: [String]] = [:]
  private var words = ""
  private var asTyped = false

  private static let findKey = Key("find")
  private static let asTypedKey = Key("asTyped")

  init() {}

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    for facet in FacetTable.all {
      included[facet.key] = try container.decode(
        Option<[String]>.self, forKey: Key(including: facet)
      ).wrappedValue
      excluded[facet.key] = try container.decode(
        Option<[String]>.self, forKey: Key(excluding: facet)
      ).wrappedValue
    }
    words = try container.decode(Option<String>.self, forKey: FilterOptions.findKey).wrappedValue
    asTyped = try container.decode(Flag<Bool>.self, forKey: FilterOptions.asTypedKey).wrappedValue
  }

  /// Lists the options as the property wrappers that ArgumentParser expects.
  var customMirror: Mirror {
    var children: [Mirror.Child] = []
    for facet in FacetTable.all {
      children.append((Key(including: facet).property, FilterOptions.including(facet)))
      children.append((Key(excluding: facet).property, FilterOptions.excluding(facet)))
    }
    children.append((FilterOptions.findKey.property, FilterOptions.find))
    children.append((FilterOptions.asTypedKey.property, FilterOptions.asTyped))
    return Mirror(self, children: children)
  }

  /// Help texts of each facet's options, stored because the parser reads the mirror repeatedly.
  private static let help: [FacetKey: (including: String, excluding: String)] =
    Dictionary(
      uniqueKeysWithValues: FacetTable.all.map { facet in
        let values: MessageKey =
          facet.hasRanges
          ? .helpFiltersRanges
          : facet.optionValue == "date" ? .helpFiltersDate : .helpFiltersAnyName
        return (
          facet.key,
          (
            including: .help(.helpFiltersInclude, .key(facet.singular), .key(values)),
            excluding: .help(.helpFiltersExclude, .key(facet.singular))
          )
        )
      })
  private static let findHelp = String.help(.helpFiltersFind)
  private static let asTypedHelp = String.help(.helpFiltersAsTyped)

  private static func including(_ facet: Facet) -> Option<[String]> {
    Option(
      wrappedValue: [], name: .customLong(facet.option),
      help: .init(help[facet.key]?.including ?? "", valueName: facet.optionValue))
  }

  private static func excluding(_ facet: Facet) -> Option<[String]> {
    Option(
      wrappedValue: [], name: .customLong("not-\(facet.option)"),
      help: .init(help[facet.key]?.excluding ?? "", valueName: facet.optionValue))
  }

  private static var find: Option<String> {
    Option(
      wrappedValue: "", name: .customLong("find"), parsing: .unconditional,
      help: .init(findHelp, valueName: "words"))
  }

  private static var asTyped: Flag<Bool> {
    Flag(wrappedValue: false, name: .customLong("as-typed"), help: .init(asTypedHelp))
  }

  /// The name of an option for ArgumentParser.
  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    /// The name of a property wrapper's storage.
    var property: String? { "_\(stringValue)" }

    init(_ name: String) { stringValue = name }
    init(including facet: Facet) { self.init(facet.key.rawValue) }
    init(excluding facet: Facet) { self.init("not-\(facet.key.rawValue)") }
    init?(stringValue: String) { self.init(stringValue) }
    init?(intValue: Int) { nil }
  }
}

extension FilterOptions {
  /// Returns the query that the options describe.
  func query(of opened: OpenedCatalogue, order: ResultOrder = .relevance) throws -> Query {
    var query = Query(words: words, expandsWords: !asTyped, order: order)
    guard words.isEmpty || query.hasWords else { throw UsageError.noWord(words) }
    for facet in FacetTable.all {
      query.included.formUnion(try values(wantedBy: included[facet.key] ?? [], facet, opened))
      query.excluded.formUnion(
        try matches(of: excluded[facet.key] ?? [], facet, opened).map(\.key))
    }
    return query
  }

  /// Throws if none of the names has a record: the result would be empty, and the query would
  /// contain nothing to drop.
  private func values(
    wantedBy names: [String], _ facet: Facet, _ opened: OpenedCatalogue
  ) throws -> [ValueKey] {
    let found = try matches(of: names, facet, opened)
    if let name = names.first, found.allSatisfy({ $0.count == 0 }) {
      throw NotFoundError.noRecords(of: name, option: facet.option)
    }
    return found.filter { $0.count > 0 }.map(\.key)
  }

  private func matches(
    of names: [String], _ facet: Facet, _ opened: OpenedCatalogue
  ) throws -> [(key: ValueKey, count: Int)] {
    if names.isEmpty { return [] }
    let key = opened.shownFacet(for: facet.key)
    let others = names.filter { !NoValueName.isShown($0) }
    var found: [(key: ValueKey, count: Int)] = []
    var isNotGiven = others.count < names.count
    let answers = try opened.service.matches(
      NameRequest(key, names: others, language: Messages.chosen.language))
    for (name, match) in zip(others, answers) {
      switch match {
      case .value(let key, _, let count): found.append((key, count))
      case .unknown where NoValueName.isOther(name): isNotGiven = true
      case .unknown(let nearest):
        // A catalogue knows only the names of its own languages.
        guard let key = opened.vocabularyValue(named: name, of: key) else {
          throw UsageError.unknownName(
            name, option: facet.option,
            nearest: nearest.isEmpty ? namesOfOthers(name, than: facet, opened) : nearest)
        }
        found.append((key, 0))
      }
    }
    if isNotGiven {
      let query = Query(included: [.notGiven(key)])
      found.append((.notGiven(key), try opened.service.page(of: query).count))
    }
    return found
  }

  /// Finds the options under which a name, or a similar one, exists, such as `--country Thailand`.
  private func namesOfOthers(
    _ name: String, than facet: Facet, _ opened: OpenedCatalogue
  ) -> [String] {
    var (exact, near): ([String], [String]) = ([], [])
    for other in FacetTable.all where other.key != facet.key && !other.hasRanges {
      let request = NameRequest(
        opened.shownFacet(for: other.key), names: [name], language: Messages.chosen.language)
      switch try? opened.service.matches(request).first {
      case .value(_, let label, let count):
        if count > 0 { exact.append("--\(other.option) \(label)") }
      case .unknown(let nearest): near += nearest.map { "--\(other.option) \($0)" }
      case nil: break
      }
    }
    return Array((exact.isEmpty ? near : exact).prefix(3))
  }
}
