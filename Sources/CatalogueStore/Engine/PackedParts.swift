internal import Publications

/// Some parts of an image back to back, each with its number and length, behind a checksum: how a part
/// of a catalogue travels where the rest of it is not wanted.
struct PackedParts {
  private(set) var parts: [(part: ImagePart, bytes: [UInt8])] = []

  /// Of one record and of an outline there are fewer.
  private static let mostParts = 64

  init() {}

  mutating func add(_ bytes: [UInt8], as part: ImagePart) {
    if !bytes.isEmpty { parts.append((part, bytes)) }
  }

  var bytes: [UInt8] {
    var writer = ByteWriter()
    for (part, bytes) in parts {
      writer.append(varint: part.rawValue)
      writer.append(varint: bytes.count)
      writer.append(contentsOf: bytes)
    }
    let checksum = writer.bytes.withUnsafeBytes { Checksum.of($0) }
    return withUnsafeBytes(of: checksum.littleEndian) { Array($0) } + writer.bytes
  }

  /// Reads parts; `nil` when they are not what was written.
  init?(_ bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count >= 8 else { return nil }
    let isWhole = bytes.withUnsafeBytes { all in
      Checksum.of(UnsafeRawBufferPointer(rebasing: all[8...]))
        == UInt64(littleEndian: all.loadUnaligned(as: UInt64.self))
    }
    guard isWhole else { return nil }
    var place = 8
    func number() -> Int? {
      var value: UInt64 = 0
      for shift in stride(from: 0, to: 63, by: 7) {
        guard place < bytes.count else { return nil }
        defer { place += 1 }
        value |= UInt64(bytes[place] & 0x7F) << UInt64(shift)
        if bytes[place] < 0x80 { return Int(exactly: value) }
      }
      return nil
    }
    while place < bytes.count {
      guard let raw = number(), let part = ImagePart(rawValue: raw), let count = number(),
        count <= bytes.count - place, parts.count < PackedParts.mostParts
      else { return nil }
      parts.append((part, Array(bytes[place..<place + count])))
      place += count
    }
  }

  func image(recordCount: Int) -> ImageBytes {
    var image = ImageWriter()
    for (part, bytes) in parts { image.put(bytes, as: part) }
    return image.image(recordCount: recordCount)
  }
}

/// The values, names and labels of a catalogue without its records, which are in an engine: what lists,
/// completions and names of values are made of. A client reads it once.
package struct CatalogueOutline: Sendable {
  let bytes: ImageBytes
  /// The same bytes for as little room as possible, for the way to a client.
  package let packed: [UInt8]

  private static let parts: [ImagePart] = [
    .strings, .stringStarts, .facets, .facetStarts, .facetKeys, .childStarts, .children, .names,
    .nameMeanings, .meanings, .meaningMembers, .meaningNames, .nameUses, .nameLanguages,
  ]

  /// The outline of a whole catalogue.
  package init(of catalogue: CatalogueImage) throws(CatalogueImageError) {
    let parts = try ImageParts(catalogue.bytes)
    var packed = PackedParts()
    for part in CatalogueOutline.parts { packed.add(Array(parts[part].buffer), as: part) }
    self.packed = packed.bytes
    bytes = packed.image(recordCount: parts.recordCount)
  }

  /// An outline that was packed, of a catalogue with so many records; it is looked at as what comes
  /// from outside.
  package init(packed: [UInt8], recordCount: Int) throws(CatalogueImageError) {
    guard let parts = PackedParts(packed), 0...Int(UInt32.max) ~= recordCount else {
      throw .damaged(part: "outline")
    }
    self.packed = []
    bytes = parts.image(recordCount: recordCount)
  }
}

/// A record as bytes that stand for themselves.
enum PackedRecord {
  static func bytes(of publication: Publication) -> [UInt8] {
    var items = ItemTable()
    var records = RecordWriter()
    var strings = StringTable()
    var image = ImageWriter()
    image.begin()
    records.add(publication, items: &items, to: &image)
    image.end(as: .bodies)
    items.write(strings: &strings, to: &image)
    strings.write(to: &image)
    records.write(to: &image)
    let bytes = image.withParts(recordCount: 1) { parts in
      var packed = PackedParts()
      for part in [
        ImagePart.strings, .stringStarts, .items, .records, .recordStarts, .recordCarries,
        .bodies, .bodyStarts, .bodyCarries,
      ] {
        packed.add(Array(parts[part].buffer), as: part)
      }
      return packed.bytes
    }
    // Memory can always be read.
    return bytes ?? []
  }

  /// The record of some bytes, every text filtered; `nil` where they are not what was written.
  static func publication(of bytes: [UInt8]) -> Publication? {
    guard let packed = PackedParts(bytes) else { return nil }
    let image = packed.image(recordCount: 1)
    guard let parts = try? ImageParts(image, isOutline: true) else { return nil }
    let items = ItemReader(parts, strings: StringReader(parts))
    return RecordReader(parts, items: items).publication(at: 0)
  }
}
