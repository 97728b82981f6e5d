internal import Glibc

/// Texts that many records share, each stored once and named by its number.
struct StringTable {
  private var numbers: [ExactText: UInt32] = [:]
  private var text = ByteWriter()
  private var starts: [UInt32] = [0]

  /// The number of a text, a new one when it is seen for the first time.
  mutating func number(of string: String) -> UInt32 {
    if let number = numbers[ExactText(string)] { return number }
    let number = UInt32(starts.count - 1)
    numbers[ExactText(string)] = number
    text.append(contentsOf: string)
    starts.append(UInt32(text.count))
    return number
  }

  consuming func write(to image: inout ImageWriter) {
    image.put(text.bytes, as: .strings)
    image.put(starts, as: .stringStarts)
  }
}

/// A text that equals another only when its bytes do: `String` calls composed and decomposed
/// spellings equal, and a record must keep its own.
struct ExactText: Hashable {
  private let text: String

  init(_ text: String) {
    self.text = text
  }

  static func == (a: ExactText, b: ExactText) -> Bool {
    guard a.text.utf8.count == b.text.utf8.count else { return false }
    var (first, second) = (a.text, b.text)
    return first.withUTF8 { first in
      second.withUTF8 { second in
        guard let a = first.baseAddress, let b = second.baseAddress else { return true }
        return memcmp(a, b, first.count) == 0
      }
    }
  }

  func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
