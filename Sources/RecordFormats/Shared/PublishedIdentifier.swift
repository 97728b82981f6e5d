internal import Publications

/// Recognises DOI, ISBN and ISSN in identifiers without a standard scheme.
enum PublishedIdentifier {
  /// The DOI in `doi:10.1000/182`, `https://doi.org/10.1000/182` or `10.1000/182`.
  static func doi(in text: String) -> String? {
    var rest = text.trimmed[...]
    for prefix in [
      "https://", "http://", "dx.doi.org/", "doi.org/", "www.doi.org/", "info:doi/", "urn:doi:",
      "doi:", "doi ",
    ] where rest.lowercased().hasPrefix(prefix) {
      rest = rest.dropFirst(prefix.count)
    }
    rest = rest.drop { $0 == " " }
    guard rest.hasPrefix("10."), let slash = rest.firstIndex(of: "/"),
      rest[rest.index(rest.startIndex, offsetBy: 3)..<slash].allSatisfy({
        $0.isNumber || $0 == "."
      }), rest.index(after: slash) < rest.endIndex, !rest.contains(" ")
    else { return nil }
    return String(rest)
  }

  /// An ISBN or ISSN, either after its name or in its usual form.
  static func number(in text: String) -> (Identifier.Scheme, String)? {
    var rest = text.trimmed
    var named: Identifier.Scheme?
    for scheme in [Identifier.Scheme.isbn, .issn] {
      for prefix in ["urn:\(scheme.rawValue):", "\(scheme.rawValue):", "\(scheme.rawValue) "]
      where rest.lowercased().hasPrefix(prefix) {
        rest = String(rest.dropFirst(prefix.count)).trimmed
        named = scheme
      }
    }
    let digits = rest.utf8.count { 0x30...0x39 ~= $0 || $0 | 0x20 == 0x78 }
    let isPlain = rest.utf8.allSatisfy {
      0x30...0x39 ~= $0 || $0 | 0x20 == 0x78 || $0 == 0x2D || $0 == 0x20
    }
    if let named { return rest.isEmpty ? nil : (named, rest) }
    guard isPlain else { return nil }
    if digits == 13, rest.hasPrefix("978") || rest.hasPrefix("979") { return (.isbn, rest) }
    if digits == 10, rest.contains("-") { return (.isbn, rest) }
    let parts = rest.split(separator: "-")
    if digits == 8, parts.count == 2, parts[0].count == 4 { return (.issn, rest) }
    return nil
  }

  /// Whether a text is neither an ISBN nor an ISSN, such as the number of a report: `HDR/2012/07`.
  static func isOther(_ text: String) -> Bool {
    func digits(_ text: String) -> Int {
      text.utf8.count { 0x30...0x39 ~= $0 || $0 | 0x20 == 0x78 }
    }
    let isPlain = text.allSatisfy { $0.isNumber || "xX- ".contains($0) }
    if isPlain, [8, 10, 13].contains(digits(text)) { return false }
    if [8, 10, 13].contains(digits(leadingNumber(text))) { return false }
    return number(in: text) == nil
  }

  /// The ISBN or ISSN at the beginning of `0123456789 (pbk.) : $10`.
  static func leadingNumber(_ text: String) -> String {
    String(text.trimmed.prefix { $0.isNumber || $0 == "-" || $0 == "x" || $0 == "X" })
  }
}
