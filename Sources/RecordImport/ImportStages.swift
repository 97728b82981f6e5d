internal import Files
internal import Publications
internal import RecordFormats

/// The publications of a file, in blocks, in three stages: while one block is parsed, the one
/// before is resolved, and the one before that is given to the caller.
struct ImportStages {
  private let parser: BlockParser
  private let resolver: BlockResolver
  private let isParallel: Bool
  private var parsed: ParsedBlock?
  private var resolved: ResolvedBlock?

  /// With `isParallel`, each stage has a thread of its own.
  init(_ stream: consuming RecordStream, _ importer: RecordImporter, isParallel: Bool) {
    parser = BlockParser(stream, importer.parser)
    resolver = BlockResolver(importer.resolver)
    self.isParallel = isParallel
    parsed = parser.next()
  }

  /// The findings so far, in the order of places.
  var report: ImportReport { resolver.report }

  /// Whether there was a publication so far.
  var hasPublications: Bool { resolver.hasPublications }

  /// Moves each block on by one stage. Calls `add` with the publications of the block that leaves
  /// the last one, and returns where that ends; `nil` as long as none has come so far. Not called
  /// after the last block.
  mutating func advance(_ add: (Publication) -> Void) -> BlockEnd? {
    let (current, ready) = (parsed, resolved)
    (parsed, resolved) = (nil, nil)
    func giveReady() { for publication in ready?.publications ?? [] { add(publication) } }
    if isParallel, let current, !current.end.isLast {
      let (parser, resolver) = (parser, resolver)
      (parsed, (resolved, _)) = TwoThreads.run(
        { parser.next() }, { TwoThreads.run({ resolver.resolved(current) }, giveReady) })
    } else {
      giveReady()
      resolved = current.map { resolver.resolved($0) }
      if let current, !current.end.isLast { parsed = parser.next() }
    }
    return ready?.end
  }
}

/// The end of a block of a file.
struct BlockEnd {
  /// Whether no block follows.
  var isLast = false
  /// Bytes of the file read so far, and their size after decompression.
  var readCount = 0
  var givenCount = 0
  /// Whether the file up to here is valid even without records.
  var isSoundWithoutRecords = false
  /// Damage to the archive, in the last block.
  var damage: ImportReport.Finding?
  /// What stopped the reader, in the last block.
  var error: CatalogueFileError?
}

private struct ParsedBlock {
  var parsed = ParsedRecords()
  var end = BlockEnd()
}

private struct ResolvedBlock {
  let publications: [Publication]
  let end: BlockEnd
}

/// Parses a file block by block. Only one thread at a time may use it.
private final class BlockParser: @unchecked Sendable {
  private var stream: RecordStream
  private var parser: RecordParser

  init(_ stream: consuming RecordStream, _ parser: RecordParser) {
    self.stream = stream
    self.parser = parser
  }

  /// The next block; not called after the last one.
  func next() -> ParsedBlock {
    var block = ParsedBlock()
    do throws(CatalogueFileError) {
      var isRead = false
      if !parser.isStopped {
        isRead = try stream.read { bytes throws(CatalogueFileError) in
          block.parsed = try parser.read(bytes)
        }
      }
      if !isRead { try finish(&block) }
    } catch {
      block.end.error = error
      block.end.isLast = true
    }
    block.end.isSoundWithoutRecords = parser.isSoundWithoutRecords
    (block.end.readCount, block.end.givenCount) = (stream.readCount, stream.givenCount)
    return block
  }

  private func finish(_ block: inout ParsedBlock) throws(CatalogueFileError) {
    block.end.isLast = true
    block.end.damage = stream.archiveDamage
    do throws(CatalogueFileError) {
      block.parsed = try parser.finish()
    } catch {
      if block.end.damage == nil { throw error }
      // The end of a damaged archive is incomplete anyway.
      block.parsed.report = parser.takeParsed().report
    }
  }
}

/// Resolves a file block by block. Only one thread at a time may use it.
private final class BlockResolver: @unchecked Sendable {
  private var resolver: ParsedRecordResolver

  init(_ resolver: ParsedRecordResolver) { self.resolver = resolver }

  var report: ImportReport { resolver.sortedReport }

  var hasPublications: Bool { resolver.count > 0 }

  func resolved(_ block: ParsedBlock) -> ResolvedBlock {
    var publications: [Publication] = []
    if let damage = block.end.damage {
      resolver.resolve(block.parsed, damaged: damage) { publications.append($0) }
    } else {
      resolver.resolve(block.parsed) { publications.append($0) }
    }
    return ResolvedBlock(publications: publications, end: block.end)
  }
}
