internal import Publications
internal import RecordFormats
internal import Text

/// Normalised forms of identifiers and addresses, for comparison.
enum IdentifierKeys {
  /// The normalised DOIs of a record, including those in its links.
  static func dois(of publication: Publication) -> [String] {
    var dois: [String] = []
    for identifier in publication.identifiers
    where identifier.scheme == .doi || identifier.value.hasPrefix("10.") {
      if let doi = doi(identifier.value) { dois.append(doi) }
    }
    for link in publication.links {
      if let range = link.url.range(of: "doi.org/"),
        let doi = doi(String(link.url[range.upperBound...]))
      {
        dois.append(doi)
      }
    }
    return dois
  }

  /// A DOI in lower case, without an address before it; `nil` for other texts.
  static func doi(_ text: String) -> String? {
    let text = text.lowercased().replacing("%2f", with: "/")
    guard let start = text.range(of: "10.")?.lowerBound else { return nil }
    let prefix = text[..<start]
    guard prefix.isEmpty || prefix.hasSuffix("/") || prefix.hasSuffix(":") || prefix.hasSuffix(" ")
    else { return nil }
    var doi = text[start...].prefix { $0 != " " }
    while let last = doi.last, ".,;)/".contains(last) { doi.removeLast() }
    let parts = doi.split(separator: "/", maxSplits: 1)
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    return String(doi)
  }

  /// The ISBNs of a record with 13 digits. Empty for a chapter, which has the ISBN of its book.
  static func isbns(of publication: Publication) -> [String] {
    if publication.identifiers.isEmpty || publication.documentType == .chapter { return [] }
    return publication.identifiers.filter { $0.scheme == .isbn }.flatMap { isbns($0.value) }
  }

  /// The ISBNs in a text such as `978-92-1-101234-5 (pbk); 92-1-101234-X`, with 13 digits.
  static func isbns(_ text: String) -> [String] {
    text.split {
      !($0.isASCII && ($0.isNumber || "-Xx".contains($0))) && $0 != "\u{2010}" && $0 != "\u{2011}"
        && $0 != "\u{2013}"
    }
    .compactMap { isbn($0) } + (isbn(text[...]).map { [$0] } ?? [])
  }

  private static func isbn(_ text: Substring) -> String? {
    let digits = text.uppercased().filter { $0.isASCII && ($0.isNumber || $0 == "X") }
    if digits.count == 13, digits.hasPrefix("97"), !digits.contains("X") { return digits }
    guard digits.count == 10, !digits.dropLast().contains("X") else { return nil }
    let body = "978" + digits.dropLast()
    let sum = body.utf8.enumerated().reduce(0) { sum, digit in
      sum + Int(digit.element - 0x30) * (digit.offset % 2 == 0 ? 1 : 3)
    }
    return body + String((10 - sum % 10) % 10)
  }

  /// A normalised address, without parts that do not identify the page; `nil` for the address of a
  /// whole site and for other texts.
  static func link(_ url: String) -> String? {
    guard let schemeEnd = url.range(of: "://"),
      ["http", "https"].contains(url[..<schemeEnd.lowerBound].lowercased())
    else { return nil }
    let rest = url[schemeEnd.upperBound...].prefix { $0 != "#" }
    let hostEnd = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
    var host = rest[..<hostEnd].lowercased()[...]
    if host.hasPrefix("www.") { host = host.dropFirst(4) }
    for port in [":80", ":443"] where host.hasSuffix(port) { host = host.dropLast(port.count) }
    var path = rest[hostEnd...]
    var query = ""
    if let mark = path.firstIndex(of: "?") {
      query = path[path.index(after: mark)...].split(separator: "&").filter { !isTracking($0) }
        .joined(separator: "&")
      path = path[..<mark]
    }
    while path.last == "/" { path = path.dropLast() }
    guard !host.isEmpty, !path.isEmpty || !query.isEmpty else { return nil }
    return "\(host)\(path)?\(query)"
  }

  private static func isTracking(_ parameter: Substring) -> Bool {
    parameter.hasPrefix("utm_")
      || ["fbclid", "gclid", "mc_cid", "mc_eid"].contains(parameter.prefix { $0 != "=" })
  }
}

extension String {
  /// The first range of an ASCII text; `nil` when there is none.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    utf8.firstRange(of: text.utf8)
  }
}
