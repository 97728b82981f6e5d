internal import Publications
package import RecordFormats
package import Vocabularies

/// A change set, read into memory.
package struct ChangeSet: Sendable {
  /// A new, changed or moved record.
  struct Item: Sendable {
    /// The identifier of the record in the older catalogue, if it is there.
    let replaced: PublicationID
    let place: ChangePlace
    /// `nil` for a record that is only moved.
    let publication: Publication?
  }

  /// The file's name, for error messages.
  package let path: String
  /// Its header line.
  package let head: ChangesHead
  private(set) var items: [Item] = []
  private(set) var withdrawn: Set<PublicationID> = []

  /// Whether the set moves records without containing them.
  var hasMoved: Bool { items.contains { $0.publication == nil } }

  /// Whether a file is a change set, by its first bytes.
  package static func isChanges(_ path: String) throws(PublicationReader.Failure) -> Bool {
    do {
      return try RecordStream.open(path).form == .changes
    } catch {
      throw .file(error)
    }
  }

  /// Reads a change set; throws if it is damaged or truncated.
  package init(_ path: String, vocabulary: Vocabulary) throws {
    var lines = LineSplitter(file: path)
    var reader = LineReader(path: path, vocabulary: vocabulary)
    var stream = try RecordStream.open(path)
    while try stream.read({ bytes throws(CatalogueFileError) in
      try lines.read(bytes) { reader.read($0, $1) }
    }), reader.failure == nil {}
    lines.finish { reader.read($0, $1) }
    if let failure = reader.failure { throw failure }
    guard let head = reader.head, stream.archiveDamage == nil, reader.count == head.lines else {
      throw ChangesError.damaged(path, line: nil)
    }
    self.path = path
    self.head = head
    items = reader.items
    withdrawn = reader.withdrawn
  }
}

/// Parses the lines of a change set.
private struct LineReader {
  let path: String
  private var resolver: RecordResolver
  private(set) var head: ChangesHead?
  private(set) var items: [ChangeSet.Item] = []
  private(set) var withdrawn: Set<PublicationID> = []
  private(set) var count = 0
  private(set) var failure: ChangesError?
  private var ids: Set<PublicationID> = []

  init(path: String, vocabulary: Vocabulary) {
    self.path = path
    resolver = RecordResolver(file: path, vocabulary: vocabulary, suggestionLimit: 0)
  }

  mutating func read(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) {
    guard failure == nil else { return }
    guard head != nil else {
      do {
        head = try ChangesHead(line: LineReader.withoutMark(line))
      } catch {
        if case .otherVersion(let version) = error {
          failure = .otherVersion(path, version)
        } else {
          failure = .damaged(path, line: number)
        }
      }
      return
    }
    count += 1
    if !take(line, number) { failure = .damaged(path, line: number) }
  }

  /// Parses one line; false when it is not a change, or when the file already has a change of the
  /// same record.
  private mutating func take(_ line: UnsafeBufferPointer<UInt8>, _ number: Int) -> Bool {
    switch ChangesLine(line, number: number) {
    case nil: return false
    case .withdrawn(let id): return ids.insert(id).inserted && withdrawn.insert(id).inserted
    case .moved(let id, let place):
      items.append(ChangeSet.Item(replaced: id, place: place, publication: nil))
      return ids.insert(id).inserted
    case .record(let record, let replaced, let place):
      var report = ImportReport()
      guard let publication = resolver.publication(of: record, report: &report) else {
        return false
      }
      let id = replaced ?? publication.id
      items.append(ChangeSet.Item(replaced: id, place: place, publication: publication))
      return ids.insert(id).inserted
    }
  }

  private static func withoutMark(
    _ line: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    line.starts(with: [0xEF, 0xBB, 0xBF]) ? UnsafeBufferPointer(rebasing: line[3...]) : line
  }
}
