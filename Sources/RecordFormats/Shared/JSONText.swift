internal import Text

/// Writes JSON values, with filtered texts.
package enum JSONText {
  /// Appends a quoted string. Line feeds are kept.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(0x22)
    var text = TextFilter.lines(text)
    text.withUTF8 { text in
      var start = 0
      // The filter has removed all other control characters.
      for (index, byte) in text.enumerated() where byte == 0x22 || byte == 0x5C || byte == 0x0A {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        bytes.append(0x5C)
        bytes.append(byte == 0x0A ? 0x6E : byte)
        start = index + 1
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
    bytes.append(0x22)
  }
}

/// Writes a JSON object on one line.
package struct JSONObject {
  /// The bytes so far, without the closing brace.
  package private(set) var bytes: [UInt8] = [0x7B]
  private let omitsMissing: Bool

  /// An empty object. With `omitsMissing`, null and empty arrays are not added.
  package init(omitsMissing: Bool = false) { self.omitsMissing = omitsMissing }

  /// Adds a text, or null for `nil`.
  package mutating func add(_ name: String, _ text: String?) {
    if omitsMissing, text == nil { return }
    begin(name)
    if let text { JSONText.append(text, to: &bytes) } else { bytes += "null".utf8 }
  }

  /// Adds a number, or null for `nil`.
  package mutating func add(_ name: String, _ number: Int?) {
    if omitsMissing, number == nil { return }
    begin(name)
    bytes += (number.map { String($0) } ?? "null").utf8
  }

  /// Adds a Boolean.
  package mutating func add(_ name: String, _ flag: Bool) {
    begin(name)
    bytes += (flag ? "true" : "false").utf8
  }

  /// Adds a value that is already JSON.
  package mutating func add(_ name: String, json: [UInt8]) {
    begin(name)
    bytes += json
  }

  /// Adds an array of texts.
  package mutating func add(_ name: String, _ texts: [String]) {
    addList(name, texts) { JSONText.append($0, to: &$1) }
  }

  /// Adds an array of objects, each with the members that `write` adds.
  package mutating func add<Value>(
    _ name: String, _ values: [Value], _ write: (Value, inout JSONObject) -> Void
  ) {
    let omitsMissing = omitsMissing
    addList(name, values) { value, bytes in
      var object = JSONObject(omitsMissing: omitsMissing)
      write(value, &object)
      bytes += object.bytes
      bytes.append(0x7D)
    }
  }

  /// Adds an object with the members that `write` adds, or null for `nil`.
  package mutating func add<Value>(
    _ name: String, _ value: Value?, _ write: (Value, inout JSONObject) -> Void
  ) {
    if omitsMissing, value == nil { return }
    begin(name)
    guard let value else {
      bytes += "null".utf8
      return
    }
    var object = JSONObject(omitsMissing: omitsMissing)
    write(value, &object)
    bytes += object.ended
  }

  /// The complete object.
  package var ended: [UInt8] { bytes + [0x7D] }

  private mutating func addList<Value>(
    _ name: String, _ values: [Value], _ write: (Value, inout [UInt8]) -> Void
  ) {
    if omitsMissing, values.isEmpty { return }
    begin(name)
    bytes.append(0x5B)
    for (index, value) in values.enumerated() {
      if index > 0 { bytes.append(0x2C) }
      write(value, &bytes)
    }
    bytes.append(0x5D)
  }

  private mutating func begin(_ name: String) {
    if bytes.count > 1 { bytes.append(0x2C) }
    JSONText.append(name, to: &bytes)
    bytes.append(0x3A)
  }
}
