/// The usual prefixes of the namespaces in record formats.
enum XMLNamespaces {
  /// The usual prefix of a namespace; `nil` if no format uses it.
  static func prefix(of address: String) -> String? {
    var key = address.lowercased().trimmed[...]
    if let scheme = key.range(of: "://") { key = key[scheme.upperBound...] }
    while let last = key.utf8.last, last == 0x2F || last == 0x23 { key.removeLast() }
    if key.hasPrefix("wordpress.org/export/") {
      return key.hasSuffix("/excerpt") ? "excerpt" : "wp"
    }
    return prefixes[String(key)]
  }

  private static let prefixes: [String: String] = [
    "purl.org/rss/1.0": "", "my.netscape.com/rdf/simple/0.9": "",
    "channel.netscape.com/rdf/simple/0.9": "", "my.netscape.com/publish/formats/rss-0.91.dtd": "",
    "backend.userland.com/rss": "", "backend.userland.com/rss2": "",
    "backend.userland.com/rss091": "", "backend.userland.com/rss092": "",
    "backend.userland.com/rss093": "", "blogs.law.harvard.edu/tech/rss": "",
    "cyber.law.harvard.edu/rss": "", "purl.org/net/rss1.1": "",
    "www.w3.org/1999/02/22-rdf-syntax-ns": "rdf", "www.w3.org/2000/01/rdf-schema": "rdfs",
    "www.w3.org/2005/atom": "atom", "purl.org/atom/ns": "atom",
    "purl.org/dc/elements/1.1": "dc", "purl.org/dc/elements/1.0": "dc", "purl.org/dc": "dc",
    "purl.org/dc/terms": "dcterms", "purl.org/rss/1.0/modules/dcterms": "dcterms",
    "purl.org/rss/1.0/modules/content": "content", "purl.org/rss/1.0/modules/link": "link",
    "purl.org/rss/1.0/modules/syndication": "sy", "purl.org/rss/1.0/modules/taxonomy": "taxo",
    "www.openarchives.org/oai/2.0": "oai", "www.openarchives.org/oai/2.0/oai_dc": "oai_dc",
    "www.loc.gov/mods/v3": "mods", "www.loc.gov/mods": "mods",
    "www.loc.gov/marc21/slim": "marc",
    "www.zotero.org/namespaces/export": "z", "purl.org/net/biblio": "bib",
    "xmlns.com/foaf/0.1": "foaf", "prismstandard.org/namespaces/1.2/basic": "prism",
    "prismstandard.org/namespaces/basic/2.0": "prism",
    "prismstandard.org/namespaces/basic/2.1": "prism", "purl.org/rss/1.0/modules/prism": "prism",
    "nwalsh.com/rdf/vcard": "vcard", "www.w3.org/1999/xhtml": "xhtml",
    "www.w3.org/1999/xlink": "xlink", "search.yahoo.com/mrss": "media",
    "www.itunes.com/dtds/podcast-1.0.dtd": "itunes", "www.w3.org/xml/1998/namespace": "xml",
  ]
}

extension Substring {
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
