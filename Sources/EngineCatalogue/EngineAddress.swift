/// The host, port and catalogue name of an engine: `mysql://host:9306/catalogue`.
package struct EngineAddress: Equatable, Sendable {
  /// A host name or an IP address, without brackets.
  package let host: String
  /// 1...65535.
  package let port: Int
  /// The name of the catalogue on the engine.
  package let catalogue: String

  /// The prefix of every address.
  package static let scheme = "mysql://"

  /// The port if an address has none.
  private static let standardPort = 9306

  /// Whether `text` has the prefix of an address.
  package static func isAddress(_ text: String) -> Bool { text.hasPrefix(scheme) }

  /// Parses an address; `nil` if it is invalid. User and password are never part of an address:
  /// every user of the machine can see a program's arguments.
  package init?(_ text: String) {
    guard EngineAddress.isAddress(text) else { return nil }
    let parts = text.dropFirst(EngineAddress.scheme.count)
      .split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, SphinxDialect.isName(String(parts[1])) else { return nil }
    catalogue = String(parts[1])
    var host = parts[0]
    var port: Int? = EngineAddress.standardPort
    // An IPv6 address itself has colons.
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

  /// The address as a user types it.
  package var text: String {
    let shown = host.contains(":") ? "[\(host)]" : host
    return "\(EngineAddress.scheme)\(shown):\(port)/\(catalogue)"
  }
}

/// The credentials for an engine, and how the connection is encrypted.
package struct EngineLogin: Equatable, Sendable {
  /// `nil` if none is given: the engine then accepts anybody.
  package var user: String?
  /// The password of `user`; never shown or written to a file.
  package var password: String?
  /// A file of CA certificates that the engine's certificate is checked against. Its presence turns
  /// encryption on.
  package var authority: String?

  /// A login; engines on the same machine mostly need none.
  package init(user: String? = nil, password: String? = nil, authority: String? = nil) {
    self.user = user
    self.password = password
    self.authority = authority
  }
}
