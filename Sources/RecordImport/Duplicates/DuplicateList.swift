package import Publications

/// Groups of records to be joined, as a text file that an editor changes: a line a record, its
/// identifier first; groups are parted by empty lines; what is behind `#` is a comment.
package enum DuplicateList {
  /// A record of a group.
  package struct Entry: Equatable, Sendable {
    /// Its identifier.
    package let id: PublicationID
    /// The line of the file.
    package let line: Int
  }

  /// What stands between an identifier and what is said of the record.
  private static let mark = "  # "

  /// The line of a record, with what is said of it.
  package static func line(_ id: PublicationID, comment: String) -> String {
    let isMarked = ["#", "\\"].contains { id.text.hasPrefix($0) }
    return (isMarked ? "\\" : "") + id.text + mark + comment
  }

  /// A line that is a comment.
  package static func comment(_ text: String) -> String { text.isEmpty ? "#" : "# \(text)" }

  /// The groups of a file with two records or more; the first record of each is to be kept.
  package static func groups(of text: String) -> [[Entry]] {
    var groups: [[Entry]] = []
    var group: [Entry] = []
    let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    for (number, line) in lines.enumerated() {
      let words = line.drop { $0 == " " || $0 == "\t" || $0 == "\u{FEFF}" }
      if words.isEmpty {
        groups.append(group)
        group = []
      } else if words.first != "#" {
        let id = identifier(words)
        if !id.isEmpty, !group.contains(where: { $0.id.text == id }) {
          group.append(Entry(id: PublicationID(id), line: number + 1))
        }
      }
    }
    return (groups + [group]).filter { $0.count > 1 }
  }

  /// The words before a `#` that stands behind two blanks or a tab.
  private static func identifier(_ line: Substring) -> String {
    let bytes = Array(line.utf8)
    var end = bytes.count
    for place in bytes.indices.dropFirst() where bytes[place] == UInt8(ascii: "#") {
      let isBehindTab = bytes[place - 1] == UInt8(ascii: "\t")
      let isBehindBlanks =
        place > 1 && bytes[place - 1] == UInt8(ascii: " ") && bytes[place - 2] == UInt8(ascii: " ")
      if isBehindTab || isBehindBlanks {
        end = place
        break
      }
    }
    while end > 0, bytes[end - 1] == UInt8(ascii: " ") || bytes[end - 1] == UInt8(ascii: "\t") {
      end -= 1
    }
    let start = bytes.first == UInt8(ascii: "\\") ? 1 : 0
    return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
  }
}
