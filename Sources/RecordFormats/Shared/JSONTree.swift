/// A value of JSON with everything in it, for records whose members refer to one another.
indirect enum JSONTree {
  case object([(name: String, value: JSONTree)])
  case array([JSONTree])
  case text(String)
  /// As written.
  case number(String)
  case flag(Bool)
  case null

  /// Levels of values that are read.
  static let depthLimit = 256

  /// Reads a value; `nil` when there is no whole one or it is too deep.
  static func read(from scanner: inout JSONScanner, depth: Int = 0) -> JSONTree? {
    guard depth < depthLimit, let first = scanner.peek() else { return nil }
    switch first {
    case 0x7B:
      var members: [(name: String, value: JSONTree)] = []
      let isWhole = scanner.object { scanner, name in
        guard let value = read(from: &scanner, depth: depth + 1) else { return false }
        members.append((name, value))
        return true
      }
      return isWhole ? .object(members) : nil
    case 0x5B:
      var values: [JSONTree] = []
      let isWhole = scanner.array { scanner in
        guard let value = read(from: &scanner, depth: depth + 1) else { return false }
        values.append(value)
        return true
      }
      return isWhole ? .array(values) : nil
    case 0x22: return scanner.string().map { .text($0) }
    case 0x74, 0x66: return scanner.flag().map { .flag($0) }
    case 0x6E: return scanner.takeNull() ? .null : nil
    default:
      if let number = scanner.wholeNumber() { return .number(number) }
      return scanner.skipValue() ? .number("") : nil
    }
  }

  /// The value of a member of an object.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.name == name }?.value
  }

  /// A string or a whole number that has something in it.
  var string: String? {
    switch self {
    case .text(let text): text.isBlank ? nil : text
    case .number(let digits): digits.isEmpty ? nil : digits
    default: nil
    }
  }

  /// The elements of an array; a value that stands alone is one.
  var elements: [JSONTree] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The texts of an array, or of a member of the objects in it.
  func strings(_ names: String...) -> [String] {
    elements.compactMap { element in
      if let text = element.string { return text }
      return names.lazy.compactMap { element[$0]?.string }.first
    }
  }
}
