/// The records in the bytes before a record terminator.
///
/// A sound file has one. Where a record was cut, the next one is in the same bytes; it is found by
/// its leader and the beginning of its directory.
enum MARCPieces {
  private static let leaderSize = 24

  /// The bytes that seem to be records, and whether the length in the last leader is right; the last
  /// ones end at the terminator.
  static func pieces(
    of bytes: UnsafeBufferPointer<UInt8>
  ) -> (pieces: [UnsafeBufferPointer<UInt8>], isLengthRight: Bool) {
    let whole = withoutBlanks(bytes)
    if hasRightLength(whole) { return ([whole], true) }
    var pieces: [UnsafeBufferPointer<UInt8>] = []
    var start = 0
    for place in whole.indices.dropFirst() where isRecordStart(whole[place...]) {
      pieces.append(UnsafeBufferPointer(rebasing: whole[start..<place]))
      start = place
    }
    let last = UnsafeBufferPointer(rebasing: whole[start...])
    return ((pieces + [last]).filter { !isEmpty($0) }, hasRightLength(last))
  }

  /// Whether bytes begin as a leader does, so that they are part of a record.
  static func beginsWithLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.prefix(5).allSatisfy(isDigit)
  }

  private static func withoutBlanks(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes.drop { $0 <= 0x20 && $0 != 0x1E })
  }

  /// Whether there is nothing but blanks and byte order marks.
  private static func isEmpty(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }
  }

  /// Whether the leader's length is that of the bytes and the terminator.
  private static func hasRightLength(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= leaderSize, beginsWithLength(bytes) else { return false }
    return bytes.prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) } == bytes.count + 1
  }

  /// Whether there is a leader of MARC 21, `00714cam a2200205 a 4500`, and a first directory entry
  /// of digits.
  private static func isRecordStart(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let start = bytes.startIndex
    // Compare what text rarely contains first.
    guard bytes.count > leaderSize + 12, bytes[(start + 20)...].starts(with: "4500".utf8),
      bytes[(start + 10)...].starts(with: "22".utf8)
    else { return false }
    func areDigits(_ places: Range<Int>) -> Bool {
      bytes[start + places.lowerBound..<start + places.upperBound].allSatisfy(isDigit)
    }
    return areDigits(0..<5) && areDigits(12..<17) && areDigits(leaderSize..<leaderSize + 12)
      && isLetter(bytes[start + 5]) && isLetter(bytes[start + 6])
  }

  private static func isDigit(_ byte: UInt8) -> Bool { 0x30...0x39 ~= byte }

  private static func isLetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }
}
