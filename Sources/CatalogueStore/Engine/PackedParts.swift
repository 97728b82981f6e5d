internal import Publications

/// Parts of an image, concatenated, each with its number and length, after a checksum. This
/// transfers a part of a catalogue without the rest.
struct PackedParts {
  private(set) var parts: [(part: ImagePart, bytes: [UInt8])] = []

  /// More than a record or an outline has.
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

  /// Reads parts; `nil` when the bytes are damaged.
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

/// The values, names and labels of a catalogue whose records are in an engine. Lists, completions
/// and value names are made from it. A client reads it once.
package struct CatalogueOutline: Sendable {
  let bytes: ImageBytes
  /// The same bytes in a compact form, for transfer to a client.
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

  /// A packed outline of a catalogue with `recordCount` records. Its bytes are untrusted and
  /// validated.
  package init(packed: [UInt8], recordCount: Int) throws(CatalogueImageError) {
    guard let parts = PackedParts(packed), 0...Int(UInt32.max) ~= recordCount else {
      throw .damaged(part: "outline")
    }
    self.packed = []
    bytes = parts.image(recordCount: recordCount)
  }
}

/// A record as self-contained bytes.
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
    // Reading from memory cannot fail.
    return bytes ?? []
  }

  /// The record in some bytes, with every text filtered; `nil` when they are damaged.
  static func publication(of bytes: [UInt8]) -> Publication? {
    guard let packed = PackedParts(bytes) else { return nil }
    let image = packed.image(recordCount: 1)
    guard let parts = try? ImageParts(image, isOutline: true) else { return nil }
    let items = ItemReader(parts, strings: StringReader(parts))
    return RecordReader(parts, items: items).publication(at: 0)
  }
}
