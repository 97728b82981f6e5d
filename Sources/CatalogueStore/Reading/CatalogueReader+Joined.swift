internal import Glibc
internal import Publications

extension CatalogueReader {
  /// The ordinal of the record that another record, with this identifier, was joined with.
  ///
  /// There is no index for this: such identifiers are rarely requested, and searching a hundred
  /// megabytes of records takes a fraction of a second.
  func keeper(ofID id: String) -> Int? {
    let wanted = Identifier(.joinedRecord, id)
    var pattern = ByteWriter()
    pattern.append(text: wanted.scheme.rawValue)
    pattern.append(text: wanted.value)
    let bytes = parts[.records].buffer
    var place = 0
    while let found = bytes.firstPlace(of: pattern.bytes, from: place) {
      let ordinal = max(0, partitionPoint(0..<recordCount) { records.start(of: $0) > found } - 1)
      if records.publication(at: ordinal).identifiers.contains(wanted) { return ordinal }
      place = found + 1
    }
    return nil
  }
}

extension UnsafeRawBufferPointer {
  /// The offset of the first occurrence of `pattern` at or after `start`.
  fileprivate func firstPlace(of pattern: [UInt8], from start: Int) -> Int? {
    guard let first = pattern.first, let base = baseAddress else { return nil }
    var place = start
    while place + pattern.count <= count,
      let found = memchr(base + place, Int32(first), count - place - pattern.count + 1)
    {
      let offset = UnsafeRawPointer(found) - base
      if memcmp(base + offset, pattern, pattern.count) == 0 { return offset }
      place = offset + 1
    }
    return nil
  }
}
