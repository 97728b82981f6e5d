internal import Catalogue
internal import Publications
internal import Text
internal import Vocabularies

/// Finds the values of a facet by the names given in options.
struct NameFinder {
  private let reader: CatalogueReader
  private let facet: Int
  private let language: String

  init(_ reader: CatalogueReader, facet: Int, language: String) {
    self.reader = reader
    self.facet = facet
    self.language = language
  }

  /// The meaning of a name: a value of the facet, else one of another facet in the same list.
  func match(_ name: String) -> NameAnswer {
    let key = reader.facets.facets[facet]
    // Punctuation of names is ignored, but `2014-` is a range and not the year 2014.
    let isRange = FacetTable.facet(key)?.hasRanges ?? false && NumberRange(name) != nil
    if !isRange, let meaning = meaning(of: name) { return answer(meaning, key) }
    if FacetTable.facet(key)?.hasRanges ?? false, let match = number(name, key) { return match }
    return part(name, key) ?? .unknown(nearest: nearest(to: name))
  }

  /// The key for a name: a value, an area, or a range of numbers.
  func key(of name: String) -> ValueKey? {
    let key = reader.facets.facets[facet]
    if let range = NumberRange(name), FacetTable.facet(key)?.hasRanges ?? false {
      return ValueKey(key, range.text)
    }
    return meaning(of: name).map { ValueKey(key, reader.names.id(ofMeaning: $0)) }
  }

  private func meaning(of name: String) -> Int? {
    let key = reader.facets.facets[facet]
    for form in forms(of: name) {
      for facet in FacetTable.facetsInList(with: key).compactMap(reader.facets.index) {
        if let meaning = reader.names.meaning(of: form, facet: facet) { return meaning }
      }
    }
    if FacetTable.facet(key)?.hasRanges ?? false { return nil }
    return FacetTable.facetsInList(with: key).compactMap(reader.facets.index).lazy
      .compactMap { NameForms.meaning(of: name, facet: $0, in: reader) }.first
  }

  /// The forms in which to look up a name: as typed, then the part that names the value.
  private func forms(of name: String) -> [String] {
    switch reader.facets.facets[facet] {
    case .language: LanguageName.forms(of: name)
    // `Réunion (France)`.
    case .country: [name] + [Vocabulary.nameAndAddition(name)?.name].compactMap(\.self)
    default: [name]
    }
  }

  private func answer(_ meaning: Int, _ facet: FacetKey) -> NameAnswer {
    let names = reader.names
    let key = ValueKey(facet, names.id(ofMeaning: meaning))
    let resolver = QueryResolver(reader)
    let label = resolver.label(of: key, in: language) ?? names.label(ofMeaning: meaning)
    let values = resolver.values(of: key)
    let count =
      values.count == 1
      ? reader.facets.count(values[0])
      : reader.results(of: StoreQuery()).count(ofAny: values, settingAside: self.facet)
    return .value(key, label: label, count: count)
  }

  /// A number, or a range of numbers with the records of all of them.
  private func number(_ name: String, _ key: FacetKey) -> NameAnswer? {
    let range = NumberRange(name)
    guard range != nil || Int(name) != nil else { return nil }
    let value = ValueKey(key, range?.text ?? name)
    let query = QueryResolver(reader).resolved(Query(included: [value], expandsWords: false))
    return .value(value, label: value.id, count: reader.results(of: query).count)
  }

  /// At most three labels of values and areas similar to `name`, by the rules of `NearName`.
  private func nearest(to name: String) -> [String] {
    guard var near = NearName(name) else { return [] }
    let values = FacetOutline.inOrder(facet, reader).compactMap { value in
      reader.facets.meaning(value).map { (label: reader.label(of: value, in: language), $0) }
    }
    // An area that records name is a value too.
    let areas = reader.names.areas(of: facet).filter { reader.names.value(ofMeaning: $0) == nil }
      .map { (label: reader.names.label(ofMeaning: $0, in: language), $0) }
    var found: [(distance: Int, place: Int, label: String)] = []
    for (place, (label, meaning)) in (values + areas).enumerated() {
      var best: Int?
      for other in reader.names.names(ofMeaning: meaning) {
        best =
          NameMatch.folded(other.text).withUnsafeBufferPointer {
            near.distance(of: $0, NameMatch.Role(other, label: label), nearerThan: best)
          } ?? best
      }
      if let best { found.append((best, place, label)) }
    }
    return found.sorted { ($0.distance, $0.place) < ($1.distance, $1.place) }.prefix(3).map(\.label)
  }

  /// A part of a country without a row of its own (`US-CA`): an ISO 3166-2 code that begins with a
  /// country's code.
  private func part(_ name: String, _ key: FacetKey) -> NameAnswer? {
    let code = name.uppercased()
    let parts = code.split(separator: "-", omittingEmptySubsequences: false)
    guard key == .country, parts.count == 2, parts[0].utf8.count == 2,
      1...3 ~= parts[1].utf8.count,
      parts[1].utf8.allSatisfy({ 0x30...0x39 ~= $0 || 0x41...0x5A ~= $0 }),
      reader.names.meaning(withID: String(parts[0]), facet: facet) != nil
    else { return nil }
    return .value(ValueKey(key, code), label: code, count: 0)
  }
}
