import Browsing
import Fixtures
import LinearBrowsing
import Publications
import ReadingLists
import Screen
import Testing

/// Marks, lists and exports by typed answers.
@Suite("Taking away, in numbered lists")
struct LinearTakingTests {
  private func last(
    _ answers: String..., files: MemoryFiles = MemoryFiles(), isRestricted: Bool = false
  ) -> String {
    Script.replies(to: answers, isRestricted: isRestricted, files: files.files).last ?? ""
  }

  @Test("the marked are listed by number, moved, and given notes")
  func marked() {
    #expect(last("mark 1", "mark 2", "marked").contains("\n1  Digital Threats"))
    #expect(last("mark 1", "mark 2", "move 2 1").contains("\n2  Digital Threats"))
    #expect(last("mark 1", "note 1 read first").hasSuffix("\nNote: read first\n"))
    #expect(last("mark 1", "note 2 x").contains("No marked publication has the number 2"))
    #expect(last("mark 1", "move 1 3").contains("No marked publication has the number 3"))
  }

  @Test("a list is saved after a question, and opened again")
  func lists() {
    let files = MemoryFiles()
    #expect(last("mark 1", "save L", files: files).contains("Type yes or no."))
    #expect(files.requests == [])
    #expect(last("mark 1", "save L", "no", files: files) == "Nothing was written\n")
    #expect(files.requests == [])
    #expect(last("mark 1", "save L", "yes", files: files) == "Written: L\n")
    #expect(last("load", files: files) == "L\n")
    #expect(last("load L", files: files).contains("Digital Threats"))
    #expect(last("load L", "/hague", files: files).contains("2 of 29"))
    #expect(last("load M", files: files).contains("no reading list is called 'M'; load"))
  }

  @Test(
    "several are marked by one answer, each with its title, and the count once",
    arguments: ["mark 1 2", "mark 1, 2", "mark1 2", "k 1 2 1"])
  func markingSeveral(answer: String) {
    let said = last(answer)
    #expect(said.ranges(of: "marked: ").count == 2, "\(said)")
    #expect(said.hasPrefix("marked: Digital Threats"))
    #expect(last(answer, "marked").contains("\n2  Missing Children"))
    // In the marked list, numbers refer to the list as it was printed.
    let unmarked = last(answer, "mark 3", "marked", "mark 1 2")
    #expect(unmarked.ranges(of: "no longer marked: ").count == 2, "\(unmarked)")
    #expect(last(answer, "mark 3", "marked", "mark 1 2", "marked").contains("\n1  Child Pro"))
    #expect(last("mark 99 1").contains("there is no row 99\nmarked: Digital"))
    #expect(last("mark 1 x").hasPrefix("'mark 1 x' is not an answer"))
  }

  @Test("the title that is marked is said, and an answer that lacks something is explained")
  func heard() {
    #expect(last("mark 1").contains("marked: Digital Threats"))
    #expect(last("mark 1", "mark 1").contains("no longer marked: Digital Threats"))
    #expect(last("export").hasPrefix("export ris FILE: "))
    #expect(last("save").hasPrefix("save NAME: "))
  }

  @Test("where the words stand that were looked for is said, and match goes there")
  func matches() {
    let small = [Size(rows: 8, columns: 60)]
    let said = Script.replies(to: ["/ growing concern", "1", "match"], sizes: small)
    #expect(said[2].contains("match 1 of "), "\(said)")
    #expect(said[3].lowercased().contains("growing"), "\(said)")
    #expect(last("results", "1", "match").hasPrefix("none of the words"))
  }

  @Test("a text that a search opened says where match goes; where there is no other, match says so")
  func onlyMatch() {
    let said = Script.replies(to: ["/ grooming", "1", "match", "match", "where", "more", "match"])
    let place = "Publication 1 of 2, from line 2 of 68, match 1 of 1\n"
    #expect(said[2].hasPrefix("Publication 1 of 2\n"))
    #expect(said[2].hasSuffix("\nmatch 1 of 1: line 2 of 68; match goes there\n"))
    #expect(said[3].hasPrefix(place) && !said[3].contains("goes there"))
    #expect(said[4] == "No other match.\n")
    #expect(said[5] == said[3])
    #expect(said[7] == said[3])
  }

  @Test("notes that contradict each other are both said, the second as such")
  func conflicts() {
    var list = ReadingList(name: "L")
    let all = Script.replies(to: ["link 1"]).last?.split(separator: "\n") ?? []
    let id = PublicationID(String(all.dropFirst(3).first ?? ""))
    list.add(ReadingList.Entry(id: id, title: "T"))
    list.setNote("theirs", at: 0)
    let said = last("mark 1", "note 1 mine", "load L", files: MemoryFiles(lists: [list]))
    #expect(said.contains("1 publication has conflicting notes"))
    #expect(said.hasSuffix("\nNote: mine\nConflicting note: theirs\n"))
  }

  @Test("all marks are taken away at once, and set again")
  func unmarkingAll() {
    #expect(
      last("mark 1", "mark 2", "unmark all")
        == "2 unmarked; unmark all again marks them\n")
    #expect(last("mark 1", "mark 2", "unmark all", "unmark all") == "2 marked again\n")
    #expect(last("unmark all").hasPrefix("Nothing is marked"))
    #expect(last("unmark").contains("unmark all"))
    #expect(last("mark 1", "unmark all", "marked").hasPrefix("Nothing is marked"))
  }

  @Test("only yes and no leave a session with marks, and back goes on with it")
  func leaving() {
    let question = "Print 1 marked publication? Type yes, no, or back to stay.\n"
    for slip in ["q", "", "quit", "1", "yse"] {
      let said = Script.replies(to: ["mark 1", "quit", slip, slip])
      #expect(said.suffix(2) == [question, question])
    }
    let stayed = Script.replies(to: ["mark 1", "quit", "back", "marked"])
    #expect(stayed[3].contains("Digital Threats"))
    #expect(stayed.last?.contains("\n1  Digital Threats") == true)
  }

  @Test("Ctrl-C asks about the marks wherever it is typed, and back goes on there")
  func interrupt() {
    let question = "Print 1 marked publication? Type yes, no, or back to stay.\n"
    let handout = ["export handout h.txt"]
    for answers in [[], handout, ["present"], ["save L"]] {
      let said = Script.replies(
        to: ["mark 1"] + answers + ["ab\u{3}", "what", "back"], files: MemoryFiles().files)
      // The end of the typed line, then the question, which only its own answers leave.
      #expect(said.suffix(3).prefix(2).allSatisfy { $0 == question }, "\(said)")
      let last = said.last ?? ""
      #expect(answers.isEmpty ? last.contains("1 to ") : !last.isEmpty)
      if answers == handout { #expect(last.hasPrefix("Type the title")) }
      if answers == ["present"] { #expect(last.hasPrefix("Presenting.")) }
      if answers == ["save L"] { #expect(last.contains("Type yes or no.")) }
    }
  }

  @Test("an export is written, or printed after the session")
  func exports() {
    let files = MemoryFiles(paths: ["there"])
    #expect(last("mark 1", "export ris new", files: files) == "Written: new\n")
    #expect(last("export ris there", files: files).contains("Type yes or no."))
    #expect(last("export ris there", "yes", files: files) == "Written: there\n")
    #expect(last("export ris", files: files) == "Printed when you leave: RIS\n")
    #expect(last("export nothing x", files: files).contains("formats are: citations, bibtex, ris"))
  }

  @Test(
    "a citation that is asked for again is in the next style, and what is linked in the one heard")
  func citations() {
    let names = [
      "APA", "Chicago", "Harvard", "ISO 690", "Vancouver", "Plain", "BibTeX", "RIS", "APA",
    ]
    let files = MemoryFiles()
    let said = Script.replies(
      to: Array(repeating: "cite 1", count: names.count), files: files.files)
    for (name, reply) in zip(names, said.dropFirst()) {
      #expect(reply.hasPrefix("Citation: \(name)"), "\(reply)")
    }
    for answers in [["cite 1"], ["cite 1", "cite 1"]] {
      let said = Script.replies(to: answers + ["link 1"])
      let citation = said.last?.split(separator: "\n").dropFirst().first
      #expect(citation.map { said[answers.count].contains($0) } == true)
    }
    // Citing another publication starts with the last printed style.
    #expect(last("cite 1", "cite 1", "cite 2").hasPrefix("Citation: Chicago"))
  }

  @Test(
    "a handout is asked for its title, its line and its order",
    arguments: [
      (["", "Nairobi, 9 May", "no"], "", "Nairobi, 9 May", false),
      (["My title", "", "yes"], "My title", "", true),
    ])
  func handout(answers: [String], title: String, workshop: String, isByTopic: Bool) {
    let files = MemoryFiles()
    let said = Script.replies(
      to: ["mark 1", "mark 2", "export handout h.txt"] + answers, files: files.files)
    #expect(
      said[3]
        == "Type the title of the handout, Enter for 'Publications', or back to give up.\n")
    #expect(said.last == "Written: h.txt\n")
    guard case .export(let export, "h.txt", _) = files.requests.last else {
      return #expect(Bool(false), "nothing written")
    }
    #expect(export.handout.title == title)
    #expect(export.handout.workshop == workshop)
    #expect(export.handout.isByTopic == isByTopic)
    // One publication has no order.
    #expect(last("mark 1", "export handout h.txt", "", "") == "Written: h.txt\n")
  }

  @Test(
    "back gives a handout up at each question, help explains it, and only yes and no are an order",
    arguments: [[], ["My title"], ["My title", "Nairobi"]])
  func handoutGivenUp(answers: [String]) {
    let files = MemoryFiles()
    let asked = ["mark 1", "mark 2", "export handout h.txt"] + answers
    let question = Script.replies(to: asked, files: files.files).last ?? ""
    for answer in ["back", "b", "quit"] {
      let said = Script.replies(to: asked + [answer, "marked"], files: files.files)
      #expect(said[asked.count + 1] == "Nothing was written\n", "\(answer)")
      #expect(said.last?.hasPrefix("2 marked\n") == true)
    }
    for answer in ["help", "?"] {
      let said = Script.replies(to: asked + [answer], files: files.files).last ?? ""
      #expect(said.contains("back gives up") && said.hasSuffix(question), "\(said)")
    }
    if answers.count == 2 {
      for answer in ["maybe", "", "1"] {
        #expect(Script.replies(to: asked + [answer], files: files.files).last == question)
      }
    }
    #expect(files.requests == [])
  }

  @Test(
    "several are cited by one answer in one style, and in the next when they are cited again",
    arguments: ["cite 1 2", "cite 2, 1", "i1 2"])
  func citingSeveral(answer: String) {
    let files = MemoryFiles()
    let said = Script.replies(
      to: Array(repeating: answer, count: 8) + ["cite 2"], files: files.files)
    let names = [
      "APA", "Chicago", "Harvard", "ISO 690", "Vancouver", "Plain", "BibTeX", "RIS", "APA",
    ]
    for (name, reply) in zip(names, said.dropFirst()) {
      #expect(reply.hasPrefix("Citation: \(name)\n"))
      #expect(reply.ranges(of: "Citation:").count == 1)
    }
    let both = said.dropFirst().prefix(6)
    #expect(both.allSatisfy { $0.contains("Digital Threats") && $0.contains("Missing Children") })
    #expect(said[7].ranges(of: "bibtex of ").count == 2)
    #expect(last("cite 1 99").hasSuffix("there is no row 99\n"))
    #expect(last("cite 1 x").hasPrefix("'cite 1 x' is not an answer"))
  }

  @Test(
    "what was written is said with its folder, unless it was named with one",
    arguments: [("x", "/home/a/x"), ("/tmp/x", "/tmp/x")])
  func writtenPath(path: String, said: String) {
    let files = MemoryFiles(folder: "/home/a")
    #expect(last("export ris \(path)", files: files) == "Written: \(said)\n")
    #expect(last("mark 1", "save L", "yes", files: files) == "Written: L\n")
  }

  @Test("texts to be taken away are each alone on a line below their names")
  func texts() {
    let lines = last("link 1").split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.first == "Citation" && lines.dropFirst(4).first == "Title")
    #expect(lines.dropFirst(5).first?.hasPrefix("Digital Threats") == true)
    #expect(lines.last == "No link is given")
  }

  @Test(
    "a restricted session asks nothing of files",
    arguments: ["save L", "load", "load L", "export ris x"])
  func restricted(answer: String) {
    let files = MemoryFiles(lists: [ReadingList(name: "L")])
    _ = last("mark 1", answer, "yes", files: files, isRestricted: true)
    #expect(files.requests == [])
  }

  @Test("what leaves at once is said once, before the first question")
  func quickExit() {
    let replies = Script.replies(to: ["results"])
    #expect(replies[0].contains("Ctrl-X leaves and clears"))
    #expect(!replies[1].contains("Ctrl-X"))
  }
}
