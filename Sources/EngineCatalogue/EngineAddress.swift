/// Where an engine listens, and which of its catalogues is meant: `mysql://host:9306/catalogue`.
package struct EngineAddress: Equatable, Sendable {
  /// A name or an IP address, without brackets.
  package let host: String
  /// 1...65535.
  package let port: Int
  /// The name of the catalogue on the engine.
  package let catalogue: String

  /// How an address begins.
  package static let scheme = "mysql://"

  /// The port of engines where an address names none.
  private static let standardPort = 9306

  /// Whether a text is meant as an address.
  package static func isAddress(_ text: String) -> Bool { text.hasPrefix(scheme) }

  /// An address; `nil` for a text that is none. User and password are never part of one: arguments of
  /// programs can be seen by everybody.
  package init?(_ text: String) {
    guard EngineAddress.isAddress(text) else { return nil }
    let parts = text.dropFirst(EngineAddress.scheme.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, SphinxDialect.isName(String(parts[1])) else { return nil }
    catalogue = String(parts[1])
    var host = parts[0]
    var port: Int? = EngineAddress.standardPort
    // An IPv6 address has colons of its own.
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      port = Int(host[host.index(after: colon)...])
      host = host[..<colon]
    }
    if host.hasPrefix("["), host.hasSuffix("]") { host = host.dropFirst().dropLast() }
    guard let port, 1...65535 ~= port, 1...255 ~= host.utf8.count,
      host.utf8.allSatisfy({ byte in
        0x30...0x3A ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
          || "-._%".utf8.contains(byte)
      })
    else { return nil }
    self.host = String(host)
    self.port = port
  }

  /// The address as it is typed.
  package var text: String {
    let shown = host.contains(":") ? "[\(host)]" : host
    return "\(EngineAddress.scheme)\(shown):\(port)/\(catalogue)"
  }
}

/// By what an engine knows who asks, and how the line to it is kept private.
package struct EngineLogin: Equatable, Sendable {
  /// `nil` where none is given: the engine then lets anybody in.
  package var user: String?
  /// The password of `user`; never shown or written.
  package var password: String?
  /// A file of certificates by which the engine's own is checked; with it, the line is encrypted.
  package var authority: String?

  /// A login; engines on the same machine mostly need none.
  package init(user: String? = nil, password: String? = nil, authority: String? = nil) {
    self.user = user
    self.password = password
    self.authority = authority
  }
}
