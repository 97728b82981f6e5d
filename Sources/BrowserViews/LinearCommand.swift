/// What a reader can answer when the program prints lists instead of drawing a screen.
enum LinearCommand: Equatable {
  /// A row of the list that was printed last, counted from 1.
  case choose(Int)
  case exclude(Int)
  case open(Int)
  case find(String)
  case topics, countries, sources, results, more, back, next, previous, whereabouts
  case undo, order, alone, terms, help, quit
  /// Something else, as typed.
  case unknown(String)

  /// The answers that take no more words, with what each does; each has a first letter of its own.
  static let words: [(word: String, command: LinearCommand, summary: String)] = [
    ("topics", .topics, "the list of topics and collections"),
    ("countries", .countries, "the list of regions and countries"),
    ("sources", .sources, "the list of bodies and persons"),
    ("results", .results, "the list of publications"),
    ("more", .more, "the next part of this list or text; so does Enter alone"),
    ("back", .back, "back to the text before, else to the results"),
    ("next", .next, "the next publication, while you read one"),
    ("previous", .previous, "the publication before, while you read one"),
    ("where", .whereabouts, "where you are, and this part once more"),
    ("undo", .undo, "take the last narrowing back"),
    ("order", .order, "the next order of results"),
    ("alone", .alone, "the words alone, or what they mean as well"),
    ("labels", .terms, "preferred terms, or the publisher's tags"),
    ("help", .help, "this list"),
    ("quit", .quit, "leave the program"),
  ]

  /// The answers that take a number or words, with what each does.
  static let phrases = [
    ("NUMBER", "choose a row: narrow to a value, or read a publication"),
    ("x NUMBER", "leave out what has this value"),
    ("+ NUMBER", "show or hide what lies under this value"),
    ("/ WORDS", "find words in titles, sources and texts"),
  ]

  /// Reads an answer. Words may be cut to their first letters; an empty answer goes on.
  init(_ line: String) {
    let text = line.drop { $0 == " " }
    let rest = text.dropFirst().drop { $0 == " " }
    let number = Int(rest).flatMap { $0 > 0 ? $0 : nil }
    if text.isEmpty {
      self = .more
    } else if let number = Int(text), number > 0 {
      self = .choose(number)
    } else if text.first == "/" {
      self = .find(String(rest))
    } else if let number, text.first == "x" {
      self = .exclude(number)
    } else if let number, text.first == "+" {
      self = .open(number)
    } else if text == "?" {
      self = .help
    } else {
      let typed = text.lowercased()
      let known = Self.words.first { $0.word.hasPrefix(typed) }
      self = known?.command ?? .unknown(String(text))
    }
  }
}
