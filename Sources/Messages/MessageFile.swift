internal import CMessages

/// The texts of one language, as they are in its file.
struct MessageFile: Sendable {
  let language: String
  // The program's own memory, which is never written and never goes away.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// English first.
  static let all = (0..<messages_file_count()).map { MessageFile(messages_file_at($0)) }

  private init(_ file: messages_file) {
    language = String(cString: file.language)
    bytes = UnsafeRawBufferPointer(start: file.base, count: file.count)
  }

  /// The text of a key, in the plural form of a number where it has forms.
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
        let start = lineStart(before: (low + high) / 2)
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = Line(UnsafeRawBufferPointer(rebasing: bytes[start..<end]))
        switch line.order(to: name, suffix) {
        case 0: return line.text
        case ..<0: low = end + 1
        default: high = start
        }
      }
      return nil
    }
  }

  private func lineStart(before place: Int) -> Int {
    bytes[..<place].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
  }
}

/// A line of a file of messages.
private struct Line {
  /// Empty for a comment, which is before every other line.
  let key: UnsafeRawBufferPointer
  let text: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) {
    let isComment = bytes.first == UInt8(ascii: "#")
    let end = isComment ? 0 : bytes.firstIndex(of: UInt8(ascii: " ")) ?? bytes.count
    key = UnsafeRawBufferPointer(rebasing: bytes[..<end])
    // Behind ` = `.
    text = UnsafeRawBufferPointer(rebasing: bytes[min(end + 3, bytes.count)...])
  }

  /// Negative when the line is before the one of a key in two parts, 0 when it is that line.
  func order(to name: UnsafeBufferPointer<UInt8>, _ suffix: UnsafeBufferPointer<UInt8>) -> Int {
    for (place, byte) in key.enumerated() {
      guard place < name.count + suffix.count else { return 1 }
      let wanted = place < name.count ? name[place] : suffix[place - name.count]
      if byte != wanted { return Int(byte) - Int(wanted) }
    }
    return key.count - name.count - suffix.count
  }
}
