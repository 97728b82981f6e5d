import Messages
import Testing
import Vocabularies

/// An editor's rows that contradict each other.
@Suite("Contradictions in rows")
struct ContradictionTests {
  private func messages(_ text: String) throws -> [String] {
    let rows = try AddedRows(FileContents(name: "words.tsv", bytes: Array(text.utf8)))
    return rows.contradictions.map { Messages.english.text($0) }
  }

  @Test(
    "are found, with both lines",
    arguments: [
      ("tag\tclass\tunder\nPlay\ttopic\t\nPlay\tsame\tLegislation\n", "line 3: 'Play'", "line 2"),
      ("tag\tclass\tunder\nPlay\tsame\tA\n# no\nPlay\tsame\tB\n", "line 4: 'Play'", "line 2"),
      (
        "name\tacronym\tkind\tpart-of\tother\nAid\tA\tbody\t\t\nAid\tB\tbody\t\t\n",
        "line 3: 'Aid'", "line 2"
      ),
      (
        "name\tacronym\tkind\tpart-of\tother\nAid\t\tbody\t\tHelp\nHelp\t\tbody\t\t\n",
        "line 3: 'help'", "line 2"
      ),
      ("code\tother\nTH\tSiam\nLA\tsiam|Lane Xang\n", "line 3: 'siam'", "line 2"),
    ])
  func found(text: String, place: String, other: String) throws {
    let messages = try messages(text)
    #expect(messages.count == 1)
    #expect(messages.first?.contains(place) == true, "\(messages)")
    #expect(messages.first?.contains("in \(other)") == true, "\(messages)")
  }

  @Test("exclude equal rows and rows of different tables")
  func alike() throws {
    let text =
      "tag\tclass\tunder\nPlay\ttopic\t\nPlay\ttopic\t\ncode\tother\nTH\tPlay\nth\tPlay\n"
    #expect(try messages(text) == [])
  }
}
