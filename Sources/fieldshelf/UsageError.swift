import Catalogue
import Messages

/// What is wrong with the command line; the program ends with a status of 2.
enum UsageError: Error, Equatable {
  /// A value of `option` that names nothing; `nearest` are names that were perhaps meant.
  case unknownName(String, option: String, nearest: [String])

  /// A name of `option` that is no kind of finding; `nearest` are kinds that were perhaps meant.
  case unknownKind(String, option: String, nearest: [String])

  /// Words to find without a letter or digit, which would find everything.
  case noWord(String)

  /// A value of an environment variable that is not one of its choices.
  case unknownSetting(String, variable: String, choices: [String])

  /// A catalogue that would replace a file that it is made of.
  case outputIsInput(String)

  /// Concepts and rows of a table that cannot be merged.
  case mixedVocabularies(String, table: String)

  /// A catalogue that something else would replace.
  case outputIsCatalogue(String)

  /// A catalogue that would replace another kind of file.
  case outputIsNoCatalogue(String)

  /// A first argument that is neither a file nor a command.
  case unknownCommand(String)

  /// A command line whose command stood behind its options, as it is to be typed.
  case commandBehindOptions([String])

  /// Records that would be joined while changes are applied.
  case joinsChanges

  /// A record of a list of duplicates that no file has.
  case unknownRecord(String, file: String, line: Int)

  /// A record of a list of duplicates that has another title than the list says.
  case otherRecord(String, title: String, file: String, line: Int)

  /// A value that is neither a rule by which records are joined nor a file.
  case unknownJoinRule(String)

  /// A file that cannot be written.
  case notWritable(String, reason: String)

  /// A new file that is there already.
  case fileExists(String)

  /// A new file whose name has the ending of no format that is written.
  case noFormat(String, endings: [String])

  /// A format that is none.
  case unknownFormat(String)

  /// A text that is no address of a catalogue on a server.
  case invalidAddress(String)

  /// A server that was named with other catalogues.
  case serverWithFiles

  /// A number of shards, or a port, that is none.
  case invalidEngineNumber(String)

  /// A name that no index can have.
  case invalidEngineName(String)

  /// A text that is no date.
  case invalidDate(String, option: String)

  /// A vocabulary for a file of records that is not read.
  case vocabularyOfOtherFile(String, files: [String])

  /// A command that a shared account does not have.
  case restricted

  /// The catalogue that a setup file names is not there.
  case setupCatalogueMissing(String, file: String, line: Int)
  /// The setup file names something to read that is no ordinary file.
  case setupCatalogueKind(String, file: String, line: Int)
}

extension UsageError: MessageConvertible, CustomStringConvertible {
  var message: Message {
    switch self {
    case .noWord(let typed): Message(.noWordToFind, .text(typed))
    case .outputIsInput(let file): Message(.outputIsInput, .text(file))
    case .mixedVocabularies(let file, let table):
      Message(.usageMixedVocabularies, .text(file), .text(table))
    case .outputIsCatalogue(let file): Message(.outputIsCatalogue, .text(file))
    case .outputIsNoCatalogue(let file): Message(.outputIsNoCatalogue, .text(file))
    case .notWritable(let file, let reason): Message(.notWritable, .text(file), .text(reason))
    case .joinsChanges: Message(.joinsChanges)
    case .unknownRecord(let id, let file, let line):
      Message(.unknownRecordInList, .text(file), .index(line), .text(id))
    case .otherRecord(let id, let title, let file, let line):
      Message(.otherRecordInList, .text(file), .index(line), .text(id), .text(title))
    case .unknownJoinRule(let name):
      Message(
        .unknownJoinRule, .text(name),
        .text(DuplicateRuleName.allValueStrings.joined(separator: ", ")))
    case .vocabularyOfOtherFile(let owner, let files):
      Message(.vocabularyOfOtherFile, .text(owner), UsageError.alternatives(files))
    case .restricted: Message(.accountIsRestricted)
    case .setupCatalogueMissing(let catalogue, let file, let line):
      Message(
        .setupMistake, .text(file), .text("\(line)"),
        .message(Message(.setupCatalogueMissing, .text(catalogue))))
    case .setupCatalogueKind(let catalogue, let file, let line):
      Message(
        .setupMistake, .text(file), .text("\(line)"),
        .message(Message(.setupCatalogueKind, .text(catalogue))))
    case .fileExists(let file): Message(.fileExistsAlready, .text(file))
    case .noFormat(let file, let endings):
      Message(.noFormatOfName, .text(file), UsageError.alternatives(endings))
    case .invalidAddress(let address): Message(.engineInvalidAddress, .text(address))
    case .serverWithFiles: Message(.engineWithFiles)
    case .invalidEngineNumber(let text): Message(.engineInvalidNumber, .text(text))
    case .invalidEngineName(let name): Message(.engineInvalidName, .text(name))
    case .invalidDate(let text, let option):
      Message(.invalidDate, .text(option), .text(text))
    case .unknownFormat(let name): Message(.unknownFormat, .text(name))
    case .unknownCommand(let name):
      Message(.unknownCommand, .text(name), .message(CommandNames.hint(for: name)))
    case .commandBehindOptions(let arguments):
      Message(
        .commandBehindOptions, .text(arguments[0]),
        .text((["fieldshelf"] + arguments).map(UsageError.shellWord).joined(separator: " ")))
    case .unknownSetting(let value, let variable, let choices):
      Message(
        .unknownSetting, .text(variable), .text(String(value.prefix(60))),
        UsageError.alternatives(choices))
    case .unknownKind(let name, let option, let nearest):
      Message(
        nearest.isEmpty ? .unknownKindOfAll : .unknownKind, .text(option), .text(name),
        nearest.isEmpty
          ? .text(CheckSelection.kindNames.joined(separator: ", "))
          : .message(Message(.perhapsMeant, UsageError.alternatives(nearest))))
    case .unknownName(let name, let option, let nearest):
      Message(
        .unknownName, .text(option), .text(name),
        .message(UsageError.hint(nearest, option: option)))
    }
  }

  /// An argument as it is typed in a shell.
  private static func shellWord(_ argument: String) -> String {
    let isPlain = argument.utf8.allSatisfy {
      0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 || "-_./:=,@%+".utf8.contains($0)
    }
    return isPlain && !argument.isEmpty
      ? argument : "'" + argument.replacing("'", with: "'\\''") + "'"
  }

  private static func hint(_ nearest: [String], option: String) -> Message {
    guard nearest.isEmpty else { return Message(.perhapsMeant, alternatives(nearest)) }
    let facet = FacetTable.all.first { $0.option == option }
    return facet.map { Message(.listFacet, .text($0.plural)) } ?? Message(.listFacets)
  }

  private static func alternatives(_ names: [String]) -> Message.Argument {
    Message.joined(names.map { Message(.quoted, .text($0)) }, by: .joinedByOr)
      .map { .message($0) } ?? .text("")
  }
}
