internal import Publications
internal import Vocabularies

/// Lists with commas, as web sites and forms write several choices of one question.
///
/// A comma may also be part of a name, so that a value is a list only if the vocabulary has all its
/// parts and not the whole, or if a part is in quotes: `Child protection,"Law, policy"`.
struct CommaList {
  private let vocabulary: Vocabulary
  private var placer: TagPlacer

  init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    placer = TagPlacer(vocabulary)
  }

  /// The values in a field of a column, without semicolons or bars; `nil` if it is not a list.
  mutating func values(in field: String, of column: TableColumn) -> [String]? {
    switch column {
    case .topics, .tags, .collections: tags(in: field)
    case .sources: sources(in: field)
    default: nil
    }
  }

  /// The persons in a list of authors, if it is one; see `PersonList`.
  func persons(in value: String) -> [RawContributor.Name]? {
    PersonList.persons(in: value) { vocabulary.source(named: $0) != nil }
  }

  /// The topics, collections or places in a value.
  private mutating func tags(in value: String) -> [String]? {
    guard let (parts, hasQuotes) = CommaList.parts(of: value) else { return nil }
    if hasQuotes { return parts }
    return !isTag(value) && parts.allSatisfy { isTag($0) } ? parts : nil
  }

  private func sources(in value: String) -> [String]? {
    guard let (parts, hasQuotes) = CommaList.parts(of: value) else { return nil }
    if hasQuotes { return parts }
    let isOne = vocabulary.source(named: value) != nil
    return !isOne && parts.allSatisfy { vocabulary.source(named: $0) != nil } ? parts : nil
  }

  private mutating func isTag(_ text: String) -> Bool { placer.placement(of: text) != nil }

  /// The parts between commas that are not in quotes, and whether a part is in quotes; `nil` for a
  /// single part.
  private static func parts(of value: String) -> (parts: [String], hasQuotes: Bool)? {
    guard value.utf8.contains(0x2C) else { return nil }
    var parser = TableParser(delimiter: 0x2C)
    var rows: [[[UInt8]]] = []
    Array(value.utf8).withUnsafeBufferPointer { bytes in
      parser.read(bytes) { fields, _ in rows.append(fields) }
    }
    if parser.isInQuotes { return nil }
    parser.finish { fields, _ in rows.append(fields) }
    guard rows.count == 1 else { return nil }
    let parts = rows[0].map { String(decoding: $0, as: UTF8.self).trimmed }.filter { !$0.isEmpty }
    guard parts.count > 1 else { return nil }
    let hasQuotes =
      value.contains(",\"") && value.hasSuffix("\"")
      || value.hasPrefix("\"") && value.contains("\",")
    return (parts, hasQuotes)
  }
}
