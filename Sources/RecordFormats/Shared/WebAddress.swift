internal import Vocabularies

/// Relative addresses in feeds and on sites.
enum WebAddress {
  /// An address resolved against that of its feed or page; unchanged without a base.
  static func resolved(_ address: String, against base: String?) -> String {
    guard let base, isBase(base), !IRIReference.isAbsolute(address) else { return address }
    // `www.other.org/x` lacks its scheme; resolving it would hide that.
    if address.isEmpty || address.lowercased().hasPrefix("www.") { return address }
    return IRIReference(address).resolved(against: base)
  }

  /// Whether relative addresses can be resolved against this one.
  static func isBase(_ address: String) -> Bool {
    ["http://", "https://", "ftp://"].contains { address.lowercased().hasPrefix($0) }
  }
}
