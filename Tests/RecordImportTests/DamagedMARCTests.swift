import Publications
import RecordFormats
import RecordImport
import Testing
import Vocabularies

/// Records of MARC that are cut, or whose lengths are wrong.
@Suite("Damaged MARC")
struct DamagedMARCTests {
  private static let end: [UInt8] = [0x1D]

  private static func record(_ title: String, length: String? = nil) -> [UInt8] {
    let digits = { (number: Int, width: Int) in
      String(repeating: "0", count: width - String(number).count) + String(number)
    }
    let fields = ["\(title)1\u{1E}", "10\u{1F}aBerg, Ana\u{1E}", "00\u{1F}a\(title)\u{1E}"]
    var directory = ""
    var start = 0
    for (tag, field) in zip(["001", "100", "245"], fields) {
      directory += tag + digits(field.utf8.count, 4) + digits(start, 5)
      start += field.utf8.count
    }
    let base = 24 + directory.utf8.count + 1
    let leader = (length ?? digits(base + start + 1, 5)) + "nam a22" + digits(base, 5) + "   4500"
    return Array((leader + directory + "\u{1E}" + fields.joined() + "\u{1D}").utf8)
  }

  private static let first = record("First")
  private static let second = record("Second")
  private static let third = record("Third")

  private func read(_ bytes: [UInt8]) throws -> (titles: [String], report: ImportReport) {
    let read = try RecordImporter.read(
      FileContents(name: "found", bytes: bytes), as: .marc, vocabulary: Vocabulary())
    return (read.publications.map(\.title), read.report)
  }

  private static let cut = "a record that is cut off; the next one begins inside it; not read"
  private static let other = "a record without a matching leader and directory; not read"

  @Test(
    "a cut record is reported, and the one after it is read", arguments: [10, 24, 40, 60, 78, 90])
  func cut(size: Int) throws {
    let (titles, report) = try read(Self.first + Self.second[..<size] + Self.third)
    #expect(titles == ["First", "Third"])
    #expect(report.findings.map(\.description) == [Self.cut])
    #expect(report.findings.map(\.line) == [2])
    #expect(report.hasLostRecord)
  }

  @Test("two cut records one after the other are two losses")
  func twoCut() throws {
    let bytes = Self.first[..<50] + Self.second[..<70] + Self.third
    let (titles, report) = try read(Array(bytes))
    #expect(titles == ["Third"])
    #expect(report.findings.map(\.description) == [Self.cut, Self.cut])
  }

  /// A record with some bytes of its title replaced.
  private static func record(_ title: String, _ bytes: [UInt8]) -> [UInt8] {
    var whole = record(title + String(repeating: "~", count: bytes.count))
    // The leader no longer says UTF-8.
    whole[9] = 0x20
    return Array(
      whole.split(separator: Array(repeating: UInt8(ascii: "~"), count: bytes.count))
        .joined(separator: bytes))
  }

  @Test(
    "bytes that are not UTF-8 are reported with their field, even if the leader does not say UTF-8")
  func invalidBytes() throws {
    let (titles, report) = try read(Self.record("Ñandú y ", [0xC3, 0x28]))
    #expect(titles == ["Ñandú y \u{FFFD}("])
    #expect(
      report.findings.map(\.description) == [
        "001, 245: not UTF-8; every invalid byte was read as '\u{FFFD}'"
      ])
  }

  @Test("letters of MARC-8 that are not Latin are reported with their field")
  func otherScript() throws {
    let (titles, report) = try read(Self.record("A ", Array("\u{1B}(NAB\u{1B}(B".utf8)))
    #expect(titles == ["A \u{FFFD}\u{FFFD}"])
    #expect(
      report.findings.map(\.description).contains(
        "001, 245: a script of MARC-8 other than Latin; each letter was read as '\u{FFFD}'"))
  }

  @Test("MARC-8 without such letters is not")
  func latinLetters() throws {
    let (titles, report) = try read(Self.record("Caf", [0xE2, 0x65]))
    #expect(titles == ["Cafe\u{301}"])
    #expect(
      report.findings.map(\.description) == ["characters: MARC-8 was read as its Latin letters"])
  }

  @Test("bytes between records are reported, and the record after them is read")
  func garbage() throws {
    let (titles, report) = try read(Self.first + Array("garbage here".utf8) + Self.third)
    #expect(titles == ["First", "Third"])
    #expect(report.findings.map(\.description) == [Self.other])
    #expect(report.hasLostRecord)
  }

  @Test("a byte order mark between joined files is not reported")
  func mark() throws {
    let (titles, report) = try read(Self.first + [0xEF, 0xBB, 0xBF] + Self.third)
    #expect(titles == ["First", "Third"])
    #expect(report.findings.isEmpty)
  }

  @Test("a record that lacks only its terminator is read")
  func terminator() throws {
    let (titles, report) = try read(Array(Self.first[..<(Self.first.count - 1)]) + Self.second)
    #expect(titles == ["First", "Second"])
    #expect(
      report.findings.map(\.description) == [
        "0x1D: missing; the record ends where the next one begins"
      ])
    #expect(!report.hasLostRecord)
  }

  @Test("a cut record before the cut end of the file is reported too")
  func cutEnd() throws {
    let (titles, report) = try read(Self.first + Self.second[..<60] + Self.third[..<90])
    #expect(titles == ["First"])
    #expect(
      report.findings.map(\.description) == [
        Self.cut, "the file ends inside a record; not read",
      ])
  }

  @Test("fields after the end of a record are reported, and the others are read")
  func missingFields() throws {
    let bytes = Self.second[..<(Self.second.count - 5)] + Self.end + Self.third
    let (titles, report) = try read(Array(bytes))
    #expect(titles == ["Sec", "Third"])
    #expect(report.findings.count == 1)
    #expect(report.findings.first?.description.hasPrefix("245: cut off or missing; ") == true)
    #expect(report.hasLostRecord)
  }

  @Test("a record without a part of its directory is not read")
  func directory() throws {
    let bytes = Self.first + Self.second[..<40] + Self.second[50...] + Self.third
    let (titles, report) = try read(bytes)
    #expect(titles == ["First", "Third"])
    #expect(report.findings.map(\.description) == [Self.other])
  }

  @Test("records with wrong lengths are read", arguments: ["00000", "99999", "00090"])
  func wrongLengths(length: String) throws {
    let bytes = Self.record("One", length: length) + Self.record("Two — 児童", length: length)
    let (titles, report) = try read(bytes)
    #expect(titles == ["One", "Two — 児童"])
    #expect(report.findings.isEmpty)
  }
}
