package import Publications
internal import Text

/// Groups of records to be joined, as a text file that an editor changes: a line a record, its
/// identifier first, and behind `=` its title where other records have the identifier too; groups are
/// separated by empty lines; what is behind `#` is a comment.
package enum DuplicateList {
  /// A record of a group.
  package struct Entry: Equatable, Sendable {
    /// Its identifier.
    package let id: PublicationID
    /// The title that the record must have, as one line; `nil` where the list gives none.
    package let title: String?
    /// The line of the file.
    package let line: Int
  }

  /// What is between an identifier and what is said of the record.
  private static let mark = "  # "
  /// What is between an identifier and the title that its record must have.
  private static let titleMark = "  = "

  /// The line of a record, with what is said of it. A title is given where other records have the
  /// identifier too, because which of them has it depends on the order of the files.
  package static func line(
    _ id: PublicationID, title: String? = nil, comment: String
  ) -> String {
    let isMarked = ["#", "\\"].contains { id.text.hasPrefix($0) }
    let title = title.map { titleMark + line(ofTitle: $0) } ?? ""
    return (isMarked ? "\\" : "") + id.text + title + mark + comment
  }

  /// A title as a list has it.
  static func line(ofTitle title: String) -> String { TextFilter.line(title) }

  /// A line that is a comment.
  package static func comment(_ text: String) -> String { text.isEmpty ? "#" : "# \(text)" }

  /// What an editor may not have meant.
  package enum Doubt: Equatable, Sendable {
    /// A record without another in its group, which is joined with nothing.
    case alone(Entry)
    /// A record that is in an earlier group as well, by which both groups are joined.
    case shared(Entry, earlier: Entry)
  }

  /// What of the groups of a file may not be meant, in the order of lines.
  package static func doubts(of text: String) -> [Doubt] {
    var earlier: [PublicationID: Entry] = [:]
    var doubts: [Doubt] = []
    for group in allGroups(of: text) {
      if group.count == 1 { doubts.append(.alone(group[0])) }
      for entry in group {
        if let other = earlier[entry.id] { doubts.append(.shared(entry, earlier: other)) }
      }
      for entry in group where earlier[entry.id] == nil { earlier[entry.id] = entry }
    }
    return doubts
  }

  /// The groups of a file with two records or more; the first record of each is to be kept.
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

  /// The words before a `#` that is behind two blanks or a tab.
  private static func withoutComment(_ line: Substring) -> ArraySlice<UInt8> {
    let bytes = Array(line.utf8)
    let end = place(of: UInt8(ascii: "#"), in: bytes[...]) ?? bytes.endIndex
    return trimmed(bytes[..<end])
  }

  /// The identifier, and the title behind a `=` that is behind two blanks or a tab and before a blank
  /// or the end.
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

  /// The first place of a mark behind two blanks or a tab; `isEnd` is asked about the place behind it.
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
