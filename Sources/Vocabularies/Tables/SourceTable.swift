internal import Messages
internal import Publications
internal import Text

/// The bodies and persons of `sources.tsv`.
struct SourceTable {
  private static let columns = ["name", "acronym", "kind", "part-of", "other"]

  private var sources: [FoldedKey: Source] = [:]
  /// Every source with its other spellings, in file order.
  private(set) var rows: [(source: Source, otherNames: [String])] = []
  private var parents: [String: String] = [:]
  /// The number of commas in the name with the most commas.
  private(set) var mostCommas = 0

  init() {}

  init(_ contents: FileContents) throws(VocabularyFileError) {
    self = try contents.withBytes { bytes throws(VocabularyFileError) in
      try SourceTable(bytes, file: contents.name)
    }
  }

  private init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: String
  ) throws(VocabularyFileError) {
    var table = try TableReader(bytes, file: file, columns: Self.columns)
    var references: [(parent: String, place: VocabularyFileError.Place)] = []
    while try table.next() {
      let source = try Self.source(of: table)
      rows.append((source, table.list(4)))
      for name in [source.name] + [source.acronym].compactMap(\.self) + table.list(4) {
        guard sources.updateValue(source, forKey: FoldedKey(name)) ?? source == source else {
          throw .repeated(table.place, word: name, columns: ["name", "acronym", "other"])
        }
        mostCommas = max(mostCommas, name.utf8.count { $0 == UInt8(ascii: ",") })
      }
      if !table.cells[3].isEmpty {
        parents[source.name] = table.text(3)
        references.append((table.text(3), table.place))
      }
    }
    for (parent, place) in references where sources[FoldedKey(parent)]?.name != parent {
      throw .danglingReference(place, word: parent, column: Self.columns[3], file: .text(file))
    }
  }

  /// The source with this name, acronym or other spelling, or with a name followed by its acronym
  /// in parentheses, as every view shows it.
  func source(named name: String) -> Source? {
    sources[FoldedKey(name)] ?? sourceWithAcronym(named: name)
  }

  /// The source of `Name (ACRONYM)`; `nil` when the table has the name with another acronym.
  private func sourceWithAcronym(named name: String) -> Source? {
    guard name.utf8.last == UInt8(ascii: ")"), let open = name.lastIndex(of: "("),
      let source = sources[FoldedKey(String(name[..<open]))], let acronym = source.acronym,
      FoldedKey(acronym) == FoldedKey(String(name[open...]))
    else { return nil }
    return source
  }

  /// Adds an editor's row. If the name exists, in any spelling, the row adds other spellings to
  /// that source, and replaces its kind and, if given, its acronym.
  mutating func add(_ row: AddedRows.SourceRow) {
    var names = [row.source.name] + [row.source.acronym].compactMap(\.self) + row.otherNames
    var source = row.source
    if let known = sources[FoldedKey(row.source.name)],
      let place = rows.firstIndex(where: { $0.source == known })
    {
      source = Source(
        name: known.name, acronym: row.source.acronym ?? known.acronym,
        isPerson: row.source.isPerson)
      let oldAcronym = source.acronym == known.acronym ? nil : known.acronym
      rows[place] = (
        source, rows[place].otherNames + [oldAcronym].compactMap(\.self) + row.otherNames
      )
      names += [known.name] + [known.acronym].compactMap(\.self) + rows[place].otherNames
    } else {
      rows.append((source, row.otherNames))
    }
    for name in names {
      sources[FoldedKey(name)] = source
      mostCommas = max(mostCommas, name.utf8.count { $0 == UInt8(ascii: ",") })
    }
  }

  /// Sets the parent of a row's source, after all rows are added; throws when the parent is
  /// unknown.
  mutating func addParent(of row: AddedRows.SourceRow) throws(VocabularyFileError) {
    guard !row.parent.isEmpty else { return }
    guard let parent = sources[FoldedKey(row.parent)] else {
      throw .danglingReference(
        row.place, word: row.parent, column: Self.columns[3], file: .text(row.place.file))
    }
    if let source = sources[FoldedKey(row.source.name)] { parents[source.name] = parent.name }
  }

  /// The parent body of a source.
  func parent(of name: String) -> String? { parents[name] }

  /// Makes a source from a row.
  static func source(of rows: TableReader) throws(VocabularyFileError) -> Source {
    let kind = rows.text(2)
    guard kind == "body" || kind == "person" else {
      throw .unknownWord(
        rows.place, word: kind, column: columns[2],
        expected: Message.quotedList(["body", "person"]))
    }
    return Source(
      name: try rows.required(0), acronym: rows.cells[1].isEmpty ? nil : rows.text(1),
      isPerson: kind == "person")
  }
}
