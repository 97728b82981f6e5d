import Fixtures
import LinearBrowsing
import Publications
import ReadingLists
import Screen
import Testing

/// Presenting publications one after the other, with title and summary only, in numbered lists.
@Suite("Presenting in linear mode")
struct LinearPresentingTests {
  private static let titles = [
    "Digital Threats to Child Safety", "Missing Children in Southeast Asia",
    "Child Protection in the Digital Age",
  ]

  private func last(_ answers: String..., sizes: [Size] = []) -> String {
    Script.replies(to: answers, sizes: sizes).last ?? ""
  }

  @Test(
    "answers go forward, back and to a number",
    arguments: [
      ([""], 1), (["n"], 1), (["next"], 1), (["n", "n"], 2), (["n", "p"], 0), (["3"], 2),
      (["3", "previous"], 1), (["2", "", "2"], 1),
    ])
  func steps(answers: [String], place: Int) {
    let reply = Script.replies(to: ["present"] + answers).last ?? ""
    #expect(reply.hasPrefix(Self.titles[place]))
  }

  @Test("title and summary are printed, and nothing else")
  func textAlone() throws {
    let reply = last("present", "n")
    let detail = Set((last("r", "2") + last("r", "2", "m")).split { " \n".contains($0) })
    #expect(reply.split(separator: "\n").count == 2)
    #expect(reply.split { " \n".contains($0) }.allSatisfy(detail.contains))
    #expect(!reply.contains("Sources"))
  }

  @Test("possible answers are listed at the beginning and after an invalid answer")
  func answers() {
    let words = "Presenting. Enter goes on, p goes back"
    #expect(last("present").hasPrefix(words))
    #expect(last("present", "what").hasPrefix(words))
    #expect(last("present", "p") == "this is the first result\n")
    #expect(last("present", "99") == "there are 29 results, no number 99\n")
  }

  @Test("the link is printed on request", arguments: ["l", "link"])
  func link(answer: String) {
    #expect(last("present", answer) == "No link is given\n")
  }

  @Test("back ends it where it was, and the next answer is a command again")
  func leaving() {
    #expect(last("r", "present", "3", "back").contains("\nResults, 1 to"))
    #expect(last("r", "present", "3", "q", "1").hasPrefix("Publication 1 of 29\n"))
  }

  @Test(
    "results ends a presentation and lists the results, even if a publication was open",
    arguments: [["present"], ["r", "2", "present"], ["mark 3", "present"]])
  func results(answers: [String]) {
    for word in ["results", "r"] {
      let replies = Script.replies(to: answers + [word, "1"])
      #expect(replies[replies.count - 2].contains("\nResults, 1 to"))
      #expect(replies.last?.hasPrefix("Publication 1 of 29\n") == true)
    }
  }

  @Test("a number starts at that result, or at that mark if the marks were listed last")
  func numbers() {
    for answer in ["present 3", "v 3"] {
      #expect(last(answer).contains("\n" + Self.titles[2]))
      #expect(last("mark 1", "mark 2", answer).contains("\n" + Self.titles[2]))
    }
    #expect(last("r", "1", "present 2").contains("\n" + Self.titles[1]))
    #expect(last("present 2", "p").hasPrefix(Self.titles[0]))
    let marked = ["mark 3", "mark 1", "marked"]
    #expect(
      Script.replies(to: marked + ["present 2"]).last?.contains("\n" + Self.titles[0]) == true)
    #expect(
      Script.replies(to: marked + ["present 2", "p"]).last?.hasPrefix(Self.titles[2]) == true)
    #expect(
      Script.replies(to: marked + ["present 3"]).last
        == "No marked publication has the number 3; marked lists them\n")
    #expect(last("present 99") == "there is no row 99\n")
    #expect(last("present x").hasPrefix("'present x' is not an answer"))
  }

  @Test("marked publications are presented in their order, if there are any")
  func marked() {
    let replies = Script.replies(to: ["mark 3", "mark 1", "present", "n", "n", "b", "marked"])
    #expect(replies[3].contains("\n" + Self.titles[2]))
    #expect(replies[4].hasPrefix(Self.titles[0]))
    #expect(replies[5] == "this is the last marked publication\n")
    #expect(replies[7].hasPrefix("2 marked\n"))
  }

  @Test(
    "what is read is presented first, else the marked, else the results, or what is named",
    arguments: [
      (["mark 3", "mark 1", "r", "2", "present"], 1, "All 29 results"),
      (["mark 3", "mark 1", "r", "2", "present", "n"], 2, ""),
      (["mark 3", "mark 1", "r", "2", "present marked"], 2, "The 2 marked publications"),
      (["mark 3", "mark 1", "r", "2", "v marked 2"], 0, "The 2 marked publications"),
      (["mark 3", "mark 1", "present results"], 0, "All 29 results"),
      (["mark 3", "present results 2"], 1, "All 29 results"),
      (["r", "3", "present"], 2, "All 29 results"),
      (["mark 2", "/ digital threats", "marked", "1", "present"], 1, "The marked publication"),
    ])
  func presented(answers: [String], place: Int, publications: String) {
    let reply = Script.replies(to: answers).last ?? ""
    let lines = reply.split(separator: "\n")
    #expect(lines.contains { $0.hasPrefix(Self.titles[place]) }, "\(reply)")
    #expect(publications.isEmpty || lines.contains { $0 == publications }, "\(reply)")
    #expect(last("present marked").hasPrefix("Nothing is marked"))
  }

  @Test("messages about marked publications call them marked")
  func markedMessages() {
    #expect(
      last("mark 1", "present", "p") == "this is the first marked publication\n")
    #expect(
      last("mark 1", "mark 2", "present", "9")
        == "there are 2 marked publications, no number 9\n")
  }

  @Test("a long text is read in parts, each line once, and then the next publication")
  func parts() {
    let size = Size(rows: 12, columns: 40)
    let replies = Script.replies(
      to: ["present"] + Array(repeating: "", count: 12), sizes: [size])
    for reply in replies.dropFirst() {
      #expect(reply.split(separator: "\n", omittingEmptySubsequences: false).count <= size.rows)
    }
    let next = replies.dropFirst().firstIndex { $0.hasPrefix("Missing Children") } ?? 0
    let words = replies[1..<max(1, next)].joined(separator: "\n").split { $0 == " " || $0 == "\n" }
    let whole = last("present").split { $0 == " " || $0 == "\n" }
    #expect(next > 2)
    #expect(whole.suffix(100).allSatisfy(words.contains))
  }

  @Test("a list is presented from the start, and a lost publication by its title")
  func list() {
    var list = ReadingList(name: "L")
    list.add(ReadingList.Entry(id: PublicationID("gone"), title: "No longer there"))
    var printed: [String] = []
    var answers = ["back", "marked"]
    var session = LinearSession(
      Services.listing(), presenting: list,
      on: LinearTerminal(
        read: { answers.isEmpty ? nil : answers.removeFirst() },
        print: {
          printed.append($0)
          return true
        }))
    session.run()
    #expect(printed[0].contains("Ctrl-X leaves"))
    #expect(printed[0].contains("No longer there\n"))
    #expect(!printed[0].contains("Topics"))
    #expect(printed[1].contains("29 publications"))
    #expect(printed[2].contains("1  No longer there"))
  }
}
