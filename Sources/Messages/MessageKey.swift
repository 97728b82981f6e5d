/// Names a text in the files of Resources/messages. The names are written in `MessageKey+….swift`,
/// one file an area; a test compares them with the files.
package struct MessageKey: Hashable, Sendable {
  /// As in the files: `facet.countries`. Small letters, digits, `-` and `.`.
  package let name: StaticString

  /// A key by its name.
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
