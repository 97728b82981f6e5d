package import Publications
internal import Text

/// Groups of records to be joined, as a text file for an editor. Each line starts with the
/// identifier of a record, followed by `=` and its title if other records share the identifier.
/// Empty lines separate groups; `#` begins a comment.
package enum DuplicateList {
  /// A record of a group.
  package struct Entry: Equatable, Sendable {
    /// Its identifier.
    package let id: PublicationID
    /// The title that the record must have, as one line; `nil` if the list gives none.
    package let title: String?
    /// Its line, counted from 1.
    package let line: Int
  }

  /// Separates an identifier from the comment.
  private static let mark = "  # "
  /// Separates an identifier from the title that the record must have.
  private static let titleMark = "  = "

  /// The line for a record, with a comment. A title is given if other records share the identifier,
  /// because the order of the files decides which of them gets it.
  package static func line(
    _ id: PublicationID, title: String? = nil, comment: String
  ) -> String {
    let isMarked = ["#", "\\"].contains { id.text.hasPrefix($0) }
    let title = title.map { titleMark + line(ofTitle: $0) } ?? ""
    return (isMarked ? "\\" : "") + id.text + title + mark + comment
  }

  /// A title in the form of a list.
  static func line(ofTitle title: String) -> String { TextFilter.line(title) }

  /// A comment line.
  package static func comment(_ text: String) -> String { text.isEmpty ? "#" : "# \(text)" }

  /// An entry that the editor may not have intended.
  package enum Warning: Equatable, Sendable {
    /// The only record of its group; nothing is joined with it.
    case alone(Entry)
    /// A record that is also in an earlier group, which joins both groups.
    case shared(Entry, earlier: Entry)
  }

  /// The warnings about a file, in line order.
  package static func warnings(of text: String) -> [Warning] {
    var earlier: [PublicationID: Entry] = [:]
    var warnings: [Warning] = []
    for group in allGroups(of: text) {
      if group.count == 1 { warnings.append(.alone(group[0])) }
      for entry in group {
        if let other = earlier[entry.id] { warnings.append(.shared(entry, earlier: other)) }
      }
      for entry in group where earlier[entry.id] == nil { earlier[entry.id] = entry }
    }
    return warnings
  }

  /// The groups of at least two records; the first record of each is the one to keep.
  package static func groups(of text: String) -> [[Entry]] {
    allGroups(of: text).filter { $0.count > 1 }
  }

  private static func allGroups(of text: String) -> [[Entry]] {
    var groups: [[Entry]] = []
    var group: [Entry] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
      if words.isEmpty {
        groups.append(group)
        group = []
      } else if words.first != "#" {
        let (id, title) = parts(of: withoutComment(words))
        if !id.isEmpty, !group.contains(where: { $0.id.text == id }) {
          group.append(Entry(id: PublicationID(id), title: title, line: number + 1))
        }
      }
    }
    return (groups + [group]).filter { !$0.isEmpty }
  }

  /// The line before a `#` that follows two spaces or a tab.
  private static func withoutComment(_ line: Substring) -> ArraySlice<UInt8> {
    let bytes = Array(line.utf8)
    let end = place(of: UInt8(ascii: "#"), in: bytes[...]) ?? bytes.endIndex
    return trimmed(bytes[..<end])
  }

  /// The identifier, and the title after a `=` that follows two spaces or a tab and precedes a
  /// blank or the end.
  private static func parts(of line: ArraySlice<UInt8>) -> (id: String, title: String?) {
    let start = line.first == UInt8(ascii: "\\") ? line.startIndex + 1 : line.startIndex
    let sign = place(of: UInt8(ascii: "="), in: line) { $0 == line.endIndex || isBlank(line[$0]) }
    guard let sign, sign >= start else {
      return (String(decoding: line[start...], as: UTF8.self), nil)
    }
    let title = line[(sign + 1)...].drop(while: isBlank)
    return (
      String(decoding: trimmed(line[start..<sign]), as: UTF8.self),
      String(decoding: title, as: UTF8.self)
    )
  }

  /// The first position of a mark that follows two spaces or a tab; `isEnd` checks the position
  /// after it.
  private static func place(
    of mark: UInt8, in line: ArraySlice<UInt8>, isEnd: (Int) -> Bool = { _ in true }
  ) -> Int? {
    line.indices.dropFirst().first { place in
      let isBehindTab = line[place - 1] == UInt8(ascii: "\t")
      let isBehindBlanks =
        place > line.startIndex + 1 && line[place - 1] == UInt8(ascii: " ")
        && line[place - 2] == UInt8(ascii: " ")
      return line[place] == mark && (isBehindTab || isBehindBlanks) && isEnd(place + 1)
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    bytes.prefix((bytes.lastIndex { !isBlank($0) } ?? bytes.startIndex - 1) + 1 - bytes.startIndex)
  }
}
