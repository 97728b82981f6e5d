import Screen
import Testing

/// Numbered lists follow the terminal's current columns and rows.
@Suite("Linear page")
struct LinearPageTests {
  private let narrow = Size(rows: 12, columns: 40)

  @Test(
    "every reply fits the terminal, with the prompt below it",
    arguments: [(12, 40), (24, 80), (8, 60), (50, 200)].map(Size.init(rows:columns:)))
  func fits(_ size: Size) {
    let answers = [
      "r", "m", "m", "where", "17", "m", "m", "b", "c", "+ 4", "5", "help", "m", "foo", "s", "m",
      "/ haguex", "1", "1", "9", "n", "p",
    ]
    for reply in Script.replies(to: answers, sizes: [size]) {
      let lines = reply.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      #expect(lines.allSatisfy { $0.count <= size.columns }, "\(reply)")
      #expect(lines.count < size.rows, "\(reply)")
    }
  }

  @Test("a terminal too small for a reply gets one row of each list and text")
  func tiny() {
    for size in [Size(rows: 1, columns: 1), Size(rows: 2, columns: 7)] {
      let replies = Script.replies(
        to: ["r", "m", "2", "m", "b", "help", "foo", "4", "t"], sizes: [size])
      #expect(replies.count == 10)
      #expect(replies.allSatisfy { !$0.isEmpty })
    }
  }

  @Test("lines end between words, and continued ones are indented")
  func wraps() {
    let replies = Script.replies(to: ["r"], sizes: [narrow])
    #expect(
      replies[0].hasSuffix(
        """
        Type a number, / and words, topics,
          results, or help; then Enter.

        """))
    #expect(
      replies[1].contains(
        "\n2  Missing Children in Southeast Asia:\n  Model Framework & Regional Review\n"))
  }

  @Test(
    "the first explanation is shorter where the whole one leaves little room",
    arguments: [(12, 40, true), (24, 40, false), (8, 60, true), (24, 80, false)])
  func firstExplanation(rows: Int, columns: Int, isShort: Bool) {
    let start = Script.replies(to: [], sizes: [Size(rows: rows, columns: columns)])[0]
    let question = start.split(separator: "Ctrl-X").last ?? ""
    #expect(question.contains("sources") != isShort, "\(start)")
    #expect(question.contains("topics") && question.contains("help"))
  }

  @Test("without a terminal no line of a list is wrapped")
  func pipe() {
    let replies = Script.replies(to: ["r"])
    #expect(replies[0].contains("quit, or help; then Enter.\n"))
    #expect(
      replies[1].contains("\n2  Missing Children in Southeast Asia: Model Framework & Regional"))
  }

  @Test("a list that does not fit continues with 'more', each row once")
  func listParts() {
    let more = Array(repeating: "", count: 12)
    let lists = Script.replies(to: ["r"] + more, sizes: [narrow]).dropFirst()
    let rows = lists.flatMap { $0.split(separator: "\n") }
      .filter { !$0.hasSuffix("publications") }
      .compactMap { Int($0.prefix { $0 != " " }) }
    #expect(rows == Array(1...29))
    #expect(lists.last == "End of the list.\n")
  }

  @Test("a continued list says so below it, or in the heading if there is little room")
  func shortParts() {
    let replies = Script.replies(to: ["/groom", "more"], sizes: [narrow])
    #expect(replies[1].contains("\nResults, 1 of 2; more goes on\n1  "))
    #expect(replies[2].contains("Results, 2 of 2\n2  "))
    let wide = Script.replies(to: ["r"], sizes: [Size(rows: 24, columns: 80)])
    let lines = wide[1].split(separator: "\n")
    #expect(!wide[1].contains("goes on") && lines.last?.hasPrefix("more: ") == true, "\(wide)")
    #expect(Script.replies(to: ["r"])[1].hasSuffix("\nmore: 11 rows\n"))
    #expect(!Script.replies(to: ["r", "m"])[2].contains("more: "))
  }

  @Test("help that does not fit continues with 'more', until another answer")
  func helpParts() {
    let more = Array(repeating: "", count: 8)
    let help = Script.replies(to: ["help"] + more, sizes: [narrow]).dropFirst()
    #expect(help.first?.hasPrefix("NUMBER: choose a row") == true)
    #expect(help.joined().contains("\nquit, q: quit the program\n"))
    let other = Script.replies(to: ["help", "r", "m"], sizes: [narrow])
    #expect(other[3].hasPrefix("Results, "))
  }

  @Test("a text continues at the same word after the width has changed")
  func widths() {
    let wide = Size(rows: 100, columns: 90)
    let words = { (text: String) -> [Substring] in
      // What to type next is said once.
      let end = text.firstRange(of: "\nmark marks it")?.lowerBound ?? text.endIndex
      return text[..<end].split(separator: "\n").filter { !$0.hasPrefix("more: ") }
        .flatMap { $0.split(separator: " ") }
    }
    let whole = words(Script.replies(to: ["r", "9"], sizes: [wide])[2])
    let replies = Script.replies(to: ["r", "9", "m"], sizes: [narrow, narrow, narrow, wide])
    let read = words(replies[2])
    let rest = words(replies[3])
    #expect(whole.starts(with: read))
    #expect(whole.suffix(rest.count) == rest[...])
    // No word is skipped, and at most the interrupted line is repeated.
    #expect((0..<20).contains(read.count + rest.count - whole.count))
  }
}
