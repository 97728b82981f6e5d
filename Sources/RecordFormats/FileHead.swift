/// The first bytes of a file, used to detect its format.
package struct FileHead: Sendable {
  /// The most bytes that are examined.
  package static let size = 1 << 16

  /// The byte order mark of UTF-8. Programs that add one to a file that has one write two.
  package static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The decompressed bytes, without byte order marks.
  package let bytes: [UInt8]

  /// The head of a file with the first bytes `bytes`.
  package init(_ bytes: some Collection<UInt8>) {
    let head = Array(bytes.prefix(FileHead.size))
    self.bytes = Array(head[FileHead.marksEnd(in: head)...])
  }

  /// The number of bytes in the byte order marks that a file begins with.
  package static func marksEnd(in bytes: [UInt8]) -> Int {
    var end = 0
    while bytes[end...].starts(with: byteOrderMark) { end += byteOrderMark.count }
    return end
  }

  /// The first byte that is not white space.
  package var first: UInt8? { bytes.first { !FileHead.isBlank($0) } }

  /// The bytes as text; invalid UTF-8 is repaired.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether the head, after white space, begins with `text`, which must be ASCII.
  package func begins(with text: String) -> Bool {
    bytes.drop(while: FileHead.isBlank).starts(with: text.utf8)
  }

  /// Whether the head contains `text`, which must be ASCII.
  package func contains(_ text: String) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    return (0...bytes.count - wanted.count).contains { start in
      bytes[start] == first && bytes[start...].starts(with: wanted)
    }
  }

  /// The start tag of an XML file's root element, after declaration, comments and document type:
  /// `<rss version="2.0" …>`; `nil` when the head is not XML.
  package var xmlRoot: String? {
    var rest = bytes.drop(while: FileHead.isBlank)
    while rest.first == UInt8(ascii: "<") {
      let end: [UInt8]
      if rest.starts(with: "<!--".utf8) {
        end = Array("-->".utf8)
      } else if rest.starts(with: "<?".utf8) {
        end = Array("?>".utf8)
      } else if rest.starts(with: "<!".utf8) {
        let isSubset = rest.prefix { $0 != UInt8(ascii: ">") }.contains(UInt8(ascii: "["))
        end = Array((isSubset ? "]>" : ">").utf8)
      } else {
        let tag = rest.prefix { $0 != UInt8(ascii: ">") }
        let isName = tag.dropFirst().first.map { $0 >= 0x41 && $0 != 0x60 } ?? false
        return isName ? String(decoding: tag, as: UTF8.self) + ">" : nil
      }
      guard let found = rest.indices.first(where: { rest[$0...].starts(with: end) }) else {
        return nil
      }
      rest = rest[(found + end.count)...].drop(while: FileHead.isBlank)
    }
    return nil
  }

  /// Whether a byte is white space.
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || 0x09...0x0D ~= byte
  }
}
