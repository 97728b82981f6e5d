internal import Catalogue

/// Counts the results of variants of one query.
///
/// Variants share most words and filters, and each of these is searched once: another variant costs
/// one intersection per word.
final class QueryCounter {
  let reader: CatalogueReader
  let resolver: QueryResolver
  private let inflected: ExpansionFinder
  private let plain: ExpansionFinder
  private var filters: [Values: Bitmap] = [:]
  private var counts: [Asked: Int] = [:]
  /// The number of record bits scanned so far.
  private var spent = 0

  /// The limit for `spent`, about five milliseconds, so that typing is not delayed. A catalogue of
  /// less than a hundred thousand records never reaches it.
  private static let budget = 40_000_000

  /// Whether there is time left for optional advice.
  var canGoOn: Bool { spent < QueryCounter.budget }

  private struct Asked: Hashable {
    let values: Values
    let words: String
    let expandsWords: Bool
  }

  private struct Values: Hashable {
    let included: Set<ValueKey>
    let excluded: Set<ValueKey>
  }

  init(_ reader: CatalogueReader, resolver: QueryResolver) {
    self.reader = reader
    self.resolver = resolver
    inflected = ExpansionFinder(reader, isInflected: true, keepsRecords: true)
    plain = ExpansionFinder(reader, isInflected: false, keepsRecords: true)
  }

  /// The number of results of a query.
  func count(_ query: Query) -> Int {
    let asked = Asked(
      values: Values(included: query.included, excluded: query.excluded), words: query.words,
      expandsWords: query.expandsWords)
    if let known = counts[asked] { return known }
    let count =
      reader.engine == nil
      ? records(of: query).population : reader.results(of: resolver.resolved(query)).count
    if reader.engine?.isIncomplete ?? false { return count }
    counts[asked] = count
    return count
  }

  /// The records that match a query.
  func records(of query: Query) -> Bitmap {
    spent += reader.recordCount
    let resolved = resolver.resolved(query)
    let finder = resolved.findsInflections ? inflected : plain
    let text = finder.records(of: WordQuery(resolved))
    if query.included.isEmpty, query.excluded.isEmpty {
      return text ?? Bitmap(allOf: reader.recordCount)
    }
    var records = filtered(by: query, resolved)
    if let text { records.formIntersection(text) }
    return records
  }

  private func filtered(by query: Query, _ resolved: StoreQuery) -> Bitmap {
    let values = Values(included: query.included, excluded: query.excluded)
    if let known = filters[values] { return known }
    let selection = Selection(reader, query: resolved, words: WordQuery(""), finder: plain)
    let found = selection.records() ?? Bitmap(allOf: reader.recordCount)
    filters[values] = found
    return found
  }
}
