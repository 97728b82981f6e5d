internal import Text

/// Columns of files: addresses, or names that mean something only on one computer.
enum TableFiles {
  private static let names: Set<FoldedKey> = Set(
    ["file", "files", "attachment", "attachments", "pdf"].map { FoldedKey($0) })

  /// Whether a column with this name has files.
  static func isName(_ name: String) -> Bool { names.contains(FoldedKey(name)) }

  /// The addresses of files, alone or in parentheses after a name: `a.pdf (https://a.org/1)`.
  static func addresses(in text: String) -> [String] {
    let scheme = "http"
    let spaced = [",", ";", "|"].reduce(text) { $0.replacing($1 + scheme, with: " " + scheme) }
    return spaced.split(whereSeparator: \.isWhitespace).compactMap { word in
      var word = word
      if word.hasPrefix("("), let end = word.lastIndex(of: ")") { word = word[..<end].dropFirst() }
      return word.hasPrefix("http://") || word.hasPrefix("https://") ? String(word) : nil
    }
  }
}
