internal import Publications
package import RecordFormats
package import Vocabularies

/// A file of changes, read whole.
package struct ChangeSet: Sendable {
  /// A new, changed or moved record.
  struct Item: Sendable {
    /// The identifier that the record has before the changes, if it is there.
    let replaced: PublicationID
    let place: ChangePlace
    /// `nil` for a record that is only moved.
    let publication: Publication?
  }

  /// The file's name, for what is wrong with it.
  package let path: String
  /// Its first line.
  package let head: ChangesHead
  private(set) var items: [Item] = []
  private(set) var withdrawn: Set<PublicationID> = []

  /// Whether records are moved that are not in the file.
  var hasMoved: Bool { items.contains { $0.publication == nil } }

  /// Whether a file holds changes, as its first bytes say.
  package static func isChanges(_ path: String) throws(PublicationReader.Failure) -> Bool {
    do {
      return try RecordStream.open(path).form == .changes
    } catch {
      throw .file(error)
    }
  }

  /// Reads a file of changes; one that is damaged or cut off is refused.
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

/// Takes the lines of a file of changes.
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
    resolver = RecordResolver(file: path, vocabulary: vocabulary)
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

  /// Returns false when the line is not a change, or when its record has one already.
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
