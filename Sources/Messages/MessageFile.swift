internal import CMessages
internal import Glibc

/// The texts of one language, in the format of its file.
struct MessageFile: Sendable {
  let language: String
  // The memory is immutable and never freed.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// English first.
  static let all = (0..<messages_file_count()).map { MessageFile(messages_file_at($0)) }

  private init(_ file: messages_file) {
    language = String(cString: file.language)
    bytes = UnsafeRawBufferPointer(start: file.base, count: file.count)
  }

  /// Copies the contents of a file, whose lines must be sorted.
  init(language: String, _ bytes: [UInt8]) {
    self.language = language
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 1)
    copy.copyBytes(from: bytes)
    self.bytes = UnsafeRawBufferPointer(copy)
  }

  /// Returns the text of a key, in the plural form for a number if there is one.
  func text(of name: StaticString, number: Int?) -> UnsafeRawBufferPointer? {
    name.withUTF8Buffer { name in
      if let number {
        let form = PluralRule.form(of: number, in: language)
        if let text = text(of: name, form.suffix) ?? text(of: name, PluralForm.other.suffix) {
          return text
        }
      }
      return text(of: name, "")
    }
  }

  private func text(
    of name: UnsafeBufferPointer<UInt8>, _ suffix: StaticString
  ) -> UnsafeRawBufferPointer? {
    suffix.withUTF8Buffer { suffix in
      var (low, high) = (0, bytes.count)
      while low < high {
        let line = line(around: (low + high) / 2)
        switch line.order(to: name, suffix) {
        case 0: return line.text
        case ..<0: low = line.end + 1
        default: high = line.start
        }
      }
      return nil
    }
  }

  private func line(around offset: Int) -> Line {
    let start = bytes.baseAddress.map { messages_line_start($0, offset) } ?? 0
    return Line(bytes, start: start, end: offset + bytes.distance(to: "\n", from: offset))
  }
}

extension UnsafeRawBufferPointer {
  /// The number of bytes before the first occurrence of a value, or before the end if there is
  /// none.
  fileprivate func distance(to value: Unicode.Scalar, from start: Int = 0) -> Int {
    guard let base = baseAddress.map({ $0 + start }) else { return 0 }
    let match = memchr(base, Int32(value.value), count - start)
    return match.map { UnsafeRawPointer($0) - base } ?? count - start
  }
}

/// A line of a file of messages.
private struct Line {
  /// The offset in the file.
  let start: Int
  let end: Int
  /// Empty for a comment, which sorts before every key.
  let key: UnsafeRawBufferPointer
  let text: UnsafeRawBufferPointer

  init(_ file: UnsafeRawBufferPointer, start: Int, end: Int) {
    (self.start, self.end) = (start, end)
    let line = UnsafeRawBufferPointer(rebasing: file[start..<end])
    let isComment = line.first == UInt8(ascii: "#")
    key = UnsafeRawBufferPointer(rebasing: line[..<(isComment ? 0 : line.distance(to: " "))])
    // Skip ` = `.
    text = UnsafeRawBufferPointer(rebasing: line[min(key.count + 3, line.count)...])
  }

  /// Returns a negative number if the line sorts before the key `name` + `suffix`, 0 if it has that
  /// key.
  func order(to name: UnsafeBufferPointer<UInt8>, _ suffix: UnsafeBufferPointer<UInt8>) -> Int {
    let first = compare(key.prefix(name.count), with: name)
    if first != 0 || key.count < name.count { return first != 0 ? first : -1 }
    let rest = key.dropFirst(name.count)
    let second = compare(rest, with: suffix)
    return second != 0 ? second : rest.count - suffix.count
  }

  /// Compares up to the length of the shorter one.
  private func compare(
    _ bytes: Slice<UnsafeRawBufferPointer>, with others: UnsafeBufferPointer<UInt8>
  ) -> Int {
    let bytes = UnsafeRawBufferPointer(rebasing: bytes)
    guard let first = bytes.baseAddress, let second = others.baseAddress else { return 0 }
    return Int(memcmp(first, second, min(bytes.count, others.count)))
  }
}
