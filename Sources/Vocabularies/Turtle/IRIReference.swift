/// An IRI reference, absolute or relative.
package struct IRIReference {
  private let scheme: Substring?
  private let authority: Substring?
  private let path: Substring
  /// The query with its question mark, and the fragment with its number sign.
  private let query: Substring
  private let fragment: Substring

  /// Splits a text into the components of RFC 3986, appendix B.
  package init(_ text: String) {
    var rest = text[...]
    let mark = rest.firstIndex(of: "#") ?? rest.endIndex
    fragment = rest[mark...]
    rest = rest[..<mark]
    let question = rest.firstIndex(of: "?") ?? rest.endIndex
    query = rest[question...]
    rest = rest[..<question]
    let colon = rest.firstIndex { !$0.isSchemeCharacter }
    if let colon, rest[colon] == ":", rest.first?.isLetter == true {
      scheme = rest[...colon]
      rest = rest[rest.index(after: colon)...]
    } else {
      scheme = nil
    }
    if rest.hasPrefix("//") {
      let end = rest.dropFirst(2).firstIndex(of: "/") ?? rest.endIndex
      authority = rest[..<end]
      rest = rest[end...]
    } else {
      authority = nil
    }
    path = rest
  }

  /// The IRI resolved against `base` by RFC 3986, section 5.2; an absolute IRI is returned
  /// unchanged.
  package func resolved(against base: String) -> String {
    let end = [query, fragment]
    if let scheme { return ([scheme, authority ?? "", path] + end).joined() }
    let base = IRIReference(base)
    let start = [base.scheme ?? "", authority ?? base.authority ?? ""]
    if authority != nil { return (start + [Self.withoutDots(path)] + end).joined() }
    if path.isEmpty {
      return (start + [base.path, query.isEmpty ? base.query : query, fragment]).joined()
    }
    return (start + [Self.withoutDots(path.hasPrefix("/") ? path : base.folder + path)] + end)
      .joined()
  }

  /// Whether an IRI begins with a scheme.
  package static func isAbsolute(_ iri: String) -> Bool {
    let bytes = iri.utf8
    guard let first = bytes.first, (first | 0x20) &- 0x61 < 26, first >= 0x41 else { return false }
    for byte in bytes.dropFirst() {
      switch byte {
      case 0x3A: return true
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: continue
      default: return false
      }
    }
    return false
  }

  /// The path up to and including its last slash.
  private var folder: Substring {
    path.lastIndex(of: "/").map { path[...$0] } ?? (authority == nil ? "" : "/")
  }

  /// A path with its `.` and `..` segments removed.
  private static func withoutDots(_ path: Substring) -> Substring {
    var steps: [Substring] = []
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (number, part) in parts.enumerated() {
      let isLast = number == parts.count - 1
      switch part {
      case ".": if isLast { steps.append("") }
      case "..":
        // The first element is the text before the first slash; keep it.
        if steps.count > 1 { steps.removeLast() }
        if isLast { steps.append("") }
      default: steps.append(part)
      }
    }
    return Substring(steps.joined(separator: "/"))
  }
}

extension Character {
  fileprivate var isSchemeCharacter: Bool {
    isASCII && (isLetter || isNumber || self == "+" || self == "-" || self == ".")
  }
}
