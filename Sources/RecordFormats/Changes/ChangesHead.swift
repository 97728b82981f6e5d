package import Publications

/// The first line of a change set: the catalogue to which it applies, and the resulting one.
package struct ChangesHead: Equatable, Sendable {
  /// The date of the changes.
  package var date: PublicationDate
  /// The catalogue before the changes.
  package var base: CatalogueDigest
  /// The catalogue after the changes.
  package var result: CatalogueDigest
  /// The number of lines after this one.
  package var lines: Int

  /// The format version that is written and read.
  static let version = 1

  /// A header line with a date.
  package init(
    date: PublicationDate, base: CatalogueDigest, result: CatalogueDigest, lines: Int
  ) {
    self.date = date
    self.base = base
    self.result = result
    self.lines = lines
  }

  /// Whether a file with these first bytes is a change set, of any version.
  package static func isHead(_ bytes: some Collection<UInt8>) -> Bool {
    var rest = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes.dropFirst(0)
    for part in ["{", "\"changes\"", ":"] {
      rest = rest.drop { FileHead.isBlank($0) }
      guard rest.starts(with: part.utf8) else { return isDamagedHead(bytes) }
      rest = rest.dropFirst(part.utf8.count)
    }
    return true
  }

  /// Whether a first line has members that records lack, so that a damaged or rewritten header is
  /// not taken for a record.
  private static func isDamagedHead(_ bytes: some Collection<UInt8>) -> Bool {
    let head = bytes.prefix(512).prefix { $0 != 0x0A }.filter { !FileHead.isBlank($0) }
    let line = String(decoding: head, as: UTF8.self)
    return ["\"base\":{", "\"result\":{", "\"checksum\":"]
      .count { line.contains($0) } > 1
  }

  /// The line, including its line feed.
  package var bytes: [UInt8] {
    var object = JSONObject()
    object.add("changes", ChangesHead.version)
    object.add("date", date.text)
    for (name, digest) in [("base", base), ("result", result)] {
      object.add(name, Optional(digest)) { digest, object in
        object.add("records", digest.count)
        object.add("checksum", digest.text)
      }
    }
    object.add("lines", lines)
    return object.ended + [0x0A]
  }

  /// Why a first line is not a valid header.
  package enum Failure: Error, Equatable {
    case damaged
    /// A format version of another program version.
    case otherVersion(Int)
  }

  /// Parses a first line.
  package init(line: UnsafeBufferPointer<UInt8>) throws(Failure) {
    var scanner = JSONScanner(line)
    var (version, lines): (Int?, Int?)
    var date: PublicationDate?
    var digests: [String: CatalogueDigest] = [:]
    let isWhole = scanner.object { scanner, name in
      switch name {
      case "changes": version = scanner.integer()
      case "lines": lines = scanner.integer()
      case "date": date = scanner.string().flatMap { PublicationDate(day: $0) }
      case "base", "result": digests[name] = ChangesHead.digest(from: &scanner)
      default: return scanner.skipValue()
      }
      return true
    }
    if let version, version != ChangesHead.version { throw .otherVersion(version) }
    guard isWhole, scanner.peek() == nil, version != nil, let lines, lines >= 0, let date,
      let base = digests["base"], let result = digests["result"]
    else { throw .damaged }
    self.init(date: date, base: base, result: result, lines: lines)
  }

  private static func digest(from scanner: inout JSONScanner) -> CatalogueDigest? {
    var count: Int?
    var checksum: UInt64?
    let isWhole = scanner.object { scanner, name in
      switch name {
      case "records": count = scanner.integer()
      case "checksum": checksum = scanner.string().flatMap { UInt64($0, radix: 16) }
      default: return scanner.skipValue()
      }
      return true
    }
    guard isWhole, let count, count >= 0, let checksum else { return nil }
    return CatalogueDigest(count: count, checksum: checksum)
  }
}
