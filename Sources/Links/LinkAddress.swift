internal import Text

/// An address that may be shown and opened as a link: http, https, mailto or doi.
///
/// Other schemes, user names before a host, hosts that cannot be encoded and text with spaces are
/// not links.
package struct LinkAddress: Hashable, Sendable {
  /// The schemes that may be opened.
  package enum Scheme: String, CaseIterable, Sendable {
    /// An unencrypted web page.
    case http
    /// A web page.
    case https
    /// An e-mail address.
    case mailto
    /// A Digital Object Identifier, which doi.org resolves.
    case doi
  }

  /// The scheme.
  package let scheme: Scheme
  /// The address to show: as published, except that confusable hosts are in punycode.
  package let shown: String
  /// The address to open, in ASCII: punycode, percent-encoding, and https for a DOI.
  package let ascii: String

  /// Parses an address; `nil` for any other text.
  package init?(_ text: String) {
    let text = TextFilter.line(text)
    guard !text.contains(" "), let colon = text.firstIndex(of: ":"),
      let scheme = Scheme(rawValue: text[..<colon].lowercased())
    else { return nil }
    self.scheme = scheme
    let rest = text[text.index(after: colon)...]
    switch scheme {
    case .http, .https:
      guard let parts = WebAddress(rest) else { return nil }
      shown = "\(text[..<colon])://\(parts.shownHost)\(parts.path)"
      ascii = "\(scheme.rawValue)://\(parts.asciiHost)\(PercentEncoding.encoded(parts.path))"
    case .doi:
      let parts = rest.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, parts[0].hasPrefix("10."), !parts[1].isEmpty else { return nil }
      shown = text
      ascii = "https://doi.org/" + PercentEncoding.encoded(rest)
    case .mailto:
      guard let address = Self.mailbox(rest) else { return nil }
      shown = "\(text[..<colon]):\(address.shown)"
      ascii = "mailto:" + address.ascii
    }
  }

  /// A mail address, with optional headers.
  private static func mailbox(_ text: Substring) -> (shown: String, ascii: String)? {
    guard let at = text.firstIndex(of: "@"), at > text.startIndex else { return nil }
    let end = text.firstIndex(of: "?") ?? text.endIndex
    guard at < end, let host = Host(text[text.index(after: at)..<end]) else { return nil }
    let user = text[...at]
    return (
      user + host.shown + text[end...],
      PercentEncoding.encoded(user) + host.ascii + PercentEncoding.encoded(text[end...])
    )
  }
}

/// The host and path of a web page.
struct WebAddress {
  let shownHost: String
  let asciiHost: String
  /// Path, query and fragment, as published.
  let path: Substring

  /// Parses the text after the scheme and colon.
  init?(_ text: Substring) {
    guard text.hasPrefix("//") else { return nil }
    let rest = text.dropFirst(2)
    let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
    var name = rest[..<end]
    path = rest[end...]
    var port = ""
    if let colon = name.lastIndex(of: ":"), name.last != "]" {
      port = String(name[colon...])
      let digits = port.dropFirst()
      guard digits.count <= 5, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      name = name[..<colon]
    }
    guard let host = Host(name) else { return nil }
    shownHost = host.shown + port
    asciiHost = host.ascii + port
  }
}

/// A host name or IP address.
struct Host {
  let shown: String
  let ascii: String

  init?(_ name: Substring) {
    if name.hasPrefix("["), name.hasSuffix("]") {
      let digits = name.dropFirst().dropLast()
      guard digits.contains(":"),
        digits.allSatisfy({ $0.isHexDigit && $0.isASCII || ":.".contains($0) })
      else { return nil }
      shown = String(name)
      ascii = shown
      return
    }
    // Browsers treat these as dots as well.
    let dots = String(name.map { "\u{3002}\u{FF0E}\u{FF61}".contains($0) ? "." : $0 })
    let labels = dots.split(separator: ".", omittingEmptySubsequences: false).map { String($0) }
    let encoded = labels.compactMap { HostLabel($0).ascii }
    guard encoded.count == labels.count || encoded.count == labels.count - 1 && labels.last == "",
      !encoded.isEmpty
    else { return nil }
    // A trailing dot, for the root domain, is valid.
    ascii = encoded.joined(separator: ".") + (labels.last == "" ? "." : "")
    let isConfusable = labels.contains { HostLabel($0).isConfusable }
    shown = isConfusable ? ascii : dots
  }
}
