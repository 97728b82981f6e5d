internal import Files
internal import Text

/// The parts of an image as they are made, and their joining.
struct ImageWriter {
  private var parts = [[UInt8]](repeating: [], count: ImagePart.allCases.count)
  let recordCount: Int
  /// A checksum of the files that the catalogue is made of; 0 for none.
  var origin: UInt64 = 0
  /// The checksum of what the records say.
  var content: UInt64 = 0

  init(recordCount: Int) {
    self.recordCount = recordCount
  }

  mutating func put(_ bytes: consuming [UInt8], as part: ImagePart) {
    parts[part.rawValue] = bytes
  }

  mutating func put<Number: FixedWidthInteger>(_ numbers: [Number], as part: ImagePart) {
    #if _endian(little)
      parts[part.rawValue] = numbers.withUnsafeBytes { Array($0) }
    #else
      parts[part.rawValue] = numbers.flatMap { number in
        withUnsafeBytes(of: number.littleEndian) { Array($0) }
      }
    #endif
  }

  /// Calls `body` with the parts as they are now.
  func withParts<Result>(_ body: (ImageParts) -> Result) -> Result {
    withViews(of: parts[...], before: []) { body(ImageParts($0, recordCount: recordCount)) }
  }

  private func withViews<Result>(
    of parts: ArraySlice<[UInt8]>, before views: [ByteView], _ body: ([ByteView]) -> Result
  ) -> Result {
    guard let part = parts.first else { return body(views) }
    return part.withUnsafeBytes { bytes in
      // Where nothing lies nothing is read: any address will do.
      let view = ByteView(bytes, empty: UnsafeRawPointer(bitPattern: ImageHeader.alignment)!)
      return withViews(of: parts.dropFirst(), before: views + [view], body)
    }
  }

  /// The whole image in memory.
  consuming func image() -> ImageBytes {
    let header = header()
    return ImageBytes(count: header.totalSize) { memory in
      memory.copyBytes(from: header.bytes)
      for (part, offset) in zip(parts, header.offsets) {
        UnsafeMutableRawBufferPointer(rebasing: memory[offset...]).copyBytes(from: part)
      }
    }
  }

  /// Writes the whole image to a file, under another name until it is complete.
  consuming func write(to path: String) throws(CatalogueWriteError) {
    do throws(FileFailure) {
      let header = header()
      let file = try OutputFile(at: path)
      try file.write(header.bytes)
      var end = header.bytes.count
      for (part, offset) in zip(parts, header.offsets) {
        try file.write([UInt8](repeating: 0, count: offset - end))
        try file.write(part)
        end = offset + part.count
      }
      try file.finish()
    } catch {
      throw .failed(file: error.path, reason: error.reason)
    }
  }

  private func header() -> (bytes: [UInt8], offsets: [Int], totalSize: Int) {
    var offsets: [Int] = []
    var end = ImageHeader.size
    for part in parts {
      let offset = ImageHeader.aligned(end)
      offsets.append(offset)
      end = offset + part.count
    }
    var header = [UInt8](repeating: 0, count: ImageHeader.size)
    header.withUnsafeMutableBytes { bytes in
      bytes.copyBytes(from: ImageHeader.magic)
      bytes.store(UInt32(ImageHeader.version), at: ImageHeader.versionOffset)
      bytes.store(ImageHeader.byteOrderMark, at: ImageHeader.byteOrderOffset)
      bytes.store(UInt64(end), at: ImageHeader.totalSizeOffset)
      bytes.store(UInt32(recordCount), at: ImageHeader.recordCountOffset)
      bytes.store(UInt32(parts.count), at: ImageHeader.partCountOffset)
      bytes.store(origin, at: ImageHeader.originOffset)
      bytes.store(content, at: ImageHeader.contentOffset)
      bytes.store(TextFolding.unicodeVersion, at: ImageHeader.unicodeOffset)
      for (index, part) in parts.enumerated() {
        let entry = ImageHeader.fixedSize + index * ImageHeader.partEntrySize
        bytes.store(UInt64(offsets[index]), at: entry)
        bytes.store(UInt64(part.count), at: entry + 8)
        bytes.store(part.withUnsafeBytes { Checksum.of($0) }, at: entry + 16)
      }
      // The checksum's own field is still 0.
      bytes.store(Checksum.of(UnsafeRawBufferPointer(bytes)), at: ImageHeader.checksumOffset)
    }
    return (header, offsets, end)
  }
}

extension UnsafeMutableRawBufferPointer {
  fileprivate func store<Number: FixedWidthInteger>(_ value: Number, at offset: Int) {
    storeBytes(of: value.littleEndian, toByteOffset: offset, as: Number.self)
  }
}
