internal import Links
internal import QRCode

/// A handout as one HTML file without scripts or external resources, for the user's paper size.
struct HTMLHandout {
  /// The whole file.
  private(set) var text: String

  init(_ handout: Handout) {
    let language = Self.escaped(handout.words.language)
    let title = Self.escaped(handout.title)
    text = """
      <!DOCTYPE html>
      <html lang="\(language)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <header>
      <h1 dir="auto">\(title)</h1>\n
      """
    if !handout.workshop.isEmpty {
      text += "<p dir=\"auto\">\(Self.escaped(handout.workshop))</p>\n"
    }
    text += "</header>\n<main>\n"
    for section in handout.sections { add(section, words: handout.words) }
    text += "</main>\n</body>\n</html>\n"
  }

  private mutating func add(_ section: Section, words: Handout.Words) {
    let level = section.heading == nil ? 2 : 3
    text += "<section>\n"
    if let heading = section.heading {
      text += "<h2 dir=\"auto\">\(Self.escaped(heading))</h2>\n"
    }
    for entry in section.entries { add(entry, words: words, level: level) }
    text += "</section>\n"
  }

  private mutating func add(_ entry: Entry, words: Handout.Words, level: Int) {
    let language = entry.language.isEmpty ? "" : " lang=\"\(Self.escaped(entry.language))\""
    text += "<article>\n"
    if let code = entry.link.flatMap({ Self.code($0.ascii) }) {
      let width = "\(Self.millimetres(code))mm"
      text += "<div class=\"code\" style=\"width: \(width)\">"
      text += code.svg(label: words.code) + "</div>\n"
    }
    text += "<h\(level)\(language) dir=\"auto\">\(entry.number). \(Self.escaped(entry.title))"
    text += "</h\(level)>\n"
    if !entry.source.isEmpty {
      text += "<p class=\"source\" dir=\"auto\">\(Self.escaped(entry.source))</p>\n"
    }
    for paragraph in entry.summary {
      text += "<p\(language) dir=\"auto\">\(Self.escaped(paragraph))</p>\n"
    }
    if !entry.note.isEmpty {
      let note = Self.escaped("\(words.note): \(entry.note)")
      text += "<p class=\"note\" dir=\"auto\">\(note)</p>\n"
    }
    if let link = entry.link {
      text += "<p class=\"link\" dir=\"ltr\"><a href=\"\(Self.escaped(link.ascii))\">"
      text += Self.breakable(link.shown) + "</a></p>\n"
    } else if !entry.address.isEmpty {
      text += "<p class=\"link\" dir=\"ltr\">\(Self.breakable(entry.address))</p>\n"
    }
    text += "</article>\n"
  }

  /// Long addresses use less error correction to keep the modules large; `nil` if the address does
  /// not fit any code.
  private static func code(_ address: String) -> QRCode? {
    try? QRCode(address, level: address.utf8.count > 106 ? .low : .medium)
  }

  /// The width: large enough to scan a picture of 100 dots per inch.
  private static func millimetres(_ code: QRCode) -> Int {
    max(28, (code.size + 8) * 7 / 10)
  }

  /// An address that breaks only after slashes: text extraction drops a hyphen at a line break.
  private static func breakable(_ address: String) -> String {
    var parts: [Substring] = []
    var rest = address[...]
    while let slash = rest.firstIndex(of: "/") {
      // Consecutive slashes stay together.
      let end = rest[slash...].firstIndex { $0 != "/" } ?? rest.endIndex
      parts.append(rest[..<end])
      rest = rest[end...]
    }
    if !rest.isEmpty { parts.append(rest) }
    return parts.map { "<span>\(escaped(String($0)))</span>" }.joined(separator: "<wbr>")
  }

  private static func escaped(_ text: String) -> String {
    text.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.append(character)
      }
    }
  }

  /// The user chooses the page size; a record is not split between pages.
  private static let style = """
    :root { color: #000; background: #fff; }
    body { font: 11pt/1.45 Georgia, "Noto Serif", serif; max-width: 46em; margin: 2em auto; \
    padding: 0 1em; }
    h1 { font-size: 1.7em; margin: 0 0 .2em; }
    h2 { font-size: 1.25em; margin: 1.6em 0 .4em; break-after: avoid; }
    h3, article > h2 { font-size: 1.05em; margin: 0 0 .2em; break-after: avoid; }
    p { margin: 0 0 .5em; orphans: 3; widows: 3; }
    article { margin: 0 0 1.4em; overflow: hidden; break-inside: avoid; }
    .source { font-style: italic; }
    .note { border-left: 3px solid #555; padding-left: .6em; }
    .code { float: right; margin: 0 0 .5em 1em; }
    .code svg { display: block; width: 100%; height: auto; }
    .link { font-size: .9em; hyphens: none; }
    .link span { white-space: nowrap; }
    a { color: #003a8c; }
    @media print {
      body { max-width: none; margin: 0; padding: 0; }
      a { color: inherit; text-decoration: none; }
    }
    @page { margin: 18mm; }
    """
}
