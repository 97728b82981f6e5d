import Text

/// A JSON value, as far as records need it. Texts pass the text filter.
indirect enum JSON {
  case null
  case number(Int)
  case boolean(Bool)
  case string(String)
  case array([JSON])
  /// Members in output order.
  case object([(String, JSON)])

  /// A text, or null for `nil`.
  static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// A number, or null for `nil`.
  static func optional(_ number: Int?) -> JSON { number.map(JSON.number) ?? .null }

  static func strings(_ texts: [String]) -> JSON { .array(texts.map(JSON.string)) }

  /// The value on one line.
  var serialized: String {
    var text = ""
    write(to: &text)
    return text
  }

  private func write(to output: inout String) {
    switch self {
    case .null: output += "null"
    case .number(let number): output += String(number)
    case .boolean(let isTrue): output += isTrue ? "true" : "false"
    case .string(let text): JSON.write(quoted: text, to: &output)
    case .array(let values):
      output += "["
      for (index, value) in values.enumerated() {
        if index > 0 { output += "," }
        value.write(to: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, (name, value)) in members.enumerated() {
        if index > 0 { output += "," }
        JSON.write(quoted: name, to: &output)
        output += ":"
        value.write(to: &output)
      }
      output += "}"
    }
  }

  /// The filter removes control characters, so only two characters need escaping.
  private static func write(quoted text: String, to output: inout String) {
    output += "\""
    for scalar in TextFilter.line(text).unicodeScalars {
      if scalar == "\"" || scalar == "\\" { output += "\\" }
      output.unicodeScalars.append(scalar)
    }
    output += "\""
  }
}
