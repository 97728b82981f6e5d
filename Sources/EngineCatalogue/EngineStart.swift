internal import CatalogueStore
internal import Glibc
package import Messages
internal import Text

/// A failure of an engine, with the engine's address.
package struct EngineError: Error, MessageConvertible, CustomStringConvertible {
  let address: EngineAddress
  let failure: EngineFailure

  init(_ address: EngineAddress, _ failure: EngineFailure) {
    self.address = address
    self.failure = failure
  }

  /// Whether the caller no longer wanted the answer.
  package var isCancelled: Bool { failure == .cancelled }

  /// The most characters shown of an engine's own message.
  private static let longest = 120

  private static func shown(_ text: String) -> Message.Argument {
    .text(String(TextFilter.line(text).prefix(longest)))
  }

  /// Why there is no connection. The client library says it in English, with the number of a system
  /// error behind it, or a negative one if a name could not be resolved.
  private static func reason(of text: String) -> Message.Argument {
    guard let match = text.wholeMatch(of: /(?:Can't connect|Unknown) .+ \((-?\d+)\)/),
      let code = Int32(match.1), code != 0
    else { return shown(text) }
    return code < 0 ? .key(.systemUnknownHost) : .system(code)
  }

  /// What is wrong and what to do about it.
  package var message: Message {
    let place = Message.Argument.text(address.text)
    switch failure {
    case .unreachable(let reason):
      return Message(.engineUnreachable, place, EngineError.reason(of: reason))
    case .refused: return Message(.engineRefused, place)
    case .noCatalogue: return Message(.engineNoCatalogue, place)
    case .otherVersion(let found):
      return Message(
        .engineOtherVersion, place, EngineError.shown(found),
        .text(String(EngineFiles.version)))
    case .rejected(let reason): return Message(.engineRejected, place, EngineError.shown(reason))
    case .cutAnswer: return Message(.engineAnswerCutOff, place)
    case .invalidAnswer: return Message(.engineInvalidAnswer, place)
    case .timedOut(let seconds): return Message(.engineTimedOut, place, .number(seconds))
    case .changed: return Message(.engineChanged, place)
    case .answerTooLarge: return Message(.engineAnswerTooLarge, place)
    case .superseded, .cancelled: return Message(.answerMissing)
    }
  }

  /// The message for warnings of shards that do not respond; `nil` if there are none.
  static func missingPart(_ warnings: [String]) -> Message? {
    guard let first = warnings.first else { return nil }
    return Message(.enginePartMissing, shown(first))
  }
}

/// Reads the outline of a catalogue, which every other request needs.
struct EngineStart {
  private let address: EngineAddress
  private let lines: EngineLines
  private let shouldContinue: () -> Bool

  /// Milliseconds between calls of `shouldContinue`.
  private static let pause: Int32 = 100
  private static let chunksAtOnce = 64
  private static let largestOutline = 256 << 20

  init(
    _ address: EngineAddress, _ lines: EngineLines, shouldContinue: @escaping () -> Bool = { true }
  ) {
    self.address = address
    self.lines = lines
    self.shouldContinue = shouldContinue
  }

  static func dialect(
    _ address: EngineAddress, _ answerer: EngineAnswerer, version: String
  ) -> SphinxDialect {
    SphinxDialect(
      address.catalogue, stamp: version.split(separator: " ").last.map(String.init) ?? "",
      valueCounts: (0..<answerer.facetCount).map { answerer.values(ofFacet: $0).count })
  }

  /// Reads the outline; returns an answerer and the version of the catalogue.
  func outline() throws(EngineError) -> (EngineAnswerer, version: String) {
    do throws(EngineFailure) {
      return try readOutline()
    } catch {
      throw EngineError(address, error)
    }
  }

  /// The version of the catalogue on the engine: changes when the catalogue does.
  func version() throws(EngineError) -> String {
    do throws(EngineFailure) {
      return EngineStart.head(try ask(SphinxDialect(address.catalogue).greeting()))
    } catch {
      throw EngineError(address, error)
    }
  }

  private static func head(_ tables: [EngineTable]) -> String {
    tables.first?.rows.first?.first?.text ?? ""
  }

  private func readOutline() throws(EngineFailure) -> (EngineAnswerer, version: String) {
    let dialect = SphinxDialect(address.catalogue)
    let tables = try ask(dialect.opening(chunks: EngineStart.chunksAtOnce))
    let head = EngineStart.head(tables)
    let parts = head.split(separator: " ").map(String.init)
    guard parts.count == 5, parts[0] == "fieldshelf" else { throw .noCatalogue(head) }
    guard parts[1] == String(EngineFiles.version) else { throw .otherVersion(found: parts[1]) }
    guard let count = UInt32(parts[2]), let size = Int(parts[3]),
      0...EngineStart.largestOutline ~= size
    else { throw .invalidAnswer(head) }
    let packed = try bytes(size, dialect, first: tables.count > 1 ? tables[1].rows : [])
    do throws(CatalogueImageError) {
      let outline = try CatalogueOutline(packed: packed, recordCount: Int(count))
      return (try EngineAnswerer(outline), head)
    } catch {
      throw .invalidAnswer("outline")
    }
  }

  /// The bytes of the outline; `first` has the rows that have already come.
  private func bytes(
    _ size: Int, _ dialect: SphinxDialect, first: [[EngineTable.Field]]
  ) throws(EngineFailure) -> [UInt8] {
    var packed: [UInt8] = []
    packed.reserveCapacity(size)
    var next = 2
    var rows = first
    while packed.count < size {
      guard !rows.isEmpty else { throw .cutAnswer }
      for row in rows {
        guard row.count == 2, row[0].number == next, let bytes = Base64.bytes(of: row[1].bytes),
          !bytes.isEmpty, packed.count + bytes.count <= size
        else { throw .invalidAnswer("outline") }
        packed += bytes
        next += 1
      }
      guard packed.count < size else { break }
      rows =
        try ask(dialect.outlineChunks(from: next, count: EngineStart.chunksAtOnce)).first?.rows
        ?? []
    }
    return packed
  }

  /// Sends a message and blocks until its tables have come.
  private func ask(_ text: String) throws(EngineFailure) -> [EngineTable] {
    lines.send(0, text, stale: [])
    while true {
      for news in lines.news() {
        switch news {
        case .answer(0, let tables): return tables
        case .failed(0, .rejected(let reason)): throw .noCatalogue(reason)
        case .failed(0, let failure): throw failure
        // News of messages sent before the catalogue was reopened.
        case .answer, .failed: break
        }
      }
      var events = pollfd(fd: lines.descriptor, events: Int16(POLLIN), revents: 0)
      poll(&events, 1, EngineStart.pause)
      guard shouldContinue() else { throw .cancelled }
    }
  }
}
