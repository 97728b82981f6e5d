import Browsing
import Messages
import Screen
import Text

/// Parses a setup file and collects all its errors.
struct SetupParser {
  private(set) var setup = Setup()
  private let path: String
  /// The line number of each setting that was read.
  private var lines: [String: Int] = [:]

  /// The maximum number of reported errors: a file of another kind must not fill the screen.
  private static let limit = 100
  private static let settings = ["profile", "theme", "language", "catalogue", "lists"]
  static let keyPrefix = "key."

  init(of path: String) {
    self.path = path
    setup.path = path
  }

  /// Reads the whole file.
  mutating func read(_ bytes: [UInt8]) {
    var texts = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    // Remove the byte order mark that some editors write.
    if texts[0].starts(with: [0xEF, 0xBB, 0xBF]) { texts[0].removeFirst(3) }
    for (index, text) in texts.enumerated() {
      guard let text = String(validating: text, as: UTF8.self) else {
        addMistake(Message(.setupNotUTF8), in: index + 1)
        continue
      }
      // A message would show the value without it, as if it were right.
      guard !text.utf8.contains(0) else {
        addMistake(Message(.setupControlCharacter), in: index + 1)
        continue
      }
      read(text, line: index + 1)
    }
    applyKeys()
    sortMistakes()
  }

  private var mistakes: [(line: Int, message: Message)] = []

  private mutating func addMistake(_ message: Message, in line: Int) {
    mistakes.append((line, message))
  }

  /// Sorts errors by line, and limits their number.
  private mutating func sortMistakes() {
    let ordered = mistakes.enumerated().sorted {
      ($0.element.line, $0.offset) < ($1.element.line, $1.offset)
    }.map { number, mistake in
      Message(
        .setupMistake, .text(path), .text("\(mistake.line)"), .message(mistake.message))
    }
    setup.mistakes = Array(ordered.prefix(SetupParser.limit))
    if ordered.count > SetupParser.limit {
      setup.mistakes.append(Message(.setupMore, .number(ordered.count - SetupParser.limit)))
    }
  }

  private mutating func read(_ text: String, line: Int) {
    do throws(SetupLine.Mistake) {
      guard let setting = try SetupLine(text) else { return }
      if let before = lines.updateValue(line, forKey: setting.key) {
        throw SetupLine.Mistake(
          message: Message(.setupRepeated, .text(setting.key), .text("\(before)")))
      }
      try set(setting, line: line)
    } catch {
      addMistake(error.message, in: line)
    }
  }

  private mutating func set(_ setting: SetupLine, line: Int) throws(SetupLine.Mistake) {
    if setting.key.hasPrefix(SetupParser.keyPrefix) { return try setKeys(setting, line: line) }
    guard SetupParser.settings.contains(setting.key) else {
      throw .init(message: unknown(setting.key))
    }
    guard !setting.value.isEmpty else {
      throw .init(message: Message(.setupNoValue, .text(setting.key)))
    }
    switch setting.key {
    case "profile":
      let value = Profile(rawValue: setting.value)
      setup.profile = try setting.choice(value, of: Profile.allCases.map(\.rawValue), in: line)
    case "theme":
      let value = Theme.all.first { $0.name == setting.value }
      setup.theme = try setting.choice(value, of: Theme.all.map(\.name), in: line)
    case "language":
      let value = Messages(language: InterfaceLanguage.tag(of: setting.value))
      setup.language = try setting.choice(value, of: Messages.languages, in: line)
    case "catalogue": setup.catalogue = .init(value: try setting.path, line: line)
    default: setup.lists = .init(value: try setting.path, line: line)
    }
  }

  /// Whether further errors are only counted, so that no time is spent on suggestions.
  private var isFull: Bool { mistakes.count >= SetupParser.limit }

  private func unknown(_ key: String) -> Message {
    let (settings, keyPrefix) = (SetupParser.settings, SetupParser.keyPrefix)
    let choices = Message.Argument.key(
      .joinedByComma, Message.quotedList(settings), .key(.quoted, .key(.setupKeyOfCommand)))
    guard !isFull else { return Message(.setupUnknown, .text(""), choices) }
    let nearest =
      EditDistance.nearest(to: key, among: settings)
      ?? Command.nearestIdentifier(to: key).map { keyPrefix + $0 }
    return Message(.setupUnknown, .text(String(key.prefix(60))), choices).suggesting(nearest)
  }
}

/// Keys of commands.
extension SetupParser {
  private mutating func setKeys(_ setting: SetupLine, line: Int) throws(SetupLine.Mistake) {
    let name = String(setting.key.dropFirst(SetupParser.keyPrefix.count))
    guard let command = Command(identifier: name) else {
      throw .init(
        message: Message(.setupUnknownCommand, .text(String(name.prefix(60))))
          .suggesting(isFull ? nil : Command.nearestIdentifier(to: name)))
    }
    var chords: [KeyChord] = []
    for name in setting.keyNames {
      do throws(SetupLine.Mistake) {
        chords.append(try KeyChord(setup: name))
      } catch {
        addMistake(error.message, in: line)
      }
    }
    // The valid rest of a faulty list might leave the command without a key.
    guard chords.count == setting.keyNames.count else { return }
    setup.keys.append(.init(value: KeyMap.Change(command, chords), line: line))
  }

  private mutating func applyKeys() {
    guard !setup.keys.isEmpty else { return }
    let (map, refusals) = KeyMap.standard.changed(by: setup.keys.map(\.value))
    setup.keyMap = map
    for refusal in refusals {
      addMistake(refusal.problem.message, in: setup.keys[refusal.change].line)
    }
  }
}

extension SetupLine {
  /// Requires a value that is one of a few.
  fileprivate func choice<Value: Sendable>(
    _ value: Value?, of choices: [String], in line: Int
  ) throws(Mistake) -> Setup.Setting<Value> {
    guard let value else {
      let message = Message(
        .setupUnknownValue, .text(key), .text(String(self.value.prefix(60))),
        Message.quotedList(choices))
      throw Mistake(
        message: message.suggesting(
          EditDistance.nearest(to: self.value.lowercased(), among: choices)))
    }
    return .init(value: value, line: line)
  }

  /// A path that does not depend on the working folder.
  fileprivate var path: String {
    get throws(Mistake) {
      if value.hasPrefix("/") { return value }
      guard value == "~" || value.hasPrefix("~/") else {
        throw Mistake(message: Message(.setupRelativePath, .text(key), .text(value)))
      }
      return SetupFile.home + value.dropFirst()
    }
  }

  /// The names in a list of keys; empty for an empty value.
  fileprivate var keyNames: [String] {
    if isQuoted { return [value] }
    guard !value.isEmpty else { return [] }
    return value.split(separator: ",", omittingEmptySubsequences: false).map(\.trimmed)
  }
}
