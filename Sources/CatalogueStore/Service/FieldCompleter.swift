internal import Catalogue
internal import Text

/// Completes value names after `country:` and the like. It caches the names of one list, because
/// typing continues.
final class FieldCompleter {
  private let reader: CatalogueReader
  private var kept: (facet: FacetKey, language: String, values: [Int], names: FacetNames)?

  /// The maximum number of values whose names are searched, from the start of each list. Facets
  /// that may have more are sorted by record count.
  private static let mostValues = 5000

  /// The maximum number of matching values considered; one letter can match thousands.
  private static let mostMatches = 256

  /// The maximum number of records whose names are read per keystroke; their bodies are not read.
  private static let mostRecords = 128

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// Labels of the values and areas that match a text, without duplicates; those that begin with it
  /// come first.
  func labels(_ request: CompletionRequest) -> [String] {
    let (values, names) = names(request)
    let found = (request.text.isEmpty ? values : names.matches(request.text))
      .prefix(FieldCompleter.mostMatches).map { reader.label(of: $0, in: request.language) }
    let areas = names.areas(request.text).map { area in
      let key = ValueKey(reader.facets.facets[area.facet], area.id)
      return QueryResolver(reader).label(of: key, in: request.language) ?? area.id
    }
    let isNoValue = request.names == nil && NoValueName.begins(with: request.text)
    let labels =
      found + areas + publishedNames(request)
      + (isNoValue ? [NoValueName.shown(in: request.language)] : [])
    // Labels that begin with the typed text come first.
    let typed = TextFolding.fold(request.text)
    let isStart = labels.map { TextFolding.fold($0).hasPrefix(typed) }
    var chosen: [String] = []
    for (label, _) in zip(labels, isStart).filter(\.1) + zip(labels, isStart).filter({ !$0.1 })
    where chosen.count < request.limit && !chosen.contains(label) {
      chosen.append(label)
    }
    return chosen
  }

  /// Contributor and publisher names that contain the words of a text, most frequent first, from
  /// the first matching records only. Empty with an engine, which would have to be asked for
  /// records.
  private func publishedNames(_ request: CompletionRequest) -> [String] {
    guard let field = request.names, reader.engine == nil,
      let term = QueryTerm(request.text, matchesStart: true, at: 0)
    else { return [] }
    let typed = FieldTerm(field: .names(field), text: request.text, term: term)
    let records = WordFinder(terms: reader.terms).records(ofAny: typed.nameForms, in: .any)
    var counts: [String: Int] = [:]
    var left = FieldCompleter.mostRecords
    records.forEachMember { ordinal in
      guard left > 0 else { return }
      left -= 1
      for (named, name) in reader.records.publicationWithoutText(at: ordinal).fieldNames
      where named == field && term.forms.contains(where: { $0.matches(in: name) }) {
        counts[name, default: 0] += 1
      }
    }
    return counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
  }

  private func names(_ request: CompletionRequest) -> (values: [Int], names: FacetNames) {
    if let kept, kept.facet == request.facet, kept.language == request.language {
      return (kept.values, kept.names)
    }
    let facets = FacetTable.facetsInList(with: request.facet).compactMap(reader.facets.index)
    let values = Array(
      facets.flatMap { FacetOutline.inOrder($0, reader) }.prefix(FieldCompleter.mostValues))
    let names = FacetNames(of: values, facets: facets, in: reader, language: request.language)
    kept = (request.facet, request.language, values, names)
    return (values, names)
  }
}
