internal import Messages
internal import Publications

/// Reads MARC 21 in ISO 2709, record by record.
///
/// Valid UTF-8 is read as such, whatever the leader says. Other texts are repaired if the leader
/// says UTF-8 or the record has other letters in UTF-8; else they are read as MARC-8. Both are
/// reported. If the directory of a record does not match its fields, they are read in sequence.
/// Records end at their terminators, because lengths in leaders are often wrong; where both disagree,
/// the next record may begin inside a cut one.
struct MARCReader: RecordReader {
  /// The most bytes of a record. The leader's length has only five digits, but longer records are
  /// read too.
  private static let limit = 64 << 20

  private var rest: [UInt8] = []
  private var count = 0

  init(_ context: ReadingContext) {}

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput) {
    var start = 0
    while start < bytes.count, let end = bytes[start...].firstIndex(of: 0x1D) {
      if rest.isEmpty {
        take(UnsafeBufferPointer(rebasing: bytes[start..<end]), to: &output)
      } else {
        rest.append(contentsOf: bytes[start..<end])
        let record = rest
        rest = []
        record.withUnsafeBufferPointer { take($0, to: &output) }
      }
      start = end + 1
    }
    guard rest.count + bytes.count - start <= MARCReader.limit else {
      output.note(
        .malformed(.key(.longRecord), column: nil), at: count + 1, unit: .record)
      output.isStopped = true
      return
    }
    rest.append(contentsOf: bytes[start...])
  }

  mutating func finish(to output: inout RecordOutput) {
    guard rest.contains(where: { $0 > 0x20 && $0 != 0x1A }) else { return }
    rest.withUnsafeBufferPointer { bytes in
      for piece in MARCPieces.pieces(of: bytes).pieces.dropLast() { takeCut(piece, to: &output) }
    }
    output.note(.unreadRecord(.key(.endsInsideRecord)), at: count + 1, unit: .record)
  }

  /// Reads what is before a record terminator.
  private mutating func take(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput) {
    let (pieces, isLengthRight) = MARCPieces.pieces(of: bytes)
    for piece in pieces.dropLast() { takeCut(piece, to: &output) }
    guard let last = pieces.last else { return }
    count += 1
    var cutter = MARCCutter(last)
    guard let marc = cutter.record(), isLengthRight || cutter.hasSoundDirectory else {
      return output.note(
        .unreadRecord(.key(.recordWithoutLeader)), at: count,
        unit: .record)
    }
    if !isLengthRight, !cutter.cutTags.isEmpty {
      let tags = cutter.cutTags.joined(separator: ", ")
      output.note(
        .changed(field: .text(tags), how: .key(.fieldsCutOff)), at: count, unit: .record)
    }
    add(marc, from: cutter, to: &output)
  }

  /// Reads what is before a record that begins without a terminator before it: a record that lacks
  /// only the terminator is complete.
  private mutating func takeCut(
    _ bytes: UnsafeBufferPointer<UInt8>, to output: inout RecordOutput
  ) {
    count += 1
    var cutter = MARCCutter(bytes)
    if let marc = cutter.record(), cutter.isDirectoryRight {
      output.note(
        .changed(field: "0x1D", how: .key(.missingEndOfRecord)), at: count, unit: .record)
      return add(marc, from: cutter, to: &output)
    }
    let isRecord = MARCPieces.beginsWithLength(bytes)
    output.note(
      .unreadRecord(.key(isRecord ? .cutRecord : .recordWithoutLeader)), at: count, unit: .record)
  }

  private func add(_ marc: MARCRecord, from cutter: MARCCutter, to output: inout RecordOutput) {
    if cutter.isMARC8 {
      output.note(
        .changed(field: .key(.fieldCharacters), how: .key(.readAsLatinLetters)), at: count,
        unit: .record)
    }
    if !cutter.invalidTags.isEmpty {
      let tags = cutter.invalidTags.joined(separator: ", ")
      let how: MessageKey = cutter.isUTF8 == true ? .problemNotText : .marc8OtherScript
      output.note(.changed(field: .text(tags), how: .key(how)), at: count, unit: .record)
    }
    let place = RecordPlace(record: count)
    if MARCMapping.isUNIMARC(marc) {
      output.note(.unreadRecord(.key(.recordOfUNIMARC)), at: count, unit: .record)
    } else if let raw = MARCMapping.record(of: marc, place: place, to: &output) {
      output.add(raw)
    } else {
      output.note(.unreadRecord(.key(.recordWithoutTitleAndNumber)), at: count, unit: .record)
    }
  }
}

/// Splits an ISO 2709 record into fields.
struct MARCCutter {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Whether a text was read as MARC-8.
  private(set) var isMARC8 = false
  /// The tags of fields with a text that is valid in neither encoding.
  private(set) var invalidTags: [String] = []
  /// Whether the directory matches the fields.
  private(set) var isDirectoryRight = false
  /// Whether the directory consists of entries with tags of letters and digits.
  private(set) var hasSoundDirectory = false
  /// The tags of fields that the directory has after the end of the record.
  private(set) var cutTags: [String] = []
  /// Whether the leader or other texts say that the record is in UTF-8; `nil` until that matters.
  private(set) var isUTF8: Bool?

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The record; `nil` when there is no leader or directory.
  mutating func record() -> MARCRecord? {
    guard bytes.count > 24, let base = bytes[24...].firstIndex(of: 0x1E) else { return nil }
    // The base address is not used: it is either the same or wrong.
    let directory = bytes[24..<base]
    guard directory.count >= 12, directory.allSatisfy({ 0x20..<0x7F ~= $0 }) else { return nil }
    var marc = MARCRecord()
    marc.leader = String(decoding: bytes[..<24], as: UTF8.self)
    if bytes[9] == 0x61 { isUTF8 = true }
    let entries = stride(from: 24, to: base - 11, by: 12).map {
      UnsafeBufferPointer(rebasing: bytes[$0..<$0 + 12])
    }
    hasSoundDirectory =
      directory.count % 12 == 0 && entries.allSatisfy { $0.prefix(3).allSatisfy(isTagByte) }
    let data = UnsafeBufferPointer(rebasing: bytes[(base + 1)...])
    if let ranges = ranges(of: entries, in: data) {
      isDirectoryRight = true
      for (entry, range) in zip(entries, ranges) {
        add(entry, UnsafeBufferPointer(rebasing: data[range]), to: &marc)
      }
    } else {
      let fields = data.split(separator: 0x1E, omittingEmptySubsequences: false)
      for (entry, field) in zip(entries, fields) {
        add(entry, UnsafeBufferPointer(rebasing: field), to: &marc)
      }
      if entries.contains(where: { isBeyond(data.count, $0) }) {
        cutTags = entries.dropFirst(fields.count - 1).map {
          String(decoding: $0[..<3], as: UTF8.self)
        }
      }
    }
    return marc
  }

  /// The ranges of the fields by the directory; `nil` when one does not end at a field terminator.
  private func ranges(
    of entries: [UnsafeBufferPointer<UInt8>], in data: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>]? {
    var ranges: [Range<Int>] = []
    ranges.reserveCapacity(entries.count)
    for entry in entries {
      guard let length = number(entry[3..<7]), let start = number(entry[7..<12]), length > 0,
        start + length <= data.count, data[start + length - 1] == 0x1E,
        start == 0 || data[start - 1] == 0x1E
      else { return nil }
      ranges.append(start..<start + length - 1)
    }
    return ranges
  }

  private func isTagByte(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x61...0x7A ~= byte | 0x20
  }

  /// Whether a field ends after the data. The last one may lack its terminator.
  private func isBeyond(_ count: Int, _ entry: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let length = number(entry[3..<7]), let start = number(entry[7..<12]) else { return false }
    return start + length > count + 1
  }

  private func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    var number = 0
    for digit in digits {
      guard 0x30...0x39 ~= digit else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number
  }

  private mutating func add(
    _ entry: UnsafeBufferPointer<UInt8>, _ field: UnsafeBufferPointer<UInt8>,
    to marc: inout MARCRecord
  ) {
    let tag = String(decoding: entry[..<3], as: UTF8.self)
    if tag.hasPrefix("00") {
      marc.control.append((tag, text(field[...], in: tag)))
      return
    }
    guard MARCCutter.isMapped(entry) else { return }
    var result = MARCRecord.Field(tag: tag)
    let parts = field.split(separator: 0x1F, omittingEmptySubsequences: false)
    if let first = parts.first, first.count >= 2 { result.indicators = Array(first.prefix(2)) }
    for part in parts.dropFirst() {
      guard let code = part.first else { continue }
      result.subfields.append(
        (String(decoding: CollectionOfOne(code), as: UTF8.self), text(part.dropFirst(), in: tag)))
    }
    marc.fields.append(result)
  }

  /// Whether fields with the tag may be mapped: classes 0 to 8. Class 9 is for local use.
  private static func isMapped(_ tag: UnsafeBufferPointer<UInt8>) -> Bool { tag[0] != 0x39 }

  private mutating func text(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>, in tag: String
  ) -> String {
    let buffer = UnsafeBufferPointer(rebasing: bytes)
    let valid = String(validating: buffer, as: UTF8.self)
    if let valid, isUTF8 == true || !bytes.contains(0x1B) { return valid }
    let isUTF8 = isUTF8 ?? isMostlyUTF8()
    self.isUTF8 = isUTF8
    if isUTF8 {
      if valid == nil, !invalidTags.contains(tag) { invalidTags.append(tag) }
      return valid ?? String(decoding: buffer, as: UTF8.self)
    }
    isMARC8 = true
    let (text, isWhole) = MARC8.text(of: buffer)
    if !isWhole, !invalidTags.contains(tag) { invalidTags.append(tag) }
    return text
  }

  /// Whether more runs of non-ASCII bytes are UTF-8 than not. In MARC-8 nearly every such byte is
  /// followed by an ASCII letter.
  private func isMostlyUTF8() -> Bool {
    var balance = 0
    for run in bytes.split(whereSeparator: { $0 < 0x80 }) {
      balance += String(validating: run, as: UTF8.self) == nil ? -1 : 1
    }
    return balance > 0
  }
}
