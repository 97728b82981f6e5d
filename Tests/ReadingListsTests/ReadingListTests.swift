import Publications
import ReadingLists
import SeededRandom
import Testing

/// Reading lists: order, notes, merging, and their text format.
struct ReadingListTests {
  private func list(_ name: String = "Workshop", _ entries: (String, String, String)...)
    -> ReadingList
  {
    var list = ReadingList(name: name)
    for (index, (id, title, note)) in entries.enumerated() {
      list.add(ReadingList.Entry(id: PublicationID(id), title: title))
      list.setNote(note, at: index)
    }
    return list
  }

  @Test("a list as text is readable: identifier, title, note")
  func text() {
    let list = list("Workshop in Nairobi", ("k1", "A title", "start here"), ("k2", "Another", ""))
    #expect(
      list.text
        == """
        Reading list: Workshop in Nairobi

        k1
        A title
        Note: start with nothing

        k2
        Another

        """.replacing("start with nothing", with: "start here"))
  }

  @Test(
    "a written list reads back equal",
    arguments: [
      ("a", "Note: a title that begins like a note", "n"), ("b", "", ""), ("c", "", "only a note"),
      ("Note: x", "Conflicting note: y", "Note: z"), ("ф", "儿童保护手册", "คู่มือ"),
      ("d", "Reading list: no heading", "-"), ("0", "> quoted", "> as well"),
    ])
  func roundTrip(id: String, title: String, note: String) {
    let list = list("A list", (id, title, note), ("z", "last", ""))
    #expect(ReadingList(text: list.text) == list)
  }

  @Test("random lists read back equal")
  func random() {
    var random = SeededGenerator(seed: 12)
    let words = ["a", "Note:", "Conflicting", "note:", "-", ">", "Ł", "Reading", "list:", "x1"]
    func phrase(_ most: Int, using random: inout SeededGenerator) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in
        words.randomElement(using: &random) ?? ""
      }.joined(separator: " ")
    }
    for _ in 0..<300 {
      var list = ReadingList(name: phrase(3, using: &random))
      for number in 0..<Int.random(in: 0...5, using: &random) {
        list.add(
          ReadingList.Entry(
            id: PublicationID("id\(number)"), title: "T " + phrase(6, using: &random)))
        if Bool.random(using: &random) {
          list.setNote("n " + phrase(5, using: &random), at: number)
        }
      }
      #expect(ReadingList(text: list.text) == list)
    }
  }

  @Test(
    "a list survives mail: quoted, with other line ends, broken lines and a signature",
    arguments: [
      "> Reading list: L\n>\n> k1\n> A long title\n> Note: mine",
      ">> Reading list: L\n>>\n>> k1\n>> A long title\n>> Note: mine\n",
      "Reading list: L\r\n\r\nk1\r\nA long title\r\nNote: mine\r\n",
      "\n\n  Reading list: L  \n\n k1\n A long\n title  \n Note:\n mine\n\n\n-- \nJane\n",
      "\u{FEFF}Reading list: L\n\nk1\nA long\u{1B}[31m title\nNote: mine\n",
    ])
  func mail(text: String) {
    #expect(ReadingList(text: text) == list("L", ("k1", "A long title", "mine")))
  }

  @Test(
    "a file that does not begin like a list is not one",
    arguments: ["", "\n", "k1\nA title\n", "{\"id\": 1}"])
  func noList(text: String) {
    #expect(ReadingList(text: text) == nil)
  }

  @Test("a publication occurs once in a list, and can be moved")
  func order() {
    var list = list("L", ("a", "A", ""), ("b", "B", ""), ("c", "C", ""))
    let isAdded = list.add(ReadingList.Entry(id: PublicationID("b"), title: "again"))
    let moves = [(2, 0), (0, 3), (-1, 0)].map { list.move(from: $0, to: $1) }
    #expect(!isAdded)
    #expect(moves == [true, false, false])
    #expect(list.entries.map(\.id.text) == ["c", "a", "b"])
    list.toggle(PublicationID("a"), title: "A")
    #expect(list.entries.map(\.id.text) == ["c", "b"])
    #expect(list.place(of: PublicationID("b")) == 1)
    #expect(!list.contains(PublicationID("a")))
  }

  @Test("a merge keeps the order, adds what is new, and keeps both of two notes")
  func merge() {
    var mine = list("Mine", ("a", "A", "first"), ("b", "B", ""), ("c", "C", "same"))
    let theirs = list(
      "Theirs", ("d", "D", ""), ("c", "C", "same"), ("b", "B", "n"), ("a", "A", "x"))
    mine.merge(theirs)
    #expect(mine.name == "Mine")
    #expect(mine.entries.map(\.id.text) == ["a", "b", "c", "d"])
    #expect(mine.entries.map(\.notes) == [["first", "x"], ["n"], ["same"], []])
    #expect(mine.conflictCount == 1)
    #expect(mine.text.contains("Note: first\nConflicting note: x\n"))
    #expect(ReadingList(text: mine.text) == mine)
    // Merging again changes nothing.
    var again = mine
    again.merge(theirs)
    #expect(again == mine)
    // Typing a note resolves the conflict.
    mine.setNote("settled", at: 0)
    #expect(mine.conflictCount == 0)
  }

  @Test("others' changes are merged in; both of two new notes are kept")
  func join() {
    let before = list(
      "L", ("a", "A", "first"), ("b", "B", ""), ("c", "C", "x"), ("d", "D", ""), ("f", "F", ""),
      ("g", "G", ""))
    var mine = list(
      "L", ("a", "A", "mine"), ("b", "B", "new"), ("d", "D", ""), ("f", "F", ""), ("g", "G", "n"))
    let theirs = list(
      "L", ("a", "A", "theirs"), ("b", "B", ""), ("c", "C", "x"), ("d", "D", "y"), ("e", "E", ""))
    mine.join(theirs, since: before)
    // The other list removed 'f' and 'g'; here 'g' got a note.
    #expect(mine.entries.map(\.id.text) == ["a", "b", "d", "g", "e"])
    #expect(mine.entries.map(\.notes) == [["mine", "theirs"], ["new"], ["y"], ["n"], []])
  }

  @Test("a list's name cannot be a path", arguments: ["../x", "/tmp/x", "a/b", "~/x"])
  func noPath(name: String) throws {
    let store = try #require(ReadingListStore { $0 == "HOME" ? "/nowhere" : nil })
    #expect(throws: ReadingListError.self) { try store.path(named: name) }
    #expect(try store.path(named: "L.txt") == "/nowhere/.local/share/fieldshelf/L.txt")
  }

  @Test("a name that no file can have is refused", arguments: ["", ".hidden", "a\nb"])
  func names(name: String) {
    let store = ReadingListStore { $0 == "HOME" ? "/nowhere" : nil }
    #expect(throws: ReadingListError.self) { try store?.path(of: name) }
  }

  @Test("lists are in the folder of the XDG specification, ignoring a relative path")
  func folders() throws {
    func place(_ variables: [String: String]) -> String? {
      ReadingListStore { variables[$0] }?.placeName
    }
    #expect(place(["XDG_DATA_HOME": "/data", "HOME": "/home/a"]) == "/data/fieldshelf")
    #expect(
      place(["XDG_DATA_HOME": "data", "HOME": "/home/a"]) == "/home/a/.local/share/fieldshelf")
    #expect(place(["HOME": "/home/a"]) == "/home/a/.local/share/fieldshelf")
    #expect(place([:]) == nil)
  }
}
