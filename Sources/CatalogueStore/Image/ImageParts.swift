internal import Text

/// The parts of an image, each checked to be inside it.
///
/// The contents of parts are not checked when the image is opened. Every access is bounds-checked
/// instead, so that damaged bytes give a wrong answer but never a crash.
struct ImageParts: Sendable {
  private let bytes: ImageBytes
  private let views: [ByteView]
  let recordCount: Int

  /// The parts of an image; an outline lacks the parts for records.
  init(_ bytes: ImageBytes, isOutline: Bool = false) throws(CatalogueImageError) {
    self.bytes = bytes
    let header = try ImageParts.header(of: bytes)
    recordCount = Int(header.number(at: ImageHeader.recordCountOffset, as: UInt32.self))
    var views: [ByteView] = []
    var ranges: [(range: Range<Int>, part: ImagePart)] = []
    for part in ImagePart.allCases {
      let entry = ImageHeader.fixedSize + part.rawValue * ImageHeader.partEntrySize
      let offset = header.number(at: entry, as: UInt64.self)
      let size = header.number(at: entry + 8, as: UInt64.self)
      guard offset >= UInt64(ImageHeader.size), offset % UInt64(ImageHeader.alignment) == 0,
        offset <= UInt64(bytes.count), size <= UInt64(bytes.count) - offset
      else { throw .damaged(part: "\(part)") }
      let range = Int(offset)..<Int(offset + size)
      if !range.isEmpty { ranges.append((range, part)) }
      views.append(
        ByteView(UnsafeRawBufferPointer(rebasing: bytes.buffer[range]), empty: bytes.base))
    }
    self.views = views
    // Parts must not overlap.
    ranges.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (first, second) in zip(ranges, ranges.dropFirst())
    where first.range.upperBound > second.range.lowerBound {
      throw .damaged(part: "\(second.part)")
    }
    if isOutline { try checkOrder() } else { try checkSizes() }
  }

  /// Parts that are still being built, one for each `ImagePart`; their memory must stay valid.
  init(_ views: [ByteView], recordCount: Int) {
    bytes = ImageBytes(count: 0) { _ in }
    self.views = views
    self.recordCount = recordCount
  }

  subscript(part: ImagePart) -> ByteView { views[part.rawValue] }

  func numbers<Number>(_ part: ImagePart, as: Number.Type = Number.self) -> NumberView<Number> {
    NumberView(self[part])
  }

  /// The checksum of the records' content; 0 when not stored.
  var contentChecksum: UInt64 {
    bytes.buffer.number(at: ImageHeader.contentOffset, as: UInt64.self)
  }

  /// The rules that found the words, as in `ImageHeader`.
  var wordRules: UInt32 {
    bytes.buffer.number(at: ImageHeader.wordRulesOffset, as: UInt32.self)
  }

  /// Reads every part and compares its checksum.
  func verify() throws(CatalogueImageError) {
    for part in ImagePart.allCases {
      let entry = ImageHeader.fixedSize + part.rawValue * ImageHeader.partEntrySize
      guard Checksum.of(self[part].buffer) == bytes.buffer.number(at: entry + 16, as: UInt64.self)
      else { throw .damaged(part: "\(part)") }
    }
  }

  private static func header(of bytes: ImageBytes) throws(CatalogueImageError)
    -> UnsafeRawBufferPointer
  {
    let buffer = bytes.buffer
    guard buffer.starts(with: ImageHeader.magic.prefix(max(1, buffer.count))) else {
      throw .notACatalogue
    }
    guard buffer.count >= ImageHeader.size else {
      throw .truncated(expected: ImageHeader.size, found: buffer.count)
    }
    let mark = buffer.number(at: ImageHeader.byteOrderOffset, as: UInt32.self)
    guard mark == ImageHeader.byteOrderMark else { throw .damaged(part: "header") }
    let version = Int(buffer.number(at: ImageHeader.versionOffset, as: UInt32.self))
    guard version == ImageHeader.version else {
      throw .otherVersion(found: version, expected: ImageHeader.version)
    }
    let unicode = buffer.number(at: ImageHeader.unicodeOffset, as: UInt32.self)
    guard unicode == TextFolding.unicodeVersion else {
      throw .otherUnicode(found: unicode, expected: TextFolding.unicodeVersion)
    }
    var header = Array(buffer.prefix(ImageHeader.size))
    header.replaceSubrange(
      ImageHeader.checksumOffset..<ImageHeader.checksumOffset + 8, with: repeatElement(0, count: 8))
    guard
      header.withUnsafeBytes({ Checksum.of($0) })
        == buffer.number(at: ImageHeader.checksumOffset, as: UInt64.self),
      buffer.number(at: ImageHeader.partCountOffset, as: UInt32.self)
        == UInt32(ImagePart.allCases.count)
    else { throw .damaged(part: "header") }
    let total = buffer.number(at: ImageHeader.totalSizeOffset, as: UInt64.self)
    guard UInt64(buffer.count) >= total else {
      throw .truncated(expected: Int(clamping: total), found: buffer.count)
    }
    return buffer
  }

  /// Checks that parts with one entry per record have the right size.
  private func checkSizes() throws(CatalogueImageError) {
    let sizes: [(ImagePart, Int)] = [
      (.recordStarts, 4 * (recordCount + 1)), (.bodyStarts, 4 * (recordCount + 1)),
      (.forwardStarts, 4 * (recordCount + 1)), (.idOrder, 4 * recordCount),
      (.titleWords, 2 * recordCount), (.titleOrder, 4 * recordCount),
      (.titleRanks, 4 * recordCount), (.yearOrder, 4 * recordCount),
      (.yearRanks, 4 * recordCount), (.sequenceStarts, 4 * (recordCount + 1)),
      (.ownCounts, 2 * recordCount),
    ]
    for (part, size) in sizes where self[part].count != size { throw .damaged(part: "\(part)") }
    // A class is one byte; with more classes, each would cost a search a full record set.
    guard (self[.classes].count + self[.frequentWords].count) / 4 <= TermBuckets.limit else {
      throw .damaged(part: "classes")
    }
    try checkOrder()
  }

  /// The number of records up to which the order of starts is checked when an image is opened. For
  /// more, the check would noticeably delay the first screen.
  private static let orderLimit = 1 << 17

  /// Rejects overlapping elements: each could be as long as the whole part, and reading them all
  /// would take quadratic time.
  private func checkOrder() throws(CatalogueImageError) {
    for part in [ImagePart.stringStarts, .childStarts, .facetStarts] {
      try checkOrder(of: part, descents: 0)
    }
    for offset in [NameReader.firstNameOffset, NameReader.firstMemberOffset] {
      guard NumberView<UInt32>(self[.meanings]).ascends(from: offset, by: NameReader.width)
      else { throw .damaged(part: "meanings") }
    }
    guard recordCount <= ImageParts.orderLimit else { return }
    // The lower half may only decrease where the upper half increases.
    try checkOrder(of: .recordStarts, descents: self[.recordCarries].count / 4)
    try checkOrder(of: .bodyStarts, descents: self[.bodyCarries].count / 4)
  }

  private func checkOrder(
    of part: ImagePart, descents: Int
  ) throws(CatalogueImageError) {
    let starts: NumberView<UInt32> = numbers(part)
    let values = starts.slice(starts.indices)
    var found = 0
    for index in values.indices.dropFirst() {
      found &+= values[index - 1] > values[index] ? 1 : 0
    }
    guard found <= descents else { throw .damaged(part: "\(part)") }
  }
}

extension UnsafeRawBufferPointer {
  fileprivate func number<Number: FixedWidthInteger>(at offset: Int, as: Number.Type) -> Number {
    Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self))
  }
}
