package import Messages
internal import Text

/// Why a reader could not follow an address, or should not.
package enum LinkFault: Equatable, Sendable {
  /// Neither http nor https.
  case scheme
  case noHost
  case space
  /// A user name or password before the host, visible to everybody.
  case credentials

  /// The fault of an address; `nil` if it has none.
  package init?(_ url: String) {
    if url.utf8.contains(where: { $0 == 0x20 }) {
      self = .space
      return
    }
    guard let rest = LinkFault.rest(of: url) else {
      self = .scheme
      return
    }
    let authority = rest.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
        && $0 != UInt8(ascii: "\\")
    }
    let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    if host.count > 1 {
      self = .credentials
      return
    }
    guard LinkFault.isHost(authority) else {
      self = .noHost
      return
    }
    return nil
  }

  /// The part after `http://` or `https://`.
  private static func rest(of url: String) -> Substring.UTF8View? {
    for scheme in ["http://", "https://"] where url.utf8.count >= scheme.utf8.count {
      let isScheme = zip(url.utf8, scheme.utf8).allSatisfy { byte, letter in
        byte == letter || byte | 0x20 == letter && byte &- 0x41 < 26
      }
      if isScheme { return url.utf8.dropFirst(scheme.utf8.count) }
    }
    return nil
  }

  /// Whether a host name contains a letter or digit, and a port comes only after it.
  private static func isHost(_ authority: Substring.UTF8View) -> Bool {
    let name =
      authority.first == UInt8(ascii: "[")
      ? authority : authority.prefix { $0 != UInt8(ascii: ":") }
    return name.contains { ($0 | 0x20) &- 0x61 < 26 || $0 &- 0x30 < 10 || $0 >= 0x80 }
      && name.first != UInt8(ascii: ".")
  }

  /// The address without user name and password, which end at the last `@` before the path.
  package static func shown(_ url: String) -> String {
    guard let start = url.utf8.firstRange(of: "://".utf8)?.upperBound else { return url }
    let authority = url.utf8[start...].prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
    }
    guard let at = authority.lastIndex(of: UInt8(ascii: "@")) else { return url }
    return url[..<start] + "…" + url[at...]
  }
}

extension LinkFault: MessageConvertible {
  /// The fault, in a sentence.
  package var message: Message {
    switch self {
    case .scheme: Message(.linkWithoutScheme)
    case .noHost: Message(.linkWithoutHost)
    case .space: Message(.linkWithSpace)
    case .credentials: Message(.linkWithCredentials)
    }
  }
}
