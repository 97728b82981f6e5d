/// A JSON value in memory, for records whose members depend on each other.
indirect enum JSONTree {
  case object([(name: String, value: JSONTree)])
  case array([JSONTree])
  case text(String)
  /// As written.
  case number(String)
  case flag(Bool)
  case null

  /// The deepest nesting of values that is read.
  static let depthLimit = 256

  /// Reads a value; `nil` when it is incomplete or too deep.
  static func read(from scanner: inout JSONScanner, depth: Int = 0) -> JSONTree? {
    guard depth < depthLimit, let first = scanner.peek() else { return nil }
    switch first {
    case 0x7B:
      var members: [(name: String, value: JSONTree)] = []
      let isWhole = scanner.distinctMembers { scanner, name in
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

  /// The value of an object's member; of a repeated one, the last value.
  subscript(name: String) -> JSONTree? {
    guard case .object(let members) = self else { return nil }
    return members.last { $0.name == name }?.value
  }

  /// A non-empty string, or a whole number.
  var string: String? {
    switch self {
    case .text(let text): text.isBlank ? nil : text
    case .number(let digits): digits.isEmpty ? nil : digits
    default: nil
    }
  }

  /// The names of an object's members that are neither empty nor false.
  var namesWithContent: [String] {
    guard case .object(let members) = self else { return [] }
    return members.filter { $0.value.hasContent }.map(\.name)
  }

  private var hasContent: Bool {
    switch self {
    case .object(let members): members.contains { $0.value.hasContent }
    case .array(let values): values.contains { $0.hasContent }
    case .text(let text): !text.isBlank
    case .number: true
    case .flag(let isTrue): isTrue
    case .null: false
    }
  }

  /// The elements of an array; any other value except null is its own single element.
  var elements: [JSONTree] {
    switch self {
    case .array(let values): values
    case .null: []
    default: [self]
    }
  }

  /// The texts of an array, or of a member of its objects.
  func strings(_ names: String...) -> [String] {
    elements.compactMap { element in
      if let text = element.string { return text }
      return names.lazy.compactMap { element[$0]?.string }.first
    }
  }
}
