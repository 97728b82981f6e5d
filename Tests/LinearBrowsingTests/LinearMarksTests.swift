import Browsing
import Fixtures
import LinearBrowsing
import Publications
import ReadingLists
import Screen
import Testing

/// Marks, lists and exports by typed answers.
@Suite("Marks, lists and exports in linear mode")
struct LinearMarksTests {
  private func last(
    _ answers: String..., files: MemoryFiles = MemoryFiles(), isRestricted: Bool = false
  ) -> String {
    Script.replies(to: answers, isRestricted: isRestricted, files: files.files).last ?? ""
  }

  private func last(answers: [String]) -> String {
    Script.replies(to: answers, files: MemoryFiles().files).last ?? ""
  }

  @Test("marks are listed by number, moved and given notes")
  func marked() {
    #expect(last("mark 1", "mark 2", "marked").contains("\n1  Digital Threats"))
    #expect(last("mark 1", "mark 2", "move 2 1").contains("\n2  Digital Threats"))
    #expect(last("mark 1", "note 1 read first").hasSuffix("\nNote: read first\n"))
    // The number comes first: 'idea' would be lost.
    #expect(last("mark 1", "note idea 1").hasPrefix("'note idea 1' is not an answer"))
    #expect(last("mark 1", "note 1 2 parts").hasSuffix("\nNote: 2 parts\n"))
    #expect(last("mark 1", "note 2 x").contains("No marked publication has the number 2"))
    #expect(last("mark 1", "move 1 3").contains("No marked publication has the number 3"))
  }

  @Test("a list is saved after confirmation and opened again")
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
    "one answer marks several, with each title and the count once",
    arguments: ["mark 1 2", "mark 1, 2", "mark1 2", "k 1 2 1"])
  func markingSeveral(answer: String) {
    let reply = last(answer)
    #expect(reply.ranges(of: "marked: ").count == 2, "\(reply)")
    #expect(reply.hasPrefix("marked: Digital Threats"))
    #expect(last(answer, "marked").contains("\n2  Missing Children"))
    // In the marked list, numbers refer to the list as it was printed.
    let unmarked = last(answer, "mark 3", "marked", "mark 1 2")
    #expect(unmarked.ranges(of: "no longer marked: ").count == 2, "\(unmarked)")
    #expect(last(answer, "mark 3", "marked", "mark 1 2", "marked").contains("\n1  Child Pro"))
    #expect(last("mark 99 1").contains("there is no row 99\nmarked: Digital"))
    #expect(last("mark 1 x").hasPrefix("'mark 1 x' is not an answer"))
  }

  @Test(
    "what is being read stays open, whatever the number of the marked, cited or printed one",
    arguments: ["mark 2 3", "cite 2", "cite 2 3", "link 3", "mark 8", "present 2", "mark 99"])
  func staysOpen(answer: String) {
    let end = answer.hasPrefix("present") ? ["back"] : []
    let read = ["/ child", "8", "more"]
    let place = last(answers: read + ["where"])
    #expect(last(answers: read + [answer] + end + ["where"]) == place)
    #expect(last(answers: read + [answer] + end + ["next"]) == last(answers: read + ["next"]))
    #expect(last(answers: read + [answer] + end + ["back"]).contains("last read 8"))
    // A related one as well, and by the numbers of the marked ones.
    let related = ["mark 1", "8", "1", "marked"]
    let marked = answer == "mark 8" ? "mark 1" : answer.replacing("2", with: "1")
    #expect(
      last(answers: related + [marked] + end + ["where"]) == last(answers: related + ["where"]))
  }

  @Test("a text stays as it is if the publication to mark does not arrive")
  func lateMark() {
    let service = ScriptedService(Services.listing())
    var answers = ["results", "8", "mark 2", "where", "marked"][...]
    var printed: [String] = []
    var session = LinearSession(
      service,
      on: LinearTerminal(
        read: {
          service.isLate = answers.first == "mark 2"
          return answers.popFirst()
        },
        print: {
          printed.append($0)
          return true
        }))
    session.run()
    #expect(!printed[3].contains("marked:"))
    #expect(printed[4].hasPrefix("Publication 8 of 29\n"))
    #expect(printed[5].hasPrefix("Nothing is marked"))
  }

  @Test("marking repeats the title, and an incomplete answer is explained")
  func markedTitle() {
    #expect(last("mark 1").contains("marked: Digital Threats"))
    #expect(last("mark 1", "mark 1").contains("no longer marked: Digital Threats"))
    #expect(last("export").hasPrefix("export ris FILE: "))
    #expect(last("save").hasPrefix("save NAME: "))
  }

  @Test("search matches are listed by line, and 'match' goes to them")
  func matches() {
    let small = [Size(rows: 8, columns: 60)]
    let replies = Script.replies(to: ["/ growing concern", "1", "match"], sizes: small)
    #expect(replies[2].contains("next match, 1 of "), "\(replies)")
    #expect(replies[3].lowercased().contains("growing"), "\(replies)")
    #expect(last("results", "1", "match").hasPrefix("none of the words"))
  }

  @Test("a text found by a search explains 'match', which reports if there is no other")
  func onlyMatch() {
    let replies = Script.replies(to: [
      "/ grooming", "1", "match", "match", "where", "more", "match",
    ])
    let place = "Publication 1 of 2, from line 2 of 68, match 1 of 1\n"
    #expect(replies[2].hasPrefix("Publication 1 of 2\n"))
    #expect(replies[2].contains("\nnext match, 1 of 1: line 2 of 68; match goes there\n"))
    #expect(replies[3].hasPrefix(place) && !replies[3].contains("goes there"))
    #expect(replies[4] == "No other match.\n")
    #expect(replies[5] == replies[3])
    #expect(replies[7] == replies[3])
  }

  @Test("both of two conflicting notes are printed, the second as such")
  func conflicts() {
    var list = ReadingList(name: "L")
    let all = Script.replies(to: ["link 1"]).last?.split(separator: "\n") ?? []
    let id = PublicationID(String(all.dropFirst(3).first ?? ""))
    list.add(ReadingList.Entry(id: id, title: "T"))
    list.setNote("theirs", at: 0)
    let reply = last("mark 1", "note 1 mine", "load L", files: MemoryFiles(lists: [list]))
    #expect(reply.contains("1 publication has conflicting notes"))
    #expect(reply.hasSuffix("\nNote: mine\nConflicting note: theirs\n"))
  }

  @Test("all marks can be removed at once and restored")
  func unmarkingAll() {
    #expect(
      last("mark 1", "mark 2", "unmark all")
        == "2 unmarked; unmark all again marks them\n")
    #expect(last("mark 1", "mark 2", "unmark all", "unmark all") == "2 marked again\n")
    #expect(last("unmark all").hasPrefix("Nothing is marked"))
    #expect(last("unmark").contains("unmark all"))
    #expect(last("mark 1 2", "unmark 1", "unmark 1", "marked").hasPrefix("1 marked\n1  Missing"))
    #expect(last("unmark one").contains("is not an answer"))
    #expect(last("mark 1", "unmark all", "marked").hasPrefix("Nothing is marked"))
  }

  @Test("only yes and no leave a session with marks, and back continues it")
  func leaving() {
    let question = "Print 1 marked publication? Type yes, no, or back to stay.\n"
    for slip in ["q", "", "quit", "1", "yse"] {
      let replies = Script.replies(to: ["mark 1", "quit", slip, slip])
      #expect(replies.suffix(2) == [question, question])
    }
    let stayed = Script.replies(to: ["mark 1", "quit", "back", "marked"])
    #expect(stayed[3].contains("Digital Threats"))
    #expect(stayed.last?.contains("\n1  Digital Threats") == true)
  }

  @Test("Ctrl-C asks about the marks at any prompt, and back returns to that prompt")
  func interrupt() {
    let question = "Print 1 marked publication? Type yes, no, or back to stay.\n"
    let handout = ["export handout h.txt"]
    for answers in [[], handout, ["present"], ["save L"]] {
      let replies = Script.replies(
        to: ["mark 1"] + answers + ["ab\u{3}", "what", "back"], files: MemoryFiles().files)
      // The typed line is ended, then the question is repeated until it is answered.
      #expect(replies.suffix(3).prefix(2).allSatisfy { $0 == question }, "\(replies)")
      let last = replies.last ?? ""
      #expect(answers.isEmpty ? last.contains("1 to ") : !last.isEmpty)
      if answers == handout { #expect(last.hasPrefix("Type the title")) }
      if answers == ["present"] { #expect(last.hasPrefix("Presenting.")) }
      if answers == ["save L"] { #expect(last.contains("Type yes or no.")) }
    }
  }

  @Test("Ctrl-C is an answer only while marks or what is to be printed would be lost")
  func takingInterrupts() {
    var answers = ["results", "mark 1", "mark 1", "export ris"]
    var taken: [Bool] = []
    var session = LinearSession(
      Services.listing(), files: MemoryFiles().files,
      on: LinearTerminal(
        read: { answers.isEmpty ? nil : answers.removeFirst() }, print: { _ in true },
        takeInterrupts: { taken.append($0) }))
    session.run()
    #expect(taken == [false, false, true, false, true, false])
  }

  @Test("an export is written, or printed after the session")
  func exports() {
    let files = MemoryFiles(paths: ["there"])
    #expect(last("mark 1", "export ris new", files: files) == "1 marked publication written: new\n")
    #expect(last("export ris there", files: files).contains("Type yes or no."))
    #expect(last("export ris there", "yes", files: files) == "29 results written: there\n")
    #expect(last("export ris", files: files) == "Printed when you leave: RIS, 29 results\n")
    #expect(last("export nothing x", files: files).contains("formats are: citations, bibtex, ris"))
  }

  @Test("repeating a citation gives the next style, and a printed link is the one announced")
  func citations() {
    let names = [
      "APA", "Chicago", "Harvard", "ISO 690", "Vancouver", "Plain", "BibTeX", "RIS", "APA",
    ]
    let files = MemoryFiles()
    let replies = Script.replies(
      to: Array(repeating: "cite 1", count: names.count), files: files.files)
    for (name, reply) in zip(names, replies.dropFirst()) {
      #expect(reply.hasPrefix("Citation: \(name)"), "\(reply)")
    }
    for answers in [["cite 1"], ["cite 1", "cite 1"]] {
      let replies = Script.replies(to: answers + ["link 1"])
      let citation = replies.last?.split(separator: "\n").dropFirst().first
      #expect(citation.map { replies[answers.count].contains($0) } == true)
    }
    // Citing another publication starts with the last printed style.
    #expect(last("cite 1", "cite 1", "cite 2").hasPrefix("Citation: Chicago"))
  }

  @Test(
    "a handout asks for its title, its line and its order",
    arguments: [
      (["", "Nairobi, 9 May", "no"], "", "Nairobi, 9 May", false),
      (["My title", "", "yes"], "My title", "", true),
      (["", "", ""], "", "", false),
    ])
  func handout(answers: [String], title: String, workshop: String, isByTopic: Bool) {
    let files = MemoryFiles()
    let replies = Script.replies(
      to: ["mark 1", "mark 2", "export handout h.txt"] + answers, files: files.files)
    #expect(
      replies[3]
        == "Type the title of the handout, Enter for 'Publications', or back to give up.\n")
    #expect(replies.last == "2 marked publications written: h.txt\n")
    guard case .export(let export, "h.txt", _) = files.requests.last else {
      return #expect(Bool(false), "nothing written")
    }
    #expect(export.handout.title == title)
    #expect(export.handout.workshop == workshop)
    #expect(export.handout.isByTopic == isByTopic)
    // One publication has no order.
    #expect(
      last("mark 1", "export handout h.txt", "", "") == "1 marked publication written: h.txt\n")
  }

  @Test(
    "a handout can be cancelled and explained at each question, and its order is yes or no",
    arguments: [[], ["My title"], ["My title", "Nairobi"]])
  func cancelledHandout(answers: [String]) {
    let files = MemoryFiles()
    let asked = ["mark 1", "mark 2", "export handout h.txt"] + answers
    let question = Script.replies(to: asked, files: files.files).last ?? ""
    #expect(question.contains("Enter") && question.contains("back to give up"))
    for answer in ["back", "b", "quit"] {
      let replies = Script.replies(to: asked + [answer, "marked"], files: files.files)
      #expect(replies[asked.count + 1] == "Nothing was written\n", "\(answer)")
      #expect(replies.last?.hasPrefix("2 marked\n") == true)
    }
    for answer in ["help", "?"] {
      let replies = Script.replies(to: asked + [answer], files: files.files).last ?? ""
      #expect(replies.contains("back gives up") && replies.hasSuffix(question), "\(replies)")
    }
    if answers.count == 2 {
      for answer in ["maybe", "1"] {
        #expect(Script.replies(to: asked + [answer], files: files.files).last == question)
      }
    }
    #expect(files.requests == [])
  }

  @Test(
    "one answer cites several in one style; repeating it gives the next style",
    arguments: ["cite 1 2", "cite 2, 1", "i1 2"])
  func citingSeveral(answer: String) {
    let files = MemoryFiles()
    let replies = Script.replies(
      to: Array(repeating: answer, count: 8) + ["cite 2"], files: files.files)
    let names = [
      "APA", "Chicago", "Harvard", "ISO 690", "Vancouver", "Plain", "BibTeX", "RIS", "APA",
    ]
    for (name, reply) in zip(names, replies.dropFirst()) {
      #expect(reply.hasPrefix("Citation: \(name)"))
      #expect(reply.ranges(of: "Citation:").count == 1)
    }
    let both = replies.dropFirst().prefix(6)
    #expect(both.allSatisfy { $0.contains("Digital Threats") && $0.contains("Missing Children") })
    #expect(replies[7].ranges(of: "bibtex of ").count == 2)
    #expect(last("cite 1 99").hasSuffix("there is no row 99\n"))
    #expect(last("cite 1 x").hasPrefix("'cite 1 x' is not an answer"))
  }

  @Test(
    "a written file is reported with its folder, unless a folder was given",
    arguments: [("x", "/home/a/x"), ("/tmp/x", "/tmp/x")])
  func writtenPath(path: String, expected: String) {
    let files = MemoryFiles(folder: "/home/a")
    #expect(last("export ris \(path)", files: files) == "29 results written: \(expected)\n")
    #expect(last("mark 1", "save L", "yes", files: files) == "Written: L\n")
  }

  @Test(
    "an export is of what is read, else of the marked, else of the results, or of what is named",
    arguments: [
      (
        ["mark 3", "mark 5", "r", "8", "export ris x"], "1 publication (the open one) written: x\n"
      ),
      (["mark 3", "mark 5", "export ris x"], "2 marked publications written: x\n"),
      (["r", "8", "export ris x"], "1 publication (the open one) written: x\n"),
      (["/ hague", "export ris x"], "2 results written: x\n"),
      (["mark 3", "r", "8", "export ris marked x"], "1 marked publication written: x\n"),
      (["mark 3", "r", "8", "export ris results x"], "29 results written: x\n"),
      (
        ["mark 3", "r", "8", "export ris marked.ris"],
        "1 publication (the open one) written: marked.ris\n"
      ),
      (["mark 3", "export ris results"], "Printed when you leave: RIS, 29 results\n"),
      (["export ris marked x"], "Nothing is marked: mark and the number of a result marks it.\n"),
    ])
  func exported(answers: [String], reply: String) {
    #expect(last(answers: answers) == reply)
  }

  @Test("a list is not said to be an export of the same name")
  func listAfterExport() {
    #expect(last("mark 1", "export ris L", "save L", "yes") == "Written: L\n")
  }

  @Test("cite and link apply to what is read, else to the marked, or to what is named")
  func citedWithoutNumber() {
    let marks = ["mark 3", "mark 5"]
    for word in ["cite", "link"] {
      let both = last(answers: marks + [word])
      #expect(both.contains("Child Protection in the Digital Age"))
      let first = last(answers: ["\(word) 3"]).split(separator: "\n").dropFirst().first ?? ""
      let second = last(answers: ["\(word) 5"]).split(separator: "\n").dropFirst().first ?? ""
      #expect(both.contains(first) && both.contains(second), "\(both)")
      let read = last(answers: ["\(word) 8"])
      #expect(last(answers: marks + ["r", "8", word]) == read)
      #expect(last(answers: marks + ["r", "8", "\(word) marked"]) == both)
      #expect(last(word) == "no publication is open: choose a result first\n")
      #expect(last("\(word) marked").hasPrefix("Nothing is marked"))
    }
  }

  @Test("texts to copy are each on a line of their own, below their names")
  func texts() {
    let lines = last("link 1").split(separator: "\n")
    #expect(lines.count == 7)
    #expect(lines.first == "Citation" && lines.dropFirst(4).first == "Title")
    #expect(lines.dropFirst(5).first?.hasPrefix("Digital Threats") == true)
    #expect(lines.last == "No link is given")
  }

  @Test(
    "a restricted session never asks for a file",
    arguments: ["save L", "load", "load L", "export ris x"])
  func restricted(answer: String) {
    let files = MemoryFiles(lists: [ReadingList(name: "L")])
    _ = last("mark 1", answer, "yes", files: files, isRestricted: true)
    #expect(files.requests == [])
  }

  @Test("the quick exit is named once, before the first prompt")
  func quickExit() {
    let replies = Script.replies(to: ["results"])
    #expect(replies[0].contains("Ctrl-X leaves and clears"))
    #expect(!replies[1].contains("Ctrl-X"))
  }
}
