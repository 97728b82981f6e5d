internal import Publications
internal import Text

/// Writes XML text.
enum XMLText {
  /// A text with markup characters escaped.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 }) else {
      return text
    }
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case 0x26: bytes += "&amp;".utf8
      case 0x3C: bytes += "&lt;".utf8
      case 0x3E: bytes += "&gt;".utf8
      case 0x22: bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A text for an element in which readers expect HTML; escaped twice if it would otherwise be
  /// misread.
  static func asMarkup(_ text: String) -> String {
    HTMLText.paragraphs(of: text) == [text] ? text : escaped(text)
  }

  /// An element with a filtered text, on its own line.
  static func element(_ name: String, _ text: String, attributes: String = "") -> String {
    "<\(name)\(attributes)>\(escaped(TextFilter.lines(text)))</\(name)>\n"
  }
}

extension Contributor {
  /// `Family, Given`, or the name of a body.
  var invertedName: String {
    switch name {
    case .body(let name): name
    case .person(let family, let given): given.isEmpty ? family : "\(family), \(given)"
    }
  }
}
