/// Identifies a text in the files of Resources/messages. Keys are declared in `MessageKey+….swift`,
/// one file for each area; a test compares them with the message files.
package struct MessageKey: Hashable, Sendable {
  /// The key in the files, such as `facet.countries`: lower-case letters, digits, `-` and `.`.
  package let name: StaticString

  /// Creates a key from its name.
  init(_ name: StaticString) { self.name = name }

  /// Whether two keys name the same text.
  package static func == (a: MessageKey, b: MessageKey) -> Bool {
    a.name.withUTF8Buffer { a in b.name.withUTF8Buffer { a.elementsEqual($0) } }
  }

  /// Hashes the name.
  package func hash(into hasher: inout Hasher) {
    name.withUTF8Buffer { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}
