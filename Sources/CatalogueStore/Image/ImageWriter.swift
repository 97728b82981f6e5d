internal import Files
internal import Messages
internal import Text

/// Writes the parts of an image in the order in which they are added, and the header with the
/// offset of each.
struct ImageWriter {
  private let output: ImageOutput
  private var places = [Place](repeating: Place(), count: ImagePart.allCases.count)
  /// The part being written piece by piece, and the bytes not yet added to its checksum.
  private var open: Place?
  private var rest: [UInt8] = []
  /// See `ImageHeader.originOffset`.
  var origin: UInt64 = 0
  /// The checksum of the records' content.
  var content: UInt64 = 0

  /// The extent of a part.
  private struct Place {
    var offset = ImageHeader.aligned(ImageHeader.size)
    var size = 0
    var checksum = Checksum()
  }

  /// The buffer size for pieces.
  private static let blockSize = 1 << 20

  /// A writer to memory or to a file.
  init(to output: ImageOutput = ImageOutput()) {
    self.output = output
    let head = [UInt8](repeating: 0, count: ImageHeader.size)
    head.withUnsafeBytes { output.append($0) }
  }

  mutating func put(_ bytes: [UInt8], as part: ImagePart) {
    bytes.withUnsafeBytes { put($0, as: part) }
  }

  mutating func put<Number: FixedWidthInteger>(_ numbers: [Number], as part: ImagePart) {
    #if _endian(little)
      numbers.withUnsafeBytes { put($0, as: part) }
    #else
      put(numbers.flatMap { withUnsafeBytes(of: $0.littleEndian) { Array($0) } }, as: part)
    #endif
  }

  private mutating func put(_ bytes: UnsafeRawBufferPointer, as part: ImagePart) {
    output.align()
    var place = Place(offset: output.count, size: bytes.count)
    place.checksum.update(bytes)
    output.append(bytes)
    places[part.rawValue] = place
  }

  /// Begins a part that is written piece by piece. No other part may be written before `end`.
  mutating func begin() {
    output.align()
    open = Place(offset: output.count)
  }

  /// Appends to the open part.
  mutating func append(_ bytes: UnsafeRawBufferPointer) {
    rest += bytes
    // The checksum takes eight bytes at a time.
    if rest.count >= ImageWriter.blockSize { write(rest.count & ~7) }
  }

  /// Appends numbers to the open part.
  mutating func append(_ numbers: ArraySlice<UInt32>) {
    #if _endian(little)
      numbers.withUnsafeBytes { append($0) }
    #else
      numbers.map(\.littleEndian).withUnsafeBytes { append($0) }
    #endif
  }

  /// Ends the open part.
  mutating func end(as part: ImagePart) {
    write(rest.count)
    places[part.rawValue] = open ?? Place()
    open = nil
  }

  private mutating func write(_ count: Int) {
    rest.withUnsafeBytes { bytes in
      let bytes = UnsafeRawBufferPointer(rebasing: bytes[..<count])
      open?.size += count
      open?.checksum.update(bytes)
      output.append(bytes)
    }
    rest.removeSubrange(..<count)
  }

  /// Calls `body` with the parts written so far; returns `nil` when they cannot be written.
  func withParts<Result>(recordCount: Int, _ body: (ImageParts) -> Result) -> Result? {
    output.withBytes { bytes in
      let views = places.map { place in
        ByteView(
          UnsafeRawBufferPointer(rebasing: bytes[place.offset..<place.offset + place.size]),
          // An empty part is never read, so any address will do.
          empty: UnsafeRawPointer(bitPattern: ImageHeader.alignment)!)
      }
      return body(ImageParts(views, recordCount: recordCount))
    }
  }

  /// The whole image in memory.
  consuming func image(recordCount: Int) -> ImageBytes {
    output.replaceHead(header(recordCount: recordCount))
    return ImageBytes(count: output.count) { memory in
      _ = output.withBytes { memory.copyMemory(from: $0) }
    }
  }

  /// Deletes the unfinished file.
  consuming func discard() { output.discard() }

  /// Completes the file.
  consuming func finish(recordCount: Int) throws(CatalogueWriteError) {
    output.replaceHead(header(recordCount: recordCount))
    do throws(FileFailure) {
      try output.finish()
    } catch {
      throw .failed(file: error.path, reason: .system(error.code))
    }
  }

  private func header(recordCount: Int) -> [UInt8] {
    var header = [UInt8](repeating: 0, count: ImageHeader.size)
    header.withUnsafeMutableBytes { bytes in
      bytes.copyBytes(from: ImageHeader.magic)
      bytes.store(UInt32(ImageHeader.version), at: ImageHeader.versionOffset)
      bytes.store(ImageHeader.byteOrderMark, at: ImageHeader.byteOrderOffset)
      bytes.store(UInt64(output.count), at: ImageHeader.totalSizeOffset)
      bytes.store(UInt32(recordCount), at: ImageHeader.recordCountOffset)
      bytes.store(UInt32(places.count), at: ImageHeader.partCountOffset)
      bytes.store(origin, at: ImageHeader.originOffset)
      bytes.store(content, at: ImageHeader.contentOffset)
      bytes.store(TextFolding.unicodeVersion, at: ImageHeader.unicodeOffset)
      bytes.store(ImageHeader.wordRules, at: ImageHeader.wordRulesOffset)
      for (index, place) in places.enumerated() {
        let entry = ImageHeader.fixedSize + index * ImageHeader.partEntrySize
        bytes.store(UInt64(place.offset), at: entry)
        bytes.store(UInt64(place.size), at: entry + 8)
        bytes.store(place.checksum.value, at: entry + 16)
      }
      // The checksum field itself is still 0.
      bytes.store(Checksum.of(UnsafeRawBufferPointer(bytes)), at: ImageHeader.checksumOffset)
    }
    return header
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func store<Number: FixedWidthInteger>(_ value: Number, at offset: Int) {
    storeBytes(of: value.littleEndian, toByteOffset: offset, as: Number.self)
  }
}
