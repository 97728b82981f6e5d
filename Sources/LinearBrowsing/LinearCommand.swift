internal import Browsing
internal import Catalogue
internal import Messages
internal import Screen

/// A reader's answer in linear mode, where the program prints lists instead of drawing a screen.
enum LinearCommand: Equatable {
  /// Choose a row of the last printed list, counted from 1.
  case choose(Int)
  case exclude(Int)
  /// Show or hide the children of a row; without a number, of the row chosen last.
  case unfold(Int?)
  /// Mark or unmark results; without numbers, the open publication.
  case mark([Int])
  /// Remove all marks, or restore them.
  case unmarkAll
  /// Unmark results.
  case unmark([Int])
  /// Cite results; without numbers, the open publication, else the marked ones.
  case cite([Int])
  case citeMarked
  /// Cite in the style with this name; without a name, list the styles.
  case style(String)
  /// Set the note of a marked publication.
  case note(Int, String)
  /// Move a marked publication to another position.
  case move(Int, to: Int)
  case save(String)
  /// Open a reading list; without a name, list them.
  case load(String)
  /// Export in a format; without a path, print the export after the session.
  case export(String, PublicationGroup?, to: String)
  /// Print the citation, identifier and link of a result; without a number, of the open
  /// publication, else of the marked ones.
  case link(Int?)
  case linkMarked
  /// Present from a row on; without a number and a list, from the open publication on.
  case present(PublicationGroup?, from: Int?)
  /// Stop the running export.
  case stop
  case search(String)
  /// List the glossary terms with a label that contains these words.
  case glossary(String)
  /// List the publications of a term.
  case records(Int)
  case lesson
  /// Print the search syntax.
  case searchSyntax
  /// Switch to the language with this name; without a name, to the next one.
  case language(String)
  case list(PaneKey)
  case results, more, back, next, previous, position, match, marked
  case undo, order, exactWords, help, quit
  /// Anything else, as typed.
  case unknown(String)

  /// Publications that an answer names. Without a name, it applies to the open publication, else to
  /// the marked ones, else to the results.
  enum PublicationGroup {
    case marked, results

    init?(_ word: LinearWord?) {
      switch word {
      case .marked: self = .marked
      case .results: self = .results
      default: return nil
      }
    }
  }

  /// An answer of one word.
  struct Keyword {
    let word: LinearWord
    /// The abbreviation; unique among the words.
    let letter: Character
    let command: LinearCommand
    let summary: Message
  }

  /// The answers of one word, facet lists first.
  static let keywords: [Keyword] = {
    let others: [(LinearWord, Character, LinearCommand, MessageKey)] = [
      (.results, "r", .results, .linearResults), (.more, "m", .more, .linearMore),
      (.back, "b", .back, .linearBack), (.next, "n", .next, .linearNext),
      (.previous, "p", .previous, .linearPrevious),
      (.where, "w", .position, .linearWhere), (.match, "j", .match, .linearMatch),
      (.undo, "u", .undo, .linearUndo),
      (.order, "o", .order, .linearOrder), (.alone, "a", .exactWords, .linearExactWords),
      (.help, "h", .help, .linearHelp), (.quit, "q", .quit, .linearQuit),
      (.mark, "k", .mark([]), .linearMark), (.marked, "d", .marked, .linearMarked),
      (.cite, "i", .cite([]), .linearCite),
    ]
    // `x` is reserved for excluding a numbered row.
    var taken = Set(others.map(\.1)).union(["x"])
    let lists = PaneKey.all.compactMap { pane in
      LinearWord(pane).map { word in
        let letter = word.english.first { !taken.contains($0) } ?? "?"
        taken.insert(letter)
        return Keyword(
          word: word, letter: letter, command: .list(pane),
          summary: Message(.linearList, .message(Message(pane.heading))))
      }
    }
    return lists
      + others.map { Keyword(word: $0, letter: $1, command: $2, summary: Message($3)) }
  }()

  /// The syntax of an answer with arguments, and what it does.
  typealias Usage = (answer: MessageKey, summary: MessageKey)

  /// Answers for choosing and searching.
  static let filterUsage: [Usage] = [
    (.linearChooseAnswer, .linearChoose), (.linearExcludeAnswer, .linearExclude),
    (.linearUnfoldAnswer, .linearUnfold), (.linearSearchAnswer, .linearSearch),
    (.linearSyntaxAnswer, .linearSyntax),
  ]

  /// Answers for marking, exporting and the like.
  static let markUsage: [Usage] = [
    (.linearMarkAnswer, .linearMarkRow), (.linearUnmarkAnswer, .linearUnmark),
    (.linearCiteAnswer, .linearCiteRow), (.linearStyleAnswer, .linearStyle),
    (.linearLinkAnswer, .linearLink),
    (.linearNoteAnswer, .linearNote), (.linearMoveAnswer, .linearMove),
    (.linearSaveAnswer, .linearSave), (.linearLoadAnswer, .linearLoad),
    (.linearExportAnswer, .linearExport), (.linearStopAnswer, .linearStop),
    (.linearPresentAnswer, .linearPresent),
    (.linearGlossaryAnswer, .linearGlossary), (.linearRecordsAnswer, .linearRecords),
    (.linearLessonAnswer, .linearLesson), (.linearLanguageAnswer, .linearLanguage),
  ]

  /// The syntax and meaning of the answer that begins with the typed word and needs arguments;
  /// `nil` if there is none.
  static func incomplete(_ typed: String, _ messages: Messages) -> (form: String, meaning: String)?
  {
    let vocabulary = LinearVocabulary(messages)
    let word = vocabulary.word(typed)
    // Words for what is usually typed without one.
    let other: MessageKey? =
      switch word {
      case .search: .linearSearchAnswer
      case .read: .linearChooseAnswer
      default: nil
      }
    return (filterUsage + markUsage).lazy
      .filter { other == nil || $0.answer == other }
      .map { (form: messages.text($0.answer), meaning: messages.text($0.summary)) }
      .first { usage in
        return other != nil
          || usage.form.split(separator: ",")
            .compactMap { $0.split(separator: " ").first }
            .contains { $0 == typed || word != nil && vocabulary.word($0) == word }
      }
  }

  /// Whether an answer is the quick exit: Ctrl-X, or `^X` as text for terminals that do not send
  /// the key.
  static func isQuickExit(_ line: String) -> Bool {
    line.contains("\u{18}") || ["^X", "^x"].contains(line.filter { !$0.isWhitespace })
  }

  /// Whether an answer is Ctrl-C, which quits.
  static func isInterrupt(_ line: String) -> Bool { line.contains("\u{3}") }

  /// Parses an answer, whose words are English or those of a language. A word may be abbreviated to
  /// its beginning; an empty answer means `more`.
  init(_ line: String, in messages: Messages = .english) {
    let text = line.drop { $0 == " " }
    let rest = text.dropFirst().drop { $0 == " " }
    let number = Int(rest).flatMap { $0 > 0 ? $0 : nil }
    if text.isEmpty {
      self = .more
    } else if let command = LinearCommand.unfold(text) {
      self = command
    } else if let number = Int(text), number > 0 {
      self = .choose(number)
    } else if text.first == "/", rest == "?" {
      self = .searchSyntax
    } else if text.first == "/" {
      self = .search(String(rest))
    } else if let number, text.first.map(LinearCommand.latin) == "x" {
      self = .exclude(number)
    } else if text == "?" {
      self = .help
    } else {
      self = LinearCommand.command(text, LinearVocabulary(messages)) ?? .unknown(String(text))
    }
  }

  /// Parses an answer that begins with a word.
  private static func command(
    _ text: Substring, _ vocabulary: LinearVocabulary
  ) -> LinearCommand? {
    let typed = text.prefix { $0 != " " && $0 != "," && !$0.isWholeNumber }
    let rest = text.dropFirst(typed.count)
    let isAlone = rest.allSatisfy { $0 == " " }
    guard let word = vocabulary.word(typed) ?? word(ofLetter: typed) else {
      guard isAlone else { return nil }
      return vocabulary.word(beginning: typed, among: keywords.map(\.word)).flatMap(keyword)
    }
    switch word {
    case .mark where !isAlone: return numbers(in: rest).map { .mark($0) }
    case .cite where !isAlone && vocabulary.word(rest.filter { $0 != " " }) != .marked:
      return numbers(in: rest).map { .cite($0) }
    default: break
    }
    guard isAlone || rest.first == " " else { return nil }
    if let command = commandWithArguments(word, Arguments(rest), vocabulary) { return command }
    return isAlone ? keyword(word) : nil
  }

  /// The letter of the same key in the Latin layout, in lower case.
  private static func latin(_ letter: Character) -> Character {
    let key = KeyChord(.character(letter)).inLatinLayout.key
    guard case .character(let latin) = key else { return letter }
    return latin.lowercased().first ?? latin
  }

  /// The word that a letter abbreviates, also if it was typed with a Cyrillic layout.
  private static func word(ofLetter typed: Substring) -> LinearWord? {
    guard typed.count == 1, let letter = typed.first.map(latin) else { return nil }
    return letter == "v" ? .present : keywords.first { $0.letter == letter }?.word
  }

  /// The command of a word alone.
  private static func keyword(_ word: LinearWord) -> LinearCommand? {
    keywords.first { $0.word == word }?.command
  }

  /// What follows the first word of an answer.
  private struct Arguments {
    let parts: [Substring]
    /// The positive numbers at the beginning.
    let numbers: [Int]
    var text: String { parts.joined(separator: " ") }

    init(_ text: Substring) {
      parts = text.split(separator: " ")
      numbers = parts.map { Int($0) ?? 0 }.prefix { $0 > 0 }.map(\.self)
    }

    /// The arguments from one on.
    func text(from index: Int) -> String { parts.dropFirst(index).joined(separator: " ") }
  }

  /// Parses an answer whose first word may be followed by numbers, names or words; `nil` if the
  /// word needs others, or none.
  private static func commandWithArguments(
    _ word: LinearWord, _ arguments: Arguments, _ vocabulary: LinearVocabulary
  ) -> LinearCommand? {
    let (count, number, text) = (arguments.parts.count, arguments.numbers.first, arguments.text)
    switch word {
    case .search: return text.isEmpty ? nil : .search(text)
    case .read: return count == 1 ? number.map { .choose($0) } : nil
    case .note: return number.map { .note($0, arguments.text(from: 1)) }
    case .move:
      return count == 2 && arguments.numbers.count == 2
        ? .move(arguments.numbers[0], to: arguments.numbers[1]) : nil
    case .exclude: return count == 1 ? number.map { .exclude($0) } : nil
    case .style: return .style(text)
    case .unmark:
      if vocabulary.word(text) == .all { return .unmarkAll }
      return count > 0 && arguments.numbers.count == count ? .unmark(arguments.numbers) : nil
    case .save: return text.isEmpty ? nil : .save(text)
    case .load: return .load(text)
    case .glossary: return .glossary(text)
    case .language: return .language(text)
    // In some languages one word means both.
    case .languages: return text.isEmpty ? nil : .language(text)
    case .forms: return count == 0 ? .searchSyntax : nil
    case .lesson: return count == 0 ? .lesson : nil
    case .records: return count == 1 ? number.map { .records($0) } : nil
    case .cite: return vocabulary.word(text) == .marked ? .citeMarked : nil
    case .present: return present(arguments, vocabulary)
    case .stop: return count == 0 ? .stop : nil
    case .export: return export(arguments, vocabulary)
    case .link:
      if vocabulary.word(text) == .marked { return .linkMarked }
      return count == 0 ? .link(nil) : number.map { .link($0) }
    default: return nil
    }
  }

  private static func present(
    _ arguments: Arguments, _ vocabulary: LinearVocabulary
  ) -> LinearCommand? {
    let named = arguments.parts.first.flatMap { PublicationGroup(vocabulary.word($0)) }
    let rest = arguments.parts.dropFirst(named == nil ? 0 : 1)
    guard let last = rest.first else { return .present(named, from: nil) }
    guard rest.count == 1, let number = Int(last), number > 0 else { return nil }
    return .present(named, from: number)
  }

  private static func export(
    _ arguments: Arguments, _ vocabulary: LinearVocabulary
  ) -> LinearCommand? {
    guard let format = arguments.parts.first?.lowercased() else { return nil }
    let named = arguments.parts.dropFirst().first.flatMap { PublicationGroup(vocabulary.word($0)) }
    return .export(format, named, to: arguments.text(from: named == nil ? 1 : 2))
  }

  /// Parses `+` before or after a number, or alone.
  private static func unfold(_ text: Substring) -> LinearCommand? {
    guard text.first == "+" || text.last(where: { $0 != " " }) == "+" else { return nil }
    let parts = text.split { $0 == " " || $0 == "+" }
    guard let part = parts.first else { return .unfold(nil) }
    guard parts.count == 1, let number = Int(part), number > 0 else { return nil }
    return .unfold(number)
  }

  /// The numbers of a text, separated by blanks or commas, without repetitions; `nil` if there are
  /// none, or anything else.
  private static func numbers(in text: Substring) -> [Int]? {
    let parts = text.split { $0 == " " || $0 == "," }
    let numbers = parts.compactMap { Int($0) }.filter { $0 > 0 }
    guard !parts.isEmpty, numbers.count == parts.count else { return nil }
    var seen: Set<Int> = []
    return numbers.filter { seen.insert($0).inserted }
  }
}
