package import Messages

extension JSONScanner {
  /// Appends `value` of each string of an array, or of a single string; appends nothing for other
  /// values.
  package mutating func strings<Value>(
    into values: inout [Value], _ value: (String) -> Value
  ) -> Bool {
    list(into: &values) { scanner in scanner.string().map(value) }
  }

  /// Appends each value of an array, or a single value, that `read` returns. If `read` rejects one
  /// of them, nothing is appended.
  package mutating func list<Value>(
    into values: inout [Value], _ read: (inout JSONScanner) -> Value?
  ) -> Bool {
    guard peek() == 0x5B else {
      guard let value = read(&self) else { return false }
      values.append(value)
      return true
    }
    let count = values.count
    let isRead = array { scanner in
      guard let value = read(&scanner) else { return false }
      values.append(value)
      return true
    }
    if !isRead { values.removeSubrange(count...) }
    return isRead
  }

  /// Skips a value; returns the name of its type, or `nil` when there is none.
  package mutating func skipNamedValue() -> MessageKey? {
    guard let first = peek() else { return nil }
    let kind: MessageKey
    switch first {
    case 0x22: kind = .foundString
    case 0x7B: kind = .foundObject
    case 0x5B: kind = isArrayOfStrings ? .foundArray : .foundMixedArray
    case 0x74, 0x66: kind = .foundBoolean
    case 0x6E: kind = .foundNull
    default: kind = .foundNumber
    }
    return skipValue() ? kind : nil
  }

  private var isArrayOfStrings: Bool {
    var copy = self
    return copy.array { $0.string() != nil }
  }
}
