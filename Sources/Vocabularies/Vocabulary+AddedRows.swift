internal import Messages
internal import Publications
internal import Text

extension Vocabulary {
  /// Adds an editor's rows, which take precedence over tables and concepts. Throws at the first row
  /// with an unresolved reference.
  package mutating func add(_ rows: AddedRows) throws(VocabularyFileError) {
    for row in rows.sources { sources.add(row) }
    for row in rows.sources { try sources.addParent(of: row) }
    for row in rows.countries { try add(row) }
    for row in rows.tags {
      topics.add(row)
      tagTopics.add(row)
    }
    for row in rows.tags where !topics.addBroader(of: row) { throw Self.dangling(row) }
    for row in rows.tags { _ = tagTopics.addBroader(of: row) }
    topics.breakCycles(of: topics.addedTopics)
    tagTopics.breakCycles(of: tagTopics.addedTopics)
    var waiting = rows.tags.filter { $0.kind == .same }
    // A row may refer to the meaning of a later one.
    while !waiting.isEmpty {
      let count = waiting.count
      waiting.removeAll { settle($0) }
      if waiting.count == count { throw Self.dangling(waiting[0]) }
    }
  }

  /// Gives a tag the meaning of another name; false when that name has no meaning yet.
  private mutating func settle(_ row: AddedRows.Tag) -> Bool {
    guard let meaning = placement(of: row.under) else { return false }
    topics.add(row.tag, meaning: meaning)
    // The publishers' own topics keep their spelling.
    if case .topic = meaning { return true }
    tagTopics.add(row.tag, meaning: meaning)
    return true
  }

  private mutating func add(_ row: AddedRows.CountryRow) throws(VocabularyFileError) {
    let code = CountryCode(row.code.uppercased())
    guard country(code) != nil else {
      throw .danglingReference(
        row.place, word: row.code, column: AddedRows.tables[2][0],
        file: .text(countries?.file ?? ""))
    }
    addedCountryNames.append((code, row.names))
    for name in row.names { addedCountries[FoldedKey(name)] = code }
  }

  private static func dangling(_ row: AddedRows.Tag) -> VocabularyFileError {
    .danglingReference(
      row.place, word: row.under, column: AddedRows.tables[0][2], file: .key(.vocabularyTopics))
  }
}
