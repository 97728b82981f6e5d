internal import Catalogue
internal import Text

/// Completes the names of values behind `country:` and the like. It keeps the names of one list,
/// since somebody types on.
final class FieldCompleter {
  private let reader: CatalogueReader
  private var kept: (facet: FacetKey, language: String, values: [Int], names: FacetNames)?

  /// Values whose names are looked through, the first of each list: those with most records, in the
  /// lists of facets that may have more.
  private static let mostValues = 5000

  /// Values among which those that begin with a text are looked for: one letter names thousands.
  private static let mostMatches = 256

  init(_ reader: CatalogueReader) { self.reader = reader }

  /// Labels of the values and areas that a text names, each once, those that begin with it first.
  func labels(_ request: CompletionRequest) -> [String] {
    let (values, names) = names(request)
    let found = (request.text.isEmpty ? values : names.matches(request.text))
      .prefix(FieldCompleter.mostMatches).map { reader.label(of: $0, in: request.language) }
    let areas = names.areas(request.text).map { area in
      let key = ValueKey(reader.facets.facets[area.facet], area.id)
      return QueryResolver(reader).label(of: key, in: request.language) ?? area.id
    }
    let labels = found + areas
    // Who types the beginning of a name means that one.
    let typed = TextFolding.fold(request.text)
    let isStart = labels.map { TextFolding.fold($0).hasPrefix(typed) }
    var chosen: [String] = []
    for (label, _) in zip(labels, isStart).filter(\.1) + zip(labels, isStart).filter({ !$0.1 })
    where chosen.count < request.limit && !chosen.contains(label) {
      chosen.append(label)
    }
    return chosen
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
